/**
 * `npm run bench -- reading GOLD_DIR [TEXT_DIR]`: how well reading finds what people marked by hand. Precision and recall by
 * kind, on the repository's invented news paragraphs and on GOLD_DIR where it is named; two spans match where they share half of what both cover. GOLD_DIR (or PARLEY_GOLD) holds one JSON a text with
 * `file`, `statements`, `quantities`, …; the texts lie in TEXT_DIR, or beside GOLD_DIR under the path in `file`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { newsScores, newsSets } from "./news-labels.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

export default async function main(args = process.argv.slice(2)) {
  const [gold = process.env.PARLEY_GOLD, texts] = args.filter((arg) => !arg.startsWith("--"));
  const module = process.env.PARLEY_READING ?? join(root, "dist/reading/index.js");
  const reading = await import(pathToFileURL(module).href);
  inventedNews(reading, args.includes("--list"));
  if (gold === undefined || !existsSync(gold)) {
    process.stdout.write(
      `\nNOT RUN: no gold labels${gold === undefined ? "" : ` in ${gold}`}. Name their folder, or set PARLEY_GOLD.\n`,
    );
    return gold === undefined ? 0 : 1;
  }
  const context = contextOf(reading, args);
  const total = new Map();
  for (const name of readdirSync(gold)
    .filter((each) => each.endsWith(".json"))
    .sort()) {
    const labels = JSON.parse(readFileSync(join(gold, name), "utf8"));
    if (!Array.isArray(labels.statements) || typeof labels.file !== "string") continue;
    const path = texts === undefined ? resolve(gold, "..", labels.file) : join(texts, labels.file.split("/").at(-1));
    const text = readFileSync(path, "utf8");
    const { proposals } = reading.readArticle(text, { ...context, published: publishedOf(labels, context) });
    const scores = score(labels, proposals, text, args.includes("--list"));
    print(name.replace(/\.json$/, ""), scores);
    for (const [kind, counts] of scores) add(total, kind, counts);
  }
  print("all", total);
  return 0;
}

/** The repository's own paragraphs: those the rules were made at, and those held out. `--list` shows no misses of the latter. */
function inventedNews({ readArticle }, list) {
  for (const { name, texts } of newsSets(join(root, "test/reading/news"))) {
    const tell = (line) => process.stdout.write(`  ${line}\n`);
    print(`${name} (invented news)`, newsScores(texts, readArticle, list && name !== "held-out" ? tell : undefined));
  }
}

/** `--register FILE` and `--anchor NAME=DAY`: what a case would give. */
function contextOf(reading, args) {
  const register = args.find((arg) => arg.startsWith("--register="))?.slice(11);
  const anchors = args
    .filter((arg) => arg.startsWith("--anchor="))
    .map((arg) => arg.slice(9).split("="))
    .map(([name, day]) => ({ id: name, names: [name], firstDay: dayNumber(day) }));
  const published = args.find((arg) => arg.startsWith("--published="))?.slice(12);
  return {
    anchors,
    ...(register === undefined ? {} : { register: reading.registerOf(JSON.parse(readFileSync(register, "utf8"))) }),
    published: published === undefined ? null : dayNumber(published),
  };
}

function dayNumber(day) {
  return Date.parse(`${day}T00:00:00Z`) / 86400000;
}

/** The gold's own publication day, else the earliest it allows. */
function publishedOf(labels, context) {
  const known = labels.meta?.publishedOn?.value ?? labels.meta?.publishedOn?.notBefore ?? null;
  return context.published ?? (known === null ? null : dayNumber(known));
}

