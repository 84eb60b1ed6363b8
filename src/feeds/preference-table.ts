/**
 * Issues, options and what they are worth to each party, as a spreadsheet has them: what a case may begin with.
 * Takes: a header and rows. The columns `issue` and `option`, then one for each party. A row without an option says how much its
 * issue weighs; the first option of an issue stands without an agreement; an empty cell was not judged.
 * Gives: parties and issues as the form of a new case has them.
 * Faults: `feed.mapping` for a column that is not there; `feed.field`, with line and column, for a cell that cannot be read.
 */
import type { FormIssue, FormRange } from "../case/index.ts";
import { type Fault, parseJudgementValue } from "../ground/index.ts";
import type { ClaimTable } from "./claim-table.ts";

export interface PreferenceTable {
  readonly parties: readonly string[];
  readonly issues: readonly FormIssue[];
  readonly faults: readonly Fault[];
}

/** To be filled in: the smallest table that is one. */
export const preferenceTemplate = `issue,option,North,South
The bridge,,30% to 60%,20% to 40%
The bridge,As now,100%,0%
The bridge,Shared,60% to 80%,40% to 70%
The bridge,Returned,0%,100%
The border,,10% to 30%,30% to 60%
The border,Left open,,
The border,Recognised,,
`;

interface Growing {
  readonly name: string;
  readonly options: string[];
  readonly worth: (readonly FormRange[])[];
  weights: readonly FormRange[] | undefined;
}

export function readPreferenceTable({ file, header, rows }: ClaimTable): PreferenceTable {
  const faults: Fault[] = [];
  const note = (code: string, path: string, expected: string, read: string, line: number): void => {
    faults.push({ code, path, expected, read: read.slice(0, 100) || "nothing", severity: "error", file, line });
  };
  const names = header.map((name) => name.trim());
  const place = (column: string): number => {
    const at = names.findIndex((name) => name.toLowerCase() === column);
    if (at < 0) note("feed.mapping", column, `a column ${column}`, names.join(", "), 1);
    return at;
  };
  const [issueAt, optionAt] = [place("issue"), place("option")];
  if (issueAt < 0 || optionAt < 0) return { parties: [], issues: [], faults };
  const columns = names.flatMap((name, at) => (at === issueAt || at === optionAt || name === "" ? [] : [at]));
  const parties = columns.map((at) => names[at] ?? "");
  if (parties.length < 2)
    note(
      "feed.mapping",
      "parties",
      "beside issue and option a column for each party, two at least",
      parties.join(", "),
      1,
    );
  const issues = new Map<string, Growing>();
  for (const { cells, line } of rows) {
    const cell = (at: number): string => (cells[at] ?? "").trim();
    if (cells.every((each) => each.trim() === "")) continue;
    cells.forEach((each, at) => {
      if (each.trim() !== "" && (names[at] ?? "") === "")
        note("feed.field", `column ${at + 1}`, "nothing where the header names no party", each, line);
    });
    const [name, option] = [cell(issueAt), cell(optionAt)];
    if (name === "") {
      note("feed.field", "issue", "the issue's name", "", line);
      continue;
    }
    const ranges = columns.map((at): FormRange => {
      const written = cell(at);
      const parsed = written === "" ? null : parseJudgementValue(numberOr(written), "share");
      if (parsed !== null && !("distribution" in parsed))
        note("feed.field", names[at] ?? "", parsed.expected, written, line);
      return written === "" ? null : written;
    });
    const issue = issues.get(name) ?? { name, options: [], worth: [], weights: undefined };
    issues.set(name, issue);
    if (option === "" && issue.weights === undefined) issue.weights = ranges;
    else if (option === "" || issue.options.includes(option))
      note(
        "feed.field",
        "option",
        "an option that this issue does not have yet",
        option || "a second row of weights",
        line,
      );
    else {
      issue.options.push(option);
      issue.worth.push(ranges);
    }
  }
  const found = [...issues.values()].map(
    ({ weights, ...issue }): FormIssue => ({ ...issue, ...(weights && { weights }) }),
  );
  return { parties, issues: found, faults };
}

/** Spreadsheets keep 30% as 0.3. */
function numberOr(written: string): string | number {
  return written.length <= 60 && /^\d*\.?\d+(?:e-?\d+)?$/i.test(written) ? Number(written) : written;
}
