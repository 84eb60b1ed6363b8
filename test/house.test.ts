/** The plan in ARCHITECTURE.md, held against the code: each rule answers with the files that break it. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const plan = readFileSync(`${root}/ARCHITECTURE.md`, "utf8");
const listed = (packages = "") => packages.split(",").flatMap((name) => name.trim() || []);

const table = [...plan.matchAll(/^\| *(\d+) *\| *`([\w-]+)` *\|.*\|([^|]*)\| *$/gm)];
const rooms = table.sort((a, b) => Number(a[1]) - Number(b[1])).map((row) => String(row[2]));
const beside = ["contract", "assess", "questions", "work", "answers", "brief-maps", "index"]; // each may import those before it, and the rooms
const wings = ["node", "web"];
const allowed = new Map(table.map((row) => [String(row[2]), listed(row[3])]));
for (const [, wing, packages] of plan.replace(/\s+/g, " ").matchAll(/`(\w+)\/` \([^()]*packages: ([^()]*)\)/g)) {
  allowed.set(String(wing), packages === "none but Node" ? [] : listed(packages));
}

interface File {
  readonly path: string;
  /** The room or wing; for a file beside the rooms its own name. */
  readonly room: string;
  readonly text: string;
  /** The text without comments. */
  readonly code: string;
  readonly imports: readonly string[];
}

const roomOf = (path: string) => path.split("/")[0]?.replace(/\.ts$/, "") ?? "";
const files = readdirSync(`${root}/src`, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path): File => {
    const text = readFileSync(`${root}/src/${path}`, "utf8");
    const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
    const imports = [...code.matchAll(/\b(?:from|import)\s*\(?\s*["']([^"'\s]+)["']/g)].map(([, to]) => String(to));
    return { path, room: roomOf(path), text, code, imports };
  });
const inRooms = files.filter((file) => !wings.includes(file.room));
const own = ({ path, imports }: File) =>
  imports.filter((to) => to.startsWith(".")).map((to) => posix.join(posix.dirname(path), to.replace(/\?.*$/, "")));

/** Fails with one line for each file and each thing the rule finds in it. */
const hold = (among: readonly File[], rule: (file: File) => readonly string[]) =>
  expect(among.flatMap((file) => rule(file).map((what) => `src/${file.path} ${what}`))).toEqual([]);

test("the rooms in the table are the rooms there are, each with a door", () => {
  expect(rooms.filter((room) => !existsSync(`${root}/src/${room}/index.ts`))).toEqual([]);
  hold(files, ({ room }) => ([...rooms, ...beside, ...wings].includes(room) ? [] : ["stands in no room of the table"]));
});

test("a file imports its own room, the contract, and the doors of rooms before its own", () => {
  const order = [...rooms, ...beside, ...wings];
  const rank = (room: string) => order.indexOf(room);
  const before = (to: string, from: string) =>
    to === "contract" || (rank(to) >= 0 && rank(to) < rank(from) && !wings.includes(to) && from !== "contract");
  const past = (path: string) => rooms.every((room) => path !== `${room}/index.ts`) && path.includes("/");
  hold(files, (file) =>
    own(file)
      .filter((to) => roomOf(to) !== file.room && (past(to) || !before(roomOf(to), file.room)))
      .map((to) => `imports ${to}`),
  );
});

test("imports form no circle", () => {
  const graph = new Map(files.map((file) => [file.path, own(file)]));
  const reach = (path: string, seen = new Set<string>()): Set<string> => {
    for (const to of graph.get(path) ?? []) if (!seen.has(to)) reach(to, seen.add(to));
    return seen;
  };
  hold(files, ({ path }) => (reach(path).has(path) ? [`reaches itself by way of ${graph.get(path)}`] : []));
});

test("a package is imported only where the table allows it", () => {
  const nameOf = (to: string) => /^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to;
  const may = (room: string, to: string) =>
    to.startsWith("node:") ? room === "node" : allowed.get(room)?.includes(nameOf(to));
  hold(files, ({ room, imports }) =>
    imports.filter((to) => !to.startsWith(".") && !may(room, to)).map((to) => `imports ${to}`),
  );
});

test("the rooms use no clock, no chance of their own, no console, and no arithmetic that differs between machines", () => {
  const clock = /\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bconsole\./g;
  const inexact =
    /\bMath\.(?:random|exp|expm1|log\w*|pow|a?sinh?|a?cosh?|a?tan[h2]?|atanh|cbrt|hypot)\b|\w \*\* \w|\*\*=/g;
  hold(inRooms, ({ code }) =>
    [clock, inexact].flatMap((words) => code.match(words) ?? []).map((word) => `uses ${word}`),
  );
});

test("every file says in a header what it is, and its name says what is in it", () => {
  hold(files, ({ text }) => (/^(?:#!.*\n)?\s*\/[/*]/.test(text) ? [] : ["has no header"]));
  const vague = /^(?:types|utils|helpers|common|constants)\./;
  hold(files, ({ path }) => (vague.test(basename(path)) ? ["has a name that says nothing"] : []));
});
