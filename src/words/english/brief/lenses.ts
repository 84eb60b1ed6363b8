/** English: how the lenses differ, and what each argues. */
import { dateWords } from "../../../evidence/index.ts";
import type { ChanceFacts, DateFacts } from "./facts.ts";
import { and, chance, count } from "./figures.ts";

export const lenses = {
  title: "How the lenses differ",
  own: "The case’s own judgements",
  unnamed: "A lens not shown",
  table: (by: DateFacts) =>
    `Chances by ${dateWords(by)}, in the order of the case (no ranking; what each argues: annex)`,
  columns: {
    lens: "Lens",
    zone: "Acceptable to all now",
    talks: "Direct talks",
    ceasefire: "Ceasefire",
    settlement: "Settlement",
    overrides: "Sets otherwise",
  },
  /** How many judgements a lens sets otherwise; null for the case’s own. */
  overrides: (many: number | null) => (many === null ? "nothing" : count(many, "judgement")),
  dissent: "Dissent",
  later: (many: number) => `${count(many, "lens", "lenses")} of the case had not been published by this day.`,
  alone: "No other reading of the case has been put beside this one.",
  alike: "Reading the case through another lens moves the chance of a zone by no more than five points.",
  differ: (all: readonly { readonly name: string; readonly zone: ChanceFacts }[]) =>
    `Reading the case otherwise moves the chance of a zone: ${and(all.map(({ name, zone }) => `through ${name} to ${chance(zone)}`))}.`,
  overlap: "All intervals for a ceasefire overlap, so no order among the lenses is claimed.",
  order: (pairs: readonly { readonly above: string; readonly below: string }[]) =>
    `On a ceasefire ${and(pairs.map(({ above, below }) => `${above} lies wholly above ${below}`))}; all other intervals overlap, and no order is claimed.`,
  annex: {
    title: "What each lens argues",
    table: "In the order of the case",
    columns: { lens: "Lens", argues: "What it argues", overrides: "What it overrides" },
    notShown: "Not shown.",
  },
};
