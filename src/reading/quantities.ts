/**
 * Amounts: areas, shares, lengths, sums of money, counts, with the word that qualifies them.
 * Takes   a stretch of text.
 * Gives   drafts of quantity proposals. The value is the text's own number; units are spelled one way, never converted.
 * Departs dates, ranks, ages and "one of" are no quantities; a count needs a noun of people or things that are counted in news.
 */
import { numberWord } from "./date-patterns.ts";
import type { Qualifier, QuantityProposal } from "./proposal.ts";

export type QuantityDraft = Omit<QuantityProposal, "id" | "text" | "by" | "statement">;

/** 1,263; 1 263; 1.5; and 1,5 as translations have it: three digits behind a comma are thousands, one or two a fraction. */
const digits =
  "\\d{1,3}(?:[,\\u00a0\\u202f\\u2009]\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?!\\d)|\\d{1,3},\\d{1,2}(?![\\d,])|\\d+(?:\\.\\d+)?";
const spelled = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty";
const scaleWords = "hundred|thousand|million|billion|trillion|dozen|mln|bn";
const scale = `(?:[ -]?(?:${scaleWords})\\b)?`;
const amount = `(?:${digits}|\\b(?:${spelled})\\b|\\b(?:half )?an? (?=(?:${scaleWords})\\b))${scale}`;
/** "One to two kilometres"; alone, "one" is mostly no amount. */
const oneTo = `\\bone(?=(?: to | or |-to-|–)(?:${digits}|\\b(?:${spelled})\\b))`;
const qualifiers: readonly (readonly [string, Qualifier])[] = [
  ["at least|no (?:fewer|less) than|not less than|a minimum of", "at-least"],
  [
    "(?:slightly |little |far |well )?more than|upwards? of|in excess of|exceeding|(?:just |well |slightly )?(?:over|above)",
    "over",
  ],
  ["(?:slightly |little |far |well )?(?:less|fewer) than|(?:well )?(?:under|below)", "under"],
  ["up to|at most|no more than|not more than|a maximum of|as (?:many|much) as", "at-most"],
  ["almost|nearly|just under|not quite", "almost"],
  ["close to|about|around|roughly|some|approximately|an? estimated|circa|~|nearing|or so", "about"],
];
const qualifier = `(?:\\b(?:${qualifiers.map(([words]) => words).join("|")}) )?`;

interface UnitPattern {
  readonly rule: string;
  readonly dimension: QuantityProposal["dimension"];
  readonly unit: string;
  readonly words: string;
  readonly score: number;
}

export const countedPeople =
  "people|persons|soldiers|troops|servicemen|civilians|residents|prisoners|captives|hostages|refugees|fighters|children|women|men|officers|conscripts|recruits|casualties|deaths|dead|wounded|injured|killed|victims|workers|voters|respondents|adults|families|households|passengers|police|academics|students|pupils|teachers|doctors|farmers|fishermen|protesters|demonstrators|supporters|patients|inmates|detainees|delegates|evacuees|survivors|employees|staff|sailors|marines|reservists|paratroopers|signatories|members|lawmakers|militants|contractors|mercenaries|peacekeepers|observers|migrants";
const countedThings =
  "tanks|lorries|trucks|buses|cars|trains|boats|vessels|warships|helicopters|bombs|mines|bridges|roads|checkpoints|cases|copies|points|jobs|vehicles|aircraft|jets|drones|missiles|rockets|shells|ships|villages|settlements|towns|cities|buildings|houses|homes|hospitals|schools|strikes|attacks|brigades|battalions|units|checkpoints|bodies|barrels|tonnes|tons|megawatts|votes|seats";

