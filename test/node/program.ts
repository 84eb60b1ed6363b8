/** Runs the built command line as a process of its own, and makes folders that vanish after the test. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const cli = join(root, "dist", "program", "cli.js");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
  /** Waits until stdout holds a match. */
  readonly said: (pattern: RegExp) => Promise<RegExpExecArray>;
}

export function parley(...args: readonly string[]): Promise<Ended> {
  return startParley(...args).ended;
}

export function startParley(...args: readonly string[]): Running {
  return start(process.execPath, [cli, ...args]);
}

export function start(command: string, args: readonly string[]): Running {
  const child = spawn(command, args, { cwd: root });
  onTestFinished(() => void child.kill("SIGKILL"));
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  child.stdin.end();
  const ended = once(child, "close").then(([code]): Ended => ({ code, stdout, stderr }));
  const said = async (pattern: RegExp) => {
    for (;;) {
      const match = pattern.exec(stdout);
      if (match) return match;
      const over = await Promise.race([once(child.stdout, "data").then(() => false), ended.then(() => true)]);
      if (over && !pattern.test(stdout)) throw new Error(`ended without saying ${pattern}: ${stdout}${stderr}`);
    }
  };
  return { child, ended, said };
}

/** Path → text or bytes, written into a new folder. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "parley-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** The case that `parley new` writes. */
export async function starterFolder(): Promise<string> {
  const folder = join(await folderWith(), "starter");
  const { code, stderr } = await parley("new", folder);
  if (code !== 0) throw new Error(stderr);
  return folder;
}
