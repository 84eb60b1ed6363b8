/**
 * When what was said and measured happened: a lane for each party, a dot for a known day, a bar for as long as the day is
 * uncertain. A press opens the claim; the table of claims below says the same in words and by keyboard.
 */

import { scaleLinear } from "d3-scale";
import { useState } from "react";
import type { Claim } from "../../../evidence/index.ts";
import { dateWords } from "../../../evidence/index.ts";
import type { Day } from "../../../ground/index.ts";
import { messages } from "../../messages.ts";
import { monthStarts } from "../../view/days.ts";
import { useWidth } from "../../view/use-width.ts";
import { hueOf, partyName, useWorkbench } from "../../workbench.ts";
import { type Dated, lanesOf } from "./claim-lanes.ts";

const rowHeight = 11;
const laneGap = 14;
const daysBefore = 60;

export function ClaimTimeline() {
  const { theCase, day, ledger, open } = useWorkbench();
  const [whole, setWhole] = useState(false);
  const [ref, width] = useWidth<SVGSVGElement>(900);
  const dated = ledger.known.flatMap((claim): readonly Dated[] => {
    const [from, to] = [claim.happenedFrom, claim.happenedTo];
    return from === null || to === null ? [] : [{ claim, from, to }];
  });
  const first = dated.reduce<Day>((least, { from }) => Math.min(least, from), day);
  const start = whole ? first : Math.max(first, theCase.timeline.from - daysBefore);
  const shown = dated.filter(({ to }) => to >= start);
  const earlier = dated.length - shown.length;
  const wide = width > 560;
  const left = wide ? 150 : 6;
  const x = scaleLinear([start, Math.max(day, start + 1)], [left, width - 8]).clamp(true);
  const order = [...theCase.parties.map(({ id }) => id), null];
  const perDot = ((Math.max(day, start + 1) - start) / Math.max(1, width - left)) * 9;
  const lanes = lanesOf(shown, order, perDot);
  let top = 4;
  const placed = lanes.map((lane) => {
    const at = top + (wide ? 0 : 14);
    top = at + lane.rows * rowHeight + laneGap;
    return { ...lane, at };
  });
  const height = top + 18;
  const name = (claim: Claim) => `${claim.says} (${dateWords(claim.happened)})`;
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
        {placed.map(({ party, rows, at, marks }) => (
          <g key={party ?? ""} className={hueOf(theCase, party)}>
            <line className="grid" x1={0} x2={width} y1={at - laneGap / 2} y2={at - laneGap / 2} />
            <text className="strong halo" x={2} y={wide ? at + Math.min(rows, 2) * 5 + 4 : at - 3}>
              {party === null ? messages.claimTimeline.others : partyName(theCase, party)}
            </text>
            {marks.map(({ claim, from, to, row }) => (
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
            ))}
          </g>
        ))}
      </svg>
      <p className="note">
        {messages.claimTimeline.key} {messages.claimTimeline.earlier(earlier)}{" "}
        {earlier > 0 || whole ? (
          <button type="button" className="quiet" aria-pressed={whole} onClick={() => setWhole(!whole)}>
            {messages.claimTimeline.whole}
          </button>
        ) : null}
      </p>
    </>
  );
}
