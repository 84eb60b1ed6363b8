/** French: what the ladder of measures says. */
import type { Spread } from "../../../contract.ts";
import { ofRoundedChance, roundedChance } from "./chances.ts";
import { colon, fixed, numbers } from "./numbers.ts";

export const ladder = {
  orderIdle: (by: string): string =>
    `Aucune mesure n’est jugée rendre un cessez-le-feu plus probable d’ici au ${numbers.day(by)}\u00a0: leur ordre n’y change rien.`,
  order: (by: string, without: number, adds: Spread, order: readonly string[]): string =>
    `Conduites l’une après l’autre, les mesures ajoutent ${points(adds)} à la probabilité d’un cessez-le-feu d’ici au ${numbers.day(by)}, ${ofRoundedChance(without)} sans elles, dans l’ordre le meilleur en moyenne${colon} ${order.join("\u00a0; puis ")}.`,
  first: (measure: string, share: number, regret: Spread): string =>
    `Dans ${roundedChance(share)} ${among}, le meilleur ordre commence par «\u00a0${measure}\u00a0». ${shortfall(regret)}`,
  firstOpen: (measure: string, share: number, second: string, secondShare: number, regret: Spread): string =>
    `Aucune première étape n’est la meilleure dans la plupart des futurs${colon} «\u00a0${measure}\u00a0» l’est dans ${roundedChance(share)} ${among}, «\u00a0${second}\u00a0» dans ${roundedChance(secondShare)}. ${shortfall(regret)}`,
  kept: "À en juger ainsi, chaque partie principale tiendrait chaque mesure dans son propre intérêt dans plus de 95\u202f% des futurs\u00a0: la difficulté est d’en convenir, non de les tenir.",
  broken: (measures: readonly { readonly measure: string; readonly party: string; readonly kept: number }[]): string =>
    `À en juger ainsi, ces mesures seraient rompues dans certains futurs pour ce qu’on y gagne avant d’être découvert${colon} ${measures.map(({ measure, party, kept }) => `${measure} (${party}, tenue dans ${roundedChance(kept)} des futurs)`).join("\u00a0; ")}.`,
};

const among = "des futurs où l’ordre importe";

function shortfall(regret: Spread): string {
  return `Le suivre coûte ${points(regret)} par rapport au meilleur ordre propre à chaque futur.`;
}

/** "0,6 point (de 0,1 à 1,9)". */
function points({ mean, low, high }: Spread): string {
  const of = (share: number): string => fixed(Math.round(share * 1000) / 10, 1);
  return `${of(mean)}\u00a0${Math.abs(mean) < 0.02 ? "point" : "points"} (de ${of(low)} à ${of(high)})`;
}
