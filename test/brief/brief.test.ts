import { describe, expect, test } from "vitest";
import { type BriefSentence, briefHtml, briefMarkdown, sentencesOf, writeBrief } from "../../src/brief/index.ts";
import { probabilityStandards } from "../../src/ground/index.ts";
import { aCase, anAssessment, anInput, day } from "./sample.ts";

const input = anInput();
const brief = writeBrief(input);
const sentences = sentencesOf([...brief.sections, ...brief.annex]);
const textOf = (all: readonly BriefSentence[]) => all.map((sentence) => sentence.text).join("\n");
const section = (id: string) => sentencesOf(brief.sections.filter((each) => each.id === id));

describe("every sentence", () => {
  test("is carried by a judgement or a claim, or is about the method", () => {
    const bare = sentences.filter(
      (sentence) => sentence.nature !== "method" && sentence.judgements.length + sentence.claims.length === 0,
    );
    expect(bare).toEqual([]);
    expect(sentences.filter((sentence) => sentence.nature === "method").length).toBeLessThan(sentences.length / 4);
  });

  test("has a row in the appendix that leads to judgements and claims that stand there", () => {
    const { carried, claims } = brief.appendix;
    const judgements = brief.appendix.judgements.flatMap((row) =>
      row.judgements.map(({ number, rest }) => ({ number, path: rest === "" ? row.path : `${row.path}.${rest}` })),
    );
    expect(judgements.map(({ number }) => number)).toEqual(judgements.map((_, index) => index + 1));
    for (const sentence of sentences.filter((each) => each.nature !== "method")) {
      const row = carried.find((each) => each.sentence === sentence.number);
      expect(row?.judgements.length).toBe(sentence.judgements.length);
      expect(row?.claims.length).toBe(sentence.claims.length);
      expect(row?.judgements.map((number) => judgements[number - 1]?.path).sort()).toEqual(
        [...sentence.judgements].sort(),
      );
      expect(row?.claims.map((number) => claims[number - 1]?.id).sort()).toEqual([...sentence.claims].sort());
    }
  });

  test("has its own number, in reading order", () => {
    expect(sentences.map((sentence) => sentence.number)).toEqual(sentences.map((_, index) => index + 1));
  });

  test("cites by number the sources of its claims, and the references stand in that order", () => {
    const { references } = brief.appendix;
    expect(references.map((reference) => reference.number)).toEqual(references.map((_, index) => index + 1));
    const base = section("bottom-line").find((sentence) => sentence.text.startsWith("Base rate"));
    expect(references[(base?.citations[0] ?? 0) - 1]?.text).toContain("A map");
  });

  test("tells evidence, judgement and assumption apart", () => {
    const natureOf = (start: string) => sentences.find((sentence) => sentence.text.startsWith(start))?.nature;
    expect(natureOf("Area held on the far bank: 800–1,100 km² on 20 September 2024.")).toBe("evidence");
    expect(natureOf("River stands at “Most of the bank”")).toBe("judgement");
    expect(natureOf("It was encircled for years.")).toBe("assumption");
    expect(natureOf("A zone of agreement today")).toBe("finding");
  });

  test("keeps likelihood and confidence apart", () => {
    const words = /almost no chance|unlikely|even chance|likely|almost certain/;
    expect(Object.keys(probabilityStandards)).toContain("icd-203");
    for (const { text } of sentences) if (words.test(text)) expect(text).not.toMatch(/confidence|confident/i);
  });
});

describe("the bottom line", () => {
  test("says zone, chances by a day with word and interval, and the base rate beside them", () => {
    expect(section("bottom-line")[0]?.text).toBe(
      "A zone of agreement today, a package that Ashland and Birchia would both accept, is unlikely (about 35%); for a ceasefire it is unlikely (about 30%), for a settlement it is very unlikely (about 10%).",
    );
    expect(section("bottom-line")[1]?.text).toContain(
      "By 24 September 2025, 12 months on, a start of direct talks is unlikely (about 30%; 15–60%)",
    );
    expect(section("bottom-line")[2]?.text).toContain("about 10% (under 5–15%)");
  });
});

