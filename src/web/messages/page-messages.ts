/** The catalogue: the page around its sections. */

import type { Method } from "../../contract.ts";
import { wholeNumber } from "../wording.ts";
import { plural, qualified } from "./words.ts";

export const pageMessages = {
  name: "Parley",

  pageTitle: (title: string, screen: string) => `${screen} · ${title} · Parley`,

  skip: "Skip to the argument",

  loading: "Reading the case …",

  computing: "Computing …",

  noServer: "No case is to be had from this server. Start it with a case: parley serve CASE.",

  unreachable: (why: string) => `The case could not be read: ${why}`,

  fewer: "Show fewer",

  all: (count: number) => `Show all ${wholeNumber(count)}`,

  months: (count: number) => (count === 1 ? "1 month" : `${count} months`),

  dots: (of: string, share: number) => `${of}: ${Math.round(share * 20)} of 20 futures`,

  qualified,

  honesty:
    "Chances are printed to 5% with the words of ICD 203; intervals run from the 5th to the 95th percentile. Where intervals overlap, nothing is ranked. Every figure rests on judgements that somebody made: open it to see whose.",

  colophon: (method: Method, asOf: string, lens: string | null) =>
    `${method.name} ${method.version} · as of ${asOf} · ${lens === null ? "no lens" : `lens ${lens}`} · seed ${method.seed} · ${wholeNumber(method.futures)} futures · ${method.solution} · inputs ${method.digest}`,

  contents: {
    label: "Screens",
    before: (screen: string) => `← ${screen}`,
    after: (screen: string) => `${screen} →`,
    onward: "The screens beside this one",
    names: {
      overview: "In short",
      sources: "Sources",
      claims: "Claims",
      state: "State of play",
      leverage: "Leverage",
      packages: "Packages",
      steps: "Steps",
      outlook: "Outlook",
      brief: "Brief",
    },
    sections: {
      opening: "In short",
      sources: "Sources",
      claims: "What was said",
      review: "Articles and their review",
      state: "State of play",
      leverage: "What each holds",
      timing: "When",
      "third-parties": "Third parties",
      packages: "Terms",
      waters: "Test the waters",
      steps: "Steps",
      outlook: "Outlook",
      brief: "Brief",
    },
  },

  opening: {
    title: (day: string, lens: string | null) =>
      lens === null ? `What could be said on ${day}` : `What could be said on ${day}, as ${lens} sees it`,
    soFar: (shown: string, of: string) => `So far from ${shown} of ${of} futures; it may still turn round`,
    curve: "When an agreement",
    curveGist: "The chance of each by the month, with its interval; dashed, what the reference class would say.",
    screens: "Screen by screen",
    waived: (rules: readonly string[]) => `Waived in this case, by name: ${rules.join(", ")}.`,
  },

  bar: {
    case: "Case",
    asOf: "As of",
    slider: "As-of day",
    dayBack: "One day earlier",
    dayOn: "One day later",
    lens: "Lens",
    noLens: "The case's own judgements",
    lensNotYet: (name: string, day: string) => `${name} (published ${day}, not yet)`,
    notYet: (day: string) => `Published on ${day}: after this day, so not available on it.`,
    seed: "Seed",
    futures: "Futures",
    wholeNumber: (least: number, most: number, read: string) =>
      `a whole number from ${wholeNumber(least)} to ${wholeNumber(most)}; read ${read.trim() === "" ? "nothing" : read.slice(0, 40)}`,
    swap: "Swap chairs",
    theme: "Theme",
    themes: { system: "As the system", light: "Light", dark: "Dark" },
    language: "Language",
    settings: "Settings",
    download: "Assessment (JSON)",
    downloadWhy: "The assessment as the library and the command line give it, once all futures are in",
    progress: (done: string, of: string) => `${done} of ${of} futures`,
    stop: "Stop",
    stopped: (shown: string, of: string) => `stopped; figures from ${shown} of ${of} futures`,
    failed: (why: string) => `could not compute: ${why}`,
  },

  chart: { now: "now", months: (count: number) => `${count} mo` },

  broken: {
    title: "The screen has failed",
    help: "This is a defect of Parley, not of the case. The command line gives the same figures: parley assess CASE.",
    again: "Load again",
  },

  faults: {
    title: (count: number) => `${plural(count, "fault")} in the case`,
    gist: (name: string) =>
      `“${name}” cannot be assessed until this is mended. Edit the files and load the page again.`,
    nowhere: "in the folder",
    expected: "Expected:",
    read: "Read:",
  },
};
