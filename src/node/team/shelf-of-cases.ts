/**
 * The cases of a store as the page asks for them, each put together once for each of its revisions. Whether anyone may see
 * them has been asked before.
 */
import type { Case } from "../../case/index.ts";
import { type ReadsCases, wasGivenUp } from "../case-readers/reads-cases.ts";
import { readMapText } from "../map-files.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-errors.ts";
import { textsOf } from "../store/stored-case.ts";

export interface Shown {
  readonly status: 200 | 422;
  /** JSON. */
  readonly body: string;
  readonly theCase: Pick<Case, "title" | "maps"> | null;
  readonly title: string;
  readonly revision: number;
}

export interface CaseShelf {
  /** Those of the ids that there are, in order. */
  readonly list: (
    isSeen: (id: string) => boolean,
  ) => Promise<readonly { readonly id: string; readonly title: string }[]>;
  readonly show: (id: string) => Promise<Shown | null>;
  readonly mapText: (id: string, path: string) => Promise<string | null>;
}

const mostKept = 32;

export function shelfOfCases(store: Store, reads: ReadsCases): CaseShelf {
  const kept = new Map<string, Shown>();
  const titles = new Map<string, { readonly revision: number; readonly title: string }>();
  // All who are told of a change ask at once: it is read for the first of them, and the others wait for that.
  const reading = new Map<string, Promise<Shown | null>>();
  const put = async (id: string): Promise<Shown | null> => {
    const head = await store.head(id);
    if (head === undefined) return null;
    const known = kept.get(id);
    if (known !== undefined && known.revision >= head) return known;
    const asked = `${head} ${id}`;
    const begun = reading.get(asked) ?? read(id).finally(() => reading.delete(asked));
    reading.set(asked, begun);
    return begun;
  };
  const read = async (id: string): Promise<Shown | null> => {
    const state = await store.read(id).catch((error: unknown) => {
      if (error instanceof StoreError && error.code === "store.missing") return null;
      throw error;
    });
    if (state === null) return null;
    const { shown, isFinal } = await shownOf(id, state.revision, state.files, reads);
    // What was read of an earlier revision may come later than what was read of this one.
    if (!isFinal || shown.revision < (kept.get(id)?.revision ?? 0)) return shown;
    remember(kept, id, shown);
    titles.set(id, { revision: shown.revision, title: shown.title });
    return shown;
  };
  return {
    show: put,
    list: async (isSeen) => {
      const rows = [];
      for (const { id, head } of await store.cases()) {
        if (!isSeen(id)) continue;
        const known = titles.get(id);
        rows.push({ id, title: known?.revision === head ? known.title : ((await put(id))?.title ?? id) });
      }
      return rows;
    },
    mapText: async (id, path) => {
      const shown = await put(id);
      if (shown === null || shown.theCase === null) return null;
      return readMapText(shown.theCase, path, async () => (await store.file(id, path))?.content ?? null);
    },
  };
}

/** The ones asked for last, and no more than so many. */
function remember<T>(among: Map<string, T>, id: string, value: T): void {
  among.delete(id);
  among.set(id, value);
  if (among.size > mostKept) among.delete(among.keys().next().value as string);
}

/** `isFinal`: another reading would give the same. */
async function shownOf(
  id: string,
  revision: number,
  contents: Parameters<typeof textsOf>[0],
  reads: ReadsCases,
): Promise<{ readonly shown: Shown; readonly isFinal: boolean }> {
  const { files, faults } = textsOf(contents);
  const read = faults.length > 0 ? { case: null, faults: [] } : await reads(id, files, ["title", "maps"]);
  const told =
    read.case === null
      ? { status: 422 as const, body: JSON.stringify({ faults: [...faults, ...read.faults] }) }
      : { status: 200 as const, body: JSON.stringify({ files: Object.fromEntries(files), revision }) };
  const shown = { ...told, theCase: read.case, title: read.case?.title ?? id, revision };
  return { shown, isFinal: !wasGivenUp(read.faults) };
}
