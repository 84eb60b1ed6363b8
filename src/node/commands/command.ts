/** What a command of the command line is, and what several of them do: flags, numbers, the case of a folder. */
import type { Case } from "../../case/index.ts";
import { type Fault, formatFault } from "../../ground/index.ts";
import { isError, openCase } from "../case-folder.ts";
import { warn } from "../terminal.ts";

export interface Command {
  /** Name and arguments, as one types them. */
  readonly usage: string;
  readonly purpose: string;
  /** One line each; may be empty. */
  readonly options: string;
  /** Gives the exit code. Throws for wrong usage, and the signal's reason when it is aborted. */
  readonly run: (args: string[], signal: AbortSignal) => Promise<number>;
}

/** The most futures that one run may draw, as `assess.ts` has it. */
export const mostFutures = 1_000_000;
/** The longest horizon that a case may have, in months. */
export const mostMonths = 120;

/** Something typed that cannot be meant; the command line tells it with a pointer to the help. */
export class UsageError extends Error {}

export function onePositional(positionals: readonly string[], name: string): string {
  const [only] = positionals;
  if (only === undefined) throw new UsageError(`${name} is missing`);
  if (positionals.length > 1) throw new UsageError(`one ${name} is wanted, not ${positionals.join(" ")}`);
  return only;
}

/** A whole number from `least` to `most`, in digits, or undefined where the flag was not given. */
export function wholeNumber(flag: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d{1,20}$/.test(text) || value < least || value > most) {
    const upTo = most === Number.MAX_SAFE_INTEGER ? "2^53 − 1" : most.toLocaleString("en-US");
    throw new UsageError(`--${flag} wants a whole number from ${least} to ${upTo}, not ${text}`);
  }
  return value;
}

/** The case, or null after its faults were told. Warnings are told and do not stand in the way. */
export async function caseOrTellFaults(folder: string): Promise<Case | null> {
  const opened = await openCase(folder);
  tellFaults(opened.faults);
  if (opened.case === null) warn(faultCount(opened.faults, folder));
  return opened.case;
}

export function tellFaults(faults: readonly Fault[]): void {
  for (const fault of faults) warn(`${formatFault(fault)}\n`);
}

export function faultCount(faults: readonly Fault[], folder: string): string {
  const errors = faults.filter(isError).length;
  const warnings = faults.length - errors;
  const parts = [plural(errors, "fault"), ...(warnings > 0 ? [plural(warnings, "warning")] : [])];
  return `${parts.join(" and ")} in ${folder}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
