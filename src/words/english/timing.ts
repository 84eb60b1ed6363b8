/** English: what the answer to "when?" says. What is so and what a party perceives are said apart. */
import type { Interval, Spread } from "../../contract.ts";
import { roundedChance } from "./chances.ts";
import { months, points, pointsBetween, tenths } from "./numbers.ts";

export const timing = {
  wait: (party: string, length: number, gains: boolean, gain: Spread): string =>
    `To wait ${months(length)} and settle then, if there is something to settle, ${gains ? "gains" : "costs"} ${party} ${pointsBetween(gain)} of its stakes against settling now.`,
  waitIdle: (party: string, length: number): string =>
    `To wait ${months(length)} or to settle now makes no difference to ${party} that shows.`,
  waitOpen: (party: string, length: number, { low, high }: Spread): string =>
    `Whether ${party} does better to settle now or to wait ${months(length)} is open: the difference lies between ${points(low)} and ${points(high)} of its stakes.`,
  /** Months from now; `opens` null: it is open. */
  window: (name: string, opens: number | null, closes: number): string =>
    opens === null
      ? `${name}: open, and closes ${tenths(closes)} months from now.`
      : `${name}: opens ${tenths(opens)} months from now and closes ${tenths(closes)} months from now.`,
  /** `overrates` null where it is not clear what the party expects beyond the analyst; `unseen` null where never. */
  stalemate: (
    party: string,
    length: number,
    perceived: Interval,
    objective: Interval,
    overrates: { readonly more: boolean; readonly by: Spread } | null,
    unseen: Interval | null,
  ): string => {
    const belief =
      overrates === null
        ? ""
        : ` It expects ${pointsBetween(overrates.by)} ${overrates.more ? "more" : "less"} from the fronts in that time than the analyst does.`;
    const gap = unseen === null ? "" : ` In ${share(unseen)} it is in one and does not see it.`;
    return `${party} sees itself in a hurting stalemate, fighting on at a cost above what the fronts bring ${length === 1 ? "in the next month" : `at every month of the next ${length}`}, in ${share(perceived)} of futures; by the analyst's view of the ground it is in one in ${share(objective)}.${gap}${belief}`;
  },
  /** Of a stalemate that all principals perceive; `difference` null where neither is clearly the more frequent. */
  mutual: (
    it: {
      readonly perceived: Interval;
      readonly objective: Interval;
      readonly unseen: Interval;
      readonly onlyFelt: Interval;
    },
    difference: "more often there" | "more often perceived" | null,
  ): string => {
    const said =
      difference === null
        ? ""
        : difference === "more often there"
          ? " The stalemate is there more often than all perceive it."
          : " It is perceived by all more often than it is there.";
    return `A hurting stalemate that every principal perceives: ${share(it.perceived)} of futures; as the analyst sees it, ${share(it.objective)}; there and not perceived by all, ${share(it.unseen)}; perceived by all and not there, ${share(it.onlyFelt)}.${said}`;
  },
  wayOut: (asBelieved: Interval, ifAllSawAlike: Interval, ripe: Interval): string =>
    `A way out, some agreement that every principal would prefer to going on, exists in ${share(asBelieved)} of futures (${share(ifAllSawAlike)} if all saw the ground as the analyst does); together with a stalemate that all perceive in ${share(ripe)}. Ripeness is held to be necessary for talks, not sufficient.`,
};

/** "about 35% (31% to 40%)". */
function share({ value, low, high }: Interval): string {
  return `${roundedChance(value)} (${Math.round(low * 100)}% to ${Math.round(high * 100)}%)`;
}
