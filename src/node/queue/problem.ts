/**
 * What a worker has to know to compute rows: the texts of a case by their digest, the kind of work and its request, the engine
 * they are meant for. Both are kept in Redis under the digest of their content, and held against it when they are read.
 */
import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import type { Redis } from "ioredis";
import { canonicalJson, sha256Hex } from "../../ground/index.ts";
import type { Job, WorkName } from "../../work.ts";
import { works } from "../../work.ts";
import { largestCaseBytes } from "../case-folder.ts";
import { keys, problemSeconds } from "./queue-keys.ts";

export interface Problem {
  readonly engine: string;
  /** Digest of the texts. */
  readonly texts: string;
  /** What a right reading of them comes to. */
  readonly caseDigest: string;
  readonly work: WorkName;
  readonly request: Job["request"];
}

export type Texts = ReadonlyMap<string, string>;

/** What a task needs is not in Redis: expired, dropped or lost; whoever asked puts it there anew. */
export class AbsentError extends Error {}
export const absentMark = "absent: ";

/** JSON grows by quotes and escapes. */
const largestTextsBytes = 3 * largestCaseBytes;

const deflated = promisify(deflateRaw);
const inflated = promisify(inflateRaw);

export function digestOfTexts(texts: Texts): string {
  return sha256Hex(written(texts));
}

export function digestOfProblem(problem: Problem): string {
  return sha256Hex(canonicalJson(problem));
}

/** Both, unless they are there already; and for another hour in any case. */
export async function putTexts(redis: Redis, digest: string, texts: Texts): Promise<void> {
  if ((await redis.expire(keys.texts(digest), problemSeconds)) === 1) return;
  await redis.set(keys.texts(digest), await deflated(Buffer.from(written(texts), "utf8")), "EX", problemSeconds);
}

export async function putProblem(redis: Redis, digest: string, problem: Problem): Promise<void> {
  await redis.set(keys.problem(digest), canonicalJson(problem), "EX", problemSeconds);
}

/** Throws: AbsentError where it is not there, or not what its name says. */
export async function getTexts(redis: Redis, digest: string): Promise<Texts> {
  const bytes = await redis.getBuffer(keys.texts(digest));
  if (bytes === null) throw new AbsentError(`${absentMark}the texts of a case`);
  const plain = await inflated(bytes, { maxOutputLength: largestTextsBytes }).catch(() => Buffer.alloc(0));
  const text = plain.toString("utf8");
  if (sha256Hex(text) !== digest) throw new AbsentError(`${absentMark}the texts of a case, as they were given`);
  return new Map(JSON.parse(text) as [string, string][]);
}

export async function getProblem(redis: Redis, digest: string): Promise<Problem> {
  const text = await redis.get(keys.problem(digest));
  if (text === null) throw new AbsentError(`${absentMark}what is asked`);
  const problem = JSON.parse(text) as Problem;
  const fits = sha256Hex(text) === digest && Object.hasOwn(works, problem.work);
  if (!fits) throw new AbsentError(`${absentMark}what is asked, as it was given`);
  return problem;
}

function written(texts: Texts): string {
  return JSON.stringify([...texts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
