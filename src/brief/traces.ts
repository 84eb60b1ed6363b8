/**
 * Searches a brief for words of what its copy does not show: somebody may have written them into a reason that is shown.
 * Takes a document and what it was written from. Gives each such text once; ordinarily none.
 * Cost: the texts withheld times the length of the document.
 */
import type { Case } from "../case/index.ts";
import type { BriefDocument } from "./brief-document.ts";
import type { BriefInput } from "./brief-input.ts";
import { openDesk } from "./desk.ts";
import { visibleText } from "./escape-html.ts";

/** Shorter texts occur by chance. */
const leastTelling = 12;

export function tracesIn(brief: BriefDocument, input: BriefInput): readonly string[] {
  const desk = openDesk(input);
  const { redaction } = desk;
  if (redaction.claims.size + redaction.sources.size === 0) return [];
  const withheld = [
    ...input.case.claims.filter(({ id }) => redaction.claims.has(id)).map(({ says }) => says),
    ...input.case.sources
      .filter(({ id }) => redaction.sources.has(id))
      .flatMap(({ title, url }) => (url === null ? [title] : [title, url])),
    ...[...desk.carriers.values()]
      .filter(({ kind, path }) => kind === "words" && desk.hidden.has(path))
      .map(({ written }) => written),
    ...[...input.case.redLines, ...input.case.preconditions]
      .filter(({ credence }) => desk.hidden.has(credence))
      .map(({ words }) => words),
    ...Object.entries(namedThings(input.case)).flatMap(([section, things]) =>
      things.flatMap(({ id, name }) => (desk.hidden.has(`${section}.${id}`) ? [name] : [])),
    ),
    ...input.case.lenses.filter(({ id }) => desk.hidden.has(`lenses.${id}`)).flatMap(({ name, gist }) => [name, gist]),
  ];
  const open = textsOf([
    redaction.case.claims.map(({ says }) => says),
    redaction.case.sources,
    alwaysNamed(input.case),
  ]).join("\n");
  const shown = textsOf(brief).join("\n");
  return [...new Set(withheld.map(plain))].filter(
    (text) => text.length >= leastTelling && shown.includes(text) && !open.includes(text),
  );
}

/** Names without evidence of their own: one may be that of something withheld, too. */
function alwaysNamed({ parties, issues, fronts, drivers }: Case): readonly string[] {
  const options = issues.flatMap((issue) => issue.options);
  return [...parties, ...issues, ...options, ...fronts, ...drivers].map(({ name }) => name);
}

/** What a case names and gives evidence for, by its section. */
function namedThings({ probes, packages, measures, counters, windows }: Case) {
  return { probes, packages, measures, counters, windows };
}

function plain(text: string): string {
  return spaced(text).trim().replace(/\.$/, "");
}

/** However wide its spaces are, and whether a line may break at them. */
function spaced(text: string): string {
  return visibleText(text).replace(/[\u00a0\u202f]/g, " ");
}

/** Every text in a value, however deep. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [spaced(value)];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
