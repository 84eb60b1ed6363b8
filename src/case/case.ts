/**
 * The case: what a folder says, once it is free of faults. Structure only; every number that is somebody's opinion is a
 * judgement, kept by its path in `judgements`, so that a lens or a counter can override it and a screen can open it.
 * Every record is an id-ordered list in the order of the files, so that nothing depends on hashing.
 */
import type { Claim, Rating, Source } from "../evidence/index.ts";
import type { Day, Distribution, QuantityKind } from "../ground/index.ts";
import type { Series } from "../territory/index.ts";

/** Where something stands in a file; lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface JudgementEntry {
  readonly distribution: Distribution;
  /** As written. */
  readonly text: string;
  /** Claim ids. */
  readonly basis: readonly string[];
  readonly why: string | null;
  /** Analyst id. */
  readonly by: string;
  readonly since: Day | null;
  readonly until: Day | null;
  readonly place: Place;
}

export interface Judgement {
  readonly path: string;
  readonly kind: QuantityKind;
  /** What the number means, in a phrase. */
  readonly means: string;
  /** In order of `since`; the first holds from the timeline's start or before. */
  readonly entries: readonly JudgementEntry[];
}

export type Leaning = "open" | "conditional" | "refusing" | "unknown";

export interface Faction {
  readonly id: string;
  readonly name: string;
  readonly leaning: Leaning;
  readonly voices: readonly string[];
  readonly note: string | null;
}

export interface Party {
  readonly id: string;
  readonly name: string;
  readonly role: "principal" | "third";
  readonly interests: string;
  readonly batna: string;
  readonly story: string;
  readonly factions: readonly Faction[];
  readonly basis: readonly string[];
}

/** Somebody who may speak in a text, beside the parties and the voices of their factions. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: "person" | "institution";
  readonly party: string | null;
  /** Offices, as one writes them before the name. */
  readonly roles: readonly string[];
  readonly aliases: readonly string[];
}

/** An event by whose days texts count: "the ninth day of the offensive". */
export interface DatedEvent {
  readonly id: string;
  readonly name: string;
  /** A phrase means the event where it has all the words of one of these. */
  readonly words: readonly string[];
  /** Day 1. */
  readonly firstDay: Day;
}

/** Where places lie and which states border on which, by international law, to hold texts against; not who holds what. */
export interface CasePlaces {
  /** Name or spelling to the state in which it lies. */
  readonly places: Readonly<Record<string, string>>;
  /** State to its neighbours by the side on which they lie, in words such as `north-western`. */
  readonly borders: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export interface Tie {
  readonly id: string;
  readonly of: string;
  readonly on: string;
  readonly through: string;
  /** Path of the judgement of its strength. */
  readonly strength: string;
}

export interface Stance {
  readonly id: string;
  readonly party: string;
  readonly toward: string;
  readonly stance: Leaning;
  readonly since: Day;
  readonly words: string;
  readonly basis: readonly string[];
}

export interface LevelBound {
  readonly front: string;
  /** Holds while the front stands on a level above this one. */
  readonly above: string;
}

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly scales: boolean;
  readonly needs: LevelBound | null;
  readonly note: string | null;
}

export interface Issue {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly front: string | null;
  readonly deferrable: boolean;
  /** Option id; for an issue with a front, what the front's lowest level amounts to. */
  readonly statusQuo: string;
  readonly options: readonly Option[];
  /** Number of equal parts of a divisible good, or null. */
  readonly divisible: number | null;
}

export interface ArenaMember {
  readonly id: string;
  readonly name: string;
  /** The party that it is, or is a part of; null for neither. */
  readonly party: string | null;
  /** Paths of judgements. */
  readonly position: string;
  readonly salience: string;
  readonly capability: string;
}

/** An issue that many actors decide, along one scale from 0 (`low`, in words) to 1 (`high`). */
export interface Arena {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly low: string;
  readonly high: string;
  readonly issue: string | null;
  /** Where the options of the issue lie; empty without one. */
  readonly places: ReadonlyMap<string, number>;
  readonly statusQuo: number | null;
  readonly actors: readonly ArenaMember[];
}

/** Issue id → option ids; stands for every package that has, in each of these issues, one of these options. */
export type OptionSet = Readonly<Record<string, readonly string[]>>;

export interface Exclusion {
  readonly id: string;
  readonly forbids: OptionSet;
  readonly because: string;
}

export interface FloorRule {
  readonly id: string;
  readonly forbids: OptionSet;
  readonly norm: string;
  readonly because: string;
}

/** A factor (judgement at `path`) on one target, e.g. `fronts.kursk.retreat` or `costs.russia.losses`. */
export interface Effect {
  readonly target: string;
  readonly path: string;
}

export interface Level {
  readonly id: string;
  readonly name: string;
  /** Lower bound in the series' unit, or null where the front has no series. */
  readonly from: number | null;
  /** Share of what is at stake on this front that the holder holds, 0 … 1. */
  readonly share: number;
  /** What the status quo of the front's issue amounts to here. */
  readonly option: string;
}

