/** The real server and a real Chromium: opens the screen on a folder of cases, and keeps what went wrong in it. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { startParley } from "../node/program.ts";

export interface Screen {
  readonly page: Page;
  readonly address: string;
  /** Errors and warnings of the console, uncaught errors, and requests that failed or went to another origin. */
  readonly complaints: readonly string[];
}

/** A server of its own for one case or a folder of cases; it ends with the test. */
export async function serveScreen(folder: string, flags: readonly string[] = []): Promise<string> {
  const running = startParley("serve", folder, ...flags, "--no-open", "--port", "0");
  return (await running.said(/http:\S+/))[0];
}

export async function openScreen(
  folder: string,
  {
    path = "",
    flags = [],
    ...options
  }: BrowserContextOptions & { readonly path?: string; readonly flags?: readonly string[] } = {},
): Promise<Screen> {
  const address = await serveScreen(folder, flags);
  const browser = await startChromium();
  onTestFinished(() => browser.close());
  const page = await (await browser.newContext(options)).newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => {
    // One that was still on its way when its page or worker went is no failure.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()}`);
  });
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(address))
      complaints.push(`elsewhere: ${request.url()}`);
  });
  await page.goto(address + path);
  return { page, address, complaints };
}

function startChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error("CHROMIUM_PATH is not set; `npm test -- --only browser` finds one");
  const quiet = ["--disable-background-networking", "--disable-component-update", "--no-first-run", "--disable-sync"];
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...quiet, ...asRoot] });
}
