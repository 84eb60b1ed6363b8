/** A measured series in words and tables, for a terminal: what was known by the day, and apart from it what came later. */
import type { ClaimFigures, Interval, PaceFigures, RateFigures, SeriesAnswer, SeriesFigures } from "../../contract.ts";
import { escapeControls, parseDay } from "../../ground/index.ts";
import { plural } from "./command.ts";
import { textTable, wrapped } from "./text-table.ts";

export function seriesText(answer: SeriesAnswer, only: string | null): string {
  const shown = answer.series.filter(({ id }) => only === null || id === only);
  if (shown.length === 0) return "This case has no measured series.";
  return [
    `As of ${answer.asOf}. Nothing dated or published later enters what follows.`,
    ...shown.map(oneSeries),
    ...(answer.sources.length === 0 ? [] : [sources(answer)]),
    ...shown.flatMap((each) => (each.against === null ? [] : [against(each)])),
    [
      "What this rests on",
      ...[
        `${answer.method.name} ${answer.method.version}, seed ${answer.method.seed}. ${answer.method.exactness}`,
        "Gaps: a claim allows, exactly, its value; about, 5 % either way; almost, from 10 % below; at least and over, it and more; at most, up to it. " +
          `"Left" is the least that its words and ${plural(Number(answer.method.parameters.lagDays), "day")} of lag either way leave.`,
        `Digest ${answer.method.digest}`,
      ].map((line) => wrapped(line, "  ")),
    ].join("\n"),
  ].join("\n\n");
}

function oneSeries(series: SeriesFigures): string {
  const { name, unit, source, band, claims, paces, rates, byMonth, throughClaims } = series;
  const last = band.at(-1);
  const head = `${escapeControls(name)} (${escapeControls(unit)}), by ${source}`;
  if (last === undefined) return `${head}\n  Nothing was measured by the day.`;
  const parts = [
    `${head}\n  ${plural(band.length, "point")} to ${last.date}: ${last.low === last.high ? tenth(last.low) : `${tenth(last.low)} control, ${tenth(last.high)} with contested`}.`,
  ];
  if (claims.length > 0) parts.push(`  What was claimed of it\n${claimTable(claims)}`);
  for (const pace of paces) parts.push(paceText(pace, unit));
  if (throughClaims !== null)
    parts.push(
      wrapped(`Through two claims, of whoever made them and without an interval: ${throughLine(throughClaims)}.`, "  "),
    );
  if (byMonth.length > 0)
    parts.push(
      `  Change a day, by month\n${textTable(byMonth.map((month) => [`${month.from} to ${month.to}`, tenth(month.perDay), month.whole ? "" : "in part"]))}`,
    );
  if (rates.length > 0) parts.push(`  The front's rates in the case, levels a month\n${rateTable(rates)}`);
  return parts.join("\n");
}

export function throughLine({ from, to, points, halfLifeDays }: NonNullable<SeriesFigures["throughClaims"]>): string {
  const last = points.at(-1);
  const life = halfLifeDays === null ? "" : `, a half-life of ${Math.round(halfLifeDays)} days`;
  const ahead = last === undefined ? "" : `; ${tenth(last.value)} on ${last.date}`;
  return `${tenth(from.value)} (${escapeControls(from.who)}, ${from.date}) to ${tenth(to.value)} (${escapeControls(to.who)}, ${to.date})${life}${ahead}`;
}

function claimTable(claims: readonly ClaimFigures[]): string {
  return textTable([
    ["day", "by", "claimed", "nearest bound", "gap", "left", "lag"],
    ...claims.map(({ date, who, value, qualifier, gap, ofTheSource }) => [
      date,
      escapeControls(who) + (ofTheSource ? " (the source itself)" : ""),
      `${qualifier === "exactly" ? "" : `${qualifier.replace("-", " ")} `}${tenth(value)}`,
      ...(gap === null
        ? ["not measured yet"]
        : [
            gap.nearest === "control" ? "control" : "with contested",
            gap.asItStands === 0 ? "in the band" : signed(gap.asItStands),
            gap.allowing === 0 ? "none" : signed(gap.allowing),
            gap.lagDays === 0 ? "" : `${plural(Math.abs(gap.lagDays), "day")} ${gap.lagDays > 0 ? "later" : "before"}`,
          ]),
    ]),
  ]);
}

