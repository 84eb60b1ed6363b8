/** `parley read`, as a process: JSON as documented, offsets of the file itself, a case's register and events, a language model. */
import { copyFile, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { folderWith, parley, root, starterFolder } from "./program.ts";

const article =
  "The bridge of Holm\r\n\r\nBy Greta Moss\r\n\r\n14 May 2030\r\n\r\n" +
  "On the ninth day of the river offensive, Minister Ilse Brandt said that “almost 1,000 square kilometres” were lost.\r\n\r\n" +
  "She has not commented on the talks.\r\n";

interface Printed {
  readonly proposals: readonly Record<string, never>[];
  readonly head: { readonly title: { readonly value: string }; readonly published: { readonly value: string } };
  readonly warnings: readonly { readonly code: string }[];
}

test("JSON: every proposal with kind, offsets, text; statements with speaker, cue, date, core, score, rule", async () => {
  const folder = await folderWith({ "article.txt": article });
  const file = join(folder, "article.txt");
  const { code, stdout } = await parley("read", file, "--event", "river offensive=2030-05-01", "--json");
  expect(code).toBe(0);
  const printed: Printed = JSON.parse(stdout);
  const text = await readFile(file, "utf8");
  for (const { start, end, text: words, kind, rule, score } of printed.proposals) {
    expect(text.slice(start, end)).toBe(words);
    expect([typeof kind, typeof rule, typeof score]).toEqual(["string", "string", "number"]);
  }
  expect(printed.proposals.find(({ kind }) => kind === "statement")).toMatchObject({
    speaker: { canonical: "Ilse Brandt" },
    cue: "said",
    statedOn: { from: "2030-05-09", to: "2030-05-09", basis: "event-anchor" },
    core: true,
    form: "mixed",
  });
  expect(printed.proposals.find(({ kind }) => kind === "quantity")).toMatchObject({
    value: 1000,
    unit: "km2",
    qualifier: "almost",
  });
  expect(printed.proposals.find(({ kind }) => kind === "silence")).toMatchObject({ text: "the talks" });
  expect([printed.head.title.value, printed.head.published.value, printed.warnings]).toEqual([
    "The bridge of Holm",
    "2030-05-14",
    [],
  ]);
});

test("a list to read, faults for what cannot be read, usage for what cannot be meant", async () => {
  const folder = await folderWith({ "article.md": article, "empty.txt": " \n" });
  const { code, stdout } = await parley("read", join(folder, "article.md"));
  expect(code).toBe(0);
  expect(stdout).toMatch(/\* Ilse Brandt.* — said: that “almost/s);
  expect((await parley("read", join(folder, "empty.txt"))).code).toBe(1);
  expect((await parley("read", join(folder, "nowhere.txt"))).code).toBe(2);
  expect((await parley("read", join(folder, "article.md"), "--published", "May")).code).toBe(2);
  expect((await parley("read", join(folder, "article.md"), "--model", "http://127.0.0.1:1")).code).toBe(2);
});

test("a case says who is meant, whose voice it is, and when its events began", async () => {
  const folder = await folderWith({
    "note.txt": "On the third day of the Kursk operation, the Russian president ruled out talks with Kyiv.\n",
  });
  const { stdout } = await parley("read", join(folder, "note.txt"), "--case", join(root, "cases/kursk-2024"), "--json");
  const [statement] = (JSON.parse(stdout) as Printed).proposals;
  expect(statement).toMatchObject({
    speaker: { canonical: "Vladimir Putin", party: "russia" },
    statedOn: { from: "2024-08-08", basis: "event-anchor" },
  });
});

test("a language model is asked only where named; words that are not in the text are rejected", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => {
      asked.push(`${request.url} ${JSON.parse(body).model}`);
      const content = JSON.stringify([
        { speaker: "Ilse Brandt", cue: "said", content: "were lost", score: 0.99, value: 12 },
        { speaker: "Ilse Brandt", cue: "said", content: "2,000 square kilometres were lost" },
      ]);
      response.end(JSON.stringify({ choices: [{ message: { content: `Here: ${content}` } }] }));
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = await folderWith({ "article.txt": article });
  const file = join(folder, "article.txt");
  await parley("read", file, "--json");
  expect(asked).toEqual([]);
  const { code, stdout } = await parley("read", file, "--model", url, "--model-name", "small", "--json");
  expect(code).toBe(0);
  expect(asked).toEqual(["/v1/chat/completions small"]);
  const { proposals, remarks } = JSON.parse(stdout) as Printed & { remarks: string[] };
  const own = proposals.filter(({ by }) => by === "model small");
  expect(own).toHaveLength(1);
  expect(own[0]).toMatchObject({ text: "were lost", score: 0.5, core: false, rule: "model" });
  expect(remarks).toEqual(["1 answers of small were rejected: their words are not in the text."]);
});

test("with --case the text is held against the places that the case names", async () => {
  const text = "By Greta Moss\n\n14 May 2030\n\nThe minister said that Holm, a city in Ashland, was quiet.\n";
  const folder = await folderWith({
    "article.txt": text,
    "places.yaml": "places:\n  holm: { name: Holm, state: Birchia }\n  tarn: { name: Tarn, state: Ashland }\n",
  });
  const starter = await starterFolder();
  const warned = async () => {
    const { stdout } = await parley("read", join(folder, "article.txt"), "--case", starter, "--json");
    return (JSON.parse(stdout) as Printed).warnings.map(({ code }) => code).includes("places-disagree");
  };
  expect(await warned()).toBe(false);
  await copyFile(join(folder, "places.yaml"), join(starter, "places.yaml"));
  expect(await warned()).toBe(true);
});

test("of a folder every file is read, in order; what cannot be is told, and a copy says of which", async () => {
  const folder = await folderWith({
    "b/copy.txt": `${article}\r\nFirst told elsewhere.\r\n`,
    "a.txt": article,
    "broken.pdf": new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1]),
    ".hidden/c.txt": article,
  });
  const { code, stdout, stderr } = await parley("read", folder, "--json");
  const readings = JSON.parse(stdout) as readonly { readonly file: string; readonly remarks: readonly string[] }[];
  expect(readings.map(({ file }) => file)).toEqual(["a.txt", join("b", "copy.txt")]);
  expect([code, stderr]).toEqual([1, expect.stringContaining("broken.pdf")]);
  expect(readings[1]?.remarks.join(" ")).toContain("A copy of a.txt");
  expect((await parley("read", folder, "--text")).code).toBe(2);
});
