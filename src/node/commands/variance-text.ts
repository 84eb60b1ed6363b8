/** The shares of a figure's variance as text, for `parley sensitivity --sobol` and `--shapley`. */
import type { Interval, VarianceShares } from "../../contract.ts";
import { escapeControls } from "../../ground/index.ts";
import { plural } from "./command.ts";
import { textTable, wrapped } from "./text-table.ts";

export function varianceText({ words, asOf, lens, design, groups, method, solves, variance }: VarianceShares): string {
  const title = `What the variance of ${escapeControls(words)} comes from. As of ${asOf}, ${lens === null ? "the case's own judgements" : `lens ${lens}`}.`;
  const sobol = design === "sobol";
  const found =
    variance === 0
      ? "  Nothing: it is the same in every future."
      : textTable([
          sobol ? ["by itself", "in all", "drawn anew"] : ["share", "drawn anew"],
          ...groups.map(({ name, paths, first, total, shapley }) => [
            ...(sobol ? [share(first), share(total)] : [share(shapley)]),
            `${escapeControls(name)}${paths.length > 1 ? ` (${paths.length} draws)` : ""}`,
          ]),
        ]);
  const means = sobol
    ? "By itself: the share of the variance over futures that would go if it alone were known. In all: the share that would stay open if all else were known; what is in it and not in the first works only together with others."
    : "Shares add up to 100%; what judgements do only together is split evenly among them.";
  const notes = [
    `${means} 90% intervals; a share below 0 is none.`,
    `${method.exactness} ${plural(solves, "solve")}, seed ${method.seed}.`,
    `Digest ${method.digest}`,
  ];
  return [title, found, ...notes.map((note) => wrapped(note, "  "))].join("\n");
}

function share(it: Interval | null): string {
  return it === null ? "" : `${percent(it.value)} (${percent(it.low)} to ${percent(it.high)})`;
}

function percent(value: number): string {
  const rounded = Math.round(value * 100);
  return `${rounded < 0 ? "−" : ""}${Math.abs(rounded)}%`;
}
