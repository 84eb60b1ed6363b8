/** A new reading over an earlier one: what was decided stays as it was, the rest is new, and what differs is told. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { reread } from "../../src/node/review/rereading.ts";
import type { Proposal } from "../../src/reading/index.ts";

function stated(id: string, start: number, from: string, within: string | null = null): Proposal {
  return {
    id,
    kind: "statement",
    start,
    end: start + 10,
    text: "some words",
    score: 0.9,
    rule: "A1",
    by: "rules",
    form: "indirect",
    act: "say",
    speaker: { canonical: "Ann", start: 0, end: 3, kind: "person", resolvedBy: "name", party: null },
    cue: "said",
    cueAt: { start: 4, end: 8 },
    cueLemma: "say",
    parts: [{ start, end: start + 10 }],
    chain: [],
    within,
    statedOn: { from, to: from, basis: "event-anchor", words: null },
    core: true,
  } as unknown as Proposal;
}

const decided = (proposal: string, into: string | null = null) => ({ proposal, into });

test("an event's first day corrected: decided items stay and are told, the others are as they are read now", () => {
  const before = [stated("p1", 0, "2024-08-14"), stated("p2", 20, "2024-08-14", "p1"), stated("p3", 40, "2024-08-14")];
  // One more is found before them, so that all numbers move.
  const now = [
    stated("p1", 80, "2024-08-01"),
    stated("p2", 0, "2024-08-15"),
    stated("p3", 20, "2024-08-15", "p2"),
    stated("p4", 40, "2024-08-14"),
  ];
  const { proposals, changes } = reread(before, now, [decided("p1"), decided("p3.2")]);
  expect(
    proposals.map(({ id, start, ...each }) => [id, start, (each as { statedOn: { from: string } }).statedOn.from]),
  ).toEqual([
    ["p1", 0, "2024-08-14"],
    ["p2", 20, "2024-08-15"],
    ["p3", 40, "2024-08-14"],
    ["p4", 80, "2024-08-01"],
  ]);
  expect(proposals[1]).toMatchObject({ within: "p1" });
  expect(changes).toMatchObject([{ proposal: "p1", now: { id: "p1", statedOn: { from: "2024-08-15" } } }]);
});

test("what is not proposed any more goes, unless something was decided of it or merged into it", () => {
  const before = [stated("p1", 0, "2024-08-14"), stated("p2", 20, "2024-08-14"), stated("p3", 40, "2024-08-14")];
  const { proposals, changes } = reread(before, [], [decided("p1", "p2")]);
  expect(proposals.map(({ id }) => id)).toEqual(["p1", "p2"]);
  expect(changes).toEqual([{ proposal: "p1", now: null }]);
});

test("whatever is read: ids are one each, what was decided is there unchanged, and the same reading changes nothing", () => {
  const someProposals = fc
    .uniqueArray(fc.tuple(fc.nat(9), fc.nat(3)), { selector: ([at]) => at, maxLength: 6 })
    .map((list) => list.map(([at, day], k) => stated(`p${k + 1}`, at * 20, `2024-08-0${day + 1}`)));
  fc.assert(
    fc.property(someProposals, someProposals, fc.nat(63), (before, now, bits) => {
      const made = before.filter((_, k) => (bits >> k) % 2 === 1).map(({ id }) => decided(id));
      const { proposals } = reread(before, now, made);
      expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
      for (const { proposal } of made)
        expect(proposals.find(({ id }) => id === proposal)).toBe(before.find(({ id }) => id === proposal));
      for (const { start } of now) expect(proposals.some((each) => each.start === start)).toBe(true);
      const same = reread(before, before, made);
      expect(same.changes).toEqual([]);
      expect(same.proposals).toHaveLength(before.length);
    }),
  );
});
