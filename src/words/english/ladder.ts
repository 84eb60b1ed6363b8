/** English: what the ladder of measures says. */
import type { Spread } from "../../contract.ts";
import { roundedChance } from "./chances.ts";

export const ladder = {
  orderIdle: (by: string): string =>
    `No measure is judged to make a ceasefire by ${by} more likely, so that their order makes no difference to it.`,
  order: (by: string, without: number, adds: Spread, order: readonly string[]): string =>
    `Worked on one at a time, the measures add ${points(adds)} to the chance of a ceasefire by ${by}, which is ${roundedChance(without)} without them, in the order that does best on average: ${order.join("; then ")}.`,
  /** `share` of the futures in which the order matters; `regret`: by how much one order falls short of each future's own. */
  first: (measure: string, share: number, regret: Spread): string =>
    `In ${roundedChance(share)} ${among} the best order begins with ${measure}. ${shortfall(regret)}`,
  firstOpen: (measure: string, share: number, second: string, secondShare: number, regret: Spread): string =>
    `No first step is best in most futures: ${measure} is in ${roundedChance(share)} ${among}, ${second} in ${roundedChance(secondShare)}. ${shortfall(regret)}`,
  kept: "As judged, every measure would be kept by every principal for its own sake in over 95% of futures: what hinders them lies in agreeing, not in keeping.",
  broken: (measures: readonly { readonly measure: string; readonly party: string; readonly kept: number }[]): string =>
    `As judged, these measures would be broken in some futures for what that gains until it is noticed: ${measures.map(({ measure, party, kept }) => `${measure} by ${party} (kept in ${roundedChance(kept)} of futures)`).join("; ")}.`,
};

const among = "of the futures in which the order matters";

function shortfall(regret: Spread): string {
  return `Following it falls short of each future's own best by ${points(regret)}.`;
}

/** "0.6 points (0.1 to 1.9)". */
function points({ mean, low, high }: Spread): string {
  const of = (share: number): string => (Math.round(share * 1000) / 10).toFixed(1).replace("-", "−");
  return `${of(mean)} points (${of(low)} to ${of(high)})`;
}
