/**
 * A brief in a Markdown file, as the linter reads it: Parley’s own, or one that somebody changed or wrote by hand. What Parley
 * put behind its sentences (`<sup>12f</sup>`, `\[3\]`) is read; where it is gone, that shows.
 * Takes   a text of any form. Gives what can be made of it. Cost linear in the text.
 */
import { type ProbabilityStandard, probabilityStandards } from "../../ground/index.ts";
import type { Nature } from "../brief-document.ts";
import { natureLetters } from "../mark.ts";
import type { Lintable, LintFigure, LintReference, LintSection, Statement } from "./lintable.ts";

interface Open {
  title: string;
  line: number;
  inAnnex: boolean;
  statements: Statement[];
  figures: LintFigure[];
}

/** Longer texts are no brief. */
const largestChars = 4_000_000;
/** Of a longer line the rest is not read. */
const longestLine = 20_000;

export function lintableOfMarkdown(markdown: string): Lintable {
  const lines = markdown
    .slice(0, largestChars)
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/);
  const sections: Open[] = [];
  const references: LintReference[] = [];
  let title = "";
  let question = "";
  let asOf = "";
  let part: "pages" | "annex" | "references" | "appendix" = "pages";
  let caption: { text: string; line: number } | null = null;
  let fenced = false;
  lines.forEach((whole, k) => {
    const raw = whole.slice(0, longestLine);
    const line = k + 1;
    if (/^\s*(?:```|~~~)/.test(raw)) fenced = !fenced;
    if (fenced || raw.trim() === "") return;
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(raw);
    if (heading !== null) {
      const words = plain(heading[2] ?? "");
      if (title === "" && heading[1] === "#") title = words;
      else if (/^annex$/i.test(words)) part = "annex";
      else if (/^(?:references|sources|bibliography|notes)$/i.test(words)) part = "references";
      else if (/^(?:what carries|judgements$|claims$|claims that|how to make)/i.test(words)) part = "appendix";
      else {
        if (part === "references") part = "pages";
        sections.push({ title: words, line, inAnnex: part === "annex", statements: [], figures: [] });
      }
      caption = null;
      return;
    }
    if (part === "references") {
      const found = referenceOf(raw, line);
      if (found !== null) references.push(found);
      return;
    }
    if (part === "appendix" || /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/.test(raw)) return;
    const section = sections.at(-1);
    if (section === undefined) {
      const day = /^As of \*{0,2}([^·*]+)/.exec(raw)?.[1];
      if (day !== undefined) asOf = day.trim();
      else if (question === "") question = plain(raw);
      return;
    }
    const image = /!\[([^\]]*)\]\([^)]*\)/.exec(raw);
    if (image !== null)
      section.figures.push({ title: plain(image[1] ?? ""), explained: plain(image[1] ?? "") !== "", line });
    if (/^\s*\|/.test(raw)) {
      tableLine(section, lines, k, caption);
      return;
    }
    caption = /^\*[^*].*\*\.?(?:\s|$)/.test(raw) ? { text: plain(raw), line } : null;
    if (caption !== null && /^\*[^*]+\*$/.test(raw.trim())) return;
    section.statements.push(...statementsIn(raw.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ""), line));
  });
  return { title, question, asOf, words: standardIn(markdown), sections: sections.map(closed), references };
}

function closed({ title, line, inAnnex, statements, figures }: Open): LintSection {
  return { title, id: null, line, inAnnex, statements, figures };
}

/** The head of a table is its figure, its other rows are statements, cell by cell where they hold several sentences. */
function tableLine(
  section: Open,
  lines: readonly string[],
  k: number,
  caption: { readonly text: string; readonly line: number } | null,
): void {
  const raw = lines[k] ?? "";
  const isRule = (text: string | undefined): boolean => /^\s*\|?\s*:?-{2,}/.test(text ?? "");
  if (isRule(raw)) return;
  if (isRule(lines[k + 1])) {
    section.figures.push({
      title: caption?.text ?? "",
      explained: cellsOf(raw).some((cell) => cell !== ""),
      line: k + 1,
    });
    return;
  }
  const cells = cellsOf(raw);
  const marked = cells.filter((cell) => markPattern.test(cell)).length;
  if (marked > 1)
    section.statements.push(...cells.flatMap((cell) => (markPattern.test(cell) ? statementsIn(cell, k + 1) : [])));
  else section.statements.push(statementOf(cells.join(" · "), k + 1, true));
}

function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

const markPattern = /<sup>\s*(\d+)([a-z])(†?)\s*<\/sup>/;

/** A sentence ends with its mark; where there is none, with a full stop before a capital. */
function statementsIn(text: string, line: number): readonly Statement[] {
  const withMarks = text.split(/(?<=<\/sup>(?:\s*\\?\[[\d,\s]+\\?\])?)\s+(?!\\?\[)/);
  return (
    withMarks
      // What an author of a case wrote is one piece with one mark, however many sentences it has.
      .flatMap((piece) => (piece.includes("<sup>") ? [piece] : sentencesOf(piece)))
      .filter((piece) => /\p{L}/u.test(plain(piece)))
      .map((piece) => statementOf(piece, line, false))
  );
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?]["”’)\]]*(?:\s*\\?\[[\d,\s]+\\?\])?)\s+(?=["“‘(]?\p{Lu})/u);
}

function statementOf(raw: string, line: number, isRow: boolean): Statement {
  const mark = markPattern.exec(raw);
  const citations = [...raw.matchAll(/\\?\[((?:\d+)(?:\s*,\s*\d+)*)\\?\](?!\()/g)].flatMap(([, list = ""]) =>
    list.split(",").map(Number),
  );
  const nature = mark === null ? null : natureOf(mark[2] ?? "");
  return {
    text: plain(raw),
    number: mark === null ? null : Number(mark[1]),
    line,
    nature,
    carried: (mark !== null && nature !== "method") || citations.length > 0,
    citations,
    isRow,
  };
}

function natureOf(letter: string): Nature | null {
  const found = Object.entries(natureLetters).find(([, each]) => each === letter);
  return found === undefined ? null : (found[0] as Nature);
}

function referenceOf(raw: string, line: number): LintReference | null {
  const match = /^\s*(?:\\?\[(\d+)\\?\]|(\d+)[.)])\s+(.*)$/.exec(raw);
  if (match === null) return null;
  const text = plain(match[3] ?? "");
  const graded =
    /\bSource [A-F]\b|\b[A-F][1-6]\b|\b(?:completely|usually|fairly|not usually) reliable\b|\bunreliable\b|\breliab|\bcannot be judged\b/i.test(
      text,
    );
  return { number: Number(match[1] ?? match[2]), text, graded, line };
}

/** Without markup: what a reader reads. */
function plain(markdown: string): string {
  return markdown
    .replace(/<sup>.*?<\/sup>/g, "")
    .replace(/<[^<>]*>/g, (tag) => (/^<https?:/.test(tag) ? tag.slice(1, -1) : ""))
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\s*\\?\[\d+(?:\s*,\s*\d+)*\\?\]/g, "")
    .replace(/(?<!\\)[*_`]/g, "")
    .replace(/\\([\\`*_[\]|~$#+=.)-])/g, "$1")
    .replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">" })[name] ?? "")
    .trim();
}

/** The standard that the text names; null where it names none, or more than one. */
function standardIn(text: string): ProbabilityStandard | null {
  const named = (Object.entries(probabilityStandards) as [ProbabilityStandard, string][]).filter(([, name]) =>
    text.includes(name),
  );
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}
