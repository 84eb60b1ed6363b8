/**
 * Words on the page, in the pretended language, that are neither disguised nor a case's own: those are in no catalogue. Texts and
 * the attributes that are read out or shown; numbers, days, units and ids are no words.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { parseAllDocuments } from "yaml";
import { slots } from "../../src/case/slots.ts";

/** The same in every language: names, notation, the names of languages in themselves, and the keys that name a place in a case. */
const alike =
  /\b(?:parley|english|français|icd 203|cambridge settlement barometer|phia probability yardstick|km²?|right to left|friction (?:talks|measure|ceasefire|settlement)|real)\b/g;
/** Where the page lays texts of a case beside each other. */
const joints = [/; /, / · /, /[“”]/, /[()]/, /\. /, /, /];

/** All that a case's files say, each value and each key by itself; and what a judgement in a place means, which is English still. */
export function wordsOfCase(folder: string): ReadonlySet<string> {
  const said = new Set(slots.map(({ means }) => plain(means)));
  const take = (value: unknown): void => {
    if (typeof value === "string") said.add(trimmed(plain(value)));
    else if (typeof value === "object" && value !== null)
      for (const [key, each] of Object.entries(value)) {
        said.add(trimmed(plain(key)));
        take(each);
      }
  };
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (/\.ya?ml$/.test(name))
      for (const document of parseAllDocuments(readFileSync(join(folder, name), "utf8"))) take(document.toJS());
  return said;
}

export async function undisguised(page: Page, screen: string, said: ReadonlySet<string>): Promise<readonly string[]> {
  const found = await page.evaluate((within) => {
    const texts: string[] = [];
    for (const root of document.querySelectorAll(`.screen[data-screen=${within}], header, nav, footer, dialog[open]`)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        if (!node.parentElement?.closest("script, style, code")) texts.push(node.nodeValue ?? "");
      for (const name of ["aria-label", "aria-valuetext", "title", "placeholder", "alt", "data-head", "data-party"])
        for (const it of root.querySelectorAll(`[${name}]`)) texts.push(it.getAttribute(name) ?? "");
    }
    return texts;
  }, screen);
  const all = [...said].join("\n");
  // A short word may stand anywhere in a case by chance: it has to be one of its values.
  const isOwn = (text: string): boolean => {
    const bare = trimmed(text);
    return said.has(bare) || (bare.length >= 12 && all.includes(bare)) || !/[a-z]{2}/.test(bare.replace(alike, " "));
  };
  const isJoined = (text: string, by: readonly RegExp[]): boolean =>
    isOwn(text) ||
    by.some((joint, k) => joint.test(text) && text.split(joint).every((part) => isJoined(part, by.toSpliced(k, 1))));
  return [...new Set(found.map((text) => plain(text.replace(/⟦[^⟦⟧]*⟧/g, " "))))]
    .filter((text) => !isJoined(text, joints))
    .map((text) => `${screen}: ${text}`);
}

function plain(text: string): string {
  return text
    .replace(/[\u200e\u200f\u2060]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** Without what stands around its letters and digits. */
function trimmed(text: string): string {
  return text.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");
}
