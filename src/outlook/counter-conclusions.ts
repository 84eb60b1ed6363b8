/**
 * What the counters' figures say, in sentences that carry the judgements and claims behind them. A direction is claimed
 * only where the whole interval points there; when a counter is worth less than nothing, through what and from which
 * month to which.
 */
import type { Posing } from "../bargaining/index.ts";
import type { CounterFigures, CounterWorth, EstimatedSpread, HalfLife, LandTerms, Sentence } from "../contract.ts";
import { roundedChance } from "../ground/index.ts";

type Unconcluded = Omit<CounterWorth, "conclusions">;
type Namer = (party: string) => string;

/** A tenth of a hundredth of stakes: less is not told from nothing in print. */
const smallest = 0.001;

export function counterConclusions(posing: Posing, answer: Unconcluded): readonly Sentence[] {
  const name: Namer = (id) => posing.state.case.parties.find((party) => party.id === id)?.name ?? id;
  return answer.counters.flatMap((counter) => {
    const { judgements, claims } = counter;
    const say = (id: string, text: string | null, on: readonly string[] = judgements): readonly Sentence[] =>
      text === null ? [] : [{ id: `${id}-${counter.id}`, text, judgements: on, claims }];
    const known = (paths: readonly string[]): readonly string[] => paths.filter((path) => judgements.includes(path));
    return [
      ...say("worth", worthText(counter, name)),
      ...say("lasts", lastsText(answer, counter)),
      ...say("land", counter.land === null ? null : landText(counter, counter.land)),
      ...say("holding", holdingText(counter, name), known(counter.holding?.judgements ?? [])),
      ...say("below-nothing", belowText(answer, counter, name)),
    ];
  });
}

function worthText({ name: counter, holder, withShocks }: CounterFigures, name: Namer): string | null {
  const worth = withShocks.byMonth[holder]?.[0];
  if (worth === undefined) return null;
  if (isNothing(worth)) return `${counter} brings the position of ${name(holder)} nothing that shows.`;
  const sign = direction(worth);
  return sign === null
    ? `Whether ${counter} strengthens or weakens the position of ${name(holder)} is open: futures lie between ${points(worth.low)} and ${points(worth.high)} of its stakes, ${points(worth.mean)} on average.`
    : `${counter} ${sign > 0 ? "strengthens" : "weakens"} the position of ${name(holder)}, by ${range(worth)} of its stakes.`;
}

function lastsText({ shocks }: Unconcluded, { name, withShocks, withoutShocks }: CounterFigures): string | null {
  const { halfLife, shareHalfLife } = withShocks;
  if (halfLife === null) return null;
  const calm = (life: HalfLife | null): string =>
    shocks.length === 0 || life === null ? "" : `; with shocks held off it ${lifeWords(life)}`;
  const land =
    shareHalfLife === null ? "" : ` The share held ${lifeWords(shareHalfLife)}${calm(withoutShocks.shareHalfLife)}.`;
  return `Without a deal the worth of ${name} ${lifeWords(halfLife)}${calm(withoutShocks.halfLife)}.${land}`;
}

/** "halves in about 4 months (2 to more than 12; not within 12 in about 25% of futures)". */
function lifeWords({ median, low, high, never, within }: HalfLife): string {
  const months = (month: number | null): string =>
    month === null ? `more than ${within}` : month < 1 ? "less than 1" : `${Math.round(month)}`;
  if (low === null) return `does not halve within ${within} months in 95% of futures or more`;
  const middle =
    median === null
      ? `does not halve within ${within} months in most futures`
      : `halves in about ${months(median)} months`;
  const open = never === 0 ? "" : `; not within ${within} in ${roundedChance(never)} of futures`;
  return `${middle} (${months(low)} to ${months(high)}${open})`;
}

function landText({ name }: CounterFigures, land: LandTerms): string | null {
  const last = land.terms.at(-1);
  if (last === undefined) return null;
  const term = (what: string, it: EstimatedSpread): string => {
    if (isNothing(it)) return `${what} changes nothing`;
    const sign = direction(it);
    return sign === null
      ? `${what} may add or take (${points(it.low)} to ${points(it.high)}, ${points(it.mean)} on average)`
      : `${what} ${sign > 0 ? "adds" : "takes"} ${range(it)}`;
  };
  const told = Math.max(Math.abs(last.decay.mean), Math.abs(last.pressure.mean)) >= smallest / 2;
  const crossing =
    land.leads === null || !told
      ? ""
      : land.crossoverMonth === null
        ? ` On average ${land.leads} is the larger of the two in every month looked at.`
        : ` On average ${land.leads} is the larger of the two from month ${Math.round(land.crossoverMonth)} on, the other before it.`;
  return `${last.month} ${last.month === 1 ? "month" : "months"} without a deal, and the worth of ${name}: ${term("that the share held is then another (decay)", last.decay)}; ${term("that the other has borne it so much longer (growing pressure)", last.pressure)}.${crossing}`;
}

