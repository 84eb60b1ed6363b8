/**
 * `npm test`: installs what is missing, then runs every check, each told with its duration. A failure does not keep the
 * later checks from running; the exit code is 1 if any failed. `--only NAME[,NAME]` runs some of them.
 * The last line counts tests; a check that is no test run (types, lint, build) or that broke down counts as one.
 */

import "./node-version.mjs";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./built.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled } from "./installed.mjs";
import { root } from "./root.mjs";
import { runPackage } from "./run.mjs";

const steps = {
  types: () => allOf(["tsconfig.json", "tsconfig.node.json", "tsconfig.web.json", "tsconfig.test.json"].map(types)),
  lint: () => quietly(runPackage("@biomejs/biome", ["check", "--error-on-warnings"], { quiet: true })),
  unit: () => vitest("unit"),
  build: () => ensureBuilt(["node", "web"]).then((stands) => one(stands)),
  node: () => vitest("node"),
  browser,
};

const { values } = parseArgs({ options: { only: { type: "string", multiple: true, default: [] } } });
const only = values.only.flatMap((names) => names.split(","));
const unknown = only.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  process.stderr.write(`No such check: ${unknown.join(", ")}. There are: ${Object.keys(steps).join(", ")}.\n`);
  process.exit(2);
}

await ensureInstalled();

let passed = 0;
let failed = 0;
const broken = [];
for (const [name, step] of Object.entries(steps)) {
  if (only.length > 0 && !only.includes(name)) continue;
  process.stdout.write(`\n── ${name}\n`);
  const began = performance.now();
  const count = await step();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`── ${name} ${count.failed === 0 ? "passed" : "FAILED"} in ${seconds} s\n`);
  passed += count.passed;
  failed += count.failed;
  if (count.failed > 0) broken.push(name);
}
process.stdout.write(`\n${broken.length > 0 ? `Failed: ${broken.join(", ")}` : "All checks passed."}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

function one(stands) {
  return stands ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function quietly(running) {
  const { code, output } = await running;
  if (code !== 0) process.stdout.write(output);
  return one(code === 0);
}

async function allOf(runnings) {
  const counts = await Promise.all(runnings);
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
  };
}

function types(project) {
  return quietly(runPackage("typescript", ["--noEmit", "-p", project], { quiet: true }));
}

async function browser() {
  const found = await ensureChromium();
  if (found.message) {
    process.stdout.write(`${found.message}\n`);
    return one(false);
  }
  return vitest("browser", { CHROMIUM_PATH: found.path });
}

async function vitest(project, env = {}) {
  const report = join(root, "node_modules", ".cache", "parley", `${project}.json`);
  mkdirSync(join(report, ".."), { recursive: true });
  rmSync(report, { force: true });
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await runPackage("vitest", args, { env });
  const { numPassedTests = 0, numFailedTests = 0 } = readReport(report);
  return { passed: numPassedTests, failed: code === 0 ? 0 : Math.max(1, numFailedTests) };
}

/** Empty where vitest broke down before it could write one. */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
}
