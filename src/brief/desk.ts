/**
 * Where a brief is written: the input, the ledger of what may be shown, the carriers, and the pen. The pen numbers the
 * sentences in the order in which they are written, and the references in the order in which they are first cited, so
 * sections must be written in the order in which they are read.
 */
import type { Party } from "../case/index.ts";
import { type Ledger, ledgerOn } from "../evidence/index.ts";
import { misuse } from "../ground/index.ts";
import type { BriefSentence, Nature } from "./brief-document.ts";
import type { BriefInput } from "./brief-input.ts";
import { type Carrier, carriersOf } from "./carrier.ts";

export interface Grounds {
  /** Needed for findings and method; else it follows from what carries the sentence. */
  readonly nature?: Nature;
  /** Paths; one without a carrier is passed over. A finding that names none rests on every judgement of the case. */
  readonly judgements?: readonly string[];
  /** Ids; one that may not be shown, or was not known, is passed over. */
  readonly claims?: readonly string[];
}

export interface Desk extends BriefInput {
  readonly principals: readonly Party[];
  readonly carriers: ReadonlyMap<string, Carrier>;
  /** Of the claims that may be shown. */
  readonly ledger: Ledger;
  /** Known on the day, marked sensitive, and not asked for. */
  readonly withheld: ReadonlySet<string>;
  /** Source ids in the order of their reference numbers; grows while the brief is written. */
  readonly cited: readonly string[];
  /** Throws: misuse for a sentence that nothing carries and that is not about the method. */
  readonly say: (text: string, grounds: Grounds) => BriefSentence;
}

/** A sentence on more sources cites by its mark alone. */
const mostCitations = 6;

export function openDesk(input: BriefInput): Desk {
  const { state } = input;
  const hidden = input.includeSensitive === true ? [] : state.claims.filter((claim) => claim.sensitive);
  const withheld = new Set(hidden.map((claim) => claim.id));
  const shown = input.case.claims.filter((claim) => !withheld.has(claim.id));
  const ledger = ledgerOn(shown, input.case.sources, state.asOf);
  const carriers = carriersOf(state);
  const cited: string[] = [];
  const cite = (claims: readonly string[]): readonly number[] => {
    const sources = [...new Set(claims.flatMap((id) => ledger.claims.get(id)?.source ?? []))];
    if (sources.length > mostCitations) return [];
    for (const source of sources) if (!cited.includes(source)) cited.push(source);
    return sources.map((source) => cited.indexOf(source) + 1).sort((a, b) => a - b);
  };
  let number = 0;
  const say = (text: string, grounds: Grounds): BriefSentence => {
    const named = [...new Set(grounds.judgements ?? [])].filter((path) => carriers.has(path));
    const claims = [...new Set(grounds.claims ?? [])].filter((id) => ledger.claims.has(id));
    const bare = grounds.nature === "finding" && named.length + claims.length === 0;
    const judgements = bare ? [...state.judgements.keys()] : named;
    const nature = grounds.nature ?? natureOf(judgements, claims, carriers);
    if (judgements.length + claims.length === 0 && nature !== "method")
      throw misuse("sentence", "carried by a judgement or a claim", text);
    number += 1;
    return { number, nature, text, judgements, claims, citations: cite(claims) };
  };
  const principals = input.case.parties.filter((party) => party.role === "principal");
  return { ...input, principals, carriers, ledger, withheld, cited, say };
}

/** What rests on a claim that is withheld may say what it says. */
export function maySay(desk: Desk, basis: readonly string[]): boolean {
  return !basis.some((id) => desk.withheld.has(id));
}

/**
 * What a case says without a day, resting on claims none of which was published by the day, is hindsight there. It may be
 * said where it names no claim, or one of them was known.
 */
export function isTimely(desk: Desk, basis: readonly string[]): boolean {
  return basis.length === 0 || basis.some((id) => desk.ledger.claims.has(id) || desk.withheld.has(id));
}

/** The claims that a judgement rests on. */
export function basisOf(desk: Desk, ...paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => desk.carriers.get(path)?.basis ?? []);
}

/** Paths of carriers that are ranges and match any of the patterns, in the order of the case. `*` stands for one key. */
export function ranges(desk: Desk, ...patterns: readonly string[]): readonly string[] {
  const wanted = patterns.map((pattern) => pattern.split("."));
  return [...desk.state.judgements.keys()].filter((path) => wanted.some((keys) => matches(path.split("."), keys)));
}

/** A pattern holds for every path below it. */
function matches(path: readonly string[], pattern: readonly string[]): boolean {
  return pattern.length <= path.length && pattern.every((key, i) => key === "*" || key === path[i]);
}

function natureOf(
  judgements: readonly string[],
  claims: readonly string[],
  carriers: ReadonlyMap<string, Carrier>,
): Nature {
  if (judgements.length === 0) return "evidence";
  if (claims.length > 0) return "judgement";
  return judgements.some((path) => (carriers.get(path)?.basis.length ?? 0) > 0) ? "judgement" : "assumption";
}