function score(labels, proposals, text, list) {
  const of = (kind) => proposals.filter((each) => each.kind === kind);
  const statements = of("statement");
  const pieces = (each) => each.parts ?? [each];
  const gold = labels.statements.map((each) => ({ ...each, pieces: each.content }));
  const scores = new Map();
  const all = pair(
    gold,
    statements.map((each) => ({ ...each, pieces: pieces(each) })),
  );
  scores.set("statements", all.counts);
  const core = pair(
    gold.filter((each) => each.core),
    statements.filter((each) => each.core).map((each) => ({ ...each, pieces: pieces(each) })),
  );
  scores.set("core statements", core.counts);
  if (list) tell(core, text);
  const speakers = core.pairs.filter(([a, b]) => sameName(a.speaker?.canonical, b.speaker.canonical));
  if (list)
    for (const [a, b] of core.pairs)
      if (!sameName(a.speaker?.canonical, b.speaker.canonical))
        process.stdout.write(`  speaker ${a.id}: ${b.speaker.canonical}, not ${a.speaker?.canonical}\n`);
  scores.set("  their speakers", ratio(speakers.length, core.pairs.length));
  const dated = core.pairs.filter(([a]) => a.statedOn?.from || a.statedOn?.to);
  const named = dated.filter(([a]) => a.statedOn.expr !== null || /inherited|event anchor/.test(a.statedOn.basis));
  scores.set(
    "  their dates",
    ratio(named.filter(([a, b]) => sameDay(a.statedOn, b.statedOn, list && a.id)).length, named.length),
  );
  scores.set(
    "silences",
    spans(labels.nonStatements ?? [], of("silence"), (each) => each.content ?? [each.span]),
  );
  const quantity = (dimension) => (each) =>
    dimension === null ? each.dimension !== "area" : each.dimension === "area";
  for (const [name, keep] of [
    ["areas", quantity("area")],
    ["other quantities", quantity(null)],
  ]) {
    scores.set(
      name,
      spans((labels.quantities ?? []).filter(keep), of("quantity").filter(keep), (each) => [each.span]),
    );
  }
  scores.set(
    "probabilities",
    spans(labels.probabilities ?? [], of("probability"), (each) => [each.span]),
  );
  scores.set(
    "conditions",
    spans(labels.conditions ?? [], of("condition"), (each) => [each.context ?? each.trigger]),
  );
  scores.set(
    "stances",
    spans(labels.stances ?? [], of("stance"), (each) => [each.context]),
  );
  scores.set(
    "conditional forecasts",
    spans(labels.conditionalForecasts ?? [], of("conditional-forecast"), (each) => [each.context]),
  );
  return scores;
}

/** Looser than for statements: any overlap, since these labels mark now the words, now their clause. */
function spans(gold, found, piecesOf) {
  const used = new Set();
  let hits = 0;
  for (const each of gold) {
    const index = found.findIndex(
      (other, i) => !used.has(i) && piecesOf(each).some((piece) => piece.start < other.end && piece.end > other.start),
    );
    if (index < 0) continue;
    used.add(index);
    hits++;
  }
  return { hits, found: found.length, gold: gold.length };
}

/** Best overlaps first, each label and each proposal once. */
function pair(gold, found) {
  const candidates = gold
    .flatMap((a) => found.map((b) => [overlap(a.pieces, b.pieces), a, b]))
    .filter(([share]) => share >= 0.5);
  candidates.sort((x, y) => y[0] - x[0]);
  const used = new Set();
  const pairs = [];
  for (const [, a, b] of candidates) {
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    pairs.push([a, b]);
  }
  return {
    pairs,
    missed: gold.filter((each) => !used.has(each)),
    extra: found.filter((each) => !used.has(each)),
    counts: { hits: pairs.length, found: found.length, gold: gold.length },
  };
}

function overlap(a, b) {
  const length = (pieces) => pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared / (length(a) + length(b) - shared);
}

const stop = new Set(["the", "a", "of", "in", "and", "incl"]);

function sameName(a, b) {
  if (!a || !b) return false;
  const words = (name) =>
    name
      .toLowerCase()
      .normalize("NFD")
      .replace(/[^a-z\s]/g, " ")
      .split(/\s+/)
      .filter((word) => word && !stop.has(word));
  const [x, y] = [new Set(words(a)), new Set(words(b))];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared > 0 && shared / Math.min(x.size, y.size) >= 0.6;
}

function sameDay(a, b, id) {
  const same = (b.from ?? null) === (a.from ?? null) && (b.to ?? null) === (a.to ?? null);
  const within =
    a.from !== null && b.from !== null && a.to !== null && b.to !== null && b.from >= a.from && b.to <= a.to;
  if (!same && !within && id)
    process.stdout.write(`  date ${id}: ${b.from}..${b.to} (${b.basis}), not ${a.from}..${a.to}\n`);
  return same || within;
}

function ratio(hits, of) {
  return { hits, found: of, gold: of };
}

function add(total, kind, { hits, found, gold }) {
  const known = total.get(kind) ?? { hits: 0, found: 0, gold: 0 };
  total.set(kind, { hits: known.hits + hits, found: known.found + found, gold: known.gold + gold });
}

function tell({ missed, extra }, text) {
  for (const each of missed)
    process.stdout.write(
      `  missed ${each.id} ${each.cueLemma}: ${text.slice(each.pieces[0].start, each.pieces.at(-1).end)}\n`,
    );
  for (const each of extra)
    process.stdout.write(`  extra ${each.rule} [${each.speaker.canonical}] ${each.cue}: ${each.text.slice(0, 160)}\n`);
}

function print(name, scores) {
  process.stdout.write(`\n${name}\n${"".padEnd(24)}   P     R     hits found gold\n`);
  for (const [kind, { hits, found, gold }] of scores) {
    const share = (of) => (of === 0 ? "  –  " : (hits / of).toFixed(3));
    process.stdout.write(
      `${kind.padEnd(24)} ${share(found)} ${share(gold)} ${String(hits).padStart(5)} ${String(found).padStart(5)} ${String(gold).padStart(4)}\n`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main();
