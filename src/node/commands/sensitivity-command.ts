/** `parley sensitivity`: which judgements carry a result. */
import { parseArgs } from "node:util";
import type { Case } from "../../case/index.ts";
import type { CarriedFigure, Carrier, WhatCarries } from "../../contract.ts";
import { escapeControls } from "../../ground/index.ts";
import { mostGroups, mostSubsetGroups } from "../../outlook/index.ts";
import { varianceGroups, whatCarries } from "../../questions.ts";
import { varianceInParallel } from "../parallel.ts";
import { progressBar, say } from "../terminal.ts";
import { readAssessmentFlags } from "./assessment-flags.ts";
import { carriedFlags, carriedFlagsHelp, futuresWithBar, monthWithin, readEvent, readMonths } from "./carried-flags.ts";
import {
  type Command,
  caseOrTellFaults,
  mostFutures,
  onePositional,
  plural,
  UsageError,
  wholeNumber,
} from "./command.ts";
import { textTable, wrapped } from "./text-table.ts";
import { varianceText } from "./variance-text.ts";

const sensitivityFlags = {
  ...carriedFlags,
  sobol: { type: "boolean", default: false },
  shapley: { type: "boolean", default: false },
  "random-orders": { type: "boolean", default: false },
  groups: { type: "string" },
  rows: { type: "string" },
} as const;

/** Futures that choose the groups, and those that are solved again. */
const usualChoosing = 1000;
const usualRows = 200;
/** Over all subsets every group doubles the work. */
const usualGroups = { sobol: 10, shapley: 5 };

/** More would not be read. */
const mostRows = 20;

export const sensitivityCommand: Command = {
  usage: "sensitivity CASE [--of FIGURE] [--by MONTHS] [--sobol | --shapley] [the options of assess]",
  purpose: "What carries the result: how each judgement's draw goes with a figure over the futures.",
  options: `  --of FIGURE     talks, measure, ceasefire (where not said), settlement, any-deal, zone or leverage:PARTY
  --sobol         shares of its variance by solving again with judgements drawn anew: by itself, and in all
  --shapley       the same as shares that add up to the whole
  --groups N      up to N judgements that clearly go with it, and all others as one (${usualGroups.sobol}; ${usualGroups.shapley} for --shapley); or section
  --rows N        over so many futures, after those that chose the groups (${usualRows})
  --random-orders  for --shapley, not over all subsets, however few groups there are (all subsets up to ${mostSubsetGroups})
${carriedFlagsHelp}`,
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: sensitivityFlags });
    const folder = onePositional(positionals, "CASE");
    const months = readMonths(values.by);
    const figureOf = readFigure(values.of);
    const design = readDesign(values);
    const read = readAssessmentFlags(values);
    const flags = design === null ? read : { ...read, options: { futures: usualChoosing, ...read.options } };
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const figure = figureOf(theCase, monthWithin(theCase, months));
    const { run, batch } = await futuresWithBar(theCase, flags, signal);
    const answer = whatCarries(run, batch, figure);
    if (design === null) {
      say(values.json ? JSON.stringify(answer, null, 2) : text(answer));
      return 0;
    }
    const bar = progressBar("Drawn anew");
    try {
      const groups = varianceGroups(run, answer, design.groups);
      const request = { design: design.kind, figure, groups, randomOrders: design.randomOrders };
      const { options, sharing } = flags;
      const parallel = { ...sharing, signal, onProgress: bar.show };
      const shares = await varianceInParallel(theCase, { options, request }, design.rows, parallel);
      bar.clear();
      say(values.json ? JSON.stringify(shares, null, 2) : varianceText(shares));
    } finally {
      bar.clear();
    }
    return 0;
  },
};

interface AskedDesign {
  readonly kind: "sobol" | "shapley";
  readonly groups: number | "section";
  readonly rows: number;
  readonly randomOrders: boolean;
}

type DesignFlags = Readonly<Partial<Record<"groups" | "rows", string>>> &
  Readonly<Record<"sobol" | "shapley" | "random-orders", boolean>>;

function readDesign(values: DesignFlags): AskedDesign | null {
  const { sobol, shapley, groups } = values;
  if (sobol && shapley) throw new UsageError("--sobol and --shapley: one at a time");
  if (values["random-orders"] && !shapley) throw new UsageError("--random-orders goes with --shapley");
  if (!sobol && !shapley) {
    for (const flag of ["groups", "rows"] as const)
      if (values[flag] !== undefined) throw new UsageError(`--${flag} goes with --sobol or --shapley`);
    return null;
  }
  const kind = sobol ? "sobol" : "shapley";
  return {
    kind,
    groups: groups === "section" ? groups : (wholeNumber("groups", groups, 1, mostGroups - 1) ?? usualGroups[kind]),
    rows: wholeNumber("rows", values.rows, 2, mostFutures) ?? usualRows,
    randomOrders: values["random-orders"],
  };
}

function readFigure(of: string): (theCase: Case, byMonth: number) => CarriedFigure {
  const [figure = "", party] = of.split(":");
  if (figure === "zone" && party === undefined) return () => ({ of: "zone" });
  if (figure === "leverage" && party)
    return ({ parties }) => {
      const principals = parties.flatMap(({ id, role }) => (role === "principal" ? [id] : []));
      if (!principals.includes(party))
        throw new UsageError(`--of leverage: wants one of ${principals.join(", ")}, not ${party}`);
      return { of: "leverage", party };
    };
  if (figure === "leverage") throw new UsageError("--of leverage wants a party: leverage:PARTY");
  const event = readEvent(of);
  return (_, byMonth) => ({ of: event, byMonth });
}

function text({ words, asOf, lens, carriers, method, spread }: WhatCarries): string {
  const clear = carriers.filter((carrier) => carrier.clear);
  const unclear = carriers.length - clear.length;
  const title = `What carries ${escapeControls(words)}? As of ${asOf}, ${lens === null ? "the case's own judgements" : `lens ${lens}`}.`;
  const shown = clear.slice(0, mostRows);
  const found =
    carriers.length === 0
      ? `  Nothing: it is ${spread.mean} in every future.`
      : shown.length === 0
        ? "  No judgement goes with it clearly."
        : textTable([["rank", "correlation", "explains alone", "as judged", "judgement"], ...shown.map(row)]);
  const more = clear.length - shown.length;
  const notes = [
    ...(more > 0 ? [`${more} more are clear, in --json.`] : []),
    ...(unclear > 0 ? [`${plural(unclear, "judgement")} cannot be told from none with so many looked at.`] : []),
    "Correlation of ranks, with its 90% interval: above 0, a higher value goes with more of it. A rank is given as far as the intervals allow. What it explains alone is its first-order share of the figure's variance over futures; what judgements do only together is in neither.",
    `${plural(method.futures, "future")}, seed ${method.seed}. Digest ${method.digest}`,
  ];
  return [title, found, ...notes.map((note) => wrapped(note, "  "))].join("\n");
}

function row({ rankFrom, rankTo, name, correlation, explained, range }: Carrier): readonly string[] {
  return [
    rankFrom === rankTo ? `${rankFrom}` : `${rankFrom}–${rankTo}`,
    `${signed(correlation.value)} (${signed(correlation.low)} to ${signed(correlation.high)})`,
    explained === null ? "" : `${percent(explained.value)} (${percent(explained.low)} to ${percent(explained.high)})`,
    range ?? "left to chance",
    escapeControls(name),
  ];
}

function signed(value: number): string {
  const digits = Math.abs(value).toFixed(2);
  return `${digits === "0.00" ? "" : value > 0 ? "+" : "−"}${digits}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
