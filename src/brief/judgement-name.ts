/** A judgement's path as a person would name it: `preferences.ukraine.kursk.salience` → `weight of Kursk to Ukraine`. */
import type { Case } from "../case/index.ts";

type Namer = (names: Names, keys: readonly string[]) => string;

interface Names {
  readonly party: (id: string | undefined) => string;
  readonly issue: (id: string | undefined) => string;
  readonly option: (issue: string | undefined, option: string | undefined) => string;
  readonly front: (id: string | undefined) => string;
  readonly driver: (id: string | undefined) => string;
  readonly state: (driver: string | undefined, state: string | undefined) => string;
  readonly named: (id: string | undefined) => string;
}

/** By section, and for some by the last key. Keys come without the section. */
const namers: Readonly<Record<string, Namer>> = {
  "preferences.salience": (n, [party, issue]) => `weight of “${n.issue(issue)}” to ${n.party(party)}`,
  preferences: (n, [party, issue, , option]) =>
    `worth of “${n.issue(issue)}: ${n.option(issue, option)}” to ${n.party(party)}`,
  costs: (n, [party, term, what]) => `cost to ${n.party(party)}, ${term}${what === "grows" ? ", growth" : ", a month"}`,
  patience: (n, [party]) => `patience of ${n.party(party)}`,
  frozen: (n, [party]) => `cost of a frozen line to ${n.party(party)}`,
  "guarantees.loss": (n, [, party]) => `what a broken deal costs ${n.party(party)}`,
  guarantees: (n, [, option, party]) =>
    `chance that a deal with ${n.party(party)} is broken, under “${n.named(option)}”`,
  "red-lines": (n, [id]) => `whether the red line “${n.named(id)}” is real`,
  preconditions: (n, [id]) => `whether the precondition “${n.named(id)}” is real`,
  friction: (_, [what]) => `friction: ${what}`,
  "reference-classes": (n, [id]) => `base rate of “${n.named(id)}”`,
  fronts: (n, [id, ...rest]) => `${n.front(id)}: ${rest.join(" ")}`,
  "drivers.moves": (n, [id, , from, to]) =>
    `${n.driver(id)}: from “${n.state(id, from)}” to “${n.state(id, to)}” in a month`,
  drivers: (n, [id, , state, , ...target]) => `${n.driver(id)}, “${n.state(id, state)}”: effect on ${target.join(" ")}`,
  windows: (n, [id, , ...target]) => `${n.named(id)}: effect on ${target.join(" ")}`,
  beliefs: (n, [party, ...target]) => `view of ${n.party(party)} on ${target.join(" ")}`,
  measures: (n, [id, what, party]) => `${n.named(id)}: ${what}${party === undefined ? "" : ` to ${n.party(party)}`}`,
  probes: (n, [id, , party]) => `what it costs ${n.party(party)} if “${n.named(id)}” is refused`,
  arenas: (n, [id, , actor, what]) => `${n.named(id)}: ${what} of ${actor}`,
  "third-party-ties": (_, [id]) => `strength of the tie “${id}”`,
};

/** Falls back to the path itself. */
export function judgementName(theCase: Case, path: string): string {
  const [section = "", ...keys] = path.split(".");
  const namer = keys.map((key) => namers[`${section}.${key}`]).find((each) => each !== undefined) ?? namers[section];
  return namer === undefined ? path : namer(namesIn(theCase), keys);
}

function namesIn(theCase: Case): Names {
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string | undefined) =>
    list.find((each) => each.id === id)?.name ?? id ?? "";
  const worded = [...theCase.redLines, ...theCase.preconditions];
  const options = theCase.issues.flatMap((issue) => issue.options);
  return {
    party: (id) => nameIn(theCase.parties, id),
    issue: (id) => nameIn(theCase.issues, id),
    option: (issue, id) => nameIn(theCase.issues.find((each) => each.id === issue)?.options ?? [], id),
    front: (id) => nameIn(theCase.fronts, id),
    driver: (id) => nameIn(theCase.drivers, id),
    state: (driver, id) => nameIn(theCase.drivers.find((each) => each.id === driver)?.states ?? [], id),
    named: (id) =>
      worded.find((each) => each.id === id)?.words.replace(/\.$/, "") ??
      nameIn(
        [
          ...theCase.windows,
          ...theCase.measures,
          ...theCase.probes,
          ...theCase.arenas,
          ...theCase.referenceClasses,
          ...options,
        ],
        id,
      ),
  };
}
