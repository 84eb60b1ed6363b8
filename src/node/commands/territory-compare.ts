/** `parley territory compare A B`: two sources on one day, after both were clipped to one land mask. */
import { parseArgs } from "node:util";
import { escapeControls, formatDay } from "../../ground/index.ts";
import { say, warn } from "../terminal.ts";
import { territoryFlags, territorySettings, withBordersValue } from "../territory/area-settings.ts";
import { comparedHoldings } from "../territory/source-comparison.ts";
import { twoMaps } from "./territory-diff.ts";
import { methodOf } from "./territory-measure.ts";
import { textTable } from "./text-table.ts";

export async function compareTerritory(args: string[], signal: AbortSignal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: withBordersValue(args),
    allowPositionals: true,
    options: territoryFlags,
  });
  const settings = await territorySettings(values, 2);
  if (settings === null) return 1;
  const maps = await twoMaps(positionals, settings, signal);
  if (maps === null) return 1;
  const [first, second] = maps;
  if (first.day !== second.day) warn("The maps are not of one day: part of the difference is time.\n");
  const holdings = comparedHoldings(first.snapshots, second.snapshots, settings.borders, settings.overlay);
  const sides = maps.map(({ file, day }) => ({ file, date: day === null ? null : formatDay(day) }));
  if (values.json) {
    say(JSON.stringify({ first: sides[0], second: sides[1], holdings, method: methodOf(settings) }, null, 2));
    return 0;
  }
  const rows = holdings.map((it) => [
    escapeControls(
      [it.holder, it.status, it.part ?? "", it.land === null ? "" : `in ${it.land}`]
        .filter((word) => word !== "")
        .join(" "),
    ),
    ...[it.firstKm2, it.secondKm2, it.onlyFirstKm2, it.onlySecondKm2, it.firstOutsideKm2, it.secondOutsideKm2].map(
      (km2) => km2.toFixed(2),
    ),
  ]);
  const head = ["holding", "first km²", "second", "only first", "only second", "first outside", "second outside"];
  const together = holdings
    .filter(({ land, part }) => land === null && part === null)
    .filter(({ firstParts, secondParts }) => firstParts.join("|") !== secondParts.join("|"))
    .map(({ holder, status, firstParts, secondParts }) => {
      const [a, b] = [firstParts, secondParts].map(
        (parts) => parts.map((it) => it || "no part").join(", ") || "nothing",
      );
      return escapeControls(`${holder} ${status}: all parts together, ${a} in the first, ${b} in the second.`);
    });
  const clipped = `Both clipped to the land of the borders (${escapeControls(settings.borders.viewpoint)}); outside it nothing is compared.`;
  say([textTable([head, ...rows]), [...together, clipped].join("\n")].join("\n\n"));
  return 0;
}
