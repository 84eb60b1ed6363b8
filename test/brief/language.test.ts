/**
 * The brief in other languages: all that Parley says of its own accord comes from the catalogue. The proof is a language
 * that nobody speaks, in which every word of the catalogue is disguised: what stands undisguised is the case’s.
 */
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { answersFrom, inverseJob, planAnswers } from "../../src/answers.ts";
import {
  type BriefDocument,
  type BriefInput,
  briefHtml,
  briefSnapshot,
  documentDocx,
  lintBrief,
  sentencesOf,
  writeBrief,
} from "../../src/brief/index.ts";
import { stateOfPlay } from "../../src/case/index.ts";
import { disguised } from "../../src/web/messages/languages/ar-xb.ts";
import { type BriefWords, briefEnglish, briefWordsIn, laidOver, type Words } from "../../src/words/index.ts";
import { begin, type Job, type RowsOf, type WorkName } from "../../src/work.ts";
import { exampleCase } from "./example.ts";
import { anInput } from "./sample.ts";
import { anInputWithSecrets } from "./secrets.ts";

const french = await briefWordsIn("fr");
const pretended: BriefWords = { ...laidOver(briefEnglish, {}, disguised), tag: "ar-XB" };

/** With an answer to every question, as few futures give. */
async function answered(words: Words): Promise<BriefInput> {
  const theCase = await exampleCase("bargaining-range");
  const plan = planAnswers(theCase, { futures: 40, seed: 1, solved: 4 }, words);
  const rowsOf = ({ work, request, futures }: Job): RowsOf<WorkName> =>
    begin(work, theCase, request as never)(0, futures);
  const rows = plan.jobs.map(rowsOf);
  const asked = inverseJob(plan, rows);
  const { assessment, answers } = answersFrom(plan, rows, asked, rowsOf(asked) as Float64Array);
  return { case: theCase, state: stateOfPlay(theCase, theCase.asOf, null), assessment, answers, lenses: [] };
}

/** Without what the engine says of itself, which comes in the language it was asked in. */
function unmade(input: BriefInput): BriefInput {
  const method = { ...input.assessment.method, name: "", exactness: "", solution: "" };
  return { ...input, assessment: { ...input.assessment, method } };
}

/** Every text in a value, keys of maps and objects too. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (value instanceof Map) return [...value].flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...textsOf(each)]);
}

/** Ranges as cases write them: a notation, the same in every language. */
const notation = /^[\d.%×\s-]*(?: to [\d.%×\s-]+)?(?: a month| months?)?$/;
/** Numbers of sentences, judgements, claims, references; grades. */
const marks = /\b(?:\d+[fejam]†?|[JC]\d+(?:–\d+)?|[A-F][1-6])(?![\p{L}\d])/gu;

/** What is neither disguised nor the case’s. */
function undisguised(texts: readonly string[], input: BriefInput): readonly string[] {
  const flat = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, " ").toLowerCase();
  const own = flat(
    [...textsOf(input.case), input.assessment.method.digest, input.assessment.method.version].join("\n"),
  );
  return texts
    .flatMap((text) => text.split(/\u200f?⟦[^⟧]*⟧\u200f?/))
    .flatMap((text) => text.replace(marks, " ").split(/[:;,·()“”→=|[\]]|\.(?=\s|$)/))
    .map((piece) => flat(piece).trim().replace(/\.$/, ""))
    .filter((piece) => /\p{L}/u.test(piece) && !notation.test(piece) && !own.includes(piece));
}

/** Of a document all that is read, without its fixed ids. */
function readIn({ title, question, asOf, lens, sections, annex, appendix }: BriefDocument): readonly string[] {
  const told = JSON.parse(JSON.stringify({ title, question, asOf, lens, sections, annex, appendix }), (key, value) =>
    ["kind", "id", "nature", "path", "rest", "link", "shape", "judgements", "claims"].includes(key) &&
    (typeof value === "string" || (Array.isArray(value) && typeof value[0] === "string"))
      ? undefined
      : value,
  );
  const values = (value: unknown): readonly string[] =>
    typeof value === "string"
      ? [value]
      : typeof value === "object" && value !== null
        ? Object.values(value).flatMap(values)
        : [];
  return values(told);
}

/** Texts between the tags of a page. */
function readOnPage(html: string): readonly string[] {
  return html
    .replace(/<style>[\s\S]*?<\/style>|<code>[\s\S]*?<\/code>|<a class="links"[\s\S]*?<\/a>/g, "<i>")
    .replace(/<\/?b>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "'")
    .split(/<[^<>]*>/);
}

test("in a language that nobody speaks no word stands undisguised but the case’s own", async () => {
  const input = { ...(await answered(pretended)), tongue: pretended };
  expect(undisguised(readIn(writeBrief(input)), input)).toEqual([]);
  expect(undisguised(readOnPage(briefHtml(input)), input)).toEqual([]);
});

test("nor where something is compared, redacted, waived or seen through lenses", () => {
  const before = briefSnapshot(anInput());
  const moved = { ...before, figures: before.figures.map((each) => ({ ...each, mean: 0.9, text: "about 90%" })) };
  const variants: readonly BriefInput[] = [
    anInput(),
    { ...anInput(), since: null, waived: ["prisoners"] },
    { ...anInput(), since: { label: "", snapshot: moved } },
    anInput({ lens: "hopeful", includeSensitive: true }),
    ...(["icd-203", "cambridge", "phia"] as const).map((words) => ({ ...anInput(), words })),
    anInputWithSecrets("open"),
  ];
  for (const variant of variants) {
    const input = { ...unmade(variant), tongue: pretended };
    expect(undisguised(readIn(writeBrief(input)), input)).toEqual([]);
  }
});

