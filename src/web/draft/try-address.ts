/** Tries in an address, where they are short: `PATH@DAY~LENS=VALUE;…`. Anything that is not of that form is dropped. */

import { parseDay } from "../../ground/index.ts";
import type { JudgementEdit } from "./judgement-edit.ts";
import { targetOf } from "./judgement-edit.ts";
import type { Tries } from "./tries.ts";

const longest = 1_000;
const most = 30;
const form =
  /^([A-Za-z0-9][A-Za-z0-9.-]{0,199})(?:@(\d{4}-\d{2}-\d{2}))?(?:~([a-z][a-z0-9-]{0,63}))?=([^;\p{Cc}]{1,200})$/u;

/** Null where they cannot be told so: words typed into a file, or too much of it. */
export function addressOf(tries: Tries): string | null {
  if (tries.length === 0 || tries.length > most || tries.some(({ edit }) => edit === null || edit.value.includes(";")))
    return null;
  const text = tries.map(({ edit }) => `${targetOf(edit as JudgementEdit)}=${(edit as JudgementEdit).value}`).join(";");
  return text.length <= longest ? text : null;
}

export function editsIn(address: string | null): readonly JudgementEdit[] {
  return (address ?? "")
    .slice(0, longest)
    .split(";")
    .slice(0, most)
    .flatMap((part) => {
      const [, path = "", since = null, lens = null, value = ""] = form.exec(part) ?? [];
      if (path === "" || (since !== null && parseDay(since) === null) || (since !== null && lens !== null)) return [];
      return [{ path, since, lens, value }];
    });
}
