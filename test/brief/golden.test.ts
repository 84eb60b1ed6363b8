/**
 * Each example's brief, at 200 futures with seed 1 and 10 that are solved many times, is the one beside it in `expected/brief.md`. Where it differs, the new
 * one is written to `expected/brief-changed.md`: read the difference, and if it is meant, put it in the old one's place
 * (`npm run -s parley -- brief cases/NAME --futures 200 --solved 10 -o cases/NAME/expected/brief.md`).
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { answersFrom, inverseJob, planAnswers } from "../../src/answers.ts";
import { assess } from "../../src/assess.ts";
import { type BriefMap, briefMarkdown } from "../../src/brief/index.ts";
import { type Case, stateOfPlay } from "../../src/case/index.ts";
import { formatDay } from "../../src/ground/index.ts";
import { mapsOn } from "../../src/node/brief-maps.ts";
import { loadCase } from "../../src/node/library.ts";
import { begin, type Job, type RowsOf, type WorkName } from "../../src/work.ts";

const cases = fileURLToPath(new URL("../../cases/", import.meta.url));
const folders = readdirSync(cases, { withFileTypes: true }).flatMap((it) => (it.isDirectory() ? [it.name] : []));

function brief(theCase: Case, maps: readonly BriefMap[]): string {
  const options = { futures: 200, seed: 1, asOf: formatDay(theCase.asOf) };
  const lenses = theCase.lenses.filter((lens) => lens.published <= theCase.asOf);
  const rowsOf = ({ work, request, futures }: Job): RowsOf<WorkName> =>
    begin(work, theCase, request as never)(0, futures);
  const plan = planAnswers(theCase, { ...options, solved: 10 });
  const rows = plan.jobs.map(rowsOf);
  const asked = inverseJob(plan, rows);
  const { assessment, answers } = answersFrom(plan, rows, asked, rowsOf(asked) as Float64Array);
  const page = briefMarkdown({
    case: theCase,
    state: stateOfPlay(theCase, theCase.asOf, null),
    assessment,
    answers,
    maps,
    lenses: lenses.map((lens) => assess(theCase, { ...options, lens: lens.id })),
  });
  return `${page.trimEnd()}\n`;
}

test.each(folders)(
  "the brief of %s is the one expected",
  async (folder) => {
    const theCase = await loadCase(`${cases}${folder}`);
    const written = brief(theCase, await mapsOn(`${cases}${folder}`, theCase, theCase.asOf));
    const changed = `${cases}${folder}/expected/brief-changed.md`;
    rmSync(changed, { force: true });
    const expected = readFileSync(`${cases}${folder}/expected/brief.md`, "utf8");
    if (written !== expected) writeFileSync(changed, written);
    expect(written).toBe(expected);
  },
  600_000,
);
