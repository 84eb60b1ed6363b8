/**
 * The page on the Kursk case, in a real Chromium: `npm run bench -- page [ROUNDS] [CHECKOUT]`. From the start of a server nobody
 * used before to the first conclusions with numbers; then the day slider moved a day at a time, and a judgement's range dragged.
 * Of the page's own thread: processor time of its tasks, which other programs do not lengthen as they do time on the clock.
 * With another built checkout (a folder) the two are measured in turns.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ensureBuilt } from "../built.mjs";
import { ensureChromium } from "../chromium.mjs";
import { root } from "../root.mjs";
import { digits } from "./timing.mjs";

const sliderSteps = 30;
const dragSteps = 40;
const stepMs = 60;
const restMs = 2_500;
const patientMs = 120_000;

export default async function main([rounds = "3", other]) {
  if (!(await ensureBuilt(["node", "web"], { quiet: true }))) return 1;
  const found = await ensureChromium();
  if ("message" in found) {
    process.stdout.write(`NOT RUN: ${found.message}\n`);
    return 0;
  }
  const checkouts = { here: root, ...(other === undefined ? {} : { there: other }) };
  const measured = Object.fromEntries(Object.keys(checkouts).map((name) => [name, []]));
  for (let round = 0; round < Number(rounds); round++)
    for (const [name, checkout] of Object.entries(checkouts)) measured[name].push(await measure(checkout, found.path));
  for (const [name, runs] of Object.entries(measured)) {
    process.stdout.write(`\n${other === undefined ? "The page" : name}: minimum and median of ${runs.length}\n`);
    for (const key of Object.keys(runs[0])) {
      const sorted = runs.map((run) => run[key]).sort((a, b) => a - b);
      process.stdout.write(
        `  ${key.padEnd(64)} ${digits(sorted[0]).padStart(8)} ${digits(sorted[sorted.length >> 1]).padStart(8)}\n`,
      );
    }
  }
  return 0;
}

async function measure(checkout, executablePath) {
  const flags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  // The browser is there already: what is measured is ours.
  const browser = await chromium.launch({ executablePath, args: flags });
  const began = performance.now();
  const server = spawn(
    process.execPath,
    [join(checkout, "dist/program/cli.js"), "serve", join(root, "cases/kursk-2024"), "--no-open", "--port", "0"],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  try {
    const address = await addressOf(server);
    const started = performance.now();
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const cdp = await page.context().newCDPSession(page);
    const first = await traced(cdp, async () => {
      await page.goto(address);
      await page.locator(".conclusions .sentence-button").first().waitFor({ timeout: patientMs });
    });
    const seen = performance.now();
    await page.locator(".conclusions .sentence-button").first().waitFor();
    await page.waitForTimeout(4_000);
    const slider = await traced(cdp, () => slide(page));
    const range = await openRange(page);
    const drag = await traced(cdp, () => pull(page, range));
    return {
      "server: start to address, ms": started - began,
      "first view: address to first figures, ms": seen - started,
      "first view: the page's thread, ms of processor time": first.total,
      "first view: its longest task": first.longest,
      "slider: the page's thread for a step, ms of processor time": slider.total / sliderSteps,
      "slider: its longest task": slider.longest,
      "slider: tasks over 50 ms": slider.long,
      "drag: the page's thread for a step, ms of processor time": drag.total / dragSteps,
      "drag: its longest task": drag.longest,
      "drag: tasks over 50 ms": drag.long,
    };
  } finally {
    await browser.close();
    server.kill();
    if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
  }
}

async function addressOf(server) {
  let said = "";
  for await (const chunk of server.stdout) {
    said += chunk;
    const match = /http:\S+/.exec(said);
    if (match !== null) {
      server.stdout.resume();
      return match[0];
    }
  }
  throw new Error("the server did not come up");
}

async function slide(page) {
  const slider = page.locator(".timeline input");
  await slider.focus();
  for (let step = 0; step < sliderSteps; step++) {
    await slider.press("ArrowLeft");
    await page.waitForTimeout(stepMs);
  }
  await page.waitForTimeout(restMs);
}

/** A judgement under the first conclusion, its range to be drawn. */
async function openRange(page) {
  await page.locator(".conclusions .sentence-button").first().click();
  const sheet = page.locator("dialog.sheet[open]");
  await sheet.locator(".paths button").first().waitFor({ state: "attached" });
  await sheet.locator("details").evaluateAll((groups) => {
    for (const group of groups) group.open = true;
  });
  await sheet.locator(".paths button").first().click();
  const grip = sheet.locator(".grip").last();
  await grip.waitFor({ timeout: patientMs });
  await page.waitForTimeout(restMs);
  return grip;
}

async function pull(page, grip) {
  const box = await grip.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < dragSteps; step++) {
    await page.mouse.move(x - 2 * step, y);
    await page.waitForTimeout(stepMs);
  }
  await page.mouse.up();
  await page.waitForTimeout(restMs);
}

/** Processor time of the tasks of the page's own thread meanwhile, in ms. */
async function traced(cdp, run) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  cdp.on("Tracing.dataCollected", collect);
  const traceConfig = { includedCategories: ["toplevel", "__metadata"], excludedCategories: ["*"] };
  await cdp.send("Tracing.start", { transferMode: "ReportEvents", traceConfig });
  await run();
  const complete = new Promise((resolve) => cdp.once("Tracing.tracingComplete", resolve));
  await cdp.send("Tracing.end");
  await complete;
  cdp.off("Tracing.dataCollected", collect);
  const place = ({ pid, tid }) => `${pid}:${tid}`;
  const threads = new Set(
    events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(place),
  );
  const byThread = new Map([...threads].map((thread) => [thread, []]));
  for (const event of events)
    if (event.ph === "X" && event.name.endsWith("RunTask")) byThread.get(place(event))?.push(event);
  const sums = [...byThread.values()]
    .map((tasks) => tasks.map(({ tdur = 0 }) => tdur / 1000))
    .map((times) => ({
      total: times.reduce((a, b) => a + b, 0),
      longest: Math.max(0, ...times),
      long: times.filter((ms) => ms > 50).length,
    }));
  // The browser keeps spare pages that do nothing.
  return sums.sort((a, b) => b.total - a.total)[0] ?? { total: 0, longest: 0, long: 0 };
}
