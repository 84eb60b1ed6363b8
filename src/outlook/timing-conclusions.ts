/**
 * What the answer to "when?" says, in sentences that carry the judgements and claims behind them. A direction is claimed
 * only where the whole interval points there; what is so and what a party perceives are said apart.
 */
import type { Posing } from "../bargaining/index.ts";
import type { PartyStalemate, Sentence, Spread, TimingAnswer, WindowAhead } from "../contract.ts";
import type { Words } from "../words/index.ts";
import { type Basis, basisOf } from "./counter-basis.ts";

type TimingWords = Words["timing"];

/** A tenth of a hundredth of stakes: less is not told from nothing in print. */
const smallest = 0.001;

export function timingConclusions(
  posing: Posing,
  answer: Omit<TimingAnswer, "conclusions">,
  words: Words,
): readonly Sentence[] {
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
        waitText(words.timing, name(party), gainByMonth),
        basisOf(posing, ["fronts", "drivers", "windows", `costs.${party}`, `patience.${party}`]),
      ),
    ),
    ...windows.flatMap((window) => say(`window-${window.id}`, windowText(words.timing, window), window)),
    ...Object.entries(stalemate.parties).flatMap(([party, it]) =>
      say(`stalemate-${party}`, stalemateText(words.timing, name(party), it, stalemate.months), it),
    ),
    ...say("stalemate-mutual", mutualText(words.timing, stalemate), together),
    ...say("way-out", wayOutText(words.timing, stalemate), onZone),
  ];
}

function waitText(say: TimingWords, party: string, gainByMonth: readonly Spread[]): string | null {
  const month = Math.min(6, gainByMonth.length - 1);
  const gain = gainByMonth[month];
  if (gain === undefined || month < 1) return null;
  if (gain.low >= smallest / 2 || gain.high <= -smallest / 2) return say.wait(party, month, gain.low > 0, gain);
  return Math.abs(gain.low) < smallest / 2 && Math.abs(gain.high) < smallest / 2
    ? say.waitIdle(party, month)
    : say.waitOpen(party, month, gain);
}

function windowText(say: TimingWords, { name, openings }: WindowAhead): string | null {
  const next = openings[0];
  return next === undefined
    ? null
    : say.window(name, next.opensMonths <= 0 ? null : next.opensMonths, next.closesMonths);
}

function stalemateText(
  say: TimingWords,
  party: string,
  { perceived, objective, overrates, unseen }: PartyStalemate,
  length: number,
): string {
  const clear = overrates.low >= smallest || overrates.high <= -smallest;
  return say.stalemate(
    party,
    length,
    perceived.share,
    objective.share,
    clear ? { more: overrates.low >= smallest, by: overrates } : null,
    unseen.value === 0 ? null : unseen,
  );
}

function mutualText(say: TimingWords, { mutual }: TimingAnswer["stalemate"]): string {
  const { perceived, objective } = mutual;
  const difference =
    perceived.high < objective.low
      ? "more often there"
      : perceived.low > objective.high
        ? "more often perceived"
        : null;
  return say.mutual(mutual, difference);
}

function wayOutText(say: TimingWords, { wayOut: { asBelieved, ifAllSawAlike }, ripe }: TimingAnswer["stalemate"]) {
  return say.wayOut(asBelieved.any, ifAllSawAlike.any, ripe);
}
