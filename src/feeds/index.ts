/** The door of the feeds: one file per outside format. */
export {
  type GeniusDomain,
  type GeniusIssue,
  type GeniusProfile,
  type GeniusReading,
  readGenius,
  type XmlFile,
} from "./genius-xml.ts";