test("what the linter says is disguised too", () => {
  const bare = { ...writeBrief(anInput()), sections: [], annex: [], question: "", asOf: "" };
  const remarks = lintBrief(bare, pretended);
  expect(remarks.length).toBeGreaterThan(10);
  expect(remarks.filter(({ says }) => !/^\u200f?⟦/.test(says))).toEqual([]);
});

test("the page of a language that runs from right to left says so", () => {
  expect(briefHtml({ ...anInput(), tongue: pretended })).toContain('<html lang="ar-XB" dir="rtl">');
  expect(briefHtml(anInput())).toContain('<html lang="en">');
});

test("what is said in French is said in French, figures and days too", () => {
  const brief = writeBrief({ ...anInput(), tongue: french });
  const texts = sentencesOf([...brief.sections, ...brief.annex]).map(({ text }) =>
    text.replace(/[\u00a0\u202f]/g, " "),
  );
  // 33 %, 31 % and 12 % of futures, to 5 %
  expect(texts[0]).toBe(
    "L’existence, aujourd’hui, d’une zone d’accord, c’est-à-dire d’un paquet que l’une et l’autre partie (Ashland et Birchia) accepteraient, est improbable (environ 35 %) ; celle d’une zone pour un cessez-le-feu est improbable (environ 30 %), pour un règlement elle est très improbable (environ 10 %).",
  );
  expect(texts[1]).toMatch(
    /^Au 24 septembre 2025, soit dans 12 mois, l’ouverture de pourparlers directs est improbable /,
  );
  expect(texts).toContain("Area held on the far bank : 800–1 100 km² au 20 septembre 2024.");
  expect(brief.asOf.replace("\u00a0", " ")).toBe("24 septembre 2024");
  expect(brief.sections.map(({ title }) => title)).toContain("Ce que l’on ne sait pas");
});

test("no text of the English brief stands in the French one but the case’s own", async () => {
  const english = await answered(briefEnglish);
  const input = { ...(await answered(french)), tongue: french };
  const own = textsOf(input.case).join("\n").toLowerCase();
  const said = new Set(readIn(writeBrief(english)));
  // Words that are alike in both
  const alike = new Set(alikeIn(briefEnglish.brief, french.brief));
  const same = readIn(writeBrief(input)).filter(
    (text) =>
      said.has(text) &&
      /\p{L}{3}/u.test(text) &&
      !alike.has(text) &&
      text
        .split(/[:;·“”]|, |\.(?=\s|$)/)
        .map((piece) => piece.trim().replace(/\.$|^km²$/, ""))
        .some((piece) => !own.includes(piece.toLowerCase())),
  );
  expect(same.filter((text) => !notation.test(text) && !/^[0-9a-f]{64}$/.test(text))).toEqual([]);
});

test("French has every message of the brief", async () => {
  const { frenchBrief } = await import("../../src/words/languages/fr/brief/index.ts");
  expect(
    leavesOf(frenchBrief, "")
      .filter((each) => !each.startsWith("figures."))
      .sort(),
  ).toEqual(
    leavesOf(briefEnglish.brief, "")
      .filter((each) => !each.startsWith("figures."))
      .sort(),
  );
});

test("the file for word processors names the language, and the linter keeps to what is no word", () => {
  const brief = writeBrief({ ...anInput(), tongue: french });
  const parts = unzipSync(documentDocx(brief, french));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  expect(part("word/styles.xml")).toContain('<w:lang w:val="fr"/>');
  expect(part("docProps/core.xml")).toContain("<dc:language>fr</dc:language>");
  expect(part("word/document.xml")).toContain("Jour considéré");
  const english = lintBrief(writeBrief(anInput())).map(({ code }) => code);
  for (const { code } of lintBrief(brief)) expect(english).toContain(code);
});

test("a brief kept in English is compared with a French one figure by figure", () => {
  const snapshot = briefSnapshot(anInput());
  expect(briefSnapshot({ ...anInput(), tongue: french })).toEqual(snapshot);
  const still = writeBrief({ ...anInput(), tongue: french, since: { label: "", snapshot } });
  const said = sentencesOf(still.sections.filter(({ id }) => id === "since")).map(({ text }) => text);
  expect(said[0]).toContain("aucune conclusion n’a bougé de cinq points");
  expect(said[1]).toBe("Aucun jugement n’a été fixé autrement.");
  const moved = {
    ...snapshot,
    figures: snapshot.figures.map((each) => ({ ...each, mean: 0.9, text: "about 90% (80–over 95%)" })),
  };
  const after = writeBrief({ ...anInput(), tongue: french, since: { label: "", snapshot: moved } });
  const [first] = sentencesOf(after.sections.filter(({ id }) => id === "since"));
  expect(first?.text.replace(/[\u00a0\u202f]/g, " ")).toContain(
    "une zone d’accord à présent : environ 90 % (80 % à plus de 95 %) → environ 35 %",
  );
});

function leavesOf(value: unknown, path: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, path === "" ? key : `${path}.${key}`));
}

function alikeIn(one: unknown, other: unknown): readonly string[] {
  if (typeof one === "string") return one === other ? [one] : [];
  if (typeof one !== "object" || one === null) return [];
  return Object.entries(one).flatMap(([key, each]) => alikeIn(each, (other as Record<string, unknown>)[key]));
}
