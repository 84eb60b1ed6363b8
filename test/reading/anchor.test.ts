/** Anchors in other versions of a text: held, moved or lost, and never moved to words that say something else. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorOf, resolveAnchor } from "../../src/reading/index.ts";

const article =
  "The Tarn council met on Monday. Minister Ilse Brandt said that 70 percent of the valley was not ready for talks. " +
  "Nobody from Birchia came. “We will wait,” she said, “until the 14th.” The road to Holm stayed closed for 12 days.";

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const anchorAt = (words: string) => anchorOf(article, spanOf(article, words));
const found = (text: string, words: string) => {
  const { state, span } = resolveAnchor(text, anchorAt(words));
  return [state, span === null ? null : text.slice(span.start, span.end)];
};

test("the same words in the same place, or further on, are anchored", () => {
  expect(found(article, "The road to Holm")).toEqual(["anchored", "The road to Holm"]);
  expect(found(`Corrected version. ${article}`, "The road to Holm")).toEqual(["anchored", "The road to Holm"]);
});

test("typography does not loosen an anchor", () => {
  const other = article.replace("“We will wait,”", '"We  will\nwait,"');
  expect(found(other, "“We will wait,” she said")).toEqual(["anchored", '"We  will\nwait," she said']);
});

test("of several places the context decides; where it cannot, a person must look", () => {
  const twice = `She said no. ${article} She said no.`;
  expect(
    resolveAnchor("no. A no. B no.", {
      quote: { exact: "no.", prefix: "A ", suffix: " B" },
      position: { start: 40, end: 43 },
    }),
  ).toMatchObject({
    state: "anchored",
    span: { start: 6, end: 9 },
  });
  const alike = resolveAnchor("x yes x yes x", {
    quote: { exact: "yes", prefix: "x ", suffix: " x" },
    position: { start: 50, end: 53 },
  });
  expect(alike.state).toBe("moved");
  expect(twice.length).toBeGreaterThan(0);
});

test("a slip of the pen is found again, as moved", () => {
  const other = article.replace("stayed closed for", "staied closed for");
  expect(found(other, "The road to Holm stayed closed for 12 days")).toEqual([
    "moved",
    "The road to Holm staied closed for 12 days",
  ]);
});

test("a digit, a negation or a name that differs loses the anchor", () => {
  const words = "Minister Ilse Brandt said that 70 percent of the valley was not ready for talks";
  for (const [from, to] of [
    ["70 percent", "20 percent"],
    ["not ready", "ready"],
    ["Ilse Brandt", "Else Brandt"],
    ["Ilse Brandt", "Ilse Brand"],
    ["was not ready", "was now ready"],
    ["said that", "denied that"],
  ] as const) {
    expect(found(article.replace(from, to), words), `${from} → ${to}`).toEqual(["orphaned", null]);
  }
});

test("the same letters inside a longer number or word are not the same words; under a new not a person must look", () => {
  const text = "The vote was 20 percent. They were ready for talks.";
  const resolved = (words: string, other: string) => resolveAnchor(other, anchorOf(text, spanOf(text, words))).state;
  expect(resolved("20 percent", "The vote was 120 percent.")).toBe("orphaned");
  expect(resolved("20 percent", "The vote was 1.20 percent.")).toBe("orphaned");
  expect(resolved("vote was 20", "The vote was 20,000.")).toBe("orphaned");
  expect(resolved("vote was 20", "The vote was 20%.")).toBe("orphaned");
  expect(resolved("20 percent", "Later: the vote was 20 percent.")).toBe("anchored");
  expect(resolved("ready for talks", "They were not ready for talks.")).toBe("moved");
});

test("words that are gone are lost", () => {
  expect(
    found("Another text about other things altogether, long enough to search in.", "The road to Holm stayed closed"),
  ).toEqual(["orphaned", null]);
});

const sentence = fc.array(
  fc.constantFrom(
    "the",
    "council",
    "was",
    "ready",
    "not",
    "for",
    "talks",
    "in",
    "Holm",
    "Tarn",
    "about",
    "70",
    "12",
    "percent",
    "of",
    "valley",
    "never",
    "closed",
    "open",
    "Brandt",
    "with",
    "two",
    "soldiers",
  ),
  { minLength: 6, maxLength: 14 },
);
const gist = (words: string) => ({
  figures: words.match(/\d+/g) ?? [],
  negations: words.match(/\b(?:not|never|no)\b/g) ?? [],
  names: words.match(/\b[A-Z]\w+/g) ?? [],
});

test("property: never moved to words that differ in a digit, a negation or a name", () => {
  fc.assert(
    fc.property(
      sentence,
      sentence,
      fc.nat(),
      fc.constantFrom("not", "70", "12", "Holm", "Tarn", "never", "", "closed", "x"),
      (first, second, where, word) => {
        const before = [...first, "and", ...second].join(" ");
        const anchor = anchorOf(before, { start: 0, end: first.join(" ").length });
        const changed: string[] = [...first];
        changed[where % changed.length] = word;
        const after = [...second, "and", ...changed].join(" ");
        const { state, span } = resolveAnchor(after, anchor);
        if (span === null) expect(state).toBe("orphaned");
        else expect(gist(after.slice(span.start, span.end))).toEqual(gist(anchor.quote.exact));
      },
    ),
    { numRuns: 400 },
  );
});

test("property: arbitrary anchors and texts never throw, and a span lies in the text", () => {
  const span = fc.record({ start: fc.integer({ min: -5, max: 200 }), end: fc.integer({ min: -5, max: 200 }) });
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ maxLength: 60 }),
      fc.string({ maxLength: 20 }),
      span,
      (text, exact, context, position) => {
        const { span: at } = resolveAnchor(text, { quote: { exact, prefix: context, suffix: context }, position });
        if (at !== null) expect(at.start >= 0 && at.end <= text.length && at.start < at.end).toBe(true);
      },
    ),
  );
});
