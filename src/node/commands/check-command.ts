/** `parley check`: every fault of a case, each with its place; with a day, also what has gone stale by then. */
import { parseArgs } from "node:util";
import { assess, prepare } from "../../assess.ts";
import { sentencesOf, writeBrief } from "../../brief/index.ts";
import { type Case, stalenessOn, staleSentences, stateOfPlay } from "../../case/index.ts";
import { parseDay } from "../../ground/index.ts";
import { openCase } from "../case-folder.ts";
import { mapFaults } from "../map-files.ts";
import { say, warn } from "../terminal.ts";
import { type Command, faultCount, onePositional, tellFaults, UsageError, wholeNumber } from "./command.ts";
import { staleSentencesText, staleText } from "./stale-text.ts";

export const checkCommand: Command = {
  usage: "check CASE [--as-of DAY [--brief-of DAY]] [--json]",
  purpose: "Reports every fault of a case with file, line and column; with a day, what has gone stale by then.",
  options: `  --as-of DAY     also: can the case be assessed as of this day (YYYY-MM-DD), and what is stale on it:
                  claims superseded or retracted, judgements past their end or without a claim left,
                  questions past their day
  --brief-of DAY  also: which sentences of the brief of this earlier day rest on something stale by --as-of
  --futures N     how many futures to draw for that brief (200)
  --json          faults, and what is stale, as JSON on stdout`,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        "as-of": { type: "string" },
        "brief-of": { type: "string" },
        futures: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    const folder = onePositional(positionals, "CASE");
    const futures = wholeNumber("futures", values.futures, 1, 100_000) ?? 200;
    const asOf = values["as-of"];
    if (values["brief-of"] !== undefined && asOf === undefined) throw new UsageError("--brief-of wants --as-of too");
    const { case: theCase, faults: found } = await openCase(folder);
    const faults = [...found, ...(theCase === null ? [] : await mapFaults(folder, theCase))];
    const stale = theCase === null || asOf === undefined ? null : staleOn(theCase, asOf);
    const brief =
      theCase === null || stale === null || values["brief-of"] === undefined
        ? null
        : staleBrief(theCase, values["brief-of"], stale.day, futures);
    if (values.json) {
      const also = { ...(stale !== null && { stale }), ...(brief !== null && { brief: brief.found }) };
      say(JSON.stringify({ faults, ...also }, null, 2));
    } else {
      tellFaults(faults);
      (theCase === null ? warn : say)(faultCount(faults, folder));
      if (stale !== null) say(staleText(stale));
      if (brief !== null) say(staleSentencesText(brief.found, brief.of, brief.written));
    }
    return theCase === null ? 1 : 0;
  },
};

function staleOn(theCase: Case, asOf: string) {
  prepare(theCase, { asOf });
  return stalenessOn(theCase, parseDay(asOf) ?? theCase.asOf);
}

function staleBrief(theCase: Case, briefOf: string, day: number, futures: number) {
  const assessment = assess(theCase, { asOf: briefOf, futures });
  const written = parseDay(briefOf) ?? theCase.asOf;
  if (written > day) throw new UsageError("--brief-of wants a day before --as-of");
  const { sections, annex } = writeBrief({
    case: theCase,
    state: stateOfPlay(theCase, written, null),
    assessment,
    lenses: [],
  });
  const sentences = sentencesOf([...sections, ...annex]);
  return { written, of: sentences.length, found: staleSentences(theCase, sentences, written, day) };
}
