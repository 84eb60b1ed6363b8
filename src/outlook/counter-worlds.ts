/**
 * The worlds in which a counter is studied: without it, without shocks, with its holding free of cost, with talks that do
 * not suffer from it, with its front held where it stands, with the others' cost of it as old as it is today.
 * Takes: a state of play. Gives: what of it applies to each counter, and states of play to be posed. No chance: draws are
 * keyed by path, so that what is not switched stays as drawn.
 */
import { type PoseOptions, type Posing, pose } from "../bargaining/index.ts";
import {
  type Case,
  type Counter,
  type Driver,
  type Effect,
  type HeldJudgement,
  type JudgementEntry,
  type Precondition,
  type StateOfPlay,
  stateOn,
} from "../case/index.ts";
import { medianOf, point } from "../ground/index.ts";

/** A state of play, and where fronts and drivers are to start instead. */
export interface World {
  readonly state: StateOfPlay;
  readonly starts: ReadonlyMap<string, string>;
}

export function worldOf(state: StateOfPlay): World {
  return { state, starts: new Map() };
}

export function posed({ state, starts }: World, options: PoseOptions): Posing {
  return pose(state, { ...options, starts: new Map([...(options.starts ?? []), ...starts]) });
}

/** As the case says it would be without these counters. */
export function without({ state, starts }: World, counters: readonly Counter[]): World {
  const judgements = new Map(state.judgements);
  const moved = new Map(starts);
  for (const counter of counters) {
    for (const [path, entry] of counter.without) judgements.set(path, replaced(judgements.get(path), entry, path));
    for (const [path, start] of counter.withoutStart) moved.set(path, start);
  }
  return { state: { ...state, judgements }, starts: moved };
}

function replaced(held: HeldJudgement | undefined, entry: JudgementEntry, path: string): HeldJudgement {
  return { ...entry, path, lens: held?.lens ?? null, stale: false };
}

/** Drivers that can change and that in some state multiply a rate or a monthly chance: a front's pace, friction, another driver's move. */
export function shocksOf({ case: { drivers } }: StateOfPlay): readonly Driver[] {
  const multipliesRate = ({ target }: Effect): boolean => /^(?:fronts|friction|drivers)\./.test(target);
  return drivers.filter(
    ({ moves, states }) => moves.length > 0 && states.some(({ effects }) => effects.some(multipliesRate)),
  );
}

/** Drivers that are shocks stay in the state in which they start. */
export function withoutShocks({ state, starts }: World): World {
  const shocks = shocksOf(state);
  const drivers = state.case.drivers.map((driver) => (shocks.includes(driver) ? { ...driver, moves: [] } : driver));
  return { state: { ...state, case: { ...state.case, drivers } }, starts };
}

/** Index of the front that the counter is land on, or −1. */
export function landOf({ withoutStart }: Counter, { fronts }: Case): number {
  return fronts.findIndex(({ id }) => withoutStart.has(`fronts.${id}.start`));
}

/** The judgements that make up its holder's cost of holding it, and what each would be if holding were free. */
export function holdingOf(counter: Counter, state: StateOfPlay): ReadonlyMap<string, JudgementEntry> {
  const free = new Map<string, JudgementEntry>();
  const off = (path: string, value: number): void => {
    const held = state.judgements.get(path);
    if (held !== undefined) free.set(path, { ...held, distribution: point(value) });
  };
  const own = `costs.${counter.holder}.`;
  const front = state.case.fronts[landOf(counter, state.case)];
  if (front !== undefined) {
    for (const cost of state.case.costs)
      if (cost.party === counter.holder && cost.front === front.id) off(cost.monthly, 0);
    for (const { target, path } of front.whileHeld)
      if (target.startsWith("fronts.") || target.startsWith(own)) off(path, 1);
  }
  // What would cost its holder more without it is what it brings, not what it costs to hold.
  for (const [path, entry] of counter.without) {
    const held = state.judgements.get(path);
    if (held !== undefined && path.startsWith(own) && medianOf(entry.distribution) < medianOf(held.distribution))
      free.set(path, entry);
  }
  return free;
}

