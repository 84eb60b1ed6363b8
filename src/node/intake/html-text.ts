/**
 * An article out of a page: what a reader's view would show, as paragraphs. The page is parsed, never run, and nothing it
 * names is fetched. Takes: the page's text. Gives: the article, or the whole body where no article stands out.
 */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type Extracted, type HeadField, tidied } from "./extracted.ts";

const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TR UL".split(
    " ",
  ),
);
const unread = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG HEAD".split(" "));

interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
  readonly getAttribute?: (name: string) => string | null;
}

export function htmlText(page: string, encoding: string): Extracted {
  // The parser wants the tags that HTML lets one leave out.
  const { document } = parseHTML(/<body[\s>]/i.test(page) ? page : `<html><body>${page}</body></html>`);
  const meta = (...names: readonly string[]): HeadField | undefined => {
    for (const name of names) {
      const content = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content");
      if (content?.trim()) return { value: content.trim(), from: `meta ${name}` };
    }
    return undefined;
  };
  const language = document.documentElement?.getAttribute("lang")?.trim();
  const heading = document.querySelector("h1")?.textContent?.trim();
  const time = document.querySelector("time[datetime]")?.getAttribute("datetime")?.trim();
  const own = {
    title:
      meta("og:title", "twitter:title") ??
      field(heading, "first heading") ??
      field(document.querySelector("title")?.textContent?.trim(), "page title"),
    byline: meta("author", "article:author", "parsely-author"),
    publisher: meta("og:site_name", "application-name"),
    published:
      meta("article:published_time", "datePublished", "date", "DC.date.issued", "parsely-pub-date") ??
      field(time, "time element"),
    language: field(language, "html lang"),
  };
  const article = isDeep(document.body as unknown as Node)
    ? null
    : new Readability(document.cloneNode(true) as never, { charThreshold: 200 }).parse();
  const found = article?.content
    ? parseHTML(`<!doctype html><html><body>${article.content}</body></html>`).document
    : document;
  const head = {
    ...own,
    title: own.title ?? field(article?.title?.trim(), "article"),
    byline: own.byline ?? field(article?.byline?.trim(), "byline"),
    publisher: own.publisher ?? field(article?.siteName?.trim(), "article"),
    published: own.published ?? field(article?.publishedTime?.trim(), "article"),
  };
  return {
    format: "html",
    by: "html 2",
    text: tidied(textOf(found.body as unknown as Node)),
    encoding,
    head: Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined)),
    remarks: article?.content ? [] : ["No article stands out on the page; its whole text was taken."],
  };
}

function field(value: string | null | undefined, from: string): HeadField | undefined {
  return value ? { value, from } : undefined;
}

/** No page that a person wrote is nested so deep; what looks for an article takes time beyond measure there. */
const deepest = 300;

function isDeep(body: Node | null): boolean {
  let level: readonly Node[] = body === null ? [] : [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((node) => [...node.childNodes]);
  }
  return false;
}

/** What a page hides from its readers was not published to them. */
function hidden(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const style = node.getAttribute?.("style") ?? "";
  return (
    node.getAttribute?.("hidden") != null || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  );
}

/** A raised digit right behind a digit, of a power or a note, is not that number's next. */
function meetsDigit(raised: Node, before: string | undefined): boolean {
  return /\d$/.test(before ?? "") && /^\s*\d/.test(raised.textContent ?? "");
}

/** Iterative, so that a page nested a hundred thousand deep is read like any other. */
function textOf(body: Node | null): string {
  if (body === null) return "";
  const parts: string[] = [];
  const ahead: (Node | string)[] = [body];
  while (ahead.length > 0) {
    const next = ahead.pop() as Node | string;
    if (typeof next === "string") parts.push(next);
    else if (next.nodeType === 3) parts.push((next.textContent ?? "").replace(/\s+/g, " "));
    else if (next.nodeName === "BR") parts.push("\n");
    else if (!unread.has(next.nodeName.toUpperCase())) {
      const name = next.nodeName.toUpperCase();
      if (hidden(next)) continue;
      const gap = blocks.has(name) ? "\n\n" : "";
      // What stands in two cells of a row is no one word, and no one number.
      const before =
        name === "TD" || name === "TH" ? "\t" : name === "SUP" && meetsDigit(next, parts.at(-1)) ? "^" : gap;
      ahead.push(gap, ...[...next.childNodes].reverse(), before);
    }
  }
  return parts.join("").replace(/\n[ \t]+/g, "\n");
}
