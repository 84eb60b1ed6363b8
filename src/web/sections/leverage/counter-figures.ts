/** What a counter brings as subjects of the sheet. */

import type { CounterWorth } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import type { ComputedFigure } from "../../sheet/subject.ts";
import { estimate, estimateSpread, signed } from "../../wording.ts";

export type Brings = CounterWorth["counters"][number];
type Domain = readonly [number, number];
interface Named {
  readonly id: string;
  readonly name: string;
}

/** One scale for the bars of all counters, with zero on it. */
export function commonDomain({ counters }: CounterWorth): Domain {
  const spreads = counters.flatMap((each) => Object.values(each.inPosition).map(estimateSpread));
  const [low, high] = [
    Math.min(0, ...spreads.map((spread) => spread.low)),
    Math.max(0, ...spreads.map((spread) => spread.high)),
  ];
  const air = Math.max(0.002, (high - low) * 0.04);
  return [low - air, high + air];
}

export function bringsFigure(worth: CounterWorth, brings: Brings, party: Named, hue: string): ComputedFigure | null {
  const share = brings.inPosition[party.id];
  if (share === undefined) return null;
  const spread = estimateSpread(share);
  return {
    title: messages.counters.worthTitle(brings.name, party.name),
    text: estimate(spread),
    formula: messages.counters.worthFormula,
    spread,
    domain: commonDomain(worth),
    hue,
    behind: behind.leverage(party.id),
    estimatedFrom: worth.futures,
    method: worth.method,
  };
}

export function talksFigure(worth: CounterWorth, brings: Brings): ComputedFigure {
  const spread = estimateSpread(brings.inTalks);
  const reach = Math.max(0.02, Math.abs(spread.low), Math.abs(spread.high));
  return {
    title: messages.counters.talksTitle(brings.name, worth.months),
    text: estimate(spread),
    formula: messages.counters.talksFormula,
    spread,
    domain: [-reach, reach],
    hue: "hue-ink",
    behind: behind.agreement,
    estimatedFrom: worth.futures,
    method: worth.method,
  };
}

export function togetherFigure(worth: CounterWorth, party: Named, hue: string): ComputedFigure {
  return {
    title: messages.counters.togetherTitle(party.name),
    text: signed(((worth.withAll[party.id] ?? 0) - (worth.withNone[party.id] ?? 0)) * 100, 1),
    formula: messages.counters.togetherFormula,
    spread: null,
    domain: [-1, 1],
    hue,
    behind: behind.leverage(party.id),
    estimatedFrom: worth.futures,
    method: worth.method,
  };
}
