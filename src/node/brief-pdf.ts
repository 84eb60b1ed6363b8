/**
 * A brief’s page as PDF, printed by an installed browser: letters stay letters, lines stay lines.
 * Takes   the page as HTML and its as-of day. Gives the file’s bytes. The same page gives the same bytes from the same
 *         browser with the same fonts: what the browser writes of the time of printing becomes the as-of day.
 * Departs the browser’s version stands in the file, so another version gives another file of the same page.
 * Throws  PdfFault where there is no browser, or it prints nothing.
 */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromiumAdvice, findChromium } from "./chromium.ts";

export class PdfFault extends Error {}

/** A page takes seconds; a browser that hangs is ended. */
const patienceMs = 180_000;

export async function briefPdf(html: string, day: string, signal?: AbortSignal): Promise<Uint8Array> {
  const browser = findChromium();
  if (browser === null) throw new PdfFault(`PDF is printed by a browser: ${chromiumAdvice()}`);
  // Its own folder, which nobody else may read, and which is gone afterwards.
  const folder = await mkdtemp(join(tmpdir(), "parley-print-"));
  try {
    const [page, file] = [join(folder, "brief.html"), join(folder, "brief.pdf")];
    await writeFile(page, html, { mode: 0o600 });
    const told = await print(browser, [...flags(folder), `--print-to-pdf=${file}`, pathToFileURL(page).href], signal);
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) throw new PdfFault(`${browser} printed nothing: ${told.trim().split("\n").at(-1) ?? ""}`);
    return datedPdf(bytes, day);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function flags(folder: string): readonly string[] {
  return [
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // The page fetches nothing; should it ever try, there is nowhere to go.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    `--user-data-dir=${join(folder, "profile")}`,
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    // Under the superuser the browser does not start with its sandbox. The page has no script.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}

/** What it said on stderr. */
async function print(browser: string, args: readonly string[], signal?: AbortSignal): Promise<string> {
  const child = spawn(browser, args, {
    stdio: ["ignore", "ignore", "pipe"],
    timeout: patienceMs,
    ...(signal && { signal }),
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said = `${said}${chunk}`.slice(-10_000);
  });
  await new Promise<void>((resolve, reject) => {
    child.on("error", (error) =>
      reject(signal?.aborted ? signal.reason : new PdfFault(`${browser}: ${error.message}`)),
    );
    child.on("close", () => resolve());
  });
  return said;
}

/** The dates of making and changing, wherever they stand, become the day; nothing else moves by a byte. */
export function datedPdf(bytes: Uint8Array, day: string): Uint8Array {
  const stamp = `${day.replaceAll("-", "")}000000+00'00'`;
  const text = Buffer.from(bytes).toString("latin1");
  const dated = text.replace(
    /(\/(?:CreationDate|ModDate) ?\(D:)(\d{14}[+\-Z]\d\d'\d\d'?)(\))/g,
    (whole, before: string, written: string, after: string) =>
      written.length === stamp.length ? `${before}${stamp}${after}` : whole,
  );
  return new Uint8Array(Buffer.from(dated, "latin1"));
}
