/** The map with its settings, what it shows as a table, and whose view of the borders it is and why. Loaded when first needed. */

import { useMemo, useState } from "react";
import type { CaseMap } from "../../../case/index.ts";
import {
  areaPath,
  frontLine,
  landChange,
  landMask,
  linesPath,
  mapSheet,
  polygonClipping,
} from "../../../territory/index.ts";
import { useDay } from "../../bar/use-day.ts";
import { messages } from "../../messages.ts";
import { dayName } from "../../view/days.ts";
import { useNow, useWorkbench } from "../../workbench.ts";
import { type Change, MapDrawing } from "./map-drawing.tsx";
import { type MapFiles, useMapFiles } from "./map-files.ts";
import { controlled, type Land, landsOn, mapDays } from "./map-lands.ts";
import { type MapMode, MapSettings } from "./map-settings.tsx";
import { MapTable } from "./map-table.tsx";

export default function MapContent({ glance }: { readonly glance: boolean }) {
  const { theCase } = useWorkbench();
  const { view } = useNow();
  const [chosen, setChosen] = useState<string | null>(null);
  const map = useKept(theCase.maps.find(({ id }) => id === chosen) ?? theCase.maps[0]);
  return map === undefined ? null : (
    <Fetched key={map.id} map={map} caseId={view.caseId} glance={glance} onMap={setChosen} />
  );
}

/** A case that is tried anew is another case at each step, with the same maps: their files and borders stay as they are. */
function useKept<Value>(value: Value): Value {
  const [kept, keep] = useState(value);
  if (kept === value) return kept;
  if (JSON.stringify(kept) === JSON.stringify(value)) return kept;
  keep(value);
  return value;
}

interface Fetch {
  readonly map: CaseMap;
  readonly caseId: string | null;
  readonly glance: boolean;
  readonly onMap: (id: string) => void;
}

function Fetched({ map, caseId, glance, onMap }: Fetch) {
  const files = useMapFiles(caseId, map);
  if (files === null) return <p className="empty">{messages.map.loading}</p>;
  if (files === "failed") return <p className="empty">{messages.map.failed}</p>;
  return <OneMap map={map} files={files} glance={glance} onMap={onMap} />;
}

