/** References in styles of the Citation Style Language; expectations follow each style by hand. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { citeSources, readStyle, StyleFault } from "../../src/node/citation-style.ts";
import { aSource } from "../evidence/sample.ts";
import { folderWith } from "./program.ts";

const article = aSource("umland", {
  type: "article-magazine",
  title: "On the border",
  author: [{ family: "Umland", given: "Andreas" }],
  containerTitle: "A Journal",
  issued: "2024-09-10",
});
const report = aSource("report", {
  type: "report",
  title: "Three rivers",
  author: [
    { family: "Ash", given: "Anna Maria" },
    { family: "Birch", given: "Ben" },
  ],
  containerTitle: null,
  issued: "2024-08~",
});
const undated = aSource("office", {
  type: "webpage",
  title: "A map",
  author: [{ literal: "Office of Maps" }],
  containerTitle: null,
  issued: null,
});
const sources = [article, report, undated];

async function cited(style: string, of = sources, language = "en"): Promise<Record<string, string>> {
  const entries = await citeSources(of, await readStyle(style), language);
  const marked = (pieces: readonly { text: string; italic: boolean }[]) =>
    pieces.map(({ text, italic }) => (italic ? `*${text}*` : text)).join("");
  return Object.fromEntries([...entries].map(([id, pieces]) => [id, marked(pieces)]));
}

test("author and date", async () => {
  expect(await cited("author-date")).toEqual({
    umland: "Umland, A. (2024, September 10). On the border. *A Journal*.",
    report: "Ash, A. M. & Birch, B. (2024, August). *Three rivers*.",
    office: "Office of Maps (n.d.). A map.",
  });
});

test("numbered, without the number, which is the brief's", async () => {
  expect(await cited("numeric")).toEqual({
    umland: "Umland A. On the border. A Journal; 10 September 2024.",
    report: "Ash AM, Birch B. Three rivers. August 2024.",
    office: "Office of Maps. A map. n.d.",
  });
});

test("full note", async () => {
  expect(await cited("full-note")).toEqual({
    umland: "Andreas Umland, “On the border”, *A Journal* (10 September 2024).",
    report: "Anna Maria Ash and Ben Birch, *Three rivers* (August 2024).",
    office: "Office of Maps, “A map” (n.d.).",
  });
});

test("with French words where the brief is French", async () => {
  const entries = await cited("full-note", sources, "fr");
  const plain = Object.entries(entries).map(([id, text]) => [id, text.replace(/[\u00a0\u202f]/g, " ")]);
  expect(Object.fromEntries(plain)).toEqual({
    umland: "Andreas Umland, « On the border », *A Journal* (10 septembre 2024).",
    report: "Anna Maria Ash et Ben Birch, *Three rivers* (août 2024).",
    office: "Office of Maps, « A map » (s. d.).",
  });
});

test("markup in a source's title stays text", async () => {
  const hostile = aSource("x", {
    title: "A <i>b</i> <script>c</script> & d",
    author: [],
    containerTitle: null,
    issued: "2024",
  });
  const [text] = Object.values(await cited("author-date", [hostile]));
  expect(text).toContain("A <i>b</i> <script>c</script> & d");
});

test("any independent style in a file is used", async () => {
  const style = `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title><id>t</id><updated>2024-01-01T00:00:00+00:00</updated></info><citation><layout><text variable="title"/></layout></citation><bibliography><layout><text variable="citation-number" suffix=". "/><text variable="title" text-case="uppercase"/></layout></bibliography></style>`;
  const folder = await folderWith({ "own.csl": style });
  expect((await cited(join(folder, "own.csl"), [article])).umland).toBe("ON THE BORDER");
});

test.each([
  ["a name that is none", "vancouver", {}],
  ["a file that is not there", "gone.csl", {}],
  [
    "a dependent style",
    "dependent.csl",
    { "dependent.csl": '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info/></style>' },
  ],
])("%s is refused with what would do", async (_, name, files) => {
  const folder = await folderWith(files);
  await expect(readStyle(name.endsWith(".csl") ? join(folder, name) : name)).rejects.toThrow(StyleFault);
});
