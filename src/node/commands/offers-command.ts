/** `parley offers`: each party's best offer and a mediator's. */
import { parseArgs } from "node:util";
import type { Case } from "../../case/index.ts";
import type { Offer, Offers } from "../../contract.ts";
import { escapeControls, roundedChance } from "../../ground/index.ts";
import { offersInParallel } from "../parallel.ts";
import { progressBar, say } from "../terminal.ts";
import { assessmentFlags, assessmentFlagsHelp, readAssessmentFlags } from "./assessment-flags.ts";
import { type Command, caseOrTellFaults, onePositional } from "./command.ts";
import { textTable, wrapped } from "./text-table.ts";

const usualFutures = 1000;

export const offersCommand: Command = {
  usage: "offers CASE [the options of assess]",
  purpose: "What to offer: each party's best offer, and the package most often acceptable to all.",
  options: `${assessmentFlagsHelp} (${usualFutures} where not said)\n  --json          the answer as JSON on stdout`,
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...assessmentFlags, json: { type: "boolean", default: false } },
    });
    const folder = onePositional(positionals, "CASE");
    const { options, workers } = readAssessmentFlags(values);
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const bar = progressBar("Futures");
    try {
      const asked = { futures: usualFutures, ...options };
      const answer = await offersInParallel(theCase, asked, { workers, signal, onProgress: bar.show });
      bar.clear();
      say(values.json ? JSON.stringify(answer, null, 2) : text(theCase, answer));
    } finally {
      bar.clear();
    }
    return 0;
  },
};

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
