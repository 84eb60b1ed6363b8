/** The appendix: what carries each sentence, down to the place in the source, and what reproduces the page. */
import type { Claim } from "../evidence/index.ts";
import { citation, contradictions, corroboration, grade, webAddress } from "../evidence/index.ts";
import { formatDay } from "../ground/index.ts";
import {
  type Appendix,
  type BriefSection,
  type BriefSentence,
  type ClaimRow,
  type ContradictionRow,
  type JudgementRow,
  type Reference,
  sentencesOf,
} from "./brief-document.ts";
import type { Carrier } from "./carrier.ts";
import { type Desk, mayName } from "./desk.ts";
import { judgementName } from "./judgement-name.ts";
import { isCarried } from "./mark.ts";
import { evidenceCounts } from "./unknowns-section.ts";

/** Written last, when all sentences are. */
export function appendix(desk: Desk, sections: readonly BriefSection[]): Appendix {
  const sentences = sentencesOf(sections);
  const carriers = carriersUsed(desk, sentences);
  const pairs = contradictions(desk.ledger).filter((pair) => !pair.settled);
  const ids = new Set([
    ...sentences.flatMap((sentence) => sentence.claims),
    ...carriers.flatMap((carrier) => carrier.basis),
    ...pairs.flatMap((pair) => [pair.earlier.id, pair.later.id]),
  ]);
  const claims = desk.ledger.known.filter((claim) => ids.has(claim.id));
  const references = referencesTo(desk, claims);
  const claimNumbers = new Map(claims.map((claim, index) => [claim.id, index + 1]));
  const judgementNumbers = new Map(carriers.map((carrier, index) => [carrier.path, index + 1]));
  const numbersIn = (numbers: ReadonlyMap<string, number>, keys: readonly string[]): readonly number[] =>
    [...new Set(keys.flatMap((key) => numbers.get(key) ?? []))].sort((a, b) => a - b);
  return {
    carried: sentences.filter(isCarried).map((sentence) => ({
      sentence: sentence.number,
      nature: sentence.nature,
      ...(sentence.unshown && { unshown: true as const }),
      judgements: numbersIn(judgementNumbers, sentence.judgements),
      claims: numbersIn(claimNumbers, sentence.claims),
    })),
    judgements: groupsOf(carriers).map((group) =>
      judgementRow(desk, group, judgementNumbers, numbersIn(claimNumbers, group[0].basis)),
    ),
    claims: claims.map((claim, index) => claimRow(desk, claim, index + 1, references)),
    contradictions: pairs.map((pair) => contradictionRow(desk, pair.kind, claimNumbers, pair.earlier, pair.later)),
    references: references.map((id, index) => reference(desk, id, index + 1)),
    method: methodFacts(desk),
  };
}

function carriersUsed(desk: Desk, sentences: readonly BriefSentence[]): readonly Carrier[] {
  const paths = new Set(sentences.flatMap((sentence) => sentence.judgements));
  return [...desk.carriers.values()].filter((carrier) => paths.has(carrier.path));
}

/** Source ids in the order of their numbers: first those cited in the text, then those that only the appendix uses. */
function referencesTo(desk: Desk, claims: readonly Claim[]): readonly string[] {
  return [...new Set([...desk.cited, ...claims.map((claim) => claim.source)])].filter((id) =>
    desk.ledger.sources.has(id),
  );
}

type Group = readonly [Carrier, ...Carrier[]];

/** Neighbours of one entry of the case that share everything but their range. */
function groupsOf(carriers: readonly Carrier[]): readonly Group[] {
  const groups: [Carrier, ...Carrier[]][] = [];
  for (const carrier of carriers) {
    const last = groups.at(-1);
    if (last !== undefined && carrier.kind !== "words" && sharing(last[0]) === sharing(carrier)) last.push(carrier);
    else groups.push([carrier]);
  }
  return groups;
}

function sharing({ path, by, since, staleAfter, lens, why, basis, kind }: Carrier): string {
  const entry = path.split(".").slice(0, path.startsWith("preferences.") ? 3 : 2);
  return JSON.stringify([entry, by, since, staleAfter, lens, why, basis, kind === "words"]);
}

