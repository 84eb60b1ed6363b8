/** Vetoes by cause. */

import { useState } from "react";
import type { Acceptability } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { OpenFigure } from "../../sheet/open-figure.tsx";
import { sharePercent } from "../../wording.ts";
import { useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";
import { vetoSubject } from "./veto-subject.ts";
import { ruleWords, vetoesOf } from "./vetoes.ts";

const few = 4;

export function VetoList({ acceptability }: { readonly acceptability: Acceptability }) {
  const { theCase } = useWorkbench();
  const [all, setAll] = useState(false);
  const vetoes = vetoesOf(acceptability);
  if (vetoes.length === 0) return <p className="note">{messages.packages.noVeto}</p>;
  return (
    <div>
      <p className="label">{messages.packages.vetoes}</p>
      <ul className="vetoes">
        {(all ? vetoes : vetoes.slice(0, few)).map((veto) => (
          <li key={`${veto.party}-${veto.cause}-${veto.rule}`}>
            <span>
              <span className="mark alarm">{messages.packages.causes[veto.cause]}</span>{" "}
              {veto.party === null ? null : <PartyName id={veto.party} />} {ruleWords(theCase, veto)}
            </span>
            <OpenFigure subject={vetoSubject(theCase, veto)}>
              {messages.packages.ofFutures(sharePercent(veto.share))}
            </OpenFigure>
          </li>
        ))}
      </ul>
      {vetoes.length <= few ? null : (
        <button type="button" className="plain note" onClick={() => setAll(!all)}>
          {all ? messages.fewer : messages.all(vetoes.length)}
        </button>
      )}
    </div>
  );
}
