/**
 * ACLED's event export, 31 columns. Takes: rows by column name. Gives: events, or what is wrong with a row; and rows again.
 * Both ways of writing the day are read, and the kinds of actors as numbers (older exports) or words (newer ones); both are
 * kept as words. Columns that older exports lack are empty. Source: [acled-codebook].
 */
import { formatDay } from "../ground/index.ts";
import { type EventFormat, numberText } from "./reported-event.ts";
import { rowFields } from "./row-fields.ts";

const actorKinds = [
  "",
  "State forces",
  "Rebel group",
  "Political militia",
  "Identity militia",
  "Rioters",
  "Protesters",
  "Civilians",
  "External/Other forces",
] as const;

/** What a column without a rule of its own holds is kept as it is written. */
const kept = [
  "disorder_type",
  "event_type",
  "sub_event_type",
  "actor1",
  "assoc_actor_1",
  "actor2",
  "assoc_actor_2",
  "interaction",
  "civilian_targeting",
  "region",
  "country",
  "admin1",
  "admin2",
  "admin3",
  "location",
  "source",
  "source_scale",
  "notes",
  "tags",
] as const;

export interface AcledEvent {
  readonly id: string;
  readonly day: number;
  readonly timePrecision: number | null;
  readonly inter1: (typeof actorKinds)[number];
  readonly inter2: (typeof actorKinds)[number];
  readonly iso: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geoPrecision: number | null;
  readonly fatalities: number | null;
  readonly timestamp: number | null;
  readonly texts: Readonly<Record<(typeof kept)[number], string>>;
}

const columns =
  "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp".split(
    ",",
  );

export const acled: EventFormat<AcledEvent> = {
  id: "acled",
  title: "ACLED",
  delimiter: ",",
  quote: '"',
  columns,
  needs: ["event_id_cnty", "event_date", "event_type", "actor1", "country", "latitude", "longitude"],
  read(row, place) {
    const field = rowFields(row, place);
    const id = field.required("event_id_cnty");
    const day = field.day("event_date");
    const year = field.whole("year", 1900, 2200);
    if (day !== null && year !== null && Number(formatDay(day).slice(0, 4)) !== year)
      field.note("year", `the year of event_date, ${formatDay(day).slice(0, 4)}`);
    field.required("event_type");
    field.required("country");
    const event = {
      id,
      day: day ?? 0,
      timePrecision: field.whole("time_precision", 1, 3),
      inter1: actorKind(field.text("inter1"), () => field.note("inter1", "0 to 8, or a kind of actor")),
      inter2: actorKind(field.text("inter2"), () => field.note("inter2", "0 to 8, or a kind of actor")),
      iso: field.whole("iso", 0, 999),
      latitude: field.number("latitude", -90, 90),
      longitude: field.number("longitude", -180, 180),
      geoPrecision: field.whole("geo_precision", 1, 3),
      fatalities: field.whole("fatalities", 0, 10_000_000),
      timestamp: field.whole("timestamp", 0, 100_000_000_000),
      texts: Object.fromEntries(kept.map((column) => [column, field.text(column)])) as AcledEvent["texts"],
    };
    return field.faults.length > 0 ? { event: null, faults: field.faults } : { event, faults: [] };
  },
  write(event) {
    const own: Readonly<Record<string, string>> = {
      ...event.texts,
      event_id_cnty: event.id,
      event_date: formatDay(event.day),
      year: formatDay(event.day).slice(0, 4),
      time_precision: numberText(event.timePrecision),
      inter1: event.inter1,
      inter2: event.inter2,
      iso: numberText(event.iso),
      latitude: numberText(event.latitude),
      longitude: numberText(event.longitude),
      geo_precision: numberText(event.geoPrecision),
      fatalities: numberText(event.fatalities),
      timestamp: numberText(event.timestamp),
    };
    return columns.map((column) => own[column] ?? "");
  },
  reported({ id, day, latitude, longitude, fatalities, texts }) {
    return {
      id,
      from: day,
      to: day,
      kind: texts.event_type,
      detail: texts.sub_event_type,
      actors: [texts.actor1, texts.actor2].filter((actor) => actor !== ""),
      place: [texts.location, texts.admin1].filter((name) => name !== "").join(", "),
      country: texts.country,
      latitude,
      longitude,
      deaths: fatalities === null ? null : { low: fatalities, best: fatalities, high: fatalities },
      reportedBy: texts.source,
      note: texts.notes,
    };
  },
  key: ({ id }) => id,
};

function actorKind(written: string, refuse: () => void): (typeof actorKinds)[number] {
  if (/^[0-8](\.0)?$/.test(written)) return actorKinds[Number(written)] as (typeof actorKinds)[number];
  const found = actorKinds.find((kind) => kind.toLowerCase() === written.toLowerCase());
  if (found === undefined) refuse();
  return found ?? "";
}
