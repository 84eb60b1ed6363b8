/** `parley arenas`: where many actors would meet. */
import { prepare } from "../../assess.ts";
import type { Case } from "../../case/index.ts";
import type { ArenaOutlook, Arenas, Spread } from "../../contract.ts";
import { escapeControls } from "../../ground/index.ts";
import { arenas } from "../../questions.ts";
import { wordsIn } from "../../words/index.ts";
import { questionCommand } from "./question.ts";
import { textTable, wrapped } from "./text-table.ts";

/** Nothing is solved: a future costs next to nothing. */
const usualFutures = 10_000;

export const arenasCommand = questionCommand({
  name: "arenas",
  purpose: "Issues that many actors decide: where they would meet, by position, salience and capability.",
  usualFutures,
  answer: async (theCase, options, { language }) => arenas(prepare(theCase, options, await wordsIn(language))),
  text,
});

function text(theCase: Case, { arenas, asOf, lens, method }: Arenas): string {
  if (arenas.length === 0) return "This case has no arenas.";
  return [
    `Where many actors would meet. As of ${asOf}, ${lens === null ? "the case's own judgements" : `lens ${lens}`}.`,
    ...arenas.map((arena) => arenaText(theCase, arena)),
    [
      wrapped(
        "Places are hundredths of the scale, with 90% of futures. Weight: the share of all capability times salience. Pull: the compromise less that of all others.",
        "  ",
      ),
      wrapped(`${method.exactness} Seed ${method.seed}.`, "  "),
      `  Digest ${method.digest}`,
    ].join("\n"),
  ].join("\n\n");
}

function arenaText(theCase: Case, arena: ArenaOutlook): string {
  const { name, question, low, high, outcome, median, disagreement, statusQuo, issue, actors } = arena;
  const lines = [
    `0 is: ${escapeControls(low)}. 100 is: ${escapeControls(high)}.`,
    `Compromise ${places(outcome)}. Weighted median ${places(median)}. Spread of positions ${places(disagreement)}.`,
    ...(statusQuo === null ? [] : [statusQuoText(statusQuo)]),
    ...(issue === null ? [] : [issueText(theCase, issue)]),
  ];
  return [
    `${escapeControls(name)}${question === "" ? "" : `: ${escapeControls(question)}`}`,
    ...lines.map((line) => wrapped(line, "  ")),
    textTable([
      ["actor", "position", "weight", "pull"],
      ...actors.map((actor) => [
        escapeControls(actor.name),
        places(actor.position),
        places(actor.weight),
        actor.pull === null ? "" : places(actor.pull, true),
      ]),
    ]),
  ].join("\n");
}

function statusQuoText({ at, beatenShare, from, to }: NonNullable<ArenaOutlook["statusQuo"]>): string {
  const share = Math.round(beatenShare * 100);
  if (from === null || to === null)
    return `No weighted majority prefers anything to the status quo (${hundredth(at)}).`;
  return `A weighted majority prefers something else to the status quo (${hundredth(at)}) in ${share}% of futures: places from ${places(from)} to ${places(to)}.`;
}

function issueText(theCase: Case, { id, options, forecast }: NonNullable<ArenaOutlook["issue"]>): string {
  const issue = theCase.issues.find((each) => each.id === id);
  const nameOf = (option: string): string =>
    escapeControls(issue?.options.find((each) => each.id === option)?.name ?? option);
  const shares = Object.entries(options)
    .filter(([, share]) => share > 0)
    .map(([option, share]) => `${nameOf(option)} in ${Math.round(share * 100)}%`);
  return `Nearest option of “${escapeControls(issue?.name ?? id)}”: ${nameOf(forecast)} (${shares.join(", ")} of futures).`;
}

function places({ mean, low, high }: Spread, signed = false): string {
  const own = (value: number): string => `${signed && Math.round(value * 100) > 0 ? "+" : ""}${hundredth(value)}`;
  return low === high ? own(mean) : `${own(mean)} (${own(low)} to ${own(high)})`;
}

function hundredth(value: number): string {
  const rounded = Math.round(value * 100);
  return `${rounded < 0 ? "−" : ""}${Math.abs(rounded)}`;
}
