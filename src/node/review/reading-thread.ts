/** A thread that reads one article: a text that takes long keeps the server answering, and can be ended. */
import { parentPort, workerData } from "node:worker_threads";
import {
  type EventAnchor,
  importWarnings,
  type Register,
  readArticle,
  sentences,
  sketchOf,
} from "../../reading/index.ts";
import type { ReadingJob, ReadText } from "./read-taken.ts";

const { text, head, published, register, anchors, gazetteer } = workerData as ReadingJob & {
  readonly register: Register;
  readonly anchors: readonly EventAnchor[];
};
const { proposals, readTo } = readArticle(text, { published, register, anchors });
const warnings = importWarnings({
  text,
  head,
  published,
  proposals,
  sentences: [...sentences(text.slice(0, readTo))],
  gazetteer,
  readTo,
});
parentPort?.postMessage({ proposals, warnings, sketch: sketchOf(text) } satisfies ReadText);
