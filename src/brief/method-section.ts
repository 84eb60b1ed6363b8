/** How the page was made, in a few lines: enough to make it again. */
import type { BriefSection } from "./brief-document.ts";
import type { Desk } from "./desk.ts";

export function methodSection(desk: Desk): BriefSection {
  const { method, zone } = desk.assessment;
  const { figures, method: words } = desk.tongue.brief;
  const points = zone.standardError * 100;
  const sentences = [
    words.run({
      name: method.name,
      version: method.version,
      futures: method.futures,
      seed: method.seed,
      solution: method.solution,
      digest: desk.redaction.silent ? null : method.digest.slice(0, 12),
    }),
    figures.sentence(method.exactness),
    words.chances(figures.standards[desk.words], points < 0.05 ? null : points),
  ];
  return {
    id: "method",
    title: words.title,
    blocks: [
      { kind: "paragraph", lead: null, sentences: sentences.map((text) => desk.say(text, { nature: "method" })) },
    ],
  };
}
