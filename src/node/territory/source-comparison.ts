/**
 * Two sources' maps side by side, holding by holding, each clipped to land that the borders show.
 * Takes   the snapshots of both. Gives for each holder and status a row for all land, one for each state's land, and one for
 *         each part where both sources tell the same parts apart.
 * Departs a part that only one source knows is no row of its own: another's part of the same name may count what that one
 *         leaves to it. Which parts were put together is told.
 * Cost    five overlays a row.
 */
import {
  type Area,
  type Borders,
  compareSources,
  type HoldingStatus,
  landMask,
  type Overlay,
  type Snapshot,
  type SourceComparison,
} from "../../territory/index.ts";

export interface HoldingComparison extends SourceComparison {
  readonly holder: string;
  readonly status: HoldingStatus;
  /** The state on whose land it is compared; null for all land. */
  readonly land: string | null;
  /** The part that both tell apart; null for all parts. */
  readonly part: string | null;
  readonly firstParts: readonly string[];
  readonly secondParts: readonly string[];
}

export function comparedHoldings(
  first: readonly Snapshot[],
  second: readonly Snapshot[],
  borders: Borders,
  overlay: Overlay,
): readonly HoldingComparison[] {
  const states = [...new Set(borders.regions.map(({ state }) => state))];
  const all = landMask(borders, overlay);
  const lands = states.map((state) => ({ state, mask: landMask(borders, overlay, [state]) }));
  const kinds = new Map([...first, ...second].map((it) => [JSON.stringify([it.holder, it.status]), it]));
  return [...kinds.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { holder, status }]) => {
      const own = (side: readonly Snapshot[]) => side.filter((it) => it.holder === holder && it.status === status);
      const [a, b] = [own(first), own(second)];
      const [firstParts, secondParts] = [partsOf(a), partsOf(b)];
      const row = (land: string | null, part: string | null, mask: Area): HoldingComparison => {
        const [x, y] = [a, b].map((side) => joined(side, part, overlay)) as [Area, Area];
        return { holder, status, land, part, firstParts, secondParts, ...compareSources(x, y, mask, overlay) };
      };
      const byLand = lands
        .map(({ state, mask }) => row(state, null, mask))
        .filter(({ firstKm2, secondKm2 }) => firstKm2 + secondKm2 > 0);
      const same = firstParts.length > 1 && firstParts.join("|") === secondParts.join("|");
      return [
        row(null, null, all),
        ...(byLand.length > 1 ? byLand : []),
        ...(same ? firstParts.map((part) => row(null, part, all)) : []),
      ];
    });
}

function partsOf(side: readonly Snapshot[]): readonly string[] {
  return [...new Set(side.map(({ part }) => part))].sort();
}

function joined(side: readonly Snapshot[], part: string | null, overlay: Overlay): Area {
  return overlay.union(side.filter((it) => part === null || it.part === part).map(({ geometry }) => geometry));
}
