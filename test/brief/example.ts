/** An example of the repository, read as the command line reads it. */
import { fileURLToPath } from "node:url";
import type { Case } from "../../src/case/index.ts";
import { loadCase } from "../../src/node/library.ts";

export function exampleCase(name: string): Promise<Case> {
  return loadCase(fileURLToPath(new URL(`../../cases/${name}`, import.meta.url)));
}
