/**
 * A folder's files as a case, or every fault that stands in the way, all at once.
 * Takes: paths (relative, with slashes) and texts. Gives: the case (null where any fault is an error) and the faults in
 * order of file and line. Cost: linear in the text, but for references, which are looked up in lists of ids.
 */
import { canonicalJson, edtfSpan, type Fault, sha256Hex } from "../ground/index.ts";
import type { Series } from "../territory/index.ts";
import { buildArenas } from "./build-arenas.ts";
import { buildClaims, buildSources } from "./build-evidence.ts";
import {
  buildBeliefs,
  buildCosts,
  buildDrivers,
  buildFronts,
  buildPreconditions,
  buildTalks,
  buildWindows,
} from "./build-ground.ts";
import { buildInquiries } from "./build-inquiries.ts";
import { buildGuarantees, buildIssues, buildPackages, buildRedLines, buildWants } from "./build-issues.ts";
import { buildMaps } from "./build-maps.ts";
import { buildMeasures } from "./build-measures.ts";
import { buildParties, buildPositions, buildStances, buildTies } from "./build-parties.ts";
import { buildProbes } from "./build-probes.ts";
import { buildActors, buildEvents, buildPlaces } from "./build-register.ts";
import { type Building, basisOf, day, optionSet } from "./building.ts";
import type { Case, Judgement, Question } from "./case.ts";
import { type CaseEntry, type Entries, entryFault, readEntries } from "./case-entries.ts";
import { readCaseFile } from "./case-file.ts";
import { checkCoverage } from "./coverage.ts";
import { collectJudgements, judgingSections } from "./judgement-reader.ts";
import { buildCounters, buildLenses, readForecasts } from "./override-builder.ts";
import { knownIds, refer } from "./references.ts";
import { readSeriesCsv } from "./series-csv.ts";

export interface CaseReading {
  readonly case: Case | null;
  readonly faults: readonly Fault[];
}

