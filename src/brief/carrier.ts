/**
 * What can carry a sentence besides claims: the judgements in force, as ranges, and what a case says in words (a position,
 * how a party tells the conflict, why a window matters), under the path where it stands in the case.
 */
import type { DatedState, HeldJudgement, Party, StateOfPlay } from "../case/index.ts";
import { stateOn } from "../case/index.ts";
import { type Day, type Distribution, formatDay, type QuantityKind } from "../ground/index.ts";
import type { BriefWords } from "../words/index.ts";

type CaseWords = BriefWords["brief"]["caseWords"];

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
export function carriersOf(state: StateOfPlay, say: CaseWords): ReadonlyMap<string, Carrier> {
  const carriers = [...[...state.judgements.values()].map((held) => range(state, held)), ...wordsOf(state, say)];
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

type Meaning = keyof CaseWords["means"];
type Wording = (path: string, means: Meaning, written: string, basis: readonly string[], since?: Day | null) => Carrier;

function wordsOf(state: StateOfPlay, say: CaseWords): readonly Carrier[] {
  const it = state.case;
  const words: Wording = (path, means, written, basis, since = null) => ({
    path,
    means: say.means[means],
    kind: "words",
    distribution: null,
    written,
    by: say.by,
    since,
    staleAfter: null,
    lens: null,
    why: null,
    basis,
  });
  const dated = (path: string, means: Meaning, history: readonly DatedState[]): readonly Carrier[] => {
    const held = stateOn(history, state.asOf);
    if (held === null) return [];
    const written = say.since({ state: held.state, day: formatDay(held.since), why: held.why });
    return [words(path, means, written, held.basis, held.since)];
  };
  return [
    ...it.parties.flatMap((party) => partyWords(party, words)),
    ...it.counters.map((each) =>
      words(`counters.${each.id}`, "counter", `${each.name}: ${each.toTheOther}`, each.basis),
    ),
    ...state.positions.map((each) => words(`positions.${each.id}`, "position", each.words, each.basis, each.since)),
    ...it.stances
      .filter((each) => each.since <= state.asOf)
      .map((each) => words(`third-party-stances.${each.id}`, "stance", each.words, each.basis, each.since)),
    ...state.windows.map((each) => words(`windows.${each.id}`, "window", each.why, each.basis, each.announced)),
    ...it.fronts.flatMap((each) => dated(`fronts.${each.id}.start`, "front", each.start)),
    ...it.drivers.flatMap((each) => dated(`drivers.${each.id}.start`, "driver", each.start)),
    words("talks", "talks", say.noTalks, []),
    ...dated("talks", "talks", it.talks),
    ...it.packages.map((each) => words(`packages.${each.id}`, "package", each.note ?? each.name, each.basis)),
    ...it.floor.map((each) => words(`floor.${each.id}`, "floor", `${each.norm}: ${each.because}`, [])),
    ...it.referenceClasses.map((each) =>
      words(`reference-classes.${each.id}`, "referenceClass", `${each.name}: ${each.counts}`, []),
    ),
    ...it.lenses
      .filter((each) => each.published <= state.asOf)
      .map((each) =>
        words(
          `lenses.${each.id}`,
          "lens",
          say.lens(each.gist, overrideWords(each.overrides)),
          overrideBasis(each.overrides),
          each.published,
        ),
      ),
    words("case.missing-voices", "unheard", it.missingVoices.join("; "), []),
  ];
}

function partyWords(party: Party, words: Wording): readonly Carrier[] {
  return [
    words(`parties.${party.id}.interests`, "interests", party.interests, party.basis),
    words(`parties.${party.id}.batna`, "batna", party.batna, party.basis),
    words(`parties.${party.id}.story`, "story", party.story, party.basis),
  ];
}

type Overrides = ReadonlyMap<string, { readonly text: string; readonly basis: readonly string[] }>;

function overrideWords(overrides: Overrides): string {
  return [...overrides].map(([path, entry]) => `${path} = ${entry.text}`).join("; ");
}

function overrideBasis(overrides: Overrides): readonly string[] {
  return [...new Set([...overrides.values()].flatMap((entry) => entry.basis))];
}
