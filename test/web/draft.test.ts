/** What is tried on a case, as pure functions: undo and dropping give the texts back byte for byte, in whatever order. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readCase, starterCase } from "../../src/case/index.ts";
import { parseDay } from "../../src/ground/index.ts";
import { begun, current, gone, recorded, restMs, type Sight } from "../../src/web/draft/history.ts";
import { editJudgement, type JudgementEdit, targetOf } from "../../src/web/draft/judgement-edit.ts";
import { inverse, joined, type Splice, spliceBetween, spliced, textsAfter } from "../../src/web/draft/splice.ts";
import {
  builtOn,
  changedFiles,
  type Tries,
  triedTexts,
  tryJudgement,
  tryText,
  withoutTry,
} from "../../src/web/draft/tries.ts";
import { addressOf, editsIn } from "../../src/web/draft/try-address.ts";

const lens = `
lenses:
  hawk: # a comment that stays
    name: Hawk
    source: SOURCE
    published: 2024-03-01
    gist: Less patience.
    by: me
    overrides:
      patience.north: { value: 97% to 98%, judgement: Tired. }
`;
const starter = starterCase();
const base = new Map([...starter, ["lens.yaml", lens.replace("SOURCE", sourceIn(starter))]]);
const theCase = caseOf(base);
const paths = [...theCase.judgements.keys()];

function sourceIn(texts: ReadonlyMap<string, string>): string {
  return caseOf(texts).sources[0]?.id ?? "";
}

function caseOf(texts: ReadonlyMap<string, string>) {
  const { case: read, faults } = readCase(texts);
  if (read === null) throw new Error(JSON.stringify(faults));
  return read;
}

const why = "Tried.";
const put = (tries: Tries, edit: JudgementEdit): Tries => {
  const made = tryJudgement(theCase, base, tries, edit, { label: targetOf(edit), why });
  return typeof made === "string" ? tries : made;
};
const text = (texts: ReadonlyMap<string, string>) => JSON.stringify([...texts]);

const edits = fc.record({
  path: fc.constantFrom(...paths),
  lens: fc.constantFrom(null, null, "hawk"),
  since: fc.constantFrom(null, null, "2024-04-01", "2024-05-01", "2024-06-01"),
  value: fc.constantFrom("5% to 20%", "1% to 2%", "30%", "uniform(1%, 3%)", "0.5"),
});
const typed = fc.record({
  file: fc.constantFrom(...base.keys()),
  at: fc.nat(),
  cut: fc.nat(30),
  insert: fc.string({ maxLength: 12 }),
});
const moves = fc.array(fc.oneof(edits, typed, fc.nat(6)), { maxLength: 8 });

/** Edits of judgements, words typed anywhere, and tries dropped again. */
function made(
  steps: readonly (JudgementEdit | { file: string; at: number; cut: number; insert: string } | number)[],
): Tries {
  return steps.reduce<Tries>((tries, step) => {
    if (typeof step === "number") return withoutTry(tries, tries[step]?.target ?? "");
    if ("path" in step) return put(tries, { ...step, since: step.lens === null ? step.since : null });
    const before = triedTexts(base, tries).get(step.file) ?? "";
    const at = step.at % (before.length + 1);
    return tryText(
      base,
      tries,
      step.file,
      before.slice(0, at) + step.insert + before.slice(at + step.cut),
      () => "typed",
    );
  }, []);
}

test("tries dropped one by one, in any order, leave the texts as they were", () => {
  fc.assert(
    fc.property(moves, fc.infiniteStream(fc.nat()), (steps, picks) => {
      let tries = made(steps);
      while (tries.length > 0) {
        const before = tries.length;
        const at = (picks.next().value ?? 0) % before;
        tries = withoutTry(tries, tries[at]?.target ?? "");
        expect(tries.length).toBeLessThan(before);
        expect(
          textsAfter(
            base,
            tries.map(({ splice }) => splice),
          ),
        ).not.toBeNull();
      }
      expect(text(triedTexts(base, tries))).toBe(text(base));
    }),
    { numRuns: 150 },
  );
});

