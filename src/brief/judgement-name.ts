/** A judgement's path as a person would name it: `preferences.ukraine.kursk.salience` → `weight of Kursk to Ukraine`. */
import type { Case } from "../case/index.ts";
import { english, type Words } from "../words/index.ts";
import type { Carrier } from "./carrier.ts";
import type { Desk } from "./desk.ts";

type JudgementWords = Words["judgements"];
type Namer = (say: JudgementWords, names: Names, keys: readonly string[]) => string;

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
  "preferences.salience": (say, n, [party, issue]) => say.weight(n.issue(issue), n.party(party)),
  preferences: (say, n, [party, issue, , option]) => say.worth(n.issue(issue), n.option(issue, option), n.party(party)),
  costs: (say, n, [party, term = "", what]) => say.cost(n.party(party), term, what === "grows"),
  patience: (say, n, [party]) => say.patience(n.party(party)),
  frozen: (say, n, [party]) => say.frozen(n.party(party)),
  "guarantees.loss": (say, n, [, party]) => say.brokenDeal(n.party(party)),
  guarantees: (say, n, [, option, party]) => say.breach(n.party(party), n.named(option)),
  "red-lines": (say, n, [id]) => say.redLine(n.named(id)),
  preconditions: (say, n, [id]) => say.precondition(n.named(id)),
  friction: (say, _, [what = ""]) => say.friction(what),
  "reference-classes": (say, n, [id]) => say.baseRate(n.named(id)),
  fronts: (say, n, [id, ...rest]) => say.front(n.front(id), rest.join(" ")),
  "drivers.moves": (say, n, [id, , from, to]) => say.move(n.driver(id), n.state(id, from), n.state(id, to)),
  drivers: (say, n, [id, , state, , ...target]) => say.driverEffect(n.driver(id), n.state(id, state), target.join(" ")),
  windows: (say, n, [id, , ...target]) => say.windowEffect(n.named(id), target.join(" ")),
  beliefs: (say, n, [party, ...target]) => say.belief(n.party(party), target.join(" ")),
  measures: (say, n, [id, what = "", party]) =>
    say.measure(n.named(id), what, party === undefined ? null : n.party(party)),
  probes: (say, n, [id, , party]) => say.refusal(n.party(party), n.named(id)),
  arenas: (say, n, [id, , actor = "", what = ""]) => say.arena(n.named(id), what, actor),
  "third-party-ties": (say, _, [id = ""]) => say.tie(id),
};

/** Falls back to the path itself. */
export function judgementName(theCase: Case, path: string, words: JudgementWords = english.judgements): string {
  const [section = "", ...keys] = path.split(".");
  const namer = keys.map((key) => namers[`${section}.${key}`]).find((each) => each !== undefined) ?? namers[section];
  return namer === undefined ? path : namer(words, namesIn(theCase), keys);
}

/** With its range as it is written in the case. */
export function writtenRange(
  { case: theCase, tongue }: Pick<Desk, "case" | "tongue">,
  { path, written }: Carrier,
): { readonly name: string; readonly written: string } {
  return { name: judgementName(theCase, path, tongue.judgements), written };
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
