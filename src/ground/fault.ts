/**
 * Says what is wrong in data that someone else wrote, and where; and words the error for misuse by our own code.
 * Takes   a `Fault`; its `column` counts UTF-16 units from 1.
 * Gives   several lines for a terminal: place and code, the message, the source line with a caret. Control and
 *         direction-changing characters are escaped, so that a file cannot write to the reader's terminal.
 * Cost    linear in the text shown; a source line is cut to 160 characters around its column.
 */

export interface Fault {
  /** Stable, dotted. */
  readonly code: string;
  /** Where in the data, dotted; may be empty. */
  readonly path: string;
  readonly expected: string;
  readonly read: string;
  readonly severity: "error" | "warning";
  readonly file?: string | undefined;
  /** From 1. */
  readonly line?: number | undefined;
  /** From 1. */
  readonly column?: number | undefined;
  readonly sourceLine?: string | undefined;
  readonly hint?: string | undefined;
}

const widest = 160;
const longestValue = 120;
const shortEscapes: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** Embeddings, overrides and isolates: what stands after one may be drawn in another order than it is written. */
export const directionControl = /[\u202A-\u202E\u2066-\u2069]/;

/** Every code point that moves the cursor, hides itself or turns the direction of text, written as an escape. */
export function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => {
    const named = shortEscapes[character];
    return named ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

export function formatFault(fault: Fault): string {
  const place = placeOf(fault);
  const named = fault.severity === "warning" ? `${fault.code} (warning)` : fault.code;
  const lines = [place === "" ? escapeControls(named) : `${escapeControls(place)}  ${escapeControls(named)}`];
  const at = fault.path === "" ? "" : `${escapeControls(fault.path)}: `;
  lines.push(`  ${at}expected ${escapeControls(fault.expected)}, read ${escapeControls(fault.read)}`);
  if (fault.sourceLine !== undefined) lines.push(...snippet(fault.sourceLine, fault.line, fault.column));
  if (fault.hint !== undefined) lines.push(`  hint: ${escapeControls(fault.hint)}`);
  return lines.join("\n");
}

function placeOf(fault: Fault): string {
  const parts = fault.file === undefined ? [] : [fault.file];
  if (fault.line !== undefined) {
    parts.push(String(fault.line));
    if (fault.column !== undefined) parts.push(String(fault.column));
  }
  return parts.join(":");
}

function snippet(sourceLine: string, line: number | undefined, column: number | undefined): readonly string[] {
  const source = sourceLine.replace(/\t/g, " ");
  const caret = column === undefined ? undefined : Math.min(Math.max(Math.floor(column), 1), source.length + 1) - 1;
  const from = source.length <= widest ? 0 : windowStart(source, caret ?? 0);
  const to = source.length <= widest ? source.length : windowEnd(source, from + widest);
  const before = from > 0 ? "…" : "";
  const after = to < source.length ? "…" : "";
  const number = line === undefined ? "" : String(line);
  const shown = `${before}${escapeControls(source.slice(from, to))}${after}`;
  const lines = [`  ${number} | ${shown}`];
  if (caret !== undefined) {
    const ahead = Math.max(caret, from);
    const width = [...`${before}${escapeControls(source.slice(from, ahead))}`].length;
    lines.push(`  ${" ".repeat(number.length)} | ${" ".repeat(width)}^`);
  }
  return lines;
}

/** The window never cuts a surrogate pair in two. */
function windowStart(source: string, caret: number): number {
  const from = Math.min(Math.max(caret - widest / 2, 0), source.length - widest);
  return isLowSurrogate(source, from) ? from + 1 : from;
}

function windowEnd(source: string, to: number): number {
  const end = Math.min(to, source.length);
  return isLowSurrogate(source, end) ? end - 1 : end;
}

function isLowSurrogate(source: string, index: number): boolean {
  const unit = source.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The error for a caller in our own code that broke a rule; throw what it gives. */
export function misuse(name: string, rule: string, value: unknown): Error {
  return new Error(`invalid ${name}; ${rule}: ${valueText(value)}`);
}

function valueText(value: unknown): string {
  const text = rawText(value);
  const whole = escapeControls(text.slice(0, longestValue));
  return text.length > longestValue ? `${whole}…` : whole;
}

function rawText(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return "an object";
  }
}
