/**
 * Territory: areas against PROJ (its C copy of GeographicLib), differences of consecutive days against GEOS, interleaved.
 * `npm run bench -- territory [FOLDER --as FORMAT] [--days 263] [--rounds 3]`: made-up days of the size of real ones, or a folder
 * of maps on the disk. GEOS takes a minute or so a round for all of them.
 * Each figure is a ratio of two runs next to each other; the results of both are compared first. Where a C compiler or a
 * library is missing, that comparison is left out and said so; areas are then held against geographiclib-geodesic alone.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensureBuilt } from "../built.mjs";
import { root } from "../root.mjs";

const say = (text) => process.stdout.write(`${text}\n`);

export default async function main(args = process.argv.slice(2)) {
  const flag = (name) => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : undefined);
  if (!(await ensureBuilt(["node"]))) return 1;
  const territory = await open("territory/index.js");
  const { signedSquareDegrees } = await open("territory/area-geometry.js");
  const clipper = await territory.clipperOverlay();
  const maps = args[0]?.startsWith("--") ? undefined : args[0];
  const days = Number(flag("days") ?? 263);
  const rounds = Number(flag("rounds") ?? 3);
  const series =
    maps === undefined ? madeUp(days, territory, clipper) : await fromFolder(maps, flag("as") ?? "auto", clipper);
  const positions = series.map((area) => area.flat(2).length);
  say(
    `${series.length} days${maps === undefined ? ", made up" : ""}; ${Math.min(...positions)} to ${Math.max(...positions)} positions, ${series[0]?.length} polygons on the first`,
  );
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  try {
    writeFileSync(join(folder, "days"), binary(series));
    const bench = { ...territory, signedSquareDegrees, clipper, series, rounds, folder };
    await areas(bench);
    await differences(bench);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

const open = (path) => import(pathToFileURL(join(root, "dist", path)).href);

function madeUp(days, { syntheticDays }, clipper) {
  const all = syntheticDays({ name: "bench", days, patches: 89, positions: 9000, movedADay: 300 });
  return all.map(({ held, contested }) => clipper.union([held, contested]));
}

async function fromFolder(folder, as, clipper) {
  const { areaMaps } = await open("node/territory/area-days.js");
  const { listAreaFiles } = await open("node/territory/area-files.js");
  const { territorySettings } = await open("node/territory/area-settings.js");
  const settings = await territorySettings({ as, "day-in": "utc", overlay: "clipper2" }, 3);
  const { files } = await listAreaFiles([folder]);
  const found = [];
  for await (const { snapshots } of areaMaps(files, settings, { signal: new AbortController().signal }))
    if (snapshots.length > 0) found.push(clipper.union(snapshots.map(({ geometry }) => geometry)));
  return found;
}

/** Counts as 32-bit whole numbers, then the positions of each ring as doubles. */
function binary(all) {
  const parts = [];
  const count = (value) => parts.push(Buffer.from(Int32Array.of(value).buffer));
  count(all.length);
  for (const area of all) {
    count(area.length);
    for (const polygon of area) {
      count(polygon.length);
      for (const ring of polygon) {
        count(ring.length);
        parts.push(Buffer.from(Float64Array.from(ring.flat()).buffer));
      }
    }
  }
  return Buffer.concat(parts);
}

/** A program of C that waits for a line and answers with seconds and numbers; null where it cannot be built. */
function rival(folder, name, libraries, install) {
  const program = join(folder, name);
  try {
    const source = join(root, "scripts", "bench", `${name}.c`);
    execFileSync("cc", ["-O2", "-o", program, source, ...libraries, "-lm"], { stdio: "pipe" });
  } catch (error) {
    say(
      `${name}: not measured, it could not be compiled (${install}): ${String(error.stderr ?? error.message).split("\n")[0]}`,
    );
    return null;
  }
  const child = spawn(program, [join(folder, "days")], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    run: async () => {
      child.stdin.write("go\n");
      const [seconds, ...numbers] = (await lines.next()).value.split(" ").map(Number);
      return { seconds, numbers };
    },
    end: () => child.stdin.end(),
  };
}

async function timed(run) {
  const start = performance.now();
  const result = await run();
  return { seconds: (performance.now() - start) / 1000, result };
}

function ratios(name, list) {
  const sorted = [...list].sort((a, b) => a - b);
  const of = (value) => (value >= 10 ? value.toFixed(0) : value.toFixed(2));
  say(
    `  ${name}: ${of(sorted[Math.floor(sorted.length / 2)])} times as fast (${of(sorted[0])} to ${of(sorted.at(-1))} in ${list.length} rounds)`,
  );
}

