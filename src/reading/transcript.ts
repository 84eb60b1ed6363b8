/**
 * Texts of questions and answers, "NAME: …" or "Q: … A: …", a turn a paragraph; and a headline of the form "NAME: …".
 * Takes   paragraphs.
 * Gives   turns with who speaks and the words; none unless three paragraphs at least begin so, with two names that alternate.
 */
import type { Cast, Member } from "./cast.ts";
import type { Discourse } from "./discourse.ts";
import type { Excerpt, Span, Speaker } from "./proposal.ts";
import type { ParagraphText } from "./unit.ts";

export interface Turn {
  readonly speaker: Excerpt;
  readonly words: Span;
}

/** A turn, and who is meant by its label. */
export interface SpokenTurn {
  readonly speaker: Speaker;
  readonly words: Span;
}

/** The label of whoever asks: questions are nobody's statements. */
export const asker = "Q";

const label = /^((?:[QA]|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}))[:.](?=\s+\S)/u;
/** Labels that open a paragraph without anybody speaking. */
export const notNames =
  /^(?:Interview|Exclusive|Opinion|Watch|Live|Breaking|Note|Update|Correction|Photo|Image|Source|Sources|Topic|Region|Tags|Read|Related|Editor|By|Date|Conclusion|Background|Summary|Analysis|Example|Question|Step|Chapter|Part|Table|Figure|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b/;

export function transcriptTurns(text: string, paragraphs: readonly ParagraphText[]): readonly Turn[] {
  const turns: Turn[] = [];
  for (const { span } of paragraphs) {
    const words = text.slice(span.start, Math.min(span.end, span.start + 80));
    const match = label.exec(words);
    const name = match?.[1];
    if (match === null || name === undefined || notNames.test(name)) continue;
    if (match[0].endsWith(".") && !/^[QA]$/.test(name)) continue;
    const start = span.start + match[0].length + (/^\s*/.exec(words.slice(match[0].length))?.[0].length ?? 0);
    turns.push({
      speaker: { start: span.start, end: span.start + name.length, text: name },
      words: { start, end: span.end },
    });
  }
  const names = new Set(turns.map(({ speaker }) => speaker.text));
  return turns.length >= 3 && names.size >= 2 && names.size <= turns.length * 0.7 ? turns : [];
}

/** The first line of a text, where somebody of the cast stands before its only colon: `Roe: "No deal"`. */
export function headlineTurn(text: string, paragraphs: readonly ParagraphText[], { mentions }: Cast): Turn | null {
  const [first] = paragraphs;
  if (first === undefined || first.span.end - first.span.start > 160) return null;
  const line = text.slice(first.span.start, first.span.end);
  const match = label.exec(line);
  const name = match?.[1];
  if (match === null || name === undefined || notNames.test(name) || line.indexOf(":", match[0].length) > 0)
    return null;
  const end = first.span.start + name.length;
  const person = mentions.some((mention) => mention.end === end && mention.member.kind === "person");
  const rest = line.slice(match[0].length);
  if (!person || rest.trim().split(/\s+/).length < 3) return null;
  const start = first.span.start + match[0].length + (rest.length - rest.trimStart().length);
  return {
    speaker: { start: first.span.start, end, text: name },
    words: { start, end: first.span.start + line.replace(/[.\s]+$/, "").length },
  };
}

/** A name as the cast knows it; "A" is the one person whom the text names before the first turn, if it is one. */
export function spokenTurns(text: string, turns: readonly Turn[], { cast }: Discourse): readonly SpokenTurn[] {
  const [first] = turns;
  const introduced =
    first === undefined
      ? []
      : cast.mentions.filter(({ end, member }) => end <= first.speaker.start && isGuest(text, end, member));
  const guests = new Set(introduced.map(({ member }) => member));
  const guest = guests.size === 1 ? ([...guests][0] ?? null) : null;
  return turns.map(({ speaker: who, words }) => {
    const answers = who.text === "A";
    const named = cast.mentions.find(({ start, end }) => start >= who.start && end <= who.end)?.member ?? null;
    const member = answers ? guest : named;
    const speaker: Speaker = {
      canonical: member?.canonical ?? who.text,
      start: who.start,
      end: who.end,
      kind: member === null ? (answers ? "unknown" : "person") : member.kind === "person" ? "person" : "institution",
      resolvedBy: !answers ? "name" : member === null ? "none" : "descriptor",
      party: member?.actor?.party ?? null,
    };
    return { speaker, words };
  });
}

/** A person, but for who signs. */
function isGuest(text: string, end: number, member: Member): boolean {
  const line = text.slice(text.lastIndexOf("\n", end) + 1, end);
  return member.kind === "person" && !/^(?:interview )?by\b/i.test(line);
}