/** Earlier rows win where two match the same number. */
const units: readonly UnitPattern[] = [
  {
    rule: "area-km2",
    dimension: "area",
    unit: "km2",
    words: "(?:square[ -]kilomet(?:re|er)s?|sq\\.? ?km\\.?|km\\^?2|km²)",
    score: 0.97,
  },
  { rule: "area-mi2", dimension: "area", unit: "mi2", words: "(?:square[ -]miles?|sq\\.? ?mi\\.?)", score: 0.97 },
  { rule: "area-ha", dimension: "area", unit: "ha", words: "(?:hectares?|ha)\\b", score: 0.95 },
  { rule: "area-acre", dimension: "area", unit: "acre", words: "acres?\\b", score: 0.95 },
  {
    rule: "area-m2",
    dimension: "area",
    unit: "m2",
    words: "(?:square[ -]met(?:re|er)s?|sq\\.? ?m\\.?|m²)",
    score: 0.95,
  },
  {
    rule: "share-points",
    dimension: "share",
    unit: "percentage point",
    words: "(?:percentage |per cent |percent )points?\\b",
    score: 0.9,
  },
  { rule: "share-percent", dimension: "share", unit: "percent", words: "(?:%|per ?cent\\b)", score: 0.95 },
  { rule: "length-km", dimension: "length", unit: "km", words: "(?:kilomet(?:re|er)s?|km)\\b", score: 0.93 },
  { rule: "length-mile", dimension: "length", unit: "mile", words: "miles?\\b", score: 0.93 },
  { rule: "length-m", dimension: "length", unit: "m", words: "met(?:re|er)s?\\b", score: 0.85 },
  {
    rule: "money",
    dimension: "money",
    unit: "",
    words: "(dollars?|euros?|pounds?|rou?bles?|hryvnias?)\\b",
    score: 0.9,
  },
  {
    rule: "count-people",
    dimension: "count",
    unit: "",
    // "Two people familiar with the matter" speak, they are not counted.
    words: `(?:[\\p{L}-]+ ){0,2}?(${countedPeople})\\b(?! (?:familiar|briefed|close|involved|present|who (?:spoke|asked|declined)|with (?:knowledge|direct)))`,
    score: 0.85,
  },
  {
    rule: "count-things",
    dimension: "count",
    unit: "",
    words: `(?:[\\p{L}-]+ ){0,2}?(${countedThings})\\b`,
    score: 0.8,
  },
];

const unitPatterns = units.map((each) => ({
  ...each,
  near: new RegExp(each.words.replace("(?:[\\p{L}-]+ ){0,2}?", ""), "iu"),
  pattern: new RegExp(
    `((?:\\bbetween |\\bfrom )?${qualifier})((?:[$€£] ?)?)(${amount}|${oneTo})(?:(?: to | and |–|—|-| or )(${amount}))?[ \\u00a0-]?${each.words}`,
    "giu",
  ),
}));
const sum = new RegExp(
  `((?:\\bbetween |\\bfrom )?${qualifier})(US\\$|[$€£]) ?(${amount})(?:(?: and | to |–|—|-)(?:US\\$|[$€£]) ?(${amount}))?`,
  "giu",
);
const vagueNumber = `(?:(?:\\b(?:tens|hundreds|thousands|dozens|scores|millions) of )+|\\b(?:several|a few|a couple of|many) (?:${scaleWords}) )`;
const vague = new RegExp(
  `${vagueNumber}(?:(?:[\\p{L}-]+ ){0,2}?(${countedPeople}|${countedThings})\\b|(square[ -](?:kilomet(?:re|er)|mile|met(?:re|er))s|hectares|acres)\\b)`,
  "giu",
);
/** "One in five voters": a share of people, no chance. */
const oneIn = new RegExp(
  `\\b(one|${spelled}|\\d+)[ -](?:in|out of(?: every)?|in every)[ -](${spelled}|\\d+)(?= (?:[\\p{L}-]+ ){0,2}?(?:${countedPeople})\\b)`,
  "giu",
);
const parts = "(half|(?:a|one|two|three)[ -](?:thirds?|quarters?|fifths?|tenths?))";
/** A part of something; with a word that qualifies it also alone: "at just over half". */
const fraction = new RegExp(
  `(${qualifier.replace(/\?$/, "")}|\\bbetween )${parts}(?: (?:and|to) ${parts})?(?! (?:hours?|years?|days?|an hour|a (?:day|year|century|million|dozen)))\\b|()\\b${parts}(?= of (?!the (?:way|time|year|century|month|game)))`,
  "giu",
);

/** Without one of these no pattern can match: most sentences need no closer look. */
const hint = new RegExp(
  `\\d|\\b(?:${spelled}|half|third|quarter|fifth|tenth)s?\\b|(?:ten|hundred|thousand|dozen|score|million)s of |\\b(?:${scaleWords})\\b|\\b(?:in|out of) (?:${spelled})\\b`,
  "i",
);

