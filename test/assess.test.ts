/** The whole chain: the same inputs give the same bytes, nothing depends on chunks, and no day knows of a later one. */
import { describe, expect, test } from "vitest";
import { type AssessOptions, assess, type Batch, mergeBatches, prepare, simulate, summarise } from "../src/assess.ts";
import { type Case, starterCase } from "../src/case/index.ts";
import type { Assessment } from "../src/contract.ts";
import { datedCase } from "./fixtures/dated-case.ts";
import { caseFrom } from "./fixtures/small-case.ts";

const bytes = (value: unknown): string => JSON.stringify(value);
const starter = caseFrom(starterCase());
const withLenses = (lenses: string): Case =>
  caseFrom(new Map([...starterCase(), ["lenses.yaml", `lenses:\n${lenses}`]]));
const lens = (id: string, overrides: string): string =>
  `  ${id}:\n    name: ${id}\n    source: valley-times\n    published: 2024-02-01\n    gist: So.\n    judgement: For a test.\n    overrides: ${overrides}\n`;

describe("the same inputs", () => {
  test("give the same bytes", () => {
    const options = { futures: 200, seed: 7 };
    expect(bytes(assess(starter, options))).toBe(bytes(assess(caseFrom(starterCase()), options)));
  });

  test("with another seed give other futures, and the method says which seed", () => {
    const [one, two] = [1, 2].map((seed) => assess(starter, { futures: 50, seed }));
    expect(one?.leverage).not.toEqual(two?.leverage);
    expect([one?.method.seed, two?.method.seed]).toEqual([1, 2]);
    expect(one?.method.digest).not.toBe(two?.method.digest);
  });

  test("with other futures, another day or another file have another digest", () => {
    const digest = (theCase: Case, options: AssessOptions): string => prepare(theCase, options).method.digest;
    const touched = new Map(starterCase());
    touched.set("note.yaml", "# A comment.\n");
    const digests = [
      digest(starter, { futures: 5 }),
      digest(starter, { futures: 6 }),
      digest(starter, { futures: 5, asOf: "2024-07-01" }),
      digest(caseFrom(touched), { futures: 5 }),
    ];
    expect(new Set(digests).size).toBe(digests.length);
    expect(digests.every((it) => /^[0-9a-f]{64}$/.test(it))).toBe(true);
  });
});

describe("chunks", () => {
  const run = prepare(starter, { futures: 300, seed: 3 });
  const whole = simulate(run, 0, 300);
  const chunked = (size: number): readonly Batch[] =>
    Array.from({ length: Math.ceil(300 / size) }, (_, k) => simulate(run, k * size, Math.min(size, 300 - k * size)));

  test.each([1, 7, 250])("of %d futures, merged in any order, give the same bytes", (size) => {
    const parts = chunked(size);
    const shuffled = [...parts].sort((p, q) => ((p.first * 7919) % 613) - ((q.first * 7919) % 613));
    for (const batch of [mergeBatches(parts), mergeBatches([...parts].reverse()), mergeBatches(shuffled)]) {
      expect(batch.first).toBe(0);
      expect(batch.count).toBe(300);
      for (const [name, table] of Object.entries(whole.tables))
        expect(
          Buffer.compare(Buffer.from(batch.tables[name as keyof Batch["tables"]].buffer), Buffer.from(table.buffer)),
          name,
        ).toBe(0);
    }
    expect(bytes(summarise(run, mergeBatches(parts)))).toBe(bytes(summarise(run, whole)));
  });

  test("that overlap or leave a gap are not merged", () => {
    const [first, second] = [simulate(run, 0, 5), simulate(run, 6, 5)];
    expect(() => mergeBatches([first, second])).toThrow(/consecutive/);
    expect(() => mergeBatches([first, simulate(run, 4, 5)])).toThrow(/consecutive/);
  });

  test("fewer than asked for are summarised as so many", () => {
    expect(summarise(run, simulate(run, 0, 40)).method.futures).toBe(40);
    expect(bytes(summarise(run, simulate(run, 0, 40)).zone)).toBe(
      bytes(assess(starter, { futures: 40, seed: 3 }).zone),
    );
  });
});

