/**
 * Invented news in the manner of many papers, with labels made by hand (`news/`): sets at which the rules were made, and one
 * held out, at which nothing was changed. Bars stand a little below what is reached, so that a rule that harms others is seen.
 */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readArticle } from "../../src/reading/index.ts";

interface Counts {
  readonly hits: number;
  readonly found: number;
  readonly gold: number;
}

interface NewsLabels {
  newsSets(folder: string): readonly { readonly name: string; readonly texts: readonly unknown[] }[];
  newsScores(texts: readonly unknown[], read: typeof readArticle): ReadonlyMap<string, Counts>;
}

const labels = fileURLToPath(new URL("../../scripts/bench/news-labels.mjs", import.meta.url));
const folder = fileURLToPath(new URL("news", import.meta.url));

/** Precision and recall of core statements, share of right speakers among them. */
const bars: Readonly<Record<string, readonly [number, number, number]>> = {
  "development-1": [0.95, 0.93, 0.95],
  "development-2": [0.95, 0.93, 0.95],
  "development-3": [0.95, 0.9, 0.95],
  "held-out": [0.85, 0.68, 0.9],
};

test.each(Object.keys(bars))("%s: core statements and who said them", async (name) => {
  const { newsSets, newsScores }: NewsLabels = await import(labels);
  const set = newsSets(folder).find((each) => each.name === name);
  const scores = newsScores(set?.texts ?? [], readArticle);
  const core = scores.get("core statements") as Counts;
  const speakers = scores.get("  their speakers") as Counts;
  const [precision, recall, right] = bars[name] ?? [1, 1, 1];
  expect(core.gold).toBeGreaterThan(40);
  expect(core.hits / core.found, "precision").toBeGreaterThanOrEqual(precision);
  expect(core.hits / core.gold, "recall").toBeGreaterThanOrEqual(recall);
  expect(speakers.hits / speakers.gold, "speakers").toBeGreaterThanOrEqual(right);
});

test("every label stands in its text, and every set has a bar", async () => {
  const { newsSets }: NewsLabels = await import(labels);
  expect(newsSets(folder).map(({ name }) => name)).toEqual(Object.keys(bars).sort());
});
