/** The answer of `parley why --inverse` in words and a table. */
import type { Inverse, InverseJudgement } from "../../contract.ts";
import { escapeControls, roundedChance } from "../../ground/index.ts";
import { plural } from "./command.ts";
import { textTable, wrapped } from "./text-table.ts";

export function inverseText(found: Inverse): string {
  const { open, threshold, zone, judgements, bearing, method, openInMedianFuture } = found;
  const flips = judgements.filter(({ flip }) => flip !== null);
  const others = judgements.filter(({ flip }) => flip === null);
  const share = roundedChance(threshold);
  const says = open
    ? `Something can be agreed in ${roundedChance(zone.mean)} of futures, at least the ${share} asked about. What would have to change for a deal to close?`
    : `Something can be agreed in ${roundedChance(zone.mean)} of futures, below the ${share} asked about. What would have to change for a deal to open?`;
  return [
    `What would have to change?\n${wrapped(says, "  ")}`,
    flips.length === 0
      ? "  No judgement does it alone."
      : `Each judgement alone, held alike in all futures; the smallest change first\n${table(flips, judgements)}`,
    ...(others.length === 0 ? [] : [`Not alone, whatever they are\n${reaches(others)}`]),
    medians(openInMedianFuture, judgements),
    [
      "What this rests on",
      wrapped(
        `${judgements.length} of ${plural(bearing, "judgement")} that could bear on it were tried; ${plural(method.futures, "future")}, seed ${method.seed}. In brackets the values between which so many futures leave it, at 90%. Changes are from the judgement's median, in widths of its 90% interval; where these intervals overlap, ranks are shared.`,
        "  ",
      ),
      wrapped(method.exactness, "  "),
      `  Digest ${method.digest}`,
    ].join("\n"),
  ].join("\n\n");
}

function table(flips: readonly InverseJudgement[], all: readonly InverseJudgement[]): string {
  const last = all.filter(({ rankFrom }) => rankFrom !== null).length;
  return textTable([
    ["rank", "judgement", "held at", "would have to be", "change in widths", "thought possible already"],
    ...flips.map(({ name, held, flip, rankFrom, rankTo }) => [
      rankFrom === null || rankTo === null
        ? ""
        : rankFrom === rankTo
          ? String(rankFrom)
          : `${rankFrom} to ${Math.min(rankTo, last)}`,
      escapeControls(name),
      escapeControls(held.text),
      flip === null ? "" : `${flip.change < 0 ? "at most" : "at least"} ${flip.text}${between(flip.from, flip.to)}`,
      flip?.widths == null ? "" : flip.widths === 0 ? "0: its median does" : signed(flip.widths),
      flip?.inside ? "yes" : "no",
    ]),
  ]);
}

function reaches(others: readonly InverseJudgement[]): string {
  return textTable([
    ["judgement", "held at", "at its least", "at the most tried"],
    ...others.map(({ name, held, reach }) => [
      escapeControls(name),
      escapeControls(held.text),
      roundedChance(reach.zoneAtLeast),
      roundedChance(reach.zoneAtMost),
    ]),
  ]);
}

function medians(open: boolean, judgements: readonly InverseJudgement[]): string {
  const flips = judgements.flatMap(({ name, medianFlip }) =>
    medianFlip === null ? [] : [`${name} ${medianFlip.change < 0 ? "at most" : "at least"} ${medianFlip.text}`],
  );
  const there = open ? "something can be agreed" : "nothing can be agreed";
  const what = flips.length === 0 ? "no judgement changes that alone" : `changed alone by ${flips.join("; ")}`;
  return `In the one future in which every judgement is at its median\n${wrapped(escapeControls(`There ${there}; ${what}.`), "  ")}`;
}

function between(from: number | null, to: number | null): string {
  if (from === to) return "";
  const end = (value: number | null): string => (value === null ? "open" : String(Number(value.toPrecision(2))));
  return ` (${end(from)} to ${end(to)})`;
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}
