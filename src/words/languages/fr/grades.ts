/** French: the two halves of the Admiralty grade. */

export const grades = {
  reliability: {
    A: "tout à fait fiable",
    B: "habituellement fiable",
    C: "assez fiable",
    D: "habituellement peu fiable",
    E: "non fiable",
    F: "fiabilité impossible à apprécier",
  },
  credibility: {
    1: "confirmé par d’autres sources",
    2: "probablement vrai",
    3: "peut-être vrai",
    4: "douteux",
    5: "improbable",
    6: "véracité impossible à apprécier",
  },
  both: (reliability: string, credibility: string): string => `${reliability}\u00a0; ${credibility}`,
};
