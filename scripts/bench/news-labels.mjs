/**
 * Invented news paragraphs with labels written by hand before any rule was run on them, and how well a reading finds those.
 * A text stands between `===` and `---`, its labels after it, a line each: kind, then what the kind needs, parted by bars.
 *   statement | WHO / OR WHO | WORDS // MORE WORDS [| on DAY or DAY..DAY] [| undated] [| by WHO HANDED IT ON]
 *   other | WHO | WORDS          a statement that is not core: attitudes of many, texts
 *   silence, denial | WHO | WORDS;  stance | STANCE | WORDS;  condition | TYPE / OR TYPE | WORDS
 *   quantity | QUALIFIER | WORDS;  chance | WORDS;  forecast | WORDS
 *   either | WORDS               found or not, neither counts
 * Words may stand within a piece: all that is between the first and the last `//` piece is the label's span.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Tuesday, 14 May 2030: the day all of them are published on. */
export const newsDay = 22_048;

/** All sets of a folder: name, then texts with their labels. Throws where words do not stand in their text. */
export function newsSets(folder) {
  return readdirSync(folder)
    .filter((each) => each.endsWith(".txt"))
    .sort()
    .map((each) => ({ name: basename(each, ".txt"), texts: textsOf(readFileSync(join(folder, each), "utf8")) }));
}

function textsOf(file) {
  return file
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [first, ...rest] = part.split("\n");
      const [text, labels] = rest.join("\n").split(/^---$/m);
      const words = text.trim();
      return {
        name: first.trim(),
        text: words,
        labels: labels
          .trim()
          .split("\n")
          .map((line) => labelOf(line, words)),
      };
    });
}

function labelOf(line, text) {
  const [kind, ...fields] = line.split("|").map((each) => each.trim());
  const label = { kind, attribute: null, who: null, on: null, undated: false, by: null, pieces: [] };
  if (kind === "statement" || kind === "other" || kind === "silence" || kind === "denial")
    label.who = fields.shift().split(" / ");
  else if (kind === "stance" || kind === "condition" || kind === "quantity")
    label.attribute = fields.shift().split(" / ");
  label.pieces = piecesOf(fields.shift(), text, line);
  for (const field of fields) {
    if (field === "undated") label.undated = true;
    else if (field.startsWith("on ")) {
      const [from, to = from] = field.slice(3).split("..");
      label.on = { from, to };
    } else if (field.startsWith("by ")) label.by = field.slice(3).split(" / ");
    else throw new Error(`not a field of a label: ${line}`);
  }
  return label;
}

function piecesOf(words, text, line) {
  let at = 0;
  return words.split(" // ").map((piece) => {
    const start = text.indexOf(piece, at);
    if (start < 0) throw new Error(`these words do not stand in the text: ${line}`);
    at = start + piece.length;
    return { start, end: at };
  });
}

const kindsBeside = {
  silences: ["silence", "silence", () => true],
  denials: ["denial", "denial", () => true],
  stances: ["stance", "stance", ({ attribute }, { stance }) => attribute.includes(stance)],
  conditions: ["condition", "condition", ({ attribute }, { type }) => attribute.includes(type)],
  quantities: ["quantity", "quantity", ({ attribute }, { qualifier }) => attribute.includes(qualifier)],
  probabilities: ["chance", "probability", () => true],
  "conditional forecasts": ["forecast", "conditional-forecast", () => true],
};

