/**
 * Texts of questions and answers: "NAME: …" or "Q: … A: …", a turn a paragraph.
 * Takes   paragraphs.
 * Gives   turns with who speaks and the words; none unless three paragraphs at least begin so, with two names that alternate.
 */
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
