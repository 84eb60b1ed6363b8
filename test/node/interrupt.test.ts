/** Ctrl-C, as a terminal sends it and as a shell does. */
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { cli, parley, start, starterFolder, startParley } from "./program.ts";

/** Until a command started now is at work on this machine, as busy as it is: measured on one that ends by itself. */
async function atWork(folder: string): Promise<number> {
  const began = performance.now();
  await parley("check", folder);
  return 3 * (performance.now() - began) + 500;
}

const long = ["--futures", "1000000", "--json"];

test.each(["1", "2"])(
  "an assessment with %s workers ends with 130, writes no half of a result, and leaves no thread",
  async (workers) => {
    const folder = await starterFolder();
    const milliseconds = await atWork(folder);
    const { child, ended } = startParley("assess", folder, ...long, "--workers", workers);
    await wait(milliseconds);
    child.kill("SIGINT");
    expect(await ended).toEqual({ code: 130, stdout: "", stderr: "" });
  },
);

test("a request to end gives 143", async () => {
  const folder = await starterFolder();
  const milliseconds = await atWork(folder);
  const { child, ended } = startParley("assess", folder, ...long);
  await wait(milliseconds);
  child.kill("SIGTERM");
  expect(await ended).toEqual({ code: 143, stdout: "", stderr: "" });
});

test("the server ends with 0 on either, even while a browser holds a connection open", async () => {
  const folder = await starterFolder();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    const { child, ended, said } = startParley("serve", folder, "--no-open", "--port", "0");
    const address = (await said(/http:\S+/))[0];
    await (await fetch(`${address}api/cases`)).text();
    child.kill(name);
    expect((await ended).code).toBe(0);
  }
});

// `script` gives the program a terminal of its own; every Linux has it.
test.runIf(process.platform === "linux")(
  "at a terminal the bar is drawn, and the cursor comes back after Ctrl-C",
  async () => {
    const folder = await starterFolder();
    const seconds = Math.ceil((await atWork(folder)) / 1_000) + 1;
    const command = `${process.execPath} ${cli} assess ${folder} ${long.join(" ")} & sleep ${seconds}; kill -INT $!; wait $!; echo "code $?"`;
    const { stdout } = await start("script", ["-qfc", `bash -c '${command}'`, "/dev/null"]).ended;
    expect(stdout).toMatch(/Futures .* \d+ %/);
    expect(stdout).toContain("code 130");
    expect(stdout.lastIndexOf("\x1b[?25h")).toBeGreaterThan(stdout.lastIndexOf("\x1b[?25l"));
  },
);
