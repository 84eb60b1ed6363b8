/** Sources, claims and questions in other programs' forms: what goes out comes back, and what cannot is told. */

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim, Source } from "../../src/evidence/index.ts";
import {
  annotationsOf,
  bibtexOf,
  claimColumns,
  claimReviewsOf,
  claimRows,
  cslOf,
  readBibtex,
  readClaimTable,
  readCsl,
  readForecastQuestions,
  readWebClaims,
} from "../../src/feeds/index.ts";
import { aClaim, aSource, day } from "../evidence/sample.ts";

const root = new URL("../../", import.meta.url);
const words = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() === text && text !== "");
const anId = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}[a-z0-9]$/);

test("sources survive the way through CSL-JSON", () => {
  const sources = fc.uniqueArray(
    fc.record({
      id: anId,
      title: words,
      containerTitle: fc.option(words),
      interest: fc.option(words),
      reliability: fc.constantFrom("A", "B", "C", "D", "E", "F") as fc.Arbitrary<Source["reliability"]>,
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(sources, (some) => {
      const given = some.map((each) => ({ ...aSource(each.id), ...each }));
      const { entries, items, rejected, faults } = readCsl(JSON.stringify(cslOf(given)), "sources.json");
      expect([items, rejected, faults]).toEqual([given.length, 0, []]);
      for (const source of given)
        expect(entries[source.id]).toMatchObject({
          title: source.title,
          reliability: source.reliability,
          "reliability-because": source.reliabilityBecause,
          vantage: source.vantage,
          ...(source.interest !== null && { interest: source.interest }),
          ...(source.issued !== null && { issued: source.issued }),
        });
    }),
  );
});

/** Everything a case may say of a source; text as a BibTeX field can hold it. */
const fullSource = (text: fc.Arbitrary<string>): fc.Arbitrary<Source> =>
  fc
    .record({
      id: anId,
      type: fc.constantFrom("article-journal", "article-newspaper", "report", "book", "interview", "webpage"),
      title: text,
      containerTitle: fc.option(text),
      interest: fc.option(text),
      reliability: fc.constantFrom("A", "B", "C", "D", "E", "F") as fc.Arbitrary<Source["reliability"]>,
      reliabilityBecause: text,
      handling: fc.option(fc.constantFrom("open", "restricted", "secret"), { nil: undefined }),
      more: fc.record(
        {
          publisher: text,
          DOI: fc.constantFrom("10.1000/xyz_1", "10.1/a-b"),
          volume: fc.constantFrom("12", "III"),
          issue: fc.constantFrom("3", "3/4"),
          page: fc.constantFrom("7–19", "e12"),
          accessed: fc.constantFrom("2024-10-01"),
          note: text,
        },
        { requiredKeys: [] },
      ),
    })
    .filter(({ containerTitle, more }) => containerTitle !== (more.publisher ?? null))
    .map((parts) => {
      const { handling, ...rest } = parts;
      const whole = { ...aSource(parts.id), ...rest, ...(handling !== undefined && { handling }) };
      return whole as Source;
    });
const asWritten = (source: Source) => ({
  type: source.type,
  title: source.title,
  author: source.author,
  ...(source.containerTitle !== null && { "container-title": source.containerTitle }),
  issued: source.issued,
  URL: source.url,
  language: source.language,
  vantage: source.vantage,
  ...(source.interest !== null && { interest: source.interest }),
  reliability: source.reliability,
  "reliability-because": source.reliabilityBecause,
  ...(source.handling !== undefined && { handling: source.handling }),
  ...source.more,
});

test("a source is the same after CSL-JSON, with publisher, volume, issue, page and notes", () => {
  fc.assert(
    fc.property(fullSource(words), (source) => {
      const { entries } = readCsl(JSON.stringify(cslOf([source])), "sources.json");
      expect(entries[source.id]).toEqual(asWritten(source));
    }),
  );
});

test("a source is the same after BibTeX, with its grade, where its words have no braces and no backslash", () => {
  const plainWords = fc
    .string({ minLength: 1, maxLength: 30 })
    .filter((text) => !/[{}\\[\]]|\s\s/.test(text) && text.trim() === text && text !== "");
  fc.assert(
    fc.property(fullSource(plainWords), (source) => {
      const { entries, rejected } = readBibtex(bibtexOf([source]), "sources.bib");
      expect(rejected).toBe(0);
      expect(entries[source.id]).toEqual(asWritten(source));
    }),
  );
});

test("a DOI stands for the address, and a publisher for the container, where a case has no other", () => {
  const source = aSource("a", {
    url: "https://doi.org/10.1/x",
    containerTitle: "A Press",
    more: { DOI: "10.1/x", publisher: "A Press" },
  });
  for (const [entry] of [
    Object.values(readCsl(JSON.stringify(cslOf([source])), "x.json").entries),
    Object.values(readBibtex(bibtexOf([source]), "x.bib").entries),
  ]) {
    expect(entry).toMatchObject({ DOI: "10.1/x", publisher: "A Press" });
    expect(entry).not.toHaveProperty("URL");
    expect(entry).not.toHaveProperty("container-title");
  }
});

test("CSL-JSON of other programs: date-parts, no grade yet; an item without a title is told and counted", () => {
  const text = JSON.stringify([
    {
      id: "http://x/1",
      type: "article-journal",
      title: "A title",
      issued: { "date-parts": [[2024, 9, 7]] },
      author: [{ family: "Núñez", given: "A", extra: 1 }],
    },
    { id: 2 },
  ]);
  const { entries, items, rejected, faults } = readCsl(text, "refs.json");
  expect([items, rejected, faults[0]?.path]).toEqual([2, 1, "1"]);
  expect(Object.values(entries)[0]).toEqual({
    type: "article-journal",
    title: "A title",
    author: [{ family: "Núñez", given: "A" }],
    issued: "2024-09-07",
    language: "und",
    vantage: "unknown",
    reliability: "F",
    "reliability-because": "Not graded yet.",
  });
});

test("BibTeX: this project's own list is read whole, with its names, and sources survive the way through it", () => {
  const own = readFileSync(new URL("references.bib", root), "utf8");
  const { entries, items, rejected } = readBibtex(own, "references.bib");
  expect(items).toBe([...own.matchAll(/^@\w+\{/gm)].length);
  expect(rejected).toBe(0);
  expect(entries["nash-1950"]).toMatchObject({ issued: "1950", type: "article-journal" });
  const source = aSource("a", {
    title: "Ends & means: 50% {of} it_all",
    author: [{ family: "Müller", given: "A. B." }, { literal: "An Office and Partners" }],
  });
  const back = readBibtex(bibtexOf([source]), "x.bib").entries.a;
  expect(back).toMatchObject({ title: "Ends & means: 50% (of) it_all", author: source.author });
});

test("hostile ids and keys stay data", () => {
  const { entries } = readCsl('[{"id":"__proto__","title":"x"},{"id":"__proto__","title":"y"}]', "x.json");
  expect(Object.keys(entries).sort()).toEqual(["proto", "proto-2"]);
  expect(({} as Record<string, unknown>).title).toBeUndefined();
  for (const text of ["", "{", "null", "[1]", '{"items":3}']) expect(readCsl(text, "x.json").entries).toEqual({});
});

const claims: readonly Claim[] = [
  aClaim("c-a", { at: { start: 4, end: 19 }, supports: ["c-b"] }),
  aClaim("c-b", {
    quantity: { measure: "area", value: 12.5, qualifier: "about", counts: "control", unit: "km2", wording: null },
    to: "The council",
  }),
  aClaim("c-secret", { sensitive: true }),
];
const asEntry = (claim: Claim) => ({
  says: claim.says,
  kind: claim.kind,
  who: claim.who,
  happened: claim.happened,
  published: claim.published,
  source: claim.source,
  at: claim.at,
  credibility: claim.credibility,
  "credibility-because": claim.credibilityBecause,
  cluster: claim.cluster,
});

test("claims survive the way through Web Annotations, ClaimReviews and tables; sensitive ones stay", () => {
  const sources = [aSource(claims[0]?.source as string)];
  const [header, ...rows] = claimRows(claims);
  const ways = [
    readWebClaims(JSON.stringify(annotationsOf(claims, sources)), "a.json", "x"),
    readWebClaims(JSON.stringify(claimReviewsOf(claims, sources)), "b.json", "x"),
    readClaimTable(
      { file: "c.csv", header: header as string[], rows: rows.map((cells, k) => ({ cells, line: k + 2 })) },
      {},
    ),
  ];
  for (const { entries, items, rejected } of ways) {
    expect([items, rejected, Object.keys(entries)]).toEqual([2, 0, ["c-a", "c-b"]]);
    for (const claim of claims.slice(0, 2)) expect(entries[claim.id]).toMatchObject(asEntry(claim));
    expect(entries["c-a"]?.supports).toEqual(["c-b"]);
    expect(entries["c-b"]?.quantity).toMatchObject({
      measure: "area",
      value: 12.5,
      unit: "km2",
      qualifier: "about",
      counts: "control",
    });
  }
});

test("what was taken back, when it was entered, the words it stands on and a poll's wording come back too", () => {
  const claim = aClaim("c-a", {
    at: { start: 4, end: 19, exact: "words, “as said”", prefix: "before ", suffix: " after" },
    retracted: { on: day("2024-09-20"), because: "Never said." },
    entered: day("2024-09-01"),
    handling: "restricted",
    quantity: {
      measure: "support",
      value: 57,
      qualifier: "exactly",
      counts: null,
      unit: "percent",
      wording: "Do you …?",
    },
  });
  const sources = [aSource(claim.source)];
  const [header, ...rows] = claimRows([claim]);
  const table = { file: "c.csv", header: header as string[], rows: rows.map((cells) => ({ cells, line: 2 })) };
  for (const { entries } of [
    readWebClaims(JSON.stringify(annotationsOf([claim], sources)), "a.json", "x"),
    readWebClaims(JSON.stringify(claimReviewsOf([claim], sources)), "b.json", "x"),
    readClaimTable(table, {}),
  ])
    expect(entries["c-a"]).toMatchObject({
      at: { start: 4, end: 19, exact: "words, “as said”", prefix: expect.stringMatching(/^before/) },
      retracted: { on: "2024-09-20", because: "Never said." },
      entered: "2024-09-01",
      handling: "restricted",
      quantity: { wording: "Do you …?" },
    });
  const selector = [
    { type: "TextPositionSelector", start: 4, end: 19 },
    { type: "TextQuoteSelector", exact: "words, “as said”", prefix: "before ", suffix: " after" },
  ];
  expect(annotationsOf([claim], sources)).toMatchObject({ items: [{ target: { selector } }] });
  const others = { type: "Annotation", created: "2024-09-07", body: "So.", target: { selector } };
  expect(Object.values(readWebClaims(JSON.stringify([others]), "o.json", "x").entries)).toMatchObject([
    { at: claim.at },
  ]);
  const wordsOnly = { ...others, target: { selector: selector.slice(1) } };
  expect(Object.values(readWebClaims(JSON.stringify([wordsOnly]), "o.json", "x").entries)).toMatchObject([
    { at: "“words, “as said””" },
  ]);
});

test("an annotation and a review by others become ungraded claims", () => {
  const annotation = {
    type: "Annotation",
    created: "2024-09-07T10:00:00Z",
    creator: { name: "A reader" },
    body: "It says so.",
    target: { selector: [{ type: "TextPositionSelector", start: 3, end: 9 }] },
  };
  const review = {
    "@type": "ClaimReview",
    claimReviewed: "It was so.",
    author: { name: "Checkers" },
    itemReviewed: { author: { name: "A minister" }, datePublished: "2024-09-01" },
    reviewRating: { alternateName: "Half true" },
  };
  const { entries, rejected } = readWebClaims(
    JSON.stringify([annotation, review, { type: "Annotation" }]),
    "x.json",
    "paper",
  );
  expect(rejected).toBe(1);
  expect(entries["c-it-says-so"]).toMatchObject({
    who: "A reader",
    at: { start: 3, end: 9 },
    credibility: 6,
    source: "paper",
  });
  expect(entries["c-it-was-so"]).toMatchObject({
    who: "A minister",
    published: "2024-09-01",
    note: "Rated by Checkers: Half true.",
  });
});

test("a table's columns are mapped by name; rows and rejected rows add up", () => {
  const table = {
    file: "t.xlsx",
    header: ["Statement", "Date", "Grade"],
    rows: [
      { cells: ["They met.", "2024-09-07", "2"], line: 2 },
      { cells: ["They met again.", "yesterday", "9"], line: 3 },
    ],
  };
  const { entries, items, rejected, faults } = readClaimTable(
    table,
    { says: "statement", published: "Date", credibility: "Grade" },
    { source: "desk" },
  );
  expect([items, rejected, Object.keys(entries)]).toEqual([2, 1, ["c-they-met"]]);
  expect(faults.map(({ line, path }) => [line, path])).toEqual([
    [3, "published"],
    [3, "credibility"],
  ]);
  expect(readClaimTable(table, { says: "Nothing" }).faults.map(({ code, path }) => [code, path])).toEqual([
    ["feed.mapping", "says"],
    ["feed.mapping", "published"],
    ["feed.mapping", "source"],
  ]);
  expect(claimColumns).toContain("says");
});

test("questions of Metaculus and Manifold, with the crowd by day and the outcome", () => {
  const post = {
    title: "Will they sign by May?",
    question: {
      type: "binary",
      open_time: "2025-02-04T06:00:00Z",
      scheduled_close_time: "2025-05-01T03:00:00Z",
      resolution_criteria: "Both announce it.",
      resolution: "no",
      actual_resolve_time: "2025-05-01T03:00:00Z",
      aggregations: {
        recency_weighted: {
          history: [
            { start_time: 1739318400, centers: [0.08] },
            { start_time: 1739318500, centers: [0.09] },
            { start_time: 1741910400, centers: [0.2] },
          ],
        },
      },
    },
  };
  const market = {
    outcomeType: "BINARY",
    question: "Talks?",
    createdTime: 1738627200000,
    closeTime: 1746057600000,
    probability: 0.3,
    lastUpdatedTime: 1739318400000,
    isResolved: false,
  };
  const { entries, rejected } = readForecastQuestions(
    JSON.stringify([post, market, { question: { type: "numeric" } }]),
    "q.json",
    { event: "ceasefire", who: "crowd" },
  );
  expect(rejected).toBe(1);
  expect(entries["will-they-sign-by-may"]).toEqual({
    text: "Will they sign by May?",
    event: "ceasefire",
    opens: "2025-02-04",
    by: "2025-05-01",
    criteria: "Both announce it.",
    forecasts: [
      { who: "crowd", on: "2025-02-12", chance: 0.09 },
      { who: "crowd", on: "2025-03-14", chance: 0.2 },
    ],
    resolved: { on: "2025-05-01", outcome: "no" },
  });
  expect(entries.talks).toMatchObject({
    opens: "2025-02-04",
    by: "2025-05-01",
    forecasts: [{ on: "2025-02-12", chance: 0.3 }],
  });
});

test("whatever the text, each reader answers", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      readCsl(text, "x");
      readBibtex(text, "x");
      readWebClaims(text, "x", "s");
      readForecastQuestions(text, "x", { event: "talks", who: "c" });
    }),
    { numRuns: 300 },
  );
});

test("annotations: the source of the case is told by the item, or by the asker, or is a fault", () => {
  const item = (target: string) =>
    JSON.stringify([
      { type: "Annotation", created: "2030-05-14", body: "The bridge stands.", target: { source: target } },
    ]);
  const source = (target: string, asked: string | null) =>
    Object.values(readWebClaims(item(target), "o.json", asked).entries)[0]?.source;
  expect(source("urn:parley:source:herald", null)).toBe("herald");
  expect(source("urn:parley:source:herald", "desk")).toBe("herald");
  expect(source("https://example.org/a", "desk")).toBe("desk");
  const { rejected, faults } = readWebClaims(item("https://example.org/a"), "o.json", null);
  expect([rejected, faults[0]?.expected]).toEqual([1, expect.stringContaining("--source ID")]);
});