export function readCase(files: ReadonlyMap<string, string>, readFile = readCaseFile): CaseReading {
  const { entries, faults: structural } = readEntries(files, readFile);
  const faults: Fault[] = [...structural];
  const head = entries.case[0];
  if (head === undefined) {
    // A `case` section that is there but unreadable has had its own faults.
    if (
      !faults.some(
        (fault) =>
          fault.path.startsWith("case") || fault.code.startsWith("yaml.") || fault.code === "case.file-too-large",
      )
    )
      faults.push({
        code: "case.missing-section",
        path: "case",
        expected: "a section case: with title, question, timeline, …",
        read: "none",
        severity: "error",
      });
    return { case: null, faults: fewOfEach(inOrder(faults)) };
  }
  const by = head.value["default-analyst"];
  const judgements = new Map<string, Judgement>();
  for (const section of judgingSections)
    for (const entry of entries[section] as readonly CaseEntry[]) collectJudgements(entry, by, judgements, faults);

  const building: Building = { entries, known: knownIds(entries), publishedOn: publications(entries), faults };
  const from = day(building, head, ["timeline", "from"], head.value.timeline.from);
  const to = day(building, head, ["timeline", "to"], head.value.timeline.to);
  const asOf = day(building, head, ["as-of"], head.value["as-of"]);
  if (to < from)
    faults.push(
      entryFault(
        head,
        ["timeline", "to"],
        "case.timeline",
        `no day before ${head.value.timeline.from}`,
        head.value.timeline.to,
      ),
    );
  else if (asOf < from || asOf > to)
    faults.push(
      entryFault(
        head,
        ["as-of"],
        "case.as-of",
        `a day from ${head.value.timeline.from} to ${head.value.timeline.to}`,
        head.value["as-of"],
      ),
    );
  if (building.known.principals.length < 2 || building.known.principals.length > 6)
    faults.push(
      entryFault(
        head,
        [],
        "case.principals",
        "two to six parties with role: principal",
        `${building.known.principals.length}`,
        true,
      ),
    );
  refer(head, ["default-analyst"], "an analyst", by, building.known.ids("analysts"), faults);
  refer(
    head,
    ["reference-class"],
    "a reference class",
    head.value["reference-class"],
    building.known.ids("reference-classes"),
    faults,
  );
  for (const [i, rule] of (head.value.waives ?? []).entries())
    refer(head, ["waives", i], "a floor rule", rule, building.known.ids("floor"), faults);
  for (const section of ["issues", "friction"] as const)
    if (entries[section].length === 0 && !faults.some((fault) => fault.path.startsWith(section)))
      faults.push({
        code: "case.missing-section",
        path: section,
        expected: `a section ${section}:`,
        read: "none",
        severity: "error",
        file: head.file.file,
      });

  const theCase: Case = {
    title: head.value.title,
    question: head.value.question,
    summary: head.value.summary ?? "",
    timeline: { from, to },
    asOf,
    horizonMonths: head.value["horizon-months"] ?? 36,
    referenceClass: head.value["reference-class"],
    viewpoint: head.value.viewpoint ?? null,
    missingVoices: head.value["missing-voices"] ?? [],
    waives: head.value.waives ?? [],
    analysts: new Map(entries.analysts.map((entry) => [entry.ids[0] ?? "", entry.value.name])),
    crowds: entries.analysts.flatMap((entry) => (entry.value.crowd === true ? [entry.ids[0] ?? ""] : [])),
    parties: buildParties(building),
    actors: buildActors(building),
    events: buildEvents(building),
    gazetteer: buildPlaces(building),
    ties: buildTies(building),
    stances: buildStances(building),
    issues: buildIssues(building),
    arenas: buildArenas(building),
    exclusions: entries.exclusions.map((entry) => ({
      id: entry.ids[0] ?? "",
      forbids: optionSet(building, entry, "forbids", entry.value.forbids),
      because: entry.value.because,
    })),
    floor: entries.floor.map((entry) => ({
      id: entry.ids[0] ?? "",
      forbids: optionSet(building, entry, "forbids", entry.value.forbids),
      norm: entry.value.norm,
      because: entry.value.because,
    })),
    wants: buildWants(building),
    series: buildSeries(building, files),
    maps: buildMaps(building),
    fronts: buildFronts(building, from),
    drivers: buildDrivers(building, from),
    windows: buildWindows(building),
    costs: buildCosts(building),
    beliefs: buildBeliefs(building),
    guarantees: buildGuarantees(building),
    redLines: buildRedLines(building),
    preconditions: buildPreconditions(building),
    positions: buildPositions(building),
    frictionReference: entries.friction[0]?.value.reference ?? null,
    talks: buildTalks(building, from),
    referenceClasses: entries["reference-classes"].map((entry) => ({
      id: entry.ids[0] ?? "",
      name: entry.value.name,
      monthly: `reference-classes.${entry.ids[0]}.monthly`,
      counts: entry.value.counts,
      note: entry.value.note ?? null,
    })),
    counters: buildCounters(building, judgements, by),
    measures: buildMeasures(building),
    packages: buildPackages(building),
    probes: buildProbes(building, judgements, by, from),
    questions: buildQuestions(building, by),
    sources: buildSources(building),
    claims: buildClaims(building),
    inquiries: buildInquiries(building),
    lenses: buildLenses(building, judgements, by),
    judgements,
    digest: textsDigest(files),
  };
  checkCoverage(building, theCase, judgements);
  return {
    case: faults.some((fault) => fault.severity === "error") ? null : theCase,
    faults: fewOfEach(inOrder(withoutEchoes(faults))),
  };
}

/** Names the texts of a case by what is in them. */
export function textsDigest(files: ReadonlyMap<string, string>): string {
  return sha256Hex(canonicalJson([...files].sort(([a], [b]) => (a < b ? -1 : 1))));
}

/**
 * What a faulty entry holds is missed everywhere else, and those faults would say nothing new: references to it, and
 * overrides of its judgements. Where a file could not be read at all, no reference can be judged.
 */
