/** The door of the feeds: one file per outside format. */

export { type AcledEvent, acled } from "./acled.ts";
export { readBorders } from "./area-borders.ts";
export type { AreaFeature } from "./area-features.ts";
export {
  type AreaFileContext,
  type AreaFileInput,
  type AreaFormat,
  type AreaReading,
  readAreaFile,
} from "./area-file.ts";
export {
  type AreaMapping,
  classingProperty,
  classKey,
  guessedClass,
  type ProposedClass,
  proposedMapping,
  readMapping,
} from "./area-mapping.ts";
export { type HoldingClass, holdingName } from "./area-snapshots.ts";
export { bibtexOf, readBibtex } from "./bibtex.ts";
export { type ClaimColumn, type ClaimTableRow, claimColumns, claimRows, readClaimTable } from "./claim-table.ts";
export { cslOf, type EntriesRead, readCsl } from "./csl-json.ts";
export { type EventSource, eventEntries } from "./event-claims.ts";
export { type EventImport, eventImport, FeedFault, type ImportTally, type Wanted } from "./event-import.ts";
export { type QuestionUse, readForecastQuestions } from "./forecast-questions.ts";
export {
  type ForecastColumn,
  type ForecastMapping,
  type ForecastTable,
  forecastColumns,
  readForecastTable,
  type TableForecast,
  type TableRow,
} from "./forecast-table.ts";
export { type GdeltEvent, gdeltEvents } from "./gdelt-events.ts";
export {
  type GeniusDomain,
  type GeniusIssue,
  type GeniusProfile,
  type GeniusReading,
  readGenius,
  type XmlFile,
} from "./genius-xml.ts";
export { type PreferenceTable, preferenceTemplate, readPreferenceTable } from "./preference-table.ts";
export type { EventFormat, ReportedEvent } from "./reported-event.ts";
export { dayWritten } from "./row-fields.ts";
export { type GedEvent, ucdpGed } from "./ucdp-ged.ts";
export { annotationsOf, claimReviewsOf, readWebClaims } from "./web-claims.ts";
