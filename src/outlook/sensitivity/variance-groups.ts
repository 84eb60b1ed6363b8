/**
 * Which draws are drawn anew together, for the variance of a figure: the judgements that clearly go with it, each with what it
 * decides (a credence with whether the line is real, a rate with what the evidence leaves open of it), and all others as
 * one group, so that shares add up to the whole; or every section of the case as a group.
 * Takes   a posing, what carries the figure in futures of a run, and how many groups are wanted. Gives: groups by their paths.
 * Departs what matters only together with something else has no correlation: it is in the rest, whose share tells.
 */
import type { Posing } from "../../bargaining/index.ts";
import type { VarianceGroup, WhatCarries } from "../../contract.ts";
import { english, type Words } from "../../words/index.ts";
import type { NameOf } from "./drawn-columns.ts";

export const restGroup = "all others";

const parts: readonly string[] = ["credence", "real", "prior", "worth", "memory", "learned"];

/** Without what tells apart the parts of one judgement. */
function subjectOf(path: string): string {
  const keys = path.split(".");
  return parts.includes(keys.at(-1) ?? "") ? keys.slice(0, -1).join(".") : path;
}

export function groupsByJudgement(
  posing: Posing,
  { carriers }: WhatCarries,
  most: number,
  nameOf: NameOf,
  words: Words = english,
): readonly VarianceGroup[] {
  const drawn = drawnPaths(posing);
  const clear = carriers.filter((carrier, k) => carrier.clear || k === 0);
  const chosen = [...new Set(clear.map(({ path }) => subjectOf(path)))].slice(0, most);
  const groups = chosen.map((subject) => ({
    id: subject,
    name: carriers.find(({ path }) => subjectOf(path) === subject)?.name ?? nameOf(subject),
    paths: drawn.filter((path) => subjectOf(path) === subject),
  }));
  const rest = drawn.filter((path) => !chosen.includes(subjectOf(path)));
  return rest.length === 0 ? groups : [...groups, { id: restGroup, name: words.sensitivity.allOthers, paths: rest }];
}

export function groupsBySection(posing: Posing): readonly VarianceGroup[] {
  const drawn = drawnPaths(posing);
  const sectionOf = (path: string): string => path.split(".")[0] ?? path;
  return [...new Set(drawn.map(sectionOf))].map((section) => ({
    id: section,
    name: section,
    paths: drawn.filter((path) => sectionOf(path) === section),
  }));
}

function drawnPaths({ draws }: Posing): readonly string[] {
  return draws.filter(({ distribution }) => distribution.kind !== "point").map(({ path }) => path);
}
