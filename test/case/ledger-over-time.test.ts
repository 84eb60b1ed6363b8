/** What goes stale, how positions move, and deeds held against words: by hand, on a case of a few claims. */
import { describe, expect, test } from "vitest";
import { positionsOverTime, stalenessOn, staleSentences, wordsAgainstDeeds } from "../../src/case/index.ts";
import { formatDay, parseDay } from "../../src/ground/index.ts";
import { caseOf } from "../fixtures/small-case.ts";

const day = (text: string): number => parseDay(text) as number;
const claim = (on: string, more: object = {}): object => ({
  says: "Something.",
  kind: "statement",
  who: "A minister",
  party: "a",
  happened: on,
  published: on,
  source: "paper",
  at: "page 1",
  credibility: 3,
  "credibility-because": "One report.",
  cluster: "one",
  ...more,
});
const position = (since: string, status: string, basis: string, more: object = {}): object => ({
  party: "a",
  speaker: "A minister",
  since,
  status,
  words: "Words.",
  asks: { land: ["y"] },
  basis: [basis],
  ...more,
});

const theCase = caseOf({
  issues: {
    land: { name: "Land", "status-quo": "x", options: { x: { name: "X" }, y: { name: "Y" } } },
    sea: { name: "Sea", "status-quo": "x", options: { x: { name: "X" }, y: { name: "Y" } } },
  },
  preferences: {
    a: {
      land: {
        salience: "50%",
        values: {
          x: { value: "0%", basis: ["c-one"] },
          y: {
            value: "100%",
            basis: ["c-one", "c-four"],
            then: [{ value: "90%", since: "2024-06-01", basis: ["c-three"] }],
          },
        },
      },
      sea: { salience: "50%", values: { x: { value: "0%", judgement: "So.", until: "2024-03-31" }, y: "100%" } },
    },
    b: {
      land: { salience: "100%", values: { x: "0%", y: "100%" } },
      sea: { salience: "0%", values: { x: "0%", y: "0%" } },
    },
  },
  sources: {
    paper: {
      type: "article",
      title: "T",
      language: "en",
      vantage: "unknown",
      reliability: "C",
      "reliability-because": "So.",
    },
  },
  claims: {
    "c-one": claim("2024-01-01"),
    "c-two": claim("2024-02-10", { supersedes: ["c-one"] }),
    "c-three": claim("2024-06-01", { contradicts: ["c-one"] }),
    "c-four": claim("2024-01-01", { retracted: { on: "2024-05-01", because: "Corrected." }, entered: "2024-01-02" }),
    "c-deed": claim("2024-03-01", { kind: "event", contradicts: ["c-two"] }),
    "c-done": claim("2024-07-01", { kind: "measurement", supports: ["c-two", "c-deed"] }),
    "c-before": claim("2024-01-15", { kind: "event", contradicts: ["c-two"] }),
  },
  positions: {
    p1: position("2024-01-01", "stated", "c-one", { audience: "Home" }),
    p2: position("2024-02-10", "hardened", "c-two", { supersedes: "p1", audience: "Abroad" }),
    p3: position("2024-06-01", "softened", "c-three", { supersedes: "p2", audience: "Home" }),
    q1: position("2024-02-10", "stated", "c-two", { speaker: "A spokesman", asks: {}, until: "2024-04-30" }),
  },
  questions: {
    q: {
      text: "Q",
      event: "talks",
      opens: "2024-01-01",
      by: "2024-05-31",
      criteria: "C",
      resolved: { on: "2024-06-15", outcome: "no", judgement: "So." },
    },
  },
});
const told = (list: readonly { readonly id: string; readonly reason: string; readonly since: number }[]) =>
  list.map(({ id, reason, since }) => `${id} ${reason} ${formatDay(since)}`);

