/**
 * Which judgements carry a result: how each one's draws go with a figure over the futures already computed.
 * Takes   a posing, its method and batch, a figure, names for paths. Gives: one carrier for each judgement that is not a
 *         point, by the size of its rank correlation; none where the figure is the same in every future.
 * Source  [spearman-1904]; first-order shares [plischke-2013].
 * Departs no run of the engine of its own, so no total order: what a judgement does only together with others is seen
 *         neither by the correlation nor by the first-order share. Of ranks only those are claimed that the 90 % intervals
 *         leave open. A correlation is `clear` of zero where chance would show even one such, among all of them, in a
 *         tenth of cases at most [bonferroni-1936].
 * Cost    judgements × futures × log futures.
 */
import type { Posing } from "../../bargaining/index.ts";
import type { CarriedFigure, Carrier, Method, WhatCarries } from "../../contract.ts";
import { formatDay, normalQuantile, spreadOf } from "../../ground/index.ts";
import { english, type Words } from "../../words/index.ts";
import type { Batch } from "../batch.ts";
import { answerMethod } from "./answer-method.ts";
import { figureByFuture, figureWords } from "./carried-figure.ts";
import { drawnColumns, type NameOf } from "./drawn-columns.ts";
import { explainedShare } from "./explained-share.ts";
import { averageRanks, correlation, correlationInterval } from "./rank-correlation.ts";

const outside = 0.1;

export function whatCarries(
  posing: Posing,
  run: Method,
  batch: Batch,
  figure: CarriedFigure,
  nameOf: NameOf,
  words: Words = english,
): WhatCarries {
  const output = figureByFuture(posing, batch, figure);
  const outputRanks = averageRanks(output);
  const columns = drawnColumns(posing, run.seed, batch, nameOf, words);
  const deviate = normalQuantile(1 - outside / 2);
  const strict = normalQuantile(1 - outside / 2 / Math.max(1, columns.length));
  const found = columns.flatMap(({ path, name, kind, range, values }): readonly Unranked[] => {
    const ranks = averageRanks(values);
    const value = correlation(ranks, outputRanks);
    if (value === null) return [];
    const [low, high] = correlationInterval(value, batch.count, deviate);
    const [least, most] = correlationInterval(value, batch.count, strict);
    const share = explainedShare(ranks, output);
    return [
      {
        path,
        name,
        leftToChance: kind === "open" || kind === "real",
        range,
        correlation: { value, low, high },
        clear: least > 0 || most < 0,
        explained:
          share === null
            ? null
            : {
                value: inUnit(share.value),
                low: inUnit(share.value - deviate * share.standardError),
                high: inUnit(share.value + deviate * share.standardError),
              },
      },
    ];
  });
  return {
    method: answerMethod(run, batch.count, words, "carriers", {
      exactness: words.methods.carriers.exactness(batch.count),
      parameters: { ...figure },
    }),
    figure,
    words: figureWords(posing, figure, words),
    asOf: formatDay(posing.state.asOf),
    lens: posing.state.lens?.id ?? null,
    spread: spreadOf(output),
    carriers: ranked(found),
  };
}

type Unranked = Omit<Carrier, "rankFrom" | "rankTo">;

/** By size; the best and the worst rank that the intervals leave open. */
function ranked(carriers: readonly Unranked[]): readonly Carrier[] {
  const sizes = carriers.map(({ correlation: { low, high } }) => ({
    least: low > 0 ? low : high < 0 ? -high : 0,
    most: Math.max(Math.abs(low), Math.abs(high)),
  }));
  return carriers
    .map((carrier, k) => {
      const { least, most } = sizes[k] as (typeof sizes)[number];
      return {
        ...carrier,
        rankFrom: 1 + sizes.filter((other) => other.least > most).length,
        rankTo: carriers.length - sizes.filter((other) => other.most < least).length,
      };
    })
    .sort((p, q) => Math.abs(q.correlation.value) - Math.abs(p.correlation.value) || (p.path < q.path ? -1 : 1));
}

function inUnit(share: number): number {
  return Math.max(0, Math.min(1, share));
}
