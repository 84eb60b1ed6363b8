/**
 * What one revision works on: the contents it touches as they are now, as they are to become, and what in them others
 * changed since the revision's base. Nothing is kept here; `writing.ts` does that with what lies on the desk in the end.
 */
import { changedUnits, editYaml, mergeUnits, unitsOf, wholeFile } from "../../case/index.ts";
import { canonicalJson } from "../../ground/index.ts";
import { kept, unkept } from "./content.ts";
import type { Db } from "./database.ts";
import { fileOfEntry } from "./entry-file.ts";
import { fitDocument, fitPath } from "./names.ts";
import { contentsAt, historyOf } from "./reading.ts";
import type { Change, Content, DocumentChange, EntryChange, FileChange } from "./revision.ts";
import { type Clash, StoreError } from "./store-errors.ts";

type Space = "file" | "document";

export interface OnDesk {
  readonly space: Space;
  readonly path: string;
  readonly kind: string;
  readonly before: Content | null;
  after: Content | null;
  readonly chainStart: number;
  readonly chainLength: number;
}

const largestContent = 64_000_000;

export class Desk {
  readonly clashes: Clash[] = [];
  readonly #items = new Map<string, OnDesk>();
  readonly #db: Db;
  readonly #caseId: string;
  readonly #head: number;
  readonly #base: number;

  constructor(db: Db, caseId: string, head: number, base: number) {
    this.#db = db;
    this.#caseId = caseId;
    this.#head = head;
    this.#base = base;
  }

  items(): readonly OnDesk[] {
    return [...this.#items.values()];
  }

  async lay(change: Change): Promise<void> {
    if ("entry" in change) await this.#layEntry(change);
    else if ("file" in change) await this.#layFile(change);
    else await this.#layDocument(change);
  }

  async #layEntry({ entry, value, in: into }: EntryChange): Promise<void> {
    if (entry.length === 0 || entry.some((key) => key === ""))
      throw new StoreError("store.refused", "an entry is named by its section and ids");
    const path = await fileOfEntry(
      this.#db,
      this.#caseId,
      this.items(),
      entry,
      into === undefined ? undefined : fitPath(into),
    );
    if (path === null && value === undefined) return;
    const item = await this.#item("file", path ?? `${entry[0]}.yaml`);
    const text = item.after ?? "";
    const edited = typeof text === "string" ? editYaml(text, entry, value) : null;
    if (edited === null)
      throw new StoreError(
        "store.refused",
        `${entry.join(".")} cannot be changed in ${item.path} without changing something else; change the file`,
      );
    await this.#become(item, edited, true, entry.join("."));
  }

  async #layFile({ file, content }: FileChange): Promise<void> {
    const item = await this.#item("file", fitPath(file));
    const isOthers = this.#base < this.#head && (await this.#changedSince(item)).length > 0;
    if (!isOthers || same(item.after, content)) return this.#become(item, content, false);
    const base =
      (await contentsAt(this.#db, this.#caseId, this.#base, "file", item.path)).get(item.path)?.content ?? null;
    if (same(base, content)) return; // not changed by this author
    const theirs = item.after;
    const canBeCut = isYaml(item.path) && [base, content, theirs].every((text) => typeof text === "string");
    const merged = canBeCut ? mergeUnits(base as string, content as string, theirs as string) : { both: [wholeFile] };
    if ("text" in merged) await this.#become(item, merged.text, false);
    else for (const unit of merged.both) await this.#clash(item, unit, content);
  }

  async #layDocument({ document, content }: DocumentChange): Promise<void> {
    const item = await this.#item("document", fitDocument(document), document.kind);
    await this.#become(item, content === null ? null : canonicalJson(content), true);
  }

