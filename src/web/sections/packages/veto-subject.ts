/** What the share of a veto opens to: a red line to the judgement whether it is real, the rest to how it is counted. */

import type { Case } from "../../../case/index.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import type { Subject } from "../../sheet/subject.ts";
import { sharePercent } from "../../wording.ts";
import { credencePath, type Veto } from "./vetoes.ts";

export function vetoSubject(theCase: Case, veto: Veto): Subject {
  const path = credencePath(theCase, veto);
  if (path !== null) return { kind: "judgement", path };
  return {
    kind: "figure",
    figure: {
      title: messages.packages.causes[veto.cause],
      text: messages.packages.ofFutures(sharePercent(veto.share)),
      formula: messages.packages.vetoFormulas[veto.cause],
      spread: null,
      domain: [0, 1],
      hue: "hue-ink",
      behind: veto.party === null ? [] : behind.acceptance(veto.party),
    },
  };
}
