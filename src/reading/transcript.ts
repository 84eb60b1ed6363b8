/**
 * Texts of questions and answers, "NAME: …" or "Q: … A: …", a turn a paragraph; and a headline of the form "NAME: …".
 * Takes   paragraphs.
 * Gives   turns with who speaks and the words; none unless three paragraphs at least begin so, with two names that alternate.
 */
import type { Cast } from "./cast.ts";
import type { Excerpt, Span } from "./proposal.ts";
import type { ParagraphText } from "./unit.ts";

export interface Turn {
  readonly speaker: Excerpt;
  readonly words: Span;
}

const label = /^((?:[QA]|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}))[:.](?=\s+\S)/u;
/** Labels that open a paragraph without anybody speaking. */
const notNames =
  /^(?:Note|Update|Correction|Photo|Image|Source|Sources|Topic|Region|Tags|Read|Related|Editor|By|Date|Conclusion|Background|Summary|Analysis|Example|Question|Step|Chapter|Part|Table|Figure|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b/;

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
