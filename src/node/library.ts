/**
 * The package as a program on Node sees it: everything that runs anywhere, and cases from the disk.
 *
 *     const theCase = await loadCase("cases/kursk-2024");
 *     const assessment = assess(theCase, { asOf: "2024-09-24" });
 */
import type { Case } from "../case/index.ts";
import { type Fault, formatFault } from "../ground/index.ts";
import { isError, openCase } from "./case-folder.ts";

export * from "../index.ts";
export { type CaseFolder, type OpenedCase, openCase, readCaseFolder } from "./case-folder.ts";
export { assessInParallel, type ParallelOptions } from "./parallel.ts";
export { answersInParallel } from "./parallel-answers.ts";
export { openStore } from "./store/open-store.ts";
export type * from "./store/revision.ts";
export type { Store } from "./store/store.ts";
export { type Clash, StoreConflict, StoreError, type StoreErrorCode } from "./store/store-errors.ts";

/** Throws an error that tells every fault, and carries them as `faults`. */
export async function loadCase(folder: string): Promise<Case> {
  const opened = await openCase(folder);
  if (opened.case === null) throw faultyCase(folder, opened.faults.filter(isError));
  return opened.case;
}

function faultyCase(folder: string, faults: readonly Fault[]): Error & { readonly faults: readonly Fault[] } {
  const count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
  return Object.assign(new Error(`${count} in ${folder}\n\n${faults.map(formatFault).join("\n\n")}`), { faults });
}
