/** An assessment as a page for the terminal: chances in words with their intervals, in steps of 5 %. */
import type { Assessment, EventKind, PackageAcceptability, QuestionForecast, Spread } from "../../contract.ts";
import { escapeControls, probabilityWord, roundedChance, roundedWord } from "../../ground/index.ts";
import { plural } from "./command.ts";
import { textTable, wrapped } from "./text-table.ts";

const events: readonly (readonly [EventKind, string])[] = [
  ["talks", "direct talks"],
  ["measure", "a limited measure"],
  ["ceasefire", "a ceasefire"],
  ["settlement", "a settlement"],
  ["any-deal", "ceasefire or settlement"],
];
const vetoWords = {
  "red-line": "red line",
  "worse-than-no-deal": "worse than no deal",
  floor: "floor rule",
  exclusion: "exclusion",
  unavailable: "not available",
};

export function assessmentText(assessment: Assessment): string {
  return [
    heading(assessment),
    section("Is there room for agreement?", room(assessment)),
    section("How soon?", agreement(assessment)),
    section(
      "What is each position worth, and what does waiting do to it? (hundredths of all that is at stake for it)",
      leverage(assessment),
    ),
    ...(assessment.horizonMonths > 1
      ? [section("Settle now, or wait and settle then? (the same measure; against settling now)", timing(assessment))]
      : []),
    ...(assessment.packages.length > 0
      ? [section("Packages: would every principal accept?", packages(assessment))]
      : []),
    ...(assessment.questions.length > 0 ? [section("Questions", questions(assessment))] : []),
    ...(assessment.conclusions.length > 0 ? [section("What follows", conclusions(assessment))] : []),
    section("What this rests on", basis(assessment)),
  ].join("\n\n");
}

function section(title: string, body: string): string {
  return `${title}\n${body}`;
}

function heading({ case: { title, question }, asOf, lens }: Assessment): string {
  const judgements = lens === null ? "the case's own judgements" : `lens ${lens}`;
  return `${escapeControls(title)}\n${wrapped(escapeControls(question), "")}\nAs of ${asOf}, ${judgements}.`;
}

function room({ zone }: Assessment): string {
  const shares = [
    ["any agreement", zone.any],
    ["a ceasefire", zone.ceasefire],
    ["a settlement", zone.settlement],
  ] as const;
  return textTable(
    shares.map(([name, share]) => [
      name,
      roundedWord(share, zone.standardError),
      roundedChance(share, zone.standardError),
    ]),
  );
}

function agreement({ agreement: curves, baseRate, horizonMonths }: Assessment): string {
  const months = [...new Set([3, 6, 12, horizonMonths])].filter((month) => month <= horizonMonths);
  const spoken = Math.min(12, horizonMonths);
  const row = (name: string, curve: readonly Spread[]) => [
    name,
    ...months.map((month) => at(curve, month, interval)),
    at(curve, spoken, ({ mean }) => probabilityWord(mean)),
  ];
  const table = textTable([
    ["within", ...months.map((month) => plural(month, "month")), `in words, ${plural(spoken, "month")}`],
    ...events.map(([event, name]) => row(name, curves[event])),
    row("base rate", baseRate.curve),
  ]);
  return `${table}\n${wrapped(`Base rate: ${escapeControls(baseRate.name)}.`, "  ")}`;
}

function at(curve: readonly Spread[], month: number, words: (spread: Spread) => string): string {
  const spread = curve[month];
  return spread === undefined ? "" : words(spread);
}

function leverage({ leverage: byParty }: Assessment): string {
  const rows = Object.entries(byParty).map(([party, { now, changeByMonth, reservation }]) => {
    const last = changeByMonth.length - 1;
    const change = changeByMonth[last];
    return [
      party,
      share(now),
      share(reservation),
      change === undefined || last === 0
        ? "none before the horizon"
        : `${signed(change)} after ${plural(last, "month")}`,
    ];
  });
  return textTable([["", "position", "without a deal now", "change by waiting"], ...rows]);
}

