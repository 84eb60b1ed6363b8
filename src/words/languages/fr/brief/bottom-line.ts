/** French: the bottom line. */
import type { BriefWords } from "../../../words.ts";
import { and, asOf, capital, count, isChance, number, quoted, share } from "./figures.ts";
import { spaced } from "./spaced.ts";

const levels = { high: "élevée", moderate: "moyenne", low: "faible" };

export const bottomLine: BriefWords["brief"]["bottomLine"] = {
  title: "L’essentiel",
  zone: ({ parties, any, ceasefire, settlement }) =>
    spaced`L’existence, aujourd’hui, d’une zone d’accord, c’est-à-dire d’un paquet que ${parties.length === 2 ? "l’une et l’autre partie" : "toutes les parties"} (${and(parties)}) accepteraient, ${isChance(any, "f")} ; celle d’une zone pour un cessez-le-feu ${isChance(ceasefire, "f")}, pour un règlement elle ${isChance(settlement, "f")}.`,
  chances: ({ by, months, talks, ceasefire, settlement }) =>
    spaced`${capital(asOf(by))}, soit dans ${number(months)} mois, l’ouverture de pourparlers directs ${isChance(talks, "f")}, un cessez-le-feu ${isChance(ceasefire, "m")} et un règlement ${isChance(settlement, "m")}.`,
  baseRate: ({ name, came, months, counts }) =>
    spaced`Fréquence de référence : dans la classe ${quoted(name)}, ${share(came)} des cas ont connu cette issue en ${number(months)} mois${counts === null ? "" : spaced` (ce qui est compté : ${counts})`}.`,
  confidence: ({ level, judgements, onClaims, claims, graded, corroborated }) => {
    const basis =
      claims === 0
        ? "et il n’y a pas d’affirmations"
        : spaced`et, sur ${count(claims, "affirmation")}, ${number(graded)} ${graded < 2 ? "est jugée au moins passable" : "sont jugées au moins passables"} et ${number(corroborated)} ${corroborated < 2 ? "a" : "ont"} une seconde origine`;
    return spaced`La confiance dans les bases de ces constats est ${levels[level]} : ${number(onClaims)} sur ${count(judgements, "jugement")} ${onClaims < 2 ? "repose" : "reposent"} sur des affirmations, ${basis}.`;
  },
  figure: {
    title: "Probabilité par mois",
    caption: spaced`Probabilités cumulées depuis le jour considéré. Trait : moyenne des futurs ; bande : du 5e au 95e centile ; tirets : fréquence de référence.`,
    talks: "Pourparlers directs",
    ceasefire: "Cessez-le-feu",
    settlement: "Règlement",
    baseRate: "Fréquence de référence",
    reference: "fréquence de référence",
  },
};
