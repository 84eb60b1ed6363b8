/** `parley counters`: what each bargaining counter brings, to positions and to talks, and what becomes of that with time. */
import type { CounterWorth, Estimated, HalfLife } from "../../contract.ts";
import { escapeControls } from "../../ground/index.ts";
import { counterWorthInParallel } from "../parallel.ts";
import { plural } from "./command.ts";
import { questionCommand } from "./question.ts";
import { textTable, wrapped } from "./text-table.ts";

/** Each future is solved once for every counter. */
const usualFutures = 200;

export const countersCommand = questionCommand({
  name: "counters",
  purpose:
    "What each bargaining counter is worth, to its holder and to the other, what it does to talks, and what remains of it with time.",
  usualFutures,
  answer: counterWorthInParallel,
  text: (_, worth) => text(worth),
});

function text(worth: CounterWorth): string {
  const { counters, withAll, withNone, months, method, conclusions, shocks, asOf, lens } = worth;
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
    `What each counter brings. As of ${asOf}, ${lens === null ? "the case's own judgements" : `lens ${lens}`}.\n${wrapped(
      `Shapley value, in hundredths of all that is at stake for the party, with the 90 % interval of the estimate; in the last two columns in points of the chance within ${plural(months, "month")}. What crosses zero has no sign.`,
      "  ",
    )}\n${textTable([head, ...rows])}\n  Positions with all counters: ${total(withAll)}; with none: ${total(withNone)}.`,
    `What remains of it (worth to its holder after months without a deal; half-life in months, 90 % of futures)\n${remains(worth)}\n${wrapped(
      shocks.length === 0
        ? "No driver of this case counts as a shock."
        : `Shocks, each held where it stands for the columns without: ${shocks.map(({ name }) => escapeControls(name)).join("; ")}.`,
      "  ",
    )}`,
    ...land(worth),
    `What follows\n${conclusions.map((it) => wrapped(escapeControls(it.text), "  ")).join("\n")}`,
    [
      "What this rests on",
      ...[
        `${plural(method.futures, "future")}, seed ${method.seed}. ${method.name} ${method.version}.`,
        method.exactness,
        `Digest ${method.digest}`,
      ].map((line) => wrapped(line, "  ")),
    ].join("\n"),
  ].join("\n\n");
}

function remains({ counters }: CounterWorth): string {
  const months = counters[0]?.withShocks.remains.map(({ month }) => month) ?? [];
  const rows = counters.map(({ name, withShocks, withoutShocks }) => [
    escapeControls(name),
    ...months.map((_, k) => points(withShocks.remains[k]?.worth)),
    life(withShocks.halfLife),
    life(withoutShocks.halfLife),
    ...(withShocks.shareHalfLife === null ? [] : [life(withShocks.shareHalfLife), life(withoutShocks.shareHalfLife)]),
  ]);
  const head = [
    "counter",
    ...months.map((month) => `after ${month}`),
    "half-life",
    "without shocks",
    "share held",
    "without shocks",
  ];
  return textTable([head, ...rows]);
}

/** "4.1 (2.0 to more than 12)". */
function life(it: HalfLife | null): string {
  if (it === null) return "nothing to halve";
  const { median, low, high, within } = it;
  if (low === null) return `never within ${within}`;
  const month = (value: number | null): string => (value === null ? `over ${within}` : value.toFixed(1));
  return `${month(median)} (${month(low)} to ${month(high)})`;
}

/** Land: decay and growing pressure side by side. */
function land({ counters }: CounterWorth): readonly string[] {
  return counters.flatMap(({ name, land: terms, holding, talks }) => {
    if (terms === null) return [];
    const rows = terms.terms.map((it) => [
      plural(it.month, "month"),
      ...[it.decay, it.pressure, it.drift, it.interaction, it.change].map(points),
    ]);
    const crossover =
      terms.leads === null
        ? []
        : [
            `  On average ${terms.leads} is the larger${terms.crossoverMonth === null ? " throughout" : ` from month ${terms.crossoverMonth.toFixed(1)} on`}.`,
          ];
    const costs = [
      ...(holding === null ? [] : [`holding it costs ${points(holding.byMonth[0])}`]),
      ...(talks === null ? [] : [`what it does to talks costs ${points(talks.byMonth[0])}`]),
    ];
    return [
      [
        `${escapeControls(name)}: what changes its worth, all other counters in place (hundredths of stakes, to its holder)`,
        textTable([["after", "decay", "growing pressure", "drift", "only together", "all"], ...rows]),
        ...crossover,
        ...(costs.length === 0 ? [] : [wrapped(`Now ${costs.join("; ")}.`, "  ")]),
      ].join("\n"),
    ];
  });
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
