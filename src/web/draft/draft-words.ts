/** Words for steps of the history: which judgement, which day, which line. */

import type { Case } from "../../case/index.ts";
import { parseDay } from "../../ground/index.ts";
import { messages } from "../messages.ts";
import { aboutPath } from "../sheet/about-path.ts";
import { dayName, isoDayName } from "../view/days.ts";
import { wholeNumber } from "../wording.ts";
import { type Sight, sightChanges } from "./history.ts";
import type { JudgementEdit } from "./judgement-edit.ts";
import type { Splice, Texts } from "./splice.ts";

export function editLabel(theCase: Case, { path, lens, since, value }: JudgementEdit): string {
  const about = aboutPath(theCase, path) || path;
  const last = path.split(".").at(-1) ?? "";
  const told = path.startsWith("measures.") || path.startsWith("beliefs.") ? `${about} (${last})` : about;
  const under = lens === null ? null : (theCase.lenses.find(({ id }) => id === lens)?.name ?? lens);
  const when = since === null ? null : messages.draft.from(isoDayName(since));
  const more = [under, when].filter((part) => part !== null);
  return messages.draft.labelled(more.length === 0 ? told : `${told}, ${more.join(", ")}`, value);
}

export function typedLabel(texts: Texts, { file, from, insert }: Splice): string {
  const text = texts.get(file) ?? "";
  const line = text.slice(0, from).split("\n").length;
  const words = insert.trim().split("\n")[0]?.trim() ?? "";
  return messages.draft.typed(file, line, words.length > 40 ? `${words.slice(0, 39)}…` : words);
}

/** Of what changed between two views, that which a reader would name first. */
export function sightLabel(theCase: Case, before: Sight, after: Sight): string {
  switch (sightChanges(before, after)[0]) {
    case "asOf":
      return messages.draft.dayStep(
        after.asOf === null ? dayName(theCase.asOf) : dayName(parseDay(after.asOf) ?? theCase.asOf),
      );
    case "lens":
      return messages.draft.lensStep(theCase.lenses.find(({ id }) => id === after.lens)?.name ?? messages.draft.noLens);
    case "seed":
      return messages.draft.seedStep(after.seed);
    case "futures":
      return messages.draft.futuresStep(wholeNumber(after.futures));
    case "swapped":
      return messages.draft.chairsStep;
    default:
      return messages.draft.picksStep;
  }
}
