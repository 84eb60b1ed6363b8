/** Where the names of claimants can stand beside their points without covering a point or each other; else they are left out. */

import type { ScaleLinear } from "d3-scale";
import type { Claim } from "../../evidence/index.ts";
import type { Day } from "../../ground/index.ts";

export interface PlacedLabel {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const letterWidth = 6.1;
const longest = 26;

export function dayOfClaim(claim: Claim): Day {
  return claim.happenedTo ?? claim.happenedFrom ?? claim.knownFrom;
}

export function placeLabels(
  claims: readonly Claim[],
  place: (day: Day) => number,
  y: ScaleLinear<number, number>,
  right: number,
): ReadonlyMap<string, PlacedLabel> {
  const points = claims.map((claim) => ({ claim, cx: place(dayOfClaim(claim)), cy: y(claim.quantity?.value ?? 0) }));
  const taken: Box[] = points.map(({ cx, cy }) => ({ left: cx - 6, right: cx + 6, top: cy - 6, bottom: cy + 6 }));
  const labels = new Map<string, PlacedLabel>();
  for (const { claim, cx, cy } of points) {
    const name = claim.who.length > longest ? `${claim.who.slice(0, longest - 1)}…` : claim.who;
    const width = name.length * letterWidth;
    const tries: PlacedLabel[] = [0, -14, 14, -26, 26].flatMap((dy) => [
      { name, x: cx + 9, y: cy + dy, anchor: "start" as const },
      { name, x: cx - 9, y: cy + dy, anchor: "end" as const },
    ]);
    const fitting = tries.find((label) => {
      const box = boxOf(label, width);
      return box.left > 44 && box.right < right && box.top > 0 && !taken.some((other) => overlap(box, other));
    });
    if (fitting === undefined) continue;
    labels.set(claim.id, fitting);
    taken.push(boxOf(fitting, width));
  }
  return labels;
}

function boxOf(label: PlacedLabel, width: number): Box {
  const left = label.anchor === "start" ? label.x : label.x - width;
  return { left, right: left + width, top: label.y - 7, bottom: label.y + 7 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
