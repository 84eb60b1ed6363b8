/** Claims and sources for the tests of the room: what a test does not name is ordinary. */
import type { Claim, Source } from "../../src/evidence/index.ts";
import { type Day, formatDay, parseDay } from "../../src/ground/index.ts";

export function day(text: string): Day {
  const read = parseDay(text);
  if (read === null) throw new Error(`not a day: ${text}`);
  return read;
}

export function aClaim(id: string, parts: Partial<Claim> = {}): Claim {
  const known = parts.knownFrom ?? day("2024-08-20");
  return {
    id,
    says: `What ${id} says.`,
    kind: "statement",
    who: "A speaker",
    party: null,
    to: null,
    happened: formatDay(known),
    happenedFrom: known,
    happenedTo: known,
    published: formatDay(known),
    knownFrom: known,
    source: "paper",
    at: "paragraph 1",
    credibility: 3,
    credibilityBecause: "One report.",
    cluster: id,
    supports: [],
    contradicts: [],
    supersedes: [],
    quantity: null,
    sensitive: false,
    ...parts,
  };
}

export function aSource(id: string, parts: Partial<Source> = {}): Source {
  return {
    id,
    type: "article-magazine",
    title: `Title of ${id}`,
    author: [{ family: "Doe", given: "Ann" }],
    containerTitle: "A Paper",
    issued: "2024-08-20",
    issuedBy: day("2024-08-20"),
    url: "https://example.org/a",
    language: "en",
    vantage: "western",
    interest: null,
    reliability: "B",
    reliabilityBecause: "Named.",
    ...parts,
  };
}
