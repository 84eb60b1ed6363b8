/**
 * What the assessment concludes, in sentences: each computed, hedged with a word and an interval, and carrying the paths
 * of the judgements that bear on it. Likelihood only; what the numbers rest on is said apart.
 */
import type { Posing } from "../bargaining/index.ts";
import type { Assessment, Sentence, Spread } from "../contract.ts";
import { probabilityWord, roundedChance, tooFewToSay } from "../ground/index.ts";

type Unconcluded = Omit<Assessment, "conclusions">;

/** A direction is claimed only where the whole interval is at least this far from none: a tenth of a point, as printed. */
const smallestChange = 0.001;

export function conclusions(posing: Posing, assessment: Unconcluded): readonly Sentence[] {
  // What was drawn, and no more: a judgement on something not yet known on the day bears on nothing.
  const drawn = new Set(posing.draws.map((draw) => draw.path));
  const paths = [...posing.state.judgements.keys()].filter((path) => drawn.has(path));
  const on = (...starts: string[]): readonly string[] =>
    paths.filter((path) => starts.some((start) => path.startsWith(start)));
  const name = (party: string): string => posing.state.case.parties.find((it) => it.id === party)?.name ?? party;
  const { zone, agreement, horizonMonths } = assessment;
  const year = Math.min(12, horizonMonths);
  const at = (spread: Spread | undefined): string => (spread === undefined ? "" : chanceWords(spread));
  const span = horizonMonths < 12 ? `${horizonMonths} ${horizonMonths === 1 ? "month" : "months"}` : "twelve months";
  // Where nothing may be deferred there is no ceasefire beside the settlement.
  const hasCeasefire = posing.spaces[1] !== null;
  const share = (of: number): string => roundedChance(of, zone.standardError);
  const sentences: Sentence[] = [
    {
      id: "zone",
      text: tooFewToSay(zone.standardError)
        ? "So few futures do not tell how often there is, on this day, some agreement that every principal would prefer to going on."
        : `In ${share(zone.any)} of the futures considered there is, on this day, some agreement that every principal would prefer to going on${hasCeasefire ? `: a ceasefire in ${share(zone.ceasefire)}, a settlement in ${share(zone.settlement)}` : ""}.`,
      judgements: on("preferences.", "red-lines.", "guarantees.", "costs.", "patience."),
      claims: [],
    },
    {
      id: "ceasefire",
      text: `${hasCeasefire ? `A ceasefire within ${span} is ${at(agreement.ceasefire[year])}, a settlement ${at(agreement.settlement[year])}` : `A settlement within ${span} is ${at(agreement.settlement[year])}`}; in the reference class (${assessment.baseRate.name}) the chance of such an end in that time is ${roundedChance(assessment.baseRate.curve[year]?.mean ?? 0)}.`,
      judgements: on("friction.", "preconditions.", "reference-classes."),
      claims: [],
    },
    {
      id: "talks",
      text: assessment.state.talksOpen
        ? "Direct talks are open."
        : `That direct talks begin within ${span} is ${at(agreement.talks[year])}.`,
      judgements: on("friction.talks", "preconditions."),
      claims: [],
    },
  ];
  for (const [party, leverage] of Object.entries(assessment.leverage)) {
    const month = Math.min(6, leverage.changeByMonth.length - 1);
    const change = leverage.changeByMonth[month];
    if (change === undefined || month === 0) continue;
    const direction =
      change.low >= smallestChange
        ? "strengthens"
        : change.high <= -smallestChange
          ? "weakens"
          : change.low === 0 && change.high === 0
            ? "does not change"
            : null;
    sentences.push({
      id: `leverage-${party}`,
      text:
        direction === null
          ? `Whether ${month} months without a deal strengthen or weaken the position of ${name(party)} is open: the change lies between ${points(change.low)} and ${points(change.high)} of its stakes.`
          : `${month} months without a deal: the position of ${name(party)} ${direction}${change.mean === 0 ? "" : `, by ${points(Math.min(Math.abs(change.low), Math.abs(change.high)), false)} to ${points(Math.max(Math.abs(change.low), Math.abs(change.high)), false)} of its stakes`}.`,
      judgements: on("fronts.", "drivers.", "windows.", `costs.${party}.`, `beliefs.${party}.`),
      claims: [],
    });
  }
  return sentences;
}

/** "unlikely (about 30%, 20% to 45%)". */
function chanceWords({ mean, low, high }: Spread): string {
  return `${probabilityWord(mean)} (${roundedChance(mean)}; ${Math.round(low * 100)}% to ${Math.round(high * 100)}%)`;
}

/** A share of stakes in whole percentage points, with its sign. */
function points(share: number, signed = true): string {
  const value = Math.round(share * 1000) / 10;
  return `${signed && value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value).toFixed(1)} points`;
}
