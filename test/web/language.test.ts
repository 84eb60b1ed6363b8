/** The languages of the page: which is spoken, how a catalogue lies over the English, numbers and days. */
import { afterEach, expect, test, vi } from "vitest";
import { english, speak, spoken } from "../../src/web/language/language.ts";
import { chosenLanguage, languages } from "../../src/web/language/languages.ts";
import { disguised, pretended } from "../../src/web/messages/languages/ar-xb.ts";
import { french } from "../../src/web/messages/languages/fr.ts";

// Files of one process share what they load.
afterEach(() => {
  speak(english);
  vi.resetModules();
});

const inEnglish = { a: "one", deep: { b: "two", say: (count: number) => `${count} three` } };

test("the address is heard first, then this browser, then English; what is not there is not heard", () => {
  expect(chosenLanguage("", null)).toBe("en");
  expect(chosenLanguage("", "fr")).toBe("fr");
  expect(chosenLanguage("#case=x&lang=en", "fr")).toBe("en");
  expect(chosenLanguage("#lang=xx", "fr")).toBe("fr");
  expect(chosenLanguage("#lang=constructor", "toString")).toBe("en");
});

test("the pretended language is had from the address alone", () => {
  expect(chosenLanguage("#lang=ar-XB", null)).toBe("ar-XB");
  expect(chosenLanguage("", "ar-XB")).toBe("en");
});

test("what a catalogue leaves out stays English, and what English has not is left out", () => {
  speak({ ...french, catalogue: { part: { deep: { b: "deux", c: "trop" }, other: "trop" } } });
  const said = spoken("part", inEnglish);
  expect({ ...said, deep: { ...said.deep, say: said.deep.say(3) } }).toEqual({
    a: "one",
    deep: { b: "deux", say: "3 three" },
  });
  expect(spoken("elsewhere", inEnglish)).toBe(inEnglish);
});

test("a message of another kind than the English one is not heard", () => {
  speak({ ...french, catalogue: { part: { a: () => "un", deep: "deux" } } });
  expect(spoken("part", inEnglish)).toMatchObject({ a: "one", deep: { b: "two" } });
});

test("the pretended language disguises every word, once", () => {
  speak(pretended);
  const said = spoken("part", inEnglish);
  expect(said.a).toBe("\u200f⟦óñé⟧\u200f");
  expect(said.deep.say(3)).toBe("\u200f⟦3 thrééé⟧\u200f");
  expect(disguised(disguised(" a b "))).toBe(disguised(" a b "));
  expect(disguised("  ")).toBe("  ");
});

/** The catalogue of a language's own, since a module speaks the language that was set when it was first read. */
async function inLanguage(tag: string) {
  vi.resetModules();
  const held = await import("../../src/web/language/language.ts");
  const loaded = await languages[tag]?.fetch();
  held.speak(loaded ?? english);
  const wording = await import("../../src/web/wording.ts");
  const days = await import("../../src/web/view/days.ts");
  return { ...wording, ...days, messages: (await import("../../src/web/messages.ts")).messages };
}

test("English numbers and days are written as they ever were", async () => {
  const { wholeNumber, percent, signed, dayName, chanceSpread, pointsInterval, list, monthStarts } =
    await inLanguage("en");
  expect(wholeNumber(1234567)).toBe("1,234,567");
  expect([percent(0.25), signed(-1.25, 1), signed(0.04, 1)]).toEqual(["25%", "−1.3", "0"]);
  expect(dayName(19990)).toBe("24 Sep 2024");
  expect(monthStarts(19990, 20100, 12).map(({ name }) => name)).toEqual(["Oct 2024", "Nov", "Dec", "Jan 2025"]);
  expect(chanceSpread({ mean: 0.15, low: 0.05, high: 0.3 })).toBe("very unlikely, about 15% (5\u2060–\u206030%)");
  expect(pointsInterval({ mean: 1, low: -0.01, high: 0.02 })).toBe("−1 to +2");
  // A whole point would hide which side of none the end is on; what a tenth hides too is none.
  expect(pointsInterval({ mean: 0.01, low: -0.002, high: 0.03 })).toBe("−0.2 to +3.0");
  expect(pointsInterval({ mean: 0.01, low: -0.0002, high: 0.03 })).toBe("0 to +3");
  expect(list(["a", "b", "c"])).toBe("a, b and c");
});

test("French has its own numbers, days and months", async () => {
  const { wholeNumber, percent, signed, dayName, messages, monthStarts } = await inLanguage("fr");
  expect(wholeNumber(1234567)).toMatch(/^1\s234\s567$/u);
  expect(percent(0.25)).toMatch(/^25\s%$/u);
  expect(signed(1.25, 2)).toBe("+1,25");
  expect(dayName(19990)).toBe("24 sept. 2024");
  expect(monthStarts(20089, 20140, 12).map(({ name }) => name)).toEqual(["janv. 2025", "févr."]);
  expect(messages.contents.names.brief).toBe("Note");
  expect(messages.name).toBe("Parley");
});
