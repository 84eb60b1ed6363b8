/**
 * What was drawn in each future of a batch: one list for each judgement that is not a point, and one for each thing that
 * stays open even where the judgement on it is exact (whether a red line is real, where in its band a front stands).
 * Takes   a posing, the seed and the batch. Gives: the lists in the order of the posing, without those that never differ.
 * Departs of a red line or precondition the list says whether it is real (1) or not (0), not the number behind that.
 * Cost    futures × draws.
 */
import type { Posing } from "../../bargaining/index.ts";
import { type Distribution, formatJudgementValue, type QuantityKind } from "../../ground/index.ts";
import { english, type Words } from "../../words/index.ts";
import type { Batch } from "../batch.ts";
import { drawJudgements } from "../draw-judgements.ts";

export interface DrawnColumn {
  readonly path: string;
  readonly name: string;
  /** What kind of number the judgement is; `open` for what is left to chance, `real` where that is a yes or no. */
  readonly kind: QuantityKind | "open" | "real";
  /** As judged, in words; null for what is left to chance. */
  readonly range: string | null;
  readonly values: Float64Array;
}

export type NameOf = (path: string) => string;

export function drawnColumns(
  posing: Posing,
  seed: number,
  batch: Batch,
  nameOf: NameOf,
  words: Words = english,
): readonly DrawnColumn[] {
  const { draws, state } = posing;
  const credenceOf = new Map(
    [...posing.rules.flatMap(({ real }) => (real === null ? [] : [real])), ...posing.preconditions].map((it) => [
      it.chance,
      it.credence,
    ]),
  );
  const drawn = [...draws.keys()].filter((k) => draws[k]?.distribution.kind !== "point");
  const lists = drawn.map(() => new Float64Array(batch.count));
  const drawsOf = drawJudgements(posing, seed);
  for (let row = 0; row < batch.count; row++) {
    const values = drawsOf(batch.first + row);
    drawn.forEach((k, at) => {
      const credence = credenceOf.get(k);
      const value = values[k] as number;
      (lists[at] as Float64Array)[row] = credence === undefined ? value : Number(value < (values[credence] as number));
    });
  }
  const kinds = new Map([...state.case.judgements.values()].map(({ path, kind }) => [path, kind]));
  const names = drawn.map((k) => nameLeftOpen(draws[k]?.path ?? "", nameOf, words));
  return drawn.flatMap((k, at): readonly DrawnColumn[] => {
    const { path, distribution } = draws[k] as { readonly path: string; readonly distribution: Distribution };
    const values = lists[at] as Float64Array;
    if (values.every((value) => value === values[0])) return [];
    const name = names[at] as string;
    const judged = kinds.get(path);
    return [
      {
        path,
        name: names.filter((other) => other === name).length > 1 ? `${name} (${path.split(".").at(-1)})` : name,
        kind: judged ?? (credenceOf.has(k) ? "real" : "open"),
        range: judged === undefined ? null : formatJudgementValue(distribution, judged),
        values,
      },
    ];
  });
}

/** What the evidence leaves open of a rate bears the rate's name. */
function nameLeftOpen(path: string, nameOf: NameOf, { sensitivity: say }: Words): string {
  const rate = /^(.*)\.learned$/.exec(path)?.[1];
  return rate === undefined ? nameOf(path) : say.byEvidence(nameOf(rate));
}

/** A limit of a box as a person would say it, with as many digits as a box found in some thousand futures supports. */
export function limitWords(
  say: Words["sensitivity"],
  { name, kind }: DrawnColumn,
  low: number | null,
  high: number | null,
): string {
  if (kind === "real") return say.isReal(name, low !== null);
  if (kind === "open") {
    const hundredths = (value: number | null): number | null => (value === null ? null : Math.round(value * 100));
    return say.openLimit(name, hundredths(low), hundredths(high));
  }
  const text = (value: number | null): string | null => (value === null ? null : say.value(twoDigits(value), kind));
  return say.limit(name, text(low), text(high));
}

/** Chances near 1 by their distance from it. */
function twoDigits(value: number): number {
  if (value > 0.5 && value < 1) return 1 - Number((1 - value).toPrecision(2));
  return Number(value.toPrecision(2));
}
