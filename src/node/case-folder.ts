/**
 * Reads the folder of a case: every *.yaml, *.yml and *.csv in it and below, as text, in the order of their paths.
 * Takes  a folder; or `store:CASE`, `store:CASE@REVISION`, of which the texts come out of the store. Names that begin with
 *        a dot are passed over; links are followed to files inside the folder only.
 * Gives  relative path (with `/`) → text, and faults. With an error among the faults the files are not complete.
 * Faults `case.no-folder`, `case.empty`, `case.too-many-files`, `case.file-too-large`, `case.too-large`,
 *        `case.not-utf-8`, `case.link-outside`, `case.unreadable`.
 * Cost   never more than `largestCaseBytes` in memory, whatever lies there.
 */
import { constants, type Dirent } from "node:fs";
import { type FileHandle, open, opendir, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { type Case, readCase } from "../case/index.ts";
import type { Fault } from "../ground/index.ts";
import { namesStoredCase } from "./store/store-place.ts";
import { readStoredCase } from "./store/stored-case.ts";

export const largestFileBytes = 8_000_000;
export const largestCaseBytes = 64_000_000;
export const mostFiles = 2_000;
/** Files and folders of any kind looked at, so that a wrong path (a home folder, a disk) ends soon. */
const mostEntries = 10_000;

export interface CaseFolder {
  readonly files: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
}

export interface OpenedCase extends CaseFolder {
  readonly case: Case | null;
}

/** The folder read and its case validated: what every face of the program starts from. */
export async function openCase(folder: string): Promise<OpenedCase> {
  return openFiles(await readCaseFolder(folder));
}

export function openFiles({ files, faults }: CaseFolder): OpenedCase {
  if (faults.some(isError)) return { files, faults, case: null };
  const read = readCase(files);
  if (read.case !== null) texts.set(read.case, files);
  return { files, faults: [...faults, ...read.faults], case: read.case };
}

/** The files that a case was read from, for whoever has to read it elsewhere; none where it was put together otherwise. */
export function textsOfCase(theCase: Case): ReadonlyMap<string, string> | undefined {
  return texts.get(theCase);
}

const texts = new WeakMap<Case, ReadonlyMap<string, string>>();

export function isError(fault: Fault): boolean {
  return fault.severity === "error";
}

export async function readCaseFolder(folder: string): Promise<CaseFolder> {
  if (namesStoredCase(folder)) return readStoredCase(folder);
  const root = await rootOf(folder);
  if (root === null) return refused(fault("case.no-folder", undefined, "the folder of a case", folder));
  const found = await listCaseFiles(root);
  if (found.faults.some(isError)) return { files: new Map(), faults: found.faults };
  if (!found.paths.some(isYaml)) {
    return refused(fault("case.empty", undefined, "at least one .yaml file", `none in ${folder}`), found.faults);
  }
  return readAll(root, found.paths, found.faults);
}

/** Whether a `.yaml` file lies in the folder itself. */
export async function looksLikeCase(folder: string): Promise<boolean> {
  try {
    for await (const entry of await opendir(folder)) if (!entry.isDirectory() && isYaml(entry.name)) return true;
  } catch {
    // Not there, or not ours to read: no case.
  }
  return false;
}

async function rootOf(folder: string): Promise<string | null> {
  try {
    const root = await realpath(folder);
    return (await stat(root)).isDirectory() ? root : null;
  } catch {
    return null;
  }
}

async function listCaseFiles(root: string): Promise<{ readonly paths: readonly string[]; readonly faults: Fault[] }> {
  const paths: string[] = [];
  const faults: Fault[] = [];
  const folders = [root];
  let entries = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    try {
      for await (const entry of await opendir(folder)) {
        if (entry.name.startsWith(".")) continue;
        entries += 1;
        if (entry.isDirectory()) folders.push(join(folder, entry.name));
        else if (isCaseFile(entry)) paths.push(pathIn(root, join(folder, entry.name)));
        if (paths.length > mostFiles || entries > mostEntries) return { paths, faults: [tooMany(paths.length)] };
      }
    } catch (error) {
      faults.push(unreadable(pathIn(root, folder), error));
    }
  }
  return { paths: paths.sort(), faults };
}

async function readAll(root: string, paths: readonly string[], before: readonly Fault[]): Promise<CaseFolder> {
  const files = new Map<string, string>();
  const faults = [...before];
  let left = largestCaseBytes;
  for (const path of paths) {
    const read = await readText(root, path, left);
    if ("code" in read) faults.push(read);
    else {
      files.set(path, read.text);
      left -= read.bytes;
    }
    if ("code" in read && read.code === "case.too-large") break;
  }
  return { files, faults };
}

async function readText(root: string, path: string, left: number): Promise<{ text: string; bytes: number } | Fault> {
  let handle: FileHandle | undefined;
  try {
    const real = await realpath(join(root, path));
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) {
      return fault("case.link-outside", path, "a file inside the folder", "a link to a file outside of it");
    }
    // Without O_NONBLOCK a named pipe would be waited for.
    handle = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const bytes = await readAtMost(handle, Math.min(largestFileBytes, left));
    if (bytes === "not a file") return fault("case.unreadable", path, "a file", "something else");
    if (bytes === "too large") return tooLarge(path, left);
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), bytes: bytes.length };
  } catch (error) {
    return error instanceof TypeError
      ? fault("case.not-utf-8", path, "text in UTF-8", "other bytes")
      : unreadable(path, error);
  } finally {
    await handle?.close();
  }
}

/** One byte more than the file had when it was opened is asked for, so that a file still growing is noticed. */
async function readAtMost(handle: FileHandle, most: number): Promise<Uint8Array | "too large" | "not a file"> {
  const status = await handle.stat();
  if (!status.isFile()) return "not a file";
  if (status.size > most) return "too large";
  const bytes = new Uint8Array(Math.min(status.size, most) + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    length += bytesRead;
    if (bytesRead === 0) return bytes.subarray(0, length);
    if (length === bytes.length) return "too large";
  }
}

function isCaseFile(entry: Dirent): boolean {
  return isYaml(entry.name) || /\.csv$/i.test(entry.name);
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

function pathIn(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

function refused(reason: Fault, others: readonly Fault[] = []): CaseFolder {
  return { files: new Map(), faults: [...others, reason] };
}

function tooMany(count: number): Fault {
  return count > mostFiles
    ? fault("case.too-many-files", undefined, `at most ${mostFiles} .yaml and .csv files`, "more")
    : fault("case.too-many-files", undefined, `at most ${mostEntries} entries in the folder and below`, "more");
}

function tooLarge(path: string, left: number): Fault {
  return left < largestFileBytes
    ? fault("case.too-large", path, `at most ${largestCaseBytes / 1e6} MB in all`, "more, with this file")
    : fault("case.file-too-large", path, `at most ${largestFileBytes / 1e6} MB`, "more");
}

function unreadable(path: string, error: unknown): Fault {
  return fault(
    "case.unreadable",
    path,
    "something that may be read",
    (error as NodeJS.ErrnoException).code ?? "an error",
  );
}

function fault(code: string, file: string | undefined, expected: string, read: string): Fault {
  return { code, path: "", expected, read, severity: "error", file };
}
