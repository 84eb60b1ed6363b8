/**
 * What becomes of a claim that is in the case: corrected, retracted on a day, taken up again, superseded by a later one.
 * A claim is never deleted, and each of these is a revision with author and reason, so that what it said before can be read.
 * Takes   the id, and the revision that the person had before them. Gives the new revision; or the faults that the case would have.
 * Throws  `StoreConflict` with both versions where someone else changed the same claim since.
 */
import { type Json, yamlValue } from "../../case/index.ts";
import type { Claim } from "../../evidence/index.ts";
import { type Fault, formatDay } from "../../ground/index.ts";
import { readsHere } from "../case-readers/reads-cases.ts";
import type { Change } from "../store/revision.ts";
import { textsOf } from "../store/stored-case.ts";
import type { ClaimRequest } from "./claim-requests.ts";
import { type Outcome, writeEntries } from "./deciding.ts";
import type { Shelf } from "./shelf.ts";

export interface ClaimNow {
  readonly claim: string;
  /** The base of what is changed next. */
  readonly revision: number;
  /** As it is written in the case. */
  readonly entry: Json;
  /** The revisions that changed it by itself, the latest last. */
  readonly log: readonly {
    readonly number: number;
    readonly at: string;
    readonly author: string;
    readonly reason: string;
  }[];
}

export async function claimNow({ store, caseId }: Shelf, id: string): Promise<ClaimNow | null> {
  const { files, revision } = await store.read(caseId);
  for (const [path, text] of textsOf(files).files) {
    if (!/\.ya?ml$/i.test(path) || !text.includes(id)) continue;
    const entry = yamlValue(text, ["claims", id]);
    if (entry === undefined) continue;
    const history = await store.history(caseId, { path });
    const log = history
      .filter(({ changes }) => changes.some((change) => change.path === path && change.units.includes(`claims.${id}`)))
      .map(({ number, at, author, reason }) => ({ number, at, author, reason }));
    return { claim: id, revision, entry, log };
  }
  return null;
}

export async function changeClaim(shelf: Shelf, id: string, asked: ClaimRequest): Promise<Outcome<object>> {
  const texts = textsOf((await shelf.store.read(shelf.caseId)).files).files;
  const claims = (await (shelf.reads ?? readsHere)(shelf.caseId, texts, ["claims"])).case?.claims ?? [];
  const claim = claims.find((each) => each.id === id);
  if (claim === undefined) return refused("review.claim", "a claim of this case", id);
  const changes = changesFor(claim, asked, claims);
  return "code" in changes ? { faults: [changes] } : writeEntries(shelf, changes, asked.base, reasonFor(id, asked));
}

function changesFor(claim: Claim, asked: ClaimRequest, claims: readonly Claim[]): readonly Change[] | Fault {
  const at = ["claims", claim.id];
  switch (asked.action) {
    case "amend":
      return Object.entries(asked.set).map(([key, value]) => ({
        entry: [...at, key],
        ...(value !== null && { value: value as Json }),
      }));
    case "retract":
      return [{ entry: [...at, "retracted"], value: { on: asked.on, because: asked.because } }];
    case "reinstate":
      if (claim.retracted === undefined) return fault("review.standing", "a claim that was retracted", claim.id);
      return [{ entry: [...at, "retracted"] }];
    case "supersede": {
      const later = claims.find(({ id }) => id === asked.by);
      if (later === undefined) return fault("review.claim", "a claim of this case", asked.by);
      if (later.id === claim.id || later.knownFrom < claim.knownFrom)
        return fault(
          "review.supersede",
          `another claim, published on ${formatDay(claim.knownFrom)} or later`,
          later.id,
        );
      if (supersedes(claim, later.id, claims))
        return fault("review.supersede", `a claim that ${claim.id} does not itself supersede`, later.id);
      return [{ entry: ["claims", later.id, "supersedes"], value: [...new Set([...later.supersedes, claim.id])] }];
    }
  }
}

/** Itself, or by way of others. */
function supersedes(claim: Claim, id: string, claims: readonly Claim[]): boolean {
  const byId = new Map(claims.map((each) => [each.id, each]));
  const seen = new Set<string>();
  const next = [...claim.supersedes];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (at === id) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    next.push(...(byId.get(at)?.supersedes ?? []));
  }
  return false;
}

function reasonFor(id: string, asked: ClaimRequest): string {
  const words = {
    amend: () => `Corrected ${id}`,
    retract: () => `Retracted ${id}`,
    reinstate: () => `Took ${id} up again`,
    supersede: () => `${"by" in asked ? asked.by : ""} supersedes ${id}`,
  };
  return `${words[asked.action]()}: ${asked.because}`.slice(0, 400);
}

function refused(code: string, expected: string, read: string): { readonly faults: readonly Fault[] } {
  return { faults: [fault(code, expected, read)] };
}

function fault(code: string, expected: string, read: string): Fault {
  return { code, path: "", expected, read, severity: "error" };
}
