/** Small, under a conclusion of the case as tried: what the stored case concludes instead. */

import type { Sentence } from "../../contract.ts";
import { messages } from "../messages.ts";
import { useWorkbench } from "../workbench.ts";
import { wasSentence } from "./moved-figures.ts";

export function WasSentence({ sentence }: { readonly sentence: Sentence }) {
  const { before, answer, busy } = useWorkbench();
  const was = busy ? null : wasSentence(before, answer.shown, sentence);
  return was === null ? null : <p className="was-sentence">{messages.range.wasSentence(was)}</p>;
}
