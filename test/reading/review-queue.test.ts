import { describe, expect, test } from "vitest";
import { type Decision, type Proposal, reviewQueue } from "../../src/reading/index.ts";

const text = "0123456789".repeat(10);
const proposal = (id: string, start: number, end: number): Proposal => ({
  kind: "silence",
  id,
  start,
  end,
  text: text.slice(start, end),
  score: 0.8,
  rule: "r",
  by: "rules",
  speaker: { canonical: "X", start, end, kind: "person", resolvedBy: "name", party: null },
  cue: "c",
  cueAt: { start, end },
  statedOn: { from: null, to: null, basis: "article-date", words: null },
});
const decision = (id: string, verdict: Decision["verdict"], more: Partial<Decision> = {}): Decision => ({
  proposal: id,
  verdict,
  kind: "silence",
  rule: "r",
  score: 0.8,
  proposedBy: "rules",
  by: "Ada",
  at: "2024-01-01T00:00:00Z",
  claim: null,
  into: null,
  parts: [],
  because: null,
  corrected: [],
  ...more,
});
const three = [proposal("p1", 0, 10), proposal("p2", 5, 20), proposal("p3", 30, 40)];
const shown = (decisions: readonly Decision[]) =>
  reviewQueue(text, three, decisions).map(({ id, start, end, decision: made }) => [
    id,
    start,
    end,
    made?.verdict ?? null,
  ]);

describe("the queue", () => {
  test("is the proposals in order of the text, overlaps and all", () => {
    expect(shown([])).toEqual([
      ["p1", 0, 10, null],
      ["p2", 5, 20, null],
      ["p3", 30, 40, null],
    ]);
  });

  test("keeps what was decided beside what was proposed", () => {
    const [first] = reviewQueue(text, three, [decision("p1", "rejected", { because: "Wrong." })]);
    expect([first?.proposal.score, first?.proposal.rule, first?.decision?.by]).toEqual([0.8, "r", "Ada"]);
  });

  test("widens an item by what was merged into it, through others too", () => {
    const merged = [decision("p3", "merged", { into: "p2" }), decision("p2", "merged", { into: "p1" })];
    expect(shown(merged)).toEqual([["p1", 0, 40, null]]);
    expect(reviewQueue(text, three, merged)[0]?.merged).toEqual(["p2", "p3"]);
    expect(reviewQueue(text, three, merged)[0]?.text).toBe(text.slice(0, 40));
  });

  test("gives the parts of a split, which may be split and decided again", () => {
    const parts = [
      { start: 30, end: 34 },
      { start: 35, end: 40 },
    ];
    const split = [decision("p3", "split", { parts }), decision("p3.2", "accepted", { claim: "c" })];
    expect(shown(split).slice(2)).toEqual([
      ["p3.1", 30, 34, null],
      ["p3.2", 35, 40, "accepted"],
    ]);
  });

  test("that was merged and then split holds the words in its parts only", () => {
    const parts = [
      { start: 0, end: 9 },
      { start: 10, end: 20 },
    ];
    const made = [decision("p2", "merged", { into: "p1" }), decision("p1", "split", { parts })];
    expect(shown(made).map(([id]) => id)).toEqual(["p1.1", "p1.2", "p3"]);
  });

  test("loses nothing to a circle or to a target that is gone", () => {
    const circle = [decision("p1", "merged", { into: "p2" }), decision("p2", "merged", { into: "p1" })];
    expect(shown(circle).map(([id]) => id)).toEqual(["p1", "p2", "p3"]);
    expect(shown([decision("p1", "merged", { into: "p9" })]).map(([id]) => id)).toEqual(["p1", "p2", "p3"]);
  });
});
