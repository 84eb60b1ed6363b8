/** With what a draft begins: what was tried before the page was loaded again, or what an address tells. */

import { messages } from "../messages.ts";
import type { Note } from "./draft-context.ts";
import { fits, remembered } from "./draft-memory.ts";
import { editLabel } from "./draft-words.ts";
import { type Ground, triesOf } from "./laid-over.ts";
import type { Tries } from "./tries.ts";
import { addressOf, editsIn } from "./try-address.ts";

export interface Beginning {
  readonly tries: Tries;
  readonly note: Note | null;
}

export function beginning(caseId: string, ground: Ground, address: string | null): Beginning {
  const before = remembered(caseId);
  // An address that tells something else is a link that somebody followed.
  if (before !== null && (address === null || addressOf(before.tries) === address)) {
    if (before.digest === ground.theCase.digest && fits(ground.texts, before.tries))
      return { tries: before.tries, note: { text: messages.draft.restored(before.tries.length), lost: [] } };
    const edits = before.tries.flatMap(({ edit }) => (edit === null ? [] : [edit]));
    const typed = before.tries.filter(({ edit }) => edit === null).map(({ label }) => label);
    const { tries, lost } = triesOf(edits, ground, words(ground));
    return { tries, note: { text: messages.draft.restoredOver(tries.length), lost: [...lost, ...typed] } };
  }
  const edits = editsIn(address);
  if (edits.length === 0) return { tries: [], note: null };
  const { tries, lost } = triesOf(edits, ground, words(ground));
  return { tries, note: { text: messages.draft.fromAddress(tries.length), lost } };
}

export function words({ theCase }: Ground) {
  return { label: (edit: Parameters<typeof editLabel>[1]) => editLabel(theCase, edit), why: messages.draft.why };
}
