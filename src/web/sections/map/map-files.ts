/** The files of a map, fetched when it is first shown: regions as lines, and imported maps by source. */

import { useEffect, useState } from "react";
import type { CaseMap } from "../../../case/index.ts";
import {
  type Area,
  type Borders,
  orientedArea,
  readTopology,
  region,
  type TopologyStore,
} from "../../../territory/index.ts";

export interface MapSource {
  readonly source: string;
  readonly holders: Readonly<Record<string, string>>;
  readonly store: TopologyStore;
}

export interface MapFiles {
  readonly borders: Borders;
  /** Where the borders come from and on what terms, as their file says. */
  readonly bordersFrom: string;
  readonly sources: readonly MapSource[];
  /** Files that could not be shown. */
  readonly missing: readonly string[];
}

export function useMapFiles(caseId: string | null, map: CaseMap): MapFiles | null | "failed" {
  const [files, setFiles] = useState<MapFiles | null | "failed">(null);
  useEffect(() => {
    if (caseId === null) return;
    let wanted = true;
    setFiles(null);
    load(caseId, map).then(
      (found) => wanted && setFiles(found),
      () => wanted && setFiles("failed"),
    );
    return () => {
      wanted = false;
    };
  }, [caseId, map]);
  return files;
}

async function load(caseId: string, map: CaseMap): Promise<MapFiles> {
  const get = async (path: string): Promise<unknown> => {
    const response = await fetch(`api/cases/${encodeURIComponent(caseId)}/maps/${path}`);
    if (!response.ok) throw new Error(`no file ${path}`);
    return response.json();
  };
  const missing: string[] = [];
  const [borders, ...stores] = await Promise.all([
    get(map.borders),
    ...map.areas.map(async ({ source, file, holders }): Promise<MapSource | null> => {
      const store = await get(file).then(
        (value) => readTopology(value, file),
        () => null,
      );
      if (store !== null && !("code" in store)) return { source, holders, store };
      missing.push(file);
      return null;
    }),
  ]);
  return { ...bordersOf(borders), sources: stores.filter((each) => each !== null), missing };
}

interface BordersFile {
  readonly parley?: { readonly viewpoint?: string; readonly source?: string; readonly licence?: string };
  readonly features?: readonly {
    readonly properties?: { readonly id?: string; readonly name?: string; readonly state?: string };
    readonly geometry?: { readonly type?: string; readonly coordinates?: unknown };
  }[];
}

/** `parley check` has looked into the file: what is not as it should be is left out here. */
function bordersOf(value: unknown): Pick<MapFiles, "borders" | "bordersFrom"> {
  const { parley = {}, features = [] } = value as BordersFile;
  const regions = features.flatMap(({ properties = {}, geometry = {} }) => {
    const { id, name, state } = properties;
    const { type, coordinates } = geometry;
    if (id === undefined || name === undefined || state === undefined) return [];
    if (type === "Polygon") return [region(id, name, state, orientedArea([coordinates] as unknown as Area))];
    return type === "MultiPolygon" ? [region(id, name, state, orientedArea(coordinates as Area))] : [];
  });
  const bordersFrom = [parley.source, parley.licence?.split(";")[0]].filter((each) => each !== undefined).join("; ");
  return { borders: { viewpoint: parley.viewpoint ?? "", regions }, bordersFrom };
}
