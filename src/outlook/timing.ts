/**
 * When? To settle now or to wait, the windows on the same axis, and the hurting stalemate with its way out.
 * Takes: a posing, futures and a seed. Gives: rows, which any number of workers can share out, and from them `TimingAnswer`.
 * Cost: futures × one solve, two where a principal's beliefs differ from the analyst's.
 */
import { type PoseOptions, type Posing, pose } from "../bargaining/index.ts";
import type { Method, PartyStalemate, TimingAnswer } from "../contract.ts";
import { formatDay, spreadOf } from "../ground/index.ts";
import { english, type Words } from "../words/index.ts";
import { basisOf } from "./counter-basis.ts";
import { answerMethod } from "./sensitivity/answer-method.ts";
import { settleOrWait } from "./settle-or-wait.ts";
import { solveFuture, type Workroom } from "./solve-future.ts";
import { gapOf, prospectOf, prospects, shareOf, viewOf, wayOutOf } from "./stalemate.ts";
import { timingConclusions } from "./timing-conclusions.ts";
import { windowsAhead } from "./windows-ahead.ts";

/** Places of what one future says: waiting by party and month, zones as believed and if all saw alike, prospects. */
interface TimingLayout {
  readonly kept: number;
  readonly months: number;
  readonly zones: number;
  readonly prospects: number;
  readonly width: number;
}

function layoutOf({ grid }: Posing): TimingLayout {
  const kept = Math.min(grid.horizon, 13);
  const months = Math.min(grid.horizon, 12);
  const zones = grid.parties * kept;
  return { kept, months, zones, prospects: zones + 4, width: zones + 4 + grid.parties * 4 * (months + 1) };
}

/** What futures `first` … `first + count − 1` say: rows for `timingAnswer`. */
export function timingRows(
  posing: Posing,
  options: PoseOptions,
  seed: number,
  first: number,
  count: number,
): Float64Array {
  const layout = layoutOf(posing);
  const { state } = posing;
  const room: Workroom = new Map();
  const solve = solveFuture(posing, seed, room);
  const seenAlike =
    state.case.beliefs.length === 0
      ? solve
      : solveFuture(pose({ ...state, case: { ...state.case, beliefs: [] } }, options), seed, room);
  const rows = new Float64Array(count * layout.width);
  for (let k = 0; k < count; k++) {
    const row = rows.subarray(k * layout.width, (k + 1) * layout.width);
    const { waitingByMonth, zones, problem } = solve(first + k);
    waitingByMonth.forEach((waiting, i) => {
      row.set(waiting, i * layout.kept);
    });
    row.set(zones, layout.zones);
    row.set(prospects(problem, layout.months), layout.prospects);
    row.set(seenAlike === solve ? zones : seenAlike(first + k).zones, layout.zones + 2);
  }
  return rows;
}

/** Takes: the rows of all futures from 0 on. */
export function timingAnswer(posing: Posing, run: Method, rows: Float64Array, words: Words = english): TimingAnswer {
  const { state, parties } = posing;
  const { kept, months, width, zones, prospects: at } = layoutOf(posing);
  const futures = rows.length / width;
  const byFuture = Array.from({ length: futures }, (_, row) => rows.subarray(row * width, (row + 1) * width));
  const seen = byFuture.map((row) => row.subarray(at));
  const [own, analysts] = ([0, 1] as const).map((view) => parties.map((_, i) => prospectOf(seen, months, i, view))) as [
    ReturnType<typeof prospectOf>[],
    ReturnType<typeof prospectOf>[],
  ];
  const mutual = (views: typeof own): readonly boolean[] =>
    byFuture.map((_, row) => views.every(({ stuck }) => stuck[row] === true));
  const zonesAt = (place: number) => byFuture.map((row) => [row[place] as number, row[place + 1] as number] as const);
  const [perceived, objective] = [mutual(own), mutual(analysts)];
  const asBelieved = zonesAt(zones);
  const answer: Omit<TimingAnswer, "conclusions"> = {
    method: answerMethod(run, futures, words, "timing", {
      exactness: words.methods.timing.exactness(futures),
      parameters: { months },
    }),
    asOf: formatDay(state.asOf),
    lens: state.lens?.id ?? null,
    futures,
    seed: run.seed,
    horizonMonths: posing.grid.horizon,
    settleOrWait: Object.fromEntries(
      parties.map((party, i) => [
        party,
        settleOrWait(futures, kept, (row, m) => byFuture[row]?.[i * kept + m] as number),
      ]),
    ),
    windows: windowsAhead(posing),
    stalemate: {
      months,
      parties: Object.fromEntries(
        parties.map((party, i): [string, PartyStalemate] => {
          const [felt, is] = [own[i], analysts[i]] as [(typeof own)[number], (typeof own)[number]];
          const overrates = felt.gain.map(
            (curve, row) => (curve[months] as number) - (is.gain[row]?.[months] as number),
          );
          return [
            party,
            {
              perceived: viewOf(felt),
              objective: viewOf(is),
              ...gapOf(felt.stuck, is.stuck),
              overrates: spreadOf(overrates),
              ...basisOf(posing, [`costs.${party}`, `beliefs.${party}`, `patience.${party}`, "fronts", "drivers"]),
            },
          ];
        }),
      ),
      mutual: { perceived: shareOf(perceived), objective: shareOf(objective), ...gapOf(perceived, objective) },
      wayOut: { asBelieved: wayOutOf(asBelieved), ifAllSawAlike: wayOutOf(zonesAt(zones + 2)) },
      ripe: shareOf(perceived.map((it, row) => it && (asBelieved[row] ?? [0, 0]).some((zone) => zone > 0))),
    },
  };
  return { ...answer, conclusions: timingConclusions(posing, answer, words) };
}
