/** Articles taken in from real files of each kind; and files that are broken, hostile or too large. */
import { createServer } from "node:http";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";

/** As built: the thread that reads is a file of its own. */
const built = new URL("../../dist/node/intake/index.js", import.meta.url).href;
const { takeIn } = (await import(built)) as typeof import("../../src/node/intake/index.ts");
const reader = new URL("../../dist/node/review/read-taken.js", import.meta.url).href;
const { readTaken } = (await import(reader)) as typeof import("../../src/node/review/read-taken.ts");

const bytes = (text: string) => new TextEncoder().encode(text);
const article = Array.from(
  { length: 6 },
  (_, k) =>
    `<p>Paragraph ${k + 1} says that the delegation of Northland met the mediators on the fourth day, and that nothing was signed.</p>`,
).join("\n");

const wordDocument = (paragraphs: readonly string[]) =>
  zipSync({
    "[Content_Types].xml": strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "docProps/core.xml": strToU8(
      '<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Note on the talks</dc:title><dc:creator>A. Writer</dc:creator><dcterms:created>2024-09-07T10:00:00Z</dcterms:created></cp:coreProperties>',
    ),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`,
    ),
  });

/** A PDF of one page by hand: header, five objects, cross-references. */
function pdfOf(text: string): Uint8Array {
  const stream = text === "" ? "" : `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Title (Note on the talks) /CreationDate (D:20240907100000Z) >>",
  ];
  let out = "%PDF-1.4\n";
  const places = objects.map((object, k) => {
    const at = out.length;
    out += `${k + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const tail = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${out.length}\n%%EOF`;
  return bytes(out + tail);
}

test("HTML: the article without what stands around it; title, byline, publisher, day and language with their places", async () => {
  const page = `<!doctype html><html lang="en"><head><title>T | Paper</title><meta property="og:title" content="The talks"><meta name="author" content="A. Writer"><meta property="og:site_name" content="The Paper"><meta property="article:published_time" content="2024-09-07T08:00:00Z"></head><body><nav>Home Sport Weather</nav><article><h1>The talks</h1>${article}</article><footer>Subscribe now</footer></body></html>`;
  const { taken } = await takeIn(bytes(page), "page.html");
  expect(taken?.text).toContain("Paragraph 1 says that the delegation");
  expect(taken?.text).toContain("signed.\n\nParagraph 2");
  expect(taken?.text).not.toMatch(/Sport|Subscribe/);
  expect(taken?.head).toMatchObject({
    title: { value: "The talks", from: "meta og:title" },
    byline: { value: "A. Writer", from: "meta author" },
    publisher: { value: "The Paper" },
    published: { value: "2024-09-07T08:00:00Z", from: "meta article:published_time" },
    language: { value: "en", from: "html lang" },
  });
});

test("HTML: nothing in a page is run, and nothing that it names is fetched", async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end();
  }).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const address = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const hostile = `<script>fetch("${address}/a");document.body.innerHTML="run"</script><img src="${address}/b" onerror="fetch('${address}/c')"><link rel="stylesheet" href="${address}/d"><iframe src="${address}/e"></iframe>`;
  const { taken } = await takeIn(
    bytes(`<html><body>${hostile}<article>${article}</article></body></html>`),
    "page.html",
  );
  server.close();
  expect(asked).toBe(0);
  expect(taken?.text).toContain("Paragraph 6");
  expect(taken?.text).not.toMatch(/run|fetch/);
});

test("HTML may leave out html, head and body", async () => {
  const { taken } = await takeIn(
    bytes("<!doctype html><title>The talks</title><p>Marek said that it is so.</p>"),
    "page.html",
  );
  expect(taken?.text).toContain("Marek said that it is so.");
  expect(taken?.head.title).toEqual({ value: "The talks", from: "page title" });
});

test("HTML: numbers of two cells or of a note do not run together, and what is hidden is not read", async () => {
  const page =
    "<table><tr><th>Day</th><th>km2</th></tr><tr><td>12</td><td>1,294</td></tr></table>" +
    "<p>They held 12<sup>3</sup> villages and 900 km<sup>2</sup>.</p>" +
    "<p style='color:red; display: none'>Stone said yes.</p><p hidden>Stone said no.</p><p>It rained.</p>";
  const { taken } = await takeIn(bytes(page), "page.html");
  expect(taken?.text).toBe("Day\tkm2\n\n12\t1,294\n\nThey held 12^3 villages and 900 km2.\n\nIt rained.");
});

test("HTML nested beyond reason is read without looking for an article", async () => {
  const limits = { bytes: 64e6, seconds: 20, memoryMegabytes: 1024 };
  const nested = `<html><body>${"<div>".repeat(2000)}<p>Marek said so.</p>${"</div>".repeat(2000)}</body></html>`;
  expect((await takeIn(bytes(nested), "nested.html", undefined, limits)).taken?.text).toContain("Marek said so.");
});