describe("a lens", () => {
  const theCase = withLenses(
    lens("same", "{ friction.talks: 5% to 20% }") +
      lens("other-class", "{ reference-classes.example-class.monthly: 9% }") +
      lens("talkers", "{ friction.talks: 90% }") +
      lens("costly", "{ costs.south.war.monthly: 2% to 4% }"),
  );
  const options = { futures: 150, seed: 11 };
  const rest = ({ method: _, lens: __, ...numbers }: Assessment): unknown => numbers;
  const plain = assess(theCase, options);

  test("that says what the case says gives the same numbers", () => {
    const same = assess(theCase, { ...options, lens: "same" });
    expect(bytes(rest(same))).toBe(bytes(rest(plain)));
    expect(same.lens).toBe("same");
    expect(same.method.digest).not.toBe(plain.method.digest);
  });

  test("that overrides only the reference class changes only the base rate", () => {
    const other = assess(theCase, { ...options, lens: "other-class" });
    const { baseRate, conclusions, questions, ...numbers } = rest(other) as Assessment;
    const { baseRate: own, conclusions: _, questions: __, ...before } = rest(plain) as Assessment;
    expect(bytes(numbers)).toBe(bytes(before));
    expect(baseRate.monthly).toEqual({ mean: expect.closeTo(0.09, 12), low: 0.09, high: 0.09 });
    expect(bytes(baseRate)).not.toBe(bytes(own));
    expect([conclusions.length, questions.length]).toEqual([plain.conclusions.length, plain.questions.length]);
  });

  test("shares every draw that it does not override: common random numbers", () => {
    const tables = (id: string | null): Batch["tables"] =>
      simulate(prepare(theCase, { ...options, lens: id }), 0, 150).tables;
    const [own, talkers, costly] = [tables(null), tables("talkers"), tables("costly")];
    for (const name of ["worth", "rulesHold", "frontState", "retreat", "advance", "reference", "levels"] as const)
      for (const other of [talkers, costly]) expect([...other[name]], name).toEqual([...own[name]]);
    expect([...talkers.talks]).not.toEqual([...own.talks]);
    // Future by future, dearer fighting leaves South less to wait for.
    for (let row = 0; row < 150; row++)
      expect(costly.reservation[row * 2 + 1] as number).toBeLessThan(own.reservation[row * 2 + 1] as number);
  });

  test("cannot be used before it was published, nor if there is none of that name", () => {
    const early = withLenses(lens("late", "{ friction.talks: 1% }").replace("2024-02-01", "2024-08-01"));
    expect(() => assess(early, { asOf: "2024-07-31", lens: "late", futures: 1 })).toThrow(/published/);
    expect(assess(early, { asOf: "2024-08-01", lens: "late", futures: 1 }).lens).toBe("late");
    expect(() => assess(early, { lens: "none", futures: 1 })).toThrow(/invalid lens/);
  });
});

test.each([
  [{ futures: 0 }, /futures/],
  [{ futures: 1.5 }, /futures/],
  [{ futures: 1_000_001 }, /futures/],
  [{ seed: -1 }, /seed/],
  [{ seed: 0.5 }, /seed/],
  [{ asOf: "2023-12-31" }, /as-of/],
  [{ asOf: "2025-01-01" }, /as-of/],
  [{ asOf: "2024-02-30" }, /as-of/],
  [{ asOf: "" }, /as-of/],
])("misuse %j is refused by name", (options, message) => {
  expect(() => assess(starter, options)).toThrow(message);
});

test("the starter case assesses: something is likely, nothing is certain, and every sentence carries judgements", () => {
  const assessment = assess(starter, { futures: 300 });
  expect(assessment.zone.any).toBeGreaterThan(0.05);
  expect(assessment.agreement["any-deal"].at(-1)?.mean).toBeGreaterThan(0.05);
  expect(assessment.agreement["any-deal"].at(-1)?.mean).toBeLessThan(0.999);
  expect(assessment.conclusions.length).toBeGreaterThan(2);
  for (const { judgements } of assessment.conclusions) expect(judgements.length).toBeGreaterThan(0);
});

describe("no hindsight", () => {
  const days = [
    "2024-01-15",
    "2024-02-14",
    "2024-03-09",
    "2024-05-25",
    "2024-07-01",
    "2024-09-08",
    "2024-10-04",
    "2024-10-05",
  ];
  /** All numbers and words; what is left out, and the digest of the whole case, know of later things by design. */
  const shown = ({ method, evidence, ...rest }: Assessment): unknown => ({
    ...rest,
    seed: method.seed,
    used: evidence.claimsUsed,
    sources: evidence.sourcesUsed,
    stale: evidence.staleJudgements,
  });

  test.each(days)("on %s nothing that became known later has changed anything", (asOf) => {
    const options = { asOf, futures: 40, seed: 5 };
    const kept = assess(datedCase(asOf, "kept"), options);
    expect(shown(assess(datedCase(asOf, "dropped"), options))).toEqual(shown(kept));
    expect(shown(assess(datedCase(asOf, "twisted"), options))).toEqual(shown(kept));
  });

  test("through a lens published by the day it is the same", () => {
    const options = { asOf: "2024-05-25", lens: "hawk", futures: 40 };
    const kept = shown(assess(datedCase("2024-05-25", "kept"), options));
    for (const later of ["dropped", "twisted"] as const)
      expect(shown(assess(datedCase("2024-05-25", later), options))).toEqual(kept);
  });

  test("what becomes known by each day does change something", () => {
    const seen = days.map((asOf) => bytes(shown(assess(datedCase(asOf, "kept"), { asOf, futures: 40, seed: 5 }))));
    expect(new Set(seen).size).toBe(days.length);
  });

  test("claims published after the day are listed as left out", () => {
    const { evidence } = assess(datedCase("2024-03-09", "kept"), { asOf: "2024-03-09", futures: 5 });
    expect(evidence.leftOut).toEqual(["c-1", "c-2", "c-3"]);
    expect([evidence.claimsUsed, evidence.claimsLeftOut]).toEqual([1, 3]);
  });
});
