/** What is taken out of an article's file: its text, and what the file says of itself; each with where that was read. */
export interface HeadField {
  readonly value: string;
  /** Where it was read, in words: "meta article:published_time". */
  readonly from: string;
  /** True of the day on which the file was made: printing an old article makes a new file. */
  readonly made?: boolean;
}

export interface Extracted {
  readonly format: "text" | "html" | "pdf" | "docx";
  /** Name and version of the way from the file to the text: another way may give another text. */
  readonly by: string;
  readonly text: string;
  readonly encoding: string | null;
  readonly head: Readonly<Partial<Record<"title" | "byline" | "publisher" | "published" | "language", HeadField>>>;
  /** Remarks for the reader: a guessed encoding, pages without text. */
  readonly remarks: readonly string[];
}

/** A file that cannot be taken in: a code of docs/faults.md, what was expected and what was read. */
export class IntakeRefusal extends Error {
  readonly code: string;
  readonly expected: string;
  readonly read: string;
  constructor(code: string, expected: string, read: string) {
    super(`${code}: expected ${expected}, read ${read}`);
    this.code = code;
    this.expected = expected;
    this.read = read;
  }
}

export const longestText = 8_000_000;

/** Trailing spaces and runs of empty lines mean nothing in a text that was put together from boxes and tags. */
export function tidied(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n").map(withoutBlanksAtEnd);
  return lines
    .filter((line, k) => line !== "" || lines[k - 1] !== "")
    .join("\n")
    .trim();
}

/** Without a regular expression: one has ended with a stack overflow on millions of blanks, in a process that had done much before. */
function withoutBlanksAtEnd(line: string): string {
  let end = line.length;
  while (end > 0 && blanks.has(line.charAt(end - 1))) end--;
  return line.slice(0, end);
}

const blanks: ReadonlySet<string> = new Set([" ", "\t", "\u00a0"]);
