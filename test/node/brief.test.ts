/** `parley brief` in all its formats: the same bytes again, a copy without a trace, what changed, and the linter. */
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { extractText } from "unpdf";
import { expect, test } from "vitest";
import { findChromium } from "../../src/node/chromium.ts";
import { folderWith, parley, root } from "./program.ts";

const small = ["--futures", "20", "--solved", "4", "--workers", "1"];
const example = join(root, "cases", "bargaining-range");

async function written(file: string, ...args: readonly string[]): Promise<Buffer> {
  const { code, stderr } = await parley("brief", ...args, ...small, "-o", file);
  expect([code, stderr]).toEqual([0, ""]);
  return readFile(file);
}

test("each format is the same bytes again, in another time zone and language too", async () => {
  const folder = await folderWith();
  for (const ending of ["html", "md", "docx", "json"]) {
    const first = await written(join(folder, `a.${ending}`), example);
    const { TZ, LANG } = process.env;
    Object.assign(process.env, { TZ: "Asia/Tokyo", LANG: "tr_TR.UTF-8" });
    const second = await written(join(folder, `b.${ending}`), example);
    process.env.TZ = TZ ?? "";
    process.env.LANG = LANG ?? "";
    expect([ending, first.equals(second)]).toEqual([ending, true]);
  }
});

test("what cannot be meant is said before any work", async () => {
  for (const args of [
    ["--format", "pdf"],
    ["--format", "odt"],
    ["--words", "ours"],
    ["--redact", "none"],
    ["--redact", "open", "--sensitive"],
    ["--since", "yesterday"],
    ["--since", "3"],
    ["--citation-style", "vancouver"],
    ["--language", "xx"],
  ])
    expect(await parley("brief", example, ...args)).toMatchObject({ code: 2, stdout: "" });
});

test("words, references and changes as asked for", async () => {
  const folder = await folderWith();
  const before = join(folder, "before.json");
  await written(before, example);
  const page = await written(
    join(folder, "a.md"),
    example,
    "--words",
    "phia",
    "--citation-style",
    "author-date",
    "--since",
    before,
  );
  const text = page.toString("utf8");
  expect(text).toContain("in the words of PHIA probability yardstick");
  expect(text).toContain("style author-date");
  expect(text).toContain("no conclusion moved by five points or more");
  const first = (await written(join(folder, "b.md"), example, "--since", "none")).toString("utf8");
  expect(first).toContain("This is the first brief of this case.");
  await writeFile(before, '{"format":"parley-brief/1"}');
  const refused = await parley("brief", example, ...small, "--since", before);
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.stderr).toContain("is no brief as JSON");
});

test("in French: sentences, figures, references and what the answers say", async () => {
  const file = join(await folderWith(), "a.html");
  const page = await written(
    file,
    example,
    "--language",
    "fr-CA",
    "--citation-style",
    "author-date",
    "--since",
    "none",
  );
  const text = page.toString("utf8").replace(/[\u00a0\u202f]/g, " ");
  expect(text).toContain('<html lang="fr">');
  expect(text).toContain("Ceci est la première note sur ce dossier.");
  expect(text).toContain("dans les degrés de l’échelle « ICD 203 » rendus en français");
  expect(text).not.toMatch(/\b(?:futures|judgements|about \d+%)/);
});

test("a copy holds no trace of what is above its level, in any format", async () => {
  const folder = await folderWith();
  const secret = join(folder, "case");
  await cp(example, secret, { recursive: true });
  const file = join(secret, "case.yaml");
  const yaml = (await readFile(file, "utf8")).replaceAll("\r\n", "\n");
  expect(yaml).toMatch(/\nclaims:\n/);
  const [id] = /(?<=\nclaims:\n {2})[a-z][a-z0-9-]*/.exec(yaml) ?? [];
  const source = /\n {4}source: ([a-z0-9-]+)/.exec(yaml.slice(yaml.indexOf("\nclaims:\n")))?.[1];
  const claim = `  c-whispered: { says: "ZANZIBAR was whispered", kind: statement, who: "ZANZIBAR man", happened: 2023-01-01, published: 2023-01-01, source: ${source}, at: "ZANZIBAR p. 1", credibility: 3, credibility-because: "ZANZIBAR", cluster: zanzibar, handling: secret, contradicts: [${id}] }\n`;
  await writeFile(file, yaml.replace("\nclaims:\n", `\nclaims:\n${claim}`));
  const formats = ["html", "md", "docx", "json", ...(findChromium() === null ? [] : ["pdf"])];
  for (const ending of formats) {
    const all = await textOf(await written(join(folder, `all.${ending}`), secret, "--sensitive"), ending);
    expect([ending, /zanzibar/i.test(all)]).toEqual([ending, true]);
    const copy = await textOf(await written(join(folder, `copy.${ending}`), secret, "--redact", "open"), ending);
    expect([ending, /zanzibar|whispered|sensitive/i.test(copy)]).toEqual([ending, false]);
  }
}, 240_000);

test("a copy is refused where a shown reason tells what it must not", async () => {
  const folder = await folderWith();
  const leaking = join(folder, "case");
  await cp(example, leaking, { recursive: true });
  const file = join(leaking, "case.yaml");
  const yaml = await readFile(file, "utf8");
  const title = /\n {4}title: "?([^\n"]+)"?\n/.exec(yaml.slice(yaml.indexOf("\nsources:")))?.[1] ?? "";
  expect(title.length).toBeGreaterThan(11);
  const marked = yaml
    .replace(/(\nsources:\n {2}[a-z0-9-]+:\n)/, "$1    handling: secret\n")
    .replace(/(\n {2}question: ).*/, `$1"As told in ${title}?"`);
  await writeFile(file, marked);
  const out = join(folder, "copy.md");
  const { code, stderr } = await parley("brief", leaking, ...small, "--redact", "open", "-o", out);
  expect([code, stderr.includes(title)]).toEqual([1, true]);
  await expect(readFile(out)).rejects.toThrow();
});

test("the linter tells of a brief that names no earlier one, and of a hand that changed a number", async () => {
  const folder = await folderWith();
  const file = join(folder, "brief.md");
  const told = await parley("brief", example, ...small, "--lint", "-o", file);
  expect(told.code).toBe(1);
  expect(told.stdout).toContain("change.silent");
  await written(file, example, "--since", "none");
  const page = await readFile(file, "utf8");
  await writeFile(file, page.replace("almost certain (over 99%)", "almost certain (about 40%)"));
  const { code, stdout } = await parley("lint-brief", file);
  expect(code).toBe(1);
  expect(stdout).toMatch(/brief\.md:\d+ {2}uncertainty\.word-against-number/);
  expect(JSON.parse((await parley("lint-brief", file, "--json")).stdout)).toContainEqual(
    expect.objectContaining({ standard: 2, code: "uncertainty.word-against-number" }),
  );
});

test.skipIf(findChromium() === null)("PDF is the same bytes again, with its text as text", async () => {
  const folder = await folderWith();
  const [a, b] = [join(folder, "a.pdf"), join(folder, "b.pdf")];
  expect((await written(a, example)).equals(await written(b, example))).toBe(true);
});

/** All that can be read in a file: of an archive every part, of a PDF what a text extractor finds, besides the bytes. */
async function textOf(bytes: Buffer, ending: string): Promise<string> {
  if (ending === "docx")
    return Object.entries(unzipSync(bytes))
      .map(([name, part]) => name + strFromU8(part))
      .join("\n");
  if (ending !== "pdf") return bytes.toString("utf8");
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  return `${bytes.toString("latin1")}\n${text}`;
}
