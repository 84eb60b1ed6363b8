/**
 * Texts that somebody changed, kept as one revision of the case: merged with what others wrote since, entry by entry.
 * Takes   the revision they began from, the texts, the reason, and what they decided where others changed the same.
 * Throws  `StoreConflict` with both versions of each entry that both changed and nobody decided; `RequestRefusal`.
 */
import { mergeUnits, wholeFile } from "../../case/index.ts";
import type { Fault } from "../../ground/index.ts";
import { readsHere } from "../case-readers/reads-cases.ts";
import { RequestRefusal } from "../review/requests.ts";
import type { Shelf } from "../review/shelf.ts";
import { type Clash, StoreConflict } from "../store/store-errors.ts";
import { textsOf } from "../store/stored-case.ts";
import { bothVersions, type LeftToSettle, type Settled, settledFiles } from "./settling.ts";

export interface KeepRequest {
  readonly base: number;
  readonly reason: string;
  readonly files: ReadonlyMap<string, string>;
  readonly settled: Settled | null;
}

type Kept = { readonly revision: number } | { readonly faults: readonly Fault[] };

/** All of it as one revision, or nothing. What was decided is written as by one who had the other's version before them. */
export async function keepDraft(shelf: Shelf, { settled, ...asked }: KeepRequest): Promise<Kept> {
  if (settled === null) return write(shelf, asked);
  const { store, caseId } = shelf;
  const { base, reason, files } = asked;
  const head = (await store.head(caseId)) ?? 0;
  if (settled.revision < base || settled.revision > head)
    throw new RequestRefusal(`settled: of a revision from ${base} to ${head}`);
  const at = async (revision: number) => textsOf((await store.read(caseId, revision)).files).files;
  const [before, theirs] = await Promise.all([at(base), at(settled.revision)]);
  refuseOthers(files, before);
  const decided = settledFiles(files, before, theirs, settled);
  if ("left" in decided) throw new StoreConflict(await clashesOf(shelf, base, decided.left), settled.revision);
  try {
    return await write(shelf, { base: settled.revision, reason, files: decided.files, restored: before });
  } catch (error) {
    if (!(error instanceof StoreConflict)) throw error;
    // Somebody changed it once more while it was decided: all of it is asked anew, against what stands now.
    return write(shelf, asked);
  }
}

interface Writing {
  readonly base: number;
  readonly reason: string;
  readonly files: ReadonlyMap<string, string>;
  /** What may be put back where others took it away. */
  readonly restored?: ReadonlyMap<string, string>;
}

async function write(
  { store, caseId, author, reads = readsHere }: Shelf,
  { base, reason, files, restored }: Writing,
): Promise<Kept> {
  const state = await store.read(caseId);
  if (base > state.revision) throw new RequestRefusal(`base: a revision of the case, at most ${state.revision}`);
  const theirs = textsOf(state.files).files;
  const before = base === state.revision ? theirs : textsOf((await store.read(caseId, base)).files).files;
  refuseOthers(files, restored ?? before);
  const merged = new Map(theirs);
  const left: LeftToSettle[] = [];
  for (const [path, yours] of files) {
    const [stood, stands] = [before.get(path) ?? null, theirs.get(path) ?? null];
    const both = mergeUnits(stood ?? "", yours, stands ?? "");
    if ("text" in both) merged.set(path, both.text);
    else left.push(...bothVersions(path, both.both, { base: stood, theirs: stands, yours }));
  }
  if (left.length > 0) throw new StoreConflict(await clashesOf({ store, caseId }, base, left), state.revision);
  const faults = (await reads(caseId, merged, [])).faults.filter(({ severity }) => severity === "error");
  if (faults.length > 0) return { faults };
  const changes = [...files].map(([file, content]) => ({ file, content }));
  // Whoever came in between is found by the store itself.
  const { number } = await store.write(caseId, changes, { author, reason, base });
  return { revision: number };
}

function refuseOthers(files: ReadonlyMap<string, string>, known: ReadonlyMap<string, string>): void {
  for (const path of files.keys())
    if (!known.has(path)) throw new RequestRefusal(`files: those the case is read from; no ${path.slice(0, 100)}`);
}

/** With the revisions since `base` that changed each. */
async function clashesOf(
  { store, caseId }: Pick<Shelf, "store" | "caseId">,
  base: number,
  left: readonly LeftToSettle[],
): Promise<readonly Clash[]> {
  return Promise.all(
    left.map(async (each) => {
      const { path, unit } = each;
      const since = await store.history(caseId, { since: base, path });
      const isAbout = ({ units }: { readonly units: readonly string[] }) =>
        unit === wholeFile || units.includes(unit) || units.includes(wholeFile);
      const changedBy = since.filter(({ changes }) => changes.some((each) => each.path === path && isAbout(each)));
      return { ...each, space: "file" as const, changedBy };
    }),
  );
}