describe("staleness", () => {
  test("of claims begins when the later claim, or the retraction, could be known", () => {
    expect(stalenessOn(theCase, day("2024-02-09")).claims).toEqual([]);
    expect(told(stalenessOn(theCase, day("2024-02-10")).claims)).toEqual(["c-one superseded 2024-02-10"]);
    expect(told(stalenessOn(theCase, day("2024-05-01")).claims)).toEqual([
      "c-one superseded 2024-02-10",
      "c-four retracted 2024-05-01",
    ]);
  });

  test("of a judgement: past its end, or without any claim left, and not with one left", () => {
    expect(told(stalenessOn(theCase, day("2024-02-10")).judgements)).toEqual([
      "preferences.a.land.values.x basis-gone 2024-02-10",
    ]);
    expect(told(stalenessOn(theCase, day("2024-05-01")).judgements)).toEqual([
      "preferences.a.land.values.x basis-gone 2024-02-10",
      "preferences.a.land.values.y basis-gone 2024-05-01",
      "preferences.a.sea.values.x past-its-end 2024-04-01",
    ]);
    // Judged anew on a claim that stands: no longer stale.
    expect(told(stalenessOn(theCase, day("2024-06-01")).judgements)).not.toContain(
      "preferences.a.land.values.y basis-gone 2024-05-01",
    );
  });

  test("of a question is between its day and its resolution", () => {
    const on = (text: string) => told(stalenessOn(theCase, day(text)).questions);
    expect([on("2024-05-31"), on("2024-06-01"), on("2024-06-15")]).toEqual([[], ["q past-its-day 2024-06-01"], []]);
  });

  test("of a sentence: its ground changed after it was written, not before", () => {
    const sentence = (judgements: string[], claims: string[]) => ({ text: "T", judgements, claims });
    const sentences = [
      sentence(["preferences.a.land.values.x"], []),
      sentence(["preferences.a.land.values.y"], []),
      sentence([], ["c-four"]),
      sentence(["positions.p2"], []),
      sentence(["preferences.a.sea.values.y"], ["c-deed"]),
    ];
    const stale = staleSentences(theCase, sentences, day("2024-03-01"), day("2024-06-01"));
    expect(stale.map(({ sentence: each }) => sentences.indexOf(each as never))).toEqual([1, 2, 3]);
    expect(stale.map(({ because }) => told(because))).toEqual([
      ["preferences.a.land.values.y revised 2024-06-01"],
      ["c-four retracted 2024-05-01"],
      ["positions.p2 superseded 2024-06-01"],
    ]);
    expect(staleSentences(theCase, sentences, day("2024-03-01"), day("2024-03-01"))).toEqual([]);
  });
});

describe("positions over time", () => {
  test("are lines by speaker with moves, turns, audiences and what is in force", () => {
    const [minister, spokesman] = positionsOverTime(theCase, day("2024-07-01"));
    expect(minister?.positions.map(({ position: { id }, inForce }) => [id, inForce])).toEqual([
      ["p1", false],
      ["p2", false],
      ["p3", true],
    ]);
    expect([minister?.moves, minister?.turns, minister?.audiences]).toEqual([2, 1, ["Home", "Abroad"]]);
    // 182 days are 182 / 365.25 years.
    expect(minister?.movesPerYear).toBeCloseTo((2 * 365.25) / 182, 9);
    expect([spokesman?.movesPerYear, spokesman?.positions[0]?.inForce]).toEqual([null, false]);
  });

  test("know nothing of what came later, and keep to the issue asked for", () => {
    const [minister, spokesman] = positionsOverTime(theCase, day("2024-03-01"), { issue: "land" });
    expect(minister?.positions.map(({ position: { id }, inForce }) => [id, inForce])).toEqual([
      ["p1", false],
      ["p2", true],
    ]);
    expect(spokesman).toBeUndefined();
  });

  test("words are held against the linked deeds that came after them", () => {
    const deeds = (on: string) =>
      wordsAgainstDeeds(theCase, day(on)).map(({ word, deed, verdict, afterDays }) => [
        word.id,
        deed.id,
        verdict,
        afterDays,
      ]);
    expect(deeds("2024-06-30")).toEqual([["c-two", "c-deed", "goes-against", 20]]);
    expect(deeds("2024-07-01")).toEqual([
      ["c-two", "c-deed", "goes-against", 20],
      ["c-two", "c-done", "bears-out", 142],
    ]);
  });
});

test("a claim taken back before it was published is a fault", () => {
  const early = { "c-four": claim("2024-01-01", { retracted: { on: "2023-12-31", because: "So." } }) };
  expect(() =>
    caseOf({
      sources: {
        paper: {
          type: "a",
          title: "T",
          language: "en",
          vantage: "unknown",
          reliability: "C",
          "reliability-because": "So.",
        },
      },
      claims: early,
    }),
  ).toThrow(/claim.retracted-before-published/);
});
