/** `parley why`: what stands in the way of a deal, obstacle by obstacle. */
import { parseArgs } from "node:util";
import type { Estimated, Obstacle, WhyNoDeal } from "../../contract.ts";
import { roundedChance } from "../../ground/index.ts";
import { whyNoDealInParallel } from "../parallel.ts";
import { progressBar, say } from "../terminal.ts";
import { assessmentFlags, assessmentFlagsHelp, readAssessmentFlags } from "./assessment-flags.ts";
import { type Command, caseOrTellFaults, onePositional } from "./command.ts";
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

export const whyCommand: Command = {
  usage: "why CASE [the options of assess]",
  purpose: "Why there is no deal: each obstacle removed alone, all together, and its share.",
  options: `${assessmentFlagsHelp} (${usualFutures} where not said)\n  --json          the answer as JSON on stdout`,
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...assessmentFlags, json: { type: "boolean", default: false } },
    });
    const folder = onePositional(positionals, "CASE");
    const { options, workers } = readAssessmentFlags(values);
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const bar = progressBar("Futures");
    try {
      const asked = { futures: usualFutures, ...options };
      const why = await whyNoDealInParallel(theCase, asked, { workers, signal, onProgress: bar.show });
      bar.clear();
      say(values.json ? JSON.stringify(why, null, 2) : text(why));
    } finally {
      bar.clear();
    }
    return 0;
  },
};

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
      `Nothing to agree on this day: ${roundedChance(why.noZone)} of futures; with every obstacle removed ${roundedChance(why.noZoneWithoutAny)}. No ceasefire or settlement within ${why.months} months: ${roundedChance(why.noDeal)}; with every obstacle removed ${roundedChance(why.noDealWithoutAny)}. What is left then is friction: talks that do not begin, deals that are not struck.`,
      "  ",
    ),
    textTable([
      [
        "obstacle",
        "no zone without it",
        "its share of that",
        `no deal in ${why.months} months without it`,
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
