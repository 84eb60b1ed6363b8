/**
 * French: what an assessment concludes. Names of parties come from the case, with no article to go by: they stand before a
 * colon, or as subjects of their own, and never behind "de" or "à".
 */
import type { Spread } from "../../../contract.ts";
import { chanceWord, ofRoundedChance, roundedChance } from "./chances.ts";
import { bare, colon, months, percentBetween, pointsBetween } from "./numbers.ts";

export const conclusions = {
  zoneTooFew:
    "Si peu de futurs ne disent pas s’il existe souvent, à cette date, un accord que toutes les parties principales préféreraient à la poursuite du conflit.",
  zone: (
    any: number,
    parts: { readonly ceasefire: number; readonly settlement: number } | null,
    standardError: number,
  ): string => {
    const share = (of: number): string => roundedChance(of, standardError);
    return `Dans ${share(any)} des futurs considérés, il existe à cette date un accord que toutes les parties principales préféreraient à la poursuite du conflit${parts === null ? "" : `${colon} un cessez-le-feu dans ${share(parts.ceasefire)}, un règlement dans ${share(parts.settlement)}`}.`;
  },
  deals: (
    within: number,
    ceasefire: Spread | null,
    settlement: Spread,
    reference: { readonly name: string; readonly chance: number },
  ): string =>
    `${ceasefire === null ? `Un règlement d’ici ${span(within)} est ${chanceWords(settlement)}` : `Un cessez-le-feu d’ici ${span(within)} est ${chanceWords(ceasefire)}, un règlement ${chanceWords(settlement)}`}\u00a0; dans la classe de référence (${reference.name}), la probabilité d’une telle issue dans ce délai est ${ofRoundedChance(reference.chance)}.`,
  talksOpen: "Des pourparlers directs sont ouverts.",
  talks: (within: number, chance: Spread): string =>
    `Que des pourparlers directs commencent d’ici ${span(within)} est ${chanceWords(chance)}.`,
  positionOpen: (party: string, length: number, { low, high }: Spread): string =>
    `${party}${colon} on ne sait si ${months(length)} sans accord renforcent ou affaiblissent sa position\u00a0; l’évolution va de ${bare(low)} à ${bare(high)} points de ses enjeux.`,
  position: (party: string, length: number, direction: "up" | "down" | "none", change: Spread): string => {
    const verb = { up: "renforcent", down: "affaiblissent", none: "ne changent pas" }[direction];
    return `${party}${colon} ${months(length)} sans accord ${verb} sa position${direction === "none" ? "" : `, ${pointsBetween(change)} de ses enjeux`}.`;
  },
};

/** "improbable (environ 30 % ; de 20 % à 45 %)". */
function chanceWords(chance: Spread): string {
  return `${chanceWord(chance.mean)} (${roundedChance(chance.mean)}\u00a0; ${percentBetween(chance)})`;
}

function span(within: number): string {
  return within === 12 ? "douze mois" : months(within);
}
