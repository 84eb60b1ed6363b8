/** A comparison of lenses as a page for the terminal. */
import type { Comparison, DifferenceSplit, EventKind, Part, SplitFigure, Spread } from "../../contract.ts";
import { escapeControls, roundedChance } from "../../ground/index.ts";
import { plural } from "./command.ts";
import { textTable, wrapped } from "./text-table.ts";

export const comparedEvents = ["talks", "ceasefire", "any-deal"] as const;
export type ComparedEvent = (typeof comparedEvents)[number];

const eventNames: readonly (readonly [EventKind, string])[] = [
  ["talks", "direct talks"],
  ["measure", "a limited measure"],
  ["ceasefire", "a ceasefire"],
  ["settlement", "a settlement"],
  ["any-deal", "ceasefire or settlement"],
];
const mostParts = 12;

export function comparisonText(comparison: Comparison, of: ComparedEvent, nameOf: (lens: string) => string): string {
  const { asOf, months, outlooks } = comparison;
  const futures = outlooks[0]?.method;
  return [
    `Who disagrees, and about what? As of ${asOf}; chances by the end of ${plural(months, "month")}.`,
    section("Side by side", sideBySide(comparison)),
    ...(comparison.pooled === null ? [] : [section("The lenses as one", pooled(comparison.pooled))]),
    ...comparison.splits.map((split) => section(heading(split, nameOf), splitText(split, of))),
    section(
      "What this rests on",
      [
        `  ${plural(futures?.futures ?? 0, "future")}, seed ${futures?.seed}; the same futures through every lens.`,
        ...outlooks.map(({ name, method }) => `  Digest ${method.digest}  ${escapeControls(name)}`),
      ].join("\n"),
    ),
  ].join("\n\n");
}

function section(title: string, body: string): string {
  return `${title}\n${body}`;
}

function sideBySide({ outlooks }: Comparison): string {
  const parties = Object.keys(outlooks[0]?.position ?? {});
  return textTable([
    ["", ...outlooks.map(({ lens }) => lens ?? "own")],
    ["room for agreement", ...outlooks.map(({ zone }) => roundedChance(zone.any, zone.standardError))],
    ...eventNames.map(([event, name]) => [name, ...outlooks.map(({ agreement }) => range(agreement[event]))]),
    ...parties.map((party) => [
      `position of ${party}, of 100`,
      ...outlooks.map(({ position }) => hundredths(position[party] as Spread)),
    ]),
  ]);
}

function pooled(each: NonNullable<Comparison["pooled"]>): string {
  const { factor, clip, forecasts } = each.ceasefire;
  const table = textTable([
    ["", "mean of log odds", "extremised", "median"],
    ...eventNames.map(([event, name]) => [
      name,
      roundedChance(each[event].meanLogOdds),
      roundedChance(each[event].extremised),
      roundedChance(each[event].median),
    ]),
  ]);
  const note = `${forecasts} lenses. Extremised: log odds times ${factor.toFixed(2)}, as if each lens knew something of its own; they share most of the case, so the first column is the safer one. For log odds, chances nearer than ${Math.round(clip * 100)}% to certainty count as ${Math.round(clip * 100)}%.`;
  return `${table}\n${wrapped(note, "  ")}`;
}

function heading({ from, to }: DifferenceSplit, nameOf: (lens: string) => string): string {
  const name = (lens: string | null): string =>
    lens === null ? "the case's own judgements" : escapeControls(nameOf(lens));
  return `What makes the difference: from ${name(from)} to ${name(to)}`;
}

function splitText({ figures, method, months }: DifferenceSplit, of: ComparedEvent): string {
  const figure = figures.find(({ id }) => id === of) as SplitFigure;
  const title = eventNames.find(([event]) => event === of)?.[1] ?? of;
  const summary = `${title} within ${plural(months, "month")}: ${roundedChance(figure.from)} against ${roundedChance(figure.to)}, a difference of ${points(figure.difference)} points (± ${error(figure.standardError)}).`;
  const bearing = figure.parts.filter(({ part }) => part !== 0);
  const idle = figure.parts.length - bearing.length;
  const shown = bearing.slice(0, mostParts);
  const rest = bearing.slice(mostParts);
  const rows = shown.map((part) => [
    points(part.part),
    `± ${error(part.standardError)}`,
    part.path,
    `${escapeControls(part.from)} → ${escapeControls(part.to)}`,
  ]);
  const left = rest.reduce((sum: number, { part }: Part) => sum + part, 0);
  return [
    wrapped(summary, "  "),
    ...(figure.parts.length === 0
      ? ["  They hold no judgement otherwise."]
      : [
          textTable([
            ["points", "error", "judgement", "from → to"],
            ...rows,
            ...(rest.length > 0 ? [[points(left), "", plural(rest.length, "further judgement"), ""]] : []),
            ...(idle > 0 ? [[points(0), "", `${plural(idle, "judgement")} without a part in it`, ""]] : []),
          ]),
          textTable(
            figure.families
              .filter(({ part }) => part !== 0)
              .map(({ family, part }) => [points(part), `all of ${family}`]),
          ),
        ]),
    wrapped(
      `Points of the chance; Shapley values, which add up to the difference; ± one standard error of the futures. ${method.exactness} ${method.solves} solves, seed ${method.seed}.`,
      "  ",
    ),
    `  Digest ${method.digest}`,
  ].join("\n");
}

/** `25% (5–60%)` in steps as elsewhere: the mean rounded, the interval in whole percents. */
function range({ mean, low, high }: Spread): string {
  return `${roundedChance(mean).replace("about ", "")} (${Math.round(low * 100)}–${Math.round(high * 100)}%)`;
}

function points(value: number): string {
  const tenths = Math.round(value * 1000) / 10 + 0;
  return `${tenths > 0 ? "+" : tenths < 0 ? "−" : ""}${Math.abs(tenths).toFixed(1)}`;
}

function error(value: number): string {
  return (value * 100).toFixed(1);
}

/** `39 (23 to 60)`. */
function hundredths({ mean, low, high }: Spread): string {
  const whole = (value: number): string => String(Math.round(value * 100) + 0).replace("-", "−");
  return `${whole(mean)} (${whole(low)} to ${whole(high)})`;
}
