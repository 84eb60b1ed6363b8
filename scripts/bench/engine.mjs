/**
 * `npm run bench -- engine`: the solution of one future, frontiers, futures a second, the package explorer; against
 * objects in plain JavaScript, NumPy and C where they are there. Each must give the same answer, or the section fails.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { frontiers } from "./engine/frontiers.mjs";
import { futures } from "./engine/futures.mjs";
import { recursion } from "./engine/recursion.mjs";
import { tools } from "./engine/tools.mjs";

export default async function main() {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  try {
    const found = tools(folder);
    process.stdout.write(
      `${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores, Node ${process.versions.node}\n`,
    );
    for (const [name, tool] of Object.entries(found))
      process.stdout.write(tool.missing ? `NOT RUN: ${name} (${tool.missing}).\n` : `${name}: ${tool.version}\n`);
    const agreed = [await recursion(folder, found), await frontiers(folder, found), await futures()].every(Boolean);
    process.stdout.write(agreed ? "\nAll answers agree.\n" : "\nAnswers DIFFER.\n");
    return agreed ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
