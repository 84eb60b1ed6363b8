/** Words and turns of phrase that several parts of the catalogue share. */

import type { EventKind, Obstacle, VetoCause } from "../../contract.ts";
import { spoken } from "../language/language.ts";
import { wholeNumber } from "../wording.ts";

export const plural = (count: number, one: string, many = `${one}s`) =>
  `${wholeNumber(count)} ${count === 1 ? one : many}`;

export const kindNames: Readonly<Record<EventKind, string>> = spoken("kindNames", {
  talks: "direct talks",
  measure: "a limited measure",
  ceasefire: "a ceasefire",
  settlement: "a settlement",
  "any-deal": "a ceasefire or settlement",
});

export const causeNames: Readonly<Record<VetoCause, string>> = spoken("causeNames", {
  "red-line": "red line",
  "worse-than-no-deal": "worse than no deal",
  floor: "normative floor",
  exclusion: "terms exclude each other",
  unavailable: "not available",
});

export const obstacleNames: Readonly<Record<Obstacle, string>> = spoken("obstacleNames", {
  beliefs: "differing beliefs",
  breach: "fear of breach",
  "red-lines": "red lines",
  indivisibility: "indivisibility",
  "low-costs": "low costs of fighting",
});

export const within = (months: number) => (months === 12 ? "a year" : months === 1 ? "a month" : `${months} months`);

export const qualifiers = spoken("qualifiers", {
  exactly: "",
  about: "about ",
  almost: "almost ",
  "at-least": "at least ",
  "at-most": "at most ",
  over: "over ",
});

export type Qualifier = keyof typeof qualifiers;

export const unitWords = (unit: string) => unit.replace(/\bkm2\b/, "km²");

export const qualified = (qualifier: Qualifier, value: string, unit: string | null) =>
  `${qualifiers[qualifier]}${value}${unit === null ? "" : unit === "%" || unit === "percent" ? "%" : ` ${unitWords(unit)}`}`;
