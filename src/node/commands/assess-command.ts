/** `parley assess`: an assessment as a page of tables, or as JSON. */
import { parseArgs } from "node:util";
import { say } from "../terminal.ts";
import {
  answersWithBar,
  assessmentFlags,
  assessmentFlagsHelp,
  assessWithBar,
  readAssessmentFlags,
} from "./assessment-flags.ts";
import { assessmentText } from "./assessment-text.ts";
import { type Command, caseOrTellFaults, mostFutures, onePositional, wholeNumber } from "./command.ts";

export const assessCommand: Command = {
  usage:
    "assess CASE [--as-of DAY] [--lens ID] [--futures N] [--seed N] [--waive RULE ...] [--workers N] [--queue ADDRESS] [--language TAG] [--json] [--without-answers]",
  purpose: "Assesses a case: is there room for agreement, how soon, on whose terms, and what is it worth to wait.",
  options: `${assessmentFlagsHelp}
  --json          the whole assessment as JSON on stdout, with all answers: counters, why, inverse, timing, offers,
                  probes, ladder, lenses, carries, boxes, influence, arenas
  --solved N      with --json: futures for questions that solve each many times (50); eight times as many for others
  --without-answers  with --json: the assessment alone`,
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...assessmentFlags,
        solved: { type: "string" },
        "without-answers": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
    const folder = onePositional(positionals, "CASE");
    const flags = readAssessmentFlags(values);
    const solved = wholeNumber("solved", values.solved, 1, mostFutures);
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    if (values.json && !values["without-answers"]) {
      const { assessment, answers } = await answersWithBar(theCase, flags, solved, signal);
      say(JSON.stringify({ ...assessment, answers }, null, 2));
      return 0;
    }
    const assessment = await assessWithBar(theCase, flags, signal);
    say(values.json ? JSON.stringify(assessment, null, 2) : assessmentText(assessment));
    return 0;
  },
};
