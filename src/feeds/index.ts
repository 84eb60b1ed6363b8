/** The door of the feeds: one file per outside format. */

export { type AcledEvent, acled } from "./acled.ts";
export { type EventSource, eventEntries } from "./event-claims.ts";
export { type EventImport, eventImport, FeedFault, type ImportTally, type Wanted } from "./event-import.ts";
export { type GdeltEvent, gdeltEvents } from "./gdelt-events.ts";
export {
  type GeniusDomain,
  type GeniusIssue,
  type GeniusProfile,
  type GeniusReading,
  readGenius,
  type XmlFile,
} from "./genius-xml.ts";
export type { EventFormat, ReportedEvent } from "./reported-event.ts";
export { dayWritten } from "./row-fields.ts";
export { type GedEvent, ucdpGed } from "./ucdp-ged.ts";