function timing({ leverage: byParty }: Assessment): string {
  const months = [1, 3, 6, 12];
  const rows = Object.entries(byParty).map(([party, { timing: when }]) => [
    party,
    ...months.flatMap((m) => {
      const gain = when.gainByMonth[m];
      return gain === undefined ? [] : [`${signed(gain)} after ${plural(m, "month")}`];
    }),
  ]);
  return textTable(rows);
}

function packages({ packages: all, zone }: Assessment): string {
  return textTable(
    all.map((each) => [
      escapeControls(each.name),
      roundedWord(each.all, zone.standardError),
      roundedChance(each.all, zone.standardError),
      obstacle(each),
    ]),
  );
}

function obstacle({ vetoes }: PackageAcceptability): string {
  const worst = vetoes.reduce<(typeof vetoes)[number] | null>(
    (a, b) => (a !== null && a.share >= b.share ? a : b),
    null,
  );
  if (worst === null || worst.share === 0) return "";
  const who = worst.party === null ? "" : `${worst.party}: `;
  const rule = worst.rule === null ? "" : ` (${worst.rule})`;
  return `most often in the way: ${who}${vetoWords[worst.cause]}${rule}, in ${roundedChance(worst.share)} of futures`;
}

function questions({ questions: all }: Assessment): string {
  return all
    .map((question) => `${wrapped(escapeControls(question.text), "  ")}\n      ${forecast(question)}`)
    .join("\n");
}

function forecast({ status, chance: own, baseRate, outcome, by }: QuestionForecast): string {
  if (status === "past") return `its day, ${by}, has passed`;
  const parts = [
    ...(outcome === null ? [] : [`resolved: ${outcome}`]),
    ...(own === null ? [] : [chance(own)]),
    ...(baseRate === null ? [] : [`base rate ${chanceNumbers(baseRate)}`]),
  ];
  return parts.join("; ");
}

function conclusions({ conclusions: sentences }: Assessment): string {
  return sentences.map(({ text }) => wrapped(escapeControls(text), "  ")).join("\n");
}

function basis({ method, evidence }: Assessment): string {
  const stale = evidence.staleJudgements.length;
  const lines = [
    `${plural(evidence.claimsUsed, "claim")} from ${plural(evidence.sourcesUsed, "source")}; ` +
      `${evidence.claimsLeftOut} published later and left out.`,
    ...(stale > 0 ? [`${plural(stale, "judgement")} past the day until which they were meant to hold.`] : []),
    `${plural(method.futures, "future")}, seed ${method.seed}. ${method.name} ${method.version}, terms: ${method.solution}.`,
    method.exactness,
    `Digest ${method.digest}`,
  ];
  return lines.map((line) => wrapped(line, "  ")).join("\n");
}

/** `very unlikely, about 10% (5–25%)`. */
function chance(spread: Spread): string {
  return `${probabilityWord(spread.mean)}, ${chanceNumbers(spread)}`;
}

function chanceNumbers(spread: Spread): string {
  return `${roundedChance(spread.mean)} (${interval(spread)})`;
}

/** `5–25%`, `under 5% to 25%`, `25%`. */
function interval({ low, high }: Spread): string {
  const [from, to] = [low, high].map((end) => roundedChance(end).replace("about ", "")) as [string, string];
  if (from === to) return from;
  return /^\d/.test(from) && /^\d/.test(to) ? `${from.slice(0, -1)}–${to}` : `${from} to ${to}`;
}

/** `45 (30 to 60)`: hundredths. */
function share({ mean, low, high }: Spread): string {
  return `${hundredths(mean)} (${hundredths(low)} to ${hundredths(high)})`;
}

function signed({ mean, low, high }: Spread): string {
  const sign = (value: number) => `${Math.round(value * 100) > 0 ? "+" : ""}${hundredths(value)}`;
  return `${sign(mean)} (${sign(low)} to ${sign(high)})`;
}

/** With a minus sign of the width of a plus; never "−0". */
function hundredths(value: number): string {
  return String(Math.round(value * 100) + 0).replace("-", "−");
}
