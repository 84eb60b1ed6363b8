/** Keeping what is tried: in the store, where this server was started to edit; else as files to take away. */

import type { Fault } from "../../ground/index.ts";
import { session } from "../sections/review/session.ts";

export interface Clash {
  readonly path: string;
  /** The entry's section and ids, dotted; `*` for the whole file. */
  readonly unit: string;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly yours: string | null;
  readonly changedBy: readonly {
    readonly number: number;
    readonly at: string;
    readonly author: string;
    readonly reason: string;
  }[];
}

/** What is to be one revision. */
export interface Keeping {
  /** The revision that the texts were made from. */
  readonly base: number;
  readonly reason: string;
  readonly files: ReadonlyMap<string, string>;
}

/** What somebody decided of each entry that two changed, against the revision in which the other's stood. */
export interface Settled {
  readonly revision: number;
  readonly units: readonly { readonly path: string; readonly unit: string; readonly text: string | null }[];
}

export type Kept =
  | { readonly kind: "kept"; readonly revision: number }
  /** The other's version was chosen throughout, and stands as it stood. */
  | { readonly kind: "theirs" }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] }
  | {
      readonly kind: "clash";
      readonly clashes: readonly Clash[];
      readonly revision: number;
      readonly keeping: Keeping;
    }
  | { readonly kind: "refused"; readonly why: string };

const place = (caseId: string) => `api/cases/${encodeURIComponent(caseId)}/draft`;

export async function keep(caseId: string, keeping: Keeping, settled: Settled | null = null): Promise<Kept> {
  const { base, reason, files } = keeping;
  try {
    const response = await fetch(place(caseId), {
      method: "POST",
      body: JSON.stringify({ base, reason, files: Object.fromEntries(files), ...(settled && { settled }) }),
      headers: { "content-type": "application/json", "x-parley-token": (await session())?.token ?? "" },
    });
    const told = await response.json();
    if (response.ok && told.revision === settled?.revision) return { kind: "theirs" };
    if (response.ok) return { kind: "kept", revision: told.revision };
    if (response.status === 409)
      return { kind: "clash", clashes: told.clashes ?? [], revision: told.revision, keeping };
    if (response.status === 422) return { kind: "faults", faults: told.faults ?? [] };
    return { kind: "refused", why: String(told.error ?? response.status) };
  } catch (error) {
    return { kind: "refused", why: String(error) };
  }
}

/** One file as it is, several in one archive. */
export async function takeAway(caseId: string, files: ReadonlyMap<string, string>): Promise<void> {
  const [only] = files;
  if (only === undefined) return;
  if (files.size === 1) {
    const [path, text] = only;
    save(new Blob([text], { type: "application/yaml" }), path.split("/").at(-1) ?? path);
    return;
  }
  const { strToU8, zipSync } = await import("fflate");
  const zipped = zipSync(Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)])));
  save(new Blob([new Uint8Array(zipped)], { type: "application/zip" }), `${caseId}-changed.zip`);
}

function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