describe("what could be agreed", () => {
  test("names the vetoes of each package before its acceptability", () => {
    const row = section("terms")[0]?.text ?? "";
    expect(row).toContain("worse than no deal (about 70%)");
    expect(row.indexOf("worse than no deal")).toBeLessThan(row.indexOf("about 30%"));
  });

  test("counts the packages that a party all but rules out, with what most often stands first in the way", () => {
    const packages = anAssessment(day("2024-09-24"), null).packages.map((each) => ({
      ...each,
      all: 0.01,
      byParty: { ashland: 0.9, birchia: 0.01 },
    }));
    const assessment = { ...input.assessment, packages };
    const text = textOf(sentencesOf(writeBrief({ ...input, assessment }).sections));
    expect(text).toContain(
      "1 named package has almost no chance of being acceptable to all now (annex); first in the way, most often: Ashland: worse than no deal (1).",
    );
  });

  test("prints the floor, and a waiver by name", () => {
    expect(textOf(sentences)).toContain("Ruled out whatever the parties would accept: what breaches Third Convention");
    const waived = writeBrief(anInput({ theCase: aCase({ waives: ["prisoners"] }) }));
    expect(textOf(sentencesOf(waived.sections))).toContain("Waived, by name: Third Convention, Art. 118.");
    const asked = writeBrief({ ...anInput(), waived: ["prisoners"] });
    expect(textOf(sentencesOf(asked.sections))).toContain("Waived, by name: Third Convention, Art. 118.");
    expect(textOf(sentencesOf(asked.annex))).not.toContain("Ruled out");
  });

  test("says so where no future has a zone", () => {
    expect(textOf(section("terms"))).toContain("In no future is a ceasefire acceptable to all.");
  });
});

describe("no hindsight", () => {
  test("claims, measurements and lenses of later days do not appear", () => {
    for (const page of [briefHtml(input), briefMarkdown(input)]) {
      expect(page).not.toContain("HINDSIGHT");
      expect(page).not.toContain("December 2024");
      expect(page).toContain("1 later claim is left out");
      expect(page).toContain("1 lens of the case had not been published");
    }
  });

  test("what a case says without a day is not shown before any claim that it rests on was published", () => {
    const early = writeBrief(anInput({ asOf: day("2024-06-01") }));
    const text = textOf(sentencesOf(early.sections));
    expect(text).not.toContain("It wants its land back.");
    expect(text).toContain("Not shown: what the case says of it rests on claims published later.");
    expect(text).toContain("It wants no alliance on its border.");
    expect(text).not.toContain("A new government takes office.");
  });

  test("they appear once their day has come", () => {
    const later = briefMarkdown(anInput({ asOf: day("2025-02-01") }));
    expect(later).toContain("HINDSIGHT-GIST");
    expect(later).toContain("HINDSIGHT-CLAIM");
  });

  test("an assessment of another day or lens is refused", () => {
    const other = anAssessment(day("2024-10-01"), null);
    expect(() => writeBrief({ ...input, assessment: other })).toThrow("invalid assessment; as of 2024-09-24");
    expect(() => writeBrief({ ...input, lenses: [other] })).toThrow("invalid assessment");
    expect(() => writeBrief({ ...input, assessment: anAssessment(day("2024-09-24"), "hopeful") })).toThrow(
      "invalid assessment",
    );
  });
});

describe("sensitive claims", () => {
  test("are left out with what rests on them, and counted", () => {
    for (const page of [briefHtml(input), briefMarkdown(input)]) {
      expect(page).not.toContain("SECRET");
      expect(page).not.toContain("example.org/secret");
      expect(page).toContain("1 sensitive claim and what rests on them are not shown");
    }
  });

  test("are shown when asked for", () => {
    const page = briefMarkdown(anInput({ includeSensitive: true }));
    expect(page).toContain("SECRET-OFFER");
    expect(page).toContain("SECRET-CLAIM");
  });
});

describe("the chairs", () => {
  test("put the same questions to each principal in the same order", () => {
    const chairs = brief.sections.find((each) => each.id === "chairs")?.blocks[0];
    if (chairs?.kind !== "side-by-side") throw new Error("no chairs");
    expect(chairs.columns).toEqual(["Ashland", "Birchia"]);
    expect(chairs.rows.every((row) => row.cells.length === 2)).toBe(true);
    expect(chairs.rows.map((row) => row.name)).toContain("How it tells the conflict");
  });
});