test("the inverses of all splices, last first, give the texts back", () => {
  fc.assert(
    fc.property(moves, (steps) => {
      const tries = made(steps);
      const after = triedTexts(base, tries);
      const back = tries.map(({ splice }) => inverse(splice)).toReversed();
      expect(text(textsAfter(after, back) ?? new Map())).toBe(text(base));
    }),
    { numRuns: 100 },
  );
});

test("one judgement's try taken out is as if it had never been made", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...paths), { minLength: 2, maxLength: 6 }), fc.nat(), (some, pick) => {
      const edit = (path: string): JudgementEdit => ({ path, lens: null, since: null, value: "0.25" });
      const out = some[pick % some.length] as string;
      const all = some.reduce((tries, path) => put(tries, edit(path)), [] as Tries);
      const never = some.filter((path) => path !== out).reduce((tries, path) => put(tries, edit(path)), [] as Tries);
      expect(text(triedTexts(base, withoutTry(all, out)))).toBe(text(triedTexts(base, never)));
    }),
    { numRuns: 60 },
  );
});

test("a history gone back to its beginning shows the texts as they were, and forward again what was tried", () => {
  const sight: Sight = { asOf: null, lens: null, seed: 1, futures: 100, swapped: false, picks: {} };
  fc.assert(
    fc.property(moves, (steps) => {
      let history = begun("start", [], sight);
      for (let i = 1; i <= steps.length; i++) {
        const tries = made(steps.slice(0, i));
        history = recorded(history, { label: `${i}`, movement: null, atMs: i, tries, sight });
      }
      const end = text(triedTexts(base, current(history).tries));
      expect(text(triedTexts(base, current(gone(history, 0)).tries))).toBe(text(base));
      expect(text(triedTexts(base, current(gone(gone(history, 0), steps.length)).tries))).toBe(end);
    }),
    { numRuns: 40 },
  );
});

test("steps of one movement are one, until it rests; what was undone is gone with the next step", () => {
  const sight: Sight = { asOf: null, lens: null, seed: 1, futures: 100, swapped: false, picks: {} };
  const step = (asOf: string, atMs: number, movement: string | null = "asOf") => ({
    label: asOf,
    movement,
    atMs,
    tries: [],
    sight: { ...sight, asOf },
  });
  let history = begun("start", [], sight);
  for (const [day, at] of [
    ["a", 10],
    ["b", 20],
    ["c", 30],
    ["d", 30 + restMs],
  ] as const)
    history = recorded(history, step(day, at));
  expect(history.steps.map(({ label }) => label)).toEqual(["start", "c", "d"]);
  history = recorded(gone(history, 1), step("e", 9e9, null));
  expect(history.steps.map(({ label }) => label)).toEqual(["start", "c", "e"]);
  expect(current(history).sight.asOf).toBe("e");
});

test("a judgement tried twice is one try; back at its own words it is none", () => {
  const path = "patience.north";
  const own = theCase.judgements.get(path)?.entries[0]?.text ?? "";
  const first = put([], { path, lens: null, since: null, value: "90% to 95%" });
  const second = put(first, { path, lens: null, since: null, value: "91% to 96%" });
  expect(second.map(({ target }) => target)).toEqual([path]);
  expect(caseOf(triedTexts(base, second)).judgements.get(path)?.entries[0]?.text).toBe("91% to 96%");
  expect(put(second, { path, lens: null, since: null, value: own })).toEqual([]);
  const [file] = [...changedFiles(base, second).keys()];
  const lines = (of: string) => of.split("\n");
  const [before, after] = [base.get(file ?? "") ?? "", changedFiles(base, second).get(file ?? "") ?? ""];
  expect(lines(after).filter((line, i) => line !== lines(before)[i])).toHaveLength(1);
});

