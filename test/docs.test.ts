/** The documents, held against the code: what they show runs, what they name exists, what they list is complete. */

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { caseJsonSchema } from "../src/case/index.ts";
import { slots } from "../src/case/slots.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string) => readFileSync(root + path, "utf8");
const under = (folder: string, end: string) =>
  readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(end));
const documents = [
  "README.md",
  "ARCHITECTURE.md",
  "CHANGELOG.md",
  ...under("docs", ".md"),
  ...under("decisions", ".md"),
];

/** Code in fences of one language, each with the line on which it begins. */
const fences = (path: string, languages: readonly string[]) =>
  [...read(path).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter((match) => languages.includes(String(match[1])))
    .map((match) => ({ line: read(path).slice(0, match.index).split("\n").length, code: String(match[2]) }));

type Body = (open: (name: string) => Promise<unknown>, check: (is: unknown, said: unknown) => void) => Promise<void>;
const asyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (...texts: string[]) => Body;

/** `import` by the package's names, and `expression // => value` as a check. */
const runnable = (code: string) =>
  code
    .replace(/^import \{(.*)\} from "(.*)";$/gm, 'const {$1} = await open("$2");')
    .replace(/^(\S.*?);? \/\/ => (.*)$/gm, ";check(($1), ($2));");

const openPackage = (name: string): Promise<unknown> => {
  if (name.startsWith("node:")) return import(/* @vite-ignore */ name);
  const path = name === "parley" ? "node/library" : name.replace(/^parley\/(\w+)$/, "$1/index");
  return import(/* @vite-ignore */ `${root}src/${path}.ts`);
};

for (const path of documents)
  for (const { line, code } of fences(path, ["ts"]))
    test(`the code in ${path}, line ${line}, runs and gives what it says`, async () => {
      process.chdir(root);
      await new asyncFunction("open", "check", runnable(code))(openPackage, (is, said) => expect(is).toEqual(said));
    });

test("the code in README.md holds under strict types", () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-readme-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = fences("README.md", ["ts"]).map(({ line, code }) => {
    writeFileSync(join(folder, `line-${line}.ts`), `${code.replace(/ \/\/ => .*$/gm, "")}\nexport {};\n`);
    return `line-${line}.ts`;
  });
  const paths = { parley: [`${root}src/node/library.ts`], "parley/*": [`${root}src/*/index.ts`] };
  const types = { typeRoots: [`${root}node_modules/@types`], types: ["node"] };
  const compilerOptions = { paths, ...types, lib: ["es2023"], noEmit: true };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ extends: `${root}tsconfig.base.json`, compilerOptions, include: [], exclude: [], files }),
  );
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const { stdout } = spawnSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, "-p", folder], {
    encoding: "utf8",
  });
  expect(files.length).toBeGreaterThan(0);
  expect(stdout).toBe("");
});

test("README.md and package.json ask for the same Node", () => {
  const [, said] = /Node (\d+\.\d+) or newer/.exec(read("README.md")) ?? [];
  expect(JSON.parse(read("package.json")).engines.node).toBe(`>=${said}`);
});

