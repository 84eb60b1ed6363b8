/**
 * Decay and growing pressure as two terms of what becomes of a land counter's worth. At month m the worth w is taken four
 * times: with the share held as it will then be or as it is today, and with the others having endured it m months longer
 * or no longer than today; what is expected from then on is the same. All other counters are in place.
 *   decay = w(share then, age today) − w(both today), pressure = w(share today, age then) − w(both today),
 *   drift = w(both today) − w now, interaction = the rest of the change.
 * Takes: the counters' rows. Gives: `LandTerms`; null where the counter is not land, or its holder is not a principal.
 * Source: own: main effects and interaction of a two-by-two design. Departs: the share "as today" is carried with the front
 * held still until month m, so that what depends on its level (another front's pace) follows it too.
 */
import type { LandTerms } from "../contract.ts";
import { atMonth, estimatedSpread, ownPart } from "./counter-curves.ts";
import { type CounterLayout, milestones } from "./counter-layout.ts";
import { nothing, percentilesOf } from "./half-life.ts";
import { wilsonInterval } from "./wilson-interval.ts";

export function landTerms(layout: CounterLayout, rows: Float64Array, k: number, front: string): LandTerms | null {
  const worth = ownPart(layout, rows, k, "worth");
  const onShare = ownPart(layout, rows, k, "worthOnShare");
  if (worth === null || onShare === null) return null;
  // Where nothing grows, the age of the holding makes no difference.
  const onClock = ownPart(layout, rows, k, "worthOnClock") ?? worth;
  const onBoth = ownPart(layout, rows, k, "worthOnBoth") ?? onShare;
  const now = atMonth(worth, 0);
  const perMonth = milestones
    .filter((month) => month < layout.kept)
    .map((month) => {
      const [then, share, clock, both] = [worth, onShare, onClock, onBoth].map((it) => atMonth(it, month)) as [
        Float64Array,
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      const decay = less(clock, both);
      const pressure = less(share, both);
      return {
        month,
        change: less(then, now),
        decay,
        pressure,
        drift: less(both, now),
        interaction: less(less(then, clock), pressure),
      };
    });
  const leads = perMonth.map(({ month, decay, pressure }) => ({
    month,
    lead: decay.map((value, row) => aheadBy(value, pressure[row] as number)),
  }));
  const crossed = worth.flatMap((_, row) => {
    const month = crossoverOf(leads.map((it) => ({ month: it.month, lead: it.lead[row] as number })));
    return month === null ? [] : [month];
  });
  const terms = perMonth.map(({ month, change, decay, pressure, drift, interaction }) => ({
    month,
    change: estimatedSpread(change),
    decay: estimatedSpread(decay),
    pressure: estimatedSpread(pressure),
    drift: estimatedSpread(drift),
    interaction: estimatedSpread(interaction),
  }));
  const onAverage = terms.map(({ month, decay, pressure }) => ({ month, lead: aheadBy(decay.mean, pressure.mean) }));
  const last = onAverage.at(-1)?.lead ?? 0;
  const { low, high } = percentilesOf(crossed);
  return {
    front,
    terms,
    crossoverMonth: crossoverOf(onAverage),
    leads: last === 0 ? null : last > 0 ? "pressure" : "decay",
    crossover: { share: wilsonInterval(crossed.length, worth.length), low, high },
  };
}

function less(values: Float64Array, others: Float64Array): Float64Array {
  return values.map((value, row) => value - (others[row] as number));
}

/** By how much the pressure is the larger, in size. */
function aheadBy(decay: number, pressure: number): number {
  const lead = Math.abs(pressure) - Math.abs(decay);
  return Math.abs(lead) < nothing ? 0 : lead;
}

/** The month, read off a straight line between those looked at, from which on the one that leads at the end does; null where it always does. */
export function crossoverOf(leads: readonly { readonly month: number; readonly lead: number }[]): number | null {
  const told = leads.filter(({ lead }) => lead !== 0);
  const last = told.at(-1)?.lead ?? 0;
  const before = told.findLast(({ lead }) => lead > 0 !== last > 0);
  const after = told.find(({ month }) => before !== undefined && month > before.month);
  if (before === undefined || after === undefined) return null;
  return before.month + ((after.month - before.month) * before.lead) / (before.lead - after.lead);
}
