/**
 * A folder made, with those above it that are missing, one at a time: Node's own `recursive` never ends where the system
 * answers that a place does not exist below a folder that does (as in /proc). As many steps as the path has parts.
 */
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** Throws what the system says, where it lets nothing be made there. A folder that is already there is left as it is. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (await isFolder(folder)) return;
    const parent = dirname(folder);
    const parentIsMissing = (error as NodeJS.ErrnoException).code === "ENOENT" && !(await isFolder(parent));
    if (!parentIsMissing || parent === folder) throw error;
    await makeFolder(parent);
    await mkdir(folder);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
