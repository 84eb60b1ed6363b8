/** English: what a case says in words, and what those words are. */

export const caseWords = {
  by: "The case",
  means: {
    interests: "What it wants and why",
    batna: "What it does without an agreement",
    story: "How it tells the conflict",
    counter: "What is held",
    position: "Stated position",
    stance: "Stance of a third party",
    window: "Dated window",
    front: "Where the front stood",
    driver: "State of the driver",
    talks: "Direct talks",
    package: "Named package",
    floor: "Floor that no package may breach",
    referenceClass: "Reference class",
    lens: "Lens",
    unheard: "Who is not heard",
  },
  noTalks: "The case records none.",
  /** A state by its id in the case. */
  since: (of: { readonly state: string; readonly day: string; readonly why: string | null }) =>
    `${of.state} since ${of.day}${of.why === null ? "" : `: ${of.why}`}`,
  lens: (gist: string, overrides: string) => `${gist} Sets: ${overrides}.`,
};
