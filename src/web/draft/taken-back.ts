/** The reverse of what was kept, as something to try. */

import { mergeUnits } from "../../case/index.ts";
import { spliceBetween, type Texts } from "./splice.ts";
import type { Tries } from "./tries.ts";

/** What was kept last: the texts it changed, before and after. */
export interface StoredChange {
  readonly reason: string;
  readonly before: Texts;
  readonly after: Texts;
}

/** What others changed in the same files since then stays; where it is the same entry, their words stay. */
export function reversed({ before, after }: StoredChange, now: Texts, label: string): Tries {
  return [...after].flatMap(([file, kept]) => {
    const [stood, stands] = [before.get(file), now.get(file)];
    if (stood === undefined || stands === undefined) return [];
    const both = mergeUnits(kept, stood, stands);
    if (!("text" in both) || both.text === stands) return [];
    const splice = spliceBetween(file, stands, both.text);
    return [{ target: `text:${file}:1`, label: `${label} (${file})`, splice, edit: null }];
  });
}
