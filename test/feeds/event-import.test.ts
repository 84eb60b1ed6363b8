/** Event tables: both styles of each publisher, what is refused and why, rows that add up, and tables written back. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  acled,
  type EventFormat,
  eventEntries,
  eventImport,
  FeedFault,
  gdeltEvents,
  ucdpGed,
} from "../../src/feeds/index.ts";
import { parseDay } from "../../src/ground/index.ts";

const day = (text: string) => parseDay(text) as number;

/** A row of a format with these cells; the others are empty. */
function cellsOf<Event>(format: EventFormat<Event>, cells: Readonly<Record<string, string>>): string[] {
  return format.columns.map((column) => cells[column] ?? "");
}

const clash = {
  event_id_cnty: "XXA1",
  event_date: "2024-08-06",
  year: "2024",
  time_precision: "1",
  event_type: "Battles",
  sub_event_type: "Armed clash",
  actor1: "Northern army",
  inter1: "1",
  actor2: "Southern army",
  inter2: "8",
  country: "Northland",
  location: "Northtown",
  latitude: "51.2",
  longitude: "35.1",
  fatalities: "3",
};
const death = {
  id: "417869.0",
  type_of_violence: "1.0",
  date_start: "2024-08-06",
  date_end: "2024-08-07 00:00:00.000",
  low: "0.0",
  best: "1.0",
  high: "4.0",
  side_a: "Government of Northland",
  side_b: "Government of Southland",
  country: "Northland",
};
const report = {
  GLOBALEVENTID: "1",
  SQLDATE: "20240806",
  EventCode: "036",
  EventRootCode: "03",
  QuadClass: "1",
  GoldsteinScale: "4.0",
  Actor1Code: "NOR",
  Actor2Code: "SOU",
  SOURCEURL: "https://paper.example/a",
};

function readAll<Event>(format: EventFormat<Event>, rows: readonly (readonly string[])[]) {
  const importing = eventImport(format);
  importing.begin("events.csv");
  const found = rows.flatMap((cells, index) => importing.row(cells, index + 1) ?? []);
  return { found, tally: importing.tally() };
}

test("the columns are those that the publishers name: 31, 49 and 61", () => {
  expect([acled.columns.length, ucdpGed.columns.length, gdeltEvents.columns.length]).toEqual([31, 49, 61]);
  expect(gdeltEvents.columns.slice(26, 35)).toEqual(
    "EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone".split(
      " ",
    ),
  );
});

test("ACLED: both ways of writing the day, kinds of actors as numbers or words, a byte-order mark", () => {
  const words = {
    ...clash,
    event_id_cnty: "XXA2",
    event_date: "06 August 2024",
    inter1: "State forces",
    inter2: "External/Other forces",
  };
  const header = [`\uFEFF${acled.columns[0]}`, ...acled.columns.slice(1)];
  const { found, tally } = readAll(acled, [header, cellsOf(acled, clash), cellsOf(acled, words)]);
  expect(tally).toMatchObject({ rows: 2, imported: 2, rejected: 0 });
  for (const { event, reported } of found) {
    expect([event.inter1, event.inter2]).toEqual(["State forces", "External/Other forces"]);
    expect(reported.from).toBe(day("2024-08-06"));
    expect(reported.deaths).toEqual({ low: 3, best: 3, high: 3 });
  }
});

test("ACLED: an older export without some columns is read by its own header", () => {
  const older = acled.columns.filter((column) => !["disorder_type", "civilian_targeting", "tags"].includes(column));
  const { found } = readAll(acled, [older, older.map((column) => (clash as Record<string, string>)[column] ?? "")]);
  expect(found[0]?.event.texts.tags).toBe("");
});

test("UCDP: with and without a header; whole numbers may carry a .0; estimates stand in order", () => {
  for (const rows of [[ucdpGed.columns, cellsOf(ucdpGed, death)], [cellsOf(ucdpGed, death)]]) {
    const { found } = readAll(ucdpGed, rows);
    expect(found[0]?.reported).toMatchObject({
      id: "417869",
      to: day("2024-08-07"),
      deaths: { low: 0, best: 1, high: 4 },
    });
  }
  const { tally } = readAll(ucdpGed, [cellsOf(ucdpGed, { ...death, best: "9" })]);
  expect(tally).toMatchObject({ rows: 1, rejected: 1, rejectedBy: { best: 1 } });
});

