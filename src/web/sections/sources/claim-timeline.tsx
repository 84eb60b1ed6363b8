/**
 * When what was said and measured happened: a lane for each party, a dot for a known day, a bar for as long as the day is
 * uncertain; where a lane holds too many for that, how many there are. A press opens the claim; the table of claims below
 * says the same in words and by keyboard.
 */

import { scaleLinear } from "d3-scale";
import { useMemo, useState } from "react";
import type { Claim } from "../../../evidence/index.ts";
import type { Day } from "../../../ground/index.ts";
import { libraryWords } from "../../language/library-words.ts";
import { messages } from "../../messages.ts";
import { monthStarts } from "../../view/days.ts";
import { useWidth } from "../../view/use-width.ts";
import { hueOf, partyName, useWorkbench } from "../../workbench.ts";
import { ClaimColumns, columnsHeight } from "./claim-columns.tsx";
import { columnsOf, type Dated, lanesOf } from "./claim-lanes.ts";

const rowHeight = 11;
const laneGap = 14;
const daysBefore = 60;
/** A lane of more rows is counted. */
const mostRows = 60;
const columnWidth = 10;

export function ClaimTimeline() {
  const { theCase, day, ledger, open } = useWorkbench();
  const [whole, setWhole] = useState(false);
  const [ref, width] = useWidth<SVGSVGElement>(900);
  const dated = useMemo(
    () =>
      ledger.known.flatMap((claim): readonly Dated[] => {
        const [from, to] = [claim.happenedFrom, claim.happenedTo];
        return from === null || to === null ? [] : [{ claim, from, to }];
      }),
    [ledger],
  );
  const first = dated.reduce<Day>((least, { from }) => Math.min(least, from), day);
  const start = whole ? first : Math.max(first, theCase.timeline.from - daysBefore);
  const shown = useMemo(() => dated.filter(({ to }) => to >= start), [dated, start]);
  const earlier = dated.length - shown.length;
  const wide = width > 560;
  const left = wide ? 150 : 6;
  const end = Math.max(day, start + 1);
  const x = scaleLinear([start, end], [left, width - 8]).clamp(true);
  const perPixel = (end - start) / Math.max(1, width - left);
  const lanes = useMemo(() => {
    const order = [...theCase.parties.map(({ id }) => id), null];
    return lanesOf(shown, order, perPixel * 9).map((lane) => ({
      ...lane,
      columns:
        lane.rows <= mostRows
          ? null
          : columnsOf(lane.marks, start, end, Math.max(1, Math.ceil(perPixel * columnWidth))),
    }));
  }, [shown, theCase, perPixel, start, end]);
  let top = 4;
  const placed = lanes.map((lane) => {
    const at = top + (wide ? 0 : 14);
    const rows = Math.min(lane.rows, mostRows);
    top = at + (lane.columns === null ? rows * rowHeight : columnsHeight) + laneGap;
    return { ...lane, at };
  });
  const height = top + 18;
  const name = (claim: Claim) => `${claim.says} (${libraryWords.numbers.date(claim.happened)})`;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing, whose marks can be pressed */}
      <svg
        ref={ref}
        className="chart claim-timeline"
        height={height}
        role="group"
        aria-label={messages.claimTimeline.label(shown.length)}
      >
        {monthStarts(start, day, wide ? 12 : 4).map((month) => (
          <g key={month.day}>
            <line className="grid" x1={x(month.day)} x2={x(month.day)} y1={0} y2={height - 18} />
            <text x={x(month.day) + 3} y={height - 5}>
              {month.name}
            </text>
          </g>
        ))}
        {placed.map(({ party, rows, at, marks, columns }) => (
          <g key={party ?? ""} className={hueOf(theCase, party)}>
            <line className="grid" x1={0} x2={width} y1={at - laneGap / 2} y2={at - laneGap / 2} />
            <text className="strong halo" x={2} y={wide ? at + Math.min(rows, 2) * 5 + 4 : at - 3}>
              {party === null ? messages.claimTimeline.others : partyName(theCase, party)}
            </text>
            {columns === null ? (
              marks.map(({ claim, from, to, row }) => (
                // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the table of claims opens the same
                <rect
                  key={claim.id}
                  className={claim.contradicts.length > 0 ? "claim-mark denied" : "claim-mark"}
                  x={x(from) - 3}
                  width={Math.max(6, x(to) - x(from) + 6)}
                  y={at + row * rowHeight}
                  height={6}
                  rx={3}
                  onClick={() => open({ kind: "claim", id: claim.id })}
                >
                  <title>{name(claim)}</title>
                </rect>
              ))
            ) : (
              <ClaimColumns columns={columns} x={x} top={at} />
            )}
          </g>
        ))}
      </svg>
      <p className="note">
        {messages.claimTimeline.key}{" "}
        {placed.some(({ columns }) => columns !== null) ? messages.claimTimeline.counted : ""}{" "}
        {messages.claimTimeline.earlier(earlier)}{" "}
        {earlier > 0 || whole ? (
          <button type="button" className="quiet" aria-pressed={whole} onClick={() => setWhole(!whole)}>
            {messages.claimTimeline.whole}
          </button>
        ) : null}
      </p>
    </>
  );
}
