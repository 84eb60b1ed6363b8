/**
 * Opens cases again and again, as a server does for each request: the texts are read anew each time, so that edits show; the
 * case is made of them anew only where they changed.
 * Cost  reading the files; the latest few cases are kept in memory.
 */
import { type OpenedCase, openFiles, readCaseFolder } from "./case-folder.ts";

const mostKept = 8;

export function caseOpener(): (folder: string) => Promise<OpenedCase> {
  const kept = new Map<string, OpenedCase>();
  return async (folder) => {
    const read = await readCaseFolder(folder);
    const before = kept.get(folder);
    kept.delete(folder);
    // Faults of the folder itself (a link that leads outside) are found anew each time.
    const same = before !== undefined && read.faults.length === 0 && sameTexts(before.files, read.files);
    const opened = same ? before : openFiles(read);
    kept.set(folder, opened);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return opened;
  };
}

function sameTexts(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}
