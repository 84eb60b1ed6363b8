/** The file for word processors: well-formed, whole, the same bytes for the same brief, with text that stays text. */
import { XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { visibleText } from "../../src/brief/escape-html.ts";
import { documentDocx, sentencesOf, writeBrief } from "../../src/brief/index.ts";
import { mapSheet, region } from "../../src/territory/index.ts";
import { anInput } from "./sample.ts";
import { anInputWithSecrets } from "./secrets.ts";

const brief = writeBrief(anInput());
const bytes = documentDocx(brief);
const parts = partsOf(bytes);
const main = parts["word/document.xml"] ?? "";

function partsOf(file: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]));
}

/** What a reader reads, paragraph by paragraph. */
function wordsOf(xml: string): string {
  return xml
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "'");
}

describe("the file", () => {
  test("is parts of well-formed XML, each with its type and every relation with its target", () => {
    for (const [name, xml] of Object.entries(parts)) expect([name, XMLValidator.validate(xml)]).toEqual([name, true]);
    const types = parts["[Content_Types].xml"] ?? "";
    for (const name of Object.keys(parts).filter((each) => each.endsWith(".xml") && !each.startsWith("[")))
      expect(types).toContain(`PartName="/${name}"`);
    const relations = parts["word/_rels/document.xml.rels"] ?? "";
    for (const [, id] of main.matchAll(/ r:id="([^"]+)"/g)) expect(relations).toContain(`Id="${id}"`);
  });

  test("holds every sentence of the brief", () => {
    const words = wordsOf(main);
    for (const { text } of sentencesOf([...brief.sections, ...brief.annex]))
      for (const cell of text.split(" · ")) expect(words).toContain(visibleText(cell));
  });

  test("has headings that make an outline: the title, then each section", () => {
    const headings = [...main.matchAll(/<w:pStyle w:val="(Title|Heading1|Heading2)"\/>.*?<w:t[^>]*>([^<]*)</g)];
    const outline = headings.map(([, style, text]) => `${style} ${text}`);
    expect(outline[0]).toBe("Title Ashland and Birchia");
    expect(outline).toContain("Heading1 Bottom line");
    expect(outline).toContain("Heading1 Annex");
    expect(outline).toContain("Heading2 References");
  });

  test("numbers its references by the word processor, and every mark leads to a place that is there once", () => {
    const places = [...main.matchAll(/<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(places).size).toBe(places.length);
    for (const [, to] of main.matchAll(/w:anchor="([^"]+)"/g)) expect(places).toContain(to);
    const numbered = main.split('<w:pStyle w:val="Reference"/>').length - 1;
    expect(numbered).toBe(brief.appendix.references.length);
    expect(parts["word/numbering.xml"]).toContain('w:lvlText w:val="[%1]"');
  });

  test("draws its figures as lines and words, not as pixels, each number of a shape once", () => {
    expect(main).toContain("<wpg:wgp>");
    expect(main).toContain("<a:custGeom>");
    expect(main).not.toContain("<a:blip");
    expect(Object.keys(parts).some((name) => name.includes("media"))).toBe(false);
    const ids = [...main.matchAll(/<(?:wps:cNvPr|wp:docPr) id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("is the same bytes again, and carries no date but the as-of day", () => {
    expect(documentDocx(writeBrief(anInput()))).toEqual(bytes);
    expect(parts["docProps/core.xml"]).toContain("2024-09-24T00:00:00Z");
    // 1 January 1980, as archives write it: month 1, day 1.
    for (let k = 0; k + 4 < bytes.length; k++)
      if (bytes[k] === 0x50 && bytes[k + 1] === 0x4b && bytes[k + 2] === 3 && bytes[k + 3] === 4)
        expect([...bytes.slice(k + 10, k + 14)]).toEqual([0, 0, 0x21, 0]);
  });
});

describe("the map", () => {
  const square = (west: number) =>
    [
      [
        [
          [west, 50],
          [west + 1, 50],
          [west + 1, 51],
          [west, 51],
          [west, 50],
        ],
      ],
    ] as const;
  const sheet = mapSheet({
    viewpoint: "test",
    regions: [region("a", "Far <bank>", "A", square(30)), region("b", "Near", "B", square(31))],
  });
  const base = anInput();
  const theMap = {
    id: "banks",
    name: "Banks",
    borders: "shipped",
    regions: [],
    areas: [],
    basis: [],
    viewpoints: [{ id: "own", name: "As agreed", because: "Nobody disputes it.", states: {} }],
    discs: [{ series: "river-held", at: [30.5, 50.5] as const, region: "a" }],
  };
  const theCase = { ...base.case, maps: [theMap] };
  const input = {
    ...base,
    case: theCase,
    state: { ...base.state, case: theCase },
    maps: [{ id: "banks", sheet, bordersFrom: "made up", shapes: [] }],
  };

  test("is drawn within its frame, hatched where contested, its names as words", () => {
    const xml = partsOf(documentDocx(writeBrief(input)))["word/document.xml"] ?? "";
    expect(xml).toContain('<a:pattFill prst="wdUpDiag">');
    expect(xml).toContain("Far &lt;bank&gt;");
    const drawings = xml.split("<wp:inline").filter((each) => each.includes("pattFill"));
    for (const each of drawings) {
      const [, wide, high] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(each) ?? [];
      for (const [, x, y] of each.matchAll(/<a:pt x="(-?\d+)" y="(-?\d+)"/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(Number(wide));
        expect(Number(y)).toBeGreaterThanOrEqual(0);
        expect(Number(y)).toBeLessThanOrEqual(Number(high));
      }
    }
  });
});

describe("hostile text", () => {
  const hostile = "</w:t><w:p/>\u0000\u0001\u000b\ufffe\uffff\ud800]]><!--&lt;\u202e\"'<script>";

  test("is text, in XML that stays well formed", () => {
    const input = anInput();
    const named = { ...input.case, title: `T${hostile}`, question: hostile };
    const claims = named.claims.map((claim) => ({ ...claim, says: `${claim.says}${hostile}`, who: hostile }));
    const sources = named.sources.map((source) => ({ ...source, title: hostile, url: "https://example.org/?a=\"<&'" }));
    const theCase = { ...named, claims, sources };
    const written = partsOf(documentDocx(writeBrief(anInput({ theCase }))));
    for (const [name, xml] of Object.entries(written)) {
      expect([name, XMLValidator.validate(xml)]).toEqual([name, true]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u202e]/);
      expect(xml).not.toContain("<script>");
    }
    expect(wordsOf(written["word/document.xml"] ?? "")).toContain("</w:t><w:p/>");
  });

  test("leaves no trace of what a copy does not show, in any part", () => {
    for (const xml of Object.values(partsOf(documentDocx(writeBrief(anInputWithSecrets("open"))))))
      expect(xml).not.toMatch(/secret(?!ary)|31,?337|c-told|c-memo/i);
  });
});