function OneMap({
  map,
  files,
  glance,
  onMap,
}: {
  readonly map: CaseMap;
  readonly files: MapFiles;
  readonly glance: boolean;
  readonly onMap: Fetch["onMap"];
}) {
  const { theCase, day } = useWorkbench();
  const [, setDay] = useDay();
  const [viewpointId, setViewpoint] = useState<string | null>(null);
  const [mode, setMode] = useState<MapMode>("none");
  const [wanted, setWanted] = useState<number | null>(null);
  const [swipe, setSwipe] = useState(0.5);
  const viewpoint = map.viewpoints.find(({ id }) => id === viewpointId) ?? map.viewpoints[0];
  const sheet = useMemo(() => mapSheet(files.borders, viewpoint?.states, map.regions), [files, viewpoint, map]);
  const all = useMemo(() => mapDays(theCase, map, files, theCase.timeline.to), [theCase, map, files]);
  const days = useMemo(() => mapDays(theCase, map, files, day), [theCase, map, files, day]);
  const lands = useMemo(() => landsOn(theCase, map, files, day), [theCase, map, files, day]);
  const then = wanted !== null && days.includes(wanted) ? wanted : (days[Math.max(0, days.length - stepsBack)] ?? day);
  const earlier = useMemo(
    () => (mode === "none" ? [] : landsOn(theCase, map, files, then)),
    [mode, theCase, map, files, then],
  );
  const front = useMemo(() => frontsOf(files, lands), [files, lands]);
  const changed = useMemo(() => (mode === "change" ? changesOf(lands, earlier) : []), [mode, lands, earlier]);
  const step = (by: 1 | -1) => {
    const next = by === 1 ? all.find((each) => each > day) : all.findLast((each) => each < day);
    if (next !== undefined) setDay(next);
  };
  const areas = lands.some(({ shape }) => shape.kind === "area");
  return (
    <div className={glance ? "map-glance" : "map-layout"}>
      <figure className="figure">
        <MapDrawing
          label={messages.map.label(map.name, dayName(day))}
          sheet={sheet}
          lands={lands}
          earlier={earlier}
          mode={mode}
          swipe={swipe}
          front={linesPath(
            front.flatMap(({ pieces }) => pieces),
            sheet.place,
          )}
          changes={changed.flatMap(({ key, holder, gained, lost }): readonly Change[] => [
            { key: `${key}+`, holder, filling: "gained", path: areaPath(gained, sheet.place) },
            { key: `${key}-`, holder, filling: "lost", path: areaPath(lost, sheet.place) },
          ])}
          onStep={step}
        />
      </figure>
      <div className="map-side">
        {glance ? null : (
          <MapSettings
            map={map}
            viewpoint={viewpoint?.id ?? ""}
            onMap={onMap}
            onViewpoint={setViewpoint}
            mode={mode}
            onMode={setMode}
            days={days}
            then={then}
            onThen={setWanted}
            swipe={swipe}
            onSwipe={setSwipe}
          />
        )}
        {lands.length === 0 ? <p className="empty">{messages.map.nothing}</p> : null}
        <MapTable
          lands={lands}
          earlier={earlier}
          compared={mode !== "none"}
          changes={new Map(changed.map((each) => [each.key, each]))}
        />
        {glance ? null : (
          <div className="map-notes">
            {front.map(({ source, km }) => (
              <p key={source}>{messages.map.front(km, source)}</p>
            ))}
            <p>{areas ? messages.map.areas : messages.map.discs}</p>
            {mode === "none" ? null : <p>{messages.map.outlined(dayName(then))}</p>}
            {mode === "swipe" ? <p>{messages.map.swiped(dayName(then), dayName(day))}</p> : null}
            {mode === "change" && areas ? <p>{messages.map.changeKey}</p> : null}
            {viewpoint === undefined ? null : (
              <p>
                <strong>{viewpoint.name}.</strong> {messages.map.because(viewpoint.because)}
              </p>
            )}
            {sheet.stateBorders.disputed === "" ? null : <p>{messages.map.disputed}</p>}
            <p>{messages.map.bordersFrom(files.bordersFrom, files.borders.viewpoint)}</p>
            {files.missing.length === 0 ? null : <p>{messages.map.missing(files.missing)}</p>}
            <p className="only-screen">{messages.map.keys}</p>
          </div>
        )}
      </div>
    </div>
  );
}

/** Unless another day is chosen, compared with what was measured some dozen measurements before. */
const stepsBack = 13;

/** The front of each holder of an imported map: through land, away from its edge. The land is put together once. */
function frontsOf(files: MapFiles, lands: readonly Land[]) {
  const drawn = lands.filter(({ shape, status }) => shape.kind === "area" && status === "control");
  if (drawn.length === 0) return [];
  const land = maskOf(files);
  const holders = [...new Map(drawn.map((it) => [`${it.source} ${it.holder}`, it])).values()];
  return holders.map(({ source, holder }) => ({ source, ...frontLine(controlled(lands, source, holder), land) }));
}

const masks = new WeakMap<MapFiles, ReturnType<typeof landMask>>();

function maskOf(files: MapFiles): ReturnType<typeof landMask> {
  const known = masks.get(files) ?? landMask(files.borders, polygonClipping);
  masks.set(files, known);
  return known;
}

/** What was gained and lost since, where both days have shapes. */
function changesOf(lands: readonly Land[], earlier: readonly Land[]) {
  const keys = [...new Set([...lands, ...earlier].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const [now, then] = [lands.find((land) => land.key === key), earlier.find((land) => land.key === key)];
    const land = now ?? then;
    if (land === undefined || land.status !== "control" || land.shape.kind !== "area") return [];
    const areaOf = (of: Land | undefined) => (of?.shape.kind === "area" ? of.shape.area : []);
    const change = landChange(areaOf(then), areaOf(now), polygonClipping);
    return [{ key, holder: land.holder, ...change }];
  });
}
