/**
 * Where things lie beside the code that runs. What is built lies twice, in folders of one depth: file by file in `dist/node`, for those
 * who import it, and in few files in `dist/program`, for those who run it. So only this file, at that depth, may ask where it is itself.
 */
import { fileURLToPath } from "node:url";

/** The folder of `package.json`, `cases` and `data`. */
export const packageFolder = fileURLToPath(new URL("../../", import.meta.url));

/** The folder of the rooms. */
export const codeFolder = fileURLToPath(new URL("../", import.meta.url));

/** What a thread runs, by the name of its file. */
export function threadProgram(name: string): URL {
  return new URL(`../program/${name}.js`, import.meta.url);
}
