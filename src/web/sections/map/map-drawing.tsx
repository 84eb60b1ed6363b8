/** The map as lines: regions, borders between states, areas and discs, the front; one day, two days swiped, or what changed. */

import { useId } from "react";
import { areaPath, discKm, type MapSheet, type Position } from "../../../territory/index.ts";
import { messages } from "../../messages.ts";
import { useWidth } from "../../view/use-width.ts";
import { hueOf, partyName, useWorkbench } from "../../workbench.ts";
import type { Land } from "./map-lands.ts";
import { discBoxes, freeHeight } from "./map-names.ts";
import { type Filling, MapPatterns, patternId } from "./map-patterns.tsx";

export interface Change {
  readonly key: string;
  readonly holder: string | null;
  readonly filling: "gained" | "lost";
  readonly path: string;
}

interface Props {
  readonly label: string;
  readonly sheet: MapSheet;
  readonly lands: readonly Land[];
  /** Of the day compared with; empty for one day. */
  readonly earlier: readonly Land[];
  readonly mode: "none" | "swipe" | "change";
  /** Where the earlier day ends, as a share of the width. */
  readonly swipe: number;
  readonly front: string;
  readonly changes: readonly Change[];
  readonly onStep: (by: 1 | -1) => void;
}

/** Names of regions smaller than so many letters wide are left out. */
const leastRoom = 62;
/** In letters' pixels: of a region's name, and the room that a disc's size takes beside it. */
const [nameSize, sizeRoom] = [11, 92];

export function MapDrawing({ label, sheet, lands, earlier, mode, swipe, front, changes, onStep }: Props) {
  const [ref, width] = useWidth<SVGSVGElement>(560);
  const id = useId();
  const [left, top, wide, high] = sheet.view;
  const km = wide / width;
  const cut = left + wide * swipe;
  const taken = discBoxes([...lands, ...earlier], sheet, mode === "swipe" ? 0 : sizeRoom * km, 12 * km);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose areas are buttons
    <svg
      ref={ref}
      className="map"
      viewBox={sheet.view.join(" ")}
      height={Math.round(high / km)}
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys step the day
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
        event.preventDefault();
        onStep(event.key === "ArrowLeft" ? -1 : 1);
      }}
    >
      <MapPatterns id={id} km={km} />
      <g>
        {sheet.regions.map((region) => (
          <path
            key={region.id}
            className={region.inView ? "map-land" : "map-land beyond"}
            d={region.path}
            strokeWidth={0.6 * km}
          />
        ))}
        <path className="map-border" d={sheet.stateBorders.settled} strokeWidth={1.6 * km} />
        <path
          className="map-border"
          d={sheet.stateBorders.disputed}
          strokeWidth={1.6 * km}
          strokeDasharray={`${8 * km} ${5 * km}`}
        />
        {sheet.regions.map(({ id: region, name, middle, inView, areaKm2 }) =>
          !inView || Math.sqrt(areaKm2) / km < leastRoom ? null : (
            <text
              key={region}
              className="map-name"
              x={middle[0]}
              y={freeHeight(name, middle[0], middle[1], nameSize * km, taken)}
              strokeWidth={3 * km}
              fontSize={nameSize * km}
              textAnchor="middle"
            >
              {name}
            </text>
          ),
        )}
      </g>
      {mode === "swipe" ? (
        <>
          <clipPath id={`${id}then`}>
            <rect x={left} y={top} width={cut - left} height={high} />
          </clipPath>
          <clipPath id={`${id}now`}>
            <rect x={cut} y={top} width={left + wide - cut} height={high} />
          </clipPath>
          <g clipPath={`url(#${id}then)`}>
            {earlier.map((land) => (
              <Shape key={land.key} land={land} sheet={sheet} id={id} km={km} />
            ))}
          </g>
          <g clipPath={`url(#${id}now)`}>
            {lands.map((land) => (
              <Shape key={land.key} land={land} sheet={sheet} id={id} km={km} />
            ))}
          </g>
          <path className="map-swipe" d={`M${cut} ${top}V${top + high}`} strokeWidth={1.5 * km} />
        </>
      ) : (
        lands.map((land) => <Shape key={land.key} land={land} sheet={sheet} id={id} km={km} />)
      )}
      <g>
        {mode === "change"
          ? changes.map((change) => <Changed key={change.key} change={change} id={id} km={km} />)
          : null}
        {mode === "none" ? null : earlier.map((land) => <Outline key={land.key} land={land} sheet={sheet} km={km} />)}
        {mode === "swipe"
          ? null
          : sizes(lands).map((size) => <Size key={size.key} size={size} sheet={sheet} km={km} />)}
        <path className="map-front" d={front} strokeWidth={2.4 * km} />
      </g>
    </svg>
  );
}