test("DOCX: paragraphs and properties", async () => {
  const { taken } = await takeIn(wordDocument(["The first.", "The second."]), "note.docx");
  expect(taken?.text).toBe("The first.\n\nThe second.");
  expect(taken?.head).toMatchObject({ title: { value: "Note on the talks" }, published: { value: "2024-09-07" } });
});

test("DOCX: an archive that swells is refused before it is unpacked, a broken one is told", async () => {
  const bomb = zipSync({ "word/document.xml": new Uint8Array(250_000_000) }, { level: 9 });
  expect(bomb.length).toBeLessThan(1_000_000);
  expect((await takeIn(bomb, "bomb.docx")).fault?.code).toBe("intake.bomb");
  expect((await takeIn(wordDocument(["x"]).subarray(0, 400), "cut.docx")).fault?.code).toBe("intake.docx");
});

test("PDF: the text and the properties; a scan, and a broken one, are told", async () => {
  const { taken } = await takeIn(pdfOf("The delegation met the mediators on the fourth day."), "note.pdf");
  expect(taken?.text).toBe("The delegation met the mediators on the fourth day.");
  expect(taken?.head).toMatchObject({ title: { value: "Note on the talks" }, published: { value: "2024-09-07" } });
  expect((await takeIn(pdfOf(""), "scan.pdf")).fault?.code).toBe("intake.scan");
  expect((await takeIn(bytes("%PDF-1.7 nothing more"), "broken.pdf")).fault?.code).toBe("intake.pdf");
});

test("text in the encodings of the region is read, and a guess is said", async () => {
  const cyrillic = Uint8Array.from([0xcf, 0xe5, 0xf0, 0xe5, 0xe3, 0xee, 0xe2, 0xee, 0xf0, 0xfb]); // Переговоры in windows-1251
  const { taken } = await takeIn(cyrillic, "note.txt");
  expect(taken).toMatchObject({ text: "Переговоры", encoding: "windows-1251" });
  expect(taken?.remarks).toHaveLength(1);
  expect((await takeIn(Uint8Array.from([0xff, 0xfe, 0x41, 0]), "note.txt")).taken?.text).toBe("A");
  expect((await takeIn(bytes("one\r\ntwo\rthree"), "note.md")).taken?.text).toBe("one\ntwo\nthree");
});

test("what is no article is refused with its reason", async () => {
  expect((await takeIn(bytes("  \n "), "empty.txt")).fault?.code).toBe("intake.empty");
  expect((await takeIn(Uint8Array.from([1, 0, 2, 0, 0, 3]), "data.bin")).fault?.code).toBe("intake.kind");
  expect((await takeIn(new Uint8Array(2_000).fill(7), "tool.exe")).fault?.code).toBe("intake.kind");
  // One control character among a hundred letters is a text still: an old end of file; so are ends of pages and tabs.
  expect((await takeIn(bytes(`${"said \f\tso ".repeat(10)}\u001a`), "old.txt")).fault).toBeNull();
  const tight = { bytes: 10, seconds: 60, memoryMegabytes: 1024 };
  expect((await takeIn(bytes("x".repeat(8_000_001)), "long.txt", undefined, tight)).fault?.code).toBe("intake.long");
});

test("what takes too long is stopped", async () => {
  const limits = { bytes: 64e6, seconds: 0.01, memoryMegabytes: 1024 };
  expect((await takeIn(bytes("text"), "note.txt", undefined, limits)).fault?.code).toBe("intake.slow");
});

test("a text of a million characters made to hold its reader up is read to its bound; one that takes too long ends with its thread", async () => {
  const pumps = [
    "a",
    "a ",
    "said ",
    "“",
    '"',
    "1 ",
    "1,",
    "not ",
    "not un",
    "if ",
    "per cent ",
    "will, ",
    "(",
    "1.5 to ",
    "- ",
    "May ",
    "\u0301",
    "é",
    "’",
    "in order to ",
    "Mr. ",
    "2024-",
    "likely or ",
    "\t",
  ];
  // As paragraphs of one line each, none ever brought to an end, and once more all in one.
  const each = pumps.map((pump) => pump.repeat(Math.ceil(20_000 / pump.length)));
  const text = `${each.join("\n\n")}\n\n${each.join("")}`.padEnd(1_000_000, "x ");
  const toRead = { name: "hostile.txt", text, head: { fields: {} }, asked: null };
  const read = await readTaken(toRead, null);
  expect("reading" in read && read.reading.proposals.length).toBeLessThanOrEqual(5_000);
  const stopped = await readTaken(toRead, null, { seconds: 0.01, memoryMegabytes: 1_500 });
  expect("fault" in stopped && stopped.fault.code).toBe("intake.slow");
  const full = await readTaken(toRead, null, { seconds: 60, memoryMegabytes: 4 });
  expect("fault" in full && full.fault.code).toBe("intake.memory");
}, 200_000);
