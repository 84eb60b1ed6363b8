/**
 * How the variance of a figure of the engine is shared out among groups of judgements: first- and total-order indices of
 * Sobol, or Shapley effects, by solving futures again with some groups drawn anew.
 * Takes   a posing and a request; rows of all futures of the design. Gives: shares with their 90 % intervals.
 * Source  `group-design.ts` and `variance-estimates.ts` name theirs.
 * Departs futures are those that follow the run's own, so that groups that were chosen in the run are not measured in the
 *         futures that chose them.
 * Throws  for a group whose paths the posing does not draw.
 * Cost    rows × `solvesPerRow` solves.
 */
import type { Posing } from "../../bargaining/index.ts";
import type { Method, VarianceRequest, VarianceShares } from "../../contract.ts";
import { formatDay, mean, misuse, sha256Hex } from "../../ground/index.ts";
import { english, type Words } from "../../words/index.ts";
import { answerMethod } from "./answer-method.ts";
import { figureWords } from "./carried-figure.ts";
import { engineFunction } from "./engine-function.ts";
import { type DesignKind, designRows, designWidth, solvesPerRow } from "./group-design.ts";
import { designEstimates, replicates } from "./variance-estimates.ts";

/** Shapley effects over all subsets are solved for at most so many groups. */
export const mostSubsetGroups = 8;

export function designOf({ design, groups, randomOrders }: VarianceRequest): DesignKind {
  if (design === "sobol") return "sobol";
  return groups.length <= mostSubsetGroups && !randomOrders ? "shapley over all subsets" : "shapley over random orders";
}

/** Rows `first` … `first + count − 1` of the design. */
export function varianceRows(
  posing: Posing,
  run: Method,
  request: VarianceRequest,
  first: number,
  count: number,
): Float64Array {
  const places = new Map(posing.draws.map(({ path }, k) => [path, k]));
  const members = request.groups.map(({ id, paths }) =>
    paths.map((path) => {
      const at = places.get(path);
      if (at === undefined) throw misuse(`group ${id}`, "paths that are drawn", path);
      return at;
    }),
  );
  const f = engineFunction(posing, run.seed, request.figure, members);
  const kind = designOf(request);
  return designRows(kind, f, members.length, run.seed, run.futures + first, count);
}

export function varianceShares(
  posing: Posing,
  run: Method,
  request: VarianceRequest,
  rows: Float64Array,
  words: Words = english,
): VarianceShares {
  const kind = designOf(request);
  const { groups, figure } = request;
  const width = designWidth(kind, groups.length);
  const count = rows.length / width;
  const estimates = designEstimates(kind, groups.length, run.seed, rows);
  const solvesEach = solvesPerRow(kind, groups.length);
  return {
    method: answerMethod(run, count, words, kind === "sobol" ? "sobol" : "shapley", {
      exactness:
        kind === "sobol"
          ? words.methods.sobol.exactness(solvesEach, count, run.futures, replicates)
          : words.methods.shapley.exactness(
              solvesEach,
              count,
              run.futures,
              replicates,
              kind === "shapley over all subsets",
            ),
      parameters: {
        ...figure,
        design: kind,
        replicates,
        groups: sha256Hex(groups.map(({ id, paths }) => [id, ...paths].join("\n")).join("\n\n")),
      },
    }),
    design: kind,
    figure,
    words: figureWords(posing, figure, words),
    asOf: formatDay(posing.state.asOf),
    lens: posing.state.lens?.id ?? null,
    solves: count * solvesEach,
    mean: mean(Float64Array.from({ length: count }, (_, row) => rows[row * width] as number)),
    variance: estimates?.variance ?? 0,
    groups: groups.map(({ id, name, paths }, k) => ({
      id,
      name,
      paths,
      first: estimates?.first?.[k] ?? null,
      total: estimates?.total?.[k] ?? null,
      shapley: estimates?.shapley?.[k] ?? null,
    })),
  };
}
