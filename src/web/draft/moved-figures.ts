/** What of two assessments differs, in the words of the page: chances, rooms for agreement, what going on is worth. */

import type { Case, Party } from "../../case/index.ts";
import type { Assessment, EventKind, Sentence } from "../../contract.ts";
import { kindNames, within } from "../messages/words.ts";
import { messages } from "../messages.ts";
import { capital, sharePercent } from "../wording.ts";
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

/** Those that differ as they are written; how many were compared. */
export function movedFigures(
  theCase: Case,
  principals: readonly Party[],
  before: Assessment,
  after: Assessment,
): { readonly moved: readonly MovedFigure[]; readonly of: number } {
  const [was, is] = [figures(theCase, principals, before), figures(theCase, principals, after)];
  const pairs = is.flatMap(([id, name, text]) => {
    const old = was.find((each) => each[0] === id);
    return old === undefined ? [] : [{ id, name, before: old[2], after: text }];
  });
  return { moved: pairs.filter((pair) => pair.before !== pair.after), of: pairs.length };
}

export function movedSentences(before: Assessment, after: Assessment): readonly MovedSentence[] {
  const was = new Map(before.conclusions.map((sentence) => [sentence.id, sentence.text]));
  return after.conclusions.flatMap(({ id, text }) =>
    was.get(id) === text ? [] : [{ id, before: was.get(id) ?? null, after: text }],
  );
}

/** The same sentence of the stored case, where it says something else. */
export function wasSentence(
  before: Assessment | undefined,
  { id, text }: Pick<Sentence, "id" | "text">,
): string | null {
  const was = before?.conclusions.find((sentence) => sentence.id === id)?.text;
  return was === undefined || was === text ? null : was;
}

type Told = readonly [id: string, name: string, text: string];

function figures(theCase: Case, principals: readonly Party[], assessment: Assessment): readonly Told[] {
  const words = messages.range.figures;
  const { zone, agreement, leverage, horizonMonths } = assessment;
  const month = Math.min(months, horizonMonths);
  const stakes = (share: number) => `${(share * 100).toFixed(1).replace("-", "−")}%`;
  return [
    ["zone", words.zone, sharePercent(zone.any)],
    ["zone.ceasefire", words.zoneCeasefire, sharePercent(zone.ceasefire)],
    ["zone.settlement", words.zoneSettlement, sharePercent(zone.settlement)],
    ...events.flatMap((event): readonly Told[] => {
      const chance = agreement[event][month]?.mean;
      if (chance === undefined) return [];
      return [[event, words.event(capital(kindNames[event]), within(month)), sharePercent(chance)]];
    }),
    ...principals.flatMap(({ id }): readonly Told[] => {
      const its = leverage[id];
      if (its === undefined) return [];
      return [
        [`reservation.${id}`, words.reservation(partyName(theCase, id)), stakes(its.reservation.mean)],
        [`now.${id}`, words.now(partyName(theCase, id)), stakes(its.now.mean)],
      ];
    }),
  ];
}