test("every npm and parley command named in a document exists, with its flags", async () => {
  const { scripts } = JSON.parse(read("package.json"));
  const own = await Promise.all(
    under("src/node/commands", "-command.ts").map((path) => import(/* @vite-ignore */ root + path)),
  );
  const commands = own.flatMap((module) => Object.values<{ usage: string; options: string }>(module));
  const wrong: string[] = [];
  for (const path of documents) {
    const spans = [...read(path).matchAll(/`((?:npm|parley) [^`\n]+)`/g)].map((match) => String(match[1]));
    const lines = fences(path, ["sh", "text"]).flatMap(({ code }) => code.split("\n"));
    for (const said of [...spans, ...lines.filter((line) => /^(npm|parley) /.test(line))]) {
      const [typed = "", ...rest] = (said.split("#")[0] ?? "").trim().split(/\s+/);
      const words = rest.filter((word) => word !== "--silent" && word !== "--");
      if (typed === "npm" && ["ci", "install", "pack"].includes(words[0] ?? "")) continue;
      const script = typed === "npm" ? (words[0] === "run" ? words.splice(0, 2)[1] : words.shift()) : "parley";
      if (script === undefined || !(script in scripts)) wrong.push(`${path}: ${said}: no script ${script}`);
      const name = script === "start" ? "serve" : script === "parley" ? words[0] : undefined;
      if (name === undefined || /^[A-Z-]/.test(name)) continue;
      const command = commands.find(({ usage }) => usage.split(" ")[0] === name);
      if (command === undefined) wrong.push(`${path}: ${said}: no command ${name}`);
      for (const flag of words.filter((word) => word.startsWith("-") && word !== "--help"))
        if (!`${command?.usage} ${command?.options}`.includes(flag)) wrong.push(`${path}: ${said}: no flag ${flag}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("every link between documents leads to a file", () => {
  const wrong = documents.flatMap((path) =>
    [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map((match) => posix.join(posix.dirname(path), String(match[1])))
      .filter((to) => !existsSync(root + to))
      .map((to) => `${path}: ${to}`),
  );
  expect(wrong).toEqual([]);
});

test("every source file named in a document exists", () => {
  const existing = [...under("src", ".ts"), ...under("src", ".tsx")];
  const settings = readdirSync(root).filter((file) => file.endsWith(".ts"));
  const all = [...existing, ...under("test", ".ts"), ...under("test", ".tsx"), ...settings];
  const exists = (named: string) => {
    const pattern = named.replaceAll(".", "\\.").replaceAll("*", "[^/]*");
    return all.some((path) => new RegExp(`/${pattern}$`).test(`/${path}`));
  };
  const named = (path: string) => [...read(path).matchAll(/`([\w./*-]+\.tsx?)`/g)].map((match) => String(match[1]));
  const wrong = documents.flatMap((path) =>
    named(path)
      .filter((file) => !exists(file))
      .map((file) => `${path}: ${file}`),
  );
  expect(wrong).toEqual([]);
  expect(named("ARCHITECTURE.md").length).toBeGreaterThan(20);
});

test("every work cited in a comment or a document stands in references.bib, once and with a year or an address", () => {
  const entries = read("references.bib")
    .split(/^@(?=\w+\{)/m)
    .slice(1);
  const keys = entries.map((entry) => /^\w+\{([^,]+),/.exec(entry)?.[1] ?? "");
  expect(keys).toEqual([...new Set(keys)]);
  expect(entries.filter((entry) => !/\b(?:year|url) = \{/.test(entry))).toEqual([]);
  const cited = (path: string) => {
    const text = path.endsWith(".md") ? read(path) : (read(path).match(/\/\*[\s\S]*?\*\/|\/\/.*/g) ?? []).join("\n");
    const bare = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, "");
    return [...bare.matchAll(/(?<![\w\]])\[([a-z][a-z0-9]*(?:-[a-z0-9]+)+|csl|squiggle)(?:\]|, )(?!\()/g)].map(
      (match) => String(match[1]),
    );
  };
  const wrong = [...under("src", ".ts"), ...under("src", ".tsx"), ...documents].flatMap((path) =>
    cited(path)
      .filter((key) => !keys.includes(key))
      .map((key) => `${path}: [${key}]`),
  );
  expect(wrong).toEqual([]);
  expect(cited("src/bargaining/solution.ts")).toContain("nash-1950");
});

test("docs/faults.md lists the code of every fault that a case can have, and none that there is not", () => {
  const files = [...under("src/case", ".ts"), "src/node/case-folder.ts"];
  const codes = files.flatMap((path) =>
    [...read(path).matchAll(/"([a-z]+\.[a-z-]*[a-z])"/g)].map((match) => String(match[1])),
  );
  const page = [...under("src/web", ".ts"), ...under("src/web", ".tsx")].flatMap((path) =>
    [...read(path).matchAll(/\bcode: "([a-z]+\.[a-z-]+)"/g)].map((match) => String(match[1])),
  );
  const faults = [...new Set([...codes, ...page])].filter((code) => !code.endsWith(".yaml"));
  const listed = [...read("docs/faults.md").matchAll(/^\| `([a-z]+\.[a-z-]+)` \|/gm)].map((match) => String(match[1]));
  const composed = /^(?:case\.(?:invalid-(?:type|value|format|union)|too-(?:small|big))|measure\.(?:gain|temptation))$/;
  expect(faults.filter((code) => !listed.includes(code))).toEqual([]);
  const everywhere = under("src", ".ts").map(read).join("\n");
  expect(listed.filter((code) => !composed.test(code) && !everywhere.includes(`"${code}"`))).toEqual([]);
});

test("docs/faults.md lists the code of every fault of maps, and none that there is not", () => {
  const files = ["src/territory", "src/feeds", "src/node"].flatMap((folder) => under(folder, ".ts"));
  const codes = files.flatMap((path) =>
    [...read(path).matchAll(/"(area\.[a-z0-9-]+)"/g)].map((match) => String(match[1])),
  );
  const listed = [...read("docs/faults.md").matchAll(/^\| `(area\.[a-z0-9-]+)` \|/gm)].map((match) => String(match[1]));
  expect(listed.sort()).toEqual([...new Set(codes)].sort());
});

test("docs/case-format.md names every section, every key and every kind of judgement", () => {
  const format = read("docs/case-format.md");
  const keysOf = (schema: unknown): string[] => {
    if (typeof schema !== "object" || schema === null) return [];
    const own = "properties" in schema && schema.properties ? Object.keys(schema.properties) : [];
    return [...own, ...Object.values(schema).flatMap(keysOf)];
  };
  const names = [...new Set([...keysOf(caseJsonSchema()), ...slots.map((slot) => slot.kind)])];
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(format))).toEqual([]);
});

test.each([
  ["docs/security.md", "Threats", 40],
  ["docs/team.md", "Faults on purpose", 20],
])("%s names a test for every row of its %s, and each is there", (document, heading, least) => {
  const [, tables = ""] = read(document).split(new RegExp(`^## ${heading}$`, "m"));
  const rows = (tables.split(/^## /m)[0] ?? "").match(/^\| (?!threat|fault \||---).*$/gm) ?? [];
  expect(rows.length).toBeGreaterThan(least);
  const wrong = rows.flatMap((row) => {
    const [, path, name] = /\| `(test\/[\w./-]+)`: ([^|]+) \|$/.exec(row) ?? [];
    if (path === undefined || name === undefined) return [`no test: ${row}`];
    const names = existsSync(root + path) ? (read(path).match(/\btest(?:\.\w+)*\([\s\S]*?["`](?:,|\)\()/g) ?? []) : [];
    return names.some((each) => each.includes(name)) ? [] : [`${path}: ${name}`];
  });
  expect(wrong).toEqual([]);
});
