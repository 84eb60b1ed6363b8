/**
 * What of a brief a later one is compared with: its figures as printed, its judgements and words of the case, its claims.
 * Takes what the brief is written from. Gives plain data, fit for a file; of a copy only what the copy shows.
 */
import type { Spread } from "../contract.ts";
import { roundedChance } from "../ground/index.ts";
import { nothing, yearAhead } from "./bottom-line.ts";
import { type BriefInput, type BriefSnapshot, type SnapshotFigure, snapshotFormat } from "./brief-input.ts";
import { type Desk, mayName, openDesk } from "./desk.ts";
import { judgementName } from "./judgement-name.ts";
import { packagesShown } from "./packages-table.ts";
import { countWords, shareWords, worthWords } from "./phrases.ts";

export function briefSnapshot(input: BriefInput): BriefSnapshot {
  return snapshotAt(openDesk(input));
}

export function snapshotAt(desk: Desk): BriefSnapshot {
  return {
    format: snapshotFormat,
    asOf: desk.assessment.asOf,
    lens: desk.assessment.lens,
    figures: figuresOf(desk),
    judgements: [...desk.carriers.values()]
      .filter(({ path, written }) => written !== "" && mayName(desk, path))
      .map(({ path, kind, means, written }) => ({
        path,
        name: kind === "words" ? `${means}, ${path.split(".")[1] ?? path}` : judgementName(desk.case, path),
        written,
      })),
    claims: desk.ledger.known.map(({ id, says }) => ({ id, says })),
  };
}

function figuresOf(desk: Desk): readonly SnapshotFigure[] {
  const { zone, agreement, questions, leverage } = desk.assessment;
  const month = yearAhead(desk.assessment);
  const within = `within ${countWords(month, "month")}`;
  const share = (id: string, name: string, mean: number): SnapshotFigure => ({
    id,
    name,
    mean,
    text: roundedChance(mean, zone.standardError),
  });
  const chance = (id: string, name: string, spread: Spread): SnapshotFigure => ({
    id,
    name,
    mean: spread.mean,
    text: shareWords(spread),
  });
  return [
    share("zone.any", "A zone of agreement now", zone.any),
    share("zone.ceasefire", "A zone for a ceasefire", zone.ceasefire),
    share("zone.settlement", "A zone for a settlement", zone.settlement),
    chance("agreement.talks", `Direct talks ${within}`, agreement.talks[month] ?? nothing),
    chance("agreement.ceasefire", `A ceasefire ${within}`, agreement.ceasefire[month] ?? nothing),
    chance("agreement.settlement", `A settlement ${within}`, agreement.settlement[month] ?? nothing),
    ...packagesShown(desk).map((each) =>
      share(`packages.${each.id}`, `“${each.name}” acceptable to all now`, each.all),
    ),
    ...questions.flatMap(({ id, text, chance: spread, status }) =>
      spread === null || status !== "open" ? [] : [chance(`questions.${id}`, text, spread)],
    ),
    ...desk.principals.flatMap(({ id, name }) => {
      const now = leverage[id]?.now;
      const text = now === undefined ? "" : worthWords(now);
      return now === undefined
        ? []
        : [
            {
              id: `leverage.${id}`,
              name: `Worth of the position of ${name}, in hundredths of its stakes`,
              text,
              mean: now.mean,
            },
          ];
    }),
  ];
}

/** What was kept by an earlier run; null for anything else. */
export function readSnapshot(value: unknown): BriefSnapshot | null {
  const found = isMapping(value) && isMapping(value.snapshot) ? value.snapshot : value;
  if (!isMapping(found) || found.format !== snapshotFormat || typeof found.asOf !== "string") return null;
  const lists = { figures: ["id", "name", "text"], judgements: ["path", "name", "written"], claims: ["id", "says"] };
  for (const [list, keys] of Object.entries(lists)) {
    const rows: unknown = found[list];
    if (!Array.isArray(rows)) return null;
    if (!rows.every((row) => isMapping(row) && keys.every((key) => typeof row[key] === "string"))) return null;
  }
  const figures = found.figures as readonly Readonly<Record<string, unknown>>[];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(found.asOf) || figures.some(({ mean }) => typeof mean !== "number")) return null;
  return found as unknown as BriefSnapshot;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
