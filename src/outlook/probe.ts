/**
 * Test the waters: what a public offer is worth to each principal, taken or refused, and what its answer teaches.
 * In each future everyone asked answers by its own interest: it accepts where no real red line of its own is crossed and
 * the package is worth at least going on. Where all principals accept and nothing stands in the way there is a deal and
 * each gains ũ − R. Where one of those asked refuses, what the case says of a refusal takes hold and going on is solved
 * anew, R′, with the same draws: each gains R′ − R, less what a refusal costs it. In the other futures (all asked accept,
 * yet the one who offers would not sign, or a rule that binds everyone forbids it) nothing comes of it.
 * Takes   a posing, an offer, futures and a seed. Gives: rows, and from them `Probe`.
 * Source  own; what is learnt is Bayes' rule over the futures (`learning.ts`); terms against refusal as in [fearon-1995].
 * Departs the answer is honest: nobody refuses in order to be thought tough. What a refusal changes in others is the
 *         case's own judgement; without one only what is learnt is counted, and learning has no worth of its own here.
 * Cost    futures × (1 + share of refusals) solves.
 */
import { type PoseOptions, type Posing, pose } from "../bargaining/index.ts";
import type { Probe as CaseProbe, HeldJudgement } from "../case/index.ts";
import type { OfferAsked } from "../contract.ts";
import { drawKey, misuse, quantile, uniform } from "../ground/index.ts";
import { answersTo } from "./answer-to-package.ts";
import { type GoingOn, goingOn } from "./going-on.ts";
import { packagePicks } from "./summarise.ts";

/** An offer as asked for, found in the case. */
export interface PosedOffer {
  readonly probe: CaseProbe | null;
  /** Index of the principal that offers, and of those whose answer is asked. */
  readonly by: number;
  readonly to: readonly number[];
  readonly picks: Int32Array;
}

/** Throws: misuse for a probe that the case does not know on the day, for a party that is no principal, for bad picks. */
export function posedOffer(posing: Posing, asked: OfferAsked): PosedOffer {
  const { parties, state } = posing;
  const indexOf = (party: string): number => {
    const i = parties.indexOf(party);
    if (i < 0) throw misuse("by", `a principal (${parties.join(", ")})`, party);
    return i;
  };
  if (!("probe" in asked)) {
    const by = indexOf(asked.by);
    for (const [issue, option] of Object.entries(asked.picks)) {
      const options = state.case.issues.find(({ id }) => id === issue)?.options.map(({ id }) => id);
      if (options === undefined)
        throw misuse("offer", `issues of this case (${state.case.issues.map(({ id }) => id).join(", ")})`, issue);
      if (!options.includes(option)) throw misuse("offer", `an option of ${issue} (${optionsShown(options)})`, option);
    }
    const to = parties.flatMap((_, i) => (i === by ? [] : [i]));
    return { probe: null, by, to, picks: packagePicks(posing, asked.picks) };
  }
  const known = state.probes.map(({ id }) => id).join(", ") || "none";
  const probe = state.probes.find(({ id }) => id === asked.probe);
  if (probe === undefined) throw misuse("probe", `a probe of this case known by the as-of day (${known})`, asked.probe);
  return {
    probe,
    by: indexOf(probe.offeredBy),
    to: probe.to.map(indexOf),
    picks: packagePicks(posing, probe.terms),
  };
}

/** A divisible good has hundreds. */
function optionsShown(options: readonly string[]): string {
  return options.length <= 12 ? options.join(", ") : `${options[0]} to ${options.at(-1)}`;
}

/** Where the numbers of a future stand in its row. */
export interface RowLayout {
  readonly width: number;
  /** 1 where nothing that binds everyone stands in the way; 1 where a package of any kind is acceptable to all. */
  readonly possible: 0;
  readonly zone: 1;
  /** Chance of talks and of a deal by the month, without and with what a refusal changes. */
  readonly talks: 2;
  readonly deal: 3;
  readonly talksAfter: 4;
  readonly dealAfter: 5;
  /** From here on, per principal: accepts; gain if agreed; going on; change of going on if refused; cost if refused. */
  readonly parties: 6;
  readonly perParty: 5;
  /** 1 per rule that holds, and per precondition that is real. */
  readonly rules: number;
  readonly preconditions: number;
}

