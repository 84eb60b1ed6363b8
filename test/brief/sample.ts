/** A small case and its assessment, made by hand, so that the brief is tested without the engine. */
import type { BriefInput } from "../../src/brief/index.ts";
import { type Case, type Judgement, type JudgementEntry, type Lens, stateOfPlay } from "../../src/case/index.ts";
import type { Assessment, PackageAcceptability, Spread } from "../../src/contract.ts";
import { type Day, formatDay, parseJudgementValue, type QuantityKind } from "../../src/ground/index.ts";
import { aClaim, aSource, day } from "../evidence/sample.ts";

export { day };

export function entry(kind: QuantityKind, text: string, parts: Partial<JudgementEntry> = {}): JudgementEntry {
  const value = parseJudgementValue(text, kind);
  if (!("distribution" in value)) throw new Error(`${text}: expected ${value.expected}`);
  return {
    distribution: value.distribution,
    text,
    basis: [],
    why: "Our reading.",
    by: "authors",
    since: day("2024-06-01"),
    until: null,
    place: { file: "case.yaml", line: 1, column: 1 },
    ...parts,
  };
}

function judged(path: string, kind: QuantityKind, text: string, parts: Partial<JudgementEntry> = {}): Judgement {
  return { path, kind, means: `Meaning of ${path}`, entries: [entry(kind, text, parts)] };
}

function preferences(party: string): readonly Judgement[] {
  return [
    judged(`preferences.${party}.land.salience`, "share", "20% to 60%"),
    judged(`preferences.${party}.land.values.kept`, "share", party === "ashland" ? "100%" : "0%"),
    judged(`preferences.${party}.land.values.returned`, "share", party === "ashland" ? "0%" : "100%"),
    judged(`preferences.${party}.status.salience`, "share", "10% to 30%", { basis: ["c-speech"], why: null }),
    judged(`preferences.${party}.status.values.neutral`, "share", "10% to 90%"),
    judged(`preferences.${party}.status.values.allied`, "share", "40% to 60%"),
  ];
}

const judgements: readonly Judgement[] = [
  ...preferences("ashland"),
  ...preferences("birchia"),
  ...["ashland", "birchia"].flatMap((party) => [
    judged(`costs.${party}.losses.monthly`, "share", "0.1% to 0.4%", { basis: ["c-losses"], until: day("2024-08-01") }),
    judged(`patience.${party}`, "chance", "98% to 99.5%"),
    judged(`frozen.${party}`, "share", "2% to 8%"),
    judged(`guarantees.loss.${party}`, "share", "10% to 30%"),
  ]),
  judged("guarantees.breach.neutral.ashland", "chance", "30% to 70%"),
  judged("fronts.river.retreat", "rate", "0.1 to 0.4", { basis: ["c-area-1"] }),
  judged("drivers.aid.moves.flowing.paused", "chance", "1% to 3%"),
  judged("windows.vote.multiplies.friction.ceasefire", "factor", "0.5 to 1"),
  judged("red-lines.no-alliance.credence", "chance", "60% to 90%", { basis: ["c-speech"] }),
  judged("preconditions.leave-first.credence", "chance", "20% to 60%", { basis: ["c-speech"] }),
  judged("friction.talks", "chance", "5% to 20%"),
  judged("friction.ceasefire", "chance", "10% to 30%"),
  judged("friction.settlement", "chance", "2% to 10%"),
  judged("reference-classes.wars.monthly", "chance", "0.4% to 1.2%", { basis: ["c-base-rate"] }),
];

const lenses: readonly Lens[] = [
  {
    id: "hopeful",
    name: "The hopeful text",
    source: "hopeful-text",
    published: day("2024-09-10"),
    gist: "Pressure will bring both to the table.",
    overrides: new Map([["friction.talks", entry("chance", "20% to 40%", { basis: ["c-hopeful"] })]]),
  },
  {
    id: "later",
    name: "The later text",
    source: "hopeful-text",
    published: day("2025-01-10"),
    gist: "HINDSIGHT-GIST",
    overrides: new Map([["friction.talks", entry("chance", "1%", { basis: ["c-late"] })]]),
  },
];

