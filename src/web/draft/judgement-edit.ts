/**
 * One judgement set otherwise, in the file where it stands: the entry in force, one of a lens, or a new one from a day on.
 * Takes  the texts and the case they make. Gives  the file and its new text, all else as it was written; or why not.
 */
import { type Case, editYaml, type Json, type Judgement, type JudgementEntry, yamlValue } from "../../case/index.ts";
import { type Day, formatDay } from "../../ground/index.ts";
import type { Texts } from "./splice.ts";

/** What is to hold: the case's own value from a day on, or a lens's. */
export interface JudgementEdit {
  readonly path: string;
  readonly lens: string | null;
  /** Null: the first entry. A day: the entry that begins on it, or a new one. */
  readonly since: string | null;
  readonly value: string;
}

export type Edited = { readonly file: string; readonly text: string } | "missing" | "entangled";

/** One thing is tried for each of these at a time. */
export function targetOf({ path, lens, since }: Omit<JudgementEdit, "value">): string {
  return `${path}${since === null ? "" : `@${since}`}${lens === null ? "" : `~${lens}`}`;
}

/** Where entries of a judgement begin: the first holds from the start, whatever day it inherits. */
export function sinceOf(judgement: Judgement, entry: Pick<JudgementEntry, "place" | "since">): string | null {
  const at = judgement.entries.findIndex(
    ({ place }) =>
      place.file === entry.place.file && place.line === entry.place.line && place.column === entry.place.column,
  );
  return at <= 0 || entry.since === null ? null : formatDay(entry.since);
}

/** `why` stands beside a value that had no entry before; what is there already keeps its own words. */
export function editJudgement(theCase: Case, texts: Texts, edit: JudgementEdit, why: string): Edited {
  const file = fileOf(theCase, edit);
  const text = file === null ? undefined : texts.get(file);
  if (file === null || text === undefined) return "missing";
  const keys =
    edit.lens === null ? keysOf(yamlValue(text, []), edit.path) : ["lenses", edit.lens, "overrides", edit.path];
  if (keys === null) return "missing";
  const there = yamlValue(text, keys);
  const changed = edit.lens === null ? ownEdit(there, edit, why) : lensEdit(there, edit, why);
  if (changed === null) return "missing";
  const edited = editYaml(text, [...keys, ...changed.below], changed.value);
  return edited === null ? "entangled" : { file, text: edited };
}

interface Below {
  readonly below: readonly string[];
  readonly value: Json;
}

function lensEdit(there: Json | undefined, { value }: JudgementEdit, why: string): Below {
  if (there === undefined) return { below: [], value: { value: written(value), judgement: why } };
  return { below: isMapping(there) ? ["value"] : [], value: written(value) };
}

function ownEdit(there: Json | undefined, { since, value }: JudgementEdit, why: string): Below | null {
  if (there === undefined) return null;
  if (since === null) return { below: isMapping(there) ? ["value"] : [], value: written(value) };
  const later = isMapping(there) && Array.isArray(there.then) ? (there.then as readonly Json[]) : [];
  const begins = (item: Json) => (isMapping(item) ? String(item.since) : "");
  const at = later.findIndex((item) => begins(item) === since);
  if (at >= 0) return { below: ["then", String(at), "value"], value: written(value) };
  const after = later.findIndex((item) => begins(item) > since);
  const then = later.toSpliced(after < 0 ? later.length : after, 0, { value: written(value), since, judgement: why });
  if (!isMapping(there)) return { below: [], value: { value: there, then } };
  return { below: ["then"], value: then };
}

/** A plain number stays one. */
function written(text: string): Json {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text.trim()) ? Number(text) : text.trim();
}

function fileOf(theCase: Case, { path, lens }: JudgementEdit): string | null {
  if (lens === null) return theCase.judgements.get(path)?.entries[0]?.place.file ?? null;
  const overrides = theCase.lenses.find(({ id }) => id === lens)?.overrides ?? new Map<string, JudgementEntry>();
  const [first] = overrides.values();
  return theCase.judgements.has(path) ? ((overrides.get(path) ?? first)?.place.file ?? null) : null;
}

/** The keys from a file's root to where a dotted path leads; a key may have dots of its own. */
export function keysOf(value: Json | undefined, path: string): readonly string[] | null {
  if (path === "") return [];
  if (!isMapping(value)) return null;
  for (const key of Object.keys(value)) {
    if (path !== key && !path.startsWith(`${key}.`)) continue;
    const rest = keysOf(value[key], path.slice(key.length + 1));
    if (rest !== null) return [key, ...rest];
  }
  return null;
}

function isMapping(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The day on which a new entry may begin: later than the first, which holds from before. */
export function mayBegin(judgement: Judgement, day: Day): boolean {
  const first = judgement.entries[0];
  return first !== undefined && (first.since === null || first.since < day);
}