function Shape({
  land,
  sheet,
  id,
  km,
}: {
  readonly land: Land;
  readonly sheet: MapSheet;
  readonly id: string;
  readonly km: number;
}) {
  const { theCase, open } = useWorkbench();
  const hue = hueOf(theCase, land.holder);
  const shares = land.shares.map(({ name, share }) => messages.map.share(name, share)).join(", ");
  const holder = land.holder === null ? messages.map.nobody : partyName(theCase, land.holder);
  const say = messages.map.land(holder, land.status, land.km2, shares, land.title);
  const show = () =>
    land.claims.length > 0
      ? open({ kind: "claims", title: land.title, text: say, ids: land.claims })
      : open({ kind: "source", id: land.source });
  return (
    // biome-ignore lint/a11y/useSemanticElements: no button of HTML can stand in a drawing
    <g
      className={`${hue} map-shape`}
      role="button"
      tabIndex={0}
      aria-label={say}
      onClick={show}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        show();
      }}
    >
      <title>{say}</title>
      <path
        d={shapePath(land, sheet)}
        fillRule="evenodd"
        className={land.status === "control" ? "map-held" : "map-edge"}
        fill={land.status === "control" ? undefined : `url(#${patternId(id, hue, "hatched")})`}
        strokeWidth={0.9 * km}
      />
    </g>
  );
}

function Outline({ land, sheet, km }: { readonly land: Land; readonly sheet: MapSheet; readonly km: number }) {
  return (
    <path
      className="map-then"
      d={shapePath(land, sheet)}
      strokeWidth={1.3 * km}
      strokeDasharray={`${4 * km} ${2.5 * km}`}
    />
  );
}

function Changed({ change, id, km }: { readonly change: Change; readonly id: string; readonly km: number }) {
  const { theCase } = useWorkbench();
  const hue = hueOf(theCase, change.holder);
  const filling: Filling = change.filling;
  return (
    <path
      className={`${hue} map-edge`}
      d={change.path}
      fillRule="evenodd"
      fill={`url(#${patternId(id, hue, filling)})`}
      strokeWidth={0.9 * km}
    />
  );
}

interface DiscSize {
  readonly key: string;
  readonly at: Position;
  readonly control: number;
  readonly contested: number;
}

/** Each disc once, with what is controlled and what is contested of it. */
function sizes(lands: readonly Land[]): readonly DiscSize[] {
  const found = new Map<string, DiscSize>();
  for (const { title, status, km2, shape } of lands) {
    if (shape.kind !== "disc") continue;
    const { control, contested } = found.get(title) ?? { control: 0, contested: 0 };
    found.set(title, {
      key: title,
      at: shape.at,
      control: control + (status === "control" ? km2 : 0),
      contested: contested + (status === "contested" ? km2 : 0),
    });
  }
  return [...found.values()];
}

function Size({ size, sheet, km }: { readonly size: DiscSize; readonly sheet: MapSheet; readonly km: number }) {
  const [x, y] = sheet.place(size.at);
  const right = x + discKm(size.control + size.contested) + 4 * km;
  return (
    <text className="map-size" x={right} y={y - 3 * km} fontSize={12 * km} strokeWidth={3 * km}>
      {messages.map.size(size.control, size.contested)}
    </text>
  );
}

/** A ring is a disc with a hole. */
function shapePath({ shape }: Land, { place }: MapSheet): string {
  if (shape.kind === "area") return areaPath(shape.area, place);
  const [x, y] = place(shape.at);
  return [shape.outerKm2, shape.innerKm2].map((km2) => circlePath(x, y, discKm(km2))).join("");
}

export function circlePath(x: number, y: number, radius: number): string {
  return radius === 0
    ? ""
    : `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}
