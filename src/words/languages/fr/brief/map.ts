/** French: maps. */
import type { BriefWords } from "../../../words.ts";
import { fixed } from "../numbers.ts";
import { date, number, on } from "./figures.ts";
import { spaced } from "./spaced.ts";

export const map: BriefWords["brief"]["map"] = {
  label: (name, day) => `${name}, ${date(day)}`,
  disc: ({ holder, held, contested }) =>
    `${holder === null ? "" : spaced`${holder} : `}${contested > 0 ? `${number(held)} + ${number(contested)}` : number(held)}\u00a0km²`,
  caption: (discs) =>
    discs
      ? spaced`Un disque couvre sur la carte ce que la zone couvre sur le terrain ; sa place et sa forme ne signifient rien. Sombre : sous contrôle ; hachuré : disputé.`
      : spaced`Sombre : sous contrôle ; hachuré : disputé.`,
  measured: (all) => spaced`Mesuré : ${all.map(({ series, on: day }) => `${series}, ${date(day)}`).join(spaced` ; `)}.`,
  borders: ({ viewpoint, because, from }) => spaced`${viewpoint} : ${because} Lignes des régions : ${from}.`,
  columns: {
    what: "Quoi",
    control: "Contrôlé, km²",
    contested: "Disputé, km²",
    share: "Part de la région",
    valid: "Valable",
  },
  shareOf: (low, high, region) => spaced`${fixed(low, 1)} % à ${fixed(high, 1)} % de la région ${region}`,
  valid: (from, to) => (to === null ? `depuis ${on(from)}` : `${date(from)} – ${date(to)}`),
  shape: (source, holder) => spaced`${source} : ${holder ?? "sans nom de partie"}`,
};
