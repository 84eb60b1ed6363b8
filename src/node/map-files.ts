/**
 * The files that a case's maps name: read when a map is shown, and looked at by `parley check`.
 * Takes   the case's folder and a path that one of its maps names; no other is read. Gives its text, or null.
 * Faults  `map.missing`, `map.topology`, `map.borders`, `map.region`, `map.holder`: warnings, since no figure follows from a map.
 * Guards  A link is followed to files inside the folder only; at most `largestFileBytes`.
 */
import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Case, CaseMap } from "../case/index.ts";
import { readBorders } from "../feeds/index.ts";
import { escapeControls, type Fault } from "../ground/index.ts";
import { polygonClipping, readTopology, type TopologyStore } from "../territory/index.ts";
import { largestFileBytes } from "./case-folder.ts";
import { bytesOf } from "./store/content.ts";
import type { Content } from "./store/revision.ts";
import { namesStoredCase } from "./store/store-place.ts";
import { readStoredFile } from "./store/stored-case.ts";
import { shippedBorders } from "./territory/area-settings.ts";

/** As a case names the borders that come with the program. */
const shipped = "shipped";

/** Null for a path that no map of the case names, and for what is not there or no text. */
export async function readMapText(
  theCase: Pick<Case, "maps">,
  path: string,
  content: () => Promise<Content | null>,
): Promise<string | null> {
  if (!isNamed(theCase, path)) return null;
  try {
    if (path === shipped) return await readFile(shippedBorders(), "utf8");
    const found = await content();
    return found === null ? null : new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(found));
  } catch {
    return null;
  }
}

function isNamed(theCase: Pick<Case, "maps">, path: string): boolean {
  return theCase.maps.some(({ borders, areas }) => borders === path || areas.some(({ file }) => file === path));
}

/** Null for a path that no map of the case names, and for what is not there or too large. */
export async function readMapFile(folder: string, theCase: Case, path: string): Promise<string | null> {
  if (!isNamed(theCase, path)) return null;
  try {
    if (path === shipped) return await readFile(shippedBorders(), "utf8");
    if (namesStoredCase(folder)) return await readStoredFile(folder, path);
    const [root, real] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
    const found = await stat(real);
    return found.isFile() && found.size <= largestFileBytes ? await readFile(real, "utf8") : null;
  } catch {
    return null;
  }
}

export async function mapFaults(folder: string, theCase: Case): Promise<readonly Fault[]> {
  return (await Promise.all(theCase.maps.map((map) => faultsOf(folder, theCase, map)))).flat();
}

async function faultsOf(folder: string, theCase: Case, map: CaseMap): Promise<readonly Fault[]> {
  const warning = (code: string, path: string, expected: string, read: string, file?: string): Fault => ({
    code,
    path: `maps.${map.id}.${path}`,
    expected,
    read: escapeControls(read).slice(0, 120),
    severity: "warning",
    ...(file !== undefined && { file }),
  });
  const missing = (path: string, file: string): Fault =>
    warning("map.missing", path, `a readable file of the case's folder, at most ${largestFileBytes / 1e6} MB`, file);
  const text = await readMapFile(folder, theCase, map.borders);
  if (text === null) return [missing("borders", map.borders)];
  const borders = readBorders(text, map.borders, polygonClipping);
  if (!("regions" in borders))
    return borders
      .slice(0, 5)
      .map(({ expected, read }) => warning("map.borders", "borders", expected, read, map.borders));
  const ids = borders.regions.map(({ id }) => id);
  const wanted = [
    ...map.regions.map((id, k) => [`regions[${k}]`, id] as const),
    ...map.viewpoints.flatMap((it) => Object.keys(it.states).map((id) => [`viewpoints.${it.id}.states`, id] as const)),
    ...map.discs.flatMap(({ series, region }) =>
      region === null ? [] : [[`discs.${series}.region`, region] as const],
    ),
  ];
  const faults = wanted.flatMap(([path, id]) =>
    ids.includes(id)
      ? []
      : [warning("map.region", path, `a region of the borders: ${ids.join(", ")}`, id, map.borders)],
  );
  for (const { source, file, holders } of map.areas) {
    const area = await readMapFile(folder, theCase, file);
    const store = area === null ? null : storeOf(area, file);
    if (store === null) faults.push(missing(`areas.${source}.file`, file));
    else if ("code" in store)
      faults.push(warning("map.topology", `areas.${source}.file`, store.expected, store.read, file));
    else {
      const names = new Set([...store.days.values()].flatMap((day) => day.holdings.map(({ holder }) => holder)));
      for (const name of names)
        if (holders[name] === undefined)
          faults.push(
            warning("map.holder", `areas.${source}.holders`, "a party for every holder in the file", name, file),
          );
    }
  }
  return faults;
}

function storeOf(text: string, file: string): TopologyStore | Fault {
  try {
    return readTopology(JSON.parse(text), file);
  } catch {
    return readTopology(null, file);
  }
}
