/**
 * Negotiation domains of GENIUS: a domain file and one utility profile per party, as issues, options and worths.
 * Takes: the texts of the domain and of each profile. Gives: the domain, null where anything is wrong, and the faults.
 * A package is worth Σ weight × evaluation ⁄ (the issue's greatest evaluation), weights scaled to sum to 1.
 * Source: [lin-2014] for the format and its linear additive utilities.
 * Departs: discrete issues under one objective only; issues and values are matched by name, not by index. A file with a
 * document type is refused, so that none can declare entities.
 * Faults: `xml.*`, `genius.*`. Cost: linear in the texts.
 */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Fault } from "../ground/index.ts";

export interface XmlFile {
  readonly file: string;
  readonly text: string;
}

export interface GeniusIssue {
  readonly name: string;
  readonly options: readonly string[];
}

export interface GeniusProfile {
  readonly file: string;
  /** Per issue of the domain, as written. */
  readonly weights: readonly number[];
  /** Per issue and option of the domain: what it adds to the worth of a package, in [0, 1]. */
  readonly worths: readonly (readonly number[])[];
  /** What no agreement is worth. */
  readonly reservation: number;
  /** Share of its worth that an agreement keeps over the whole time of a session. */
  readonly discount: number;
}

export interface GeniusDomain {
  readonly name: string;
  readonly issues: readonly GeniusIssue[];
  readonly profiles: readonly GeniusProfile[];
}

export interface GeniusReading {
  readonly domain: GeniusDomain | null;
  readonly faults: readonly Fault[];
}

type Element = Readonly<Record<string, unknown>>;
type Report = (code: string, path: string, expected: string, read: string) => void;

const largestChars = 1_000_000;
const mostOptions = 1000;
const repeated = new Set(["objective", "issue", "item", "weight"]);

export function readGenius(domain: XmlFile, profiles: readonly XmlFile[]): GeniusReading {
  const faults: Fault[] = [];
  const frame = readDomain(domain, reporter(domain, faults));
  const read = profiles.map((profile) => readProfile(profile, frame?.issues ?? null, reporter(profile, faults)));
  if (frame === null || faults.length > 0) return { domain: null, faults };
  return { domain: { ...frame, profiles: read.filter((profile) => profile !== null) }, faults };
}

function reporter({ file }: XmlFile, faults: Fault[]): Report {
  return (code, path, expected, read) => {
    faults.push({ code, path, expected, read: read.slice(0, 120), severity: "error", file });
  };
}

/** The one objective of a file, and the elements around it; null with a fault where there is none. */
function objectiveOf(xml: XmlFile, report: Report): { readonly space: Element; readonly objective: Element } | null {
  const root = parsed(xml, report);
  if (root === null) return null;
  const template = element(root.negotiation_template);
  const space = element((template ?? root).utility_space);
  const objectives = space === null ? [] : elements(space.objective);
  const objective = objectives[0];
  if (space === null || objective === undefined || objectives.length > 1 || elements(objective.objective).length > 0) {
    report(
      "genius.objective",
      "utility_space",
      "one objective with the issues in it",
      `${objectives.length} or nested`,
    );
    return null;
  }
  return { space, objective };
}

function parsed({ text }: XmlFile, report: Report): Element | null {
  if (text.length > largestChars) {
    report("xml.too-large", "", `at most ${largestChars} characters`, `${text.length}`);
    return null;
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    report("xml.doctype", "", "XML without a document type", "a document type");
    return null;
  }
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    report("xml.malformed", "", "well-formed XML", `line ${valid.err.line}: ${valid.err.msg}`);
    return null;
  }
  try {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: "",
      parseAttributeValue: false,
      parseTagValue: false,
      isArray: (name, _, __, isAttribute) => !isAttribute && repeated.has(name),
    });
    return element(parser.parse(text)) ?? {};
  } catch (error) {
    report("xml.malformed", "", "well-formed XML", error instanceof Error ? error.message : "unreadable");
    return null;
  }
}

function element(value: unknown): Element | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Element) : null;
}

function elements(value: unknown): readonly Element[] {
  return Array.isArray(value) ? value.map((item) => element(item) ?? {}) : [];
}

function attribute(of: Element, name: string): string | null {
  const value = of[name];
  return typeof value === "string" ? value : null;
}

