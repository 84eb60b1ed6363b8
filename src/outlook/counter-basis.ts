/**
 * What a figure rests on: the paths of judgements that are drawn and match, and the claims behind them that were known on
 * the day. Takes: a posing and starts of paths. Gives: paths in the case's order, ids of claims in the case's order.
 */
import type { Posing } from "../bargaining/index.ts";
import type { Counter } from "../case/index.ts";
import { growingCosts, holdingOf, landOf, shocksOf, talksOf } from "./counter-worlds.ts";

export interface Basis {
  readonly judgements: readonly string[];
  readonly claims: readonly string[];
}

/** Judgements at these paths or below them; with the claims that stand in their basis, and these other claims. */
export function basisOf(posing: Posing, starts: readonly string[], more: readonly string[] = []): Basis {
  const { judgements, claims } = posing.state;
  const drawn = new Set(posing.draws.map((draw) => draw.path));
  const paths = [...judgements.keys()].filter(
    (path) => drawn.has(path) && starts.some((start) => path === start || path.startsWith(`${start}.`)),
  );
  const behind = new Set([...more, ...paths.flatMap((path) => judgements.get(path)?.basis ?? [])]);
  return { judgements: paths, claims: claims.filter(({ id }) => behind.has(id)).map(({ id }) => id) };
}

/** What the case would be without it, what holding it costs and hampers, and what its front's pace and shocks are judged to be. */
export function counterBasis(posing: Posing, counter: Counter): Basis {
  const { state } = posing;
  const { preconditions, effects } = talksOf(counter, state);
  const front = state.case.fronts[landOf(counter, state.case)];
  const onFront = (target: string): boolean => front !== undefined && target.startsWith(`fronts.${front.id}.`);
  const starts = [
    ...counter.without.keys(),
    ...[...counter.withoutStart.keys()].map((path) => path.replace(/\.start$/, "")),
    ...holdingOf(counter, state).keys(),
    ...effects.map(({ path }) => path),
    ...preconditions.map(({ credence }) => credence),
    ...growingCosts(counter, state).flatMap(({ monthly, grows }) => [monthly, ...(grows === null ? [] : [grows])]),
    ...state.case.beliefs.filter(({ target }) => onFront(target)).map(({ path }) => path),
    ...shocksOf(state).flatMap(({ states, moves }) => {
      const hits = states.flatMap((it) => it.effects.filter(({ target }) => onFront(target)).map(({ path }) => path));
      return hits.length === 0 ? [] : [...hits, ...moves.map(({ path }) => path)];
    }),
  ];
  const replaced = [...counter.without.values()].flatMap(({ basis }) => basis);
  return basisOf(posing, starts, [...counter.basis, ...replaced]);
}
