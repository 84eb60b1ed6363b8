/** `parley timing`: to settle now or to wait, the windows on the same axis, and whether there is a hurting stalemate. */
import type { Case } from "../../case/index.ts";
import type { Interval, Spread, TimingAnswer } from "../../contract.ts";
import { escapeControls, roundedChance } from "../../ground/index.ts";
import { timingInParallel } from "../parallel.ts";
import { plural } from "./command.ts";
import { questionCommand } from "./question.ts";
import { textTable, wrapped } from "./text-table.ts";

const usualFutures = 500;
/** Months shown; all stand in the JSON. */
const shownMonths = [1, 2, 3, 6, 9, 12];

export const timingCommand = questionCommand({
  name: "timing",
  purpose: "When: to settle now or to wait, the windows on the same axis, and whether there is a hurting stalemate.",
  usualFutures,
  answer: timingInParallel,
  text,
});

function text(theCase: Case, answer: TimingAnswer): string {
  const { asOf, lens, method, conclusions, stalemate } = answer;
  const nameOf = (party: string): string =>
    escapeControls(theCase.parties.find((it) => it.id === party)?.name ?? party);
  return [
    `As of ${asOf}, ${lens === null ? "the case's own judgements" : `lens ${lens}`}.`,
    `Settle now or wait? (gain of waiting against settling now, and regret against the best month, in hundredths of stakes)\n${waiting(answer, nameOf)}`,
    `Windows (months from the day)\n${windows(answer)}`,
    `A hurting stalemate? (share of futures; over ${plural(stalemate.months, "month")} of fighting, hundredths of stakes)\n${stalemates(answer, nameOf)}`,
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

function waiting({ settleOrWait }: TimingAnswer, nameOf: (party: string) => string): string {
  const parties = Object.keys(settleOrWait);
  const known = settleOrWait[parties[0] ?? ""]?.gainByMonth.length ?? 0;
  const rows = shownMonths
    .filter((month) => month < known)
    .map((month) => [
      plural(month, "month"),
      ...parties.flatMap((party) => [
        spread(settleOrWait[party]?.gainByMonth[month]),
        spread(settleOrWait[party]?.regretByMonth[month]),
      ]),
    ]);
  const now = ["settle now", ...parties.flatMap((party) => ["0", spread(settleOrWait[party]?.regretByMonth[0])])];
  return textTable([["", ...parties.flatMap((party) => [`${nameOf(party)} gains`, "regrets"])], now, ...rows]);
}

function windows({ windows: ahead }: TimingAnswer): string {
  if (ahead.length === 0) return "  None is known.";
  return textTable([
    ["window", "from", "to", "multiplies"],
    ...ahead.flatMap(({ name, openings, multiplies }) =>
      openings.map(({ opensMonths, closesMonths }, k) => [
        k === 0 ? escapeControls(name) : "  again",
        opensMonths <= 0 ? "open" : opensMonths.toFixed(1),
        closesMonths.toFixed(1),
        k > 0
          ? ""
          : multiplies
              .map(
                ({ target, factor }) =>
                  `${target} ×${factor.value.toFixed(2)} (${factor.low.toFixed(2)} to ${factor.high.toFixed(2)})`,
              )
              .join(", "),
      ]),
    ),
  ]);
}

function stalemates({ stalemate }: TimingAnswer, nameOf: (party: string) => string): string {
  const { months, parties, mutual, wayOut, ripe } = stalemate;
  const rows = Object.entries(parties).flatMap(([party, { perceived, objective }]) =>
    [["as it sees it", perceived] as const, ["as the analyst does", objective] as const].map(([view, it], k) => [
      k === 0 ? nameOf(party) : "",
      view,
      share(it.share),
      spread(it.gain[months]),
      spread(it.cost[months]),
    ]),
  );
  return textTable([
    ["", "", "in one", "fronts bring", "fighting costs"],
    ...rows,
    ["every principal", "as each sees it", share(mutual.perceived)],
    ["", "as the analyst does", share(mutual.objective)],
    ["", "there, not perceived by all", share(mutual.unseen)],
    ["a way out", "", share(wayOut.asBelieved.any)],
    ["both perceived and a way out", "", share(ripe)],
  ]);
}

function share({ value, low, high }: Interval): string {
  return `${roundedChance(value)} (${Math.round(low * 100)} to ${Math.round(high * 100)}%)`;
}

function spread(it: Spread | undefined): string {
  if (it === undefined) return "";
  const of = (value: number): string =>
    (value * 100)
      .toFixed(1)
      .replace(/^-(?=0\.0$)/, "")
      .replace("-", "−");
  return `${of(it.mean)} (${of(it.low)} to ${of(it.high)})`;
}
