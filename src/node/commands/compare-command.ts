/** `parley compare`: lenses side by side, their forecasts as one, and which judgements make the difference. */
import { parseArgs } from "node:util";
import { prepare } from "../../assess.ts";
import type { Case } from "../../case/index.ts";
import type { Comparison, DifferenceSplit } from "../../contract.ts";
import { formatDay } from "../../ground/index.ts";
import { sideBySide } from "../../outlook/index.ts";
import { splitInParallel } from "../parallel.ts";
import { progressBar, say } from "../terminal.ts";
import {
  type AssessmentFlags,
  assessmentFlags,
  assessmentFlagsHelp,
  assessWithBar,
  readAssessmentFlags,
} from "./assessment-flags.ts";
import {
  type Command,
  caseOrTellFaults,
  mostFutures,
  mostMonths,
  onePositional,
  UsageError,
  wholeNumber,
} from "./command.ts";
import { type ComparedEvent, comparedEvents, comparisonText } from "./comparison-text.ts";

/** Enough for steps of 5 %, and for all lenses of a case within minutes. */
const usualFutures = 2000;
/** A split solves each future a few dozen times. */
const usualSplitFutures = 200;

export const compareCommand: Command = {
  usage:
    "compare CASE [--lens ID ... | --lens all] [--split] [--of talks|ceasefire|any-deal] [--by MONTHS] [the options of assess] [--json]",
  purpose: "Who disagrees, and about what: lenses side by side, pooled, and the judgements that cause the difference.",
  options: [
    "  --lens ID       compare this lens; may be repeated; all, or nothing: every lens published by the day",
    "  --split         the judgements that cause the difference: from the case's own to each lens, or between two that are named",
    `  --of EVENT      what the split is shown of: ${comparedEvents.join(", ")}; as JSON all figures are there`,
    "  --by MONTHS     chances by the end of this month (12, or the horizon if that is shorter)",
    `  --split-futures N  how many futures the split is over (${usualSplitFutures})`,
    assessmentFlagsHelp
      .split("\n")
      .filter((line) => !line.includes("--lens"))
      .join("\n")
      .replace("how many futures to draw", `how many futures to draw (${usualFutures})`),
    "  --json          the comparison as JSON on stdout",
  ].join("\n"),
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...assessmentFlags,
        lens: { type: "string", multiple: true },
        split: { type: "boolean", default: false },
        "split-futures": { type: "string" },
        of: { type: "string", default: "ceasefire" },
        by: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    const folder = onePositional(positionals, "CASE");
    const { lens: named = ["all"], ...others } = values;
    const of = eventOf(values.of);
    const by = wholeNumber("by", values.by, 1, mostMonths);
    const splitFutures = wholeNumber("split-futures", values["split-futures"], 1, mostFutures) ?? usualSplitFutures;
    const read = readAssessmentFlags({ ...others, lens: undefined });
    const flags: AssessmentFlags = { ...read, options: { futures: usualFutures, ...read.options } };
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const months = by ?? Math.min(12, theCase.horizonMonths);
    if (months > theCase.horizonMonths)
      throw new UsageError(`--by wants at most the horizon, ${theCase.horizonMonths} months, not ${months}`);
    const { posing } = prepare(theCase, flags.options);
    const lenses = lensesOf(theCase, named, posing.state.asOf);
    for (const lens of lenses) prepare(theCase, { ...flags.options, lens });
    const assessments = [];
    for (const lens of [null, ...lenses])
      assessments.push(
        await assessWithBar(
          theCase,
          { ...flags, options: { ...flags.options, lens } },
          signal,
          lens === null ? "The case's own" : `Lens ${lens}`,
        ),
      );
    const nameOf = (id: string): string => theCase.lenses.find((lens) => lens.id === id)?.name ?? id;
    const splits: DifferenceSplit[] = [];
    for (const [from, to] of values.split ? pairsOf(lenses, named.includes("all")) : []) {
      const bar = progressBar(`Split ${to}`);
      try {
        splits.push(
          await splitInParallel(
            theCase,
            {
              asOf: formatDay(posing.state.asOf),
              from,
              to,
              seed: flags.options.seed ?? 1,
              months,
              waive: flags.options.waive ?? [],
            },
            splitFutures,
            { ...flags.sharing, signal, onProgress: bar.show },
          ),
        );
      } finally {
        bar.clear();
      }
    }
    const comparison: Comparison = { ...sideBySide(assessments, months, nameOf), splits };
    say(values.json ? JSON.stringify(comparison, null, 2) : comparisonText(comparison, of, nameOf));
    return 0;
  },
};

function eventOf(text: string): ComparedEvent {
  const event = comparedEvents.find((each) => each === text);
  if (event === undefined) throw new UsageError(`--of wants one of ${comparedEvents.join(", ")}, not ${text}`);
  return event;
}

function lensesOf(theCase: Case, named: readonly string[], asOf: number): readonly string[] {
  if (named.includes("all")) {
    if (named.length > 1) throw new UsageError("--lens all stands alone");
    return theCase.lenses.filter(({ published }) => published <= asOf).map(({ id }) => id);
  }
  return [...new Set(named)];
}

/** Between two lenses that were named; else from the case's own judgements to each. */
function pairsOf(lenses: readonly string[], all: boolean): readonly (readonly [string | null, string])[] {
  const [first, second] = lenses;
  if (!all && lenses.length === 2 && first !== undefined && second !== undefined) return [[first, second]];
  return lenses.map((lens) => [null, lens] as const);
}
