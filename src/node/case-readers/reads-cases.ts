/** Whoever reads a case's texts: this very thread, or one of a pool, so that a server answers others meanwhile. */
import { type Case, readCase } from "../../case/index.ts";
import type { Fault } from "../../ground/index.ts";

export interface PartsRead<Key extends keyof Case> {
  /** Null where any fault is an error. */
  readonly case: Pick<Case, Key> | null;
  readonly faults: readonly Fault[];
}

/** Gives those parts of the case that are asked for, which is what has to pass between threads. */
export type ReadsCases = <Key extends keyof Case>(
  caseId: string,
  files: ReadonlyMap<string, string>,
  parts: readonly Key[],
) => Promise<PartsRead<Key>>;

export const readsHere: ReadsCases = async (_, files) => readCase(files);

export const unreadCodes = { slow: "case.slow", memory: "case.memory" } as const;

/** Whether nothing is known of the case, since reading it was given up: another time it may be read. */
export function wasGivenUp(faults: readonly Fault[]): boolean {
  return faults.some(({ code }) => code === unreadCodes.slow || code === unreadCodes.memory);
}