function judgementRow(
  desk: Desk,
  group: Group,
  numbers: ReadonlyMap<string, number>,
  claims: readonly number[],
): JudgementRow {
  const [first] = group;
  const range = first.kind !== "words";
  const words = desk.tongue.brief.appendix.judgements;
  const common = group.length === 1 ? first.path : commonPath(group.map((carrier) => carrier.path));
  return {
    path: common,
    judgements: group.map((carrier) => ({
      number: numbers.get(carrier.path) ?? 0,
      rest: carrier.path.slice(common.length + 1),
      means: range ? judgementName(desk.case, carrier.path, desk.tongue.judgements) : carrier.means,
      written: carrier.written,
    })),
    by: first.by,
    since: first.since === null ? "" : formatDay(first.since),
    why: first.why ?? "",
    claims,
    remarks: [
      ...(first.staleAfter === null ? [] : [words.stale(formatDay(first.staleAfter))]),
      ...(first.lens === null
        ? []
        : [mayName(desk, `lenses.${first.lens}`) ? words.lens(first.lens) : words.hiddenLens]),
      ...(range && first.basis.length === 0 ? [words.assumed] : []),
    ],
  };
}

function commonPath(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split("."));
  const differs = first.findIndex((key, i) => others.some((other) => other[i] !== key));
  return first.slice(0, differs === -1 ? first.length - 1 : differs).join(".");
}

function claimRow(desk: Desk, claim: Claim, number: number, references: readonly string[]): ClaimRow {
  const source = desk.ledger.sources.get(claim.source);
  const graded = source === undefined ? null : grade(claim, source);
  const { appendix, figures } = desk.tongue.brief;
  const words = appendix.claims;
  const { retracted } = claim;
  return {
    number,
    id: claim.id,
    says: words.says({
      says: claim.says,
      superseded: desk.ledger.supersededBy.has(claim.id),
      retracted:
        retracted !== undefined && desk.ledger.retracted.has(claim.id)
          ? { on: formatDay(retracted.on), because: retracted.because }
          : null,
    }),
    who: words.who(claim.who, claim.to),
    happened: figures.date(claim.happened),
    published: figures.date(claim.published),
    reference: source === undefined ? null : references.indexOf(source.id) + 1,
    at: typeof claim.at === "string" ? claim.at : words.characters(claim.at.start, claim.at.end),
    grade: graded?.code ?? `–${claim.credibility}`,
    origins: corroboration(desk.ledger, claim.id).count,
  };
}

function contradictionRow(
  desk: Desk,
  kind: "estimates" | "changed-position" | "denial",
  numbers: ReadonlyMap<string, number>,
  earlier: Claim,
  later: Claim,
): ContradictionRow {
  const { kinds } = desk.tongue.brief.appendix.contradictions;
  return { kind: kinds[kind], earlier: numbers.get(earlier.id) ?? 0, later: numbers.get(later.id) ?? 0 };
}

function reference(desk: Desk, id: string, number: number): Reference {
  const source = desk.ledger.sources.get(id);
  if (source === undefined)
    return { number, text: id, link: null, reliability: "", language: "", vantage: "", interest: null };
  const words = desk.tongue.brief.appendix.references;
  const pieces = desk.references?.entries.get(id);
  return {
    number,
    text: pieces?.map((piece) => piece.text).join("") ?? citation(source, desk.tongue.citations).text,
    ...(pieces && { pieces }),
    link: webAddress(source.url),
    reliability: words.reliability(source.reliability),
    language: source.language,
    vantage: vantageWords(desk, source.vantage),
    interest: source.interest,
  };
}

function vantageWords(desk: Desk, vantage: string): string {
  const { vantages } = desk.tongue.brief.unknowns;
  return vantages[vantage] ?? vantage;
}

function methodFacts(desk: Desk): Appendix["method"] {
  const { method, lens } = desk.assessment;
  const evidence = evidenceCounts(desk);
  const { silent, most } = desk.redaction;
  const { appendix, figures } = desk.tongue.brief;
  const words = appendix.method;
  const { names } = words;
  const lensShown = lens === null || mayName(desk, `lenses.${lens}`) ? (lens ?? words.noLens) : words.hiddenLens;
  return [
    { name: names.program, value: `${method.name} ${method.version}` },
    { name: names.asOf, value: figures.date(formatDay(desk.state.asOf)) },
    { name: names.lens, value: lensShown },
    { name: names.seed, value: String(method.seed) },
    { name: names.futures, value: String(method.futures) },
    { name: names.solution, value: method.solution },
    { name: names.exactness, value: method.exactness },
    ...(desk.references === undefined ? [] : [{ name: names.references, value: words.style(desk.references.style) }]),
    { name: names.claims, value: `${evidence.claimsUsed}, ${evidence.claimsLeftOut}` },
    { name: names.grades, value: words.grades() },
    ...(desk.case.viewpoint === null ? [] : [{ name: names.places, value: desk.case.viewpoint }]),
    ...(silent
      ? [{ name: names.copy, value: words.copy(most) }]
      : [
          { name: names.digest, value: method.digest },
          { name: names.filesDigest, value: desk.case.digest },
        ]),
  ];
}
