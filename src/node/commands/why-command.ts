/** `parley why`: what stands in the way of a deal, obstacle by obstacle. */
import type { Estimated, Obstacle, WhyNoDeal } from "../../contract.ts";
import { roundedChance } from "../../ground/index.ts";
import { whyNoDealInParallel } from "../parallel.ts";
import { plural } from "./command.ts";
import { questionCommand } from "./question.ts";
import { textTable, wrapped } from "./text-table.ts";

/** Each future is solved about a dozen times. */
const usualFutures = 300;

const names: Readonly<Record<Obstacle, string>> = {
  beliefs: "differing beliefs",
  breach: "fear of breach",
  "red-lines": "red lines",
  indivisibility: "indivisibility",
  "low-costs": "low costs of fighting",
};

export const whyCommand = questionCommand({
  name: "why",
  purpose: "Why there is no deal: each obstacle removed alone, all together, and its share.",
  usualFutures,
  answer: whyNoDealInParallel,
  text: (_, why) => text(why),
});

function text(why: WhyNoDeal): string {
  const rows = why.obstacles.map(({ id, noZoneAlone, noDealAlone, zoneShare, dealShare }) => [
    names[id],
    roundedChance(noZoneAlone),
    share(zoneShare),
    roundedChance(noDealAlone),
    share(dealShare),
  ]);
  return [
    "Why no deal?",
    wrapped(
      `Nothing to agree on this day: ${roundedChance(why.noZone)} of futures; with every obstacle removed ${roundedChance(why.noZoneWithoutAny)}. No ceasefire or settlement within ${plural(why.months, "month")}: ${roundedChance(why.noDeal)}; with every obstacle removed ${roundedChance(why.noDealWithoutAny)}. What is left then is friction: talks that do not begin, deals that are not struck.`,
      "  ",
    ),
    textTable([
      [
        "obstacle",
        "no zone without it",
        "its share of that",
        `no deal in ${plural(why.months, "month")} without it`,
        "its share of that",
      ],
      ...rows,
    ]),
    wrapped(
      "Shares are Shapley values in points of the chance, with the 90 % interval of the estimate; they add up to what removing all obstacles takes away.",
      "  ",
    ),
    `  ${why.futures} futures, seed ${why.seed}.`,
  ].join("\n");
}

/** "44 (40 to 48)". */
function share({ mean, standardError }: Estimated): string {
  const margin = 1.645 * standardError;
  const points = (value: number): string => `${value < -0.0005 ? "−" : ""}${(Math.abs(value) * 100).toFixed(1)}`;
  return `${points(mean)} (${points(mean - margin)} to ${points(mean + margin)})`;
}
