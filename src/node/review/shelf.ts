/**
 * Articles of a case in the store: taken in, read, listed, each file as it came beside its text and its proposals.
 * Kinds of documents: `article` (an `ArticleRecord`), `article-file` (the bytes, base64), `article-text`, `article-proposals`,
 * `article-rereading`, all named by the digest of the bytes; `decision`, named by that digest and the proposal.
 * What `keepArticle` has answered is in the store.
 */
import { createHash } from "node:crypto";
import type { Case, Json } from "../../case/index.ts";
import { type Day, type Fault, parseDay, sha256Hex } from "../../ground/index.ts";
import {
  type ArticleRecord,
  type CopyNote,
  copyResemblance,
  type Decision,
  type Proposal,
  resemblance,
  type Sketch,
} from "../../reading/index.ts";
import { type ReadsCases, readsHere } from "../case-readers/reads-cases.ts";
import { type TakenIn, takeIn } from "../intake/index.ts";
import type { Store } from "../store/store.ts";
import { textsOf } from "../store/stored-case.ts";
import type { Lanes } from "./lanes.ts";
import { type ReadingPart, readingParts, readTaken, type TakenReading } from "./read-taken.ts";
import { type RereadChange, reread } from "./rereading.ts";

export interface Shelf {
  readonly store: Store;
  readonly caseId: string;
  /** Who writes, in this run of the server. */
  readonly author: string;
  /** Without it, this very thread reads the case. */
  readonly reads?: ReadsCases | undefined;
}

export interface ArticleRow extends ArticleRecord {
  readonly proposals: number;
  readonly decided: number;
  readonly accepted: number;
}

export interface ArticleInFull {
  readonly article: ArticleRecord;
  readonly text: string;
  readonly proposals: readonly Proposal[];
  readonly decisions: readonly Decision[];
  /** What was decided and would be read otherwise now. */
  readonly rereading: readonly RereadChange[];
  /** The revision of the case that this was read at: the base of what is decided next. */
  readonly revision: number;
}

export type TakenInto =
  | { readonly article: ArticleRecord; readonly already: boolean; readonly revision: number }
  | { readonly faults: readonly Fault[] };

/** A file that was extracted and read, to be kept; or it was there already. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly taken: TakenIn;
  readonly reading: TakenReading;
}

/**
 * Extracts and reads a file: what takes long, and needs nothing but the case as it stands, so that several may be under way.
 * Gives `already` where the same bytes are there, before anything is read.
 */
export async function readFile(
  shelf: Shelf,
  bytes: Uint8Array,
  name: string,
  published: Day | null,
): Promise<ReadFile | { readonly already: ArticleRecord } | { readonly faults: readonly Fault[] }> {
  const known = await articleAt(shelf, createHash("sha256").update(bytes).digest("hex"));
  if (known !== null) return { already: known };
  const intake = await takeIn(bytes, name);
  if (intake.taken === null) return { faults: [intake.fault] };
  const { taken } = intake;
  const { files } = await shelf.store.read(shelf.caseId);
  const read = await readTaken(
    { name: taken.name, text: taken.text, head: { fields: taken.head }, asked: published },
    await caseIn(shelf, files),
  );
  return "fault" in read ? { faults: [read.fault] } : { bytes, taken, reading: read.reading };
}

/** Keeps what was read. Whether it is a copy of another is seen here, so one comes after the other. */
export async function keepArticle(shelf: Shelf, { bytes, taken, reading }: ReadFile): Promise<TakenInto> {
  const { store, caseId } = shelf;
  const known = await articleAt(shelf, taken.digest);
  const { revision: base } = await store.read(caseId);
  if (known !== null) return { article: known, already: true, revision: base };
  const { proposals, warnings, sketch, head, published } = reading;
  const textDigest = sha256Hex(taken.text);
  const article: ArticleRecord = {
    digest: taken.digest,
    name: taken.name,
    bytes: bytes.length,
    format: taken.format,
    by: taken.by,
    textDigest,
    characters: taken.text.length,
    head,
    published,
    warnings,
    remarks: taken.remarks,
    sketch,
    copyOf: copyAmong(await articlesOf(shelf), textDigest, sketch),
    source: null,
    takenIn: { by: shelf.author, at: new Date().toISOString() },
  };
  const put = (kind: string, content: unknown) => ({
    document: { kind, id: taken.digest },
    content: content as Json,
  });
  const { number } = await store.write(
    caseId,
    [
      put("article", article),
      put("article-file", Buffer.from(bytes).toString("base64")),
      put("article-text", taken.text),
      put("article-proposals", proposals),
    ],
    { author: shelf.author, reason: `Took in ${taken.name.slice(0, 200)}`, base },
  );
  return { article, already: false, revision: number };
}

/**
 * Reads a kept text anew: with a date that was not known, or actors and events that the case has since learnt or corrected. What
 * was decided stays as it is; where it would be read otherwise now, that is kept beside it for a person (`rereading.ts`).
 */