function paceText(pace: PaceFigures, unit: string): string {
  const { kind, from, to, sinceMost, perDay, halfLifeDays, change, shocks, steps } = pace;
  const each = (it: Interval): string =>
    kind === "decay" ? interval(it, (share) => `${signed(share * 100, 2)} %`) : interval(it, (km2) => signed(km2));
  const end = (reading: string, driver: string | null): string => {
    const point = pace.projections.find((it) => it.reading === reading && it.driver === driver)?.points.at(-1);
    return point === undefined ? "" : `${interval(point, tenth)} on ${point.date}`;
  };
  const ahead = pace.projections[0]?.points.at(-1);
  const horizon = ahead === undefined ? "; too few to foretell from" : farAhead(from, to, ahead.date);
  return [
    `  ${kind === "decay" ? "Share of what is left, a day" : `Amount, ${unit} a day`}, ${from} to ${to}${sinceMost ? " (since the most that was held)" : ""}, ${plural(steps, "step")}${horizon}`,
    textTable([
      ["", "pace (90 %)", "F", "p", "would leave"],
      [
        "one pace",
        each(perDay) + (halfLifeDays?.value == null ? "" : `, half-life ${Math.round(halfLifeDays.value)} days`),
        "",
        "",
        end("one-pace", null),
      ],
      ...(change === null
        ? []
        : [
            [
              `changed on ${change.on}`,
              each(change.after),
              change.fStatistic.toFixed(1),
              p(change.pValue),
              end("changed-pace", null),
            ],
            ["  before", each(change.before)],
          ]),
      ...shocks.flatMap((shock) => [
        [
          `during ${escapeControls(shock.name)}`,
          each(shock.inside),
          shock.fStatistic.toFixed(1),
          p(shock.pValue),
          end("inside-shock", shock.driver),
        ],
        ["  outside", each(shock.outside), "", "", end("outside-shock", shock.driver)],
      ]),
    ]),
  ].join("\n");
}

/** A pace carried on for longer than it was watched is said to be. */
function farAhead(from: string, to: string, until: string): string {
  const days = (a: string, b: string): number => (parseDay(b) ?? 0) - (parseDay(a) ?? 0);
  const [watched, ahead] = [days(from, to), days(to, until)];
  return ahead > watched ? `; watched ${plural(watched, "day")}, carried on for ${ahead}` : "";
}

function rateTable(rates: readonly RateFigures[]): string {
  const table = textTable([
    ["", "guess", "worth", "heard", "as learned", "net pace that way", "judgements"],
    ...rates.map(({ direction, guess, worthMonths, events, months, posterior, drift, judgements }) => [
      direction,
      interval(guess, hundredth),
      worthMonths === null ? "" : `${tenth(worthMonths)} months`,
      events === null || months === null ? "does not learn" : `${hundredth(events)} in ${tenth(months)} months`,
      posterior === null ? "" : interval(posterior, hundredth),
      drift === null ? "" : interval(drift, hundredth),
      judgements.join(", "),
    ]),
  ]); // A rate is never below 0; the pace of a series that went up is, for the direction that loses.
  const turned = rates.some(({ drift }) => drift !== null && drift.value < 0);
  return turned
    ? `${table}\n${wrapped("Net pace that way: what was measured, gains and losses together; below 0 the series went the other way. A rate counts each direction by itself and is never below 0.", "  ")}`
    : table;
}

function sources({ sources: compared }: SeriesAnswer): string {
  return [
    "Sources of one measure, control alone; compared, never joined",
    textTable([
      ["measure", "from", "to", "", "level", "change"],
      ...compared.flatMap((it) => [
        [it.measure, it.from, it.to, it.first, tenth(it.firstLevel), signed(it.firstChange)],
        ["", "", "", it.second, tenth(it.secondLevel), signed(it.secondChange)],
      ]),
    ]),
  ].join("\n");
}

function against({ name, against: later }: SeriesFigures): string {
  if (later === null) return "";
  const { on, measured, claims, readings, throughClaims } = later;
  const lines = [
    `In hindsight, ${on}: ${escapeControls(name)}. None of this was known on the day, and none of it is used above.`,
    measured === null
      ? "  Nothing more was measured by then."
      : `  Measured on ${measured.date}: ${tenth(measured.low)} to ${tenth(measured.high)}.`,
  ];
  if (readings.length > 0)
    lines.push(
      textTable([
        ["reading", "foretold", "off by", ""],
        ...readings.map(({ kind, reading, driver, foretold, gap, meets }) => [
          `${kind}, ${reading.replace("-", " ")}${driver === null ? "" : ` (${driver})`}`,
          interval(foretold, tenth),
          gap === 0 ? "in the band" : signed(gap),
          meets ? "" : "missed: no part of its interval was measured",
        ]),
      ]),
    );
  if (claims.length > 0) lines.push(claimTable(claims));
  if (throughClaims !== null)
    lines.push(wrapped(`Through claims about days known by then: ${throughLine(throughClaims)}.`, "  "));
  return lines.join("\n");
}

function interval({ value, low, high }: Interval, of: (value: number) => string): string {
  return `${of(value)} (${of(low)} to ${of(high)})`;
}

function p(chance: number): string {
  return chance < 0.001 ? "<0.001" : chance.toFixed(3);
}

function hundredth(value: number): string {
  return minus(value.toFixed(2));
}

function tenth(value: number): string {
  return minus(value.toFixed(1).replace(/\.0$/, ""));
}

function signed(value: number, digits = 1): string {
  const text = value.toFixed(digits);
  return minus(value > 0 && Number(text) !== 0 ? `+${text}` : text);
}

function minus(text: string): string {
  return text.replace(/^-(?=[0.]*$)/, "").replace("-", "−");
}
