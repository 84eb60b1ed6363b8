/** French: what follows for those who negotiate. */
import type { Figure } from "../../../english/brief/facts.ts";
import type { BriefWords } from "../../../words.ts";
import { and, bare, capital, count, number, quoted, rounded, worth } from "./figures.ts";
import { spaced } from "./spaced.ts";

const obstacles = {
  beliefs: "divergence des attentes",
  breach: "crainte d’une rupture",
  "red-lines": "lignes rouges",
  indivisibility: "indivisibilité",
  "low-costs": "faible coût des combats",
};

function goal({ open, threshold }: { readonly open: boolean; readonly threshold: Figure }): string {
  return open
    ? spaced`à ne plus rien laisser sur quoi s’entendre dans plus de ${bare(threshold)} des futurs`
    : spaced`à donner de quoi s’entendre dans ${bare(threshold)} des futurs`;
}

export const answers: BriefWords["brief"]["answers"] = {
  title: "Pour ceux qui négocient",
  leads: {
    counters: "Atouts",
    why: "Ce qui fait obstacle",
    ripeness: "Maturité",
    offers: "Offres",
    first: "Premiers pas",
  },
  obstacles,
  ripeness: ({ perceived, objective, ripe }) =>
    spaced`Une impasse douloureuse que chaque partie principale perçoit : ${rounded(perceived)} des futurs (selon la vue de l’analyste, ${rounded(objective)}) ; avec une issue en outre, ${rounded(ripe)}.`,
  first: (measure, share) =>
    spaced`${measure} : la meilleure première mesure dans ${rounded(share)} des futurs où l’ordre importe.`,
  counter: ({ name, lowers, months, points, worth: of, holder }) => {
    const held =
      of === null
        ? ""
        : spaced` Valeur de cet atout pour ${holder} : ${Math.round(of.mean * 100) > 0 ? "+" : ""}${worth(of)} centièmes de ses propres enjeux.`;
    return spaced`${name} : ${lowers ? "abaisse" : "relève"} d’environ ${count(points, "point")} la probabilité de pourparlers directs dans les ${number(months)} mois.${held}`;
  },
  why: ({ noZone, futures, shares }) => {
    const parts = shares.map((each) => `${obstacles[each.obstacle]} ${each.points} (${each.low} à ${each.high})`);
    const owed = parts.length === 0 ? "aucun obstacle n’a une part que l’on distingue de zéro" : and(parts);
    return spaced`Ce qui ne laisse rien sur quoi s’entendre aujourd’hui (il en est ainsi dans ${rounded(noZone)} de ${number(futures)} futurs), en points de cette part : ${owed}.`;
  },
  noFlip: ({ tried, open, threshold }) =>
    spaced`Aucun des ${number(tried)} jugements essayés ne suffirait à lui seul ${goal({ open, threshold })}.`,
  flips: ({ open, threshold, judgements }) => {
    const parts = judgements.map(
      ({ name, to, held, inside }) =>
        spaced`${name} : ${to} (retenu : ${held}${inside ? ", donc dans ce qui est tenu pour possible" : ""})`,
    );
    return spaced`Ce qui suffirait à soi seul ${goal({ open, threshold })} : ${parts.join(spaced` ; `)}.`;
  },
  offer: ({ all, asGood, compared }) =>
    spaced`Le paquet le plus souvent acceptable à tous l’est dans ${rounded(all)} des futurs${asGood === 0 ? "" : `, et ${asGood} des ${compared} autres font aussi bien à l’erreur près`} (clauses : annexe).`,
  probe: ({ name, accepted, learns }) => {
    const learnt =
      learns === null
        ? " Un refus apprendrait peu."
        : spaced` Un refus porterait la probabilité que ${quoted(learns.words)} soit réel de ${rounded(learns.before)} à ${rounded(learns.after)}.`;
    return spaced`${name} : offre acceptée dans ${rounded(accepted)} des futurs.${learnt}`;
  },
  carriers: (figure, all) => {
    const parts = all.map(
      ({ name, more }) =>
        `${name} (${more ? "plus il y en a, plus c’est probable" : "plus il y en a, moins c’est probable"})`,
    );
    return spaced`${capital(figure)} va surtout de pair avec : ${parts.join(spaced` ; `)}.`;
  },
};
