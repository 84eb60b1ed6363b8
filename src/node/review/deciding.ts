/**
 * What a person decides of an article: how reliable its source is, what becomes of each proposal, and taking that back.
 * Takes   requests as the screen sends them, checked by the shapes in `requests.ts`.
 * Gives   all of it or nothing: a claim that the case would be faulty with is refused with the case's faults, and what someone
 *         else decided meanwhile is told (`StoreConflict`). What was answered is in the store, as one revision with author and
 *         reason; taking back is one more revision, the earlier ones stay in the log.
 */
import { editYaml, type Json, yamlValue } from "../../case/index.ts";
import { type Fault, misuse } from "../../ground/index.ts";
import { anchorOf, type Decision, type QueueItem, reviewQueue, type Span } from "../../reading/index.ts";
import { readsHere } from "../case-readers/reads-cases.ts";
import type { Change, EntryChange } from "../store/revision.ts";
import { textsOf } from "../store/stored-case.ts";
import type { AcceptedClaim, AskedDecision, DecideRequest, KnownSourceRequest, SourceRequest } from "./requests.ts";
import { type ArticleInFull, articleInFull, decisionsOf, type Shelf } from "./shelf.ts";

export type Outcome<T> = ({ readonly revision: number } & T) | { readonly faults: readonly Fault[] };

/** New sources and claims stand in a file of their own, so that what an editor wrote is left as it is. */
const claimsFile = "taken-in.yaml";

export async function gradeSource(
  shelf: Shelf,
  digest: string,
  asked: SourceRequest | KnownSourceRequest,
): Promise<Outcome<{ readonly source: string }>> {
  const full = await articleInFull(shelf, digest);
  if (full === null) return refused("review.article", "an article of this case", digest.slice(0, 80));
  const id = "existing" in asked ? asked.existing : asked.id;
  const known = hasSource((await shelf.store.read(shelf.caseId)).files, id);
  if ("existing" in asked && !known) return refused("review.source", "a source of this case", id);
  // Another source of that name is not written over: it is somebody else's.
  if (!("existing" in asked) && known && full.article.source !== id)
    return refused("review.source", "an id that no source of this case has", id);
  const article = { ...full.article, source: id } as unknown as Json;
  const changes: Change[] = [
    ...("existing" in asked ? [] : [{ entry: ["sources", id], value: sourceEntry(asked), ...inNewFile(known) }]),
    { document: { kind: "article", id: digest }, content: article },
  ];
  const told = "existing" in asked ? `Took ${id} for its source` : `Graded the source ${id}: ${asked.reliability}`;
  const written = await writeEntries(shelf, changes, asked.base, told);
  return "faults" in written ? written : { ...written, source: id };
}

function sourceEntry({ base: _, id: __, because, container, url, ...fields }: SourceRequest): Json {
  return {
    ...fields,
    ...(container !== undefined && { "container-title": container }),
    ...(url !== undefined && { URL: url }),
    "reliability-because": because,
  } as Json;
}

export async function decide(
  shelf: Shelf,
  digest: string,
  { base, decisions }: DecideRequest,
): Promise<Outcome<{ readonly decisions: readonly Decision[] }>> {
  const full = await articleInFull(shelf, digest);
  if (full === null) return refused("review.article", "an article of this case", digest.slice(0, 80));
  const queue = new Map(reviewQueue(full.text, full.proposals, full.decisions).map((item) => [item.id, item]));
  const at = new Date().toISOString();
  const isTaken = await claimIds(shelf, decisions);
  const changes: Change[] = [];
  for (const asked of decisions) {
    const item = queue.get(asked.proposal);
    if (item === undefined) return refused("review.proposal", "an item of this article's queue", asked.proposal);
    if (item.decision !== null)
      return refused(
        "review.decided",
        "an item that nobody has decided",
        `${asked.proposal}, ${item.decision.verdict} by ${item.decision.by} at ${item.decision.at}`,
      );
    const fault = unfit(asked, item, queue, full);
    if (fault !== null) return { faults: [fault] };
    const claim = asked.verdict === "accepted" ? freshId(`c-${full.article.source}-${item.id}`, isTaken) : null;
    if (asked.verdict === "accepted" && claim !== null)
      changes.push(claimEntry(claim, asked.claim, item, full, at.slice(0, 10)));
    changes.push({
      document: { kind: "decision", id: `${digest}.${item.id}` },
      content: decisionOf(asked, item, claim, shelf.author, at) as unknown as Json,
    });
  }
  const written = await writeEntries(shelf, changes, base, reasonOf(decisions, full.article.name));
  return "faults" in written ? written : { ...written, decisions: await latest(shelf, digest) };
}

