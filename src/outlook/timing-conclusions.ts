/**
 * What the answer to "when?" says, in sentences that carry the judgements and claims behind them. A direction is claimed
 * only where the whole interval points there; what is so and what a party perceives are said apart.
 */
import type { Posing } from "../bargaining/index.ts";
import type { Interval, PartyStalemate, Sentence, Spread, TimingAnswer, WindowAhead } from "../contract.ts";
import { roundedChance } from "../ground/index.ts";
import { type Basis, basisOf } from "./counter-basis.ts";

/** A tenth of a hundredth of stakes: less is not told from nothing in print. */
const smallest = 0.001;

export function timingConclusions(posing: Posing, answer: Omit<TimingAnswer, "conclusions">): readonly Sentence[] {
  const { settleOrWait, windows, stalemate } = answer;
  const name = (id: string): string => posing.state.case.parties.find((party) => party.id === id)?.name ?? id;
  const say = (id: string, text: string | null, { judgements, claims }: Basis): readonly Sentence[] =>
    text === null ? [] : [{ id, text, judgements, claims }];
  const all = Object.values(stalemate.parties);
  const together: Basis = {
    judgements: [...new Set(all.flatMap(({ judgements }) => judgements))],
    claims: [...new Set(all.flatMap(({ claims }) => claims))],
  };
  const onZone = basisOf(posing, ["preferences", "red-lines", "guarantees", "costs", "patience", "beliefs"]);
  return [
    ...Object.entries(settleOrWait).flatMap(([party, { gainByMonth }]) =>
      say(
        `wait-${party}`,
        waitText(name(party), gainByMonth),
        basisOf(posing, ["fronts", "drivers", "windows", `costs.${party}`, `patience.${party}`]),
      ),
    ),
    ...windows.flatMap((window) => say(`window-${window.id}`, windowText(window), window)),
    ...Object.entries(stalemate.parties).flatMap(([party, it]) =>
      say(`stalemate-${party}`, stalemateText(name(party), it, stalemate.months), it),
    ),
    ...say("stalemate-mutual", mutualText(stalemate), together),
    ...say("way-out", wayOutText(stalemate), onZone),
  ];
}

function waitText(party: string, gainByMonth: readonly Spread[]): string | null {
  const month = Math.min(6, gainByMonth.length - 1);
  const gain = gainByMonth[month];
  if (gain === undefined || month < 1) return null;
  const length = months(month);
  if (gain.low >= smallest / 2 || gain.high <= -smallest / 2)
    return `To wait ${length} and settle then, if there is something to settle, ${gain.low > 0 ? "gains" : "costs"} ${party} ${range(gain)} of its stakes against settling now.`;
  return Math.abs(gain.low) < smallest / 2 && Math.abs(gain.high) < smallest / 2
    ? `To wait ${length} or to settle now makes no difference to ${party} that shows.`
    : `Whether ${party} does better to settle now or to wait ${length} is open: the difference lies between ${points(gain.low)} and ${points(gain.high)} of its stakes.`;
}

function windowText({ name, openings }: WindowAhead): string | null {
  const next = openings[0];
  if (next === undefined) return null;
  const { opensMonths, closesMonths } = next;
  return opensMonths <= 0
    ? `${name}: open, and closes ${tenths(closesMonths)} months from now.`
    : `${name}: opens ${tenths(opensMonths)} months from now and closes ${tenths(closesMonths)} months from now.`;
}

function stalemateText(
  party: string,
  { perceived, objective, overrates, unseen }: PartyStalemate,
  length: number,
): string {
  const belief =
    overrates.low >= smallest
      ? ` It expects ${range(overrates)} more from the fronts in that time than the analyst does.`
      : overrates.high <= -smallest
        ? ` It expects ${range(overrates)} less from the fronts in that time than the analyst does.`
        : "";
  const gap = unseen.value === 0 ? "" : ` In ${share(unseen)} it is in one and does not see it.`;
  return `${party} sees itself in a hurting stalemate, fighting on at a cost above what the fronts bring ${length === 1 ? "in the next month" : `at every month of the next ${length}`}, in ${share(perceived.share)} of futures; by the analyst's view of the ground it is in one in ${share(objective.share)}.${gap}${belief}`;
}

function mutualText({ mutual: { perceived, objective, unseen, onlyFelt } }: TimingAnswer["stalemate"]): string {
  const difference =
    perceived.high < objective.low
      ? " The stalemate is there more often than all perceive it."
      : perceived.low > objective.high
        ? " It is perceived by all more often than it is there."
        : "";
  return `A hurting stalemate that every principal perceives: ${share(perceived)} of futures; as the analyst sees it, ${share(objective)}; there and not perceived by all, ${share(unseen)}; perceived by all and not there, ${share(onlyFelt)}.${difference}`;
}

function wayOutText({ wayOut: { asBelieved, ifAllSawAlike }, ripe }: TimingAnswer["stalemate"]): string {
  return `A way out, some agreement that every principal would prefer to going on, exists in ${share(asBelieved.any)} of futures (${share(ifAllSawAlike.any)} if all saw the ground as the analyst does); together with a stalemate that all perceive in ${share(ripe)}. Ripeness is held to be necessary for talks, not sufficient.`;
}

/** "35% (31% to 40%)". */
function share({ value, low, high }: Interval): string {
  return `${roundedChance(value)} (${Math.round(low * 100)}% to ${Math.round(high * 100)}%)`;
}

function months(count: number): string {
  return `${count} ${count === 1 ? "month" : "months"}`;
}

function range({ low, high }: Spread): string {
  const [least, most] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  return `${tenths(least * 100)} to ${tenths(most * 100)} points`;
}

function points(value: number): string {
  const rounded = Math.round(value * 1000) / 10;
  return `${rounded > 0 ? "+" : rounded < 0 ? "−" : ""}${tenths(Math.abs(value) * 100)} points`;
}

function tenths(value: number): string {
  return (Math.round(value * 10) / 10).toFixed(1);
}
