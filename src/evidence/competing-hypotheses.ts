/**
 * Competing hypotheses: evidence against hypotheses, to find what tells them apart and what has not been looked at.
 * No probability comes of it: counting inconsistencies has been shown not to be a measure of belief [mandel-2018].
 * Takes: hypotheses, and for each claim how it sits with each of them. Gives: inconsistency per hypothesis, what each piece
 * of evidence can tell apart, which single piece or cluster the order hangs on, and gaps.
 * Source: [heuer-1999] ch. 8: work across, then down; try to refute; look for what is diagnostic.
 * Departs: pieces of one independence cluster count once, by their most inconsistent rating: an echo is no second witness.
 * Cost: pieces × hypotheses, squared in the clusters for the sensitivity.
 */
export type Rating = "CC" | "C" | "N" | "I" | "II" | "NA";
export const ratings: readonly Rating[] = ["CC", "C", "N", "I", "II", "NA"];

/** Very inconsistent counts two, inconsistent one. What is consistent refutes nothing, so it counts nothing. */
const inconsistencies: Readonly<Record<Rating, number>> = { CC: 0, C: 0, N: 0, I: 1, II: 2, NA: 0 };
/** Places on the scale from very consistent to very inconsistent. */
const places: Readonly<Record<Rating, number | null>> = { CC: 0, C: 1, N: 2, I: 3, II: 4, NA: null };

export interface Piece {
  readonly claim: string;
  readonly cluster: string;
  /** By hypothesis; an absent one is not rated. */
  readonly ratings: Readonly<Record<string, Rating>>;
}

export interface HypothesisMatrix {
  readonly hypotheses: readonly HypothesisStanding[];
  /** In the order given. */
  readonly pieces: readonly PieceStanding[];
  /** Ids of the hypotheses with the fewest inconsistencies, and clusters without which it would be others. */
  readonly leastInconsistent: readonly string[];
  readonly hangsOn: readonly { readonly cluster: string; readonly then: readonly string[] }[];
}

export interface HypothesisStanding {
  readonly id: string;
  /** Sum over independent clusters. */
  readonly inconsistency: number;
  readonly against: number;
  readonly rated: number;
  /** Pieces not rated against it. */
  readonly unrated: readonly string[];
}

export interface PieceStanding extends Piece {
  /** Between the ratings that are furthest apart, 0 to 4: 0 tells nothing apart, whatever it seems to say. */
  readonly diagnosticity: number;
}

export function hypothesisMatrix(hypotheses: readonly string[], pieces: readonly Piece[]): HypothesisMatrix {
  const clusters = [...new Set(pieces.map(({ cluster }) => cluster))];
  const scored = (left: readonly Piece[]): ReadonlyMap<string, number> =>
    new Map(hypotheses.map((id) => [id, inconsistencyOf(id, left)]));
  const all = scored(pieces);
  const least = leastOf(hypotheses, all);
  return {
    hypotheses: hypotheses.map((id) => ({
      id,
      inconsistency: all.get(id) as number,
      against: pieces.filter((piece) => inconsistencies[piece.ratings[id] ?? "NA"] > 0).length,
      rated: pieces.filter((piece) => places[piece.ratings[id] ?? "NA"] !== null).length,
      unrated: pieces.filter((piece) => piece.ratings[id] === undefined).map(({ claim }) => claim),
    })),
    pieces: pieces.map((piece) => ({ ...piece, diagnosticity: diagnosticity(hypotheses, piece) })),
    leastInconsistent: least,
    hangsOn: clusters.flatMap((cluster) => {
      const then = leastOf(hypotheses, scored(pieces.filter((piece) => piece.cluster !== cluster)));
      return then.join() === least.join() ? [] : [{ cluster, then }];
    }),
  };
}

function inconsistencyOf(id: string, pieces: readonly Piece[]): number {
  const worst = new Map<string, number>();
  for (const { cluster, ratings: rated } of pieces) {
    const weight = inconsistencies[rated[id] ?? "NA"];
    worst.set(cluster, Math.max(worst.get(cluster) ?? 0, weight));
  }
  let sum = 0;
  for (const weight of worst.values()) sum += weight;
  return sum;
}

function leastOf(hypotheses: readonly string[], scores: ReadonlyMap<string, number>): readonly string[] {
  const least = Math.min(...scores.values());
  return hypotheses.filter((id) => scores.get(id) === least);
}

function diagnosticity(hypotheses: readonly string[], { ratings: rated }: Piece): number {
  const at = hypotheses.flatMap((id) => places[rated[id] ?? "NA"] ?? []);
  return at.length < 2 ? 0 : Math.max(...at) - Math.min(...at);
}
