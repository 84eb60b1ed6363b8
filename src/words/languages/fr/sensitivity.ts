/** French: figures that judgements carry, and where in the space of judgements an event is likely. */
import type { Estimated } from "../../../contract.ts";
import { formatJudgementValue, point, type QuantityKind } from "../../../ground/index.ts";
import { roundedChance } from "./chances.ts";
import { colon, months, percent } from "./numbers.ts";

const events = {
  talks: "des pourparlers directs",
  measure: "une mesure limitée",
  ceasefire: "un cessez-le-feu",
  settlement: "un règlement",
  "any-deal": "un cessez-le-feu ou un règlement",
};

export const sensitivity = {
  zone: "quelque chose dont convenir à cette date",
  position: (party: string): string => `la position (${party})`,
  event: (event: keyof typeof events, within: number): string => `${events[event]} d’ici ${months(within)}`,
  byEvidence: (name: string): string => `${name}, selon les mesures`,
  allOthers: "tous les autres",
  limit: (name: string, low: string | null, high: string | null): string =>
    low !== null && high !== null
      ? `${name} de ${low} à ${high}`
      : low !== null
        ? `${name} d’au moins ${low}`
        : `${name} d’au plus ${high}`,
  openLimit: (name: string, low: number | null, high: number | null): string => {
    if (low !== null && high !== null) return `${name} entre les centiles ${low} et ${high} de ce qui reste ouvert`;
    return `${name} ${low !== null ? "au-dessus" : "au-dessous"} du centile ${low ?? high} de ce qui reste ouvert`;
  },
  isReal: (name: string, real: boolean): string => {
    const said = name.replace(/^si /, "").replace(/ \(real\)$/, "");
    return real ? said : said.replace(/ est réelle$/, " n’est pas réelle");
  },
  value: (value: number, kind: QuantityKind): string =>
    formatJudgementValue(point(value), kind)
      .replace(".", ",")
      .replace("%", "\u202f%")
      .replace(" a month", " par mois")
      .replace(/ months?$/, "\u00a0mois"),
  box: (
    limits: readonly string[],
    event: string,
    hundredths: number,
    further: boolean,
    density: Estimated,
    without: number,
    coverage: Estimated,
  ): string =>
    `${further ? "Ailleurs, là où" : "Là où"} l’on a ${limits.join(", et ")}${colon} ${event}, avec une probabilité d’au moins ${percent(hundredths)} dans ${rounded(density)} des futurs, contre ${roundedChance(without)} ${further ? "hors des boîtes précédentes" : "de tous"}\u00a0; ce sont ${rounded(coverage)} des futurs où il en est ainsi.`,
};

function rounded({ mean, standardError }: Estimated): string {
  return roundedChance(mean, standardError);
}
