/** The annex: in full what the two pages show in part. */
import type { Lens } from "../case/index.ts";
import { answersAnnex } from "./answers-annex.ts";
import type { Block, BriefRow, BriefSection, BriefSentence, BriefTable } from "./brief-document.ts";
import { credenceSentences } from "./chairs-section.ts";
import { basisOf, type Desk, maySay } from "./desk.ts";
import { mapFigures } from "./map-section.ts";
import { packagesShown, packagesTable } from "./packages-table.ts";
import { heldFigure, stanceSentences } from "./play-section.ts";
import { sinceBlocks } from "./since-section.ts";
import { floorSentences } from "./terms-section.ts";
import { dealKinds, termsTable } from "./terms-table.ts";
import { questionsTable } from "./timing-section.ts";

export function annex(desk: Desk): readonly BriefSection[] {
  const words = desk.tongue.brief;
  const section = (id: string, title: string, blocks: readonly (Block | null)[]): readonly BriefSection[] => {
    const kept = blocks.filter((block) => block !== null);
    return kept.length === 0 ? [] : [{ id, title, blocks: kept }];
  };
  return [
    ...section("all-packages", words.page.allPackages, [
      packagesShown(desk).length === 0 ? null : packagesTable(desk, packagesShown(desk), words.terms.packages.every),
    ]),
    ...section("all-terms", words.terms.table.annexTitle, [
      dealKinds.some((kind) => desk.assessment.terms[kind] !== null) ? termsTable(desk) : null,
      paragraph(floorSentences(desk)),
    ]),
    ...section("all-questions", words.page.allQuestions, [questionsTable(desk, desk.assessment.questions)]),
    ...section("all-red-lines", words.chairs.annex.title, [
      {
        kind: "side-by-side",
        columns: desk.principals.map((party) => party.name),
        rows: [
          {
            name: words.chairs.annex.redLines,
            cells: desk.principals.map((party) => credenceSentences(desk, desk.case.redLines, party)),
          },
          {
            name: words.chairs.annex.conditions,
            cells: desk.principals.map((party) => credenceSentences(desk, desk.case.preconditions, party)),
          },
        ],
      },
      thirdRedLines(desk),
    ]),
    ...section("all-lenses", words.lenses.annex.title, [lensesTable(desk)]),
    ...section("third-parties", words.page.thirdParties, [paragraph(stanceSentences(desk, () => true))]),
    ...answersAnnex(desk).flatMap(({ id, title, blocks }) => section(id, title, blocks)),
    ...section("all-changes", words.since.annex.title, sinceBlocks(desk)),
    ...section("measured", words.play.figure.title, [heldFigure(desk, () => true), ...mapFigures(desk)]),
  ];
}

/** Third parties' red lines stop a deal as well. */
function thirdRedLines(desk: Desk): Block | null {
  const thirds = desk.case.parties.filter((party) => party.role === "third");
  const sentences = thirds.flatMap((party) => credenceSentences(desk, desk.case.redLines, party));
  return paragraph(sentences, desk.tongue.brief.chairs.annex.thirds);
}

function paragraph(sentences: readonly BriefSentence[], lead: string | null = null): Block | null {
  return sentences.length === 0 ? null : { kind: "paragraph", lead, sentences };
}

function lensesTable(desk: Desk): BriefTable | null {
  const lenses = desk.case.lenses.filter(
    (lens) => desk.lenses.some((each) => each.lens === lens.id) || desk.state.lens?.id === lens.id,
  );
  if (lenses.length === 0) return null;
  const { table, columns } = desk.tongue.brief.lenses.annex;
  return {
    kind: "table",
    title: table,
    columns: [
      { name: columns.lens, room: 14 },
      { name: columns.argues, room: 34 },
      { name: columns.overrides, room: 52 },
    ],
    rows: lenses.map((lens) => lensRow(desk, lens)),
  };
}

function lensRow(desk: Desk, lens: Lens): BriefRow {
  const path = `lenses.${lens.id}`;
  const shown = maySay(desk, basisOf(desk, path));
  const overrides = [...lens.overrides].map(([overridden, entry]) => `${overridden}: ${entry.text}`);
  const { figures, lenses } = desk.tongue.brief;
  const gist = shown ? figures.sentence(lens.gist) : lenses.annex.notShown;
  const cells = [lens.name, gist, overrides.join("; ")];
  const sentence = desk.say(cells.join(" · "), {
    nature: "judgement",
    judgements: [path, ...lens.overrides.keys()],
    claims: basisOf(desk, path),
  });
  return { cells, sentence };
}
