/** The answer of `parley offers` in words and columns. */
import type { Case } from "../../case/index.ts";
import type {
  EfficientPackages,
  Offer,
  OffersAnswer,
  SeparatingOffers,
  Spread,
  Trade,
  Trades,
} from "../../contract.ts";
import { escapeControls, roundedChance } from "../../ground/index.ts";
import { plural } from "./command.ts";
import { textTable, wrapped } from "./text-table.ts";

const shownPackages = 5;
const shownTrades = 8;

type Picks = Readonly<Record<string, string>>;

/** `quo`: what stands without agreement; packages are written as what they change of it, as `--from` reads them. */
export function offersText(theCase: Case, answer: OffersAnswer, quo: Picks, asked: string): string {
  const nameOf = (party: string): string =>
    escapeControls(theCase.parties.find((it) => it.id === party)?.name ?? party);
  const { method } = answer;
  return [
    best(theCase, answer, nameOf, asked),
    efficient(answer.efficient, nameOf, quo),
    separating(answer.separating, nameOf, quo),
    ...(answer.trades === null ? [] : [trading(answer.trades, nameOf, quo)]),
    [
      "What this rests on",
      wrapped(
        `${plural(answer.futures, "future")}, seed ${method.seed}. ${method.name} ${method.version}. ${method.exactness}`,
        "  ",
      ),
      `  Digest ${method.digest}`,
    ].join("\n"),
  ].join("\n\n");
}

type NameOf = (party: string) => string;

function best(
  theCase: Case,
  { mediator, byParty, withoutOffer, exact }: OffersAnswer,
  nameOf: NameOf,
  asked: string,
): string {
  const columns: readonly (readonly [string, Offer])[] = [
    ["a mediator's", mediator],
    ...Object.entries(byParty).map(([party, offer]) => [`${nameOf(party)}'s`, offer] as const),
  ];
  const optionName = (issue: Case["issues"][number], offer: Offer): string =>
    issue.options.find((option) => option.id === offer.picks[issue.id])?.name ?? "";
  const worth = Object.keys(withoutOffer).map((party) => {
    const own = byParty[party]?.errors.worthOfOffering[party];
    return `${nameOf(party)}: going on is worth ${percent(withoutOffer[party])} of its stakes, its own best offer ${percent(own?.mean)} (${percent(own?.low)} to ${percent(own?.high)}).`;
  });
  const ranked = columns.some(([, { errors }]) => errors.rankFrom !== 1 || errors.rankTo !== columns.length);
  const equals = columns.map(([whose, { errors }]) => `${errors.asGood} beside ${whose}`);
  return [
    `What to offer. ${asked}`,
    textTable([
      ["", ...columns.map(([whose]) => whose)],
      ...theCase.issues.map((issue) => [
        escapeControls(issue.name),
        ...columns.map(([, offer]) => escapeControls(optionName(issue, offer))),
      ]),
      ["acceptable to all", ...columns.map(([, offer]) => roundedChance(offer.all))],
      [
        "so many futures leave open",
        ...columns.map(([, { errors }]) => `${percent(errors.all.low)} to ${percent(errors.all.high)}`),
      ],
      ...Object.keys(withoutOffer).map((party) => [
        `${nameOf(party)} accepts`,
        ...columns.map(([, offer]) => roundedChance(offer.accepts[party] ?? 0)),
      ]),
      ...(ranked ? [["rank by that", ...columns.map(([, { errors }]) => range(errors.rankFrom, errors.rankTo))]] : []),
    ]),
    ...(ranked ? [] : ["  Which of these is acceptable more often cannot be told: their intervals overlap."]),
    wrapped(worth.join(" "), "  "),
    wrapped(
      `${exact ? "Every package was tried." : "Found by improving issue by issue from several starts: there may be a better one."} As good within the error, of ${exact ? "all other packages" : "those that differ in one issue"}: ${equals.join(", ")}.`,
      "  ",
    ),
  ].join("\n");
}

function efficient(found: EfficientPackages, nameOf: NameOf, quo: Picks): string {
  const { futures, atMeans, often, leastShare, total, listedAll, packages } = found;
  const shown = packages.slice(0, shownPackages);
  const rest = packages.length - shown.length;
  return [
    "Efficient packages: no feasible one is better for all",
    wrapped(
      `${total} in all: ${atMeans} at the mean worths, ${often} in ${percent(leastShare, 0)} of the first ${plural(futures, "future")} or more. Acceptable most often:`,
      "  ",
    ),
    ...shown.map(({ picks, all, standardError, accepts, efficient: share }) =>
      [
        `  ${roundedChance(all)} to all (standard error ${percent(standardError)}); ${Object.entries(accepts)
          .map(([party, chance]) => `${nameOf(party)} ${roundedChance(chance)}`)
          .join(", ")}; efficient in ${percent(share, 0)}`,
        wrapped(written(picks, quo), "      "),
      ].join("\n"),
    ),
    ...(rest > 0 ? [`  ${rest} more in --json${listedAll ? "" : `, of ${total}`}.`] : []),
  ].join("\n");
}

