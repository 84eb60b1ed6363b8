/** English: figures that judgements carry, and where in the space of judgements an event is likely. */
import type { Estimated } from "../../contract.ts";
import { formatJudgementValue, point, type QuantityKind } from "../../ground/index.ts";
import { roundedChance } from "./chances.ts";
import { months } from "./numbers.ts";

const events = {
  talks: "direct talks",
  measure: "a limited measure",
  ceasefire: "a ceasefire",
  settlement: "a settlement",
  "any-deal": "a ceasefire or settlement",
};

export const sensitivity = {
  /** What a figure is of, as a sentence goes on with it. */
  zone: "something to agree on this day",
  position: (party: string): string => `the position of ${party}`,
  event: (event: keyof typeof events, within: number): string => `${events[event]} within ${months(within)}`,

  /** Of a judgement on a rate: what the evidence leaves open of it. */
  byEvidence: (name: string): string => `${name} by the evidence`,
  /** Groups of judgements that are drawn anew together. */
  allOthers: "all others",

  /** Limits of a box. Not both ends are null; values as the case would write them. */
  limit: (name: string, low: string | null, high: string | null): string =>
    low !== null && high !== null
      ? `${name} from ${low} to ${high}`
      : low !== null
        ? `${name} at least ${low}`
        : `${name} at most ${high}`,
  /** Of what is left to chance, in hundredths. */
  openLimit: (name: string, low: number | null, high: number | null): string => {
    const at = (hundredths: number): string => `percentile ${hundredths}`;
    if (low !== null && high !== null) return `${name} between ${at(low)} and ${at(high)} of what is open`;
    return `${name} ${low !== null ? "above" : "below"} ${at(low ?? high ?? 0)} of what is open`;
  },
  /** `name` as `judgements.redLine` and the like give it. */
  isReal: (name: string, real: boolean): string => {
    const bare = name.replace(/^whether /, "").replace(/ \(real\)$/, "");
    return real ? bare : bare.replace(/is real$/, "is not real");
  },
  value: (value: number, kind: QuantityKind): string => formatJudgementValue(point(value), kind),
  /** `hundredths`: the chance that counts as likely; `further`: boxes were found before this one. */
  box: (
    limits: readonly string[],
    event: string,
    hundredths: number,
    further: boolean,
    density: Estimated,
    without: number,
    coverage: Estimated,
  ): string =>
    `${further ? "Elsewhere, where" : "Where"} ${limits.join(", and ")}, the chance of ${event} is at least ${hundredths}% in ${rounded(density)} of futures, against ${roundedChance(without)} ${further ? "outside the boxes before" : "of all"}; these are ${rounded(coverage)} of the futures in which it is.`,
};

function rounded({ mean, standardError }: Estimated): string {
  return roundedChance(mean, standardError);
}