/** Takes back the last step on this article: one decision, or all that were made together. */
export async function undo(
  shelf: Shelf,
  digest: string,
  base: number,
): Promise<Outcome<{ readonly decisions: readonly Decision[]; readonly undone: readonly string[] }>> {
  const made = await decisionsOf(shelf, digest);
  const last = Math.max(...made.map(({ revision }) => revision));
  const back = made.filter(({ revision }) => revision === last).map(({ decision }) => decision);
  if (back.length === 0) return refused("review.nothing", "a decision to take back", "none");
  // A part that was decided in a later step keeps its whole split.
  const changes = back.flatMap(({ proposal, claim }): Change[] => [
    ...(claim === null ? [] : [{ entry: ["claims", claim] }]),
    { document: { kind: "decision", id: `${digest}.${proposal}` }, content: null },
  ]);
  const undone = back.map(({ proposal }) => proposal);
  const written = await writeEntries(shelf, changes, base, `Took back ${undone.length} on ${digest.slice(0, 12)}`);
  return "faults" in written ? written : { ...written, decisions: await latest(shelf, digest), undone };
}

async function latest(shelf: Shelf, digest: string): Promise<readonly Decision[]> {
  return (await decisionsOf(shelf, digest)).map(({ decision }) => decision);
}

/** Why a decision cannot be, or null. */
function unfit(
  asked: AskedDecision,
  item: QueueItem,
  queue: ReadonlyMap<string, QueueItem>,
  { article }: ArticleInFull,
): Fault | null {
  if (asked.verdict === "accepted" && article.source === null)
    return fault("review.ungraded", "a source whose reliability was graded first", article.name.slice(0, 200));
  if (asked.verdict === "merged") {
    const into = queue.get(asked.into);
    if (into === undefined || into.id === item.id || (into.decision !== null && into.decision.verdict !== "merged"))
      return fault("review.merge", "another item that nobody has decided", asked.into);
  }
  if (asked.verdict === "split" && !splits(item, asked.at))
    return fault("review.split", `a place inside the words, ${item.start} to ${item.end}`, `${asked.at}`);
  return null;
}

/** Words on either side. */
function splits({ start, text }: QueueItem, at: number): boolean {
  return text.slice(0, Math.max(0, at - start)).trim() !== "" && text.slice(Math.max(0, at - start)).trim() !== "";
}

function decisionOf(asked: AskedDecision, item: QueueItem, claim: string | null, by: string, at: string): Decision {
  const { kind, rule, score, by: proposedBy } = item.proposal;
  return {
    proposal: item.id,
    verdict: asked.verdict,
    kind,
    rule,
    score,
    proposedBy,
    by,
    at,
    claim,
    into: asked.verdict === "merged" ? asked.into : null,
    parts: asked.verdict === "split" ? [trimmed(item, item.start, asked.at), trimmed(item, asked.at, item.end)] : [],
    because: asked.because ?? null,
    corrected: asked.verdict === "accepted" ? (asked.corrected ?? []) : [],
  };
}

/** Without the white space at its ends. */
function trimmed({ start: at, text }: QueueItem, start: number, end: number): Span {
  const words = text.slice(start - at, end - at);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}