test("GDELT: codes keep their zeros, and rows that tell of one report count once", () => {
  const rows = [
    report,
    { ...report, GLOBALEVENTID: "2" },
    { ...report, GLOBALEVENTID: "3", SOURCEURL: "https://paper.example/b" },
  ];
  const { found, tally } = readAll(
    gdeltEvents,
    rows.map((row) => cellsOf(gdeltEvents, row)),
  );
  expect(tally).toMatchObject({ rows: 3, imported: 2, duplicates: 1 });
  expect(found[0]?.event.cells[26]).toBe("036");
});

test("a file of another format is refused with what was expected", () => {
  const importing = eventImport(acled);
  importing.begin("events.csv");
  expect(() => importing.row(["a", "b"], 1)).toThrow(FeedFault);
});

test("every row is accounted for, whatever is in it", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom("1", "2024-08-06", "State forces", "-1", "NaN", "1e999", "__proto__"),
  );
  const anything = fc.array(cell, { maxLength: 33 });
  const good = fc
    .record({ event_id_cnty: fc.string({ minLength: 1 }), fatalities: cell })
    .map((own) => cellsOf(acled, { ...clash, ...own }));
  fc.assert(
    fc.property(fc.array(fc.oneof(anything, good)), (rows) => {
      const importing = eventImport(acled, { words: "northern" });
      importing.begin("events.csv");
      importing.row(acled.columns, 1);
      const given = rows.filter((cells) => !(cells.length === 1 && cells[0]?.trim() === ""));
      rows.forEach((cells, index) => {
        importing.row(cells, index + 2);
      });
      const { rows: read, imported, duplicates, leftOut, rejected, rejectedBy } = importing.tally();
      // A header may come again.
      expect(given.length - read).toBe(0);
      expect(imported + duplicates + leftOut + rejected).toBe(read);
      expect(Object.values(rejectedBy).reduce((sum, count) => sum + count, 0)).toBe(rejected);
    }),
    { numRuns: 200 },
  );
});

test("what is written back reads as the same events", () => {
  const roundTrip = <Event>(format: EventFormat<Event>, cells: Readonly<Record<string, string>>) => {
    const [first] = readAll(format, [cellsOf(format, cells)]).found;
    const [again] = readAll(format, [format.write(first?.event as Event)]).found;
    expect(again?.event).toEqual(first?.event);
  };
  const text = fc.string().map((written) => written.trim());
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 8 }), fc.integer({ min: -900, max: 900 }), (words, kind, tenths) => {
      roundTrip(acled, { ...clash, notes: words, inter1: String(kind), latitude: String(tenths / 10) });
      roundTrip(ucdpGed, { ...death, source_headline: words, latitude: String(tenths / 10) });
      roundTrip(gdeltEvents, { ...report, Actor1Name: words, ActionGeo_Lat: String(tenths / 10) });
    }),
    { numRuns: 100 },
  );
});

test("as entries of a case events are ungraded claims, known a while after they happened and no later than the export", () => {
  const { found } = readAll(acled, [cellsOf(acled, clash)]);
  const source = { id: "acled-export", title: "ACLED", publisher: "ACLED", issued: day("2024-08-10"), lagDays: 7 };
  const { claims, sources } = eventEntries(
    found.map(({ reported }) => reported),
    source,
  );
  expect(sources["acled-export"]).toMatchObject({ reliability: "F", issued: "2024-08-10" });
  expect(claims["c-acled-export-xxa1"]).toMatchObject({
    kind: "event",
    happened: "2024-08-06",
    published: "2024-08-10",
    credibility: 6,
    says: "Battles (Armed clash): Northern army – Southern army, Northtown, Northland; deaths reported: 3.",
  });
});
