/** What is made to break a program that reads it: expressions that never end, files that unfold, keys that are no keys. */
import { readdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { afterAll, expect, test } from "vitest";
import { readCase, starterCase } from "../../src/case/index.ts";
import { tidied } from "../../src/node/intake/extracted.ts";
import { removeFolders, temporaryFolder } from "../store/places.ts";
import { serveTeam } from "./team.ts";

afterAll(removeFolders);
const source = fileURLToPath(new URL("../../src/", import.meta.url));

/** Regular expressions as they stand in the code; comments are none. */
function expressions(): readonly { readonly file: string; readonly text: string; readonly pattern: RegExp }[] {
  const literal =
    /(?<=[(=,:[!&|?{};\n]\s*|return\s+|^\s*)\/(?![/*])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/gm;
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const code = readFileSync(join(source, file), "utf8")
        .replace(/\/\*[\s\S]*?\*\//g, "")
        .replace(/(^|\s)\/\/.*$/gm, "$1");
      return [...code.matchAll(literal)].flatMap(([text, pattern = "", flags = ""]) => {
        try {
          return [{ file, text, pattern: new RegExp(pattern, flags.replace(/[gy]/g, "")) }];
        } catch {
          return []; // a division that looks like one
        }
      });
    });
}

/** What an expression might repeat: signs that stand in it, and signs of every kind. */
function pumps(pattern: string): readonly string[] {
  const bare = pattern.replace(/\\[pP]\{[^}]*\}|\\[dwsbDWSB]|\(\?[:=!<]+/g, "");
  const signs = [...bare].filter((sign) => !"\\^$.*+?()[]{}|".includes(sign));
  const words = bare.match(/[a-zA-Z]{2,}/g) ?? [];
  const usual = [" ", "a", "A", "0", ".", ",", "-", '"', "(", "\n", "é", "x ", "a,", "1,", "a.", "<", "&", "/", ":"];
  return [...new Set([...usual, ...signs, ...words, ...words.map((word) => `${word} `)])].slice(0, 80);
}

test("no regular expression takes more than the square of a text's length, whatever repeats in it", () => {
  const context = createContext({ pattern: /x/, text: "" });
  const characters = 3_000;
  // The square is nine million steps, some milliseconds; the cube would be minutes and a power never ends.
  const patience = { timeout: 10_000 };
  const all = expressions();
  const endless = all.flatMap(({ file, text, pattern }) =>
    pumps(pattern.source).flatMap((pump) => {
      const many = pump.repeat(Math.ceil(characters / pump.length));
      return [`${many}\u0001`, `x${many}\u0001`, `${many}`].flatMap((tried) => {
        Object.assign(context, { pattern, text: tried });
        try {
          runInContext("pattern.test(text)", context, patience);
          return [];
        } catch {
          return [`src/${file}: ${text} on ${JSON.stringify(pump)}`];
        }
      });
    }),
  );
  expect(all.length).toBeGreaterThan(400);
  // That the bench can tell: a power never ends.
  Object.assign(context, { pattern: /^(a+)+$/, text: `${"a".repeat(characters)}b` });
  expect(() => runInContext("pattern.test(text)", context, { timeout: 500 })).toThrow(/timed out/);
  expect(endless).toEqual([]);
}, 300_000);

test("eight million spaces, or lines, are tidied as quickly as any text", () => {
  const many = 8_000_000;
  const text = `a${" ".repeat(many)}b`;
  expect(tidied(text)).toBe(text);
  expect(tidied(`a${"\n".repeat(many)}b`)).toBe("a\n\nb");
  expect(tidied(`a${" ".repeat(many)}\r\n\t\u00a0\r\n\n b \n`)).toBe("a\n\n b");
});

test("aliases that unfold into billions are a fault", () => {
  const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(", ")}]`);
  const bomb = ["l0: &l0 [x, x, x]", ...levels].join("\n");
  const { case: theCase, faults } = readCase(new Map([...starterCase(), ["bomb.yaml", bomb]]));
  expect(theCase).toBeNull();
  expect(faults.some(({ file }) => file === "bomb.yaml")).toBe(true);
});

test("keys that every object has are refused in YAML and leave every object as it was", () => {
  for (const key of ["__proto__", "constructor", "prototype"]) {
    const texts = [
      `parties:\n  ${key}:\n    name: X\n    polluted: yes\n`,
      `${key}:\n  polluted: yes\n`,
      `"\\u005f_proto__":\n  polluted: yes\n`,
      `<<: { ${key}: { polluted: yes } }\n`,
      `{"${key}": {"polluted": true}}`,
    ];
    for (const text of texts) {
      const { case: theCase, faults } = readCase(new Map([...starterCase(), ["hostile.yaml", text]]));
      expect({ text, read: theCase === null, told: faults.length > 0 }).toEqual({ text, read: true, told: true });
    }
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("keys that every object has do nothing in what is sent as JSON or as a form", async () => {
  const { browser, team } = await serveTeam(join(temporaryFolder(), "parley.db"));
  const ben = browser();
  await ben.signIn("Ben");
  const raw = (text: string) => ben.post("/api/cases/open/draft", JSON.parse(text));
  for (const text of [
    '{"__proto__": {"base": 1, "reason": "x", "files": {"case.yaml": "x"}}}',
    '{"base": 1, "reason": "x", "files": {"__proto__": "polluted: yes"}}',
    '{"base": 1, "reason": "x", "files": {"../../etc/passwd": "x", "constructor": "x"}}',
    '{"constructor": {"prototype": {"polluted": true}}, "base": 1}',
    "[]",
    "null",
    '"text"',
    "1e999",
  ])
    expect({ text, status: (await raw(text)).status }).toEqual({ text, status: 400 });
  await ben.submit("/login", {
    ["__proto__" as string]: "x",
    "constructor[prototype][polluted]": "1",
    name: "__proto__",
  });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(await team.store.head("open")).toBe(1);
});

test("a body larger than it may be is refused, by what it says or by what it is", async () => {
  const { browser } = await serveTeam(join(temporaryFolder(), "parley.db"));
  const ben = browser();
  await ben.signIn("Ben");
  const large = { base: 1, reason: "x", files: { "case.yaml": "x".repeat(33_000_000) } };
  const sent = await ben.post("/api/cases/open/draft", large).catch(() => ({ status: 413 }));
  expect(sent.status).toBe(413);
  expect((await ben.ask("/api/cases/open")).status).toBe(200);
});

test("an upload that breaks off leaves nothing behind, and one account has only so many under way", async () => {
  const { browser, ask, port, team } = await serveTeam(join(temporaryFolder(), "parley.db"));
  const ben = browser();
  await ben.signIn("Ben");
  const { token } = JSON.parse((await ben.ask("/api/session")).body);
  const cookie = [...ben.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const body = JSON.stringify({ base: 1, reason: "x", files: { "case.yaml": "case: x" } });
  const begin = () => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {});
    socket.write(
      `POST /api/cases/open/draft HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n` +
        `Cookie: ${cookie}\r\nX-Parley-Token: ${token}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
    );
    socket.write(body.slice(0, -1));
    return socket;
  };
  const open = Array.from({ length: 6 }, begin);
  const one = () => ben.post("/api/cases/open/draft", { base: 1 }).then(({ status }) => status);
  await expect.poll(one).toBe(429);
  for (const socket of open) socket.destroy();
  await expect.poll(one).toBe(400);
  expect(await team.store.head("open")).toBe(1);
  expect((await ask("/healthz")).status).toBe(200);
});
