/** Which entry of a judgement a try changes: the one in force on this day under this lens, a new one from the day on, or the lens's. */

import type { HeldJudgement, Judgement, StateOfPlay } from "../../case/index.ts";
import { formatDay } from "../../ground/index.ts";
import { messages } from "../messages.ts";
import { dayName } from "../view/days.ts";
import { type JudgementEdit, mayBegin, sinceOf, targetOf } from "./judgement-edit.ts";

export interface TryChoice {
  readonly target: string;
  readonly words: string;
  readonly edit: Omit<JudgementEdit, "value">;
}

export function tryChoices(state: StateOfPlay, judgement: Judgement, held: HeldJudgement): readonly TryChoice[] {
  const { path } = judgement;
  const choice = (words: string, lens: string | null, since: string | null): TryChoice => {
    const edit = { path, lens, since };
    return { target: targetOf(edit), words, edit };
  };
  if (held.lens !== null) return [choice(messages.range.heldByLens(state.lens?.name ?? held.lens), held.lens, null)];
  const [since, today] = [sinceOf(judgement, held), formatDay(state.asOf)];
  const begins =
    since === null || held.since === null ? messages.range.sinceStart : messages.range.since(dayName(held.since));
  return [
    choice(messages.range.held(begins), null, since),
    ...(since !== today && mayBegin(judgement, state.asOf)
      ? [choice(messages.range.dated(dayName(state.asOf)), null, today)]
      : []),
    ...(state.lens === null ? [] : [choice(messages.range.onlyLens(state.lens.name), state.lens.id, null)]),
  ];
}
