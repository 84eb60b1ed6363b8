/** What a text says of itself, and what to warn of, on invented articles. */
import { expect, test } from "vitest";
import { parseDay } from "../../src/ground/index.ts";
import {
  articleHead,
  type Gazetteer,
  gazetteerWith,
  headOfFile,
  importWarnings,
  longestRead,
  mostProposals,
  readArticle,
  sentences,
  smallGazetteer,
} from "../../src/reading/index.ts";

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
    expect(field && signed.slice(field.start ?? 0, field.end ?? 0)).toBe(field?.text);
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

test("a byline is names, the paper beside them is the publisher", () => {
  const told = (line: string) => {
    const { byline, publisher } = articleHead(`The bridge that nobody wants\n\n${line}\n\nNobody crossed it.`);
    return [byline?.value ?? null, publisher?.value ?? null];
  };
  expect(told("By Mira Kolt, The Harbour Times")).toEqual(["Mira Kolt", "The Harbour Times"]);
  expect(told("By Mira Kolt and Jan Besk")).toEqual(["Mira Kolt, Jan Besk", null]);
  expect(told("By Mira Kolt, Political Editor")).toEqual(["Mira Kolt", null]);
});

test("what the file says stands above the text, with a place only where its words stand there", () => {
  const text = "Talks stall\n\nBy Mira Kolt, The Harbour Times\n\nNobody came.";
  const head = headOfFile(text, {
    title: { value: "Talks stall", from: "meta og:title" },
    byline: { value: "Mira Kolt, The Harbour Times", from: "meta author" },
    publisher: { value: "Harbour Times", from: "meta og:site_name" },
    published: { value: "2030-05-14T23:30:00-05:00", from: "meta article:published_time" },
  });
  expect(head.title).toMatchObject({ value: "Talks stall", basis: "file", start: 0, end: 11 });
  expect(head.byline).toMatchObject({ value: "Mira Kolt", readAt: "meta author", start: 16, end: 25 });
  expect(head.published).toEqual({
    value: "2030-05-14",
    readAt: "meta article:published_time",
    basis: "file",
    start: null,
    end: null,
    text: "2030-05-14T23:30:00-05:00",
  });
  const published = (value: string) => headOfFile("", { published: { value, from: "time" } }).published?.value;
  expect(["Tue, 14 May 2030 10:00:00 GMT", "20300514", "May 14, 2030", "2030-05", "soon"].map(published)).toEqual([
    "2030-05-14",
    "2030-05-14",
    "2030-05-14",
    "2030-05",
    undefined,
  ]);
  expect(headOfFile("", { byline: { value: "https://example.org/kolt", from: "meta author" } }).byline).toBeNull();
});

test("the date and agency of a dateline, dates with dots, and a line of Markdown with both", () => {
  const told = (text: string) => {
    const { title, byline, publisher, published } = articleHead(text);
    for (const field of [title, byline, publisher, published])
      if (field?.start != null) expect(text.slice(field.start, field.end ?? 0)).toBe(field.text);
    return [title?.value, byline?.value, publisher?.value, published?.value].map((value) => value ?? null);
  };
  const rest = "The council said on Wednesday that the road was closed.";
  expect(told(`Road over the pass is closed\nHOLM, Aug 14, 2030 (Tarn News) - ${rest}`)).toEqual([
    "Road over the pass is closed",
    null,
    "Tarn News",
    "2030-08-14",
  ]);
  expect(told(`Road over the pass is closed\nHOLM, 14 August 2030 – ${rest}`)[3]).toBe("2030-08-14");
  // A place and a past day that open a sentence are no dateline.
  expect(told(`Road over the pass is closed\nHOLM fell on Aug 14, 2030 - ${rest}`)[3]).toBeNull();
  expect(told("The road is closed\n22.09.2030\nNobody crossed it.")[3]).toBe("2030-09-22");
  expect(told("The road is closed\n22.19.2030\nNobody crossed it.")[3]).toBeNull();
  expect(told("# Open the road now\n\n*Opinion — by Mira Kolt — 3 October 2030*\n\nIt is time.")).toEqual([
    "Open the road now",
    "Mira Kolt",
    null,
    "2030-10-03",
  ]);
});

test("when a file was made is not when its text was published", () => {
  const made = { value: "2031-11-22", from: "document properties, created", made: true };
  const text = "Talks stall\n\nBy Mira Kolt, 5 November 2030\n\nNobody came.";
  expect(headOfFile(text, { published: made }).published).toMatchObject({ value: "2030-11-05", basis: "text" });
  const alone = "Talks stall\n\nBy Mira Kolt\n\nIlse Marten said that nobody came.";
  const head = headOfFile(alone, { published: made });
  expect(head.published).toMatchObject({ value: "2031-11-22", basis: "file", made: true });
  const told = (published: number | null) =>
    importWarnings({
      text: alone,
      head,
      published,
      proposals: readArticle(alone, { published }).proposals,
      sentences: [...sentences(alone)],
      gazetteer,
      readTo: alone.length,
    });
  const [warning] = told(parseDay("2031-11-22"));
  expect(warning?.code).toBe("undated");
  expect(warning?.reason).toContain("2031-11-22");
  expect(told(parseDay("2030-11-06")).map(({ code }) => code)).not.toContain("undated");
});

test("a text without end is read so far as a person could look through it, and that is said", () => {
  const line = "a".repeat(longestRead + 10);
  const { readTo } = readArticle(line);
  expect(readTo).toBe(longestRead);
  const input = { text: line, head: articleHead(""), published: null, proposals: [], sentences: [], gazetteer, readTo };
  const [warning] = importWarnings(input).filter(({ code }) => code === "unread-rest");
  expect(warning?.reason).toContain(`${readTo} of ${line.length}`);
  const many = readArticle("It is 10 km. ".repeat(mostProposals + 50));
  expect([many.proposals.length, many.readTo]).toEqual([mostProposals, 13 * mostProposals + 6]);
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

test("a case's own places stand above the small list, and whatever they are called is letters", () => {
  const own = gazetteerWith({
    places: { Kursk: "Elsewhere", "Łódź (new)": "Ashland", "A.*": "Birchia" },
    borders: { Ashland: { "south-eastern": ["Birchia"] } },
  });
  expect([own.places.Kursk, own.places.Sudzha, own.borders.Russia]).toEqual([
    "Elsewhere",
    "Russia",
    smallGazetteer.borders.Russia,
  ]);
  const warned = (text: string) =>
    importWarnings({
      text,
      head: articleHead(text),
      published: null,
      proposals: [],
      sentences: [...sentences(text)],
      gazetteer: own,
      readTo: text.length,
    }).filter(({ code }) => code === "places-disagree").length;
  expect(warned("The fighting around Sudzha reached Ashland’s south-eastern border.")).toBe(1);
  expect(warned("The fighting around Łódź (new) reached Ashland’s south-eastern border.")).toBe(0);
  expect(warned("The fighting around Axyz reached Ashland’s south-eastern border.")).toBe(0);
  expect(warned("Kursk, a city in Russia, is quiet.")).toBe(1);
  expect(gazetteerWith(undefined)).toBe(smallGazetteer);
});

test("a sentence that stands twice", () => {
  const text = `${signed}\n\nNobody crossed the bridge in the whole of that winter.\n\nNobody crossed the bridge in the whole of that winter.`;
  const [warning] = warningsOf(text, "2030-03-03");
  expect([warning?.code, warning?.at.length]).toEqual(["sentences-repeated", 2]);
});
