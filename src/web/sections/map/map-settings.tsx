/** What the map is to show: which map, whose view of the borders, one day or two. */

import type { CaseMap } from "../../../case/index.ts";
import type { Day } from "../../../ground/index.ts";
import { messages } from "../../messages.ts";
import { dayName } from "../../view/days.ts";
import { useWorkbench } from "../../workbench.ts";

export type MapMode = "none" | "swipe" | "change";

const modes: readonly MapMode[] = ["none", "swipe", "change"];

interface Props {
  readonly map: CaseMap;
  readonly viewpoint: string;
  readonly onMap: (id: string) => void;
  readonly onViewpoint: (id: string) => void;
  readonly mode: MapMode;
  readonly onMode: (mode: MapMode) => void;
  readonly days: readonly Day[];
  readonly then: Day;
  readonly onThen: (day: Day) => void;
  readonly swipe: number;
  readonly onSwipe: (share: number) => void;
}

export function MapSettings(props: Props) {
  const { map, viewpoint, onMap, onViewpoint, mode, onMode, days, then, onThen, swipe, onSwipe } = props;
  const { theCase } = useWorkbench();
  const at = Math.max(0, days.indexOf(then));
  const step = (by: 1 | -1) => {
    const next = days[at + by];
    if (next !== undefined) onThen(next);
  };
  return (
    <div className="map-settings only-screen">
      {theCase.maps.length < 2 ? null : (
        <label className="field">
          <span>{messages.map.which}</span>
          <select value={map.id} onChange={(event) => onMap(event.target.value)}>
            {theCase.maps.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        <span>{messages.map.viewpoint}</span>
        <select value={viewpoint} onChange={(event) => onViewpoint(event.target.value)}>
          {map.viewpoints.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{messages.map.mode}</span>
        <select value={mode} onChange={(event) => onMode(modes.find((it) => it === event.target.value) ?? "none")}>
          {modes.map((each) => (
            <option key={each} value={each}>
              {messages.map.modes[each]}
            </option>
          ))}
        </select>
      </label>
      {mode === "none" || days.length < 2 ? null : (
        <div className="map-compare">
          <button type="button" className="quiet" aria-label={messages.map.earlier} onClick={() => step(-1)}>
            ‹
          </button>
          <label className="field">
            <span>
              {messages.map.compare} {dayName(then)}
            </span>
            <input
              type="range"
              min={0}
              max={days.length - 1}
              value={at}
              aria-valuetext={dayName(then)}
              onChange={(event) => onThen(days[Number(event.target.value)] ?? then)}
            />
          </label>
          <button type="button" className="quiet" aria-label={messages.map.later} onClick={() => step(1)}>
            ›
          </button>
        </div>
      )}
      {mode !== "swipe" ? null : (
        <label className="field">
          <span>{messages.map.swipe}</span>
          <input
            type="range"
            min={0}
            max={100}
            value={Math.round(swipe * 100)}
            onChange={(event) => onSwipe(Number(event.target.value) / 100)}
          />
        </label>
      )}
    </div>
  );
}
