/**
 * Whether two texts are one article: syndicated copies, with another heading or another foot, are no second witness.
 * Takes   texts. Gives a sketch of each, the smallest hashes of its runs of five words, folded and without punctuation; and the
 *         resemblance of two sketches, from 0 to 1: the share that their runs have in common of all runs of either.
 * Source  [broder-1997]: shingles, and the resemblance estimated from the smallest hashes of the union.
 * Departs Exact where neither text has more runs than the sketch keeps; else its standard error is at most 1/(2·√256) = 3 %.
 *         Texts of fewer than twenty words resemble nothing: a headline alone says too little.
 * Cost    linear in the text, up to `longestSketched` characters of it; a comparison is linear in the sketch.
 */
import { foldText } from "./folded-text.ts";

export type Sketch = readonly number[];

const wordsInRun = 5;
const kept = 256;
const fewestWords = 20;
const longestSketched = 500_000;

/** From this resemblance on two texts are held to be copies: about four fifths of the sentences unchanged. */
export const copyResemblance = 0.6;

export function sketchOf(text: string): Sketch {
  const words =
    foldText(text.slice(0, longestSketched))
      .folded.toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < fewestWords) return [];
  const hashes = new Set<number>();
  for (let at = 0; at + wordsInRun <= words.length; at++) hashes.add(hash(words.slice(at, at + wordsInRun).join(" ")));
  return [...hashes].sort((a, b) => a - b).slice(0, kept);
}

export function resemblance(one: Sketch, other: Sketch): number {
  if (one.length === 0 || other.length === 0) return 0;
  const inBoth = new Set(one.filter((each) => other.includes(each)));
  const union = [...new Set([...one, ...other])].sort((a, b) => a - b);
  // Beyond the end of a full sketch nothing is known of that text.
  const sample = union.slice(0, one.length < kept && other.length < kept ? union.length : kept);
  return sample.filter((each) => inBoth.has(each)).length / sample.length;
}

/** FNV-1a, mixed once more so that the smallest hashes are a fair sample. */
function hash(run: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < run.length; at++) value = Math.imul(value ^ run.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
