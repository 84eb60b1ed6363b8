/** `parley offers`: each party's best offer and a mediator's, what is efficient, what to trade, what would tell. */
import { parseArgs } from "node:util";
import { prepare } from "../../assess.ts";
import type { Posing } from "../../bargaining/index.ts";
import type { Case } from "../../case/index.ts";
import { packagePicks } from "../../outlook/index.ts";
import { offersInParallel } from "../parallel.ts";
import { progressBar, say } from "../terminal.ts";
import { asAsked, assessmentFlags, assessmentFlagsHelp, readAssessmentFlags } from "./assessment-flags.ts";
import { type Command, caseOrTellFaults, onePositional, UsageError } from "./command.ts";
import { offersText } from "./offers-text.ts";

const usualFutures = 1000;

export const offersCommand: Command = {
  usage: "offers CASE [--from PACKAGE|ISSUE=OPTION,…] [the options of assess]",
  purpose: "What to offer: best offers, efficient packages, trades, and offers that tell a red line from tactic.",
  options: `  --from PACKAGE  trades from this package: its id, or ISSUE=OPTION,… with the rest at the status quo\n${assessmentFlagsHelp}\n                  (${usualFutures} futures where not said)\n  --json          the answer as JSON on stdout`,
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...assessmentFlags, from: { type: "string" }, json: { type: "boolean", default: false } },
    });
    const folder = onePositional(positionals, "CASE");
    const { options, sharing } = readAssessmentFlags(values);
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const asked = { futures: usualFutures, ...options };
    const { posing } = prepare(theCase, asked);
    const from = values.from === undefined ? null : readPackage(values.from, theCase, posing);
    const bar = progressBar("Futures");
    try {
      const found = await offersInParallel(theCase, asked, from, { ...sharing, signal, onProgress: bar.show });
      bar.clear();
      say(
        values.json
          ? JSON.stringify(found, null, 2)
          : offersText(theCase, found, statusQuo(theCase, posing), asAsked(theCase, asked)),
      );
    } finally {
      bar.clear();
    }
    return 0;
  },
};

/** The id of a package put forward by the day, or ISSUE=OPTION pairs. */
function readPackage(text: string, { issues }: Case, { state }: Posing): Readonly<Record<string, string>> {
  if (!text.includes("=")) {
    const named = state.packages.find(({ id }) => id === text);
    if (named !== undefined) return named.picks;
    const ids = state.packages.map(({ id }) => id).join(", ") || "there is none on that day";
    throw new UsageError(`--from wants the id of a package (${ids}) or ISSUE=OPTION,…, not ${text}`);
  }
  const picks: Record<string, string> = {};
  for (const pair of text.split(",")) {
    const [id = "", option = "", ...rest] = pair.split("=").map((part) => part.trim());
    const issue = issues.find((it) => it.id === id);
    if (issue === undefined || rest.length > 0)
      throw new UsageError(`--from wants ISSUE=OPTION of ${issues.map((it) => it.id).join(", ")}, not ${pair}`);
    if (issue.options.every((it) => it.id !== option)) {
      const some = issue.options.slice(0, 12).map((it) => it.id);
      const more = issue.options.length > some.length ? ", …" : "";
      throw new UsageError(`--from ${id}= wants one of ${some.join(", ")}${more}, not ${option}`);
    }
    if (Object.hasOwn(picks, id)) throw new UsageError(`--from names ${id} twice`);
    picks[id] = option;
  }
  return picks;
}

function statusQuo({ issues }: Case, posing: Posing): Readonly<Record<string, string>> {
  const picks = packagePicks(posing, {});
  return Object.fromEntries(issues.map((issue, k) => [issue.id, issue.options[picks[k] as number]?.id ?? ""]));
}
