/** What becomes of the offer: a sentence, and a bar of agreed, accepted but not agreed, and refused. */

import type { Probe } from "../../../contract.ts";
import { StackedChance } from "../../figures/stacked-chance.tsx";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { list, sharePercent } from "../../wording.ts";
import { partyName, useWorkbench } from "../../workbench.ts";
import { estimatedChance, plainChance } from "./probe-figures.ts";

export function ProbeAnswers({ probe }: { readonly probe: Probe }) {
  const { theCase } = useWorkbench();
  const { accepted, struck, signsIfAccepted } = probe.answers;
  const stalls = Math.max(0, accepted.mean - struck.mean);
  const parts = [
    { id: "struck", share: struck.mean, rest: false },
    { id: "stalls", share: stalls, rest: false },
    { id: "refused", share: Math.max(0, 1 - accepted.mean), rest: true },
  ] as const;
  const named = parts
    .filter((part) => part.share > 0.0005)
    .map((part) => ({
      ...part,
      name: messages.waters.part(messages.waters.parts[part.id], sharePercent(part.share)),
    }));
  return (
    <div className="worked">
      <p>
        {messages.waters.accepted(list(probe.to.map((id) => partyName(theCase, id))))}{" "}
        <Computed
          wraps
          figure={estimatedChance(probe, messages.waters.acceptedTitle, messages.waters.acceptedFormula, accepted)}
        />
        ; {messages.waters.struck}{" "}
        <Computed
          wraps
          figure={estimatedChance(probe, messages.waters.struckTitle, messages.waters.struckFormula, struck)}
        />
        .{" "}
        {signsIfAccepted === null ? null : (
          <>
            {messages.waters.signs(partyName(theCase, probe.by))}{" "}
            <Computed
              wraps
              figure={plainChance(probe, messages.waters.signsTitle, messages.waters.signsFormula, signsIfAccepted)}
            />
            .
          </>
        )}
      </p>
      <StackedChance label={messages.waters.drawn(named.map((part) => part.name))} parts={named} />
    </div>
  );
}