function separating({ lines, exact, futures }: SeparatingOffers, nameOf: NameOf, quo: Picks): string {
  const told = lines.map(({ party, redLine, real, entropyBits, byMediator, byOthers }) => {
    const head = `  ${nameOf(party)}, ${redLine}: real in ${percent(real, 0)} of futures, ${entropyBits.toFixed(2)} bits to learn`;
    const shown = [
      ["anyone", byMediator],
      ["the other side", byOthers],
    ] as const;
    if (!shown.some(([, it]) => it?.clear))
      return `${head}\n    No offer tells it clearly: what crosses it is forbidden, or refused anyhow.`;
    const ways = shown.flatMap(([whose, it]) => {
      if (!it?.clear) return [wrapped(`By ${whose}: nothing that tells clearly.`, "    ")];
      return [
        wrapped(
          `By ${whose}: ${it.bits.toFixed(2)} bits. Accepted by ${percent(it.acceptsIfTactic ?? 0, 0)} if it is tactic, ${percent(it.acceptsIfReal ?? 0, 0)} if real; real after a refusal with ${percent(it.realAfterRefusal ?? 0, 0)}, after acceptance with ${percent(it.realAfterAcceptance ?? 0, 0)}. The others would agree it in ${percent(it.othersAccept, 0)} of futures.`,
          "    ",
        ),
        wrapped(written(it.picks, quo), "      "),
      ];
    });
    return [head, ...ways].join("\n");
  });
  return [
    "Real or tactic? The offer whose answer tells most",
    ...(told.length === 0 ? ["  No principal has a red line that may be tactic."] : told),
    wrapped(
      `${exact ? "Every package was tried" : "Candidates that cross the line were improved issue by issue"}, on the first ${plural(futures, "future")}. Answers are taken to be sincere.`,
      "  ",
    ),
  ].join("\n");
}

function trading(found: Trades, nameOf: NameOf, quo: Picks): string {
  const { efficient: isEfficient, efficientShare, efficientFutures, oneIssue, twoIssue, trades, best: most } = found;
  const parties = Object.keys(found.worth);
  const told = (trade: Trade): string =>
    [
      ...trade.changes.map(
        ({ issue, from, to, gain }, k) =>
          `  ${k === 0 ? "-" : " "} ${issue}: ${from} → ${to}   ${gainsOf(gain, parties, nameOf)}`,
      ),
      wrapped(
        `in all ${gainsOf(trade.gain, parties, nameOf)}; better for all in ${percent(trade.allGain.share, 0)} of futures; then acceptable to all in ${percent(trade.all, 0)}${trade.crosses.length > 0 ? `; crosses ${trade.crosses.join(", ")}` : ""}`,
        "      ",
      ),
    ].join("\n");
  return [
    "Trades that are better for all (hundredths of each one's stakes)",
    wrapped(`From ${written(found.from, quo)}; acceptable to all in ${percent(found.all, 0)} of futures.`, "  "),
    wrapped(
      `${isEfficient ? "No feasible package is better for all, at the mean worths: it is efficient there" : "Something is better for all, at the mean worths"}. It is efficient in ${percent(efficientShare.share, 0)} of the first ${plural(efficientFutures, "future")} (${percent(efficientShare.low, 0)} to ${percent(efficientShare.high, 0)}).`,
      "  ",
    ),
    `  ${plural(oneIssue, "change")} of one issue; ${twoIssue} of two where neither would do alone.`,
    ...trades.slice(0, shownTrades).map(told),
    ...(trades.length > shownTrades ? [`  ${oneIssue + twoIssue - shownTrades} more, in --json up to a hundred.`] : []),
    ...(most === null ? [] : ["  The most that is to be had, by the Nash solution from here:", told(most)]),
  ].join("\n");
}

function gainsOf(gain: Readonly<Record<string, Spread>>, parties: readonly string[], nameOf: NameOf): string {
  return parties.map((party) => `${nameOf(party)} ${signed(gain[party]?.mean ?? 0)}`).join(", ");
}

/** What a package changes of the status quo, as `--from` reads it. */
function written(picks: Picks, quo: Picks): string {
  const changed = Object.entries(picks).filter(([issue, option]) => quo[issue] !== option);
  return changed.length === 0 ? "the status quo" : changed.map(([issue, option]) => `${issue}=${option}`).join(", ");
}

function range(from: number, to: number): string {
  return from === to ? `${from}` : `${from} to ${to}`;
}

function signed(share: number): string {
  const digits = (Math.abs(share) * 100).toFixed(1);
  return `${digits === "0.0" ? "±" : share > 0 ? "+" : "−"}${digits}`;
}

function percent(share: number | undefined, digits = 1): string {
  return `${((share ?? 0) * 100).toFixed(digits)}%`;
}
