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
import { aClaim, aSource } from "../evidence/sample.ts";

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
