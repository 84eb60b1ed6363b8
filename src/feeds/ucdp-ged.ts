/**
 * UCDP's Georeferenced Event Dataset, 49 columns, with a header or without one (as candidate releases are shipped).
 * Takes: rows by column name. Gives: events, or what is wrong with a row; and rows again. Whole numbers may be written
 * 12.0. Low, best and high estimates of deaths must stand in that order. Source: [ucdp-ged-codebook].
 */
import { formatDay } from "../ground/index.ts";
import { type EventFormat, numberText } from "./reported-event.ts";
import { rowFields } from "./row-fields.ts";

const columns =
  "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob".split(
    ",",
  );

const kinds = ["State-based conflict", "Non-state conflict", "One-sided violence"] as const;
const ruled = new Set(
  "id,type_of_violence,where_prec,latitude,longitude,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low".split(
    ",",
  ),
);
const most = 10_000_000;

export interface GedEvent {
  readonly id: number;
  readonly kind: 1 | 2 | 3;
  readonly from: number;
  readonly to: number;
  readonly placePrecision: number | null;
  readonly clarity: number | null;
  readonly dayPrecision: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly deaths: Readonly<Record<"deaths_a" | "deaths_b" | "deaths_civilians" | "deaths_unknown", number | null>>;
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly texts: Readonly<Record<string, string>>;
}

export const ucdpGed: EventFormat<GedEvent> = {
  id: "ucdp-ged",
  title: "UCDP GED",
  delimiter: ",",
  quote: '"',
  columns,
  needs: ["id", "type_of_violence", "date_start", "date_end", "best", "low", "high"],
  read(row, place) {
    const field = rowFields(row, place);
    const id = field.whole("id", 0, Number.MAX_SAFE_INTEGER);
    if (id === null && field.text("id") === "") field.note("id", "a number");
    const kind = field.whole("type_of_violence", 1, 3);
    if (kind === null && field.text("type_of_violence") === "") field.note("type_of_violence", "1, 2 or 3");
    const [from, to] = [field.day("date_start"), field.day("date_end")];
    if (from !== null && to !== null && to < from) field.note("date_end", `a day not before ${formatDay(from)}`);
    const [low, best, high] = ["low", "best", "high"].map((column) => {
      const value = field.whole(column, 0, most);
      if (value === null && field.text(column) === "") field.note(column, "a whole number");
      return value ?? 0;
    }) as [number, number, number];
    if (field.faults.length === 0 && !(low <= best && best <= high))
      field.note("best", `between low ${low} and high ${high}`);
    const count = (column: string): number | null => field.whole(column, 0, most);
    const event: GedEvent = {
      id: id ?? 0,
      kind: (kind ?? 1) as 1 | 2 | 3,
      from: from ?? 0,
      to: to ?? 0,
      placePrecision: field.whole("where_prec", 1, 7),
      clarity: field.whole("event_clarity", 1, 2),
      dayPrecision: field.whole("date_prec", 1, 5),
      latitude: field.number("latitude", -90, 90),
      longitude: field.number("longitude", -180, 180),
      deaths: {
        deaths_a: count("deaths_a"),
        deaths_b: count("deaths_b"),
        deaths_civilians: count("deaths_civilians"),
        deaths_unknown: count("deaths_unknown"),
      },
      low,
      best,
      high,
      texts: Object.fromEntries(
        columns.filter((column) => !ruled.has(column)).map((column) => [column, field.text(column)]),
      ),
    };
    return field.faults.length > 0 ? { event: null, faults: field.faults } : { event, faults: [] };
  },
  write(event) {
    const counts = Object.entries(event.deaths).map(([column, value]) => [column, numberText(value)]);
    const own: Readonly<Record<string, string>> = {
      ...event.texts,
      ...Object.fromEntries(counts),
      id: String(event.id),
      type_of_violence: String(event.kind),
      where_prec: numberText(event.placePrecision),
      event_clarity: numberText(event.clarity),
      date_prec: numberText(event.dayPrecision),
      latitude: numberText(event.latitude),
      longitude: numberText(event.longitude),
      date_start: formatDay(event.from),
      date_end: formatDay(event.to),
      low: String(event.low),
      best: String(event.best),
      high: String(event.high),
    };
    return columns.map((column) => own[column] ?? "");
  },
  reported({ id, kind, from, to, latitude, longitude, low, best, high, texts }) {
    return {
      id: String(id),
      from,
      to,
      kind: kinds[kind - 1] as string,
      detail: texts.conflict_name ?? "",
      actors: [texts.side_a ?? "", texts.side_b ?? ""].filter((side) => side !== ""),
      place: [texts.where_coordinates ?? "", texts.adm_1 ?? ""].filter((name) => name !== "").join(", "),
      country: texts.country ?? "",
      latitude,
      longitude,
      deaths: { low, best, high },
      reportedBy: texts.source_office || texts.source_article || "",
      note: texts.source_headline ?? "",
    };
  },
  key: ({ id }) => String(id),
};
