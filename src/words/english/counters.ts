/** English: what the counters' figures say. A worth is a share of its holder's stakes. */
import type { EstimatedSpread, HalfLife } from "../../contract.ts";
import { roundedChance } from "./chances.ts";
import { months, points, pointsBetween } from "./numbers.ts";

type Direction = "up" | "down" | "open" | "none";

/** A stretch of months in which a counter is on average worth less than nothing. */
export interface StretchBelow {
  readonly from: number;
  readonly to: number;
  readonly worst: number;
  /** It is told from zero by so many futures. */
  readonly clear: boolean;
}

export interface TalksLost {
  /** Who will not talk while it is held; none: it bears on whether talks begin. */
  readonly who: readonly string[];
  readonly real: number;
  readonly within: number;
  readonly chance: EstimatedSpread;
  readonly worth: EstimatedSpread;
}

export const counters = {
  worth: (counter: string, holder: string, direction: Direction, worth: EstimatedSpread): string => {
    if (direction === "none") return `${counter} brings the position of ${holder} nothing that shows.`;
    return direction === "open"
      ? `Whether ${counter} strengthens or weakens the position of ${holder} is open: futures lie between ${points(worth.low)} and ${points(worth.high)} of its stakes, ${points(worth.mean)} on average.`
      : `${counter} ${direction === "up" ? "strengthens" : "weakens"} the position of ${holder}, by ${pointsBetween(worth)} of its stakes.`;
  },
  /** Each `calm` is the same with shocks held off; null where there are none. */
  lasts: (
    counter: string,
    worth: { readonly life: HalfLife; readonly calm: HalfLife | null },
    share: { readonly life: HalfLife; readonly calm: HalfLife | null } | null,
  ): string => {
    const calm = (life: HalfLife | null): string =>
      life === null ? "" : `; with shocks held off it ${lifeWords(life)}`;
    const land = share === null ? "" : ` The share held ${lifeWords(share.life)}${calm(share.calm)}.`;
    return `Without a deal the worth of ${counter} ${lifeWords(worth.life)}${calm(worth.calm)}.${land}`;
  },
  /** `leads` null where it is not told which of the two is the larger; its month null: in every month looked at. */
  land: (
    counter: string,
    after: number,
    decay: { readonly direction: Direction; readonly worth: EstimatedSpread },
    pressure: { readonly direction: Direction; readonly worth: EstimatedSpread },
    leads: { readonly which: "decay" | "pressure"; readonly fromMonth: number | null } | null,
  ): string => {
    const term = (what: string, { direction, worth }: typeof decay): string => {
      if (direction === "none") return `${what} changes nothing`;
      return direction === "open"
        ? `${what} may add or take (${points(worth.low)} to ${points(worth.high)}, ${points(worth.mean)} on average)`
        : `${what} ${direction === "up" ? "adds" : "takes"} ${pointsBetween(worth)}`;
    };
    const crossing =
      leads === null
        ? ""
        : leads.fromMonth === null
          ? ` On average ${leads.which} is the larger of the two in every month looked at.`
          : ` On average ${leads.which} is the larger of the two from month ${Math.round(leads.fromMonth)} on, the other before it.`;
    return `${months(after)} without a deal, and the worth of ${counter}: ${term("that the share held is then another (decay)", decay)}; ${term("that the other has borne it so much longer (growing pressure)", pressure)}.${crossing}`;
  },
  /** `cost` is what the position would gain were holding it free. */
  holding: (counter: string, holder: string, direction: Direction, cost: EstimatedSpread): string => {
    if (direction === "none") return `What holding ${counter} costs ${holder} elsewhere changes nothing that shows.`;
    return direction === "open"
      ? `Whether what holding ${counter} takes from ${holder} elsewhere weakens its position is open: ${points(-cost.high)} to ${points(-cost.low)} of its stakes.`
      : `What holding ${counter} takes from ${holder} elsewhere ${direction === "up" ? "costs" : "brings"} its position ${pointsBetween(cost)} of its stakes.`;
  },
  belowNothing: (
    counter: string,
    holder: string,
    stretches: readonly StretchBelow[],
    share: number,
    talks: TalksLost | null,
    holding: EstimatedSpread | null,
  ): string => {
    const spans = stretches.map(({ from, to, worst, clear }) => {
      const span =
        from === to ? `in month ${from}` : from === 0 ? `from now to month ${to}` : `from month ${from} to month ${to}`;
      return `${span} (${points(worst)} of its stakes at worst${clear ? "" : ", not told from zero by so many futures"})`;
    });
    const when =
      spans.length === 0
        ? `${counter} is not worth less than nothing to ${holder} on average in any of the months looked at`
        : `${counter} is worth less than nothing to ${holder} on average ${spans.join("; ")}`;
    const why = [
      ...(talks === null ? [] : [talksLost(talks)]),
      ...(holding === null ? [] : [`what holding it takes elsewhere is worth ${lost(holding)}`]),
    ];
    return `${when}; it is in ${roundedChance(share)} of futures.${why.length === 0 ? "" : ` Through what: ${why.join("; ")}.`}`;
  },
};

function talksLost({ who, real, within, chance, worth }: TalksLost): string {
  const held =
    who.length === 0
      ? "holding it bears on whether talks begin"
      : `${who.join(" and ")} will not talk while it is held, which is real in ${roundedChance(real)} of futures`;
  return `${held}: the chance of talks within ${within} months changes by ${lost(chance)}, its worth by ${lost(worth)}`;
}

function lost({ mean, low, high }: EstimatedSpread): string {
  return `${points(-mean)} (${points(-high)} to ${points(-low)})`;
}

/** "halves in about 4 months (2 to more than 12; not within 12 in about 25% of futures)". */
function lifeWords({ median, low, high, never, within }: HalfLife): string {
  const month = (at: number | null): string =>
    at === null ? `more than ${within}` : at < 1 ? "less than 1" : `${Math.round(at)}`;
  if (low === null) return `does not halve within ${within} months in 95% of futures or more`;
  const middle =
    median === null
      ? `does not halve within ${within} months in most futures`
      : `halves in about ${month(median)} months`;
  const open = never === 0 ? "" : `; not within ${within} in ${roundedChance(never)} of futures`;
  return `${middle} (${month(low)} to ${month(high)}${open})`;
}
