/**
 * A thread that reads articles, one after the other: a text that takes long keeps the program answering, and can be ended. What a
 * file says of itself stands above what its text seems to say.
 */
import { parentPort } from "node:worker_threads";
import { type Day, formatDay, parseDay } from "../../ground/index.ts";
import {
  type ArticleHead,
  type ArticleRecord,
  headOfFile,
  importWarnings,
  readArticle,
  sentences,
  sketchOf,
} from "../../reading/index.ts";
import type { ReadingJob, TakenReading } from "./read-taken.ts";

function readingOf({ text, head: known, fields, asked, register, anchors, gazetteer }: ReadingJob): TakenReading {
  const head = known ?? headOfFile(text, fields);
  const published = publishedOn(asked, head);
  const day = published === null ? null : parseDay(published.day);
  const { proposals, readTo } = readArticle(text, { published: day, register, anchors });
  const warnings = importWarnings({
    text,
    head,
    published: day,
    proposals,
    sentences: [...sentences(text.slice(0, readTo))],
    gazetteer,
    readTo,
  });
  return { head, published, proposals, warnings, sketch: sketchOf(text) };
}

function publishedOn(asked: Day | null, { published }: ArticleHead): ArticleRecord["published"] {
  if (asked !== null) return { day: formatDay(asked), from: "asked for" };
  const written = /^\d{4}-\d{2}(?:-\d{2})?/.exec(published?.value ?? "")?.[0] ?? "";
  const day = parseDay(written.length === 7 ? `${written}-01` : written);
  return day === null || published === null ? null : { day: formatDay(day), from: published.readAt };
}

parentPort?.on("message", (job: ReadingJob) => parentPort?.postMessage(readingOf(job)));
