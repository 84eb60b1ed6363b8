/** What of two assessments differs, in the words of the page: chances, rooms for agreement, what going on is worth. */

import type { Case, Party } from "../../case/index.ts";
import type { Assessment, EventKind, Sentence, Spread } from "../../contract.ts";
import { kindNames, within } from "../messages/words.ts";
import { messages } from "../messages.ts";
import { capital, sharePercent, tenthPercent } from "../wording.ts";
import { partyName } from "../workbench.ts";

export interface MovedFigure {
  readonly id: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface MovedSentence {
  readonly id: string;
  readonly before: string | null;
  readonly after: string;
}

const events: readonly EventKind[] = ["talks", "measure", "ceasefire", "settlement"];
const months = 12;

/** Fewer than this say little of a difference, unless no more were asked for. */
const fewestFutures = 1000;

/** Whether two may be held against each other: of as many futures, which are then the same ones, or of enough each. */
export function comparable(before: number, after: number, asked: number): boolean {
  return before === after || Math.min(before, after) >= Math.min(fewestFutures, asked);
}

/**
 * Those that differ as they are written; how many were compared. Of as many futures in both, chance is the same in both;
 * else a difference counts only where it is larger than chance alone makes it (twice the standard error of the fewer).
 */
export function movedFigures(
  theCase: Case,
  principals: readonly Party[],
  before: Counted,
  after: Counted,
): { readonly moved: readonly MovedFigure[]; readonly of: number } {
  const was = new Map(figures(theCase, principals, before.assessment).map((each) => [each.id, each]));
  const alike = before.shown === after.shown;
  const fewer = Math.max(1, Math.min(before.shown, after.shown));
  const pairs = figures(theCase, principals, after.assessment).flatMap((is) => {
    const old = was.get(is.id);
    if (old === undefined) return [];
    const clear =
      alike || Math.abs(is.value - old.value) > (2 * Math.max(is.deviation, old.deviation)) / Math.sqrt(fewer);
    return [{ id: is.id, name: is.name, before: old.text, after: is.text, clear }];
  });
  return { moved: pairs.filter((pair) => pair.clear && pair.before !== pair.after), of: pairs.length };
}

export function movedSentences(before: Assessment, after: Assessment): readonly MovedSentence[] {
  const was = new Map(before.conclusions.map((sentence) => [sentence.id, sentence.text]));
  return after.conclusions.flatMap(({ id, text }) =>
    was.get(id) === text ? [] : [{ id, before: was.get(id) ?? null, after: text }],
  );
}

/** The same sentence of the stored case, where it says something else and rests on as many futures. */
export function wasSentence(
  before: Counted | null,
  shown: number,
  { id, text }: Pick<Sentence, "id" | "text">,
): string | null {
  if (before === null || before.shown !== shown) return null;
  const was = before.assessment.conclusions.find((sentence) => sentence.id === id)?.text;
  return was === undefined || was === text ? null : was;
}

/** An assessment and the futures behind it. */
interface Counted {
  readonly assessment: Assessment;
  readonly shown: number;
}

interface Figure {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly value: number;
  /** Between futures. */
  readonly deviation: number;
}

function figures(theCase: Case, principals: readonly Party[], assessment: Assessment): readonly Figure[] {
  const words = messages.range.figures;
  const { zone, agreement, leverage, horizonMonths } = assessment;
  const month = Math.min(months, horizonMonths);
  const chance = (id: string, name: string, value: number): Figure => ({
    id,
    name,
    value,
    text: sharePercent(value),
    deviation: Math.sqrt(Math.max(0, value * (1 - value))),
  });
  const stakes = (id: string, name: string, { mean, low, high }: Spread): Figure => ({
    id,
    name,
    value: mean,
    text: tenthPercent(mean),
    deviation: (high - low) / (2 * 1.645),
  });
  return [
    chance("zone", words.zone, zone.any),
    chance("zone.ceasefire", words.zoneCeasefire, zone.ceasefire),
    chance("zone.settlement", words.zoneSettlement, zone.settlement),
    ...events.flatMap((event) => {
      const spread = agreement[event][month];
      return spread === undefined
        ? []
        : [chance(event, words.event(capital(kindNames[event]), within(month)), spread.mean)];
    }),
    ...principals.flatMap(({ id }) => {
      const its = leverage[id];
      if (its === undefined) return [];
      return [
        stakes(`reservation.${id}`, words.reservation(partyName(theCase, id)), its.reservation),
        stakes(`now.${id}`, words.now(partyName(theCase, id)), its.now),
      ];
    }),
  ];
}
