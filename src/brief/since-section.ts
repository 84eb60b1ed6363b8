/**
 * What changed since an earlier brief: conclusions before and after, judgements set otherwise, claims in and out. In short
 * on the two pages, in full in the annex.
 * Departs figures are compared as they are printed: what does not move the printed number is no change. Of what the
 *         earlier brief showed and this copy may not, nothing is said.
 */

import type { Block, BriefRow, BriefSection, BriefSentence, BriefTable } from "./brief-document.ts";
import type { BriefInput, BriefSnapshot, SnapshotFigure } from "./brief-input.ts";
import { type Desk, mayName } from "./desk.ts";
import { rewritten } from "./kept-figures.ts";
import { snapshotAt, snapshotInWords } from "./snapshot.ts";

/** On the two pages stand figures that moved by so much. */
const marked = 0.05;
const mostFigures = 3;
const mostJudgements = 2;

interface Moved {
  readonly path: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface Changes {
  readonly figures: readonly { readonly before: SnapshotFigure; readonly after: SnapshotFigure }[];
  readonly judgements: readonly Moved[];
  readonly claimsIn: BriefSnapshot["claims"];
  readonly claimsOut: BriefSnapshot["claims"];
}

/** Takes two snapshots. Gives what differs, in the order of the later one, then what only the earlier had. */
export function changesBetween(before: BriefSnapshot, after: BriefSnapshot): Changes {
  const figureBefore = new Map(before.figures.map((figure) => [figure.id, figure]));
  const written = new Map(before.judgements.map((each) => [each.path, each]));
  const nowWritten = new Map(after.judgements.map((each) => [each.path, each]));
  const had = new Set(before.claims.map(({ id }) => id));
  const has = new Set(after.claims.map(({ id }) => id));
  return {
    figures: after.figures.flatMap((figure) => {
      const was = figureBefore.get(figure.id);
      return was === undefined || was.text === figure.text ? [] : [{ before: was, after: figure }];
    }),
    judgements: [
      ...after.judgements
        .filter(({ path, written: now }) => written.get(path)?.written !== now)
        .map(({ path, name, written: now }) => ({
          path,
          name,
          before: written.get(path)?.written ?? null,
          after: now,
        })),
      ...before.judgements
        .filter(({ path }) => !nowWritten.has(path))
        .map(({ path, name, written: was }) => ({ path, name, before: was, after: null })),
    ],
    claimsIn: after.claims.filter(({ id }) => !had.has(id)),
    claimsOut: before.claims.filter(({ id }) => !has.has(id)),
  };
}

export function sinceSection(desk: Desk): BriefSection {
  const { since } = desk;
  const sentences = since == null ? [uncompared(desk)] : shortly(desk, since, changesShown(desk, since));
  return { id: "since", title: desk.tongue.brief.since.title, blocks: [{ kind: "paragraph", lead: null, sentences }] };
}

/** Null is said of a first brief; where nothing is said of an earlier one, that is said. */
function uncompared(desk: Desk): BriefSentence {
  const { first, uncompared } = desk.tongue.brief.since;
  return desk.say(desk.since === null ? first : uncompared, { nature: "method" });
}

/** In full, for the annex. */
export function sinceBlocks(desk: Desk): readonly Block[] {
  const { since } = desk;
  if (since == null) return [];
  const { figures, judgements, claimsIn, claimsOut } = changesShown(desk, since);
  const { figures: title, columns, ...titles } = desk.tongue.brief.since.annex;
  return [
    table(
      title(beforeOf(since)),
      [columns.figure, columns.before, columns.now],
      figures.map(({ before, after }) => row(desk, [after.name, before.text, after.text], "finding")),
    ),
    table(
      titles.judgements,
      [columns.what, columns.before, columns.now],
      judgements.map(({ path, name, before, after }) =>
        row(desk, [name, before ?? "–", after ?? "–"], after === null ? "method" : undefined, [path]),
      ),
    ),
    table(
      titles.claimsIn,
      [columns.claim, columns.says],
      claimsIn.map(({ id, says }) => row(desk, [id, says], undefined, [], [id])),
    ),
    table(
      titles.claimsOut,
      [columns.claim, columns.said],
      claimsOut.map(({ id, says }) => row(desk, [id, says], "method")),
    ),
  ].filter(({ rows }) => rows.length > 0);
}

/** Without what this copy may not show, whatever the earlier brief showed. */
function changesShown(desk: Desk, { snapshot }: Since): Changes {
  const changes = inWords(desk, changesBetween(snapshot, snapshotAt(desk)));
  const known = new Set(desk.case.claims.map(({ id }) => id));
  const { redaction } = desk;
  return {
    ...changes,
    judgements: changes.judgements.filter(
      ({ path, after }) => mayName(desk, path) && (after !== null || !redaction.silent),
    ),
    claimsOut: changes.claimsOut.filter(({ id }) => !redaction.claims.has(id) && (known.has(id) || !redaction.silent)),
  };
}

/** Compared is what was kept, which is English; named is what is in the brief’s own words. */
function inWords(desk: Desk, changes: Changes): Changes {
  const own = snapshotInWords(desk);
  const figures = new Map(own.figures.map((figure) => [figure.id, figure]));
  const judgements = new Map(own.judgements.map((each) => [each.path, each]));
  const reworded = (figure: SnapshotFigure): SnapshotFigure => ({
    ...figure,
    name: figures.get(figure.id)?.name ?? figure.name,
    text: rewritten(figure.text, desk.tongue.brief.figures),
  });
  return {
    ...changes,
    figures: changes.figures.map(({ before, after }) => ({ before: reworded(before), after: reworded(after) })),
    judgements: changes.judgements.map((moved) =>
      moved.after === null
        ? moved
        : {
            ...moved,
            name: judgements.get(moved.path)?.name ?? moved.name,
            after: judgements.get(moved.path)?.written ?? moved.after,
          },
    ),
  };
}

type Since = NonNullable<BriefInput["since"]>;

function beforeOf({ label, snapshot }: Since): { readonly label: string; readonly asOf: string } {
  return { label, asOf: snapshot.asOf };
}

function shortly(desk: Desk, since: Since, changes: Changes): readonly BriefSentence[] {
  const { figures, judgements, claimsIn, claimsOut } = changes;
  const words = desk.tongue.brief.since;
  const moved = figures.filter(({ before, after }) => Math.abs(after.mean - before.mean) >= marked);
  const named = moved
    .slice(0, mostFigures)
    .map(({ before, after }) => ({ name: after.name, before: before.text, after: after.text }));
  const paths = judgements.filter(({ after }) => after !== null).map(({ path }) => path);
  return [
    desk.say(
      named.length === 0
        ? words.still(beforeOf(since))
        : words.moved(beforeOf(since), named, moved.length - named.length),
      { nature: "finding", judgements: paths },
    ),
    ...judgementsSentence(desk, judgements),
    ...(claimsIn.length + claimsOut.length === 0
      ? []
      : [
          desk.say(words.claims(claimsIn.length, claimsOut.length), {
            ...(claimsIn.length === 0 && { nature: "method" as const }),
            claims: claimsIn.map(({ id }) => id),
          }),
        ]),
  ];
}

function judgementsSentence(desk: Desk, judgements: readonly Moved[]): readonly BriefSentence[] {
  const words = desk.tongue.brief.since;
  if (judgements.length === 0) return [desk.say(words.noJudgement, { nature: "method" })];
  const otherwise = judgements.flatMap(({ name, before, after }) =>
    before === null || after === null ? [] : [{ name, before, after }],
  );
  const paths = judgements.filter(({ after }) => after !== null).map(({ path }) => path);
  const text = words.judgements({
    otherwise: otherwise.length,
    fresh: judgements.filter(({ before }) => before === null).length,
    gone: judgements.filter(({ after }) => after === null).length,
    named: otherwise.filter(({ before, after }) => before.length + after.length < 80).slice(0, mostJudgements),
  });
  return [desk.say(text, { ...(paths.length === 0 && { nature: "method" as const }), judgements: paths })];
}

function row(
  desk: Desk,
  cells: readonly string[],
  nature: "finding" | "method" | undefined,
  judgements: readonly string[] = [],
  claims: readonly string[] = [],
): BriefRow {
  return { cells, sentence: desk.say(cells.join(" · "), { ...(nature && { nature }), judgements, claims }) };
}

function table(title: string, columns: readonly string[], rows: readonly BriefRow[]): BriefTable {
  const rooms = columns.length === 2 ? [20, 80] : [44, 28, 28];
  return { kind: "table", title, columns: columns.map((name, k) => ({ name, room: rooms[k] ?? 20 })), rows };
}
