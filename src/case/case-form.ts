/**
 * What one fills in to begin a case: its words, its principals, what is to be decided, and its days.
 * Gives  every fault of a form at once, its `path` the field (`issues.0.options.2`), so that a screen can set it beside it.
 * Faults `form.text`, `form.count`, `form.same`, `form.day`, `form.number`.
 */
import { type Day, directionControl, type Fault, formatDay, parseDay } from "../ground/index.ts";

/** A judgement that came with the form, as it is to be written; null where nobody has judged yet. */
export type FormRange = string | null;

export interface FormIssue {
  readonly name: string;
  /** In order; the first stands without an agreement. */
  readonly options: readonly string[];
  /** How much the issue weighs for each party, in the order of the parties. */
  readonly weights?: readonly FormRange[];
  /** For each option what it is worth to each party. */
  readonly worth?: readonly (readonly FormRange[])[];
}

export interface CaseForm {
  readonly title: string;
  readonly question: string;
  /** The principals. No word and no number differs between them. */
  readonly parties: readonly string[];
  readonly issues: readonly FormIssue[];
  /** Days, YYYY-MM-DD: the timeline, and the day on which the case opens. */
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly horizonMonths: number;
  /** Why the ranges are what they are, where some came with the form. */
  readonly because?: string;
}

export const formBounds = {
  title: 200,
  question: 1000,
  name: 120,
  parties: [2, 6],
  issues: [1, 12],
  options: [2, 12],
  horizonMonths: [1, 120],
} as const;

export function formFaults(form: CaseForm): readonly Fault[] {
  const faults: Fault[] = [];
  const note = (code: string, path: string, expected: string, read: string): void => {
    faults.push({ code, path, expected, read: read.slice(0, 100) || "nothing", severity: "error" });
  };
  const words = (path: string, text: string, most: number): void => {
    const fits =
      text.trim() !== "" && text.trim().length <= most && !unprintable.test(text) && !directionControl.test(text);
    if (!fits) note("form.text", path, `words on one line, at most ${most} characters`, text);
  };
  const list = (path: string, names: readonly unknown[], [least, most]: readonly [number, number]): void => {
    if (names.length < least || names.length > most) note("form.count", path, `${least} to ${most}`, `${names.length}`);
  };
  const named = (path: string, name: string, before: readonly string[]): void => {
    const plain = name.trim().toLowerCase();
    const same = (other: string): boolean => plain !== "" && other.trim().toLowerCase() === plain;
    if (before.some(same)) note("form.same", path, "another name than those before it", name);
    else words(path, name, formBounds.name);
  };
  words("title", form.title, formBounds.title);
  words("question", form.question, formBounds.question);
  list("parties", form.parties, formBounds.parties);
  form.parties.forEach((name, k) => {
    named(`parties.${k}`, name, form.parties.slice(0, k));
  });
  list("issues", form.issues, formBounds.issues);
  const names = form.issues.map(({ name }) => name);
  form.issues.forEach(({ name, options }, k) => {
    named(`issues.${k}.name`, name, names.slice(0, k));
    list(`issues.${k}.options`, options, formBounds.options);
    options.forEach((option, at) => {
      named(`issues.${k}.options.${at}`, option, options.slice(0, at));
    });
  });
  days(form, note);
  const [least, most] = formBounds.horizonMonths;
  if (!Number.isInteger(form.horizonMonths) || form.horizonMonths < least || form.horizonMonths > most)
    note("form.number", "horizonMonths", `a whole number of months from ${least} to ${most}`, `${form.horizonMonths}`);
  return faults;
}

/** Control characters, halves of characters, and the few that YAML knows no text with. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;

type Note = (code: string, path: string, expected: string, read: string) => void;

function days({ from, to, asOf }: CaseForm, note: Note): void {
  const read = (path: string, text: string): Day | null => {
    const day = parseDay(text);
    if (day === null) note("form.day", path, "a day of the calendar, YYYY-MM-DD", text);
    return day;
  };
  const [first, last, start] = [read("from", from), read("to", to), read("asOf", asOf)];
  if (first !== null && last !== null && last < first) note("form.day", "to", `no day before ${formatDay(first)}`, to);
  if (first !== null && last !== null && start !== null && (start < first || start > last))
    note("form.day", "asOf", `a day from ${formatDay(first)} to ${formatDay(last)}`, asOf);
}
