/**
 * Who can move whom: for each third party whom it holds (ties), whether it is willing (stances), what its drivers do to the
 * principals, and who disagrees about that.
 * Takes   a state of play and the rows of all futures from 0 on. Gives: `Influence`.
 * Departs ties and stances bear on no figure of the engine: a tie without a driver behind it is said to be shown and not
 *         computed. A chain's index is the product of judged strengths (`influence-chains.ts`), drawn as all judgements are.
 * Cost    futures × (ways of holding + ties).
 */
import type { Case, HeldJudgement, Lens, StateOfPlay, Tie } from "../case/index.ts";
import type {
  Dependence,
  Influence,
  JudgedView,
  Lever,
  LeverEffect,
  Method,
  Sentence,
  ThirdParty,
} from "../contract.ts";
import { drawKey, formatDay, mean, quantile, spreadOf, uniform } from "../ground/index.ts";
import { english, type Words } from "../words/index.ts";
import { type DrawnTie, influenceChains } from "./influence-chains.ts";
import { leverMonths, leverOutputs, leversOf, waysOfHolding } from "./lever-rows.ts";

export function influence(state: StateOfPlay, method: Method, rows: Float64Array, words: Words = english): Influence {
  const principals = principalsOf(state.case);
  const outputs = leverOutputs(state);
  const width = waysOfHolding(state) * outputs;
  const futures = rows.length / width;
  const columnAt = (way: number, output: number): Float64Array =>
    Float64Array.from({ length: futures }, (_, k) => rows[k * width + way * outputs + output] as number);
  const stands = Array.from({ length: outputs }, (_, output) => columnAt(0, output));
  let way = 0;
  const effect = (at: number, output: number): LeverEffect =>
    effectOf(columnAt(at, output), stands[output] as Float64Array);
  const levers = leversOf(state).map(
    (driver): Lever => ({
      driver: driver.id,
      name: driver.name,
      movedBy: driver.movedBy,
      now: stateNow(state, driver.id),
      states: driver.states.map(({ id, name }) => {
        way++;
        const at = way;
        return {
          state: id,
          name,
          reservation: Object.fromEntries(principals.map((party, i) => [party, effect(at, i)])),
          talks: effect(at, principals.length),
          deal: effect(at, principals.length + 1),
        };
      }),
      contested: contestedOn(state, [
        ...driver.moves.map(({ path }) => path),
        ...driver.states.flatMap(({ effects }) => effects.map(({ path }) => path)),
      ]),
    }),
  );
  const drawn = state.case.ties.map((tie) => drawnTie(state, tie, method.seed, futures));
  const parties = thirdParties(state, drawn);
  const figures = stands.map((values) => mean(values));
  return {
    method,
    asOf: formatDay(state.asOf),
    lens: state.lens?.id ?? null,
    months: leverMonths(state),
    asItStands: {
      reservation: Object.fromEntries(principals.map((party, i) => [party, figures[i] as number])),
      talks: figures[principals.length] as number,
      deal: figures[principals.length + 1] as number,
    },
    parties,
    levers,
    chains: influenceChains(drawn, principals),
    conclusions: parties.flatMap((party) => notComputedSentence(state, party, words)),
  };
}

function principalsOf({ parties }: Case): readonly string[] {
  return parties.flatMap(({ id, role }) => (role === "principal" ? [id] : []));
}

function stateNow(state: StateOfPlay, driver: string): string {
  const it = state.case.drivers.find(({ id }) => id === driver);
  let now = it?.states[0]?.id ?? "";
  for (const known of it?.start ?? []) if (known.since <= state.asOf) now = known.state;
  return now;
}

function effectOf(held: Float64Array, stands: Float64Array): LeverEffect {
  const difference = held.map((value, k) => value - (stands[k] as number));
  const spread = spreadOf(difference);
  let squares = 0;
  for (const each of difference) squares += (each - spread.mean) * (each - spread.mean);
  const n = difference.length;
  return { ...spread, standardError: n < 2 ? 0 : Math.sqrt(squares / (n - 1) / n) };
}

