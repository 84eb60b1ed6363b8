/** The folded index: what it takes as one, and the way back to the plain text. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { folded, foldText, toFolded, toPlain } from "../../src/reading/index.ts";

test("typography makes no difference: quotes, dashes, spaces, line breaks, soft hyphens, ligatures, composition", () => {
  expect(folded("“No”, he said – it’s\u00a0so.")).toBe('"No", he said - it\'s so.');
  expect(folded("one\r\n   two\tthree")).toBe("one two three");
  expect(folded("nego\u00adtia\u200btion")).toBe("negotiation");
  expect(folded("of\ufb01ce")).toBe("office");
  expect(folded("Zoe\u0308")).toBe("Zo\u00eb");
  expect(folded("m² is not m2")).toBe("m² is not m2");
});

test("a stretch of the folded text leads to the same words of the plain one, and back", () => {
  const plain = "The  “of\ufb01\u00adcer”\nleft.";
  const text = foldText(plain);
  const start = text.folded.indexOf("officer");
  const span = toPlain(text, { start, end: start + "officer".length });
  expect(span).toEqual({ start: 6, end: 13 });
  expect(toFolded(text, { start: 6, end: 13 })).toEqual({ start, end: start + "officer".length });
  expect(toPlain(text, { start: 3, end: 3 })).toBeNull();
});

const letters = fc.string({
  unit: fc.constantFrom("a", "b", " ", "\n", "\u00a0", "“", "'", "–", "\u00ad", "\ufb01", "e\u0301", "7", "😀"),
});

test("property: offsets rise, lie in the text, and every folded stretch comes from a plain one that folds to it", () => {
  fc.assert(
    fc.property(fc.oneof(letters, fc.string({ unit: "binary" })), (plain) => {
      const text = foldText(plain);
      expect(text.startOf.length).toBe(text.folded.length);
      for (let i = 0; i < text.folded.length; i++) {
        const [start, end] = [text.startOf[i] as number, text.endOf[i] as number];
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(plain.length);
        if (i > 0) expect(start).toBeGreaterThanOrEqual(text.startOf[i - 1] as number);
      }
      if (text.folded.length > 0) {
        const whole = toPlain(text, { start: 0, end: text.folded.length });
        expect(folded(plain.slice(whole?.start, whole?.end)).trim()).toBe(text.folded.trim());
      }
    }),
  );
});

test("property: folding what is folded changes nothing", () => {
  fc.assert(
    fc.property(letters, (plain) => {
      expect(folded(folded(plain))).toBe(folded(plain));
    }),
  );
});
