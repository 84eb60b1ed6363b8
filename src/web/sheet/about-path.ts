/** Whose and what a judgement is about, in the case's own names: `preferences.ukraine.kursk.salience` → Ukraine, Kursk area. */

import type { Case } from "../../case/index.ts";
import { issueName, optionName, partyName } from "../workbench.ts";

export function aboutPath(theCase: Case, path: string): string {
  const [section = "", ...keys] = path.split(".");
  const [first = "", second = "", third = "", fourth = ""] = keys;
  const parts = (names: readonly (string | null | undefined)[]) =>
    names.filter((name) => name != null && name !== "").join(" · ");
  switch (section) {
    case "preferences":
      return parts([
        partyName(theCase, first),
        issueName(theCase, second),
        third === "values" ? optionName(theCase, second, fourth) : null,
      ]);
    case "fronts":
      return parts([nameIn(theCase.fronts, first), ...frontRest(theCase, first, keys.slice(1))]);
    case "drivers":
      return parts([nameIn(theCase.drivers, first), ...driverRest(theCase, first, keys.slice(1))]);
    case "windows":
      return parts([nameIn(theCase.windows, first), multiplied(theCase, keys.slice(1))]);
    case "costs":
      return parts([partyName(theCase, first), second]);
    case "patience":
    case "frozen":
      return partyName(theCase, first);
    case "beliefs":
      return parts([partyName(theCase, first), aboutPath(theCase, keys.slice(1).join("."))]);
    case "guarantees":
      return first === "loss"
        ? partyName(theCase, second)
        : parts([partyName(theCase, third), optionName(theCase, theCase.guarantees?.issue ?? "", second)]);
    case "red-lines":
    case "preconditions":
      return parts(
        wordsOf(
          [...theCase.redLines, ...theCase.preconditions].find((each) => each.id === first),
          theCase,
        ),
      );
    case "reference-classes":
      return nameIn(theCase.referenceClasses, first);
    case "measures":
      return parts([nameIn(theCase.measures, first), third === "" ? null : partyName(theCase, third)]);
    case "third-party-ties": {
      const tie = theCase.ties.find((each) => each.id === first);
      return tie === undefined ? first : parts([partyName(theCase, tie.of), partyName(theCase, tie.on), tie.through]);
    }
    default:
      return "";
  }
}

function wordsOf(
  line: { readonly party: string; readonly words: string } | undefined,
  theCase: Case,
): readonly string[] {
  return line === undefined ? [] : [partyName(theCase, line.party), line.words];
}

function frontRest(theCase: Case, id: string, keys: readonly string[]): readonly string[] {
  const levels = theCase.fronts.find((front) => front.id === id)?.levels ?? [];
  if (keys[0] === "moves") return [`${nameIn(levels, keys[1])} → ${nameIn(levels, keys[2])}`];
  return [multiplied(theCase, keys)];
}

function driverRest(theCase: Case, id: string, keys: readonly string[]): readonly string[] {
  const states = theCase.drivers.find((driver) => driver.id === id)?.states ?? [];
  if (keys[0] === "moves") return [`${nameIn(states, keys[1])} → ${nameIn(states, keys[2])}`];
  return keys[0] === "states" ? [nameIn(states, keys[1]), multiplied(theCase, keys)] : [];
}

/** What an effect works on: the path after `multiplies`. */
function multiplied(theCase: Case, keys: readonly string[]): string {
  const at = keys.indexOf("multiplies");
  if (at < 0) return "";
  const target = keys.slice(at + 1);
  const about = aboutPath(theCase, target.join("."));
  return about === "" ? target.join(" ") : `${about} (${target.at(-1)})`;
}

function nameIn(list: readonly { readonly id: string; readonly name: string }[], id: string | undefined): string {
  return list.find((each) => each.id === id)?.name ?? id ?? "";
}
