/**
 * The outlook of each arena: where its actors would meet, over futures in which their positions, salience and capability are
 * drawn as all judgements are.
 * Takes   a state of play, a seed, how many futures. Gives: `Arenas`. An arena with an issue forecasts the option whose place is
 *         nearest to the outcome, the first of equals.
 * Departs an arena bears on nothing else: the principals' bargain goes on over the case's own issues, and an issue that an
 *         arena decides is forecast here only.
 * Cost    futures × actors², for what each actor pulls.
 */
import {
  type ArenaActor,
  compromise,
  disagreement,
  pull,
  weightedMedian,
  weightShares,
  winset,
} from "../bargaining/index.ts";
import type { Arena, StateOfPlay } from "../case/index.ts";
import type { ArenaOutlook, Arenas, Method } from "../contract.ts";
import { drawKey, formatDay, misuse, quantile, spreadOf, uniform } from "../ground/index.ts";

export function arenas(state: StateOfPlay, method: Method): Arenas {
  return {
    method,
    asOf: formatDay(state.asOf),
    lens: state.lens?.id ?? null,
    arenas: state.case.arenas.map((arena) => outlookOf(state, arena, method)),
  };
}

function outlookOf(state: StateOfPlay, arena: Arena, { seed, futures }: Method): ArenaOutlook {
  const drawn = drawnActors(state, arena, seed, futures);
  const over = (of: (actors: readonly ArenaActor[]) => number): Float64Array => Float64Array.from(drawn, of);
  const outcomes = over(compromise);
  const shares = drawn.map(weightShares);
  const { issue, statusQuo } = arena;
  return {
    id: arena.id,
    name: arena.name,
    question: arena.question,
    low: arena.low,
    high: arena.high,
    outcome: spreadOf(outcomes),
    median: spreadOf(
      over((actors) => {
        const [low, high] = weightedMedian(actors);
        return (low + high) / 2;
      }),
    ),
    disagreement: spreadOf(over(disagreement)),
    statusQuo: statusQuo === null ? null : beaten(drawn, statusQuo),
    issue: issue === null ? null : { id: issue, ...nearest(arena, outcomes) },
    actors: arena.actors.map(({ id, name }, k) => {
      const pulls = drawn.flatMap((actors) => pull(actors, k) ?? []);
      return {
        id,
        name,
        position: spreadOf(over((actors) => actors[k]?.position as number)),
        weight: spreadOf(shares.map((share) => share[k] as number)),
        pull: pulls.length === drawn.length ? spreadOf(pulls) : null,
      };
    }),
  };
}

function drawnActors(
  { judgements }: StateOfPlay,
  { actors }: Arena,
  seed: number,
  futures: number,
): readonly (readonly ArenaActor[])[] {
  const drawer = (path: string): ((future: number) => number) => {
    const held = judgements.get(path);
    if (held === undefined) throw misuse("case", "a judgement at every path of an arena", path);
    const key = drawKey(path);
    return (future) => quantile(held.distribution, uniform(seed, future, key));
  };
  const of = actors.map(({ position, salience, capability }) => ({
    position: drawer(position),
    salience: drawer(salience),
    capability: drawer(capability),
  }));
  return Array.from({ length: futures }, (_, future) =>
    of.map(({ position, salience, capability }) => ({
      position: position(future),
      salience: salience(future),
      capability: capability(future),
    })),
  );
}

function beaten(drawn: readonly (readonly ArenaActor[])[], at: number): ArenaOutlook["statusQuo"] {
  const sets = drawn.flatMap((actors) => {
    const set = winset(actors, at);
    return set === null ? [] : [set.map((end) => Math.max(0, Math.min(1, end)))];
  });
  const end = (k: 0 | 1) => (sets.length === 0 ? null : spreadOf(sets.map((set) => set[k] as number)));
  return { at, beatenShare: sets.length / drawn.length, from: end(0), to: end(1) };
}

function nearest(
  { places }: Arena,
  outcomes: Float64Array,
): { readonly options: Readonly<Record<string, number>>; readonly forecast: string } {
  const counts = new Map([...places.keys()].map((option) => [option, 0]));
  for (const outcome of outcomes) {
    let best = "";
    let least = Number.POSITIVE_INFINITY;
    for (const [option, place] of places) {
      const distance = Math.abs(place - outcome);
      if (distance < least) [best, least] = [option, distance];
    }
    counts.set(best, (counts.get(best) ?? 0) + 1);
  }
  const shares = [...counts].map(([option, count]) => [option, count / outcomes.length] as const);
  const [forecast] = shares.reduce((most, each) => (each[1] > most[1] ? each : most));
  return { options: Object.fromEntries(shares), forecast };
}
