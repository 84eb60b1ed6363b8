/** `parley influence`: who can move whom, through what, and who says so. */
import type { Case } from "../../case/index.ts";
import type { Influence, InfluenceChain, Lever, LeverEffect, Spread, ThirdParty } from "../../contract.ts";
import { escapeControls } from "../../ground/index.ts";
import { influenceInParallel } from "../parallel.ts";
import { plural } from "./command.ts";
import { questionCommand } from "./question.ts";
import { textTable, wrapped } from "./text-table.ts";

/** Each future is solved once for every state of every driver that a third party moves. */
const usualFutures = 300;
/** More chains would not be read. */
const mostChains = 12;

export const influenceCommand = questionCommand({
  name: "influence",
  purpose:
    "Who can move whom: third parties, what depends on them, and what their drivers do to talks and to each principal.",
  usualFutures,
  answer: influenceInParallel,
  text,
});

function text(theCase: Case, answer: Influence): string {
  const { parties, levers, chains, conclusions, method, asOf, lens } = answer;
  const shown = parties.filter((party) => party.heldBy.length + party.stances.length + party.levers.length > 0);
  if (shown.length === 0) return "This case names no ties, stances or drivers of third parties.";
  return [
    `Who can move whom. As of ${asOf}, ${lens === null ? "the case's own judgements" : `lens ${lens}`}.`,
    levers.length === 0
      ? "  No driver of the case says by whom it is moved: nothing here is computed."
      : leversText(theCase, answer),
    [
      "Dependence and willingness, as judged and as said; no figure above follows from them",
      ...shown.map((party) => partyText(theCase, party)),
    ].join("\n"),
    ...(chains.length === 0 ? [] : [chainsText(theCase, chains)]),
    ...(conclusions.length === 0
      ? []
      : [conclusions.map((each) => wrapped(escapeControls(each.text), "  ")).join("\n")]),
    [wrapped(`${method.exactness} Seed ${method.seed}.`, "  "), `  Digest ${method.digest}`].join("\n"),
  ].join("\n\n");
}

function leversText(theCase: Case, { levers, months, asItStands }: Influence): string {
  const principals = Object.keys(asItStands.reservation);
  const head = ["held in", ...principals.map((party) => `no deal, ${party}`), "talks", "ceasefire or settlement"];
  return [
    "What third parties' drivers do",
    wrapped(
      `Each driver held in each state for good, against how things stand, in the same futures: what going on without a deal is worth to each principal, in hundredths of its stakes, and points of the chance within ${plural(months, "month")}. Mean, and 90% of futures.`,
      "  ",
    ),
    ...levers.map((lever) =>
      [
        `  ${escapeControls(lever.name)}: moved by ${lever.movedBy.map((id) => nameOf(theCase, id)).join(", ")}`,
        textTable([
          head,
          ...lever.states.map(({ state, name, reservation, talks, deal }) => [
            `${escapeControls(name)}${state === lever.now ? " (as now)" : ""}`,
            ...principals.map((party) => effect(reservation[party])),
            effect(talks),
            effect(deal),
          ]),
        ]),
        ...contestText(lever),
      ].join("\n"),
    ),
  ].join("\n");
}

function contestText({ contested }: Lever): readonly string[] {
  return contested.map(({ path, views }) =>
    wrapped(
      `Contested, ${path}: ${views.map(({ who, value }) => `${escapeControls(who)} ${escapeControls(value)}`).join("; ")}.`,
      "    ",
    ),
  );
}

function partyText(theCase: Case, { name, heldBy, stances }: ThirdParty): string {
  return [
    `  ${escapeControls(name)}`,
    ...heldBy.map(({ of, through, strength, views }) =>
      wrapped(
        `holds ${nameOf(theCase, of)} through ${escapeControls(through)}: ${hundredths(strength)} of 100${views.length > 1 ? `; contested: ${views.map(({ who, value }) => `${escapeControls(who)} ${escapeControls(value)}`).join("; ")}` : ""}`,
        "    ",
      ),
    ),
    ...stances.map(({ toward, stance, since, words }) =>
      wrapped(
        `on ${escapeControls(toward)}: ${stance}, since ${since}${words === "" ? "" : `. ${escapeControls(words)}`}`,
        "    ",
      ),
    ),
  ].join("\n");
}

function chainsText(theCase: Case, chains: readonly InfluenceChain[]): string {
  return [
    "Chains of dependence",
    wrapped(
      "An index: the product of judged strengths along the chain, of 100. It is no chance, and the engine does not use it.",
      "  ",
    ),
    textTable(
      chains
        .slice(0, mostChains)
        .map(({ from, through, to, index }) => [
          [from, ...through, to].map((id) => nameOf(theCase, id)).join(" → "),
          hundredths(index),
        ]),
    ),
    ...(chains.length > mostChains ? [`  ${chains.length - mostChains} more, in --json.`] : []),
  ].join("\n");
}

function nameOf({ parties }: Case, id: string): string {
  return escapeControls(parties.find((party) => party.id === id)?.name ?? id);
}

function effect(it: LeverEffect | undefined): string {
  if (it === undefined) return "";
  return `${signed(it.mean)} (${signed(it.low)} to ${signed(it.high)})`;
}

function signed(share: number): string {
  const value = Math.round(share * 1000) / 10;
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value).toFixed(1)}`;
}

function hundredths({ mean, low, high }: Spread): string {
  return `${Math.round(mean * 100)} (${Math.round(low * 100)} to ${Math.round(high * 100)})`;
}