  /** `checked`: against each unit that someone else changed since the base. */
  async #become(item: OnDesk, after: Content | null, checked: boolean, entry = ""): Promise<void> {
    if (after !== null && after.length > largestContent)
      throw new StoreError("store.refused", `${item.path} is larger than ${largestContent / 1e6} MB`);
    if (same(item.after, after)) return;
    if (checked && this.#base < this.#head) {
      const others = await this.#changedSince(item);
      const units = meant(unitsBetween(item, item.after, after), entry);
      for (const unit of units)
        if (others.includes(unit) || others.includes(wholeFile) || (unit === wholeFile && others.length > 0))
          await this.#clash(item, unit, after);
    }
    item.after = after;
  }

  /** The units that revisions after the base changed. */
  async #changedSince({ space, path }: OnDesk): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom("parley_units")
      .select("unit")
      .where("case_id", "=", this.#caseId)
      .where("space", "=", space)
      .where("path", "=", path)
      .where("revision", ">", this.#base)
      .execute();
    return rows.map(({ unit }) => unit);
  }

  async #clash(item: OnDesk, unit: string, yours: Content | null): Promise<void> {
    const { space, path } = item;
    const base = (await contentsAt(this.#db, this.#caseId, this.#base, space, path)).get(path)?.content ?? null;
    const since = await historyOf(this.#db, this.#caseId, { since: this.#base, path });
    const changedBy = since.filter(({ changes }) =>
      changes.some(
        (change) =>
          change.path === path &&
          change.space === space &&
          (unit === wholeFile || change.units.includes(unit) || change.units.includes(wholeFile)),
      ),
    );
    const of = (content: Content | null) => unitText(content, unit);
    this.clashes.push({ space, path, unit, base: of(base), theirs: of(item.before), yours: of(yours), changedBy });
  }

  async #item(space: Space, path: string, kind = ""): Promise<OnDesk> {
    const key = `${space} ${path}`;
    const known = this.#items.get(key);
    if (known !== undefined) return known;
    const row = await this.#db
      .selectFrom("parley_items")
      .select(["form", "content", "digest", "chain_start", "chain_length"])
      .where("case_id", "=", this.#caseId)
      .where("space", "=", space)
      .where("path", "=", path)
      .executeTakeFirst();
    const before = row === undefined ? null : unkept(row.form, row.content);
    if (row !== undefined && before !== null && kept(before).digest !== row.digest)
      throw new StoreError("store.damaged", `${path} is not what was written: its digest differs`);
    const item = {
      space,
      path,
      kind,
      before,
      after: before,
      chainStart: row?.chain_start ?? 0,
      chainLength: row?.chain_length ?? 0,
    };
    this.#items.set(key, item);
    return item;
  }

  /** No file may stand where another needs a folder, or no disk could hold the case. */
  async checkPaths(): Promise<void> {
    const added = this.items().filter(
      ({ space, before, after }) => space === "file" && before === null && after !== null,
    );
    if (added.length === 0) return;
    const rows = await this.#db
      .selectFrom("parley_items")
      .select("path")
      .where("case_id", "=", this.#caseId)
      .where("space", "=", "file")
      .execute();
    const files = new Set(rows.map(({ path }) => path));
    for (const { space, path, after } of this.items())
      if (space === "file") {
        if (after === null) files.delete(path);
        else files.add(path);
      }
    for (const path of files)
      for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1))
        if (files.has(path.slice(0, at)))
          throw new StoreError("store.refused", `${path.slice(0, at)} cannot be both a file and a folder`);
  }
}

function same(a: Content | null, b: Content | null): boolean {
  if (a === b) return true;
  return a !== null && b !== null && kept(a).digest === kept(b).digest;
}

/** The entries in which a file differs, all of them where it is new; `*` for what has none, and for what is taken away. */
export function unitsBetween(
  { space, path }: Pick<OnDesk, "space" | "path">,
  before: Content | null,
  after: Content | null,
): readonly string[] {
  const isText = typeof (before ?? "") === "string" && typeof after === "string";
  return space === "file" && isText && isYaml(path) ? changedUnits((before ?? "") as string, after) : [wholeFile];
}

/** Without the heading of a section that an entry only empties or begins: it is not what its author is about. */
function meant(units: readonly string[], entry: string): readonly string[] {
  return units.filter(
    (unit) => !(entry.startsWith(`${unit}.`) && units.some((other) => other.startsWith(`${unit}.`))) || entry === "",
  );
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

function unitText(content: Content | null, unit: string): string | null {
  if (content === null) return null;
  if (typeof content !== "string") return `(${content.length} bytes)`;
  return unit === wholeFile ? content : (unitsOf(content)?.find(({ name }) => name === unit)?.text ?? null);
}
