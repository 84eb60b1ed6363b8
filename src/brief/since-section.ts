/**
 * What changed since an earlier brief: conclusions before and after, judgements set otherwise, claims in and out. In short
 * on the two pages, in full in the annex.
 * Departs figures are compared as they are printed: what does not move the printed number is no change. Of what the
 *         earlier brief showed and this copy may not, nothing is said.
 */

import { parseDay } from "../ground/index.ts";
import type { Block, BriefRow, BriefSection, BriefSentence, BriefTable } from "./brief-document.ts";
import type { BriefInput, BriefSnapshot, SnapshotFigure } from "./brief-input.ts";
import { type Desk, mayName } from "./desk.ts";
import { countWords, dayWords, listWords } from "./phrases.ts";
import { snapshotAt } from "./snapshot.ts";

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
  return { id: "since", title: "What changed", blocks: [{ kind: "paragraph", lead: null, sentences }] };
}

/** Null is said of a first brief; where nothing is said of an earlier one, that is said. */
function uncompared(desk: Desk): BriefSentence {
  const text =
    desk.since === null
      ? "This is the first brief of this case."
      : "Not compared with an earlier brief of this case: none was named.";
  return desk.say(text, { nature: "method" });
}

/** In full, for the annex. */
export function sinceBlocks(desk: Desk): readonly Block[] {
  const { since } = desk;
  if (since == null) return [];
  const { figures, judgements, claimsIn, claimsOut } = changesShown(desk, since);
  const by = sinceWords(since);
  return [
    table(
      `Conclusions before and after (${by})`,
      ["Figure", "Before", "Now"],
      figures.map(({ before, after }) => row(desk, [after.name, before.text, after.text], "finding")),
    ),
    table(
      "Judgements and words of the case",
      ["What", "Before", "Now"],
      judgements.map(({ path, name, before, after }) =>
        row(desk, [name, before ?? "–", after ?? "–"], after === null ? "method" : undefined, [path]),
      ),
    ),
    table(
      "Claims that came in",
      ["Claim", "Says"],
      claimsIn.map(({ id, says }) => row(desk, [id, says], undefined, [], [id])),
    ),
    table(
      "Claims that went out",
      ["Claim", "Said"],
      claimsOut.map(({ id, says }) => row(desk, [id, says], "method")),
    ),
  ].filter(({ rows }) => rows.length > 0);
}

/** Without what this copy may not show, whatever the earlier brief showed. */
function changesShown(desk: Desk, { snapshot }: Since): Changes {
  const changes = changesBetween(snapshot, snapshotAt(desk));
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

type Since = NonNullable<BriefInput["since"]>;

function sinceWords({ label, snapshot }: Since): string {
  const day = parseDay(snapshot.asOf);
  const of = day === null ? snapshot.asOf : dayWords(day);
  return label === "" ? `as of ${of}` : `${label}, as of ${of}`;
}

function shortly(desk: Desk, since: Since, changes: Changes): readonly BriefSentence[] {
  const { figures, judgements, claimsIn, claimsOut } = changes;
  const moved = figures.filter(({ before, after }) => Math.abs(after.mean - before.mean) >= marked);
  const named = moved
    .slice(0, mostFigures)
    .map(({ before, after }) => `${lower(after.name)}: ${before.text} → ${after.text}`);
  const more = moved.length > mostFigures ? `; ${countWords(moved.length - mostFigures, "more figure")} (annex)` : "";
  const paths = judgements.filter(({ after }) => after !== null).map(({ path }) => path);
  const lead = `Since the brief before (${sinceWords(since)})`;
  return [
    desk.say(
      named.length === 0
        ? `${lead} no conclusion moved by five points or more.`
        : `${lead}, ${named.join("; ")}${more}.`,
      { nature: "finding", judgements: paths },
    ),
    ...judgementsSentence(desk, judgements),
    ...(claimsIn.length + claimsOut.length === 0
      ? []
      : [
          desk.say(
            `${countWords(claimsIn.length, "claim")} came in and ${claimsOut.length === 0 ? "none" : claimsOut.length} went out (annex).`,
            {
              ...(claimsIn.length === 0 && { nature: "method" as const }),
              claims: claimsIn.map(({ id }) => id),
            },
          ),
        ]),
  ];
}

function judgementsSentence(desk: Desk, judgements: readonly Moved[]): readonly BriefSentence[] {
  const otherwise = judgements.filter(({ before, after }) => before !== null && after !== null);
  const fresh = judgements.filter(({ before }) => before === null).length;
  const gone = judgements.filter(({ after }) => after === null).length;
  if (judgements.length === 0) return [desk.say("No judgement was set otherwise.", { nature: "method" })];
  const short = otherwise.filter(({ before, after }) => (before ?? "").length + (after ?? "").length < 80);
  const named = short.slice(0, mostJudgements).map(({ name, before, after }) => `${name} (${before} → ${after})`);
  const counts = [
    `${countWords(otherwise.length, "judgement")} set otherwise`,
    ...(fresh > 0 ? [`${fresh} new`] : []),
    ...(gone > 0 ? [`${gone} gone`] : []),
  ];
  const paths = judgements.filter(({ after }) => after !== null).map(({ path }) => path);
  return [
    desk.say(`${listWords(counts)} (annex)${named.length === 0 ? "" : `, among them ${named.join("; ")}`}.`, {
      ...(paths.length === 0 && { nature: "method" as const }),
      judgements: paths,
    }),
  ];
}

function lower(name: string): string {
  return /^[A-Z][a-z ]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
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
