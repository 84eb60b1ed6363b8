/** English: what an assessment concludes. Likelihood alone; what the numbers rest on is said apart. */
import type { Spread } from "../../contract.ts";
import { chances, roundedChance } from "./chances.ts";
import { months, points, pointsUnsigned } from "./numbers.ts";

export const conclusions = {
  zoneTooFew:
    "So few futures do not tell how often there is, on this day, some agreement that every principal would prefer to going on.",
  /** `parts` null where nothing may be deferred, so that there is no ceasefire beside the settlement. */
  zone: (
    any: number,
    parts: { readonly ceasefire: number; readonly settlement: number } | null,
    standardError: number,
  ): string => {
    const share = (of: number): string => roundedChance(of, standardError);
    return `In ${share(any)} of the futures considered there is, on this day, some agreement that every principal would prefer to going on${parts === null ? "" : `: a ceasefire in ${share(parts.ceasefire)}, a settlement in ${share(parts.settlement)}`}.`;
  },
  /** `ceasefire` null as above; `reference` is the base rate of such an end in the same time. */
  deals: (
    within: number,
    ceasefire: Spread | null,
    settlement: Spread,
    reference: { readonly name: string; readonly chance: number },
  ): string =>
    `${ceasefire === null ? `A settlement within ${span(within)} is ${chanceWords(settlement)}` : `A ceasefire within ${span(within)} is ${chanceWords(ceasefire)}, a settlement ${chanceWords(settlement)}`}; in the reference class (${reference.name}) the chance of such an end in that time is ${roundedChance(reference.chance)}.`,
  talksOpen: "Direct talks are open.",
  talks: (within: number, chance: Spread): string =>
    `That direct talks begin within ${span(within)} is ${chanceWords(chance)}.`,
  /** What months without a deal do to a party's position, in shares of its stakes. */
  positionOpen: (party: string, length: number, { low, high }: Spread): string =>
    `Whether ${length} months without a deal strengthen or weaken the position of ${party} is open: the change lies between ${points(low)} and ${points(high)} of its stakes.`,
  position: (party: string, length: number, direction: "up" | "down" | "none", { low, high }: Spread): string => {
    const verb = { up: "strengthens", down: "weakens", none: "does not change" }[direction];
    const [least, most] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
    return `${length} months without a deal: the position of ${party} ${verb}${direction === "none" ? "" : `, by ${pointsUnsigned(least)} to ${pointsUnsigned(most)} of its stakes`}.`;
  },
};

/** "unlikely (about 30%; 20% to 45%)". */
function chanceWords({ mean, low, high }: Spread): string {
  return `${chances.word(mean)} (${roundedChance(mean)}; ${Math.round(low * 100)}% to ${Math.round(high * 100)}%)`;
}

function span(within: number): string {
  return within === 12 ? "twelve months" : months(within);
}