function claimEntry(
  id: string,
  claim: AcceptedClaim,
  item: QueueItem,
  full: ArticleInFull,
  today: string,
): EntryChange {
  const { because, cluster, ...fields } = claim;
  const { position, quote } = anchorOf(full.text, item);
  const value = {
    ...fields,
    source: full.article.source,
    at: { ...position, ...quote },
    "credibility-because": because,
    // A copy of an article is no second witness: what it repeats shares the first one's cluster.
    cluster: cluster ?? `article-${(full.article.copyOf?.digest ?? full.article.digest).slice(0, 12)}`,
    entered: today,
  };
  return { entry: ["claims", id], value: value as Json, in: claimsFile };
}

/** Whether an id may be one already: by its letters alone, which is quick, and never takes a taken one for free. */
async function claimIds(shelf: Shelf, decisions: readonly AskedDecision[]): Promise<(id: string) => boolean> {
  if (!decisions.some(({ verdict }) => verdict === "accepted")) return () => false;
  const texts = [...textsOf((await shelf.store.read(shelf.caseId)).files).files.values()];
  const given = new Set<string>();
  return (id) => {
    const isTaken = given.has(id) || texts.some((text) => text.includes(id));
    given.add(id);
    return isTaken;
  };
}

/** An id has 64 characters at most and lower-case letters, digits and hyphens. */
function freshId(wanted: string, isTaken: (id: string) => boolean): string {
  const fit = wanted
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 58);
  let id = fit;
  for (let more = 2; isTaken(id); more++) id = `${fit}-${more}`;
  return id;
}

function inNewFile(isThere: boolean): { readonly in?: string } {
  return isThere ? {} : { in: claimsFile };
}

/** The case is read with the change before the change is written: nobody else's assessment breaks over a claim. */
export async function writeEntries(
  shelf: Shelf,
  changes: readonly Change[],
  base: number,
  reason: string,
): Promise<{ readonly revision: number } | { readonly faults: readonly Fault[] }> {
  const { store, caseId, author } = shelf;
  // What changes no entry cannot make the case faulty.
  const entries = changes.filter((change) => "entry" in change);
  if (entries.length > 0) {
    const texts = new Map(textsOf((await store.read(caseId)).files).files);
    for (const change of entries) {
      const file = fileOf(texts, change);
      const edited = editYaml(texts.get(file) ?? "", change.entry, change.value);
      if (edited === null)
        return refused("review.entry", "an entry that can be changed by itself", change.entry.join("."));
      texts.set(file, edited);
    }
    const read = await (shelf.reads ?? readsHere)(caseId, texts, []);
    const faults = read.faults.filter(({ severity }) => severity === "error");
    if (faults.length > 0) return { faults };
  }
  const { number } = await store.write(caseId, changes, { author, reason, base });
  return { revision: number };
}

/** Where the entry stands; else where it is to stand. What names a file is new. */
function fileOf(texts: ReadonlyMap<string, string>, { entry, in: into }: EntryChange): string {
  if (into !== undefined) return into;
  // Section and id: what is below them may be new in it.
  const owner = entry.slice(0, 2);
  const named = [...texts].filter(([path, text]) => /\.ya?ml$/i.test(path) && text.includes(owner[1] ?? ""));
  return named.find(([, text]) => yamlValue(text, owner) !== undefined)?.[0] ?? claimsFile;
}

function hasSource(files: Parameters<typeof textsOf>[0], id: string): boolean {
  const named = [...textsOf(files).files].filter(([path, text]) => /\.ya?ml$/i.test(path) && text.includes(id));
  return named.some(([, text]) => yamlValue(text, ["sources", id]) !== undefined);
}

function reasonOf(decisions: readonly AskedDecision[], name: string): string {
  const [first] = decisions;
  if (first === undefined) throw misuse("decisions", "at least one", 0);
  const told = decisions.length === 1 ? `${first.proposal} ${first.verdict}` : `${decisions.length} decisions`;
  return `${told} in ${name}`.slice(0, 400);
}

function refused(code: string, expected: string, read: string): { readonly faults: readonly Fault[] } {
  return { faults: [fault(code, expected, read)] };
}

function fault(code: string, expected: string, read: string): Fault {
  return { code, path: "", expected, read, severity: "error" };
}
