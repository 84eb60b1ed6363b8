/** Whole articles against labels made by hand: precision, recall and speakers of core statements. */
import { expect, test } from "vitest";
import { readArticle, type StatementProposal } from "../../src/reading/index.ts";
import { labelledArticles } from "./labelled-articles.ts";

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
  (Math.max(a.end, b.end) - Math.min(a.start, b.start));
const words = (name: string) =>
  new Set(
    name
      .toLowerCase()
      .match(/[\p{L}']+/gu)
      ?.filter((word) => !/^(?:the|of|a)$/.test(word)) ?? [],
  );
const sameName = (a: string, b: string) => {
  const [x, y] = [words(a), words(b)];
  return [...x].filter((word) => y.has(word)).length >= 0.6 * Math.min(x.size, y.size);
};

test.each(labelledArticles)("$name", ({ text, core }) => {
  const found = readArticle(text, { published: 22_048 }).proposals.filter(
    (each): each is StatementProposal => each.kind === "statement" && each.core,
  );
  const pairs: { who: string; proposal: StatementProposal }[] = [];
  for (const [who, content] of core) {
    const start = text.indexOf(content);
    const free = found.filter((each) => pairs.every(({ proposal }) => proposal !== each));
    const best = free.sort(
      (a, b) => overlap(b, { start, end: start + content.length }) - overlap(a, { start, end: start + content.length }),
    )[0];
    if (best !== undefined && overlap(best, { start, end: start + content.length }) >= 0.5)
      pairs.push({ who, proposal: best });
  }
  const right = pairs.filter(({ who, proposal }) => sameName(who, proposal.speaker.canonical));
  expect(pairs.length / found.length, "precision").toBeGreaterThanOrEqual(0.9);
  expect(pairs.length / core.length, "recall").toBeGreaterThanOrEqual(0.8);
  expect(right.length / pairs.length, "speakers").toBeGreaterThanOrEqual(0.9);
});
