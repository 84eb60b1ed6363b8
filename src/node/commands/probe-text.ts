/** The answer of `parley probe` in words and small tables. */
import type { Case } from "../../case/index.ts";
import type { Estimated, Learning, Learnt, Probe, Spread } from "../../contract.ts";
import { escapeControls, roundedChance } from "../../ground/index.ts";
import { plural } from "./command.ts";
import { textTable, wrapped } from "./text-table.ts";

export function probeText(theCase: Case, probe: Probe): string {
  const nameOf = (party: string): string =>
    escapeControls(theCase.parties.find(({ id }) => id === party)?.name ?? party);
  const others = probe.to.map(nameOf).join(" and ");
  const title = probe.name === null ? `An offer by ${nameOf(probe.by)}` : escapeControls(probe.name);
  return [
    `${title}\n  As of ${probe.asOf}, ${probe.lens === null ? "the case's own judgements" : `lens ${probe.lens}`}; as a ${probe.kind}.`,
    `What is offered\n${terms(theCase, probe)}`,
    `What becomes of it (share of futures)\n${answers(probe, nameOf, others)}`,
    `What it is worth (hundredths of all that is at stake for the party, against making no offer)\n${worth(probe, nameOf)}`,
    `If it is refused\n${refusal(probe)}`,
    ...Object.entries(probe.learning).map(
      ([party, learning]) => `What the answer teaches about ${nameOf(party)}\n${learnt(learning)}`,
    ),
    [
      "What this rests on",
      `  ${plural(probe.method.futures, "future")}, seed ${probe.method.seed}. ${probe.method.name} ${probe.method.version}.`,
      wrapped(probe.method.exactness, "  "),
      `  Digest ${probe.method.digest}`,
    ].join("\n"),
  ].join("\n\n");
}

function terms(theCase: Case, { picks, kind }: Probe): string {
  const rows = theCase.issues
    .filter((issue) => !(kind === "ceasefire" && issue.deferrable))
    .map((issue) => [
      escapeControls(issue.name),
      escapeControls(issue.options.find(({ id }) => id === picks[issue.id])?.name ?? ""),
    ]);
  return textTable(rows);
}

function answers({ answers: of, by, refusal }: Probe, nameOf: (party: string) => string, others: string): string {
  const signs =
    of.signsIfAccepted === null
      ? []
      : [[`where that is so, ${nameOf(by)} would sign as well`, roundedChance(of.signsIfAccepted), ""]];
  return textTable([
    [`${others} would accept`, roundedChance(of.accepted.mean), interval(of.accepted)],
    ...signs,
    ["nothing that binds everyone forbids it", roundedChance(of.possible.mean), interval(of.possible)],
    ["it is agreed", roundedChance(of.struck.mean), interval(of.struck)],
    ["it is refused", roundedChance(refusal.share.mean), interval(refusal.share)],
  ]);
}

function worth({ value, gainIfStruck, refusal }: Probe, nameOf: (party: string) => string): string {
  return textTable([
    ["", "if agreed", "if refused, going on changes by", "and refusal costs", "over all, with its 90% interval"],
    ...Object.entries(value).map(([party, { mean, standardError }]) => [
      nameOf(party),
      spread(gainIfStruck?.[party]),
      spread(refusal.changeOfGoingOn?.[party]),
      spread(refusal.cost?.[party]),
      `${hundredths(mean)} (${hundredths(mean - 1.645 * standardError)} to ${hundredths(mean + 1.645 * standardError)})`,
    ]),
  ]);
}

function refusal({ refusal: { changes, talks, deal, months } }: Probe): string {
  if (changes.length === 0)
    return wrapped(
      "The case has no judgement of what a refusal changes in others (if-refused): only what is learnt is counted.",
      "  ",
    );
  const chance = (what: string, it: { readonly before: number; readonly after: number } | null): string[] =>
    it === null
      ? []
      : [
          `  ${what} within ${plural(months, "month")}, where it is refused: ${percent(it.before)}, changed by ${signed((it.after - it.before) * 100, 1)} points.`,
        ];
  return [
    textTable(changes.map(({ name, from, to }) => [escapeControls(name), `${from ?? "as it stands"} becomes ${to}`])),
    ...chance("Direct talks", talks),
    ...chance("A ceasefire or settlement", deal),
  ].join("\n");
}

function learnt({ redLines, preconditions, zone, reservation, refuses }: Learning): string {
  if (refuses === 0 || refuses === 1)
    return wrapped(`Nothing: the answer is ${refuses === 0 ? "yes" : "no"} in every future.`, "  ");
  const row = (what: string, it: Learnt, mark = ""): readonly string[] => [
    escapeControls(what) + mark,
    percent(it.before),
    it.ifRefused === null ? "" : percent(it.ifRefused),
    it.ifAccepted === null ? "" : percent(it.ifAccepted),
    it.clear ? `${points(it.shift?.low)} to ${points(it.shift?.high)}` : "not told apart from none",
    it.bits === null ? "" : it.bits.toFixed(3),
  ];
  return [
    textTable([
      ["chance that it is real", "before", "if refused", "if accepted", "shift by a refusal, points", "bits"],
      ...redLines.map((line) => row(line.words, line, line.touched ? " *" : "")),
      ...preconditions.map((it) => row(it.words, it)),
      row("(something could be agreed at all)", zone),
    ]),
    ...(redLines.some(({ touched }) => touched) ? ["  * would be crossed by the offer"] : []),
    wrapped(
      `Going on is worth ${(reservation.before * 100).toFixed(1)} to it before, ${hundred(reservation.ifRefused)} if it refuses, ${hundred(reservation.ifAccepted)} if it accepts; the answer takes away ${roundedChance(reservation.varianceTaken)} of the variance.`,
      "  ",
    ),
  ].join("\n");
}

function hundred(value: number | null): string {
  return value === null ? "nothing known" : (value * 100).toFixed(1);
}

function percent(chance: number): string {
  return `${(chance * 100).toFixed(0)}%`;
}

function points(value: number | undefined): string {
  return signed((value ?? 0) * 100, 0);
}

function interval({ mean, standardError }: Estimated): string {
  const end = (value: number): string => percent(Math.max(0, Math.min(1, value)));
  return standardError === 0 ? "" : `(${end(mean - 1.645 * standardError)} to ${end(mean + 1.645 * standardError)})`;
}

function spread(it: Spread | undefined): string {
  return it === undefined ? "" : `${hundredths(it.mean)} (${hundredths(it.low)} to ${hundredths(it.high)})`;
}

function hundredths(share: number): string {
  return signed(share * 100, 2);
}

function signed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 ? text : `${value > 0 ? "+" : "−"}${text}`;
}
