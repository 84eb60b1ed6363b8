/**
 * What can carry a sentence besides claims: the judgements in force, as ranges, and what a case says in words (a position,
 * how a party tells the conflict, why a window matters), under the path where it stands in the case.
 */
import type { DatedState, HeldJudgement, Party, StateOfPlay } from "../case/index.ts";
import { stateOn } from "../case/index.ts";
import { type Day, type Distribution, formatDay, type QuantityKind } from "../ground/index.ts";

export interface Carrier {
  readonly path: string;
  readonly means: string;
  readonly kind: QuantityKind | "words";
  /** Null for words. */
  readonly distribution: Distribution | null;
  /** The range, or the words, as written. */
  readonly written: string;
  readonly by: string;
  readonly since: Day | null;
  /** Set only where it has passed. */
  readonly staleAfter: Day | null;
  readonly lens: string | null;
  readonly why: string | null;
  /** Claim ids. */
  readonly basis: readonly string[];
}

/** All carriers of a state of play by path: ranges in the order of the case, then words. */
export function carriersOf(state: StateOfPlay): ReadonlyMap<string, Carrier> {
  const carriers = [...[...state.judgements.values()].map((held) => range(state, held)), ...wordsOf(state)];
  return new Map(carriers.map((carrier) => [carrier.path, carrier]));
}

function range(state: StateOfPlay, held: HeldJudgement): Carrier {
  const judgement = state.case.judgements.get(held.path);
  return {
    path: held.path,
    means: judgement?.means ?? "",
    kind: judgement?.kind ?? "real",
    distribution: held.distribution,
    written: held.text,
    by: state.case.analysts.get(held.by) ?? held.by,
    since: held.since,
    staleAfter: held.stale ? held.until : null,
    lens: held.lens,
    why: held.why,
    basis: held.basis,
  };
}

function words(
  path: string,
  means: string,
  written: string,
  basis: readonly string[],
  since: Day | null = null,
): Carrier {
  return {
    path,
    means,
    kind: "words",
    distribution: null,
    written,
    by: "The case",
    since,
    staleAfter: null,
    lens: null,
    why: null,
    basis,
  };
}

function wordsOf(state: StateOfPlay): readonly Carrier[] {
  const it = state.case;
  return [
    ...it.parties.flatMap(partyWords),
    ...it.counters.map((each) =>
      words(`counters.${each.id}`, "What is held", `${each.name}: ${each.toTheOther}`, each.basis),
    ),
    ...state.positions.map((each) =>
      words(`positions.${each.id}`, "Stated position", each.words, each.basis, each.since),
    ),
    ...it.stances
      .filter((each) => each.since <= state.asOf)
      .map((each) =>
        words(`third-party-stances.${each.id}`, "Stance of a third party", each.words, each.basis, each.since),
      ),
    ...state.windows.map((each) => words(`windows.${each.id}`, "Dated window", each.why, each.basis, each.announced)),
    ...it.fronts.flatMap((each) => datedWords(state, `fronts.${each.id}.start`, "Where the front stood", each.start)),
    ...it.drivers.flatMap((each) => datedWords(state, `drivers.${each.id}.start`, "State of the driver", each.start)),
    words("talks", "Direct talks", "The case records none.", []),
    ...datedWords(state, "talks", "Direct talks", it.talks),
    ...it.packages.map((each) => words(`packages.${each.id}`, "Named package", each.note ?? each.name, each.basis)),
    ...it.floor.map((each) =>
      words(`floor.${each.id}`, "Floor that no package may breach", `${each.norm}: ${each.because}`, []),
    ),
    ...it.referenceClasses.map((each) =>
      words(`reference-classes.${each.id}`, "Reference class", `${each.name}: ${each.counts}`, []),
    ),
    ...it.lenses
      .filter((each) => each.published <= state.asOf)
      .map((each) =>
        words(
          `lenses.${each.id}`,
          "Lens",
          `${each.gist} Sets: ${overrideWords(each.overrides)}`,
          overrideBasis(each.overrides),
          each.published,
        ),
      ),
    words("case.missing-voices", "Who is not heard", it.missingVoices.join("; "), []),
  ];
}

function partyWords(party: Party): readonly Carrier[] {
  return [
    words(`parties.${party.id}.interests`, "What it wants and why", party.interests, party.basis),
    words(`parties.${party.id}.batna`, "What it does without an agreement", party.batna, party.basis),
    words(`parties.${party.id}.story`, "How it tells the conflict", party.story, party.basis),
  ];
}

function datedWords(
  state: StateOfPlay,
  path: string,
  means: string,
  history: readonly DatedState[],
): readonly Carrier[] {
  const held = stateOn(history, state.asOf);
  if (held === null) return [];
  const why = held.why === null ? "" : `: ${held.why}`;
  return [words(path, means, `${held.state} since ${formatDay(held.since)}${why}`, held.basis, held.since)];
}

type Overrides = ReadonlyMap<string, { readonly text: string; readonly basis: readonly string[] }>;

function overrideWords(overrides: Overrides): string {
  return `${[...overrides].map(([path, entry]) => `${path} = ${entry.text}`).join("; ")}.`;
}

function overrideBasis(overrides: Overrides): readonly string[] {
  return [...new Set([...overrides.values()].flatMap((entry) => entry.basis))];
}
