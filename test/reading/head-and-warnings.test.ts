/** What a text says of itself, and what to warn of, on invented articles. */
import { expect, test } from "vitest";
import { parseDay } from "../../src/ground/index.ts";
import { articleHead, type Gazetteer, importWarnings, readArticle, sentences } from "../../src/reading/index.ts";

const signed =
  "Commentary · Tarn\n\nThe bridge that nobody wants\n\nBy Greta Moss\n\n3 March 2030\n\n" +
  "Ilse Marten said that the bridge was safe. Nobody crossed it all the same.\n\n" +
  "Views do not reflect the position of the Tarn Herald.";

test("title, byline, publisher, date and language, each with its place", () => {
  const head = articleHead(signed);
  const told = (["title", "byline", "publisher", "published"] as const).map((key) => head[key]?.value);
  expect(told).toEqual(["The bridge that nobody wants", "Greta Moss", "Tarn Herald", "2030-03-03"]);
  for (const key of ["title", "byline", "publisher", "published"] as const) {
    const field = head[key];
    expect(field && signed.slice(field.start, field.end)).toBe(field?.text);
  }
  expect(head.title?.readAt).toBe("line 2");
  expect(head.language?.value).toBe("en");
});

test("a caption's date is not the article's; a note at the end names its author", () => {
  const text =
    "The bridge of Holm stands\n\nSoldiers at the bridge, 15 August 2029. Photo: Tarn Pictures\n\nNobody crossed it.\n\nGreta Moss is a senior fellow at Holm College.";
  const head = articleHead(text);
  expect([head.published, head.byline?.value]).toEqual([null, "Greta Moss"]);
});

const gazetteer: Gazetteer = {
  places: { Holm: "Birchia", Tarn: "Ashland" },
  borders: { Ashland: { western: ["Cedria"], eastern: ["Birchia"] }, Birchia: { western: ["Ashland"] } },
};
const warningsOf = (text: string, day: string | null = null) => {
  const published = day === null ? null : parseDay(day);
  const { proposals, readTo } = readArticle(text, { published });
  return importWarnings({
    text,
    head: articleHead(text),
    published,
    proposals,
    sentences: [...sentences(text)],
    gazetteer,
    readTo,
  });
};
const codes = (text: string, day: string | null = null) => warningsOf(text, day).map(({ code }) => code);

test("a signed, dated article with a named source raises nothing", () => {
  expect(codes(signed, "2030-03-03")).toEqual([]);
});

test("undated, unsigned, no named source", () => {
  expect(codes("The bridge stands. It is old, and it will stand for long.")).toEqual([
    "undated",
    "unsigned",
    "no-named-source",
  ]);
});

test("a past date after publication, or far from all others", () => {
  const text = "By Greta Moss\n\nIlse Marten said on 20 May 2030 that the bridge was safe.";
  expect(codes(text, "2030-03-03")).toEqual(["mixed-vintage"]);
  const parts =
    "On 3 March 2030 it began. On 5 March 2030 it spread. On 7 March 2030 it stopped. On 9 March 2030 Ilse Marten said that it was over. On 30 June 2030 it came back.";
  expect(codes(parts)).toContain("mixed-vintage");
});

test("a weekday that the date was not; two lengths of one war", () => {
  const [warning] = warningsOf(
    "By Greta Moss\n\nIlse Marten said on Monday, 14 May 2030 that it was over.",
    "2030-05-20",
  );
  expect([warning?.code, warning?.reason]).toEqual(["dates-disagree", "14 May 2030 was a Tuesday, not a Monday."]);
  expect(
    codes(
      `${signed}\n\nAfter nearly three years of war the valley is tired. Two and a half years of fighting left it poor.`,
      "2030-03-03",
    ),
  ).toEqual(["dates-disagree"]);
});

test("two numbers for one thing; not where the dates differ or a qualifier makes room", () => {
  const twice = (first: string, second: string) =>
    codes(
      `${signed}\n\nAshland holds ${first} of the upper Tarn valley. Ashland holds ${second} of the upper Tarn valley.`,
      "2030-03-03",
    );
  expect(twice("400 square kilometres", "700 square kilometres")).toEqual(["numbers-disagree"]);
  expect(twice("over 400 square kilometres", "700 square kilometres")).toEqual([]);
  expect(
    codes(
      `${signed}\n\nOn 1 March 2030 Ashland held 400 square kilometres of the upper valley. On 2 March 2030 Ashland held 700 square kilometres of the upper valley.`,
      "2030-03-03",
    ),
  ).toEqual([]);
});

test("places that contradict the gazetteer", () => {
  const [warning] = warningsOf(`${signed}\n\nThe fighting around Holm reached Ashland’s western border.`, "2030-03-03");
  expect([warning?.code, warning?.reason]).toEqual([
    "places-disagree",
    "Holm lies in Birchia, which is not beyond Ashland's western border.",
  ]);
  expect(codes(`${signed}\n\nThe fighting around Holm reached Ashland’s eastern border.`, "2030-03-03")).toEqual([]);
  expect(codes(`${signed}\n\nHolm, a city in western Ashland, is quiet.`, "2030-03-03")).toEqual(["places-disagree"]);
});

test("a sentence that stands twice", () => {
  const text = `${signed}\n\nNobody crossed the bridge in the whole of that winter.\n\nNobody crossed the bridge in the whole of that winter.`;
  const [warning] = warningsOf(text, "2030-03-03");
  expect([warning?.code, warning?.at.length]).toEqual(["sentences-repeated", 2]);
});
