/**
 * Every place where a judgement may stand, what kind of number it is, and what the number means. The one list that the
 * reader, the screens and the documentation share. `*` stands for one key.
 */
import type { QuantityKind } from "../ground/index.ts";

export interface Slot {
  readonly keys: readonly string[];
  readonly kind: QuantityKind;
  readonly means: string;
}

const slot = (pattern: string, kind: QuantityKind, means: string): Slot => ({ keys: pattern.split("/"), kind, means });

export const slots: readonly Slot[] = [
  slot("third-party-ties/*/strength", "share", "How far the one depends on the other through this tie"),
  slot(
    "arenas/*/actors/*/position",
    "share",
    "Where the actor stands between the scale's low end (0) and its high end (1)",
  ),
  slot(
    "arenas/*/actors/*/salience",
    "share",
    "How much of what the actor could bring to bear it would bring to bear here",
  ),
  slot("arenas/*/actors/*/capability", "factor", "What the actor could bring to bear, against the other actors'"),
  slot(
    "preferences/*/*/salience",
    "share",
    "How much of all that is at stake for the party lies in this issue (relative)",
  ),
  slot(
    "preferences/*/*/values/*",
    "share",
    "What this option is worth to the party, between its worst (0) and its best (1) on the issue",
  ),
  slot("fronts/*/retreat", "rate", "Levels lost a month"),
  slot("fronts/*/retreat/prior", "rate", "Levels lost a month, before anything was measured"),
  slot("fronts/*/retreat/worth", "months", "Months of evidence that the prior is worth"),
  slot("fronts/*/retreat/memory", "months", "Age in months at which a measured month counts half"),
  slot("fronts/*/advance", "rate", "Levels gained a month"),
  slot("fronts/*/advance/prior", "rate", "Levels gained a month, before anything was measured"),
  slot("fronts/*/advance/worth", "months", "Months of evidence that the prior is worth"),
  slot("fronts/*/advance/memory", "months", "Age in months at which a measured month counts half"),
  slot("fronts/*/while-held/multiplies/*", "factor", "By what holding the whole front multiplies this"),
  slot("fronts/*/moves/*/*", "chance", "Monthly chance of this move"),
  slot("drivers/*/states/*/multiplies/*", "factor", "By what this state multiplies this"),
  slot("drivers/*/moves/*/*", "chance", "Monthly chance of this change of state"),
  slot("windows/*/multiplies/*", "factor", "By what this window, while open, multiplies this"),
  slot("costs/*/*/monthly", "share", "Cost of a month of fighting, as a share of all that is at stake for the party"),
  slot("costs/*/*/grows", "factor", "Added share of the cost for each month the front has been held"),
  slot("patience/*", "chance", "What a month later is worth against now (discount factor)"),
  slot("frozen/*", "share", "Residual cost once the line freezes at the horizon, as a share of the party's stakes"),
  slot("beliefs/*/*", "factor", "The party's own view of this rate, as a multiple of the analyst's"),
  slot("guarantees/breach/*/*", "chance", "Chance that the other side breaks the deal, under this guarantee"),
  slot("guarantees/loss/*", "share", "What a broken deal costs, as a share of the party's stakes"),
  slot("red-lines/*/credence", "chance", "Chance that the red line is real and not a tactic"),
  slot("preconditions/*/credence", "chance", "Chance that the precondition is real and not a tactic"),
  slot(
    "friction/talks",
    "chance",
    "Monthly chance that direct talks begin, when there is something to agree and no real precondition is unmet",
  ),
  slot("friction/breakdown", "chance", "Monthly chance that direct talks break off"),
  slot(
    "friction/channel",
    "share",
    "What remains of the chance of a deal without direct talks, through indirect channels",
  ),
  slot(
    "friction/ceasefire",
    "chance",
    "Monthly chance that a ceasefire acceptable to all is struck while talks are open",
  ),
  slot(
    "friction/settlement",
    "chance",
    "Monthly chance that a settlement acceptable to all is struck while talks are open",
  ),
  slot("reference-classes/*/monthly", "chance", "How often wars of the class ended so in a given month"),
  slot("measures/*/monthly", "chance", "Monthly chance that the measure is agreed once every principal would keep it"),
  slot("measures/*/gain/*", "share", "What a month of observance is worth to the party, as a share of its stakes"),
  slot(
    "measures/*/temptation/*",
    "share",
    "What a month of cheating unnoticed is worth to the party, as a share of its stakes",
  ),
  slot("measures/*/detection", "months", "Months until a breach is noticed"),
  slot("measures/*/eases/*", "factor", "By what the measure, once in force, multiplies this"),
  slot("probes/*/costs/*", "share", "What it costs the party, once, if the offer is refused, as a share of its stakes"),
];

/** The slot that a path of keys fills, or null. */
export function slotOf(keys: readonly string[]): Slot | null {
  return (
    slots.find(
      (candidate) =>
        candidate.keys.length === keys.length && candidate.keys.every((key, i) => key === "*" || key === keys[i]),
    ) ?? null
  );
}
