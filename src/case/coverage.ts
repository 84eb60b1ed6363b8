/**
 * Whether the judgements of a case carry it: each cites claims that exist and were published in time, names an analyst,
 * and is in force from the timeline's first day; each party has what the engine needs to know about it.
 */
import { type Fault, formatDay } from "../ground/index.ts";
import type { Building } from "./building.ts";
import type { Case, Judgement, JudgementEntry } from "./case.ts";
import { nearest } from "./case-entries.ts";

export function checkCoverage(building: Building, theCase: Case, judgements: ReadonlyMap<string, Judgement>): void {
  const claims = building.known.ids("claims");
  const analysts = building.known.ids("analysts");
  const fault = (judgement: Judgement, entry: JudgementEntry, code: string, expected: string, read: string): void => {
    const file = fileOf(building, entry);
    building.faults.push({
      code,
      path: judgement.path,
      expected,
      read,
      severity: "error",
      ...entry.place,
      ...(file === undefined ? {} : { sourceLine: file.lineAt(entry.place.line) }),
    });
  };
  const parties = building.known.ids("parties");
  const claimSet = new Set(claims);
  for (const judgement of judgements.values()) {
    const party = partyOf(judgement.path);
    const [first] = judgement.entries;
    if (party !== null && first !== undefined && !parties.includes(party))
      fault(judgement, first, "case.dangling", `a party of this case${nearest(party, parties)}`, party);
    judgement.entries.forEach((entry, i) => {
      const holdsFrom = entry.since ?? theCase.timeline.from;
      if (i === 0 && entry.since !== null && entry.since > theCase.timeline.from)
        fault(
          judgement,
          entry,
          "judgement.hole",
          `in force on ${formatDay(theCase.timeline.from)}, the timeline's first day`,
          `since ${formatDay(entry.since)}`,
        );
      if (entry.until !== null && entry.until < holdsFrom)
        fault(judgement, entry, "judgement.order", "an until no earlier than its since", formatDay(entry.until));
      if (!analysts.includes(entry.by))
        fault(judgement, entry, "case.dangling", `an analyst of this case${nearest(entry.by, analysts)}`, entry.by);
      for (const id of entry.basis) {
        const published = building.publishedOn.get(id);
        if (!claimSet.has(id))
          fault(judgement, entry, "case.dangling", `a claim of this case${nearest(id, claims)}`, id);
        else if (published !== undefined && published > holdsFrom)
          fault(
            judgement,
            entry,
            "claim.cited-before-published",
            `claims published by ${formatDay(holdsFrom)}`,
            `${id}, published ${formatDay(published)}`,
          );
      }
    });
  }
  for (const party of building.known.principals) {
    const saliences = [...judgements.values()].filter(
      ({ path }) => path.startsWith(`preferences.${party}.`) && path.endsWith(".salience"),
    );
    const nothing = saliences.every(({ entries }) =>
      entries.some(({ distribution }) => distribution.kind === "point" && distribution.value === 0),
    );
    const first = saliences[0]?.entries[0];
    if (nothing && first !== undefined)
      building.faults.push({
        code: "preference.no-stake",
        path: `preferences.${party}`,
        expected: `an issue with a salience above 0 for ${party}`,
        read: "0 on every issue",
        severity: "error",
        ...first.place,
      });
  }
  const needed = building.known.principals.flatMap((party) => [`patience.${party}`, `frozen.${party}`]);
  for (const path of needed)
    if (!judgements.has(path) && !building.faults.some((known: Fault) => known.path.startsWith(path)))
      building.faults.push({
        code: "case.missing-key",
        path,
        expected: `a judgement ${path}`,
        read: "nothing",
        severity: "error",
      });
}

/** The party whose judgement it is, where the path ends in one. */
function partyOf(path: string): string | null {
  const [section = "", ...keys] = path.split(".");
  const ends =
    section === "patience" ||
    section === "frozen" ||
    section === "guarantees" ||
    (section === "measures" && (keys[1] === "gain" || keys[1] === "temptation"));
  return ends ? (keys.at(-1) ?? null) : null;
}

function fileOf(building: Building, entry: JudgementEntry): { lineAt(line: number): string } | undefined {
  for (const list of Object.values(building.entries))
    for (const candidate of list) if (candidate.file.file === entry.place.file) return candidate.file;
  return undefined;
}