export function quantities(text: string, start: number, end: number): readonly QuantityDraft[] {
  const slice = text.slice(start, end);
  if (!hint.test(slice)) return [];
  const found: QuantityDraft[] = [];
  const put = (match: RegExpMatchArray, draft: Omit<QuantityDraft, "start" | "end" | "kind">) => {
    const from = start + (match.index ?? 0) + leadingSpace(match[0]);
    const to = start + (match.index ?? 0) + match[0].trimEnd().length;
    if (!found.some((each) => from < each.end && to > each.start))
      found.push({ kind: "quantity", start: from, end: to, ...draft });
  };
  for (const match of slice.matchAll(oneIn)) {
    const over = numberWord(match[1] ?? "");
    const under = numberWord(match[2] ?? "");
    if (over === null || under === null || under === 0 || over >= under) continue;
    put(match, {
      rule: "share-one-in",
      dimension: "share",
      unit: "fraction",
      value: over / under,
      upTo: null,
      qualifier: "exactly",
      score: 0.8,
    });
  }
  for (const { pattern, rule, dimension, unit, score, near } of unitPatterns) {
    if (!near.test(slice)) continue;
    for (const match of slice.matchAll(pattern)) {
      const [, word = "", currency = "", first = "", second, noun] = match;
      if (currency !== "" && dimension !== "money") continue;
      // "1,263" must not be read from within "11,263", nor "3" from "1.3".
      if (/[\d.,]$/.test(slice.slice(0, match.index)) && word === "") continue;
      // "Two to three million": the scale is that of both.
      const shared = second === undefined || scaleOf(first) !== null ? null : scaleOf(second);
      const value = amountOf(shared === null ? first : `${first.trim()} ${shared}`);
      const chance =
        dimension === "share" &&
        /^ ?(?:chance|probability|likelihood|odds|likely|unlikely|certain|sure)\b/i.test(
          slice.slice((match.index ?? 0) + match[0].length),
        );
      put(match, {
        rule,
        dimension: chance ? "probability" : dimension,
        unit: unit === "" ? (noun ?? "").toLowerCase() : unit,
        value,
        upTo: second === undefined ? null : amountOf(second),
        qualifier: qualifierOf(word),
        score,
      });
    }
  }
  for (const match of slice.matchAll(sum)) {
    const [, word = "", currency = "", first = "", second] = match;
    const unit = currency.includes("$") ? "USD" : currency === "€" ? "EUR" : "GBP";
    put(match, {
      rule: "money",
      dimension: "money",
      unit,
      value: amountOf(first),
      upTo: second === undefined ? null : amountOf(second),
      qualifier: qualifierOf(word),
      score: 0.93,
    });
  }
  for (const match of slice.matchAll(vague)) {
    const area = match[2] === undefined ? null : areaUnit(match[2]);
    put(match, {
      rule: "count-vague",
      dimension: area === null ? "count" : "area",
      unit: area ?? (match[1] ?? "").toLowerCase(),
      value: null,
      upTo: null,
      qualifier: "about",
      score: 0.7,
    });
  }
  for (const match of slice.matchAll(fraction)) {
    const value = fractionOf(match[2] ?? match[5] ?? "");
    put(match, {
      rule: "share-fraction",
      dimension: "share",
      unit: "fraction",
      value,
      upTo: match[3] === undefined ? null : fractionOf(match[3]),
      qualifier: qualifierOf(match[1] ?? ""),
      score: 0.8,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

function leadingSpace(words: string): number {
  return words.length - words.trimStart().length;
}

function qualifierOf(words: string): Qualifier {
  const small = words
    .trim()
    .toLowerCase()
    .replace(/^(?:between|from)\b ?/, "");
  if (small === "") return "exactly";
  return qualifiers.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(small))?.[1] ?? "about";
}

const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  mln: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

function amountOf(words: string): number | null {
  if (/^half an?\b/i.test(words.trim())) return 0.5 * (amountOf(words.trim().slice(5)) ?? 1);
  const parts = /^([\d.,]+(?:[ \u00a0\u202f\u2009]\d{3})*|\p{L}+)(?:[ -]?(\p{L}+))?$/u.exec(words.trim());
  if (parts === null) return null;
  const [, head = "", tail = ""] = parts;
  const plain = /^\d{1,3},\d{1,2}$/.test(head) ? head.replace(",", ".") : head.replace(/[,\s]/g, "");
  const base = /^\d/.test(head) ? Number(plain) : numberWord(head);
  if (base === null || !Number.isFinite(base)) return null;
  return base * (scales[tail.toLowerCase()] ?? 1);
}

function scaleOf(words: string): string | null {
  return new RegExp(`(${scaleWords})$`, "i").exec(words.trim())?.[1] ?? null;
}

function areaUnit(words: string): string {
  const small = words.toLowerCase();
  if (/mile/.test(small)) return "mi2";
  if (/kilo/.test(small)) return "km2";
  return /met/.test(small) ? "m2" : small.replace(/s$/, "").replace("hectare", "ha");
}

function fractionOf(words: string): number | null {
  const small = words.toLowerCase();
  if (small === "half") return 0.5;
  const [top = "", bottom = ""] = small.split(/[ -]/);
  const parts: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, tenth: 10 };
  const under = parts[bottom.replace(/s$/, "")];
  const over = numberWord(top);
  return under === undefined || over === null ? null : over / under;
}
