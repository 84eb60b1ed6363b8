/** How the page was made, in a few lines: enough to make it again. */
import { probabilityStandards } from "../ground/index.ts";
import type { BriefSection } from "./brief-document.ts";
import type { Desk } from "./desk.ts";
import { numberWords, sentenceWords } from "./phrases.ts";

export function methodSection(desk: Desk): BriefSection {
  const { method, zone } = desk.assessment;
  const points = (zone.standardError * 100).toFixed(1);
  const sampling = points === "0.0" ? "" : `; sampling adds an error of about ${points} points`;
  const sentences = [
    `${method.name} (${method.version}): ${numberWords(method.futures)} futures, seed ${method.seed}, solution ${method.solution}${desk.redaction.silent ? "" : `, digest ${method.digest.slice(0, 12)}`}.`,
    sentenceWords(method.exactness),
    `Chances are printed to 5% in the words of ${probabilityStandards[desk.words]}, with their 5th and 95th percentile over futures${sampling}.`,
  ];
  return {
    id: "method",
    title: "Method",
    blocks: [
      { kind: "paragraph", lead: null, sentences: sentences.map((text) => desk.say(text, { nature: "method" })) },
    ],
  };
}
