/** The cases that the server of one person shows: those of a folder, read anew on each request, or those of a store. */
import { readdir, realpath } from "node:fs/promises";
import { basename, join } from "node:path";
import { yamlValue } from "../case/index.ts";
import { isError, looksLikeCase, readCaseFolder } from "./case-folder.ts";
import { readMapFile } from "./map-files.ts";
import { caseOpener } from "./opened-cases.ts";
import { namesStoredCase, storedCaseName } from "./store/store-place.ts";
import type { CaseShelf } from "./team/shelf-of-cases.ts";

export interface ShownCases {
  readonly list: () => Promise<readonly { readonly id: string; readonly title: string }[]>;
  /** JSON: the case's files, or why they could not be read; null where there is no such case. What is wrong in them the page finds. */
  readonly show: (id: string) => Promise<{ readonly status: 200 | 422; readonly body: string } | null>;
  /** A file that one of the case's maps names. */
  readonly mapText: (id: string, path: string) => Promise<string | null>;
}

/** The folders of the cases: the folder itself if it is one, else those in it. */
export async function caseFolders(folder: string): Promise<ReadonlyMap<string, string>> {
  if (namesStoredCase(folder)) return new Map([[storedCaseName(folder).case, folder]]);
  if (!(await looksLikeCase(folder))) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
    const paths = folders.map((entry) => join(folder, entry.name)).sort();
    const cases = await Promise.all(paths.map(async (path) => ((await looksLikeCase(path)) ? [path] : [])));
    if (cases.some((paths) => paths.length > 0)) return new Map(cases.flat().map((path) => [basename(path), path]));
  }
  return new Map([[basename(await realpath(folder).catch(() => folder)), folder]]);
}

/** `folder`: one case's folder, a folder of cases or `store:CASE`. */
export function casesOfFolder(folder: string): ShownCases {
  const openCase = caseOpener();
  return {
    list: async () => {
      const cases = [...(await caseFolders(folder))];
      return Promise.all(
        cases.map(async ([id, path]) => ({ id, title: titleIn((await readCaseFolder(path)).files) ?? id })),
      );
    },
    show: async (id) => {
      const path = (await caseFolders(folder)).get(id);
      if (path === undefined) return null;
      const { files, faults } = await readCaseFolder(path);
      return faults.some(isError)
        ? { status: 422, body: JSON.stringify({ faults }) }
        : { status: 200, body: JSON.stringify({ files: Object.fromEntries(files) }) };
    },
    mapText: async (id, file) => {
      const path = (await caseFolders(folder)).get(id);
      const theCase = path === undefined ? null : (await openCase(path)).case;
      return path === undefined || theCase === null ? null : readMapFile(path, theCase, file);
    },
  };
}

/** What the texts call the case, without reading all of it: a second of work in which nobody else would be answered. */
function titleIn(files: ReadonlyMap<string, string>): string | null {
  for (const [path, text] of files) {
    if (!/\.ya?ml$/i.test(path) || !/^case:/m.test(text)) continue;
    const title = yamlValue(text, ["case", "title"]);
    if (typeof title === "string") return title;
  }
  return null;
}

/** All of a store; `first`: the one that the page opens with. */
export function casesOfShelf(shelf: CaseShelf, first: string | null): ShownCases {
  return {
    show: shelf.show,
    mapText: shelf.mapText,
    list: async () => {
      const all = await shelf.list(() => true);
      return [...all.filter(({ id }) => id === first), ...all.filter(({ id }) => id !== first)];
    },
  };
}
