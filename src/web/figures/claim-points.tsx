/** What people said the measure was: a point at its day, named by who said it, that opens its claim. */

import type { ScaleLinear } from "d3-scale";
import type { Claim } from "../../evidence/index.ts";
import type { Day } from "../../ground/index.ts";
import { messages } from "../messages.ts";

interface Props {
  readonly claims: readonly Claim[];
  readonly place: (day: Day) => number;
  readonly y: ScaleLinear<number, number>;
  readonly right: number;
  readonly narrow: boolean;
  readonly onClaim: (id: string) => void;
}

export function ClaimPoints({ claims, place, y, right, narrow, onClaim }: Props) {
  const taken: { x: number; y: number; end: number }[] = [];
  return claims.map((claim) => {
    const quantity = claim.quantity;
    if (quantity === null) return null;
    const cx = place(claim.happenedTo ?? claim.happenedFrom ?? claim.knownFrom);
    const cy = y(quantity.value);
    const name = claim.who.length > 26 ? `${claim.who.slice(0, 25)}…` : claim.who;
    const left = cx > right - 150;
    const label = {
      x: left ? cx - 9 : cx + 9,
      y: cy - 7,
      end: left ? cx - 9 - name.length * 6.4 : cx + 9 + name.length * 6.4,
    };
    const crowded = taken.some((other) => Math.abs(other.y - label.y) < 14 && overlaps(other, label));
    if (!crowded) taken.push(label);
    const open = () => onClaim(claim.id);
    return (
      // biome-ignore lint/a11y/useSemanticElements: no button of HTML can stand in a drawing
      <g
        key={claim.id}
        className="hue-ink claim-point"
        role="button"
        tabIndex={0}
        aria-label={messages.band.claim(claim.who, quantity.qualifier, quantity.value, quantity.unit)}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          open();
        }}
      >
        {quantity.qualifier === "at-least" || quantity.qualifier === "over" ? (
          <path className="stem" d={`M${cx},${cy - 5}v-9m-3,4l3,-4l3,4`} fill="none" />
        ) : quantity.qualifier === "at-most" || quantity.qualifier === "almost" ? (
          <path className="stem" d={`M${cx},${cy + 5}v9m-3,-4l3,4l3,-4`} fill="none" />
        ) : null}
        <circle className="point" cx={cx} cy={cy} r={4.5} />
        <circle className="hit" cx={cx} cy={cy} r={12} />
        {crowded || narrow ? null : (
          <text className="halo" x={label.x} y={label.y} textAnchor={left ? "end" : "start"}>
            {name}
          </text>
        )}
      </g>
    );
  });
}

function overlaps(a: { x: number; end: number }, b: { x: number; end: number }): boolean {
  return Math.max(Math.min(a.x, a.end), Math.min(b.x, b.end)) < Math.min(Math.max(a.x, a.end), Math.max(b.x, b.end));
}
