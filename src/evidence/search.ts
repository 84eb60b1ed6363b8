/**
 * Search over claims and sources, by words and by what is known of them.
 * Takes: claims and sources once; then words and filters. Gives: what was found, best first; without words, the newest
 * first. Every word must be in it, at least as the beginning of a word; a longer word may be misspelt by one letter in six.
 * Letters are compared without case and accents. Source: BM25+ [lv-zhai-2011], by minisearch. Cost: the index is built
 * once; a search takes milliseconds over ten thousand sentences
 *       (docs/performance.md).
 */
import MiniSearch from "minisearch";
import type { Day } from "../ground/index.ts";
import type { Claim, Source } from "./claim.ts";

export interface SearchFilters {
  readonly party?: string;
  readonly kind?: Claim["kind"];
  readonly source?: string;
  /** What happened then: its days and these touch. */
  readonly from?: Day;
  readonly to?: Day;
  /** Known by this day. */
  readonly asOf?: Day;
  /** This credible or more (1 is the most), and from sources this reliable or more (A is the most). */
  readonly credibility?: number;
  readonly reliability?: Source["reliability"];
  /** Only these claims: those on an issue, say. */
  readonly among?: ReadonlySet<string>;
}

export interface Found {
  readonly of: "claim" | "source";
  readonly id: string;
  /** The words of the text that matched. */
  readonly matched: readonly string[];
  /** How well it fits beside the others of this search, the best highest; 0 where nothing was looked for. Not a probability. */
  readonly score: number;
}

export type Search = (words: string, filters?: SearchFilters) => readonly Found[];

export function searchOver(claims: readonly Claim[], sources: readonly Source[]): Search {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const index = new MiniSearch<{
    readonly id: string;
    readonly text: string;
    readonly who: string;
    readonly source: string;
  }>({
    fields: ["text", "who", "source"],
    processTerm: plain,
    searchOptions: {
      combineWith: "AND",
      prefix: true,
      fuzzy: (term) => (term.length > 5 ? 1 / 6 : false),
      boost: { text: 2 },
    },
  });
  const documents = [
    ...claims.map((claim) => ({
      id: `claim ${claim.id}`,
      text: `${claim.says} ${claim.quantity?.wording ?? ""} ${claim.quantity?.value ?? ""}`,
      who: `${claim.who} ${claim.to ?? ""}`,
      source: sourceOf.get(claim.source)?.title ?? "",
    })),
    ...sources.map((source) => ({
      id: `source ${source.id}`,
      text: source.title,
      who: source.author.map(({ family = "", given = "", literal = "" }) => `${given} ${family} ${literal}`).join(" "),
      source: source.containerTitle ?? "",
    })),
  ];
  index.addAll(documents);
  const beginsWith = firstLetters(documents.map(({ id, text, who, source }) => [id, `${text} ${who} ${source}`]));
  const newest = [...claims]
    .sort((a, b) => b.knownFrom - a.knownFrom)
    .map(({ id }) => ({ of: "claim" as const, id, matched: [], score: 0 }));
  const allSources = sources.map(({ id }) => ({ of: "source" as const, id, matched: [], score: 0 }));
  return (words, filters = {}) => {
    const terms = words.split(between).filter((term) => term !== "");
    if (terms.length === 0 && words.trim() !== "") return [];
    const letters = terms.filter((term) => isLetter(term));
    const longer = terms.filter((term) => !isLetter(term)).join(" ");
    const hits: readonly Found[] =
      longer === ""
        ? [...newest, ...(letters.length === 0 ? [] : allSources)]
        : index.search(longer).map((hit) => ({
            ...named(String(hit.id)),
            matched: Object.keys(hit.match),
            score: hit.score,
          }));
    const holders = letters.map((letter) => beginsWith.get(plain(letter)) ?? new Set());
    const all = hits.filter(({ of, id }) => holders.every((holder) => holder.has(`${of} ${id}`)));
    return all.filter(({ of, id }) => {
      if (of === "source") return passesAsSource(sourceOf.get(id) as Source, filters);
      const claim = claimOf.get(id) as Claim;
      return passes(claim, sourceOf.get(claim.source), filters);
    });
  };
}

/** What stands between words, as the index has it. */
const between = /[\n\r\p{Z}\p{P}]+/u;

/**
 * One letter begins so many words that ranking by them would say nothing and take long: it narrows what the others find, and by
 * itself gives the newest first.
 */
function isLetter(term: string): boolean {
  return [...plain(term)].length === 1;
}

/** Letter → the documents with a word that begins with it. */
function firstLetters(
  documents: readonly (readonly [id: string, text: string])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [id, text] of documents)
    for (const term of text.split(between)) {
      const [letter] = plain(term);
      if (letter === undefined) continue;
      const holders = found.get(letter);
      if (holders === undefined) found.set(letter, new Set([id]));
      else holders.add(id);
    }
  return found;
}

function named(key: string): { readonly of: "claim" | "source"; readonly id: string } {
  const [of, id] = key.split(" ") as ["claim" | "source", string];
  return { of, id };
}

function plain(term: string): string {
  return term.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A source has no party, kind or credibility: a search for those is one for claims. */
function passesAsSource(
  source: Source,
  { party, kind, from, to, credibility, among, asOf, reliability, ...rest }: SearchFilters,
): boolean {
  if ([party, kind, from, to, credibility, among].some((filter) => filter !== undefined)) return false;
  if (rest.source !== undefined && source.id !== rest.source) return false;
  if (asOf !== undefined && source.issuedBy !== null && source.issuedBy > asOf) return false;
  return reliability === undefined || source.reliability <= reliability;
}

function passes(claim: Claim, source: Source | undefined, filters: SearchFilters): boolean {
  const { party, kind, from, to, asOf, credibility, reliability, among } = filters;
  if (party !== undefined && claim.party !== party) return false;
  if (kind !== undefined && claim.kind !== kind) return false;
  if (filters.source !== undefined && claim.source !== filters.source) return false;
  if (from !== undefined && claim.happenedTo !== null && claim.happenedTo < from) return false;
  if (to !== undefined && claim.happenedFrom !== null && claim.happenedFrom > to) return false;
  if (asOf !== undefined && claim.knownFrom > asOf) return false;
  if (credibility !== undefined && claim.credibility > credibility) return false;
  if (reliability !== undefined && (source?.reliability ?? "F") > reliability) return false;
  return among === undefined || among.has(claim.id);
}