/** A dated state: of a driver, a front without series, or the talks. */
export interface DatedState {
  readonly since: Day;
  readonly state: string;
  readonly basis: readonly string[];
  readonly why: string | null;
}

/** How fast a front moves in one direction. Paths of judgements. */
export type Pace =
  | { readonly kind: "judged"; readonly rate: string }
  | {
      readonly kind: "learned";
      readonly prior: string;
      readonly worthMonths: string;
      /** Series units that make one level. */
      readonly step: number;
      readonly memoryMonths: string;
    };

export interface Move {
  readonly from: string;
  readonly to: string;
  /** Path of the judgement of its monthly chance. */
  readonly path: string;
}

export interface Front {
  readonly id: string;
  readonly name: string;
  readonly holder: string;
  readonly issue: string | null;
  readonly series: string | null;
  readonly levels: readonly Level[];
  readonly start: readonly DatedState[];
  readonly retreat: Pace | null;
  readonly advance: Pace | null;
  readonly moves: readonly Move[];
  readonly whileHeld: readonly Effect[];
}

export interface DriverState {
  readonly id: string;
  readonly name: string;
  readonly effects: readonly Effect[];
}

export interface Driver {
  readonly id: string;
  readonly name: string;
  readonly states: readonly DriverState[];
  /** Parties that could bring it about, alone or together. */
  readonly movedBy: readonly string[];
  readonly start: readonly DatedState[];
  readonly moves: readonly Move[];
}

export interface Window {
  readonly id: string;
  readonly name: string;
  readonly opens: Day;
  readonly closes: Day;
  readonly announced: Day;
  readonly yearly: boolean;
  readonly why: string;
  readonly basis: readonly string[];
  readonly effects: readonly Effect[];
}

export interface CostTerm {
  readonly party: string;
  readonly id: string;
  readonly monthly: string;
  readonly front: string | null;
  readonly grows: string | null;
}

export interface Belief {
  readonly party: string;
  /** `fronts.F.retreat`, `fronts.F.advance`, `fronts.F.LEVEL.LEVEL` or `drivers.D.STATE.STATE`. */
  readonly target: string;
  readonly path: string;
}

export interface Guarantees {
  readonly issue: string;
  /** option → victim party → path of the chance that the other side breaks the deal. */
  readonly breach: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** party → path of what a broken deal costs it. */
  readonly loss: ReadonlyMap<string, string>;
}

export interface RedLine {
  readonly id: string;
  readonly party: string;
  readonly forbids: OptionSet;
  readonly credence: string;
  readonly words: string;
}

export interface Precondition {
  readonly id: string;
  readonly party: string;
  readonly unmetWhile: LevelBound | { readonly driver: string; readonly state: string };
  readonly credence: string;
  readonly words: string;
}

export type PositionStatus = "stated" | "hardened" | "softened" | "suspended" | "reversed";

export interface Position {
  readonly id: string;
  readonly party: string;
  readonly speaker: string;
  readonly audience: string | null;
  /** The day it was taken … */
  readonly since: Day;
  /** … and the day from which a claim in its basis lets one know. */
  readonly knownFrom: Day;
  readonly until: Day | null;
  readonly status: PositionStatus;
  readonly asks: OptionSet;
  readonly words: string;
  readonly supersedes: string | null;
  readonly basis: readonly string[];
}

export interface Counter {
  readonly id: string;
  readonly holder: string;
  readonly name: string;
  readonly kind: string;
  readonly toTheOther: string;
  readonly basis: readonly string[];
  /** What the case would be without it: judgement entries by path … */
  readonly without: ReadonlyMap<string, JudgementEntry>;
  /** … and starts, `fronts.F.start` or `drivers.D.start` → level or state. */
  readonly withoutStart: ReadonlyMap<string, string>;
}

export interface Measure {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly verification: string;
  readonly after: readonly string[];
  readonly monthly: string;
  /** party → path. */
  readonly gain: ReadonlyMap<string, string>;
  readonly temptation: ReadonlyMap<string, string>;
  readonly detection: string;
  /** What it multiplies once in force: nothing, or the chance of a ceasefire. */
  readonly eases: readonly Effect[];
  readonly basis: readonly string[];
}

export interface NamedPackage {
  readonly id: string;
  readonly name: string;
  readonly from: readonly string[];
  readonly picks: Readonly<Record<string, string>>;
  readonly note: string | null;
  readonly basis: readonly string[];
}

/** An offer that may be made in public in order to learn; no package, since it says who makes it and what a refusal does. */
export interface Probe {
  readonly id: string;
  readonly name: string;
  /** Sources that propose it; it is known from the first of them on. */
  readonly from: readonly string[];
  /** The principal that makes it, and those whose answer is asked. */
  readonly offeredBy: string;
  readonly to: readonly string[];
  readonly terms: Readonly<Record<string, string>>;
  /** What a refusal changes: judgement entries by path … */
  readonly ifRefused: ReadonlyMap<string, JudgementEntry>;
  /** … and starts, `fronts.F.start` or `drivers.D.start` → level or state. */
  readonly ifRefusedStart: ReadonlyMap<string, string>;
  /** Principal → path of what a refusal costs it. */
  readonly costs: ReadonlyMap<string, string>;
  readonly note: string | null;
  readonly basis: readonly string[];
}