export function aCase(parts: Partial<Case> = {}): Case {
  return {
    title: "Ashland and Birchia",
    question: "What could both accept?",
    summary: "Two neighbours at war over a river.",
    timeline: { from: day("2024-06-01"), to: day("2025-05-31") },
    asOf: day("2024-09-24"),
    horizonMonths: 24,
    referenceClass: "wars",
    viewpoint: "Borders as the assembly recognises them.",
    missingVoices: ["Residents of the river valley"],
    waives: [],
    crowds: [],
    analysts: new Map([
      ["authors", "The authors"],
      ["others", "Other forecasters"],
    ]),
    parties: [
      {
        id: "ashland",
        name: "Ashland",
        role: "principal",
        interests: "It wants its land back.",
        batna: "It fights on with its allies.",
        story: "It was attacked without cause.",
        factions: [],
        basis: ["c-speech"],
      },
      {
        id: "birchia",
        name: "Birchia",
        role: "principal",
        interests: "It wants no alliance on its border.",
        batna: "It fights on alone.",
        story: "It was encircled for years.",
        factions: [],
        basis: [],
      },
      { id: "cedar", name: "Cedar", role: "third", interests: "", batna: "", story: "", factions: [], basis: [] },
    ],
    actors: [],
    events: [],
    ties: [],
    stances: [
      {
        id: "cedar-talks",
        party: "cedar",
        toward: "talks",
        stance: "open",
        since: day("2024-07-01"),
        words: "It would host.",
        basis: ["c-speech"],
      },
    ],
    arenas: [],
    issues: [
      {
        id: "land",
        name: "River bank",
        question: "Who holds it?",
        front: "river",
        deferrable: true,
        statusQuo: "returned",
        options: [
          { id: "kept", name: "Ashland keeps it", scales: true, needs: null, note: null },
          { id: "returned", name: "Returned", scales: false, needs: null, note: null },
        ],
        divisible: null,
      },
      {
        id: "status",
        name: "Alliance",
        question: "May Ashland join one?",
        front: null,
        deferrable: false,
        statusQuo: "neutral",
        options: [
          { id: "neutral", name: "Neutral", scales: false, needs: null, note: null },
          { id: "allied", name: "Allied", scales: false, needs: null, note: null },
        ],
        divisible: null,
      },
    ],
    exclusions: [],
    floor: [{ id: "prisoners", forbids: {}, norm: "Third Convention, Art. 118", because: "Prisoners go home." }],
    wants: new Map(),
    maps: [],
    series: [
      {
        id: "river-held",
        name: "Area held on the far bank",
        unit: "km2",
        source: "map",
        measure: "river-held",
        basis: ["c-area-1"],
        points: [
          { date: day("2024-08-10"), low: 300, high: 400, published: day("2024-08-10") },
          { date: day("2024-08-24"), low: 900, high: 1300, published: day("2024-08-24") },
          { date: day("2024-09-20"), low: 800, high: 1100, published: day("2024-09-20") },
          { date: day("2024-12-20"), low: 111, high: 222, published: day("2024-12-20") },
        ],
      },
    ],
    fronts: [
      {
        id: "river",
        name: "River",
        holder: "ashland",
        issue: "land",
        series: "river-held",
        levels: [
          { id: "none", name: "Nothing held", from: 0, share: 0, option: "returned" },
          { id: "most", name: "Most of the bank", from: 700, share: 1, option: "kept" },
        ],
        start: [{ since: day("2024-06-01"), state: "none", basis: [], why: null }],
        retreat: { kind: "judged", rate: "fronts.river.retreat" },
        advance: null,
        moves: [],
        whileHeld: [],
      },
    ],
    drivers: [
      {
        id: "aid",
        name: "Aid to Ashland",
        movedBy: [],
        states: [
          { id: "flowing", name: "Flowing", effects: [] },
          { id: "paused", name: "Paused", effects: [] },
        ],
        start: [{ since: day("2024-06-01"), state: "flowing", basis: [], why: "No pause known." }],
        moves: [{ from: "flowing", to: "paused", path: "drivers.aid.moves.flowing.paused" }],
      },
    ],
    windows: [
      {
        id: "vote",
        name: "Cedar votes",
        opens: day("2024-11-05"),
        closes: day("2025-01-20"),
        announced: day("2024-06-01"),
        yearly: false,
        why: "A new government takes office.",
        basis: ["c-speech"],
        effects: [],
      },
    ],
    costs: [],
    beliefs: [],
    guarantees: {
      issue: "status",
      breach: new Map([["neutral", new Map([["ashland", "guarantees.breach.neutral.ashland"]])]]),
      loss: new Map([
        ["ashland", "guarantees.loss.ashland"],
        ["birchia", "guarantees.loss.birchia"],
      ]),
    },
    redLines: [
      {
        id: "no-alliance",
        party: "birchia",
        forbids: { status: ["allied"] },
        credence: "red-lines.no-alliance.credence",
        words: "Never an alliance.",
      },
    ],
    preconditions: [
      {
        id: "leave-first",
        party: "birchia",
        unmetWhile: { front: "river", above: "none" },
        credence: "preconditions.leave-first.credence",
        words: "First they leave the far bank",
      },
    ],
    positions: [
      {
        id: "bi-june",
        party: "birchia",
        speaker: "The president of Birchia",
        audience: "Diplomats",
        since: day("2024-06-14"),
        knownFrom: day("2024-06-14"),
        until: null,
        status: "hardened",
        asks: { status: ["neutral"] },
        words: "Neutrality first, then a ceasefire",
        supersedes: null,
        basis: ["c-speech"],
      },
      {
        id: "as-secret",
        party: "ashland",
        speaker: "An envoy",
        audience: null,
        since: day("2024-09-01"),
        knownFrom: day("2024-09-01"),
        until: null,
        status: "stated",
        asks: {},
        words: "SECRET-OFFER",
        supersedes: null,
        basis: ["c-secret"],
      },
    ],
    frictionReference: null,
    talks: [{ since: day("2024-06-01"), state: "none", basis: [], why: "None since 2022." }],
    referenceClasses: [
      {
        id: "wars",
        name: "Wars past their first year",
        monthly: "reference-classes.wars.monthly",
        counts: "ceasefire or agreement",
        note: null,
      },
    ],
    counters: [
      {
        id: "bank",
        holder: "ashland",
        name: "The far bank",
        kind: "territory",
        toTheOther: "Land at home",
        basis: ["c-area-1"],
        without: new Map(),
        withoutStart: new Map(),
      },
    ],
    measures: [],
    probes: [],
    packages: [
      {
        id: "swap",
        name: "Land for neutrality",
        from: [],
        picks: { land: "returned", status: "neutral" },
        note: null,
        basis: ["c-speech"],
      },
    ],
    questions: [
      {
        id: "ceasefire-by-january",
        text: "Will there be a ceasefire by 20 January 2025?",
        event: "ceasefire",
        front: null,
        opens: day("2024-09-07"),
        by: day("2025-01-20"),
        criteria: "28 days",
        doesNotCount: null,
        forecasts: [{ who: "others", on: day("2024-09-07"), chance: entry("chance", "20% to 45%") }],
        resolved: null,
      },
    ],
    sources: [
      aSource("speech-text", { title: "Speech", vantage: "non-western", language: "fr", reliability: "C" }),
      aSource("map", { title: "A map", type: "dataset", reliability: "B" }),
      aSource("hopeful-text", { title: "There is hope", author: [{ family: "Hope", given: "H." }] }),
      aSource("envoy-notes", { title: "SECRET-SOURCE", url: "https://example.org/secret" }),
      aSource("blog", { reliability: "E", author: [] }),
    ],
    inquiries: [],
    claims: [
      aClaim("c-speech", {
        source: "speech-text",
        who: "The president of Birchia",
        to: "Diplomats",
        knownFrom: day("2024-06-14"),
      }),
      aClaim("c-losses", { source: "blog", knownFrom: day("2024-06-01") }),
      aClaim("c-area-1", {
        source: "map",
        party: "ashland",
        kind: "measurement",
        knownFrom: day("2024-06-01"),
        happenedFrom: day("2024-08-24"),
        happenedTo: day("2024-08-24"),
        quantity: {
          measure: "river-held",
          value: 1263,
          qualifier: "exactly",
          counts: null,
          unit: "km2",
          wording: null,
        },
      }),
      aClaim("c-area-2", {
        source: "hopeful-text",
        who: "A paper",
        knownFrom: day("2024-09-10"),
        contradicts: ["c-area-1"],
        quantity: { measure: "river-held", value: 1000, qualifier: "over", counts: null, unit: "km2", wording: null },
      }),
      aClaim("c-hopeful", { source: "hopeful-text", knownFrom: day("2024-09-10"), at: { start: 10, end: 20 } }),
      aClaim("c-base-rate", { source: "map", knownFrom: day("2024-06-01"), credibility: 6 }),
      aClaim("c-secret", {
        source: "envoy-notes",
        says: "SECRET-CLAIM",
        knownFrom: day("2024-09-01"),
        sensitive: true,
      }),
      aClaim("c-late", { source: "hopeful-text", says: "HINDSIGHT-CLAIM", knownFrom: day("2025-01-10") }),
    ],
    lenses,
    judgements: new Map(judgements.map((judgement) => [judgement.path, judgement])),
    digest: "d".repeat(64),
    ...parts,
  };
}

