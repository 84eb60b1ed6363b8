/**
 * A table of forecasts, one a row, whoever keeps it: which question, who, on which day, which chance, what happened.
 * Takes   rows with their lines, the header first; which column holds what, or nothing for the names that are usual.
 * Gives   forecasts, and every fault by row and column; a row with a fault is left out, the others go on. An empty outcome is
 *         a question not yet resolved. Several columns joined with + are one key, as `source+id`.
 * Departs a chance may be 0.2, 20%, a range, or a word of ICD 203, whose band it then is, with a note in brackets after it;
 *         anything else ("could") is no chance and a fault.
 */
import { type Day, type Fault, interval90, parseJudgementValue, probabilityBand } from "../ground/index.ts";
import { dayWritten } from "./row-fields.ts";

export const forecastColumns = ["question", "who", "on", "chance", "outcome", "resolved"] as const;
export type ForecastColumn = (typeof forecastColumns)[number];
/** Role → column, or columns joined with +. */
export type ForecastMapping = Readonly<Partial<Record<ForecastColumn, string>>>;

export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface TableForecast {
  readonly line: number;
  readonly question: string;
  readonly who: string;
  readonly on: Day;
  /** A point, or the ends of what was stated. */
  readonly low: number;
  readonly high: number;
  readonly outcome: "yes" | "no" | null;
  readonly resolvedOn: Day | null;
}

export interface ForecastTable {
  readonly rows: number;
  readonly forecasts: readonly TableForecast[];
  readonly faults: readonly Fault[];
  /** As used; a role that no column holds is absent. */
  readonly mapping: ForecastMapping;
}

/** In order of preference; the last two may be absent. */
const usual: Readonly<Record<ForecastColumn, readonly string[]>> = {
  question: ["question_id", "source+id", "id", "question"],
  who: ["who", "forecaster", "author", "source", "platform"],
  on: ["on", "date", "made_on", "forecast_date", "freeze_datetime"],
  chance: ["chance", "probability", "crowd_probability", "forecast", "p"],
  outcome: ["outcome", "resolved_to", "resolution"],
  resolved: ["resolved_on", "resolution_date", "outcome_date"],
};

export function readForecastTable(file: string, rows: readonly TableRow[], asked: ForecastMapping = {}): ForecastTable {
  const header = (rows[0]?.cells ?? []).map((cell) => cell.trim());
  const faults: Fault[] = [];
  const mapping: Partial<Record<ForecastColumn, string>> = {};
  for (const role of forecastColumns) {
    const found = [...(asked[role] === undefined ? usual[role] : [asked[role]])].find((name) =>
      name.split("+").every((part) => header.includes(part)),
    );
    if (found !== undefined) mapping[role] = found;
    else if (role !== "resolved" || asked[role] !== undefined)
      faults.push({
        code: "feed.columns",
        path: role,
        expected:
          asked[role] === undefined ? `a column for ${role}: ${usual[role].join(", ")}` : `a column ${asked[role]}`,
        read: header.join(", ").slice(0, 120) || "nothing",
        severity: "error",
        file,
        line: rows[0]?.line ?? 1,
      });
  }
  if (faults.length > 0) return { rows: 0, forecasts: [], faults, mapping };
  const forecasts: TableForecast[] = [];
  for (const row of rows.slice(1)) {
    const read = readRow(file, header, mapping, row);
    if ("question" in read) forecasts.push(read);
    else faults.push(...read.faults);
  }
  return { rows: rows.length - 1, forecasts, faults, mapping };
}

function readRow(
  file: string,
  header: readonly string[],
  mapping: ForecastMapping,
  { cells, line }: TableRow,
): TableForecast | { readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const fault = (code: string, path: string, expected: string, read: string): void => {
    faults.push({ code, path, expected, read: read.slice(0, 120) || "nothing", severity: "error", file, line });
  };
  if (cells.length !== header.length) {
    fault("feed.width", "", `${header.length} columns, as the header`, `${cells.length}`);
    return { faults };
  }
  const cell = (role: ForecastColumn): string =>
    (mapping[role] ?? "")
      .split("+")
      .map((name) => (cells[header.indexOf(name)] ?? "").trim())
      .join(" ")
      .trim();
  const text = (role: ForecastColumn): string => {
    if (cell(role) === "") fault("feed.field", mapping[role] ?? role, "some text", "");
    return cell(role);
  };
  const day = (role: "on" | "resolved"): Day | null => {
    const found = dayWritten(cell(role));
    if (found === null) fault("feed.field", mapping[role] ?? role, "a day, as 2024-08-06", cell(role));
    return found;
  };
  const [question, who, on] = [text("question"), text("who"), day("on")];
  const chance = chanceWritten(cell("chance"));
  if (chance === null)
    fault(
      "feed.field",
      mapping.chance ?? "chance",
      "a chance, as 0.2, 20%, 5% to 20% or a word of ICD 203",
      cell("chance"),
    );
  const outcome = outcomeWritten(cell("outcome"));
  if (outcome === "other")
    fault("feed.field", mapping.outcome ?? "outcome", "yes, no, 1, 0 or nothing", cell("outcome"));
  const resolvedOn = mapping.resolved === undefined || cell("resolved") === "" ? null : day("resolved");
  if (faults.length > 0 || on === null || chance === null || outcome === "other") return { faults };
  return { line, question, who, on, ...chance, outcome, resolvedOn };
}

const longestChance = 1_000;

/** Null for what names no chance. */
function chanceWritten(text: string): { readonly low: number; readonly high: number } | null {
  if (text.length > longestChance) return null;
  const bare = text.replace(/\s*\([^()]*\)$/, "").trim();
  const band = probabilityBand(bare);
  if (band !== null) return band;
  const read = parseJudgementValue(/^\d*\.?\d+$/.test(bare) ? Number(bare) : bare, "chance");
  if (!("distribution" in read)) return null;
  const [low, high] = interval90(read.distribution);
  return { low, high };
}

function outcomeWritten(text: string): "yes" | "no" | null | "other" {
  const word = text.toLowerCase();
  if (word === "") return null;
  if (["yes", "true", "1", "1.0"].includes(word)) return "yes";
  return ["no", "false", "0", "0.0"].includes(word) ? "no" : "other";
}
