/** The answer of `parley why --inverse` in words and a table. */
import type { Inverse, InverseFlip, InverseJudgement } from "../../contract.ts";
import { escapeControls, roundedChance } from "../../ground/index.ts";
import { plural } from "./command.ts";
import { textTable, wrapped } from "./text-table.ts";

export function inverseText(found: Inverse): string {
  const { open, threshold, zone, judgements, bearing, method, openInMedianFuture } = found;
  const flips = judgements.filter(({ flip }) => flip !== null);
  const others = judgements.filter(({ flip }) => flip === null);
  const share = `${Math.round(threshold * 100)}%`;
  const says = open
    ? `Something can be agreed in ${roundedChance(zone.mean)} of futures, at least the ${share} asked about. What would have to change for a deal to close?`
    : `Something can be agreed in ${roundedChance(zone.mean)} of futures, below the ${share} asked about. What would have to change for a deal to open?`;
  return [
    [
      "What would have to change?",
      wrapped(says, "  "),
      ...(found.clear
        ? []
        : [
            wrapped(
              `So many futures do not tell the share from ${share}: on which side it lies, and what flips it, may be chance.`,
              "  ",
            ),
          ]),
    ].join("\n"),
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
      flip === null
        ? ""
        : flip.change === 0
          ? `its median, ${flip.text}`
          : `${bound(flip.change)} ${flip.text}${between(flip)}`,
      flip?.widths == null ? "" : signed(flip.widths),
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
    medianFlip === null ? [] : [`${name}: ${bound(medianFlip.change)} ${medianFlip.text}`],
  );
  const there = open ? "something can be agreed" : "nothing can be agreed";
  const what = flips.length === 0 ? "no judgement changes that alone" : `changed alone by ${flips.join("; ")}`;
  return `In the one future in which every judgement is at its median\n${wrapped(escapeControls(`There ${there}; ${what}.`), "  ")}`;
}

function bound(change: number): string {
  return change < 0 ? "at most" : "at least";
}

function between({ from, to, fromText, toText }: InverseFlip): string {
  return from === to ? "" : ` (${fromText ?? "open"} to ${toText ?? "open"})`;
}

function signed(value: number): string {
  return value === 0 ? "0" : `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}
