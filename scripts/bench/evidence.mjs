/**
 * `npm run bench -- evidence [MEGABYTES]`: what a search over ten thousand sentences takes, and what an import of a table of
 * events takes in time and memory. The table has the form of GDELT 2.0's event files, is made in a temporary folder and
 * removed; every row differs. Sentences are made of the words of this project's own case, as often as they stand there.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../root.mjs";

const sentences = 10_000;
const queries = [
  "ceasefire",
  "ceasefire talks",
  "territory ukraine",
  "prisoners exchange",
  "Kursk",
  "withdrawal of troops from the region",
  "negotations",
  "speaker 12",
  "the",
  "s",
  "a",
];

export default async function evidence([megabytes = "100"] = []) {
  await search();
  return importing(Number(megabytes));
}

/** A stream of numbers of its own, so that two runs ask and find the same. */
function stream(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function search() {
  const { searchOver } = await import(pathToFileURL(join(root, "dist/evidence/index.js")).href);
  const folder = join(root, "cases", "kursk-2024");
  const texts = readdirSync(folder, { recursive: true }).filter((name) => /\.ya?ml$/.test(name));
  const words = texts.flatMap((name) => readFileSync(join(folder, name), "utf8").match(/[\p{L}\p{N}’'-]+/gu) ?? []);
  const upTo = stream(7);
  const claims = Array.from({ length: sentences }, (_, k) => ({
    id: `c-${k}`,
    says: Array.from({ length: 12 + upTo(20) }, () => words[upTo(words.length)]).join(" "),
    who: `Speaker ${upTo(300)}`,
    to: null,
    party: upTo(2) === 0 ? "one" : "other",
    kind: "statement",
    source: `s-${upTo(200)}`,
    knownFrom: 19_000 + upTo(1000),
    happenedFrom: 19_000,
    happenedTo: 19_900,
    credibility: 1 + upTo(6),
    quantity: null,
  }));
  const sources = Array.from({ length: 200 }, (_, k) => ({
    id: `s-${k}`,
    title: `Paper ${k}`,
    author: [],
    containerTitle: "A paper",
    reliability: "B",
    issuedBy: 19_000,
  }));
  const begun = performance.now();
  const find = searchOver(claims, sources);
  process.stdout.write(`index of ${sentences} sentences: ${(performance.now() - begun).toFixed(0)} ms\n`);
  const filters = { party: "one", asOf: 19_700, credibility: 4 };
  for (const query of queries) {
    const told = [{}, filters].map((each) => {
      const times = [];
      let found = 0;
      for (let round = 0; round < 15; round++) {
        const start = performance.now();
        found = find(query, each).length;
        times.push(performance.now() - start);
      }
      times.sort((x, y) => x - y);
      return `${found} in ${times[0].toFixed(1)} ms (median ${times[7].toFixed(1)})`;
    });
    process.stdout.write(`  “${query}”: ${told[0]}; by party, day and grade ${told[1]}\n`);
  }
}

async function importing(megabytes) {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  try {
    const table = join(folder, "bench.export.CSV");
    const rows = await writeEvents(table, megabytes * 1e6);
    const watched =
      'process.on("exit", () => { const used = process.resourceUsage(); process.stderr.write("\\nUSED " + used.maxRSS + " " + (used.userCPUTime + used.systemCPUTime)); });';
    const cli = join(root, "dist", "program", "cli.js");
    const hook = `data:text/javascript,${encodeURIComponent(watched)}`;
    const begun = performance.now();
    const child = spawn(process.execPath, [
      "--import",
      hook,
      cli,
      "import",
      "gdelt",
      table,
      "-o",
      join(folder, "out.csv"),
    ]);
    let told = "";
    child.stderr.on("data", (chunk) => {
      told += chunk;
    });
    child.stdout.resume();
    const [code] = await once(child, "close");
    const [, kilobytes, microseconds] = /USED (\d+) (\d+)/.exec(told) ?? [];
    const seconds = (performance.now() - begun) / 1000;
    process.stdout.write(
      `import of ${megabytes} MB, ${rows} different rows: ${seconds.toFixed(0)} s, ${(microseconds / 1e6).toFixed(0)} s of processor time, at most ${(kilobytes / 1024).toFixed(0)} MB of memory\n`,
    );
    return code === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeEvents(path, bytes) {
  const out = createWriteStream(path);
  const upTo = stream(12_345);
  const codes = "RUS UKR USA GBR CHN TUR POL IND".split(" ");
  const deeds = "010 020 036 040 042 051 057 111 112 120 130 138 173 190 193".split(" ");
  let [written, rows] = [0, 0];
  while (written < bytes) {
    let block = "";
    for (let k = 0; k < 2000; k++, rows++) {
      const cells = new Array(61).fill("");
      const day = `2024${String(1 + upTo(12)).padStart(2, "0")}${String(1 + upTo(28)).padStart(2, "0")}`;
      const deed = deeds[upTo(deeds.length)];
      const set = {
        0: 1_200_000_000 + rows,
        1: day,
        2: day.slice(0, 6),
        3: "2024",
        4: "2024.6000",
        25: 1,
        26: deed,
        27: deed,
      };
      Object.assign(cells, set, {
        28: deed.slice(0, 2),
        29: 1 + upTo(4),
        30: (upTo(200) - 100) / 10,
        31: 1 + upTo(20),
      });
      Object.assign(cells, { 32: 1, 33: 1 + upTo(20), 34: "-2.34567890", 59: `${day}120000` });
      for (const at of [5, 15]) cells[at] = cells[at + 2] = codes[upTo(codes.length)];
      for (const at of [35, 43, 51])
        Object.assign(cells, { [at]: 4, [at + 1]: "Kyiv, Kyyiv, Misto, Ukraine", [at + 2]: "UP", [at + 3]: "UP12" });
      for (const at of [35, 43, 51])
        Object.assign(cells, { [at + 5]: "50.4333", [at + 6]: "30.5167", [at + 7]: "-1044367" });
      cells[60] = `https://news.example/${day}/${rows}-something-that-was-told-to-have-happened-somewhere`;
      block += `${cells.join("\t")}\n`;
    }
    written += Buffer.byteLength(block);
    if (!out.write(block)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return rows;
}
