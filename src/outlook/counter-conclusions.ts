/**
 * What the counters' figures say, in sentences that carry the judgements and claims behind them. A direction is claimed
 * only where the whole interval points there; when a counter is worth less than nothing, through what and from which
 * month to which.
 */
import type { Posing } from "../bargaining/index.ts";
import type { CounterFigures, CounterWorth, EstimatedSpread, HalfLife, LandTerms, Sentence } from "../contract.ts";
import type { Words } from "../words/index.ts";

type Unconcluded = Omit<CounterWorth, "conclusions">;
type Namer = (party: string) => string;
type CounterWords = Words["counters"];

/** A tenth of a hundredth of stakes: less is not told from nothing in print. */
const smallest = 0.001;

export function counterConclusions(posing: Posing, answer: Unconcluded, words: Words): readonly Sentence[] {
  const name: Namer = (id) => posing.state.case.parties.find((party) => party.id === id)?.name ?? id;
  return answer.counters.flatMap((counter) => {
    const { judgements, claims } = counter;
    const say = (id: string, text: string | null, on: readonly string[] = judgements): readonly Sentence[] =>
      text === null ? [] : [{ id: `${id}-${counter.id}`, text, judgements: on, claims }];
    const known = (paths: readonly string[]): readonly string[] => paths.filter((path) => judgements.includes(path));
    return [
      ...say("worth", worthText(words.counters, counter, name)),
      ...say("lasts", lastsText(words.counters, answer, counter)),
      ...say("land", counter.land === null ? null : landText(words.counters, counter, counter.land)),
      ...say("holding", holdingText(words.counters, counter, name), known(counter.holding?.judgements ?? [])),
      ...say("below-nothing", belowText(words.counters, answer, counter, name)),
    ];
  });
}

function worthText(words: CounterWords, counter: CounterFigures, name: Namer): string | null {
  const worth = counter.withShocks.byMonth[counter.holder]?.[0];
  return worth === undefined ? null : words.worth(counter.name, name(counter.holder), direction(worth), worth);
}

function lastsText(
  words: CounterWords,
  { shocks }: Unconcluded,
  { name, withShocks, withoutShocks }: CounterFigures,
): string | null {
  const calm = (life: HalfLife | null): HalfLife | null => (shocks.length === 0 ? null : life);
  const { halfLife, shareHalfLife } = withShocks;
  if (halfLife === null) return null;
  return words.lasts(
    name,
    { life: halfLife, calm: calm(withoutShocks.halfLife) },
    shareHalfLife === null ? null : { life: shareHalfLife, calm: calm(withoutShocks.shareHalfLife) },
  );
}

function landText(words: CounterWords, { name }: CounterFigures, land: LandTerms): string | null {
  const last = land.terms.at(-1);
  if (last === undefined) return null;
  const told = Math.max(Math.abs(last.decay.mean), Math.abs(last.pressure.mean)) >= smallest / 2;
  return words.land(
    name,
    last.month,
    { direction: direction(last.decay), worth: last.decay },
    { direction: direction(last.pressure), worth: last.pressure },
    land.leads === null || !told ? null : { which: land.leads, fromMonth: land.crossoverMonth },
  );
}

function holdingText(words: CounterWords, counter: CounterFigures, name: Namer): string | null {
  const cost = counter.holding?.byMonth[0];
  return cost === undefined ? null : words.holding(counter.name, name(counter.holder), direction(cost), cost);
}

/** When and why it is worth less than nothing; null where it clearly is in no month, and nothing makes one expect it. */
function belowText(words: CounterWords, answer: Unconcluded, counter: CounterFigures, name: Namer): string | null {
  const { belowNothing, talks, holding, holder } = counter;
  if (belowNothing === null) return null;
  if (talks === null && holding === null && !belowNothing.stretches.some(({ clear }) => clear)) return null;
  const worths = counter.withShocks.byMonth[holder] ?? [];
  const elsewhere = holding?.byMonth[0];
  return words.belowNothing(
    counter.name,
    name(holder),
    belowNothing.stretches.map(({ from, to, clear }) => {
      const worst = worths.slice(from, to + 1).reduce((least, it) => (it.mean < least.mean ? it : least));
      return { from, to, clear, worst: worst.mean };
    }),
    belowNothing.share.value,
    talks === null ? null : talksLost(answer, talks, name),
    elsewhere === undefined || isNothing(elsewhere) ? null : elsewhere,
  );
}

function talksLost({ months }: Unconcluded, talks: NonNullable<CounterFigures["talks"]>, name: Namer) {
  const now = talks.byMonth[0];
  if (now === undefined || (isNothing(now) && isNothing(talks.talksLost))) return null;
  return {
    who: [...new Set(talks.preconditions.map(({ party }) => name(party)))],
    real: talks.real.value,
    within: months,
    chance: talks.talksLost,
    worth: now,
  };
}

/** Up or down where the whole interval is at least the smallest change from none; else open. */
function direction(it: EstimatedSpread): "up" | "down" | "open" | "none" {
  if (isNothing(it)) return "none";
  return it.low >= smallest ? "up" : it.high <= -smallest ? "down" : "open";
}

function isNothing({ low, high, mean }: EstimatedSpread): boolean {
  return [low, high, mean].every((it) => Math.abs(it) < smallest / 2);
}
