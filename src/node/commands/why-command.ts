/** `parley why`: what stands in the way of a deal, obstacle by obstacle; or what would have to change (`--inverse`). */
import { parseArgs } from "node:util";
import type { Estimated, Interval, Obstacle, WhyNoDeal } from "../../contract.ts";
import { roundedChance } from "../../ground/index.ts";
import { whyNoDealInParallel } from "../parallel.ts";
import { inverseInParallel } from "../parallel-inverse.ts";
import { progressBar, say } from "../terminal.ts";
import { asAsked, assessmentFlags, readAssessmentFlags } from "./assessment-flags.ts";
import { type Command, caseOrTellFaults, onePositional, plural, wholeNumber } from "./command.ts";
import { inverseText } from "./inverse-text.ts";
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

/** Each future is solved some hundred times. */
const usualInverseFutures = 200;
const usualTried = 20;

const obstacleCommand = questionCommand({
  name: "why",
  purpose: "Why there is no deal: each obstacle removed alone, all together, and its share.",
  usualFutures,
  answer: whyNoDealInParallel,
  text: (theCase, why, asked) => text(why, asAsked(theCase, asked)),
});

export const whyCommand: Command = {
  usage: "why CASE [--inverse] [the options of assess]",
  purpose: `${obstacleCommand.purpose}\n      With --inverse: the smallest change of each judgement that would open a deal, or close it.`,
  options: `  --inverse       what would have to change, one judgement at a time (${usualInverseFutures} futures where not said)
  --threshold P   with --inverse: open where something can be agreed in this percentage of futures; 50 where not said
  --most N        with --inverse: try at most so many judgements, those that go with it most; ${usualTried} where not said
${obstacleCommand.options}`,
  run: async (args, signal) => {
    if (!args.includes("--inverse")) return obstacleCommand.run(args, signal);
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...assessmentFlags,
        inverse: { type: "boolean", default: false },
        threshold: { type: "string" },
        most: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    const folder = onePositional(positionals, "CASE");
    const { options, sharing } = readAssessmentFlags(values);
    const threshold = (wholeNumber("threshold", values.threshold?.replace(/%$/, ""), 1, 100) ?? 50) / 100;
    const most = wholeNumber("most", values.most, 1, 1000) ?? usualTried;
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const bar = progressBar("Futures");
    try {
      const asked = { futures: usualInverseFutures, ...options };
      const parallel = { ...sharing, signal, onProgress: bar.show };
      const found = await inverseInParallel(theCase, asked, { threshold, most }, parallel);
      bar.clear();
      say(values.json ? JSON.stringify(found, null, 2) : inverseText(found));
    } finally {
      bar.clear();
    }
    return 0;
  },
};

function text(why: WhyNoDeal, asked: string): string {
  const { intervals, method } = why;
  const rows = why.obstacles.map(({ id, noZoneAlone, noDealAlone, zoneShare, dealShare }) => [
    names[id],
    roundedChance(noZoneAlone),
    share(zoneShare),
    roundedChance(noDealAlone),
    share(dealShare),
  ]);
  return [
    `Why no deal? ${asked}`,
    wrapped(
      `Nothing to agree on this day: ${chance(intervals.noZone)} of futures; with every obstacle removed ${chance(intervals.noZoneWithoutAny)}. No ceasefire or settlement within ${plural(why.months, "month")}: ${chance(intervals.noDeal)}; with every obstacle removed ${chance(intervals.noDealWithoutAny)}. In brackets what so many futures leave open, at 90%. What is left then is friction: talks that do not begin, deals that are not struck.`,
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
    wrapped(
      `${plural(why.futures, "future")}, seed ${why.seed}. ${method.name} ${method.version}. ${method.exactness}`,
      "  ",
    ),
    `  Digest ${method.digest}`,
  ].join("\n");
}

/** "about 45% (34% to 55%)". */
function chance({ value, low, high }: Interval): string {
  return `${roundedChance(value)} (${Math.round(low * 100)}% to ${Math.round(high * 100)}%)`;
}

/** "44 (40 to 48)". */
function share({ mean, standardError }: Estimated): string {
  const margin = 1.645 * standardError;
  const points = (value: number): string => `${value < -0.0005 ? "−" : ""}${(Math.abs(value) * 100).toFixed(1)}`;
  return `${points(mean)} (${points(mean - margin)} to ${points(mean + margin)})`;
}
