/** English: what follows for those who negotiate, in a sentence a question. */
import type { Obstacle, Spread } from "../../../contract.ts";
import type { Figure } from "./facts.ts";
import { and, bare, capital, count, rounded, worth } from "./figures.ts";

const obstacles: Readonly<Record<Obstacle, string>> = {
  beliefs: "differing beliefs",
  breach: "fear of breach",
  "red-lines": "red lines",
  indivisibility: "indivisibility",
  "low-costs": "low costs of fighting",
};

/** What would have to become of the conclusion. */
function goal({ open, threshold }: { readonly open: boolean; readonly threshold: Figure }): string {
  return open
    ? `leave nothing to agree on in more than ${bare(threshold)} of futures`
    : `make for something to agree on in ${bare(threshold)} of futures`;
}

export const answers = {
  title: "For those who negotiate",
  leads: {
    counters: "Counters",
    why: "In the way",
    ripeness: "Ripeness",
    offers: "Offers",
    first: "First steps",
  },
  obstacles,
  ripeness: (of: { readonly perceived: Figure; readonly objective: Figure; readonly ripe: Figure }) =>
    `A hurting stalemate that every principal perceives: ${rounded(of.perceived)} of futures (as the analyst sees it, ${rounded(of.objective)}); with a way out as well, ${rounded(of.ripe)}.`,
  first: (measure: string, share: Figure) =>
    `${measure}: the best first measure in ${rounded(share)} of futures in which the order matters.`,
  counter: (of: {
    readonly name: string;
    readonly lowers: boolean;
    readonly months: number;
    readonly points: number;
    /** To its holder; null where that is not known. */
    readonly worth: Spread | null;
    readonly holder: string;
  }) => {
    const held =
      of.worth === null
        ? ""
        : ` It is worth ${Math.round(of.worth.mean * 100) > 0 ? "+" : ""}${worth(of.worth)} hundredths of its own stakes to ${of.holder}.`;
    return `${of.name} ${of.lowers ? "lowers" : "raises"} the chance of direct talks within ${count(of.months, "month")} by about ${count(of.points, "point")}.${held}`;
  },
  /** Shares in points, each with its interval. */
  why: (of: {
    readonly noZone: Figure;
    readonly futures: number;
    readonly shares: readonly {
      readonly obstacle: Obstacle;
      readonly points: number;
      readonly low: number;
      readonly high: number;
    }[];
  }) => {
    const parts = of.shares.map((each) => `${obstacles[each.obstacle]} ${each.points} (${each.low} to ${each.high})`);
    const owed = parts.length === 0 ? "no obstacle has a share that is told from zero" : and(parts);
    return `What leaves nothing to agree on today, in points of the ${rounded(of.noZone)} of ${of.futures} futures in which that is so: ${owed}.`;
  },
  noFlip: (of: { readonly tried: number; readonly open: boolean; readonly threshold: Figure }) =>
    `None of the ${of.tried} judgements tried would by itself ${goal(of)}.`,
  flips: (of: {
    readonly open: boolean;
    readonly threshold: Figure;
    readonly judgements: readonly {
      readonly name: string;
      readonly to: string;
      readonly held: string;
      readonly inside: boolean;
    }[];
  }) => {
    const parts = of.judgements.map(
      ({ name, to, held, inside }) =>
        `${name}: ${to} (held: ${held}${inside ? ", so within what is thought possible" : ""})`,
    );
    return `What would by itself ${goal(of)}: ${parts.join("; ")}.`;
  },
  offer: (of: { readonly all: Figure; readonly asGood: number; readonly compared: number }) =>
    `The package most often acceptable to all is so in ${rounded(of.all)} of futures${of.asGood === 0 ? "" : `, and ${of.asGood} of ${of.compared} others do as well within the error`} (terms: annex).`,
  /** `learns`: of the red line or condition about which a refusal would teach most; null where that is little. */
  probe: (of: {
    readonly name: string;
    readonly accepted: Figure;
    readonly learns: { readonly words: string; readonly before: Figure; readonly after: Figure } | null;
  }) => {
    const learns =
      of.learns === null
        ? " A refusal would teach little."
        : ` A refusal would move the chance that “${of.learns.words}” is real from ${rounded(of.learns.before)} to ${rounded(of.learns.after)}.`;
    return `${of.name}: accepted in ${rounded(of.accepted)} of futures.${learns}`;
  },
  /** `figure` goes on a sentence: “a ceasefire within 12 months”. */
  carriers: (figure: string, all: readonly { readonly name: string; readonly more: boolean }[]) => {
    const parts = all.map(
      ({ name, more }) => `${name} (${more ? "more of it, more likely" : "more of it, less likely"})`,
    );
    return `${capital(figure)} goes most with: ${parts.join("; ")}.`;
  },
};