export async function readAgain(
  shelf: Shelf,
  digest: string,
  published: Day | null,
  inThread: Lanes,
  inTurn: Lanes,
): Promise<{ readonly revision: number } | { readonly faults: readonly Fault[] }> {
  const { store, caseId, author } = shelf;
  const full = await articleInFull(shelf, digest);
  if (full === null)
    return {
      faults: [
        {
          code: "review.article",
          path: "",
          expected: "an article of this case",
          read: digest.slice(0, 80),
          severity: "error",
        },
      ],
    };
  const { article, text } = full;
  const asked = published ?? (article.published === null ? null : parseDay(article.published.day));
  const { files } = await store.read(caseId);
  const theCase = await caseIn(shelf, files);
  const read = await inThread(() =>
    readTaken({ name: article.name, text, head: { read: article.head }, asked }, theCase),
  );
  if ("fault" in read) return { faults: [read.fault] };
  const { warnings, published: day } = read.reading;
  // What was decided while it was read counts as well.
  return inTurn(async () => {
    const latest = (await articleInFull(shelf, digest)) ?? full;
    const { proposals, changes } = reread(latest.proposals, read.reading.proposals, latest.decisions);
    const kept = published === null ? latest.article.published : day;
    const put = (kind: string, content: unknown) => ({ document: { kind, id: digest }, content: content as Json });
    const { number } = await store.write(
      caseId,
      [
        put("article", { ...latest.article, warnings, published: kept }),
        put("article-proposals", proposals),
        put("article-rereading", changes.length === 0 ? null : changes),
      ],
      { author, reason: `Read ${article.name.slice(0, 200)} again`, base: latest.revision },
    );
    return { revision: number };
  });
}

/** The one it resembles most, the very text first; of a chain of copies the first that came. */
export function copyAmong(others: readonly ArticleRecord[], textDigest: string, sketch: Sketch): CopyNote | null {
  const same = others.find((other) => other.textDigest === textDigest);
  if (same !== undefined)
    return same.copyOf ?? { digest: same.digest, name: same.name, kind: "same-text", resemblance: 1 };
  const [best] = others
    .map((other) => ({ other, share: resemblance(sketch, other.sketch) }))
    .filter(({ share }) => share >= copyResemblance)
    .sort((a, b) => b.share - a.share);
  if (best === undefined) return null;
  const first = best.other.copyOf ?? best.other;
  return { digest: first.digest, name: first.name, kind: "near-copy", resemblance: best.share };
}

export async function articlesOf({ store, caseId }: Shelf): Promise<readonly ArticleRecord[]> {
  const documents = await store.documents(caseId, "article");
  return documents
    .map(({ content }) => content as unknown as ArticleRecord)
    .sort((a, b) => (a.takenIn.at < b.takenIn.at ? -1 : a.takenIn.at > b.takenIn.at ? 1 : 0));
}

export async function articleAt({ store, caseId }: Shelf, digest: string): Promise<ArticleRecord | null> {
  const found = await store.document(caseId, "article", digest);
  return found === undefined ? null : (found.content as unknown as ArticleRecord);
}

export async function articleRows(shelf: Shelf): Promise<readonly ArticleRow[]> {
  const [articles, decisions] = [await articlesOf(shelf), await shelf.store.documents(shelf.caseId, "decision")];
  const counts = await Promise.all(
    articles.map(async ({ digest }) => {
      const made = decisions
        .filter(({ id }) => id.startsWith(`${digest}.`))
        .map(({ content }) => content as unknown as Decision);
      const proposals = await proposalsOf(shelf, digest);
      return {
        proposals: proposals.length,
        decided: made.length,
        accepted: made.filter(({ verdict }) => verdict === "accepted").length,
      };
    }),
  );
  return articles.map((article, index) => ({ ...article, ...(counts[index] as (typeof counts)[number]) }));
}

export async function articleInFull(shelf: Shelf, digest: string): Promise<ArticleInFull | null> {
  const { store, caseId } = shelf;
  const { revision } = await store.read(caseId);
  const article = await articleAt(shelf, digest);
  const text = await store.document(caseId, "article-text", digest);
  if (article === null || text === undefined) return null;
  const decisions = await decisionsOf(shelf, digest);
  return {
    article,
    text: text.content as string,
    proposals: await proposalsOf(shelf, digest),
    decisions: decisions.map(({ decision }) => decision),
    rereading: ((await store.document(caseId, "article-rereading", digest))?.content ??
      []) as unknown as readonly RereadChange[],
    revision,
  };
}

export async function proposalsOf({ store, caseId }: Shelf, digest: string): Promise<readonly Proposal[]> {
  const found = await store.document(caseId, "article-proposals", digest);
  return (found?.content ?? []) as unknown as readonly Proposal[];
}

export async function decisionsOf(
  { store, caseId }: Shelf,
  digest: string,
): Promise<readonly { readonly decision: Decision; readonly revision: number }[]> {
  const documents = await store.documents(caseId, "decision");
  return documents
    .filter(({ id }) => id.startsWith(`${digest}.`))
    .map(({ content, revision }) => ({ decision: content as unknown as Decision, revision }));
}

/** Of the case as it stands in the store what an article is read by; null where it has faults. */
async function caseIn(
  { caseId, reads = readsHere }: Shelf,
  files: Parameters<typeof textsOf>[0],
): Promise<Pick<Case, ReadingPart> | null> {
  const texts = textsOf(files);
  return texts.faults.length > 0 ? null : (await reads(caseId, texts.files, readingParts)).case;
}
