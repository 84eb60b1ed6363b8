/**
 * Reads an article: every proposal of every kind, in the order of the text.
 * Takes   a plain text, and what is known beside it: day of publication, register of actors, anchors of events.
 * Gives   proposals whose `text` is the slice from `start` to `end`, to the letter. The same input gives the same list.
 * Cost    linear in the text but for the cast, of which each pronoun looks back some way; beyond 300,000 characters,
 *         or five thousand proposals, the rest is left unread, and said to be.
 */
import type { Day } from "../ground/index.ts";
import { besideStatements } from "./beside-statements.ts";
import { castOf } from "./cast.ts";
import type { DateReference, EventAnchor } from "./date-expressions.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft, Proposal, Span, StatementProposal } from "./proposal.ts";
import { quotations } from "./quotations.ts";
import { emptyRegister, type Register } from "./register.ts";
import { paragraphs as paragraphsOf, sentencesOf } from "./sentences.ts";
import type { StatementDraft } from "./statement-draft.ts";
import { statementsOf } from "./statements.ts";
import { tagged } from "./tagged-text.ts";
import type { ParagraphText } from "./unit.ts";

/** The longest text that is read, in UTF-16 code units. */
export const longestRead = 300_000;
/** More than a person can look through; a book of speeches has about as many. */
export const mostProposals = 5_000;
/** A longer paragraph is read in pieces of about this length. */
const longestParagraph = 6_000;

export interface ReadingContext {
  readonly published?: Day | null;
  readonly register?: Register;
  readonly anchors?: readonly EventAnchor[];
}

export interface ReadingResult {
  readonly proposals: readonly Proposal[];
  /** Where reading stopped; the text's length unless it is longer than `longestRead` or has more than `mostProposals`. */
  readonly readTo: number;
}

export function readArticle(text: string, context: ReadingContext = {}): ReadingResult {
  const whole = text.slice(0, longestRead);
  const register = context.register ?? emptyRegister;
  const paragraphs = paragraphTexts(whole);
  const discourse: Discourse = {
    cast: castOf(
      paragraphs.map(({ tokens }) => tokens),
      register,
    ),
    register,
    speakers: [],
  };
  const anchors = context.anchors ?? [];
  const published = context.published ?? null;
  const reference: DateReference = {
    published: published ?? anchors.at(-1)?.firstDay ?? null,
    guessed: published === null,
    anchors,
    narrative: null,
  };
  const { statements, silences } = statementsOf(whole, paragraphs, discourse, reference);
  const said = nested(whole, statements);
  const beside = besideStatements(
    whole,
    paragraphs.flatMap(({ sentences }) => sentences),
    said,
  );
  const all = renumbered(whole, [...said, ...silences, ...beside]);
  const next = all[mostProposals];
  return { proposals: all.slice(0, mostProposals), readTo: next === undefined ? whole.length : next.start };
}

function paragraphTexts(text: string): readonly ParagraphText[] {
  const found: ParagraphText[] = [];
  for (const paragraph of paragraphsOf(text)) {
    for (const span of pieces(text, paragraph)) {
      found.push({
        span,
        index: found.length,
        tokens: tagged(text, span),
        sentences: sentencesOf(text, span),
        quotations: quotations(text, span),
      });
    }
  }
  return found;
}

/** A paragraph of megabytes, as a file without line breaks has it, in pieces between sentences. */
function pieces(text: string, paragraph: ParagraphText["span"]): readonly ParagraphText["span"][] {
  if (paragraph.end - paragraph.start <= longestParagraph) return [paragraph];
  const found: { start: number; end: number }[] = [];
  for (const sentence of sentencesOf(text, paragraph)) {
    const last = found.at(-1);
    if (last === undefined || sentence.end - last.start > longestParagraph) found.push({ ...sentence });
    else last.end = sentence.end;
  }
  return found;
}

/** Statements in order, with a first numbering by which the rest can name them. */
function nested(text: string, drafts: readonly StatementDraft[]): readonly StatementProposal[] {
  const sorted = [...drafts].sort(byPlace).filter((draft) => lies(text, draft));
  const ids = new Map(sorted.map((draft, index) => [draft, `s${index + 1}`] as const));
  return sorted.map((found, index) => {
    const { relay, ...draft } = found;
    const around = enclosing(found, index, sorted);
    const within = around[0] === undefined ? null : (ids.get(around[0]) ?? null);
    const chain = [...(relay === null ? [] : [relay]), ...around.flatMap((outer) => handedOn(outer))];
    return { ...draft, id: ids.get(found) ?? "", text: text.slice(draft.start, draft.end), by: "rules", within, chain };
  });
}

function handedOn({ speaker, relay }: StatementDraft): readonly string[] {
  return relay === null ? [speaker.canonical] : [speaker.canonical, relay];
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** A draft that does not lie in the text is left out, never mended. */
function lies(text: string, { start, end }: Span): boolean {
  return Number.isInteger(start) && start >= 0 && end > start && end <= text.length;
}

/** The statements in whose content a statement's cue stands, nearest first. */
function enclosing(inner: StatementDraft, index: number, sorted: readonly StatementDraft[]): readonly StatementDraft[] {
  const around: StatementDraft[] = [];
  for (let at = index - 1; at >= 0 && index - at < 60; at--) {
    const outer = sorted[at] as StatementDraft;
    if (outer.parts.some(({ start, end }) => inner.cueAt.start >= start && inner.cueAt.end <= end)) around.push(outer);
  }
  return around.sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** Every proposal in order of the text, numbered from one; names of statements follow. */
function renumbered(text: string, drafts: readonly (StatementProposal | Draft)[]): readonly Proposal[] {
  const sorted = drafts.filter((draft) => lies(text, draft)).sort((a, b) => byPlace(a, b) || rank(a) - rank(b));
  const names = new Map<string, string>();
  sorted.forEach((draft, index) => {
    if ("id" in draft) names.set(draft.id, `p${index + 1}`);
  });
  return sorted.map((draft, index) => {
    const own = { id: `p${index + 1}`, text: text.slice(draft.start, draft.end), by: "rules" };
    const named =
      "statement" in draft && draft.statement !== null ? { statement: names.get(draft.statement) ?? null } : {};
    const within = "within" in draft && draft.within !== null ? { within: names.get(draft.within) ?? null } : {};
    return { ...draft, ...own, ...named, ...within } as Proposal;
  });
}

const kinds = [
  "statement",
  "denial",
  "silence",
  "stance",
  "condition",
  "conditional-forecast",
  "probability",
  "quantity",
];

function rank({ kind }: { readonly kind: string }): number {
  return kinds.indexOf(kind);
}
