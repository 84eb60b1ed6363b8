/** English: what the linter says, by the standards of ICD 203 and the codes of its remarks. */

export const lint = {
  standards: {
    1: "Quality and credibility of sources, data and methods",
    2: "Uncertainty expressed and explained",
    3: "Evidence told from assumptions and judgements",
    4: "Alternatives analysed",
    5: "Relevance and implications",
    6: "Clear and logical argument",
    7: "Change or consistency of judgements explained",
    8: "Accurate judgements: likelihood, timing, nature",
    9: "Effective visual information",
  },
  remarks: {
    "sources.none": "There is no list of sources.",
    "sources.uncited": "It tells what somebody said or found, and cites no source.",
    "sources.not-summed-up":
      "No sentence says how strong the sources are as a whole: vantages, grades, independence, gaps.",
    "sources.no-method": "How the figures were made is not said.",
    "sources.ungraded": (number: number) => `Source ${number} is not graded: how far it is to be trusted is not said.`,
    "sources.astray": (numbers: readonly number[]) =>
      `It cites ${numbers.map((each) => `[${each}]`).join(", ")}, which the list of sources does not have.`,
    "uncertainty.no-likelihood": "The main judgement says not how likely it is, in words of a published standard.",
    "uncertainty.no-confidence": "Confidence in the basis (high, moderate or low) is nowhere said.",
    "uncertainty.no-causes": "Why it is uncertain is not said: what is not known, old or missing.",
    "uncertainty.no-indicators": "What would change the judgement is not said.",
    "uncertainty.mixed-sentence":
      "It holds a degree of likelihood and a level of confidence: they belong in two sentences.",
    "uncertainty.too-fine": "A chance to a decimal says more than is known: round to 5%.",
    "uncertainty.standard-unnamed":
      "Whose words of likelihood are used is not said, or more than one standard is named.",
    "uncertainty.word-against-number": (word: string, from: number, to: number, percent: number) =>
      `“${word}” stands for ${from} to ${to}%, and ${percent}% stands behind it.`,
    "uncertainty.other-row": (word: string) => `“${word}” is of another row of words than the rest.`,
    "uncertainty.vague": (word: string) =>
      `“${word}” can mean almost any chance: give a word of the standard and a number.`,
    "uncertainty.other-standard": (word: string, of: readonly string[], not: string) =>
      `“${word}” is a word of ${of.join(" and ")}, not of ${not}.`,
    "kinds.unmarked": "Nothing says whether it is evidence, an assumption or a judgement: it has no mark.",
    "kinds.judgement-as-evidence":
      "It is marked as reported by sources, and says how likely something is: that is a judgement.",
    "kinds.no-assumptions": "No assumption is named.",
    "kinds.no-consequence": "What follows if an assumption is wrong is not said.",
    "alternatives.none": "No other reading of the evidence is set beside this one, and no dissent is named.",
    "alternatives.unweighed": "Other readings are named, and how likely they make the outcome is not said.",
    "relevance.no-question": "The question that it answers is not stated.",
    "relevance.no-implications": "What follows for those who must act is not said: openings, threats, next steps.",
    "argument.no-message": "There is no main message at the head.",
    "argument.message-not-first": "The first sentence is not the main judgement.",
    "argument.unsupported": "No judgement and no claim stands behind it.",
    "argument.long": (words: number) => `It has ${words} words.`,
    "change.silent": "Whether the judgements changed since an earlier brief, or this is the first, is not said.",
    "accuracy.no-as-of": "The day up to which it knows things is not said.",
    "accuracy.untimed": "It says how likely, not by when: no day will tell whether it was right.",
    "accuracy.no-question": "No question with a date and a chance is there to be scored later.",
    "pictures.none": "There is neither a figure nor a table.",
    "pictures.unexplained": "A figure or table has no title and no explanation.",
  },
};
