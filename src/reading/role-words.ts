/** Offices and trades that a later phrase may use for the same person: the analyst was introduced as a columnist. */

const classes: readonly (readonly string[])[] = [
  "president premier chancellor king emir sultan ruler".split(" "),
  "adviser advisor aide".split(" "),
  "analyst columnist expert strategist commentator observer author writer scholar professor researcher scientist economist historian fellow journalist".split(
    " ",
  ),
  "spokesman spokeswoman spokesperson".split(" "),
  "senator congressman congresswoman lawmaker legislator representative member deputy politician sen rep".split(" "),
  "commander general colonel admiral gen".split(" "),
  "minister secretary".split(" "),
  "chairman chairwoman chair chairperson".split(" "),
  "ambassador envoy diplomat".split(" "),
  "candidate nominee hopeful contender frontrunner".split(" "),
  "lawyer attorney prosecutor".split(" "),
  "billionaire businessman businesswoman mogul tycoon magnate".split(" "),
];
/** What whoever is first in a state or body may be called. */
export const heads: ReadonlySet<string> = new Set("leader head chief boss ruler".split(" "));
const headOffices = new Set(
  "president premier chancellor king emir sultan ruler head leader chief chairman governor mayor prime minister".split(
    " ",
  ),
);

const classOf = new Map(classes.flatMap((words, index) => words.map((word) => [word, index] as const)));

export function sameRole(word: string, titles: ReadonlySet<string>): boolean {
  if (titles.has(word)) return true;
  if (heads.has(word)) return [...titles].some((title) => headOffices.has(title));
  const wanted = classOf.get(word);
  return wanted !== undefined && [...titles].some((title) => classOf.get(title) === wanted);
}
