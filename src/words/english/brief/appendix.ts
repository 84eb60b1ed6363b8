/** English: the appendix, and the words around every brief. */
import { dateWords } from "../../../evidence/index.ts";
import { grades } from "../grades.ts";
import type { DateFacts } from "./facts.ts";

type Reliability = keyof typeof grades.reliability;
type Handling = "open" | "restricted" | "secret";

const handling: Readonly<Record<Handling, string>> = { open: "open", restricted: "restricted", secret: "secret" };

export const appendix = {
  title: "What carries it",
  references: {
    title: "References",
    reliability: (grade: Reliability) => `${grade}, ${grades.reliability[grade]}`,
    /** All that is known of a source behind its reference, apart from what is not said of it. */
    source: (parts: readonly string[]) => `Source ${parts.join("; ")}.`,
  },
  carried: {
    title: "What carries each sentence",
    note: "J: judgements, C: claims, below; judgements lead on to the claims that they rest on. A computed figure rests on all judgements of the model: here stand those that enter at its step.",
    columns: { sentence: "Sentence", judgements: "Judgements", claims: "Claims" },
  },
  judgements: {
    title: "Judgements",
    columns: { path: "Where it stands", written: "As written", by: "Set by, since", basis: "Basis" },
    stale: (since: string) => `stale since ${since}`,
    lens: (id: string) => `set by the lens ${id}`,
    hiddenLens: "set by a lens not shown",
    assumed: "no claim: assumed",
  },
  claims: {
    title: "Claims",
    columns: {
      says: "Says",
      who: "Who",
      when: "Happened; published",
      source: "Source, place",
      grade: "Grade, origins",
    },
    /** What became of it later. */
    says: (of: {
      readonly says: string;
      readonly superseded: boolean;
      readonly retracted: { readonly on: DateFacts; readonly because: string } | null;
    }) =>
      `${of.says}${of.superseded ? " (superseded since)" : ""}${of.retracted === null ? "" : ` (retracted on ${dateWords(of.retracted.on)}: ${of.retracted.because})`}`,
    who: (who: string, to: string | null) => (to === null ? who : `${who}, to ${to}`),
    characters: (start: number, end: number) => `characters ${start}–${end}`,
  },
  contradictions: {
    title: "Claims that contradict each other",
    columns: { earlier: "Earlier", later: "Later", kind: "Kind" },
    kinds: { estimates: "differing estimates", "changed-position": "changed position", denial: "denial" },
  },
  method: {
    title: "How to make this page again",
    names: {
      program: "Program",
      asOf: "As of",
      lens: "Lens",
      seed: "Seed",
      futures: "Futures",
      solution: "Solution",
      exactness: "Exactness",
      references: "References",
      claims: "Claims used, left out",
      grades: "Grades",
      places: "Places",
      copy: "Copy",
      digest: "Digest of case, day, lens and parameters",
      filesDigest: "Digest of the case’s files",
    },
    noLens: "none",
    hiddenLens: "not shown",
    style: (style: string) => `style ${style}`,
    grades: () => {
      const words = [...Object.entries(grades.reliability), ...Object.entries(grades.credibility)];
      return `the source: ${words.map(([code, word]) => `${code}${code === "1" ? " (the claim)" : ""} ${word}`).join(", ")}`;
    },
    copy: (most: Handling) =>
      `for readers of what is ${handling[most]}; evidence above that is not shown, and digests neither`,
  },
};

export const page = {
  annex: "Annex",
  /** At its head; what is handed in stands in bold. */
  asOf: (day: string) => `As of ${day}`,
  judgements: (lens: string) => `Judgements: ${lens}`,
  marks: (legend: string) => `Marks: ${legend}`,
  /** What the letters stand for; and the dagger, where one stands in the brief. */
  legend: (dagger: string | null) =>
    `f computed, e reported by sources, j judged on evidence, a assumed, m method${dagger === null ? "" : `, ${dagger} rests on evidence, too, that this copy does not show`}`,
  allPackages: "Every named package",
  allQuestions: "Every open question",
  thirdParties: "Third parties",
};