/** Hits, found and gold by kind, over all texts of a set; `tell` gets a line for each miss. */
export function newsScores(texts, readArticle, tell = () => {}) {
  const total = new Map();
  const add = (kind, hits, found, gold) => {
    const known = total.get(kind) ?? { hits: 0, found: 0, gold: 0 };
    total.set(kind, { hits: known.hits + hits, found: known.found + found, gold: known.gold + gold });
  };
  for (const { name, text, labels } of texts) {
    const { proposals } = readArticle(text, { published: newsDay });
    const told = (line) => tell(`${name}: ${line}`);
    const words = ({ pieces }) => text.slice(pieces[0].start, pieces.at(-1).end);
    const either = labels.filter(({ kind }) => kind === "either");
    const said = proposals.filter(({ kind }) => kind === "statement").map((each) => ({ ...each, pieces: each.parts }));
    const all = pairs(of(labels, "statement", "other"), said, either);
    add("statements", all.pairs.length, all.found, all.gold);
    const core = pairs(
      of(labels, "statement"),
      said.filter((each) => each.core),
      either,
    );
    add("core statements", core.pairs.length, core.found, core.gold);
    for (const each of core.missed) told(`missed [${each.who}] ${words(each)}`);
    for (const each of core.extra) told(`extra ${each.rule} [${each.speaker.canonical}] ${each.cue} → ${each.text}`);
    for (const [label, each] of core.pairs) {
      const right = sameOne(label.who, each.speaker.canonical);
      add("  their speakers", Number(right), 1, 1);
      if (!right) told(`speaker ${each.speaker.canonical}, not ${label.who}: ${each.text}`);
      if (label.by !== null) {
        const handed = each.chain[0] !== undefined && sameOne(label.by, each.chain[0]);
        add("  handed on by", Number(handed), 1, 1);
        if (!handed) told(`chain ${each.chain}, not ${label.by}: ${each.text}`);
      }
      if (label.on === null && !label.undated) continue;
      const { from, to, basis } = each.statedOn;
      const dated = label.undated ? basis === "article-date" : from >= label.on.from && to <= label.on.to;
      add("  their dates", Number(dated), 1, 1);
      if (!dated) told(`date ${from}..${to} (${basis}), not ${label.on?.from ?? "none"}: ${each.text}`);
    }
    for (const [title, [kind, proposed, fits]] of Object.entries(kindsBeside)) {
      const gold = labels.filter((each) => each.kind === kind);
      const free = proposals.filter((each) => each.kind === proposed);
      const used = new Set();
      for (const label of gold) {
        const hit = free.find(
          (each) => !used.has(each) && label.pieces.some((x) => touches(x, each)) && fits(label, each),
        );
        if (hit === undefined) told(`missed ${kind} ${words(label)}`);
        else used.add(hit);
      }
      const rest = free.filter(
        (each) => !used.has(each) && !either.some(({ pieces }) => pieces.some((x) => touches(x, each))),
      );
      for (const each of rest) told(`extra ${kind} ${each.rule} ${each.text}`);
      add(title, used.size, used.size + rest.length, gold.length);
    }
  }
  return total;
}

function of(labels, ...kinds) {
  return labels.filter(({ kind }) => kinds.includes(kind));
}

function touches(a, b) {
  return a.start < b.end && b.start < a.end;
}

/** Best overlaps first, each label and each proposal once; what covers only an `either` is not counted as found. */
function pairs(gold, found, either) {
  const candidates = gold.flatMap((a) => found.map((b) => [overlap(a.pieces, b.pieces), a, b]));
  const used = new Set();
  const matched = [];
  for (const [share, a, b] of candidates.sort((x, y) => y[0] - x[0])) {
    if (share < 0.5 || used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    matched.push([a, b]);
  }
  const open = found.filter((each) => !used.has(each));
  const extra = open.filter((each) => !either.some(({ pieces }) => overlap(pieces, each.pieces) >= 0.25));
  return {
    pairs: matched,
    missed: gold.filter((each) => !used.has(each)),
    extra,
    found: matched.length + extra.length,
    gold: gold.length,
  };
}

function overlap(a, b) {
  const length = (pieces) => pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared / (length(a) + length(b) - shared);
}

function sameOne(names, other) {
  const words = (name) =>
    new Set(
      name
        .toLowerCase()
        .match(/[\p{L}]+/gu)
        ?.filter((word) => !/^(?:the|of|s|a|in)$/.test(word)),
    );
  return names.some((name) => {
    const [x, y] = [words(name), words(other)];
    return x.size > 0 && y.size > 0 && [...x].filter((word) => y.has(word)).length >= 0.6 * Math.min(x.size, y.size);
  });
}
