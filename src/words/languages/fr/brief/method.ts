/** French: how the page was made. */
import type { BriefWords } from "../../../words.ts";
import { fixed } from "../numbers.ts";
import { number, quoted } from "./figures.ts";
import { spaced } from "./spaced.ts";

export const method: BriefWords["brief"]["method"] = {
  title: "Méthode",
  run: ({ name, version, futures, seed, solution, digest }) =>
    spaced`${name} (${version}) : ${number(futures)} futurs, graine ${String(seed)}, solution : ${solution}${digest === null ? "" : `, empreinte ${digest}`}.`,
  chances: (standard, points) =>
    spaced`Les probabilités sont imprimées à 5 % près, dans les degrés de l’échelle ${quoted(standard)} rendus en français, avec leurs 5e et 95e centiles sur les futurs${points === null ? "" : spaced` ; l’échantillonnage ajoute une erreur d’environ ${fixed(points, 1)} ${points < 2 ? "point" : "points"}`}.`,
};
