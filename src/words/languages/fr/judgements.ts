/**
 * French: names of judgements. Names of parties and things come from the case, with no article that one could count on: a
 * colon does where "de" and "à" would have to be bent (du, aux, d’).
 */

const of = (what: string, name: string) => `${what} (${name})`;

export const judgements = {
  weight: (issue: string, party: string) => of(`poids de la question «\u00a0${issue}\u00a0»`, party),
  worth: (issue: string, option: string, party: string) =>
    of(`valeur de l’option «\u00a0${issue}\u00a0: ${option}\u00a0»`, party),
  cost: (party: string, term: string, grows: boolean) =>
    of(`coût, ${term}, ${grows ? "sa croissance" : "par mois"}`, party),
  patience: (party: string) => of("patience", party),
  frozen: (party: string) => of("coût d’une ligne gelée", party),
  brokenDeal: (party: string) => of("coût d’un accord rompu", party),
  breach: (party: string, guarantee: string) =>
    of(`probabilité qu’un accord soit rompu sous «\u00a0${guarantee}\u00a0»`, party),
  redLine: (words: string) => `si la ligne rouge «\u00a0${words}\u00a0» est réelle`,
  precondition: (words: string) => `si la condition préalable «\u00a0${words}\u00a0» est réelle`,
  friction: (what: string) => `frictions\u00a0: ${what}`,
  baseRate: (name: string) => `fréquence de référence, «\u00a0${name}\u00a0»`,
  front: (front: string, what: string) => `${front}\u00a0: ${what}`,
  move: (driver: string, from: string, to: string) =>
    `${driver}\u00a0: passage de «\u00a0${from}\u00a0» à «\u00a0${to}\u00a0» en un mois`,
  driverEffect: (driver: string, state: string, target: string) =>
    `${driver}, «\u00a0${state}\u00a0»\u00a0: effet sur ${target}`,
  windowEffect: (window: string, target: string) => `${window}\u00a0: effet sur ${target}`,
  belief: (party: string, target: string) => of(`vue de la partie sur ${target}`, party),
  measure: (measure: string, what: string, party: string | null) =>
    `${measure}\u00a0: ${what}${party === null ? "" : ` (${party})`}`,
  refusal: (party: string, probe: string) => of(`coût d’un refus de «\u00a0${probe}\u00a0»`, party),
  arena: (arena: string, what: string, actor: string) => `${arena}\u00a0: ${what}, ${actor}`,
  tie: (name: string) => `force du lien «\u00a0${name}\u00a0»`,
};
