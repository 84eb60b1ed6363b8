/** The sentence on top: the package in hand, its chance of being acceptable to all, and the first thing in its way. */

import { messages } from "../../messages.ts";
import { Computed, OpenFigure } from "../../sheet/open-figure.tsx";
import { sharePercent } from "../../wording.ts";
import { partyName, useNow, useWorkbench } from "../../workbench.ts";
import { allFigure } from "./acceptance-figures.ts";
import { vetoSubject } from "./veto-subject.ts";
import { ruleWords, vetoesOf } from "./vetoes.ts";

export function PackagesLead() {
  const { theCase, answer } = useWorkbench();
  const { acceptability } = useNow();
  if (acceptability === null) return <p>{messages.computing}</p>;
  const veto = vetoesOf(acceptability).at(0);
  return (
    <p>
      {messages.packages.lead} <Computed figure={allFigure(acceptability, answer.shown)} />.{" "}
      {veto === undefined ? (
        messages.packages.noVeto
      ) : (
        <>
          {messages.packages.firstVeto(
            veto.party === null ? null : partyName(theCase, veto.party),
            messages.packages.causes[veto.cause],
            veto.cause === "worse-than-no-deal" ? null : ruleWords(theCase, veto),
          )}{" "}
          <OpenFigure subject={vetoSubject(theCase, veto)}>
            {messages.packages.ofFutures(sharePercent(veto.share))}
          </OpenFigure>
          .
        </>
      )}
    </p>
  );
}
