/** `parley counters`: what each bargaining counter brings to each position, and to the chances of talks and of a deal. */
import { parseArgs } from "node:util";
import type { CounterWorth, Estimated } from "../../contract.ts";
import { escapeControls } from "../../ground/index.ts";
import { counterWorthInParallel } from "../parallel.ts";
import { progressBar, say } from "../terminal.ts";
import { assessmentFlags, assessmentFlagsHelp, readAssessmentFlags } from "./assessment-flags.ts";
import { type Command, caseOrTellFaults, onePositional } from "./command.ts";
import { textTable, wrapped } from "./text-table.ts";

/** Each future is solved once for every counter. */
const usualFutures = 200;

export const countersCommand: Command = {
  usage: "counters CASE [the options of assess]",
  purpose: "What each bargaining counter is worth, to its holder and to the other, and what it does to talks.",
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
      const worth = await counterWorthInParallel(theCase, asked, { workers, signal, onProgress: bar.show });
      bar.clear();
      say(values.json ? JSON.stringify(worth, null, 2) : text(worth));
    } finally {
      bar.clear();
    }
    return 0;
  },
};

function text({ counters, withAll, withNone, months, futures, seed }: CounterWorth): string {
  const parties = Object.keys(withAll);
  const head = [
    "counter",
    "held by",
    ...parties.map((party) => `worth to ${party}`),
    "talks",
    "ceasefire or settlement",
  ];
  const rows = counters.map(({ name, holder, inPosition, inTalks, inDeal }) => [
    escapeControls(name),
    holder,
    ...parties.map((party) => points(inPosition[party])),
    points(inTalks),
    points(inDeal),
  ]);
  const total = (worths: CounterWorth["withAll"]): string =>
    parties.map((party) => `${party} ${((worths[party] ?? 0) * 100).toFixed(1)}`).join(", ");
  return [
    "What each counter brings",
    wrapped(
      `Shapley value, in hundredths of all that is at stake for the party, with the 90 % interval of the estimate; in the last two columns in points of the chance within ${months} months. What crosses zero has no sign.`,
      "  ",
    ),
    textTable([head, ...rows]),
    `  Positions with all counters: ${total(withAll)}; with none: ${total(withNone)}.`,
    `  ${futures} futures, seed ${seed}.`,
  ].join("\n");
}

/** "+1.3 (+0.9 to +1.6)". */
function points(share: Estimated | undefined): string {
  if (share === undefined) return "";
  const margin = 1.645 * share.standardError;
  return `${signed(share.mean)} (${signed(share.mean - margin)} to ${signed(share.mean + margin)})`;
}

function signed(share: number): string {
  const value = Math.round(share * 1000) / 10;
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value).toFixed(1)}`;
}
