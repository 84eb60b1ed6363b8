/** English: judgements as a person would name them. Terms and targets come as the case writes them: `monthly`, `position`. */

export const judgements = {
  weight: (issue: string, party: string) => `weight of “${issue}” to ${party}`,
  worth: (issue: string, option: string, party: string) => `worth of “${issue}: ${option}” to ${party}`,
  cost: (party: string, term: string, grows: boolean) => `cost to ${party}, ${term}${grows ? ", growth" : ", a month"}`,
  patience: (party: string) => `patience of ${party}`,
  frozen: (party: string) => `cost of a frozen line to ${party}`,
  brokenDeal: (party: string) => `what a broken deal costs ${party}`,
  breach: (party: string, guarantee: string) => `chance that a deal with ${party} is broken, under “${guarantee}”`,
  redLine: (words: string) => `whether the red line “${words}” is real`,
  precondition: (words: string) => `whether the precondition “${words}” is real`,
  friction: (what: string) => `friction: ${what}`,
  baseRate: (name: string) => `base rate of “${name}”`,
  front: (front: string, what: string) => `${front}: ${what}`,
  move: (driver: string, from: string, to: string) => `${driver}: from “${from}” to “${to}” in a month`,
  driverEffect: (driver: string, state: string, target: string) => `${driver}, “${state}”: effect on ${target}`,
  windowEffect: (window: string, target: string) => `${window}: effect on ${target}`,
  belief: (party: string, target: string) => `view of ${party} on ${target}`,
  measure: (measure: string, what: string, party: string | null) =>
    `${measure}: ${what}${party === null ? "" : ` to ${party}`}`,
  refusal: (party: string, probe: string) => `what it costs ${party} if “${probe}” is refused`,
  arena: (arena: string, what: string, actor: string) => `${arena}: ${what} of ${actor}`,
  tie: (name: string) => `strength of the tie “${name}”`,
};
