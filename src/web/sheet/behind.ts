/** Which judgements stand behind a computed figure, by the beginnings of their paths. Coarse on purpose: nothing is left out. */

const worth = (party: string) => [
  `preferences.${party}.`,
  `costs.${party}.`,
  `patience.${party}`,
  `frozen.${party}`,
  `beliefs.${party}.`,
];
const ground = ["fronts.", "drivers.", "windows."];

export const behind = {
  front: (id: string) => [`fronts.${id}.`, "drivers.", "windows."],
  believed: (party: string, id: string) => [`beliefs.${party}.fronts.${id}.`, `fronts.${id}.`],
  leverage: (party: string) => [...worth(party), "guarantees.", ...ground],
  acceptance: (party: string) => [...worth(party), "guarantees.", "red-lines.", ...ground],
  package: ["preferences.", "red-lines.", "guarantees.", "costs.", "patience.", "frozen.", ...ground],
  agreement: [
    "friction.",
    "preconditions.",
    "preferences.",
    "red-lines.",
    "guarantees.",
    "costs.",
    "patience.",
    "frozen.",
    "beliefs.",
    "measures.",
    ...ground,
  ],
  baseRate: (id: string) => [`reference-classes.${id}.`],
} as const;
