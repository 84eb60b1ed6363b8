/** The rivals outside Node: NumPy under python3, and C under cc. Each is a program that reads and writes numbers in files. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/** @returns by name, either `missing` (why) or `version` and `start(job, input)`, which gives `{ ms, numbers }` */
export function tools(folder) {
  return { NumPy: numpy(folder), "C, cc -O3": c(folder) };
}

function numpy(folder) {
  try {
    const version = execFileSync("python3", ["-c", "import numpy; print(numpy.__version__)"], { encoding: "utf8" });
    return { version: version.trim(), start: starter(folder, "python3", [join(here, "rival.py")]) };
  } catch {
    return { missing: "no python3 with numpy" };
  }
}

function c(folder) {
  const program = join(folder, "rival");
  try {
    const version = execFileSync("cc", ["--version"], { encoding: "utf8" }).split("\n")[0];
    execFileSync("cc", ["-O3", "-march=native", "-o", program, join(here, "rival.c"), "-lm"], { stdio: "pipe" });
    return { version, start: starter(folder, program, []) };
  } catch {
    return { missing: "no cc that builds it" };
  }
}

function starter(folder, program, before) {
  return (job, input) => {
    const [given, answer] = [join(folder, `${job}.in`), join(folder, `${job}.out`)];
    writeFileSync(given, new Uint8Array(input.buffer, input.byteOffset, input.byteLength));
    const ms = Number(execFileSync(program, [...before, job, given, answer], { encoding: "utf8" }));
    const bytes = readFileSync(answer);
    return { ms, numbers: new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)) };
  };
}
