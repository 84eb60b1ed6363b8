/** French: the state of play; what was measured and what was said. */
import type { BriefWords } from "../../../words.ts";
import { and, asOf, band, closed, date, on, or, quoted, rounded, share, unit } from "./figures.ts";
import { spaced } from "./spaced.ts";

const leanings = { open: "ouverte", conditional: "sous conditions", refusing: "négative", unknown: "inconnue" };

const standings = {
  stated: "position déclarée",
  hardened: "position durcie",
  softened: "position assouplie",
  suspended: "position suspendue",
  reversed: "position inversée",
};

export const play: BriefWords["brief"]["play"] = {
  title: "État des lieux",
  leads: { fronts: "Fronts", drivers: "Facteurs et pourparlers", thirds: "Tierces parties" },
  measured: (of) => spaced`${of.series} : ${band(of.low, of.high)} ${unit(of.unit)} ${asOf(of.on)}.`,
  front: ({ name, levels, holder, outlook }) => {
    const alone = levels.length === 1;
    const stands = levels.map((level) => `${quoted(level.name)}${alone ? "" : ` (${rounded(level.share)})`}`);
    const later =
      outlook === null
        ? ""
        : spaced` ; ${holder} y tient ${share(outlook.now)} de ce qui est en jeu et, après six mois sans accord, ${share(outlook.later)}`;
    return spaced`${name} : ${or(stands)}${later}.`;
  },
  driver: ({ name, state, since }) =>
    spaced`${name} : ${state.toLowerCase()}${since === null ? "" : ` depuis ${on(since)}`}.`,
  talks: { open: "Des pourparlers directs sont en cours.", none: "Il n’y a pas de pourparlers directs." },
  stances: (toward, all) =>
    spaced`Attitude envers ${toward} : ${all.map((each) => `${leanings[each.stance]} (${and(each.parties)})`).join(spaced` ; `)}.`,
  subjects: { talks: "les pourparlers" },
  says: (party) => spaced`${party} : positions, la dernière d’abord`,
  position: (of) => {
    const audience = of.audience === null ? "" : spaced`, devant : ${of.audience}`;
    const standing = of.standing === "stated" ? "" : ` (${standings[of.standing]})`;
    return spaced`${date(of.on)}, ${of.speaker}${audience}${standing} : ${closed(of.words)}`;
  },
  figure: {
    title: "Ce qui a été mesuré et ce qui a été dit",
    panel: (series, of) => `${series}, ${unit(of)}`,
    caption: ({ series, banded, points }) => {
      const shape = banded
        ? "la bande va du territoire contrôlé au territoire contrôlé ou disputé"
        : "un chiffre par jour";
      const dots = points
        ? spaced` ; les points sont des chiffres avancés, pleins par la partie qui tient, creux par d’autres, en pointe là où une borne est ouverte`
        : "";
      return spaced`${series} : ${shape}${dots}.`;
    },
    columns: { series: "Série", first: "Premier relevé", latest: "Dernier relevé", given: "Chiffres avancés" },
    at: (low, high, day) => `${band(low, high)} ${asOf(day)}`,
  },
};
