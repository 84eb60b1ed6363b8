/** French: what the answer to "when?" says. */
import type { Interval, Spread } from "../../../contract.ts";
import { roundedChance } from "./chances.ts";
import { bare, colon, fixed, months, percentBetween, pointsBetween } from "./numbers.ts";

export const timing = {
  wait: (party: string, length: number, gains: boolean, gain: Spread): string =>
    `${party}${colon} attendre ${months(length)} pour ne conclure qu’alors, s’il y a de quoi conclure, ${gains ? "rapporte" : "coûte"} ${pointsBetween(gain)} de ses enjeux par rapport à conclure maintenant.`,
  waitIdle: (party: string, length: number): string =>
    `${party}${colon} attendre ${months(length)} ou conclure maintenant ne fait aucune différence qui se voie.`,
  waitOpen: (party: string, length: number, { low, high }: Spread): string =>
    `${party}${colon} on ne sait s’il vaut mieux conclure maintenant ou attendre ${months(length)}\u00a0; la différence va de ${bare(low)} à ${bare(high)} points de ses enjeux.`,
  window: (name: string, opens: number | null, closes: number): string =>
    opens === null
      ? `${name}${colon} ouverte, se ferme dans ${tenths(closes)}\u00a0mois.`
      : `${name}${colon} s’ouvre dans ${tenths(opens)}\u00a0mois et se ferme dans ${tenths(closes)}\u00a0mois.`,
  stalemate: (
    party: string,
    length: number,
    perceived: Interval,
    objective: Interval,
    overrates: { readonly more: boolean; readonly by: Spread } | null,
    unseen: Interval | null,
  ): string => {
    const belief =
      overrates === null
        ? ""
        : ` Elle attend des fronts, dans ce délai, ${pointsBetween(overrates.by)} ${overrates.more ? "de plus" : "de moins"} que l’analyste.`;
    const gap = unseen === null ? "" : ` Dans ${share(unseen)}, elle s’y trouve sans le voir.`;
    return `${party}${colon} la partie se voit dans une impasse douloureuse, où continuer coûte plus que ne rapportent les fronts ${length === 1 ? "au cours du prochain mois" : `à chacun des ${length} prochains mois`}, dans ${share(perceived)} des futurs\u00a0; selon la vue de l’analyste, elle s’y trouve dans ${share(objective)}.${gap}${belief}`;
  },
  mutual: (
    it: {
      readonly perceived: Interval;
      readonly objective: Interval;
      readonly unseen: Interval;
      readonly onlyFelt: Interval;
    },
    difference: "more often there" | "more often perceived" | null,
  ): string => {
    const said =
      difference === null
        ? ""
        : difference === "more often there"
          ? " L’impasse existe plus souvent que toutes ne la perçoivent."
          : " Toutes la perçoivent plus souvent qu’elle n’existe.";
    return `Une impasse douloureuse que toutes les parties principales perçoivent${colon} ${share(it.perceived)} des futurs\u00a0; telle que l’analyste la voit, ${share(it.objective)}\u00a0; présente sans être perçue de toutes, ${share(it.unseen)}\u00a0; perçue de toutes sans être présente, ${share(it.onlyFelt)}.${said}`;
  },
  wayOut: (asBelieved: Interval, ifAllSawAlike: Interval, ripe: Interval): string =>
    `Une issue, c’est-à-dire un accord que toutes les parties principales préféreraient à la poursuite du conflit, existe dans ${share(asBelieved)} des futurs (${share(ifAllSawAlike)} si toutes voyaient le terrain comme l’analyste)\u00a0; avec une impasse que toutes perçoivent, dans ${share(ripe)}. La maturité est tenue pour nécessaire à des pourparlers, non pour suffisante.`,
};

function share(it: Interval): string {
  return `${roundedChance(it.value)} (${percentBetween(it)})`;
}

function tenths(value: number): string {
  return fixed(Math.round(value * 10) / 10, 1);
}
