/** French: what the counters' figures say. Names stand before colons or in quotation marks, where French would bend its articles. */
import type { EstimatedSpread, HalfLife } from "../../../contract.ts";
import type { StretchBelow, TalksLost } from "../../english/counters.ts";
import { roundedChance } from "./chances.ts";
import { bare, colon, list, months, points, pointsBetween } from "./numbers.ts";

type Direction = "up" | "down" | "open" | "none";
interface Life {
  readonly life: HalfLife;
  readonly calm: HalfLife | null;
}
interface Term {
  readonly direction: Direction;
  readonly worth: EstimatedSpread;
}

export const counters = {
  worth: (counter: string, holder: string, direction: Direction, worth: EstimatedSpread): string => {
    if (direction === "none") return `${counter}${colon} rien qui se voie pour la position de la partie (${holder}).`;
    return direction === "open"
      ? `${counter}${colon} on ne sait si cela renforce ou affaiblit la position de la partie (${holder})\u00a0; les futurs vont de ${bare(worth.low)} à ${bare(worth.high)} points de ses enjeux, ${points(worth.mean)} en moyenne.`
      : `${counter}${colon} cela ${direction === "up" ? "renforce" : "affaiblit"} la position de la partie (${holder}), ${pointsBetween(worth)} de ses enjeux.`;
  },
  lasts: (counter: string, worth: Life, share: Life | null): string => {
    const calm = (life: HalfLife | null): string =>
      life === null ? "" : `\u00a0; sans les chocs, elle ${lifeWords(life)}`;
    const land = share === null ? "" : ` La part tenue ${lifeWords(share.life)}${calm(share.calm)}.`;
    return `${counter}${colon} sans accord, sa valeur ${lifeWords(worth.life)}${calm(worth.calm)}.${land}`;
  },
  land: (
    counter: string,
    after: number,
    decay: Term,
    pressure: Term,
    leads: { readonly which: "decay" | "pressure"; readonly fromMonth: number | null } | null,
  ): string => {
    const term = (what: string, { direction, worth }: Term): string => {
      if (direction === "none") return `${what} n’y change rien`;
      return direction === "open"
        ? `${what} peut y ajouter ou en ôter (de ${bare(worth.low)} à ${bare(worth.high)} points, ${points(worth.mean)} en moyenne)`
        : `${what} ${direction === "up" ? "y ajoute" : "en ôte"} ${pointsBetween(worth)}`;
    };
    const crossing =
      leads === null
        ? ""
        : ` En moyenne, ${leads.which === "decay" ? "l’érosion" : "la pression"} l’emporte ${leads.fromMonth === null ? "à chacun des mois considérés" : `à partir du mois ${Math.round(leads.fromMonth)}, l’autre auparavant`}.`;
    return `${counter}${colon} après ${months(after)} sans accord, que la part tenue ne soit plus la même (érosion)${colon} ${term("cela", decay)}\u00a0; que l’autre l’ait supporté d’autant plus longtemps (pression croissante)${colon} ${term("cela", pressure)}.${crossing}`;
  },
  holding: (counter: string, holder: string, direction: Direction, cost: EstimatedSpread): string => {
    const subject = `${counter}${colon} ce que le tenir retire ailleurs à la partie (${holder})`;
    if (direction === "none") return `${subject} ne change rien qui se voie.`;
    return direction === "open"
      ? `${subject} affaiblit ou non sa position, on ne le sait\u00a0: de ${bare(-cost.high)} à ${bare(-cost.low)} points de ses enjeux.`
      : `${subject} ${direction === "up" ? "coûte à sa position" : "profite à sa position"}, ${pointsBetween(cost)} de ses enjeux.`;
  },
  belowNothing: (
    counter: string,
    holder: string,
    stretches: readonly StretchBelow[],
    share: number,
    talks: TalksLost | null,
    holding: EstimatedSpread | null,
  ): string => {
    const spans = stretches.map(({ from, to, worst, clear }) => {
      const span =
        from === to ? `au mois ${from}` : from === 0 ? `de maintenant au mois ${to}` : `du mois ${from} au mois ${to}`;
      return `${span} (${points(worst)} de ses enjeux au pire${clear ? "" : ", ce que si peu de futurs ne distinguent pas de zéro"})`;
    });
    const when =
      spans.length === 0
        ? `${counter}${colon} en moyenne, cela ne vaut moins que rien pour la partie (${holder}) à aucun des mois considérés`
        : `${counter}${colon} en moyenne, cela vaut moins que rien pour la partie (${holder}) ${spans.join("\u00a0; ")}`;
    const why = [
      ...(talks === null ? [] : [talksLost(talks)]),
      ...(holding === null ? [] : [`ce que le tenir retire ailleurs vaut ${lost(holding)}`]),
    ];
    return `${when}\u00a0; c’est le cas dans ${roundedChance(share)} des futurs.${why.length === 0 ? "" : ` Par quoi${colon} ${why.join("\u00a0; ")}.`}`;
  },
};

function talksLost({ who, real, within, chance, worth }: TalksLost): string {
  const held =
    who.length === 0
      ? "le tenir pèse sur l’ouverture de pourparlers"
      : `pas de pourparlers tant qu’il est tenu (${list(who)}), ce qui est réel dans ${roundedChance(real)} des futurs`;
  return `${held}${colon} la probabilité de pourparlers d’ici ${months(within)} change de ${lost(chance)}, sa valeur de ${lost(worth)}`;
}

function lost({ mean, low, high }: EstimatedSpread): string {
  return `${points(-mean)} (de ${bare(-high)} à ${bare(-low)})`;
}

function lifeWords({ median, low, high, never, within }: HalfLife): string {
  const month = (at: number | null): string =>
    at === null ? `plus de ${within}` : at < 1 ? "moins de 1" : `${Math.round(at)}`;
  if (low === null) return `ne diminue pas de moitié en ${months(within)} dans 95\u202f% des futurs ou davantage`;
  const middle =
    median === null
      ? `ne diminue pas de moitié en ${months(within)} dans la plupart des futurs`
      : `diminue de moitié en ${month(median)}\u00a0mois environ`;
  const open = never === 0 ? "" : `\u00a0; pas en ${within} dans ${roundedChance(never)} des futurs`;
  return `${middle} (de ${month(low)} à ${month(high)}${open})`;
}
