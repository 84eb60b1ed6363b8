/**
 * GDELT 2.0's event table, 61 columns with tabs between and no header. What it holds are machine-coded reports, not
 * events: several rows may tell of one, so rows with one address, day, pair of actors and kind of deed count as one.
 * Takes: rows by column name. Gives: events, or what is wrong with a row; and rows again. Source: [gdelt-codebook].
 */
import type { EventFormat } from "./reported-event.ts";
import { rowFields } from "./row-fields.ts";

const places = ["Actor1Geo", "Actor2Geo", "ActionGeo"].flatMap((of) =>
  ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"].map(
    (what) => `${of}_${what}`,
  ),
);
const actors = ["Actor1", "Actor2"].flatMap((of) =>
  "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code"
    .split(" ")
    .map((what) => `${of}${what}`),
);
const columns = [
  "GLOBALEVENTID",
  "SQLDATE",
  "MonthYear",
  "Year",
  "FractionDate",
  ...actors,
  ..."IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone".split(
    " ",
  ),
  ...places,
  "DATEADDED",
  "SOURCEURL",
];

const quads = ["Verbal cooperation", "Material cooperation", "Verbal conflict", "Material conflict"] as const;
/** Where the cells stand that more than one function looks at. */
const at = {
  EventCode: columns.indexOf("EventCode"),
  EventRootCode: columns.indexOf("EventRootCode"),
  Actor1Code: columns.indexOf("Actor1Code"),
  Actor2Code: columns.indexOf("Actor2Code"),
  Actor1Name: columns.indexOf("Actor1Name"),
  Actor2Name: columns.indexOf("Actor2Name"),
  ActionGeo_FullName: columns.indexOf("ActionGeo_FullName"),
  ActionGeo_CountryCode: columns.indexOf("ActionGeo_CountryCode"),
  SOURCEURL: columns.indexOf("SOURCEURL"),
};

export interface GdeltEvent {
  readonly id: number;
  readonly day: number;
  readonly quad: 1 | 2 | 3 | 4;
  readonly goldstein: number | null;
  readonly mentions: number | null;
  readonly sources: number | null;
  readonly articles: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** All cells in the publisher's order. Codes are texts: they begin with zeros. */
  readonly cells: readonly string[];
}

export const gdeltEvents: EventFormat<GdeltEvent> = {
  id: "gdelt",
  title: "GDELT 2.0 events (reports, not events)",
  delimiter: "\t",
  quote: null,
  columns,
  needs: ["GLOBALEVENTID", "SQLDATE", "EventCode", "QuadClass", "SOURCEURL"],
  read(row, place) {
    const field = rowFields(row, place);
    const id = field.whole("GLOBALEVENTID", 0, Number.MAX_SAFE_INTEGER);
    if (id === null && field.text("GLOBALEVENTID") === "") field.note("GLOBALEVENTID", "a number");
    const day = field.day("SQLDATE");
    const quad = field.whole("QuadClass", 1, 4);
    if (quad === null && field.text("QuadClass") === "") field.note("QuadClass", "1 to 4");
    if (!/^\d{2,4}$/.test(field.text("EventCode"))) field.note("EventCode", "a CAMEO code of two to four digits");
    const event: GdeltEvent = {
      id: id ?? 0,
      day: day ?? 0,
      quad: (quad ?? 1) as GdeltEvent["quad"],
      goldstein: field.number("GoldsteinScale", -10, 10),
      mentions: field.whole("NumMentions", 0, 1e9),
      sources: field.whole("NumSources", 0, 1e9),
      articles: field.whole("NumArticles", 0, 1e9),
      latitude: field.number("ActionGeo_Lat", -90, 90),
      longitude: field.number("ActionGeo_Long", -180, 180),
      cells: columns.map(field.text),
    };
    return field.faults.length > 0 ? { event: null, faults: field.faults } : { event, faults: [] };
  },
  write: ({ cells }) => cells,
  reported({ id, day, quad, latitude, longitude, cells }) {
    const cell = (place: number): string => cells[place] as string;
    return {
      id: String(id),
      from: day,
      to: day,
      kind: quads[quad - 1] as string,
      detail: `CAMEO ${cell(at.EventCode)}`,
      actors: [cell(at.Actor1Name), cell(at.Actor2Name)].filter((name) => name !== ""),
      place: cell(at.ActionGeo_FullName),
      country: cell(at.ActionGeo_CountryCode),
      latitude,
      longitude,
      deaths: null,
      reportedBy: cell(at.SOURCEURL),
      note: "",
    };
  },
  key: ({ day, cells }) =>
    `${cells[at.SOURCEURL]}\t${day}\t${cells[at.Actor1Code]}\t${cells[at.Actor2Code]}\t${cells[at.EventRootCode]}`,
};