test("a judgement from a day on is a new entry that holds from then, and a lens has one of its own", () => {
  const path = "patience.north";
  const day = "2024-07-01";
  const dated = put([], { path, lens: null, since: day, value: "80% to 90%" });
  const entries = caseOf(triedTexts(base, dated)).judgements.get(path)?.entries ?? [];
  expect(entries.map(({ text, since, why }) => [text, since === parseDay(day), why]).at(-1)).toEqual([
    "80% to 90%",
    true,
    why,
  ]);
  expect(entries.length).toBe((theCase.judgements.get(path)?.entries.length ?? 0) + 1);
  const earlier = put(dated, { path, lens: null, since: "2024-05-01", value: "85% to 95%" });
  expect(
    caseOf(triedTexts(base, earlier))
      .judgements.get(path)
      ?.entries.slice(-2)
      .map(({ text }) => text),
  ).toEqual(["85% to 95%", "80% to 90%"]);
  expect(triedTexts(base, earlier).get("lens.yaml")).toBe(base.get("lens.yaml"));

  const other = put([], { path: "patience.south", lens: "hawk", since: null, value: "70%" });
  const under = put(other, { path, lens: "hawk", since: null, value: "60%" });
  const overrides = caseOf(triedTexts(base, under)).lenses[0]?.overrides;
  expect([overrides?.get(path)?.text, overrides?.get(path)?.why, overrides?.get("patience.south")?.text]).toEqual([
    "60%",
    "Tired.",
    "70%",
  ]);
  expect(triedTexts(base, under).get("lens.yaml")).toContain("# a comment that stays");
  expect(editJudgement(theCase, base, { path: "no.such", lens: null, since: null, value: "1" }, why)).toBe("missing");
  expect(editJudgement(theCase, base, { path, lens: "dove", since: null, value: "1" }, why)).toBe("missing");
});

test("words typed in one place are one try, elsewhere another; who builds on a try goes with it", () => {
  const [file = ""] = base.keys();
  const start = base.get(file) ?? "";
  const type = (tries: Tries, of: (text: string) => string) =>
    tryText(base, tries, file, of(triedTexts(base, tries).get(file) ?? ""), ({ insert }) => insert);
  const one = type([], (all) => all.replace("title: A", "title: AB"));
  const two = type(one, (all) => all.replace("title: AB", "title: ABC"));
  expect(two).toHaveLength(1);
  const three = type(two, (all) => `${all}\n# end\n`);
  expect(three).toHaveLength(2);
  expect(type(two, () => start)).toEqual([]);
  const value = put([], { path: "patience.north", lens: null, since: "2024-07-01", value: "80%" });
  const where = value[0]?.splice.file ?? "";
  const over = (triedTexts(base, value).get(where) ?? "").replace(why, "Written over.");
  const on = tryText(base, value, where, over, () => "over");
  expect(builtOn(on, "patience.north@2024-07-01").map(({ label }) => label)).toEqual(["over"]);
  expect(withoutTry(on, "patience.north@2024-07-01")).toEqual([]);
});

test("two splices that touch are one; half a character is never cut", () => {
  const texts = fc.tuple(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.string({ maxLength: 20 }),
    fc.string({ maxLength: 20 }),
  );
  fc.assert(
    fc.property(texts, ([a, b, c]) => {
      const [first, second] = [spliceBetween("f", a, b), spliceBetween("f", b, c)];
      expect(spliced(a, first)).toBe(b);
      const one = joined(first, second);
      if (one !== null) expect(spliced(a, one)).toBe(c);
    }),
  );
  const pair: Splice = spliceBetween("f", "\u{1F600}", "\u{1F601}");
  expect([pair.cut, pair.insert]).toEqual(["\u{1F600}", "\u{1F601}"]);
});

test("tries go through an address and back; what is no such thing is dropped", () => {
  const tries = [
    { path: "patience.north", lens: null, since: null, value: "5% to 20%" },
    { path: "patience.south", lens: null, since: "2024-07-01", value: "uniform(0%, 20%)" },
    { path: "patience.south", lens: "hawk", since: null, value: "0.5" },
  ];
  const all = tries.reduce((made, edit) => put(made, edit), [] as Tries);
  expect(editsIn(addressOf(all))).toEqual(tries);
  const [file = ""] = base.keys();
  expect(addressOf(tryText(base, all, file, "x", () => "typed"))).toBeNull();
  expect(addressOf([])).toBeNull();
  for (const hostile of [
    "__proto__=1",
    "a",
    "=",
    "a=",
    "a b=1",
    "a@2024-13-01=1",
    "a=1\u00002",
    `a=${"1".repeat(201)}`,
    "<i>=1",
  ])
    expect(editsIn(hostile), hostile).toEqual([]);
});