export function spread(mean: number, low = mean / 2, high = Math.min(1, mean * 2)): Spread {
  return { mean, low, high };
}

const rising = (last: number): readonly Spread[] =>
  Array.from({ length: 25 }, (_, month) => spread((last * month) / 24));

const swap: PackageAcceptability = {
  id: "swap",
  name: "Land for neutrality",
  kind: "settlement",
  picks: { land: "returned", status: "neutral" },
  all: 0.23,
  byParty: { ashland: 0.31, birchia: 0.88 },
  worth: { ashland: spread(0.4), birchia: spread(0.5) },
  gain: { ashland: spread(0.01), birchia: spread(0.02) },
  vetoes: [
    { party: "ashland", cause: "worse-than-no-deal", rule: null, share: 0.69 },
    { party: "birchia", cause: "red-line", rule: "no-alliance", share: 0.12 },
  ],
};

export function anAssessment(asOf: Day, lens: string | null, parts: Partial<Assessment> = {}): Assessment {
  const leverage = (now: number, change: number) => ({
    now: spread(now, now - 0.1, now + 0.1),
    byMonth: Array.from({ length: 13 }, (_, month) => spread(now + change * month)),
    changeByMonth: Array.from({ length: 13 }, (_, month) => ({
      mean: change * month,
      low: change * month - 0.02,
      high: change * month + 0.02,
    })),
    reservation: spread(now - 0.02, now - 0.12, now + 0.08),
    timing: { gainByMonth: [spread(0)], regretByMonth: [spread(0)], bestShare: [1] },
  });
  return {
    method: {
      name: "Parley",
      version: "0.1.0",
      exactness: "Exact in each future; sampled over judgements",
      seed: 1,
      futures: 10_000,
      solution: "Nash",
      digest: "a".repeat(64),
    },
    case: { title: "Ashland and Birchia", question: "What could both accept?" },
    asOf: formatDay(asOf),
    lens,
    horizonMonths: 24,
    evidence: { claimsUsed: 7, claimsLeftOut: 1, sourcesUsed: 5, leftOut: ["c-late"], staleJudgements: [] },
    zone: {
      any: 0.33,
      ceasefire: 0.31,
      settlement: 0.12,
      standardError: 0.005,
      packages: null,
      packagesOfFeasible: null,
      surplus: null,
    },
    terms: {
      ceasefire: null,
      settlement: {
        share: 0.12,
        issues: { land: { returned: 0.8, kept: 0.2 }, status: { neutral: 1 } },
        worth: { ashland: spread(0.4), birchia: spread(0.6) },
      },
    },
    agreement: {
      talks: rising(0.6),
      measure: rising(0.5),
      ceasefire: rising(0.3),
      settlement: rising(0.1),
      "any-deal": rising(0.35),
    },
    baseRate: {
      referenceClass: "wars",
      name: "Wars past their first year",
      monthly: spread(0.008),
      curve: rising(0.17),
    },
    leverage: { ashland: leverage(0.45, -0.01), birchia: leverage(0.55, 0.001) },
    packages: [swap],
    questions: [
      {
        id: "ceasefire-by-january",
        text: "Will there be a ceasefire by 20 January 2025?",
        by: "2025-01-20",
        status: "open",
        chance: spread(0.08),
        baseRate: spread(0.03),
        others: [{ who: "others", on: "2024-09-07", low: 0.2, high: 0.45 }],
        outcome: null,
      },
    ],
    state: {
      fronts: {
        river: {
          name: "River",
          holder: "ashland",
          measured: { date: "2024-09-20", low: 800, high: 1100, unit: "km2" },
          start: { none: 0, most: 1 },
          retreat: spread(0.2),
          advance: null,
          believed: {},
          shareByMonth: [],
        },
      },
      drivers: { aid: { name: "Aid to Ashland", state: "flowing", since: "2024-06-01" } },
      talksOpen: false,
    },
    conclusions: [],
    ...parts,
  };
}

export function anInput(
  parts: { theCase?: Case; asOf?: Day; lens?: string | null; includeSensitive?: boolean } = {},
): BriefInput {
  const theCase = parts.theCase ?? aCase();
  const asOf = parts.asOf ?? theCase.asOf;
  const lens = parts.lens ?? null;
  const available = theCase.lenses.filter((each) => each.published <= asOf);
  const zone = { ...anAssessment(asOf, null).zone, any: 0.6 };
  return {
    case: theCase,
    state: stateOfPlay(theCase, asOf, lens),
    assessment: anAssessment(asOf, lens),
    lenses: available.map((each) => anAssessment(asOf, each.id, { zone })),
    includeSensitive: parts.includeSensitive ?? false,
  };
}