function withoutEchoes(faults: readonly Fault[]): readonly Fault[] {
  const unread = faults.some((fault) => fault.code.startsWith("yaml.") || fault.code === "case.file-too-large");
  const echoes = [
    "case.dangling",
    "case.missing-",
    "lens.overrides-nothing",
    "effect.target",
    "belief.target",
    "preference.",
    "guarantee.",
  ];
  if (unread) return faults.filter((fault) => !echoes.some((echo) => fault.code.startsWith(echo)));
  const broken = faults
    .filter((fault) => structural.some((start) => fault.code.startsWith(start)))
    .map((fault) => fault.path.split(".").slice(0, 2));
  const echoed = (fault: Fault): boolean =>
    broken.some(
      ([section, id]) =>
        (fault.code === "lens.overrides-nothing" && fault.read.startsWith(`${section}.${id}.`)) ||
        (fault.code === "case.dangling" && fault.read === id),
    );
  return faults.filter((fault) => !echoed(fault));
}

/** How the codes of faults begin for which an entry is left out of the case. */
const structural = ["case.unknown-", "case.missing-", "case.invalid-", "case.too-"];

function publications(entries: Entries): ReadonlyMap<string, number> {
  return new Map(
    entries.claims.flatMap((entry) => {
      const known = edtfSpan(entry.value.published)?.to;
      return typeof known === "number" ? [[entry.ids[0] ?? "", known] as const] : [];
    }),
  );
}

function buildSeries(building: Building, files: ReadonlyMap<string, string>): readonly Series[] {
  return building.entries.series.map((entry) => {
    const { name, unit, file, source, measure = entry.ids[0] ?? "" } = entry.value;
    refer(entry, ["source"], "a source", source, building.known.ids("sources"), building.faults);
    const text = files.get(file);
    if (text === undefined)
      building.faults.push(entryFault(entry, ["file"], "series.file", "a file of the case's folder", file));
    const { points, faults } = text === undefined ? { points: [], faults: [] } : readSeriesCsv(file, text);
    building.faults.push(...faults);
    return {
      id: entry.ids[0] ?? "",
      name,
      unit,
      source,
      measure,
      basis: basisOf(building, entry, [], entry.value.basis),
      points,
    };
  });
}

function buildQuestions(building: Building, by: string): readonly Question[] {
  return building.entries.questions.map((entry) => {
    const { value } = entry;
    const { faults, known } = building;
    if ((value.event === "front") !== (value.front !== undefined))
      faults.push(
        entryFault(entry, ["event"], "question.front", "a front with event: front, and only with it", value.event),
      );
    if (
      value.front !== undefined &&
      refer(entry, ["front", "id"], "a front", value.front.id, known.ids("fronts"), faults)
    )
      refer(
        entry,
        ["front", "above"],
        `a level of ${value.front.id}`,
        value.front.above,
        known.levels(value.front.id),
        faults,
      );
    const opens = day(building, entry, ["opens"], value.opens);
    const due = day(building, entry, ["by"], value.by);
    if (due < opens)
      faults.push(entryFault(entry, ["by"], "question.order", `no day before it opens, ${value.opens}`, value.by));
    const resolved = value.resolved;
    return {
      id: entry.ids[0] ?? "",
      text: value.text,
      event: value.event,
      front: value.front === undefined ? null : { front: value.front.id, above: value.front.above },
      opens,
      by: due,
      criteria: value.criteria,
      doesNotCount: value["does-not-count"] ?? null,
      forecasts: readForecasts(building, entry, value.forecasts ?? [], by, faults),
      resolved:
        resolved === undefined
          ? null
          : {
              on: day(building, entry, ["resolved", "on"], resolved.on),
              outcome: resolved.outcome,
              basis: basisOf(building, entry, ["resolved"], resolved.basis),
            },
    };
  });
}

const mostOfOneCode = 100;

/** The first faults of each code, and how many more there are. */
function fewOfEach(faults: readonly Fault[]): readonly Fault[] {
  const counts = new Map<string, number>();
  const kept = faults.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= mostOfOneCode;
  });
  const more = [...counts].filter(([, count]) => count > mostOfOneCode);
  return [
    ...kept,
    ...more.map(
      ([code, count]): Fault => ({
        code,
        path: "",
        expected: "none of these",
        read: `${count - mostOfOneCode} more of them`,
        severity: "error",
      }),
    ),
  ];
}

/** By file, line and column; faults without a place first. */
function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const key = (fault: Fault): string => fault.file ?? "";
  return [...faults].sort(
    (a, b) =>
      (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
