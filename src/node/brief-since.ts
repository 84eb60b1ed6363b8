/**
 * The brief that a new one is compared with: one kept as JSON, an earlier day of the same case, or a revision of a stored
 * case. Of a day or a revision only the figures are computed anew, with the flags of the new brief.
 */
import { readFile } from "node:fs/promises";
import { type BriefInput, type BriefSnapshot, briefSnapshot, readSnapshot } from "../brief/index.ts";
import { type Case, stateOfPlay } from "../case/index.ts";
import { formatDay, parseDay } from "../ground/index.ts";
import { briefEnglish } from "../words/index.ts";
import { type AssessmentFlags, assessWithBar } from "./commands/assessment-flags.ts";
import { caseOrTellFaults, UsageError } from "./commands/command.ts";
import { namesStoredCase } from "./store/store-place.ts";

type Since = BriefInput["since"];

/** Refuses what cannot be meant before any work is done. */
export function demandSince(named: string | undefined, folder: string): void {
  if (named === undefined || named === "none" || named.endsWith(".json") || parseDay(named) !== null) return;
  if (!/^\d{1,9}$/.test(named))
    throw new UsageError(`--since wants a brief's .json, a day, a revision of a stored case, or none, not ${named}`);
  if (!namesStoredCase(folder)) throw new UsageError(`--since ${named} is a revision, and ${folder} is no stored case`);
}

/** Undefined where none was named, null for "none": the first brief. False after faults were told. */
export async function sinceNamed(
  named: string | undefined,
  folder: string,
  input: BriefInput,
  flags: AssessmentFlags,
  signal: AbortSignal,
): Promise<Since | undefined | false> {
  if (named === undefined) return undefined;
  if (named === "none") return null;
  if (named.endsWith(".json")) return { label: "", snapshot: await keptSnapshot(named) };
  const day = parseDay(named);
  if (day !== null) {
    if (day > input.state.asOf)
      throw new UsageError(`--since wants a day before ${formatDay(input.state.asOf)}, not ${named}`);
    return { label: "", snapshot: await snapshotOn(input.case, named, input, flags, signal) };
  }
  const theCase = await caseOrTellFaults(`${folder.replace(/@\d+$/, "")}@${named}`);
  if (theCase === null) return false;
  const asOf = flags.options.asOf ?? formatDay(theCase.asOf);
  return {
    label: (input.tongue ?? briefEnglish).brief.since.revision(named),
    snapshot: await snapshotOn(theCase, asOf, input, flags, signal),
  };
}

async function keptSnapshot(file: string): Promise<BriefSnapshot> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) throw new UsageError(`--since: ${file} cannot be read`);
  const snapshot = readSnapshot(parsed(text));
  if (snapshot === null)
    throw new UsageError(`--since: ${file} is no brief as JSON; write one with parley brief CASE -o ${file}`);
  return snapshot;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Through the same lens, if it was published by the day and is in the case. */
async function snapshotOn(
  theCase: Case,
  asOf: string,
  input: BriefInput,
  flags: AssessmentFlags,
  signal: AbortSignal,
): Promise<BriefSnapshot> {
  const day = parseDay(asOf) ?? theCase.asOf;
  const wanted = theCase.lenses.find(({ id, published }) => id === input.assessment.lens && published <= day);
  const lens = wanted?.id ?? null;
  const options = { ...flags.options, asOf, lens };
  const assessment = await assessWithBar(theCase, { ...flags, options }, signal, `As of ${asOf}`);
  const { redact, includeSensitive } = input;
  return briefSnapshot({
    case: theCase,
    state: stateOfPlay(theCase, day, lens),
    assessment,
    lenses: [],
    ...(redact && { redact }),
    ...(includeSensitive && { includeSensitive }),
  });
}
