/**
 * The files of a new case: from a form, a table, a copy, or the case that comes with the program.
 * Takes   what was asked for, and how to read another case's files. Gives the files with the reason of their first revision;
 *         or all faults, and nothing else.
 * Faults  those of the form, the table and the case; `new.copy` where there is no such case, `new.sample` where it did not come along.
 */

import { join } from "node:path";
import { type CaseForm, copiedCase, emptyCase, readCase } from "../../case/index.ts";
import { FeedFault, readPreferenceTable } from "../../feeds/index.ts";
import type { Fault } from "../../ground/index.ts";
import { looksLikeCase } from "../case-folder.ts";
import { tableRows } from "../import/table-text.ts";
import { packageFolder } from "../places.ts";
import { readFolder } from "../store/folder.ts";
import type { Content } from "../store/revision.ts";
import { textsOf } from "../store/stored-case.ts";

export type Beginning =
  | { readonly from: "empty"; readonly form: CaseForm }
  | {
      readonly from: "table";
      readonly form: Omit<CaseForm, "parties" | "issues">;
      readonly name: string;
      readonly bytes: Uint8Array;
    }
  | {
      readonly from: "copy";
      readonly of: string;
      readonly title: string;
      readonly question?: string | undefined;
      readonly asOf?: string | undefined;
      readonly evidence: boolean;
    }
  | { readonly from: "sample" };

export interface Begun {
  readonly files: ReadonlyMap<string, Content>;
  readonly reason: string;
}

/** Its files and, where it is in a store, at which revision; null where there is none, or not for whoever asks. */
export type ReadOther = (
  caseId: string,
) => Promise<{ readonly files: ReadonlyMap<string, Content>; readonly revision?: number } | null>;

type Outcome = Begun | { readonly faults: readonly Fault[] };

export const sampleId = "kursk-2024";
const sampleFolder = join(packageFolder, "cases", sampleId);

/** Whether the case that comes with the program came along. */
export function hasSample(): Promise<boolean> {
  return looksLikeCase(sampleFolder);
}

export async function beginCase(asked: Beginning, readOther: ReadOther): Promise<Outcome> {
  switch (asked.from) {
    case "empty":
      return checked(emptyCase(asked.form), "Begun from a form");
    case "table":
      return fromTable(asked);
    case "copy":
      return fromCopy(asked, readOther);
    case "sample": {
      if (!(await hasSample())) return refused("new.sample", "from", "the case that comes with the program", "none");
      return { files: (await readFolder(sampleFolder)).files, reason: "The case that comes with the program" };
    }
  }
}

async function fromTable({ form, name, bytes }: Extract<Beginning, { from: "table" }>): Promise<Outcome> {
  const reason = `Begun from the table ${name}`;
  try {
    const [header, ...rows] = await tableRows(name, bytes);
    const { parties, issues, faults } = readPreferenceTable({ file: name, header: header?.cells ?? [], rows });
    if (faults.length > 0) return { faults };
    return checked(emptyCase({ ...form, parties, issues, because: `As in the table ${name}.` }), reason);
  } catch (error) {
    if (error instanceof FeedFault) return { faults: [error.fault] };
    throw error;
  }
}

async function fromCopy(asked: Extract<Beginning, { from: "copy" }>, readOther: ReadOther): Promise<Outcome> {
  const other = await readOther(asked.of);
  if (other === null) return refused("new.copy", "from.copy", "a case that there is", asked.of);
  const { files: texts, faults } = textsOf(other.files);
  if (faults.length > 0) return { faults };
  const { title, question, asOf, evidence } = asked;
  const copy = copiedCase(texts, {
    title,
    evidence,
    ...(question !== undefined && { question }),
    ...(asOf !== undefined && { asOf }),
  });
  if (copy.faults.length > 0) return { faults: copy.faults };
  const files = new Map<string, Content>(other.files);
  for (const path of texts.keys()) if (!copy.files.has(path)) files.delete(path);
  for (const [path, text] of copy.files) files.set(path, text);
  const at = other.revision === undefined ? "" : `, at its revision ${other.revision}`;
  return { files, reason: `Copied from ${asked.of}${at}${evidence ? "" : ", without its claims"}` };
}

/** What the case room wrote is read as any case is before it counts. */
function checked({ files, faults }: ReturnType<typeof emptyCase>, reason: string): Outcome {
  const all = faults.length > 0 ? faults : readCase(files).faults.filter(({ severity }) => severity === "error");
  return all.length > 0 ? { faults: all } : { files, reason };
}

function refused(code: string, path: string, expected: string, read: string): Outcome {
  return { faults: [{ code, path, expected, read: read.slice(0, 100), severity: "error" }] };
}