async function areas({ areaKm2, series, rounds, folder }) {
  say("\nAreas");
  const edges = ["straight", "geodesic"];
  const { Geodesic } = createRequire(import.meta.url)("geographiclib-geodesic");
  const reference = series.slice(0, 3).map((area) =>
    area.reduce(
      (sum, polygon) =>
        sum +
        polygon.reduce((inner, ring, k) => {
          const it = Geodesic.WGS84.Polygon(false);
          for (const [lon, lat] of ring.slice(0, -1)) it.AddPoint(lat, lon);
          return inner + (k === 0 ? 1 : -1) * Math.abs(it.Compute(false, true).area / 1e6);
        }, 0),
      0,
    ),
  );
  const off = (own, other) => Math.max(...other.map((it, k) => Math.abs(own[k] - it) / it)).toExponential(1);
  for (const kind of edges)
    say(
      `  ${kind} edges: largest relative difference from GeographicLib (JavaScript) ${off(
        series.map((area) => areaKm2(area, kind)),
        reference,
      )}`,
    );
  const proj = rival(folder, "proj-areas", ["-lproj"], "apt-get install libproj-dev");
  if (proj === null) return;
  const found = { straight: [], geodesic: [] };
  for (let round = 0; round < rounds; round++)
    for (const kind of edges) {
      const own = await timed(() => series.map((area) => areaKm2(area, kind)));
      const { seconds, numbers } = await proj.run();
      if (round === 0) say(`  ${kind} edges: largest relative difference from PROJ ${off(own.result, numbers)}`);
      found[kind].push(seconds / own.seconds);
    }
  proj.end();
  for (const kind of edges) ratios(`${kind} edges, against PROJ in C`, found[kind]);
}

async function differences({
  areaKm2,
  clipper,
  clipperOverlay,
  polygonClipping,
  series,
  rounds,
  folder,
  signedSquareDegrees,
}) {
  const pairs = series.length - 1;
  say(`\nGained and lost of ${pairs} pairs of consecutive days`);
  const flat = (area) =>
    area.reduce((sum, polygon) => sum + polygon.reduce((inner, ring) => inner + signedSquareDegrees(ring), 0), 0);
  // A new overlay each time, so that nothing is remembered from the round before.
  const changes = (overlay, count = pairs) =>
    Array.from({ length: count }, (_, k) => overlay.change(series[k], series[k + 1]));
  let worst = 0;
  for (const [k, { gained, lost }] of changes(clipper).entries())
    worst = Math.max(worst, Math.abs(areaKm2(series[k]) + areaKm2(gained) - areaKm2(lost) - areaKm2(series[k + 1])));
  say(`  before + gained − lost = after holds to ${worst.toExponential(1)} km²`);
  const geos = rival(folder, "geos-differences", ["-lgeos_c"], "apt-get install libgeos-dev");
  const plain = (overlay, count = pairs) =>
    Array.from({ length: count }, (_, k) => ({
      gained: overlay.difference(series[k + 1], series[k]),
      lost: overlay.difference(series[k], series[k + 1]),
    }));
  const found = { changes: [], plain: [] };
  for (let round = 0; round < rounds && geos !== null; round++) {
    const own = await timed(async () => changes(await clipperOverlay()));
    const { seconds, numbers } = await geos.run();
    const whole = await timed(() => plain(clipper));
    if (round === 0) {
      const off = Math.max(
        ...[own.result, whole.result].flatMap((list) =>
          list.flatMap(({ gained, lost }, k) => [
            Math.abs(flat(gained) - numbers[2 * k]),
            Math.abs(flat(lost) - numbers[2 * k + 1]),
          ]),
        ),
      );
      say(`  largest difference from GEOS ${off.toExponential(1)} square degrees (one has about 8,000 km²)`);
      say(
        `  GEOS ${((1000 * seconds) / pairs).toFixed(1)} ms a pair, ours ${((1000 * own.seconds) / pairs).toFixed(2)} ms`,
      );
    }
    found.changes.push(seconds / own.seconds);
    found.plain.push(seconds / whole.seconds);
  }
  geos?.end();
  if (geos !== null) {
    ratios("where boundaries differ (clipper2), against native GEOS", found.changes);
    ratios("whole areas (clipper2), against native GEOS", found.plain);
  }
  const few = Math.min(10, pairs);
  const [fast, slow] = [
    await timed(async () => changes(await clipperOverlay(), few)),
    await timed(() => plain(polygonClipping, few)),
  ];
  say(
    `  ${few} pairs: where boundaries differ, ${(slow.seconds / fast.seconds).toFixed(0)} times as fast as polygon-clipping`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main();
