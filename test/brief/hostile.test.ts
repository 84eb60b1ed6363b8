/** Every text that an author may write, made hostile, must reach the page as text and nothing else. */
import { XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { escapeHtml, visibleText } from "../../src/brief/escape-html.ts";
import { escapeMarkdown } from "../../src/brief/escape-markdown.ts";
import {
  type BriefInput,
  briefHtml,
  briefMarkdown,
  documentDocx,
  lintMarkdown,
  writeBrief,
} from "../../src/brief/index.ts";
import { anInput } from "./sample.ts";

const hostile =
  "\"'><script>alert(1)</script><img src=x onerror=alert(1)>|\n# head\n[a](javascript:alert(1))![b](x)`code`*b*_i_<!--&lt;&amp;]]>\u202e\u0000\ud800</style></td>";

/** Keys whose values are ids, dates, paths or fixed words, which the case's own check holds to their form. */
const fixed = new Set(
  `id path kind by since until basis text_kind type issued language_tag reliability credibility cluster supports contradicts
  supersedes source series front holder issue party role leaning toward stance status asks forbids picks from scales needs
  statusQuo option state start event opens closes announced asOf lens cause rule referenceClass qualifier counts_kind
  measure happened published knownFrom digest date of on who_id retreat advance monthly credence strength rate prior`
    .split(/\s+/)
    .filter((key) => key !== ""),
);

function poisoned<T>(value: T, key = ""): T {
  if (typeof value === "string") return (fixed.has(key) ? value : `${value}${hostile}`) as T;
  if (Array.isArray(value)) return value.map((each) => poisoned(each, key)) as T;
  if (value instanceof Map) return new Map([...value].map(([name, each]) => [name, poisoned(each, name)])) as T;
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poisoned(each, name)])) as T;
  return value;
}

const sample = anInput({ includeSensitive: true });
const { asOf } = sample.assessment;
const keepDay = <T extends BriefInput["assessment"]>(assessment: T): T => ({
  ...poisoned(assessment),
  asOf,
  questions: poisoned(assessment.questions).map((each, i) => ({ ...each, by: assessment.questions[i]?.by ?? "" })),
});
const input: BriefInput = {
  ...poisoned(sample),
  assessment: keepDay(sample.assessment),
  lenses: sample.lenses.map(keepDay),
};
const html = briefHtml(input);
const markdown = briefMarkdown(input);

describe("hostile text in HTML", () => {
  test("reaches the page", () => {
    expect(html.split("&lt;script&gt;alert(1)&lt;/script&gt;").length).toBeGreaterThan(100);
  });

  test("adds no element that the page does not make itself", () => {
    const made = new Set([...briefHtml(sample).matchAll(/<\/?([a-z0-9!]+)/gi)].map((match) => match[1]));
    for (const [, name] of html.matchAll(/<\/?([a-z0-9!]+)/gi)) expect(made).toContain(name);
    expect(made).not.toContain("script");
    expect(made).not.toContain("img");
  });

  test("adds no attribute, and links nothing but http and https", () => {
    const unquoted = html.replace(/="[^"]*"/g, "=_");
    for (const [tag] of unquoted.matchAll(/<[a-z][^>]*>/gi)) expect(tag).not.toMatch(/["']|\son/i);
    for (const [, target] of html.matchAll(/href="([^"]*)"/g)) expect(target).toMatch(/^(#\w|https?:\/\/)/);
  });

  test("leaves no character that hides or turns text, and no half of a pair", () => {
    expect(html).not.toMatch(/[\p{Cf}\p{Cs}]/u);
    expect(html.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });
});

describe("hostile text in Markdown", () => {
  test("keeps every angle bracket an entity but for the page's own marks and addresses", () => {
    const own = markdown.replace(/<\/?sup>/g, "").replace(/<https?:\/\/[^<>\s]*>/g, "");
    expect(own).not.toMatch(/[<>]/);
  });

  test("makes no link, image, code or emphasis", () => {
    const hostileLink = /(?<!\\)\]\(/;
    expect(markdown).not.toMatch(hostileLink);
    expect(markdown).not.toMatch(/(?<!\\)`/);
    expect(markdown).not.toMatch(/\n# head/);
  });

  test("keeps the cells of its tables", () => {
    const rows = markdown.split("\n").filter((line) => line.startsWith("| "));
    const cells = (row: string) => row.split(/(?<!\\)\|/).length;
    const plain = briefMarkdown(sample)
      .split("\n")
      .filter((line) => line.startsWith("| "));
    expect(rows.map(cells)).toEqual(plain.map(cells));
  });
});

describe("whatever a case says", () => {
  const parts = Object.entries(unzipSync(documentDocx(writeBrief(input))));

  test("makes no element in a word processor's file that the brief does not make itself", () => {
    const namesIn = (xml: string) => new Set([...xml.matchAll(/<\/?([A-Za-z:]+)/g)].map((match) => match[1]));
    const plain = unzipSync(documentDocx(writeBrief(sample)));
    for (const [name, bytes] of parts) {
      const xml = strFromU8(bytes);
      expect([name, XMLValidator.validate(xml)]).toEqual([name, true]);
      const made = namesIn(strFromU8(plain[name] ?? new Uint8Array()));
      for (const element of namesIn(xml)) expect([name, made.has(element)]).toEqual([name, true]);
    }
  });

  test("is there as text, and nothing that hides or turns text", () => {
    const xml = parts.map(([, bytes]) => strFromU8(bytes)).join("");
    expect(xml.split("&lt;script&gt;alert(1)&lt;/script&gt;").length).toBeGreaterThan(100);
    expect(xml).not.toMatch(/[\p{Cf}\p{Cs}\ufffe\uffff]/u);
    for (const [, target] of xml.matchAll(/ Target="([^"]*)" TargetMode="External"/g))
      expect(target).toMatch(/^https?:\/\//);
  });

  test("lints as text", () => {
    for (const remark of lintMarkdown(markdown)) expect(remark.standard).toBeGreaterThan(0);
  });
});

describe("escaping", () => {
  test.each([
    ["<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"],
    ["a\u202eb\u200bc", "abc"],
    ["a\n\tb\u0000c", "a b c"],
    ["\ud83d\ude00\ud83d", "\ud83d\ude00\ufffd"],
  ])("%j is %j in HTML", (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped);
  });

  test.each([
    ["- item", "\\- item"],
    ["1. item", "1\\. item"],
    ["# head", "\\# head"],
    ["--- x", "\\--- x"],
    ["a|b*c*_d_`e`[f](g)<h>", "a\\|b\\*c\\*\\_d\\_\\`e\\`\\[f\\](g)&lt;h&gt;"],
    ["2024-09-24", "2024-09-24"],
    ["−3 (−9 to +2)", "−3 (−9 to +2)"],
  ])("%j is %j in Markdown", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test("keeps letters that other scripts need", () => {
    expect(visibleText("می‌خواهم, Київ, 北京")).toBe("می‌خواهم, Київ, 北京");
  });
});
