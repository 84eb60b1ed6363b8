/** `parley counters`: what each bargaining counter brings to each position, and to the chances of talks and of a deal. */
import type { CounterWorth, Estimated } from "../../contract.ts";
import { escapeControls } from "../../ground/index.ts";
import { counterWorthInParallel } from "../parallel.ts";
import { plural } from "./command.ts";
import { questionCommand } from "./question.ts";
import { textTable, wrapped } from "./text-table.ts";

/** Each future is solved once for every counter. */
const usualFutures = 200;

export const countersCommand = questionCommand({
  name: "counters",
  purpose: "What each bargaining counter is worth, to its holder and to the other, and what it does to talks.",
  usualFutures,
  answer: counterWorthInParallel,
  text: (_, worth) => text(worth),
});

function text({ counters, withAll, withNone, months, futures, seed }: CounterWorth): string {
  if (counters.length === 0) return "This case names no counters.";
  const parties = Object.keys(withAll);
  const head = [
    "counter",
    "held by",
    ...parties.map((party) => `worth to ${party}`),
    "talks",
    "ceasefire or settlement",
  ];
  const rows = counters.map(({ name, holder, inPosition, inTalks, inDeal }) => [
    escapeControls(name),
    holder,
    ...parties.map((party) => points(inPosition[party])),
    points(inTalks),
    points(inDeal),
  ]);
  const total = (worths: CounterWorth["withAll"]): string =>
    parties.map((party) => `${party} ${((worths[party] ?? 0) * 100).toFixed(1)}`).join(", ");
  return [
    "What each counter brings",
    wrapped(
      `Shapley value, in hundredths of all that is at stake for the party, with the 90 % interval of the estimate; in the last two columns in points of the chance within ${plural(months, "month")}. What crosses zero has no sign.`,
      "  ",
    ),
    textTable([head, ...rows]),
    `  Positions with all counters: ${total(withAll)}; with none: ${total(withNone)}.`,
    `  ${futures} futures, seed ${seed}.`,
  ].join("\n");
}

/** "+1.3 (+0.9 to +1.6)". */
function points(share: Estimated | undefined): string {
  if (share === undefined) return "";
  const margin = 1.645 * share.standardError;
  return `${signed(share.mean)} (${signed(share.mean - margin)} to ${signed(share.mean + margin)})`;
}

function signed(share: number): string {
  const value = Math.round(share * 1000) / 10;
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value).toFixed(1)}`;
}
