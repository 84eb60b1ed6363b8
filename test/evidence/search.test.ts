/** Search: what is found and what is not, each filter alone, and laws over random ledgers. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim, Source } from "../../src/evidence/index.ts";
import { searchOver } from "../../src/evidence/index.ts";

const source = (id: string, reliability: Source["reliability"], title = "Notes"): Source => ({
  id,
  type: "report",
  title,
  author: [{ family: "Núñez", given: "A." }],
  containerTitle: null,
  issued: "2024-01-01",
  issuedBy: 100,
  url: null,
  language: "en",
  vantage: "unknown",
  interest: null,
  reliability,
  reliabilityBecause: "",
});
const claim = (id: string, says: string, more: Partial<Claim> = {}): Claim => ({
  id,
  says,
  kind: "statement",
  who: "Foreign ministry of Northland",
  party: "north",
  to: null,
  happened: "",
  happenedFrom: 10,
  happenedTo: 12,
  published: "",
  knownFrom: 12,
  source: "s-a",
  at: "paragraph 1",
  credibility: 3,
  credibilityBecause: "",
  cluster: id,
  supports: [],
  contradicts: [],
  supersedes: [],
  quantity: null,
  sensitive: false,
  ...more,
});
const sources = [source("s-a", "B"), source("s-b", "D", "A year of ceasefires")];
const claims = [
  claim("c-1", "A ceasefire is possible once the river is open."),
  claim("c-2", "No ceasefire before withdrawal.", { party: "south", credibility: 5, source: "s-b", knownFrom: 30 }),
  claim("c-3", "The crossing was counted: 1,263 lorries.", {
    kind: "measurement",
    party: null,
    happenedFrom: 40,
    happenedTo: 40,
    knownFrom: 41,
  }),
];
const search = searchOver(claims, sources);
const ids = (words: string, filters = {}) =>
  search(words, filters)
    .map(({ id }) => id)
    .sort();

test("all words must be in it, as beginnings of words; case, accents and a slip in a long word do not matter", () => {
  expect(ids("CEASE")).toEqual(["c-1", "c-2", "s-b"]);
  expect(ids("ceasefire river")).toEqual(["c-1"]);
  expect(ids("ceasfire withdrawal")).toEqual(["c-2"]);
  expect(ids("nunez")).toEqual(["s-a", "s-b"]);
  expect(ids("lorries 1,263")).toEqual(["c-3"]);
  expect(ids("armistice")).toEqual([]);
});

test("each filter leaves out what it should", () => {
  expect(ids("", { party: "south" })).toEqual(["c-2"]);
  expect(ids("", { kind: "measurement" })).toEqual(["c-3"]);
  expect(ids("", { from: 13, to: 50 })).toEqual(["c-3"]);
  expect(ids("", { asOf: 30 })).toEqual(["c-1", "c-2"]);
  expect(ids("", { credibility: 3 })).toEqual(["c-1", "c-3"]);
  expect(ids("", { reliability: "C" })).toEqual(["c-1", "c-3"]);
  expect(ids("ceasefire", { among: new Set(["c-2"]) })).toEqual(["c-2"]);
});

test("without words all claims come, the newest first", () => {
  expect(search("").map(({ id }) => id)).toEqual(["c-3", "c-2", "c-1"]);
});

test("a claim is found by any word of its own, and filters never add", () => {
  const words = fc.array(fc.constantFrom("bridge", "harbour", "talks", "winter", "prisoners", "mine"), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), fc.nat(), (texts, pick) => {
      const ledger = texts.map((text, k) =>
        claim(`c-${k}`, text.join(" "), { party: k % 2 === 0 ? "north" : "south" }),
      );
      const over = searchOver(ledger, []);
      const k = pick % texts.length;
      const word = texts[k]?.[0] as string;
      const all = over(word).map(({ id }) => id);
      expect(all).toContain(`c-${k}`);
      for (const { id } of over(word, { party: "north" })) expect(all).toContain(id);
    }),
    { numRuns: 50 },
  );
});

test("one letter finds what has a word that begins with it, and narrows what other words find", () => {
  expect(ids("c")).toEqual(["c-1", "c-2", "c-3", "s-b"]);
  expect(search("c").map(({ id }) => id)).toEqual(["c-3", "c-2", "c-1", "s-b"]);
  expect(ids("ceasefire b")).toEqual(["c-2"]);
  expect(ids("n")).toEqual(["c-1", "c-2", "c-3", "s-a", "s-b"]);
  expect(ids("z")).toEqual([]);
  expect(ids("c", { party: "south" })).toEqual(["c-2"]);
});

test("whatever is typed, there is an answer", () => {
  fc.assert(
    fc.property(fc.string(), (words) => Array.isArray(search(words))),
    { numRuns: 200 },
  );
});
