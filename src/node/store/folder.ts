/**
 * A case's folder into the store and out of it, every byte of every file, whatever it is.
 * Left out are names that begin with a dot (they are told) and empty folders; a link is followed to files inside the folder.
 * An import is one revision. Over a case that is there it is laid as the work of one who stood on `base`: what is the same
 * in folder and base is not this author's change, so what others did since stays.
 */
import { lstat, opendir, readdir, readFile, realpath, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { makeFolder } from "../make-folder.ts";
import { bytesOf, contentOf, kept } from "./content.ts";
import type { Database } from "./database.ts";
import { fitCase, fitPath } from "./names.ts";
import { contentsAt, stateOf } from "./reading.ts";
import type { Content, FileChange, Imported, ImportOptions, State } from "./revision.ts";
import { StoreError } from "./store-errors.ts";
import { lockedHead, newCase, revise } from "./writing.ts";

const mostFiles = 10_000;
const largestFile = 64_000_000;
const largestFolder = 512_000_000;

export async function importFolder(database: Database, folder: string, options: ImportOptions): Promise<Imported> {
  const root = await realpath(folder).catch(() => null);
  if (root === null || !(await lstat(root)).isDirectory())
    throw new StoreError("store.missing", `there is no folder ${folder}`);
  const { files, passedOver } = await readFolder(root);
  const reason = options.reason ?? `Import of the folder ${basename(root)}`;
  const imported = await importFiles(database, files, folder, { ...options, as: options.as ?? basename(root), reason });
  return { ...imported, passedOver };
}

/** `from`: what they are from, for whoever reads what is refused. */
export async function importFiles(
  database: Database,
  files: ReadonlyMap<string, Content>,
  from: string,
  options: ImportOptions & { readonly as: string; readonly reason: string },
): Promise<Imported> {
  const caseId = fitCase(options.as);
  if (![...files.keys()].some((path) => /\.ya?ml$/i.test(path)))
    throw new StoreError("store.refused", `${from} is no case: no .yaml file is in it`);
  const { author, reason, base } = options;
  const revision = await database.write(async (db) => {
    const isNew = await newCase(db, caseId);
    const head = (await lockedHead(database, db, caseId)) ?? 0;
    if (isNew && base !== undefined && base !== 0)
      throw new StoreError("store.missing", `the store has no case ${caseId} to lay the folder over`);
    if (!isNew && base === undefined)
      throw new StoreError(
        "store.refused",
        `case ${caseId} is in the store, at revision ${head}; name the revision that the folder was taken from as its base`,
      );
    const old = isNew || base === 0 ? new Map() : await contentsAt(db, caseId, base, "file");
    const changes: FileChange[] = [];
    for (const [file, content] of files) {
      const was: Content | undefined = old.get(file)?.content;
      if (was === undefined || kept(was).digest !== kept(content).digest) changes.push({ file, content });
    }
    for (const file of old.keys()) if (!files.has(file)) changes.push({ file, content: null });
    return revise(db, caseId, head, changes, { author, reason, base: base ?? 0 });
  });
  return { case: caseId, revision, files: files.size, passedOver: [] };
}

export async function exportFolder(
  database: Database,
  caseId: string,
  folder: string,
  revision?: number,
): Promise<State> {
  const state = await database.read((db) => stateOf(db, caseId, revision));
  await makeFolder(folder);
  if ((await readdir(folder)).length > 0) throw new StoreError("store.refused", `${folder} is not empty`);
  for (const [path, content] of state.files) {
    const file = join(folder, ...fitPath(path).split("/"));
    await makeFolder(dirname(file));
    await writeFile(file, bytesOf(content), { flag: "wx" });
  }
  return state;
}

/** Every file of a folder, and the names that were passed over. */
export async function readFolder(
  root: string,
): Promise<{ readonly files: ReadonlyMap<string, Content>; readonly passedOver: readonly string[] }> {
  const files = new Map<string, Content>();
  const passedOver: string[] = [];
  const folders = [root];
  let left = largestFolder;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for await (const entry of await opendir(folder)) {
      const here = join(folder, entry.name);
      const path = relative(root, here).split(sep).join("/");
      if (entry.name.startsWith(".")) passedOver.push(path);
      else if (entry.isDirectory()) folders.push(here);
      else {
        const bytes = await readInside(root, here, path);
        left -= bytes.length;
        if (left < 0) throw new StoreError("store.refused", `the folder holds more than ${largestFolder / 1e6} MB`);
        files.set(fitPath(path), contentOf(bytes));
      }
      if (files.size > mostFiles)
        throw new StoreError("store.refused", `the folder holds more than ${mostFiles} files`);
    }
  }
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), passedOver: passedOver.sort() };
}

async function readInside(root: string, here: string, path: string): Promise<Uint8Array> {
  const real = await realpath(here);
  if (!real.startsWith(root.endsWith(sep) ? root : root + sep))
    throw new StoreError("store.refused", `${path} is a link to something outside of the folder`);
  const status = await lstat(real);
  if (!status.isFile()) throw new StoreError("store.refused", `${path} is no file`);
  if (status.size > largestFile)
    throw new StoreError("store.refused", `${path} is larger than ${largestFile / 1e6} MB`);
  return readFile(real);
}