export interface StatedForecast {
  readonly who: string;
  readonly on: Day;
  readonly chance: JudgementEntry;
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly event: "talks" | "measure" | "ceasefire" | "settlement" | "any-deal" | "front";
  readonly front: LevelBound | null;
  readonly opens: Day;
  readonly by: Day;
  readonly criteria: string;
  readonly doesNotCount: string | null;
  readonly forecasts: readonly StatedForecast[];
  readonly resolved: { readonly on: Day; readonly outcome: "yes" | "no"; readonly basis: readonly string[] } | null;
}

export interface ReferenceClass {
  readonly id: string;
  readonly name: string;
  readonly monthly: string;
  readonly counts: string;
  readonly note: string | null;
}

export interface Lens {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly published: Day;
  readonly gist: string;
  readonly overrides: ReadonlyMap<string, JudgementEntry>;
}

/** An open question of fact, with competing hypotheses. No probability is computed from it. */
export interface Inquiry {
  readonly id: string;
  readonly question: string;
  readonly hypotheses: readonly { readonly id: string; readonly words: string }[];
  /** By claim: how it sits with each hypothesis. */
  readonly evidence: readonly {
    readonly claim: string;
    readonly because: string | null;
    readonly ratings: Readonly<Record<string, Rating>>;
  }[];
}

/** A map to show. Its files are read by whoever shows it; no figure of the engine follows from them. */
export interface CaseMap {
  readonly id: string;
  readonly name: string;
  /** A file of regions in the case's folder `territory`, or `shipped`. */
  readonly borders: string;
  /** Ids of regions that must be in view; none: all. */
  readonly regions: readonly string[];
  /** Whose view of the borders: the first is shown unless another is chosen. */
  readonly viewpoints: readonly MapViewpoint[];
  /** Files of imported maps, one a source. */
  readonly areas: readonly {
    readonly source: string;
    readonly file: string;
    /** The file's names of holders → parties. */
    readonly holders: Readonly<Record<string, string>>;
  }[];
  /** A measured area as a disc of its size, at [longitude, latitude], where no polygons may be shown. */
  readonly discs: readonly {
    readonly series: string;
    readonly at: readonly [number, number];
    /** The region of which its share is told. */
    readonly region: string | null;
  }[];
  readonly basis: readonly string[];
}

export interface MapViewpoint {
  readonly id: string;
  readonly name: string;
  readonly because: string;
  /** Regions given to another state than the borders' file has it; `disputed` gives one to nobody. */
  readonly states: Readonly<Record<string, string>>;
}

export interface Case {
  readonly title: string;
  readonly question: string;
  readonly summary: string;
  readonly timeline: { readonly from: Day; readonly to: Day };
  readonly asOf: Day;
  readonly horizonMonths: number;
  readonly referenceClass: string;
  readonly viewpoint: string | null;
  readonly missingVoices: readonly string[];
  readonly waives: readonly string[];
  readonly analysts: ReadonlyMap<string, string>;
  /** Ids of the analysts that are crowds, to stand beside single forecasters. */
  readonly crowds: readonly string[];
  readonly parties: readonly Party[];
  readonly actors: readonly Actor[];
  readonly events: readonly DatedEvent[];
  /** For reading; the engine does not use it. */
  readonly gazetteer?: CasePlaces;
  readonly ties: readonly Tie[];
  readonly stances: readonly Stance[];
  readonly issues: readonly Issue[];
  readonly arenas: readonly Arena[];
  readonly exclusions: readonly Exclusion[];
  readonly floor: readonly FloorRule[];
  /** party → issue → `more` or `less`, for divisible issues. */
  readonly wants: ReadonlyMap<string, ReadonlyMap<string, "more" | "less">>;
  readonly series: readonly Series[];
  readonly maps: readonly CaseMap[];
  readonly fronts: readonly Front[];
  readonly drivers: readonly Driver[];
  readonly windows: readonly Window[];
  readonly costs: readonly CostTerm[];
  readonly beliefs: readonly Belief[];
  readonly guarantees: Guarantees | null;
  readonly redLines: readonly RedLine[];
  readonly preconditions: readonly Precondition[];
  readonly positions: readonly Position[];
  readonly frictionReference: string | null;
  readonly talks: readonly DatedState[];
  readonly referenceClasses: readonly ReferenceClass[];
  readonly counters: readonly Counter[];
  readonly measures: readonly Measure[];
  readonly packages: readonly NamedPackage[];
  readonly probes: readonly Probe[];
  readonly questions: readonly Question[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly inquiries: readonly Inquiry[];
  readonly lenses: readonly Lens[];
  readonly judgements: ReadonlyMap<string, Judgement>;
  /** SHA-256 (hex) of the case's files, normalised. */
  readonly digest: string;
}
