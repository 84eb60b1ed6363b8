/** What people said the measure was: a point at its day, named by who said it, that opens its claim. */

import type { ScaleLinear } from "d3-scale";
import type { Claim } from "../../evidence/index.ts";
import type { Day } from "../../ground/index.ts";
import { messages } from "../messages.ts";
import { dayOfClaim, placeLabels } from "./claim-labels.ts";

interface Props {
  readonly claims: readonly Claim[];
  readonly place: (day: Day) => number;
  readonly y: ScaleLinear<number, number>;
  readonly right: number;
  readonly narrow: boolean;
  readonly onClaim: (id: string) => void;
}

export function ClaimPoints({ claims, place, y, right, narrow, onClaim }: Props) {
  const labels = placeLabels(claims, place, y, right);
  return claims.map((claim) => {
    const quantity = claim.quantity;
    if (quantity === null) return null;
    const [cx, cy] = [place(dayOfClaim(claim)), y(quantity.value)];
    const label = narrow ? null : (labels.get(claim.id) ?? null);
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
        {label === null ? null : (
          <text className="halo" x={label.x} y={label.y + 4} textAnchor={label.anchor}>
            {label.name}
          </text>
        )}
      </g>
    );
  });
}
