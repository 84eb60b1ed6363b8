/** Issues posed: where their options stand, what is drawn for each, what stands without an agreement. */
import type { Case } from "../case/index.ts";
import type { PosedIssue } from "./posing.ts";

export function poseIssues(
  theCase: Case,
  parties: readonly string[],
  drawOf: (path: string) => number,
): readonly PosedIssue[] {
  let firstOption = 0;
  return theCase.issues.map((issue) => {
    const front = theCase.fronts.findIndex((it) => it.id === issue.front);
    const at = (id: string): number =>
      Math.max(
        0,
        issue.options.findIndex((option) => option.id === id),
      );
    const posed: PosedIssue = {
      id: issue.id,
      firstOption,
      options: issue.options.length,
      front: front < 0 ? null : front,
      salience: parties.map((party) => drawOf(`preferences.${party}.${issue.id}.salience`)),
      drawn: issue.divisible === null,
      values: parties.map((party) => {
        const parts = issue.divisible;
        if (parts === null)
          return issue.options.map((option) => drawOf(`preferences.${party}.${issue.id}.values.${option.id}`));
        const more = theCase.wants.get(party)?.get(issue.id) !== "less";
        return Float64Array.from(issue.options, (_, o) => (more ? o : parts - o) / parts);
      }),
      scales: issue.options.map((option) => option.scales),
      needs: issue.options.map((option) => {
        const needed = theCase.fronts.findIndex((it) => it.id === option.needs?.front);
        if (option.needs === null || needed < 0) return null;
        return {
          front: needed,
          above: theCase.fronts[needed]?.levels.findIndex((level) => level.id === option.needs?.above) ?? 0,
        };
      }),
      statusQuo: at(issue.statusQuo),
      statusQuoAt: (theCase.fronts[front]?.levels ?? []).map((level) => at(level.option)),
    };
    firstOption += issue.options.length;
    return posed;
  });
}
