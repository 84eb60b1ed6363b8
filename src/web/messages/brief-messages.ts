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
  language: "Written in",
  print: "Print or PDF",
  workOut: "Work out every answer for it",
  workOutNote:
    "Counters, why there is no deal, when, what to offer, steps and the lenses: about half a minute to a few minutes.",
  full: (futures: string, solved: number) =>
    `Every answer, from ${futures} futures; questions that solve each many times look at ${solved}.`,
  short: (futures: string) =>
    `From the figures on show (${futures} futures), without the answers that have to be worked out.`,
  command: (
    name: string,
    of: { readonly asOf: string; readonly lens: string | null; readonly seed: number; readonly futures: number },
    solved: number,
    language: string,
  ) =>
    `parley brief ${name} --as-of ${of.asOf}${of.lens === null ? "" : ` --lens ${of.lens}`} --seed ${of.seed} --futures ${of.futures} --solved ${solved}${language === "en" ? "" : ` --language ${language}`}`,
  paper: "The brief as it prints",
  remarks: (count: number) =>
    count === 0
      ? "Held against the nine standards of ICD 203: no remarks"
      : `Held against the nine standards of ICD 203: ${plural(count, "remark")}`,
  remarksGist:
    "Form only: whether sources, uncertainty, assumptions, alternatives and changes are told, not whether they are right.",
  remarksForm: "The linter reads English: of this brief only marks, sources, sections and figures were looked at.",
  opens: (mark: string) => `${mark}: what this sentence rests on`,
});