function drawnTie({ judgements }: StateOfPlay, tie: Tie, seed: number, futures: number): DrawnTie {
  const held = judgements.get(tie.strength);
  const key = drawKey(tie.strength);
  const strengths = Float64Array.from({ length: futures }, (_, future) =>
    held === undefined ? 0 : quantile(held.distribution, uniform(seed, future, key)),
  );
  return { tie, strengths };
}

function thirdParties(state: StateOfPlay, ties: readonly DrawnTie[]): readonly ThirdParty[] {
  const principals = principalsOf(state.case);
  return state.case.parties.flatMap(({ id, name, role }): readonly ThirdParty[] => {
    if (role !== "third") return [];
    const levers = leversOf(state).flatMap((driver) => (driver.movedBy.includes(id) ? [driver.id] : []));
    const heldBy = ties.flatMap(({ tie, strengths }): readonly Dependence[] =>
      tie.on !== id
        ? []
        : [
            {
              tie: tie.id,
              of: tie.of,
              through: tie.through,
              strength: spreadOf(strengths),
              views: viewsOf(state, tie.strength),
            },
          ],
    );
    const last = new Map<string, (typeof state.case.stances)[number]>();
    for (const stance of state.case.stances)
      if (stance.party === id && stance.since <= state.asOf) {
        const before = last.get(stance.toward);
        if (before === undefined || stance.since >= before.since) last.set(stance.toward, stance);
      }
    const known = new Set(state.claims.map((claim) => claim.id));
    return [
      {
        id,
        name,
        levers,
        heldBy,
        stances: [...last.values()].map((stance) => ({
          id: stance.id,
          toward: stance.toward,
          stance: stance.stance,
          since: formatDay(stance.since),
          words: stance.words,
          claims: stance.basis.filter((claim) => known.has(claim)),
        })),
        notComputed: levers.length > 0 ? [] : heldBy.flatMap(({ of }) => (principals.includes(of) ? [of] : [])),
      },
    ];
  });
}

/** What the case holds, and each lens published by the day that sets it otherwise. */
function viewsOf(state: StateOfPlay, path: string): readonly JudgedView[] {
  const own = caseJudgement(state, path);
  const known = new Set(state.claims.map((claim) => claim.id));
  const view = (lens: Lens | null, it: Pick<HeldJudgement, "text" | "why" | "basis" | "by">): JudgedView => ({
    lens: lens?.id ?? null,
    who: lens?.name ?? state.case.analysts.get(it.by) ?? it.by,
    path,
    value: it.text,
    why: it.why,
    claims: it.basis.filter((claim) => known.has(claim)),
  });
  return [
    ...(own === null ? [] : [view(null, own)]),
    ...state.case.lenses.flatMap((lens) => {
      const override = lens.published <= state.asOf ? lens.overrides.get(path) : undefined;
      return override === undefined ? [] : [view(lens, override)];
    }),
  ];
}

/** The case's own entry in force, whatever lens the state looks through. */
function caseJudgement(state: StateOfPlay, path: string): Pick<HeldJudgement, "text" | "why" | "basis" | "by"> | null {
  const entries = state.case.judgements.get(path)?.entries ?? [];
  let held = entries[0] ?? null;
  for (const entry of entries) if ((entry.since ?? state.asOf) <= state.asOf) held = entry;
  return held;
}

function contestedOn(state: StateOfPlay, paths: readonly string[]): Lever["contested"] {
  return paths.flatMap((path) => {
    const views = viewsOf(state, path);
    return views.length < 2 ? [] : [{ path, means: state.case.judgements.get(path)?.means ?? path, views }];
  });
}

function notComputedSentence(
  state: StateOfPlay,
  { id, name, heldBy, notComputed }: ThirdParty,
  words: Words,
): readonly Sentence[] {
  if (notComputed.length === 0) return [];
  const names = notComputed.map((party) => state.case.parties.find((it) => it.id === party)?.name ?? party);
  return [
    {
      id: `third-party.${id}.not-computed`,
      text: words.names.notComputed(names, name),
      judgements: heldBy.map(({ tie }) => `third-party-ties.${tie}.strength`),
      claims: [],
    },
  ];
}
