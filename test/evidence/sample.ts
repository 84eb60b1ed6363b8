/** Claims and sources for the tests of the room: what a test does not name is ordinary. */
import type { Claim, Source } from "../../src/evidence/index.ts";

export function aClaim(id: string, parts: Partial<Claim> = {}): Claim {
  const day = parts.knownFrom ?? "2024-08-20";
  return {
    id,
    says: `What ${id} says.`,
    kind: "statement",
    who: "A speaker",
    party: null,
    to: null,
    happened: day,
    happenedFrom: day,
    happenedTo: day,
    published: day,
    knownFrom: day,
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
    issuedBy: "2024-08-20",
    url: "https://example.org/a",
    language: "en",
    vantage: "western",
    interest: null,
    reliability: "B",
    reliabilityBecause: "Named.",
    ...parts,
  };
}
