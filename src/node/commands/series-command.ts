/** `parley series`: what was measured of each front, what was claimed of it, how fast it changes, and what that foretells. */
import { parseArgs } from "node:util";
import { seriesAnswer } from "../../questions.ts";
import { say } from "../terminal.ts";
import { type Command, caseOrTellFaults, onePositional, UsageError, wholeNumber } from "./command.ts";
import { seriesText } from "./series-text.ts";

const longestLag = 31;

export const seriesCommand: Command = {
  usage: "series CASE [--series ID] [--as-of DAY] [--against DAY]",
  purpose:
    "What was measured of each front and claimed of it, how fast it changes, with and without a shock, and what that foretells.",
  options: `  --series ID     this series only
  --as-of DAY     only what was known on this day (YYYY-MM-DD)
  --against DAY   hold it against what was measured and claimed by this later day, kept apart
  --lag N         days between what happens and what a map shows (3)
  --lens ID       the front's rates with the judgements of this lens
  --seed N        another draw of the series without a change of pace
  --json          the answer as JSON on stdout`,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        series: { type: "string" },
        "as-of": { type: "string" },
        against: { type: "string" },
        lag: { type: "string" },
        lens: { type: "string" },
        seed: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    const folder = onePositional(positionals, "CASE");
    const lagDays = wholeNumber("lag", values.lag, 0, longestLag);
    const seed = wholeNumber("seed", values.seed, 0, Number.MAX_SAFE_INTEGER);
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const ids = theCase.series.map(({ id }) => id);
    if (values.series !== undefined && !ids.includes(values.series))
      throw new UsageError(
        `--series wants one of ${ids.join(", ") || "none: the case has none"}, not ${values.series}`,
      );
    const answer = seriesAnswer(theCase, {
      ...(values["as-of"] !== undefined && { asOf: values["as-of"] }),
      ...(values.against !== undefined && { against: values.against }),
      ...(values.lens !== undefined && { lens: values.lens }),
      ...(lagDays !== undefined && { lagDays }),
      ...(seed !== undefined && { seed }),
    });
    say(values.json ? JSON.stringify(answer, null, 2) : seriesText(answer, values.series ?? null));
    return 0;
  },
};
