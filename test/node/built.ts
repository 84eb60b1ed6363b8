/** Before the tests that run real processes: what they run is built from the sources as they stand. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export default function setup(): void {
  const build = fileURLToPath(new URL("../../scripts/build.mjs", import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [build, "--stale"], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}
