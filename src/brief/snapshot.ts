/**
 * What of a brief a later one is compared with: its figures as printed, its judgements and words of the case, its claims.
 * Takes what the brief is written from. Gives plain data, fit for a file; of a copy only what the copy shows. It is in
 * English whatever the brief’s language, so that briefs in two languages can be compared.
 */
import type { Spread } from "../contract.ts";
import { chanceFigure } from "../ground/index.ts";
import { briefEnglish, shareFacts } from "../words/index.ts";
import { nothing, yearAhead } from "./bottom-line.ts";
import { type BriefInput, type BriefSnapshot, type SnapshotFigure, snapshotFormat } from "./brief-input.ts";
import { carriersOf } from "./carrier.ts";
import { type Desk, mayName, openDesk } from "./desk.ts";
import { judgementName } from "./judgement-name.ts";
import { packagesShown } from "./packages-table.ts";

export function briefSnapshot(input: BriefInput): BriefSnapshot {
  return snapshotAt(openDesk(input));
}

export function snapshotAt(desk: Desk): BriefSnapshot {
  return snapshotInWords({
    ...desk,
    tongue: briefEnglish,
    carriers: carriersOf(desk.state, briefEnglish.brief.caseWords),
  });
}

/** In the desk’s own language: to be read, not kept. */
export function snapshotInWords(desk: Desk): BriefSnapshot {
  const { names } = desk.tongue.brief.since;
  return {
    format: snapshotFormat,
    asOf: desk.assessment.asOf,
    lens: desk.assessment.lens,
    figures: figuresOf(desk),
    judgements: [...desk.carriers.values()]
      .filter(({ path, written }) => written !== "" && mayName(desk, path))
      .map(({ path, kind, means, written }) => ({
        path,
        name:
          kind === "words"
            ? names.words(means, path.split(".")[1] ?? path)
            : judgementName(desk.case, path, desk.tongue.judgements),
        written,
      })),
    claims: desk.ledger.known.map(({ id, says }) => ({ id, says })),
  };
}

function figuresOf(desk: Desk): readonly SnapshotFigure[] {
  const { zone, agreement, questions, leverage } = desk.assessment;
  const month = yearAhead(desk.assessment);
  const { figures, since } = desk.tongue.brief;
  const { names } = since;
  const share = (id: string, name: string, mean: number): SnapshotFigure => ({
    id,
    name,
    mean,
    text: figures.rounded(chanceFigure(mean, zone.standardError)),
  });
  const chance = (id: string, name: string, spread: Spread): SnapshotFigure => ({
    id,
    name,
    mean: spread.mean,
    text: figures.share(shareFacts(spread)),
  });
  return [
    share("zone.any", names.zone, zone.any),
    share("zone.ceasefire", names.ceasefireZone, zone.ceasefire),
    share("zone.settlement", names.settlementZone, zone.settlement),
    chance("agreement.talks", names.talks(month), agreement.talks[month] ?? nothing),
    chance("agreement.ceasefire", names.ceasefire(month), agreement.ceasefire[month] ?? nothing),
    chance("agreement.settlement", names.settlement(month), agreement.settlement[month] ?? nothing),
    ...packagesShown(desk).map((each) => share(`packages.${each.id}`, names.package(each.name), each.all)),
    ...questions.flatMap(({ id, text, chance: spread, status }) =>
      spread === null || status !== "open" ? [] : [chance(`questions.${id}`, text, spread)],
    ),
    ...desk.principals.flatMap(({ id, name }) => {
      const now = leverage[id]?.now;
      return now === undefined
        ? []
        : [{ id: `leverage.${id}`, name: names.leverage(name), text: figures.worth(now), mean: now.mean }];
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