function holdingText({ name: counter, holder, holding }: CounterFigures, name: Namer): string | null {
  const cost = holding?.byMonth[0];
  if (cost === undefined) return null;
  if (isNothing(cost)) return `What holding ${counter} costs ${name(holder)} elsewhere changes nothing that shows.`;
  const sign = direction(cost);
  return sign === null
    ? `Whether what holding ${counter} takes from ${name(holder)} elsewhere weakens its position is open: ${points(-cost.high)} to ${points(-cost.low)} of its stakes.`
    : `What holding ${counter} takes from ${name(holder)} elsewhere ${sign > 0 ? "costs" : "brings"} its position ${range(cost)} of its stakes.`;
}

/** When and why it is worth less than nothing; null where it clearly is in no month, and nothing makes one expect it. */
function belowText(answer: Unconcluded, counter: CounterFigures, name: Namer): string | null {
  const { belowNothing, talks, holding, holder } = counter;
  if (belowNothing === null) return null;
  if (talks === null && holding === null && !belowNothing.stretches.some(({ clear }) => clear)) return null;
  const { share, stretches } = belowNothing;
  const worths = counter.withShocks.byMonth[holder] ?? [];
  const spans = stretches.map(({ from, to, clear }) => {
    const worst = worths.slice(from, to + 1).reduce((least, it) => (it.mean < least.mean ? it : least));
    const span =
      from === to ? `in month ${from}` : from === 0 ? `from now to month ${to}` : `from month ${from} to month ${to}`;
    return `${span} (${points(worst.mean)} of its stakes at worst${clear ? "" : ", not told from zero by so many futures"})`;
  });
  const when =
    spans.length === 0
      ? `${counter.name} is not worth less than nothing to ${name(holder)} on average in any of the months looked at`
      : `${counter.name} is worth less than nothing to ${name(holder)} on average ${spans.join("; ")}`;
  const why = [
    talks === null ? null : talksWhy(answer, talks, name),
    holding?.byMonth[0] === undefined || isNothing(holding.byMonth[0])
      ? null
      : `what holding it takes elsewhere is worth ${points(-holding.byMonth[0].mean)} (${points(-holding.byMonth[0].high)} to ${points(-holding.byMonth[0].low)})`,
  ].filter((reason) => reason !== null);
  return `${when}; it is in ${roundedChance(share.value)} of futures.${why.length === 0 ? "" : ` Through what: ${why.join("; ")}.`}`;
}

function talksWhy({ months }: Unconcluded, talks: NonNullable<CounterFigures["talks"]>, name: Namer): string | null {
  const now = talks.byMonth[0];
  if (now === undefined || (isNothing(now) && isNothing(talks.talksLost))) return null;
  const who = [...new Set(talks.preconditions.map(({ party }) => name(party)))].join(" and ");
  const real =
    talks.preconditions.length === 0
      ? "holding it bears on whether talks begin"
      : `${who} will not talk while it is held, which is real in ${roundedChance(talks.real.value)} of futures`;
  return `${real}: the chance of talks within ${months} months changes by ${points(-talks.talksLost.mean)} (${points(-talks.talksLost.high)} to ${points(-talks.talksLost.low)}), its worth by ${points(-now.mean)} (${points(-now.high)} to ${points(-now.low)})`;
}

/** 1 or −1 where the whole interval is at least the smallest change from none; else null. */
function direction({ low, high }: EstimatedSpread): 1 | -1 | null {
  return low >= smallest ? 1 : high <= -smallest ? -1 : null;
}

function isNothing({ low, high, mean }: EstimatedSpread): boolean {
  return [low, high, mean].every((it) => Math.abs(it) < smallest / 2);
}

/** The interval by its size: "0.4 to 2.1 points". */
function range({ low, high }: EstimatedSpread): string {
  const [least, most] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  return `${digits(least)} to ${digits(most)} points`;
}

function points(share: number): string {
  const value = Math.round(share * 1000) / 10;
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${digits(Math.abs(share))} points`;
}

function digits(share: number): string {
  return (Math.round(share * 1000) / 10).toFixed(1);
}
