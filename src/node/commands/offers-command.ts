/** `parley offers`: each party's best offer and a mediator's. */
import type { Case } from "../../case/index.ts";
import type { Offer, Offers } from "../../contract.ts";
import { escapeControls, roundedChance } from "../../ground/index.ts";
import { offersInParallel } from "../parallel.ts";
import { questionCommand } from "./question.ts";
import { textTable, wrapped } from "./text-table.ts";

const usualFutures = 1000;

export const offersCommand = questionCommand({
  name: "offers",
  purpose: "What to offer: each party's best offer, and the package most often acceptable to all.",
  usualFutures,
  answer: offersInParallel,
  text: text,
});

function text(theCase: Case, { mediator, byParty, withoutOffer, exact, futures }: Offers): string {
  const nameOf = (party: string): string => theCase.parties.find((it) => it.id === party)?.name ?? party;
  const columns: readonly (readonly [string, Offer])[] = [
    ["a mediator's", mediator],
    ...Object.entries(byParty).map(([party, offer]) => [`${nameOf(party)}'s`, offer] as const),
  ];
  const optionName = (issue: Case["issues"][number], offer: Offer): string =>
    issue.options.find((option) => option.id === offer.picks[issue.id])?.name ?? "";
  const rows = theCase.issues.map((issue) => [
    escapeControls(issue.name),
    ...columns.map(([, offer]) => escapeControls(optionName(issue, offer))),
  ]);
  const worth = Object.keys(withoutOffer).map(
    (party) =>
      `${nameOf(party)}: going on is worth ${percent(withoutOffer[party])} of its stakes, its own best offer ${percent(byParty[party]?.worthOfOffering[party])}.`,
  );
  return [
    "What to offer",
    textTable([
      ["", ...columns.map(([whose]) => whose)],
      ...rows,
      ["acceptable to all", ...columns.map(([, offer]) => roundedChance(offer.all))],
      ...Object.keys(withoutOffer).map((party) => [
        `${nameOf(party)} accepts`,
        ...columns.map(([, offer]) => roundedChance(offer.accepts[party] ?? 0)),
      ]),
    ]),
    wrapped(escapeControls(worth.join(" ")), "  "),
    wrapped(
      exact
        ? "Every package was tried."
        : "Found by improving issue by issue from several starts: there may be a better one. Packages of equal worth are not told apart.",
      "  ",
    ),
    `  ${futures} futures.`,
  ].join("\n");
}

function percent(share: number | undefined): string {
  return `${((share ?? 0) * 100).toFixed(1)}%`;
}
