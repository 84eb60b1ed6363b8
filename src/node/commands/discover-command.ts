/** `parley discover`: where in the space of judgements an event is likely. */
import { parseArgs } from "node:util";
import type { BoxLimit, Estimated, ScenarioBox, ScenarioBoxes, ScenarioTree } from "../../contract.ts";
import { escapeControls, roundedChance } from "../../ground/index.ts";
import { scenarioBoxes } from "../../questions.ts";
import { say } from "../terminal.ts";
import { readAssessmentFlags } from "./assessment-flags.ts";
import { carriedFlags, carriedFlagsHelp, futuresWithBar, monthWithin, readEvent, readMonths } from "./carried-flags.ts";
import { type Command, caseOrTellFaults, onePositional, plural, wholeNumber } from "./command.ts";
import { textTable, wrapped } from "./text-table.ts";

export const discoverCommand: Command = {
  usage: "discover CASE [--of EVENT] [--by MONTHS] [--at-least PERCENT] [the options of assess]",
  purpose:
    "Under which judgements an event is likely: boxes with coverage and density, and a tree as a second opinion.",
  options: `  --of EVENT      talks, measure, ceasefire (where not said), settlement or any-deal
  --at-least P    likely means a chance of P percent; else 50, or where that parts nothing the upper quarter of futures
${carriedFlagsHelp}`,
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...carriedFlags, "at-least": { type: "string" } },
    });
    const folder = onePositional(positionals, "CASE");
    const months = readMonths(values.by);
    const of = readEvent(values.of);
    const atLeast = wholeNumber("at-least", values["at-least"], 1, 100);
    const flags = readAssessmentFlags(values);
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const { run, batch } = await futuresWithBar(theCase, flags, signal);
    const event = {
      of,
      byMonth: monthWithin(theCase, months),
      ...(atLeast !== undefined && { atLeast: atLeast / 100 }),
    };
    const answer = scenarioBoxes(run, batch, event);
    say(values.json ? JSON.stringify(answer, null, 2) : text(answer));
    return 0;
  },
};

const because = {
  asked: "",
  "even chance": "",
  "upper quarter": ", which the upper quarter of futures reach (an even chance would part nothing)",
};

function text(answer: ScenarioBoxes): string {
  const { words, asOf, lens, boxes, tree, method, threshold, thresholdIs, likely, coverage } = answer;
  const count = plural(boxes.length, "box").replace("boxs", "boxes");
  return [
    `Under which judgements ${escapeControls(words)} is likely. As of ${asOf}, ${lens === null ? "the case's own judgements" : `lens ${lens}`}.`,
    wrapped(
      `Likely: a chance of at least ${Math.round(threshold * 100)}%${because[thresholdIs]}. So it is in ${about(likely)} of futures.`,
      "  ",
    ),
    ...(boxes.length === 0
      ? ["\n  No judgements set those futures apart."]
      : [...boxes.map(boxText), wrapped(`Together: ${count}, which hold ${about(coverage)} of such futures.`, "  ")]),
    ...(tree === null || tree.leaves.length < 2 ? [] : [treeText(tree)]),
    "",
    wrapped(method.exactness, "  "),
    wrapped(`${plural(method.futures, "future")}, seed ${method.seed}. Digest ${method.digest}`, "  "),
  ].join("\n");
}

function boxText({ limits, text: sentence }: ScenarioBox, k: number): string {
  return [
    `\nBox ${k + 1}`,
    wrapped(escapeControls(sentence), "  "),
    textTable([["quasi-p", "as judged", "limit"], ...limits.map(limitRow)]),
  ].join("\n");
}

function limitRow({ words, range, quasiP }: BoxLimit): readonly string[] {
  return [quasiP < 0.001 ? "under 0.001" : quasiP.toFixed(3), range ?? "left to chance", escapeControls(words)];
}

function treeText({ leaves, right, guessing }: ScenarioTree): string {
  const title = `A second opinion: a classification tree, right in ${about(right)} of futures, where the commoner answer alone is in ${roundedChance(guessing)}. Likely in …`;
  return [
    `\n${wrapped(title, "")}`,
    ...leaves.flatMap(({ words, coverage, density }) => [
      `  ${about(density)} of futures (${about(coverage)} of all such) where`,
      wrapped(words.map(escapeControls).join("; "), "      "),
    ]),
  ].join("\n");
}

function about({ mean, standardError }: Estimated): string {
  return roundedChance(mean, standardError);
}
