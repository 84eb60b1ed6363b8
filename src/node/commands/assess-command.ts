/** `parley assess`: an assessment as a page of tables, or as JSON. */
import { parseArgs } from "node:util";
import { say } from "../terminal.ts";
import { assessmentFlags, assessmentFlagsHelp, assessWithBar, readAssessmentFlags } from "./assessment-flags.ts";
import { assessmentText } from "./assessment-text.ts";
import { type Command, caseOrTellFaults, onePositional } from "./command.ts";

export const assessCommand: Command = {
  usage: "assess CASE [--as-of DAY] [--lens ID] [--futures N] [--seed N] [--waive RULE ...] [--workers N] [--json]",
  purpose: "Assesses a case: is there room for agreement, how soon, on whose terms, and what is it worth to wait.",
  options: `${assessmentFlagsHelp}\n  --json          the whole assessment as JSON on stdout`,
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...assessmentFlags, json: { type: "boolean", default: false } },
    });
    const folder = onePositional(positionals, "CASE");
    const flags = readAssessmentFlags(values);
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const assessment = await assessWithBar(theCase, flags, signal);
    say(values.json ? JSON.stringify(assessment, null, 2) : assessmentText(assessment));
    return 0;
  },
};