/** What holding it does to talks and deals: others' preconditions that only giving it up would meet, and the front's effects on friction. */
export function talksOf(
  counter: Counter,
  state: StateOfPlay,
): { readonly preconditions: readonly Precondition[]; readonly effects: readonly Effect[] } {
  const { fronts, drivers, preconditions } = state.case;
  const standsInTheWay = ({ party, unmetWhile }: Precondition): boolean => {
    if (party === counter.holder) return false;
    if ("driver" in unmetWhile) {
      const driver = drivers.find(({ id }) => id === unmetWhile.driver);
      const instead = counter.withoutStart.get(`drivers.${unmetWhile.driver}.start`);
      const now = driver === undefined ? null : (stateOn(driver.start, state.asOf) ?? driver.start[0] ?? null);
      return instead !== undefined && now?.state === unmetWhile.state && instead !== unmetWhile.state;
    }
    const front = fronts.find(({ id }) => id === unmetWhile.front);
    const instead = counter.withoutStart.get(`fronts.${unmetWhile.front}.start`);
    const rank = (level: string): number => front?.levels.findIndex(({ id }) => id === level) ?? -1;
    return instead !== undefined && rank(instead) <= rank(unmetWhile.above);
  };
  const front = fronts[landOf(counter, state.case)];
  return {
    preconditions: preconditions.filter(standsInTheWay),
    effects: (front?.whileHeld ?? []).filter(({ target }) => /^friction\.(?!measure)/.test(target)),
  };
}

/** Costs of others that grow while the front is held. */
export function growingCosts(counter: Counter, { case: theCase }: StateOfPlay): Case["costs"] {
  const front = theCase.fronts[landOf(counter, theCase)];
  return theCase.costs.filter(
    (cost) => cost.front !== null && cost.front === front?.id && cost.party !== counter.holder && cost.grows !== null,
  );
}

export function withFreeHolding(world: World, counter: Counter): World {
  const judgements = new Map(world.state.judgements);
  for (const [path, entry] of holdingOf(counter, world.state))
    judgements.set(path, replaced(judgements.get(path), entry, path));
  return { ...world, state: { ...world.state, judgements } };
}

export function withFreeTalks({ state, starts }: World, counter: Counter): World {
  const { preconditions, effects } = talksOf(counter, state);
  const judgements = new Map(state.judgements);
  for (const { path } of effects) {
    const held = judgements.get(path);
    if (held !== undefined) judgements.set(path, { ...held, distribution: point(1) });
  }
  const kept = state.case.preconditions.filter((it) => !preconditions.includes(it));
  return { state: { ...state, judgements, case: { ...state.case, preconditions: kept } }, starts };
}

/** The counter's front stays where it stands, in what happens and in what everyone expects. */
export function withFrontHeld({ state, starts }: World, counter: Counter): World {
  const at = landOf(counter, state.case);
  const fronts = state.case.fronts.map((front, c) =>
    c === at ? { ...front, retreat: null, advance: null, moves: [] } : front,
  );
  return { state: { ...state, case: { ...state.case, fronts } }, starts };
}

/**
 * Draws changed in place so that from `months` on the others' costs of the front are as if its holding had begun so many
 * months later: monthly · (1 + grows · (h + t − months)). Before that month they mean nothing.
 */
export function clockSetBack(posing: Posing, counter: Counter, months: number): (draws: Float64Array) => void {
  const { parties, state } = posing;
  const at = landOf(counter, state.case);
  const holder = parties.indexOf(counter.holder);
  const growing = posing.costs.filter(({ party, front, grows }) => front === at && party !== holder && grows !== null);
  return (draws) => {
    for (const { monthly, grows } of growing) {
      const growth = draws[grows as number] as number;
      // The cost is monthly · (1 + grows · …) in the posing too, so that both are changed; never quite by a factor of 0.
      const left = 1 - growth * months;
      const factor = Math.abs(left) < 1e-9 ? 1e-9 : left;
      draws[monthly] = (draws[monthly] as number) * factor;
      draws[grows as number] = growth / factor;
    }
  };
}
