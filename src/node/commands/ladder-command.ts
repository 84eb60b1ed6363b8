/** `parley ladder`: which measures would be kept, and which to work on first. */
import { parseArgs } from "node:util";
import type { Ladder, LadderMeasure, LadderOrders, Spread } from "../../contract.ts";
import { escapeControls, roundedChance } from "../../ground/index.ts";
import { ladderInParallel } from "../parallel.ts";
import { progressBar, say } from "../terminal.ts";
import { assessmentFlags, assessmentFlagsHelp, readAssessmentFlags } from "./assessment-flags.ts";
import { type Command, caseOrTellFaults, onePositional, plural } from "./command.ts";
import { textTable, wrapped } from "./text-table.ts";

const usualFutures = 1000;
/** Orders that are shown; all that were compared stand in the JSON. */
const shownOrders = 3;

export const ladderCommand: Command = {
  usage: "ladder CASE [--by DAY|MONTHS] [the options of assess]",
  purpose:
    "What first: which measures each party would keep, and the order that most raises the chance of a ceasefire.",
  options: `  --by DAY|MONTHS count by this day (YYYY-MM-DD), or after so many months; 12 where not said\n${assessmentFlagsHelp} (${usualFutures} where not said)\n  --json          the answer as JSON on stdout`,
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...assessmentFlags, by: { type: "string" }, json: { type: "boolean", default: false } },
    });
    const folder = onePositional(positionals, "CASE");
    const { options, sharing } = readAssessmentFlags(values);
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const bar = progressBar("Futures");
    try {
      const asked = { futures: usualFutures, ...options };
      const ladder = await ladderInParallel(theCase, asked, values.by, { ...sharing, signal, onProgress: bar.show });
      bar.clear();
      say(values.json ? JSON.stringify(ladder, null, 2) : text(ladder));
    } finally {
      bar.clear();
    }
    return 0;
  },
};

function text(ladder: Ladder): string {
  const { measures, forCeasefire, forWorth, months, by, asOf, lens, method } = ladder;
  const head = `As of ${asOf}, ${lens === null ? "the case's own judgements" : `lens ${lens}`}; counted over ${plural(months, "month")}, by ${by}.`;
  if (measures.length === 0) return `${head}\n\n  The case has no measures.`;
  const name = (id: string): string => escapeControls(measures.find((it) => it.id === id)?.name ?? id);
  return [
    head,
    `Would it be kept? (share of futures; margin over cheating, in hundredths of stakes a month; months a breach could go unnoticed)\n${kept(measures)}`,
    `What does it do?\n${effects(measures, months)}`,
    `For the chance of a ceasefire by ${by} (points added to ${roundedChance(ladder.ceasefireWithout.mean)})\n${orders(forCeasefire, name, 100, 1)}`,
    `For what the measures are worth to all by ${by} (hundredths of stakes, added up)\n${orders(forWorth, name, 100, 2)}`,
    `What follows\n${ladder.conclusions.map((it) => wrapped(escapeControls(it.text), "  ")).join("\n")}`,
    [
      "What this rests on",
      ...[
        `${plural(method.futures, "future")}, seed ${method.seed}; best orders in ${forCeasefire.futures} of them. ${method.name} ${method.version}.`,
        method.exactness,
        `Digest ${method.digest}`,
      ].map((line) => wrapped(line, "  ")),
    ].join("\n"),
  ].join("\n\n");
}

function kept(measures: readonly LadderMeasure[]): string {
  const parties = Object.keys(measures[0]?.parties ?? {});
  const rows = measures.map((measure) => [
    escapeControls(measure.name),
    ...parties.flatMap((party) => {
      const it = measure.parties[party];
      if (it === undefined) return ["", "", ""];
      const borne = it.bearsMonths === null ? "any" : it.bearsMonths < 1 ? "under 1" : `${Math.floor(it.bearsMonths)}`;
      return [roundedChance(it.keeps), spread(it.margin, 100, 3), borne];
    }),
    roundedChance(measure.reachable),
  ]);
  const heads = parties.flatMap((party) => [`${party} keeps it`, "margin", "bears"]);
  return textTable([["measure", ...heads, "with all it needs"], ...rows]);
}

function effects(measures: readonly LadderMeasure[], months: number): string {
  const rows = measures.map(({ name, after, eases, agreed }) => [
    escapeControls(name),
    after.join(", ") || "nothing",
    spread(eases, 1, 2),
    roundedChance(agreed[months]?.mean ?? 0),
  ]);
  return textTable([["measure", "needs", "ceasefire times", "agreed by then, in the order below"], ...rows]);
}

function orders(all: LadderOrders, name: (id: string) => string, unit: number, digits: number): string {
  if (all.matters === 0) return "  No order makes a difference to it.";
  const recommended = all.orders.filter(({ order }) => order === all.recommended);
  const others = all.orders.filter(({ order }) => order !== all.recommended).slice(0, shownOrders - 1);
  return [...recommended, ...others]
    .map(({ order, share, adds, regret }, k) => {
      const way = order.map(name).join("; ") || "none of them";
      const figures = `adds ${spread(adds, unit, digits)}, regret ${spread(regret, unit, digits)}; the best in ${roundedChance(share)} of futures`;
      return `${wrapped(`${k === 0 ? "Best on average: " : "Also: "}${way}`, "  ")}\n      ${figures}`;
    })
    .join("\n");
}

function spread({ mean, low, high }: Spread, unit: number, digits: number): string {
  const of = (value: number): string =>
    ((value * unit).toFixed(digits) as string).replace(/^-(?=0\.?0*$)/, "").replace("-", "−");
  return `${of(mean)} (${of(low)} to ${of(high)})`;
}
