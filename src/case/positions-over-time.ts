/**
 * Positions over time: what a party's speakers said on an issue, to whom, one after the other, and how much it moved.
 * Takes  a case, a day, and which party, issue or speaker (none: all).
 * Gives  one line per party and speaker, in the order of the case, with its positions by day; counts of moves and turns, and
 *        what each position was followed by: deeds that bear it out or go against it.
 *        A move is a position that is not merely stated; a turn is a move the other way than the last (harder, then softer).
 *        `movesPerYear` is moves over the years from the line's first position to the day, of at least three months;
 *        null for a line of one position, of which nothing can be said.
 * Source own: a count that can be checked by hand, no model of sincerity. Several audiences at once are told, since a speaker
 *        may say one thing at home and another abroad.
 */
import type { Claim } from "../evidence/index.ts";
import { type Day, daysPerMonth } from "../ground/index.ts";
import type { Case, Position } from "./case.ts";

export interface PositionsWanted {
  readonly party?: string;
  readonly issue?: string;
  readonly speaker?: string;
}

export interface Deed {
  readonly deed: Claim;
  /** The statement that it is held against. */
  readonly word: Claim;
  readonly verdict: "bears-out" | "goes-against";
  readonly afterDays: number;
}

export interface TakenPosition {
  readonly position: Position;
  /** Still said on the day: neither ended nor replaced. */
  readonly inForce: boolean;
  /** Deeds known by the day that are linked to a claim in its basis, and come after it. */
  readonly deeds: readonly Deed[];
}

export interface PositionLine {
  readonly party: string;
  readonly speaker: string;
  readonly positions: readonly TakenPosition[];
  readonly moves: number;
  readonly turns: number;
  readonly movesPerYear: number | null;
  readonly audiences: readonly string[];
}

export function positionsOverTime(theCase: Case, day: Day, wanted: PositionsWanted = {}): readonly PositionLine[] {
  const known = theCase.positions.filter(
    (each) =>
      each.knownFrom <= day &&
      (wanted.party === undefined || each.party === wanted.party) &&
      (wanted.speaker === undefined || each.speaker === wanted.speaker) &&
      (wanted.issue === undefined || Object.hasOwn(each.asks, wanted.issue)),
  );
  const replaced = new Set(theCase.positions.filter((each) => each.knownFrom <= day).map((each) => each.supersedes));
  const deeds = wordsAgainstDeeds(theCase, day);
  const lines = new Map<string, Position[]>();
  for (const each of known) {
    const key = `${each.party} ${each.speaker}`;
    lines.set(key, [...(lines.get(key) ?? []), each]);
  }
  return [...lines.values()].map((line) => {
    const ordered = [...line].sort((a, b) => a.since - b.since);
    const [first] = ordered as [Position, ...Position[]];
    const moves = ordered.filter(({ status }) => status !== "stated");
    return {
      party: first.party,
      speaker: first.speaker,
      positions: ordered.map((position) => ({
        position,
        inForce: !replaced.has(position.id) && (position.until === null || position.until >= day),
        deeds: deeds.filter(({ word }) => position.basis.includes(word.id)),
      })),
      moves: moves.length,
      turns: turnsOf(moves),
      movesPerYear: ordered.length < 2 ? null : moves.length / yearsBetween(first.since, day),
      audiences: [...new Set(ordered.flatMap(({ audience }) => audience ?? []))],
    };
  });
}

/**
 * Statements and the deeds that came after them and that the case links to them: an event or a measurement that `supports`
 * the statement bears it out, one that `contradicts` it goes against it. Which links there are is the case's judgement.
 */
export function wordsAgainstDeeds(theCase: Case, day: Day): readonly Deed[] {
  const known = new Map(theCase.claims.filter(({ knownFrom }) => knownFrom <= day).map((claim) => [claim.id, claim]));
  const found: Deed[] = [];
  for (const deed of known.values()) {
    if (!isDeed(deed)) continue;
    const against = new Set([...deed.contradicts, ...namedBy(known, deed.id, "contradicts")]);
    const borne = new Set([...deed.supports, ...namedBy(known, deed.id, "supports")]);
    for (const id of new Set([...against, ...borne])) {
      const word = known.get(id);
      if (word?.kind !== "statement" || word.party === null) continue;
      const afterDays = happenedOn(deed) - happenedOn(word);
      if (afterDays < 0) continue;
      found.push({ deed, word, verdict: against.has(id) ? "goes-against" : "bears-out", afterDays });
    }
  }
  const order = [...known.keys()];
  return found.sort(
    (a, b) => happenedOn(a.deed) - happenedOn(b.deed) || order.indexOf(a.deed.id) - order.indexOf(b.deed.id),
  );
}

function isDeed({ kind }: Claim): boolean {
  return kind === "event" || kind === "measurement";
}

function namedBy(known: ReadonlyMap<string, Claim>, id: string, link: "supports" | "contradicts"): readonly string[] {
  return [...known.values()].filter((claim) => claim[link].includes(id)).map((claim) => claim.id);
}

function happenedOn(claim: Claim): Day {
  return claim.happenedFrom ?? claim.happenedTo ?? claim.knownFrom;
}

const leastMonths = 3;

function yearsBetween(from: Day, to: Day): number {
  return Math.max(to - from, leastMonths * daysPerMonth) / (12 * daysPerMonth);
}

/** Softened is one way, hardened, suspended and reversed the other: a withdrawal of what was offered hardens. */
function turnsOf(moves: readonly Position[]): number {
  let turns = 0;
  let last: boolean | null = null;
  for (const { status } of moves) {
    const softer = status === "softened";
    if (last !== null && softer !== last) turns += 1;
    last = softer;
  }
  return turns;
}