export function rowLayout({ parties, rules, preconditions }: Posing): RowLayout {
  const rulesAt = 6 + 5 * parties.length;
  return {
    width: rulesAt + rules.length + preconditions.length,
    possible: 0,
    zone: 1,
    talks: 2,
    deal: 3,
    talksAfter: 4,
    dealAfter: 5,
    parties: 6,
    perParty: 5,
    rules: rulesAt,
    preconditions: rulesAt + rules.length,
  };
}

export function monthsCounted({ grid }: Posing): number {
  return Math.min(12, grid.horizon);
}

/** Rows of futures `first` … `first + count − 1` for `probe`. */
export function probeRows(
  posing: Posing,
  options: PoseOptions,
  asked: OfferAsked,
  seed: number,
  first: number,
  count: number,
): Float64Array {
  const { parties } = posing;
  const offer = posedOffer(posing, asked);
  const layout = rowLayout(posing);
  const months = monthsCounted(posing);
  const before = goingOn(posing, seed, months);
  const after = solvedAfter(posing, options, offer, seed, months);
  const answer = answersTo(posing, offer.picks);
  const costOf = costDraws(posing, offer, seed);
  const rows = new Float64Array(count * layout.width);
  for (let k = 0; k < count; k++) {
    const row = rows.subarray(k * layout.width, (k + 1) * layout.width);
    const { future, reservation, zone, talks, deal } = before(first + k);
    const { possible, accepts, gain } = answer(future, reservation);
    row[layout.possible] = possible ? 1 : 0;
    row[layout.zone] = zone;
    row[layout.talks] = row[layout.talksAfter] = talks;
    row[layout.deal] = row[layout.dealAfter] = deal;
    row.set(future.rulesHold, layout.rules);
    row.set(future.preconditionsReal, layout.preconditions);
    const refused = offer.to.some((i) => !accepts[i]);
    const then = refused && after !== null ? after(first + k) : null;
    if (then !== null) {
      row[layout.talksAfter] = then.talks;
      row[layout.dealAfter] = then.deal;
    }
    parties.forEach((_, i) => {
      const worth = reservation[i] as number;
      const change = then === null ? 0 : (then.reservation[i] as number) - worth;
      const cost = refused ? costOf(i, first + k) : 0;
      row.set([accepts[i] ? 1 : 0, gain[i] as number, worth, change, cost], layout.parties + i * layout.perParty);
    });
  }
  return rows;
}

/** Futures as they would be after a refusal, or null where the case names no change. */
function solvedAfter(
  { state }: Posing,
  options: PoseOptions,
  { probe }: PosedOffer,
  seed: number,
  months: number,
): ((future: number) => GoingOn) | null {
  if (probe === null || probe.ifRefused.size + probe.ifRefusedStart.size === 0) return null;
  const judgements = new Map(state.judgements);
  for (const [path, entry] of probe.ifRefused) {
    const held = judgements.get(path) as HeldJudgement;
    judgements.set(path, { ...entry, path, lens: held.lens, stale: false });
  }
  const starts = new Map([...(options.starts ?? []), ...probe.ifRefusedStart]);
  return goingOn(pose({ ...state, judgements }, { ...options, starts }), seed, months);
}

/** What a refusal costs a principal in a future, drawn like any judgement. */
function costDraws(
  { parties, state }: Posing,
  { probe }: PosedOffer,
  seed: number,
): (party: number, future: number) => number {
  const draws = parties.map((party) => {
    const path = probe?.costs.get(party);
    const distribution = path === undefined ? undefined : state.judgements.get(path)?.distribution;
    return path === undefined || distribution === undefined ? null : { key: drawKey(path), distribution };
  });
  return (party, future) => {
    const draw = draws[party];
    return draw == null ? 0 : quantile(draw.distribution, uniform(seed, future, draw.key));
  };
}
