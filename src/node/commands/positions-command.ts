/** `parley positions`: what was said on an issue, by whom, to whom, how it moved, and what was done afterwards. */
import { parseArgs } from "node:util";
import { type Case, type Deed, type PositionLine, positionsOverTime, wordsAgainstDeeds } from "../../case/index.ts";
import { escapeControls, formatDay, parseDay } from "../../ground/index.ts";
import { say } from "../terminal.ts";
import { type Command, caseOrTellFaults, onePositional, plural, UsageError } from "./command.ts";
import { wrapped } from "./text-table.ts";

export const positionsCommand: Command = {
  usage: "positions CASE [--party ID] [--issue ID] [--as-of DAY] [--json]",
  purpose: "Positions over time: who said what to whom, hardened or softened, and which deeds followed the words.",
  options: `  --party ID    only this party's
  --issue ID    only what asks for something on this issue
  --as-of DAY   only what was known on this day (YYYY-MM-DD)
  --json        as JSON on stdout`,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        party: { type: "string" },
        issue: { type: "string" },
        "as-of": { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    const folder = onePositional(positionals, "CASE");
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const day = values["as-of"] === undefined ? theCase.asOf : parseDay(values["as-of"]);
    if (day === null) throw new UsageError(`--as-of wants a day, YYYY-MM-DD, not ${values["as-of"]}`);
    const { party, issue } = values;
    known("party", party, theCase.parties);
    known("issue", issue, theCase.issues);
    const wanted = { ...(party !== undefined && { party }), ...(issue !== undefined && { issue }) };
    const lines = positionsOverTime(theCase, day, wanted);
    const deeds = wordsAgainstDeeds(theCase, day).filter(({ word }) => party === undefined || word.party === party);
    say(
      values.json ? JSON.stringify({ asOf: formatDay(day), lines, deeds }, null, 2) : text(theCase, day, lines, deeds),
    );
    return 0;
  },
};

function known(flag: string, id: string | undefined, list: readonly { readonly id: string }[]): void {
  if (id === undefined || list.some((each) => each.id === id)) return;
  throw new UsageError(`--${flag} wants one of ${list.map((each) => each.id).join(", ")}, not ${id}`);
}

function text(theCase: Case, day: number, lines: readonly PositionLine[], deeds: readonly Deed[]): string {
  const count = lines.reduce((sum, { positions }) => sum + positions.length, 0);
  const parts = [
    `${plural(count, "position")} known on ${formatDay(day)}.`,
    ...lines.map((line) => lineText(theCase, line)),
  ];
  if (deeds.length > 0) parts.push(["Words and deeds, as the case links them:", ...deeds.map(deedText)].join("\n"));
  return parts.join("\n\n");
}

function lineText(theCase: Case, line: PositionLine): string {
  const party = theCase.parties.find(({ id }) => id === line.party)?.name ?? line.party;
  const moved =
    line.movesPerYear === null
      ? "one position"
      : `${plural(line.moves, "move")}, ${plural(line.turns, "turn")}, ${line.movesPerYear.toFixed(1)} moves a year`;
  const said = line.positions.map(({ position, inForce, deeds }) => {
    const to = position.audience === null ? "" : `, to ${position.audience}`;
    const asks = Object.entries(position.asks).map(([issue, options]) => `${issue}: ${options.join(" or ")}`);
    const head = `  ${formatDay(position.since)}  ${position.status}${inForce ? "" : " (no longer)"}${escapeControls(to)}`;
    return [
      head,
      wrapped(escapeControls(position.words), "      "),
      ...(asks.length === 0 ? [] : [`      asks ${escapeControls(asks.join("; "))}`]),
      ...deeds.map((deed) => `    ${deedText(deed)}`),
    ].join("\n");
  });
  return [escapeControls(`${line.speaker} (${party}): ${moved}`), ...said].join("\n");
}

function deedText({ word, deed, verdict, afterDays }: Deed): string {
  const how = verdict === "bears-out" ? "borne out" : "gone against";
  return escapeControls(`  ${word.id} ${how} after ${plural(afterDays, "day")} by ${deed.id}: ${deed.says}`);
}