describe("the lenses", () => {
  test("are not ranked where intervals overlap", () => {
    expect(textOf(section("lenses"))).toContain(
      "All intervals for a ceasefire overlap, so no order among the lenses is claimed.",
    );
  });

  test("are ordered only where one interval lies wholly above the other", () => {
    const high = Array.from({ length: 25 }, (_, month) => ({
      mean: 0.03 * month,
      low: 0.029 * month,
      high: 0.031 * month,
    }));
    const hopeful = anAssessment(day("2024-09-24"), "hopeful");
    const lenses = [{ ...hopeful, agreement: { ...hopeful.agreement, ceasefire: high } }];
    const text = textOf(sentencesOf(writeBrief({ ...input, lenses }).sections));
    expect(text).toContain("On a ceasefire The hopeful text lies wholly above The case’s own judgements");
  });

  test("name what the brief's own lens is", () => {
    expect(writeBrief(anInput({ lens: "hopeful" })).lens).toBe("The hopeful text");
  });
});

describe("what is not known", () => {
  test("names stale judgements, assumptions, weak claims, contradictions and missing voices", () => {
    const text = textOf(section("unknowns"));
    expect(text).toContain("Stale but still used: cost to Ashland, losses, a month (until 1 August 2024)");
    expect(text).toContain("Assumed: 22 of 30 judgements rest on no claim");
    expect(text).toContain("1 has a low grade and 1 cannot be judged in source or truth");
    expect(text).toContain("1 pair of differing estimates");
    expect(text).toContain("Not heard: Residents of the river valley.");
  });
});

describe("the pages", () => {
  test("are the same bytes for the same input", () => {
    expect(briefHtml(anInput())).toBe(briefHtml(anInput()));
    expect(briefMarkdown(anInput())).toBe(briefMarkdown(anInput()));
  });

  test("hold the same sentences", () => {
    const plain = (page: string) => page.replace(/<[^>]*>|\\(?=[^\w\s])/g, "").replace(/&#39;/g, "'");
    const [html, markdown] = [plain(briefHtml(input)), plain(briefMarkdown(input))];
    for (const { text } of sentences)
      for (const cell of text.split(" · ")) {
        expect(html).toContain(cell);
        expect(markdown).toContain(cell);
      }
  });

  test("link marks to rows and rows back, each target once", () => {
    const page = briefHtml(input);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});

test("a claim that was taken back says so, with day and reason, from that day on", () => {
  const claims = aCase().claims.map((claim) =>
    claim.id === "c-speech" ? { ...claim, retracted: { on: day("2024-09-20"), because: "Never said." } } : claim,
  );
  const rowOn = (asOf: string) =>
    writeBrief(anInput({ theCase: aCase({ claims }), asOf: day(asOf) })).appendix.claims.find(
      ({ id }) => id === "c-speech",
    )?.says;
  expect(rowOn("2024-09-24")).toContain("(retracted on 20 September 2024: Never said.)");
  expect(rowOn("2024-09-19")).not.toContain("retracted");
});

test("a case with next to nothing in it still gives a brief whose sentences are carried", () => {
  const bare = aCase({
    series: [],
    fronts: [],
    drivers: [],
    windows: [],
    positions: [],
    stances: [],
    talks: [],
    counters: [],
    redLines: [],
    preconditions: [],
    questions: [],
    packages: [],
    floor: [],
    lenses: [],
    missingVoices: [],
    sources: [],
    claims: [],
    guarantees: null,
    viewpoint: null,
  });
  const { fronts: _, ...state } = anAssessment(bare.asOf, null).state;
  const assessment = anAssessment(bare.asOf, null, {
    packages: [],
    questions: [],
    leverage: {},
    terms: { ceasefire: null, settlement: null },
    state: { ...state, fronts: {}, drivers: {} },
  });
  const written = writeBrief({ ...anInput({ theCase: bare }), assessment, lenses: [] });
  const all = sentencesOf([...written.sections, ...written.annex]);
  expect(
    all.filter((sentence) => sentence.nature !== "method" && sentence.judgements.length + sentence.claims.length === 0),
  ).toEqual([]);
});
