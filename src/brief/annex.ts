/** The annex: in full what the two pages show in part. */
import type { Lens } from "../case/index.ts";
import { answersAnnex } from "./answers-annex.ts";
import type { Block, BriefRow, BriefSection, BriefSentence, BriefTable } from "./brief-document.ts";
import { credenceSentences } from "./chairs-section.ts";
import { basisOf, type Desk, maySay } from "./desk.ts";
import { mapFigures } from "./map-section.ts";
import { packagesShown, packagesTable } from "./packages-table.ts";
import { sentenceWords } from "./phrases.ts";
import { heldFigure, stanceSentences } from "./play-section.ts";
import { sinceBlocks } from "./since-section.ts";
import { floorSentences } from "./terms-section.ts";
import { dealKinds, termsTable } from "./terms-table.ts";
import { questionsTable } from "./timing-section.ts";

export function annex(desk: Desk): readonly BriefSection[] {
  const section = (id: string, title: string, blocks: readonly (Block | null)[]): readonly BriefSection[] => {
    const kept = blocks.filter((block) => block !== null);
    return kept.length === 0 ? [] : [{ id, title, blocks: kept }];
  };
  return [
    ...section("all-packages", "Every named package", [
      packagesShown(desk).length === 0
        ? null
        : packagesTable(
            desk,
            packagesShown(desk),
            "What stands in the way, in what share of futures, and who would accept now",
          ),
    ]),
    ...section("all-terms", "Terms, issue by issue", [
      dealKinds.some((kind) => desk.assessment.terms[kind] !== null) ? termsTable(desk) : null,
      paragraph(floorSentences(desk)),
    ]),
    ...section("all-questions", "Every open question", [questionsTable(desk, desk.assessment.questions)]),
    ...section("all-red-lines", "Red lines and conditions for talks", [
      {
        kind: "side-by-side",
        columns: desk.principals.map((party) => party.name),
        rows: [
          {
            name: "Red lines",
            cells: desk.principals.map((party) => credenceSentences(desk, desk.case.redLines, party)),
          },
          {
            name: "Conditions",
            cells: desk.principals.map((party) => credenceSentences(desk, desk.case.preconditions, party)),
          },
        ],
      },
      thirdRedLines(desk),
    ]),
    ...section("all-lenses", "What each lens argues", [lensesTable(desk)]),
    ...section("third-parties", "Third parties", [paragraph(stanceSentences(desk, () => true))]),
    ...answersAnnex(desk).flatMap(({ id, title, blocks }) => section(id, title, blocks)),
    ...section("all-changes", "What changed since the brief before", sinceBlocks(desk)),
    ...section("measured", "What was measured and what was said", [heldFigure(desk, () => true), ...mapFigures(desk)]),
  ];
}

/** Third parties' red lines stop a deal as well. */
function thirdRedLines(desk: Desk): Block | null {
  const thirds = desk.case.parties.filter((party) => party.role === "third");
  const sentences = thirds.flatMap((party) => credenceSentences(desk, desk.case.redLines, party));
  return paragraph(sentences, "Third parties’ red lines");
}

function paragraph(sentences: readonly BriefSentence[], lead: string | null = null): Block | null {
  return sentences.length === 0 ? null : { kind: "paragraph", lead, sentences };
}

function lensesTable(desk: Desk): BriefTable | null {
  const lenses = desk.case.lenses.filter(
    (lens) => desk.lenses.some((each) => each.lens === lens.id) || desk.state.lens?.id === lens.id,
  );
  if (lenses.length === 0) return null;
  return {
    kind: "table",
    title: "In the order of the case",
    columns: [
      { name: "Lens", room: 14 },
      { name: "What it argues", room: 34 },
      { name: "What it overrides", room: 52 },
    ],
    rows: lenses.map((lens) => lensRow(desk, lens)),
  };
}

function lensRow(desk: Desk, lens: Lens): BriefRow {
  const path = `lenses.${lens.id}`;
  const shown = maySay(desk, basisOf(desk, path));
  const overrides = [...lens.overrides].map(([overridden, entry]) => `${overridden}: ${entry.text}`);
  const cells = [lens.name, shown ? sentenceWords(lens.gist) : "Not shown.", overrides.join("; ")];
  const sentence = desk.say(cells.join(" · "), {
    nature: "judgement",
    judgements: [path, ...lens.overrides.keys()],
    claims: basisOf(desk, path),
  });
  return { cells, sentence };
}
