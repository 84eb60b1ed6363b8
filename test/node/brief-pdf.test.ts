/** The brief as PDF, where a browser is installed: the same bytes again, and dated by its day. */
import { expect, test } from "vitest";
import { briefPdf, datedPdf } from "../../src/node/brief-pdf.ts";
import { chromiumAdvice, findChromium } from "../../src/node/chromium.ts";

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

test("the dates of making and changing become the day, and nothing moves", () => {
  const before =
    "%PDF-1.4\n1 0 obj\n<</Title (CreationDate \\(D:20200101\\))\n/CreationDate (D:20261122152224+00'00')\n/ModDate (D:20261122152224+00'00')>>\nendobj";
  const after = latin(datedPdf(new Uint8Array(Buffer.from(before, "latin1")), "2024-09-24"));
  expect(after).toBe(before.replaceAll("20261122152224", "20240924000000"));
});

test("a browser is looked for where it is named, and only there", () => {
  expect(findChromium({ CHROMIUM_PATH: "/no/such/program", PATH: "/usr/bin" }, "linux")).toBeNull();
  expect(findChromium({ CHROMIUM_PATH: process.execPath }, "linux")).toBe(process.execPath);
});

test("where there is none, the advice is a line to type", () => {
  expect(chromiumAdvice("linux")).toContain("apt-get install -y chromium");
  expect(chromiumAdvice("darwin")).toContain("brew install");
});

const page = (words: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${words}</title><p>${words}</p><svg viewBox="0 0 9 9"><path d="M0 0L9 9"/></svg></html>`;

test.skipIf(findChromium() === null)(
  "a page printed twice is the same file, in vectors and dated by its day",
  async () => {
    const [first, second] = [
      await briefPdf(page("A river"), "2024-09-24"),
      await briefPdf(page("A river"), "2024-09-24"),
    ];
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
    expect(latin(first).startsWith("%PDF-")).toBe(true);
    expect(latin(first)).toContain("/CreationDate (D:20240924000000");
    expect(latin(first)).not.toContain("/Subtype /Image");
  },
  120_000,
);
