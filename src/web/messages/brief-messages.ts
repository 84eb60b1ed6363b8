/** The catalogue: the brief. */

import { spoken } from "../language/language.ts";
import { plural } from "./words.ts";

export const briefMessages = spoken("brief", {
  lead: "What follows is the page for the meeting: two sheets that a colleague can check, and behind them what they rest on.",
  reader: "Shown",
  readers: {
    counted: "Open claims; others counted",
    open: "Open claims; no trace of others",
    restricted: "Up to restricted; no trace of others",
    all: "All claims",
  },
  standard: "Chances in the words of",
  print: "Print or PDF",
  workOut: "Work out every answer for it",
  workOutNote:
    "Counters, why there is no deal, when, what to offer, steps and the lenses: about half a minute to a few minutes.",
  full: (futures: string, solved: number) =>
    `Every answer, from ${futures} futures; questions that solve each many times look at ${solved}.`,
  short: (futures: string) =>
    `From the figures on show (${futures} futures), without the answers that have to be worked out.`,
  command: (name: string, asOf: string, lens: string | null, seed: number, futures: number, solved: number) =>
    `parley brief ${name} --as-of ${asOf}${lens === null ? "" : ` --lens ${lens}`} --seed ${seed} --futures ${futures} --solved ${solved}`,
  paper: "The brief as it prints",
  facts: (asOf: string, lens: string) => `As of ${asOf} · ${lens}`,
  annex: "Annex",
  references: "References",
  remarks: (count: number) =>
    count === 0
      ? "Held against the nine standards of ICD 203: no remarks"
      : `Held against the nine standards of ICD 203: ${plural(count, "remark")}`,
  remarksGist:
    "Form only: whether sources, uncertainty, assumptions, alternatives and changes are told, not whether they are right.",
  opens: (mark: string) => `${mark}: what this sentence rests on`,
});
