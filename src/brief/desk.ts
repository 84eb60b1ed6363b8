/**
 * Where a brief is written: the input, the ledger of what may be shown, the carriers, and the pen. The pen numbers the
 * sentences in the order in which they are written, and the references in the order in which they are first cited, so
 * sections must be written in the order in which they are read.
 */
import type { Party } from "../case/index.ts";
import { type Ledger, ledgerOn } from "../evidence/index.ts";
import { misuse, type ProbabilityStandard } from "../ground/index.ts";
import { type BriefWords, briefEnglish } from "../words/index.ts";
import type { BriefSentence, Nature } from "./brief-document.ts";
import type { BriefInput } from "./brief-input.ts";
import { type Carrier, carriersOf } from "./carrier.ts";
import { hiddenPaths, mayNamePath, type Redaction, redactionOf } from "./redaction.ts";

export interface Grounds {
  /** Needed for findings and method; else it follows from what carries the sentence. */
  readonly nature?: Nature;
  /** Paths; one without a carrier is passed over. A finding that names none rests on every judgement of the case. */
  readonly judgements?: readonly string[];
  /** Ids; one that may not be shown, or was not known, is passed over. */
  readonly claims?: readonly string[];
}

export interface Desk extends BriefInput {
  readonly words: ProbabilityStandard;
  /** The catalogue of the language that it is written in. */
  readonly tongue: BriefWords;
  readonly principals: readonly Party[];
  readonly carriers: ReadonlyMap<string, Carrier>;
  /** Of the claims that may be shown. */
  readonly ledger: Ledger;
  /** What this copy may show; the desk's case and state are without the rest. */
  readonly redaction: Redaction;
  /** Known on the day, and above what this copy shows. */
  readonly withheld: ReadonlySet<string>;
  /** What may not be named, and all below it. */
  readonly hidden: ReadonlySet<string>;
  /** Source ids in the order of their reference numbers; grows while the brief is written. */
  readonly cited: readonly string[];
  /** Throws: misuse for a sentence that nothing carries and that is not about the method. */
  readonly say: (text: string, grounds: Grounds) => BriefSentence;
}

/** A sentence on more sources cites by its mark alone. */
const mostCitations = 6;

export function openDesk(input: BriefInput): Desk {
  const redaction = redactionOf(input);
  const { state } = redaction;
  const withheld = new Set(input.state.claims.map(({ id }) => id).filter((id) => redaction.claims.has(id)));
  const ledger = ledgerOn(redaction.case.claims, redaction.case.sources, state.asOf);
  const tongue = input.tongue ?? briefEnglish;
  const carriers = carriersOf(state, tongue.brief.caseWords);
  const hidden = hiddenPaths(redaction, input.case, carriers);
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
    const said = [...new Set(grounds.claims ?? [])];
    const bare = grounds.nature === "finding" && named.length + said.length === 0;
    const behind = bare ? [...state.judgements.keys()] : named;
    const nature = grounds.nature ?? natureOf(behind, said, carriers);
    const judgements = behind.filter((path) => mayNamePath(hidden, path));
    const claims = said.filter((id) => ledger.claims.has(id));
    const unshown = judgements.length < behind.length || said.some((id) => withheld.has(id));
    if (judgements.length + claims.length === 0 && nature !== "method" && !unshown)
      throw misuse("sentence", "carried by a judgement or a claim", text);
    number += 1;
    return { number, nature, text, judgements, claims, citations: cite(claims), ...(unshown && { unshown }) };
  };
  const principals = input.case.parties.filter((party) => party.role === "principal");
  const lenses = input.lenses.filter(({ lens }) => lens === null || !hidden.has(`lenses.${lens}`));
  const shown = { case: redaction.case, state, lenses, words: input.words ?? "icd-203", tongue };
  return { ...input, ...shown, redaction, principals, carriers, ledger, withheld, hidden, cited, say };
}

/** What rests on a claim that is withheld may say what it says. */
export function maySay(desk: Desk, basis: readonly string[]): boolean {
  return !basis.some((id) => desk.redaction.claims.has(id));
}

/** Whether what stands under a path of the case may be named: a package, a red line, a lens. */
export function mayName(desk: Desk, path: string): boolean {
  return mayNamePath(desk.hidden, path);
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