/** A plain decimal number of 0 or more, or null. */
function amount(text: string | null): number | null {
  if (text === null || !/^\s*\d+(?:\.\d*)?(?:[eE][+-]?\d+)?\s*$/.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

function readDomain(xml: XmlFile, report: Report): Omit<GeniusDomain, "profiles"> | null {
  const found = objectiveOf(xml, report);
  if (found === null) return null;
  const list = elements(found.objective.issue);
  if (list.length === 0) report("genius.no-issues", "objective", "at least one issue", "none");
  const issues = list.map((issue): GeniusIssue => {
    const name = issueName(issue, report);
    return { name, options: optionsOf(issue, name, report).map(({ value }) => value) };
  });
  distinct(
    issues.map(({ name }) => name),
    (name) => report("genius.duplicate-issue", name, "each issue once", name),
  );
  return { name: attribute(found.objective, "name") ?? "", issues };
}

function issueName(issue: Element, report: Report): string {
  const name = attribute(issue, "name");
  if (name === null) report("genius.issue-name", "issue", "an issue with a name", "none");
  const kind = attribute(issue, "vtype") ?? attribute(issue, "type") ?? "discrete";
  if (kind !== "discrete") report("genius.issue-type", name ?? "issue", "a discrete issue", kind);
  return name ?? "";
}

function optionsOf(issue: Element, name: string, report: Report): readonly { value: string; item: Element }[] {
  const options = elements(issue.item).map((item) => ({ value: attribute(item, "value") ?? "", item }));
  if (options.length === 0 || options.length > mostOptions)
    report("genius.items", name, `1 to ${mostOptions} items`, `${options.length}`);
  distinct(
    options.map(({ value }) => value),
    (value) => report("genius.duplicate-value", name, "each value once", value),
  );
  return options;
}

function distinct(names: readonly string[], twice: (name: string) => void): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) twice(name);
    seen.add(name);
  }
}

function readProfile(xml: XmlFile, issues: readonly GeniusIssue[] | null, report: Report): GeniusProfile | null {
  const found = objectiveOf(xml, report);
  if (found === null || issues === null) return null;
  const { space, objective } = found;
  const own = elements(objective.issue);
  for (const issue of own) {
    const name = issueName(issue, report);
    if (!issues.some((known) => known.name === name))
      report("genius.unknown-issue", name, "an issue of the domain", name);
  }
  distinct(
    own.map((issue) => attribute(issue, "name") ?? ""),
    (name) => report("genius.duplicate-issue", name, "each issue once", name),
  );
  const weights = issues.map(({ name }) => weightOf(objective, own, name, report));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) report("genius.weight", "weight", "weights that do not all vanish", "0");
  const shares = issues.map((issue) => evaluationShares(own, issue, report));
  return {
    file: xml.file,
    weights,
    worths: shares.map((list, k) => list.map((share) => (total === 0 ? 0 : ((weights[k] as number) / total) * share))),
    reservation: setting(space, "reservation", 0, report),
    discount: setting(space, "discount_factor", 1, report),
  };
}

function weightOf(objective: Element, own: readonly Element[], name: string, report: Report): number {
  const issue = own.find((other) => attribute(other, "name") === name);
  if (issue === undefined) return 0;
  const index = attribute(issue, "index");
  const weight = elements(objective.weight).find((other) => attribute(other, "index") === index);
  const text = weight === undefined ? null : attribute(weight, "value");
  const value = amount(text);
  if (value === null) report("genius.weight", name, "a weight of 0 or more", text ?? "none");
  return value ?? 0;
}

/** Evaluation over the greatest evaluation of the issue, per option of the domain. */
function evaluationShares(own: readonly Element[], { name, options }: GeniusIssue, report: Report): readonly number[] {
  const issue = own.find((other) => attribute(other, "name") === name);
  if (issue === undefined) {
    report("genius.missing-issue", name, "every issue of the domain", `none named ${name}`);
    return options.map(() => 0);
  }
  const items = optionsOf(issue, name, report);
  for (const { value } of items)
    if (!options.includes(value)) report("genius.unknown-value", name, "a value of the domain", value);
  const evaluations = options.map((option) => {
    const item = items.find(({ value }) => value === option)?.item;
    const text = item === undefined ? null : attribute(item, "evaluation");
    const value = amount(text);
    if (item === undefined) report("genius.missing-value", name, "every value of the domain", `none for ${option}`);
    else if (value === null) report("genius.evaluation", name, "an evaluation of 0 or more", text ?? "none");
    return value ?? 0;
  });
  const greatest = Math.max(...evaluations);
  return evaluations.map((evaluation) => (greatest === 0 ? 0 : evaluation / greatest));
}

/** A number in [0, 1] that stands once in the utility space, or what holds where it is left out. */
function setting(space: Element, name: string, otherwise: number, report: Report): number {
  const it = space[name];
  if (it === undefined) return otherwise;
  const text = attribute(element(it) ?? {}, "value");
  const value = amount(text);
  if (value !== null && value <= 1) return value;
  report(`genius.${name.replace("_", "-")}`, name, "one number from 0 to 1", text ?? "none, or several");
  return otherwise;
}
