/** `parley territory`, as a process: real files with real mistakes, figures against GeographicLib, nothing half written. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { syntheticDays } from "../../src/territory/index.ts";
import { randomRing, referenceKm2 } from "../territory/random-land.ts";
import { folderWith, parley, root, startParley } from "./program.ts";

type Pair = readonly [number, number];
const box = (west: number, south: number, size: number): Pair[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const polygon = (rings: unknown, properties: unknown) => ({
  type: "Feature",
  properties,
  geometry: { type: "Polygon", coordinates: rings },
});
const map = (...features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features });
const occupied = (ring: readonly Pair[]) =>
  polygon([ring.map((at) => [...at, 0])], { name: "a /// b /// c", fill: "#a52714" });
const contested = (ring: readonly Pair[]) => polygon([ring], { fill: "#bcaaa4" });
const seconds = (day: number, time = 72_000) => `${19_936 * 86_400 + day * 86_400 + time}.geojson`; // day 0: 2024-08-01
const codes = (text: string) => (JSON.parse(text).faults as { code: string }[]).map(({ code }) => code);

test("measure gives per file, date, holder and status the km² that GeographicLib gives", async () => {
  let k = 0;
  const ring = randomRing([35, 48], 0.6, 12, () => [0.3, 0.9, 0.1, 0.6][k++ % 4] as number) as Pair[];
  const folder = await folderWith({ [seconds(0)]: map(occupied(ring), contested(box(36.5, 48, 0.2))) });
  const { code, stdout } = await parley("territory", "measure", folder, "--json", "--borders");
  expect(code).toBe(0);
  const { rows, files, method } = JSON.parse(stdout);
  expect(rows).toMatchObject([
    { date: "2024-08-01", holder: "russia", status: "control", part: "in-ukraine", file: join(folder, seconds(0)) },
    { holder: "russia", status: "contested", part: "in-ukraine" },
  ]);
  expect(Math.abs(rows[0].km2 / referenceKm2(ring) - 1)).toBeLessThan(1e-5);
  expect(Math.abs(rows[1].km2 / referenceKm2(box(36.5, 48, 0.2)) - 1)).toBeLessThan(1e-5);
  expect(files[0].bands[0].controlAndContestedKm2).toBeCloseTo(rows[0].km2 + rows[1].km2, 3);
  // Shares of regions and what lies in none add up to the whole.
  const shared = rows[0].shares.reduce((sum: number, it: { km2: number }) => sum + it.km2, rows[0].elsewhereKm2);
  expect(shared).toBeCloseTo(rows[0].straightEdgesKm2, 4);
  expect(method.boundaryViewpoint).toContain("Crimea");
});

test("diff gives gained, lost and net with the sum checked, and per day and week", async () => {
  const [a, b] = [box(36, 48, 0.4), box(36.1, 48, 0.4)];
  const folder = await folderWith({ [seconds(0)]: map(occupied(a)), [seconds(10)]: map(occupied(b)) });
  const files = [join(folder, seconds(0)), join(folder, seconds(10))];
  const { code, stdout } = await parley("territory", "diff", ...files, "--json");
  expect(code).toBe(0);
  const [change] = JSON.parse(stdout).changes;
  expect(change).toMatchObject({ from: "2024-08-01", to: "2024-08-11", days: 10, holder: "russia", fault: null });
  expect(change.gainedKm2).toBeCloseTo(change.beforeKm2 / 4, 6);
  expect(change.lostKm2).toBeCloseTo(change.gainedKm2, 6);
  expect(change.netKm2ADay).toBeCloseTo(0, 6);
  expect(Math.abs(change.residualKm2)).toBeLessThan(1e-6);
  for (const overlay of ["polygon-clipping", "clipper2"]) {
    const plain = await parley("territory", "diff", ...files, "--overlay", overlay, "--borders");
    expect(plain.stdout).toContain("before + gained − lost = after holds");
    expect(plain.stdout).toContain("Dnipropetrovsk");
  }
});

test("a folder of dated maps becomes one topology: each mistake is told, half maps are not stored, a second run adds only days", async () => {
  const moved = (day: number) => box(36, 48, 0.4 + day / 100);
  const files: Record<string, string> = {
    [seconds(0)]: map(occupied(moved(0)), { type: "Feature", properties: {}, geometry: null }),
    [seconds(1, 30_000)]: map(occupied(moved(1))),
    [seconds(1, 80_000)]: map(occupied(moved(2))),
    [seconds(2, 79_000)]: map(occupied(moved(2).map(([lon, lat]) => [lat, lon]))),
    [seconds(3, 79_000)]: map(occupied(moved(3).slice(0, -1))),
    [seconds(4)]: map(
      occupied([
        [36, 48],
        [36.4, 48.4],
        [36.4, 48],
        [36, 48.4],
        [36, 48],
      ]),
    ),
    [seconds(5)]: "{",
    "2202-08-06.geojson": map(occupied(moved(5))),
    "latest.geojson": map(occupied(moved(5))),
    [seconds(9)]: map(occupied(moved(9))),
  };
  const folder = await folderWith(files);
  const out = join(await folderWith(), "out.topojson");
  const first = await parley("territory", "import", folder, "--as", "deepstate", "-o", out, "--json");
  expect(first.code).toBe(1);
  const answer = JSON.parse(first.stdout);
  expect(answer).toMatchObject({
    source: "DeepState",
    added: 5,
    passedOver: 1,
    refused: 4,
    span: "2024-08-01 to 2024-08-10",
  });
  expect(codes(first.stdout).sort()).toEqual([
    "area.axes",
    "area.date",
    "area.date",
    "area.duplicate-day",
    "area.format",
    "area.gap",
    "area.midnight",
    "area.null-geometry",
    "area.same-map",
    "area.self-crossing",
    "area.unclosed",
  ]);
  for (const { file } of answer.faults) expect(file).toContain(folder);
  const stored = readFileSync(out, "utf8");
  const again = await parley("territory", "import", folder, "--as", "deepstate", "-o", out, "--json");
  expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, known: 5 });
  expect(readFileSync(out, "utf8")).toBe(stored);
  // What is stored measures as the files do.
  const { rows } = JSON.parse((await parley("territory", "measure", `${out}#2024-08-04`, "--json")).stdout);
  expect(rows[0].km2).toBeCloseTo(referenceKm2(moved(3)), 1);
  const other = await parley("territory", "import", folder, "--as", "owl", "-o", out);
  expect(other.stderr).toContain("two sources are never one series");
  // By Kyiv's midnight two days of those become three, and a map with faults does not displace the whole one of its day.
  const kyiv = await parley(
    "territory",
    "import",
    folder,
    "--as",
    "deepstate",
    "--day-in",
    "kyiv",
    "-o",
    `${out}2`,
    "--json",
  );
  expect(JSON.parse(kyiv.stdout)).toMatchObject({ added: 6, refused: 3, passedOver: 1 });
});

test("where no map could be stored no file is written, and that is said", async () => {
  const folder = await folderWith({ [seconds(0)]: map(), [seconds(1)]: map(occupied(box(36, 48, 0.4).slice(0, 2))) });
  const outFolder = await folderWith();
  const args = ["territory", "import", folder, "--as", "deepstate", "-o", join(outFolder, "o.topojson")];
  const { code, stdout } = await parley(...args);
  expect(code).toBe(1);
  expect(stdout).toContain("was not written");
  expect(readdirSync(outFolder)).toEqual([]);
});

test("maps that stand still and holdings that are wholly gone are told", async () => {
  const day = (size: number, north: boolean) =>
    map(occupied(box(36, 48, size)), ...(north ? [polygon([box(35, 51.5, 0.2)], { fill: "#01579b" })] : []));
  const folder = await folderWith({
    [seconds(0)]: day(0.4, true),
    [seconds(1)]: day(0.41, true),
    [seconds(2)]: day(0.41, true),
    [seconds(3)]: day(0.41, true),
    [seconds(4)]: day(0.42, false),
  });
  const out = join(await folderWith(), "o.topojson");
  const args = ["territory", "import", folder, "--as", "deepstate", "-o", out, "--json"];
  for (const run of ["anew", "from the store"]) {
    const { faults } = JSON.parse((await parley(...args)).stdout);
    const [same, gone] = ["area.same-map", "area.vanished"].map((code) =>
      faults.filter((it: { code: string }) => it.code === code),
    );
    expect(same).toMatchObject([
      { file: join(folder, seconds(3)), read: expect.stringContaining("on 3 days, 2024-08-02 to 2024-08-04") },
    ]);
    if (run === "anew") expect(gone).toMatchObject([{ path: "ukraine control in-russia", severity: "warning" }]);
  }
});

test("a mapping is proposed, refused until it is confirmed, and then used", async () => {
  const file = map(
    polygon([box(36, 48, 0.2)], { who: "Russian occupied" }),
    polygon([box(37, 48, 0.2)], { who: "something" }),
  );
  const folder = await folderWith({ "2024-08-01.geojson": file });
  const mapping = join(await folderWith(), "mapping.yaml");
  const inspected = await parley("territory", "inspect", join(folder, "2024-08-01.geojson"), "-o", mapping);
  expect(inspected.code).toBe(0);
  expect(readFileSync(mapping, "utf8")).toContain('"Russian occupied": { holder: russia, status: control }');
  expect((await parley("territory", "measure", folder, "--as", mapping)).stderr).toContain("area.mapping");
  const whole =
    "format: 1\nsource: mine\nproperty: who\nconfirmed: true\nclasses:\n  Russian occupied: {holder: russia, status: control}\n  something: leave-out\n";
  const confirmed = join(await folderWith({ "m.yaml": whole }), "m.yaml");
  const { rows } = JSON.parse((await parley("territory", "measure", folder, "--as", confirmed, "--json")).stdout);
  expect(rows).toMatchObject([{ holder: "russia", status: "control" }]);
});

test("two sources are compared on the land that the borders show, and nowhere else", async () => {
  // Reaching into the Sea of Azov, which is no land.
  const folder = await folderWith({
    "a/2024-08-01.json": map(occupied(box(36, 46, 1.5))),
    "b/2024-08-01.json": JSON.stringify({ areas: [box(36, 46.5, 1).map(([lon, lat]) => [lat, lon])], areas_ua: [] }),
  });
  const sides = ["a", "b"].map((name) => join(folder, name, "2024-08-01.json"));
  const { stdout } = await parley("territory", "compare", ...sides, "--json");
  const [holding] = JSON.parse(stdout).holdings;
  expect(holding.firstOutsideKm2).toBeGreaterThan(1000);
  expect(holding.firstKm2 - holding.onlyFirstKm2).toBeCloseTo(holding.secondKm2 - holding.onlySecondKm2, 4);
});

test("a day of a stored source that is not there is told with the nearest days, and stands for nothing after the last", async () => {
  const out = join(await folderWith(), "s.topojson");
  await parley("territory", "import", join(root, "data/synthetic"), "--source", "synthetic", "-o", out);
  const asked = async (day: string) => {
    const { code, stdout } = await parley("territory", "measure", `${out}#${day}`, "--json");
    const { rows, files } = JSON.parse(stdout);
    return { code, rows: rows.length, fault: files[0].faults[0] };
  };
  expect(await asked("2024-08-20")).toEqual({ code: 0, rows: 2, fault: undefined });
  expect(await asked("2024-08-15")).toMatchObject({
    code: 0,
    rows: 2,
    fault: { code: "area.no-day", severity: "warning", read: expect.stringContaining("2024-08-10 and 2024-08-20") },
  });
  for (const [day, near] of [
    ["2024-08-01", "the nearest are 2024-08-10"],
    ["2025-01-01", "the nearest are 2024-09-10"],
    ["2024-8-20", "2024-8-20"],
  ] as const)
    expect(await asked(day)).toMatchObject({
      code: 1,
      rows: 0,
      fault: { code: "area.no-day", severity: "error", read: expect.stringContaining(near) },
    });
});

test("diff refuses two sources, and gives no pace backwards; compare keeps the land of states apart", async () => {
  const north = polygon([box(35, 51.5, 0.2)], { name: "a /// b /// c", fill: "#01579b" });
  const owl = (ring: Pair[]) =>
    JSON.stringify({
      areas: [ring.map(([lon, lat]) => [lat, lon])],
      areas_ua: [box(35.1, 51.5, 0.2).map(([lon, lat]) => [lat, lon])],
    });
  const folder = await folderWith({
    [`d/${seconds(0)}`]: map(occupied(box(36, 48, 0.4)), north),
    [`d/${seconds(2)}`]: map(occupied(box(36, 48, 0.5)), north),
    "o/2024-08-01.json": owl(box(36, 48, 0.4)),
  });
  const [first, second, other] = [
    join(folder, "d", seconds(0)),
    join(folder, "d", seconds(2)),
    join(folder, "o/2024-08-01.json"),
  ] as const;
  const refused = await parley("territory", "diff", first, other);
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(refused.stderr).toContain("DeepState and Project Owl");
  const back = await parley("territory", "diff", second, first, "--json");
  const { changes, faults } = JSON.parse(back.stdout);
  expect(faults).toMatchObject([{ code: "area.reversed", severity: "warning" }]);
  expect(changes[0]).toMatchObject({ days: -2, netKm2ADay: null, netKm2AWeek: null });
  const { holdings } = JSON.parse((await parley("territory", "compare", first, other, "--json")).stdout);
  expect(holdings.map((it: { holder: string; land: string | null }) => `${it.holder} ${it.land}`)).toEqual([
    "russia null",
    "ukraine null",
  ]);
  expect(holdings[1].firstKm2).toBeCloseTo(holdings[1].secondKm2, 6);
  expect(holdings[1].onlyFirstKm2).toBeCloseTo(holdings[1].firstKm2 / 2, 6);
});

test("Ctrl-C in the middle of an import ends with 130 and leaves no file", async () => {
  const days = syntheticDays({ name: "cancel", days: 150, patches: 40, positions: 4000, movedADay: 100 });
  const files = days.map(({ held }, k) => [
    seconds(k),
    map(...held.map((rings) => polygon(rings, { fill: "#bcaaa4" }))),
  ]);
  const folder = await folderWith(Object.fromEntries(files));
  const outFolder = await folderWith();
  // Until a command started now is at work on this machine, as busy as it is: measured on one that reads one map.
  const began = performance.now();
  await parley("territory", "inspect", join(folder, seconds(0)));
  const milliseconds = 1.2 * (performance.now() - began);
  const { child, ended } = startParley(
    "territory",
    "import",
    folder,
    "--as",
    "deepstate",
    "-o",
    join(outFolder, "out.topojson"),
  );
  await wait(milliseconds);
  child.kill("SIGINT");
  expect((await ended).code).toBe(130);
  expect(readdirSync(outFolder)).toEqual([]);
});

test("Ctrl-C is heard in the middle of a single map, by measure and by import", async () => {
  const coast = Array.from({ length: 600_000 }, (_, k): Pair => [36 + k / 6e5, 48 + ((k * 7919) % 13) / 1e6]);
  const folder = await folderWith({
    [seconds(0)]: map(occupied([...coast, [37, 47], [36, 47], coast[0] as Pair] as Pair[])),
  });
  const out = await folderWith();
  for (const args of [["measure"], ["import", "-o", join(out, "o.topojson")]]) {
    const began = performance.now();
    await parley("territory", "measure", join(root, "data/synthetic"));
    const milliseconds = 1.5 * (performance.now() - began);
    const { child, ended } = startParley("territory", ...args, folder, "--as", "deepstate");
    await wait(milliseconds);
    child.kill("SIGINT");
    expect(await ended).toEqual({ code: 130, stdout: "", stderr: "" });
  }
  expect(readdirSync(out)).toEqual([]);
});

test("wrong usage says what is wanted", async () => {
  for (const args of [
    [],
    ["weigh"],
    ["measure"],
    ["diff", "a.json"],
    ["import", "x"],
    ["import", "x", "-o", "y"],
    ["measure", "x", "--day-in", "mars"],
  ]) {
    const { code, stderr } = await parley("territory", ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/wanted|missing|wants/);
  }
  const missing = await parley("territory", "measure", "no-such-file.json", "--json");
  expect(missing.code).toBe(1);
  expect(missing.stderr).toContain("area.unreadable");
});

test("the synthetic maps that are shipped can be measured, and say that they are made up", async () => {
  const { code, stdout } = await parley(
    "territory",
    "measure",
    join(root, "data/synthetic"),
    "--borders",
    "--front",
    "--changes",
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(/ukraine in-russia: .* \(control; with contested\)/);
  for (const name of readdirSync(join(root, "data/synthetic")).filter((it) => it.endsWith(".geojson"))) {
    const { features } = JSON.parse(readFileSync(join(root, "data/synthetic", name), "utf8"));
    for (const { properties } of features) expect(properties.note).toContain("synthetic");
  }
  expect(existsSync(join(root, "data/borders/ukraine-oblasts.geojson"))).toBe(true);
});
