/**
 * The files of maps on the disk: which there are, and the text of one.
 * Takes   paths of files and folders. Gives the files with a map's ending, in order of their names; a text or a fault.
 * Faults  `area.no-files`, `area.unreadable`, `area.too-large`, `area.not-utf-8`.
 * Cost    one file in memory at a time, of at most `largestFileBytes`, packed or not.
 */
import { constants } from "node:fs";
import { open, opendir, stat } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Fault } from "../../ground/index.ts";

export const largestFileBytes = 256_000_000;
const mostFiles = 20_000;
const endings = /\.(?:json|geojson|topojson|kml)(?:\.gz)?$/i;

/** Files named are taken whatever their ending; folders are searched, names with a dot in front passed over. */
export async function listAreaFiles(paths: readonly string[]): Promise<{ files: string[]; faults: Fault[] }> {
  const files: string[] = [];
  const faults: Fault[] = [];
  for (const path of paths) {
    try {
      const { file } = await namedDay(path);
      if (!(await stat(file)).isDirectory()) files.push(path);
      else {
        const found = await below(path);
        if (found.length === 0)
          faults.push(fault("area.no-files", path, "files that end in .json, .geojson, .topojson or .kml", "none"));
        files.push(...found);
      }
    } catch (error) {
      faults.push(unreadable(path, error));
    }
  }
  return { files, faults };
}

/** One day of a topology is asked for as FILE#YYYY-MM-DD; a file of that very name goes first. */
export async function namedDay(named: string): Promise<{ readonly file: string; readonly wanted: string | undefined }> {
  const [, file, wanted] = /^(.+)#([^#/\\]*)$/.exec(named) ?? [];
  if (file === undefined || (await exists(named)) || !(await exists(file))) return { file: named, wanted: undefined };
  return { file, wanted };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function below(root: string): Promise<string[]> {
  const found: string[] = [];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
    for await (const entry of await opendir(folder)) {
      if (entry.name.startsWith(".")) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (endings.test(entry.name) && found.length < mostFiles) found.push(path);
    }
  return found.sort();
}

export async function readAreaText(path: string): Promise<string | Fault> {
  try {
    // Without O_NONBLOCK a named pipe would be waited for.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const status = await handle.stat();
      if (!status.isFile()) return fault("area.unreadable", path, "a file", "something else");
      if (status.size > largestFileBytes) return tooLarge(path);
      const bytes = await handle.readFile();
      const plain =
        bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: largestFileBytes }) : bytes;
      return new TextDecoder("utf-8", { fatal: true }).decode(plain);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") return tooLarge(path);
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA")
      return fault("area.not-utf-8", path, "text in UTF-8", "other bytes");
    return unreadable(path, error);
  }
}

function tooLarge(path: string): Fault {
  return fault("area.too-large", path, `at most ${largestFileBytes / 1e6} MB`, "more");
}

function unreadable(path: string, error: unknown): Fault {
  return fault(
    "area.unreadable",
    path,
    "something that may be read",
    (error as NodeJS.ErrnoException).code ?? "an error",
  );
}

function fault(code: string, file: string, expected: string, read: string): Fault {
  return { code, path: "", expected, read, severity: "error", file };
}
