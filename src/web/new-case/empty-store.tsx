/** A store without a case: what belongs here, the least that makes one, and two ways to begin. */

import "./new-case.css";
import { useEffect, useState } from "react";
import type { Fault } from "../../ground/index.ts";
import { newCaseMessages } from "../messages/new-case-messages.ts";
import { FaultsTold } from "./faults-told.tsx";
import { post } from "./form-state.ts";

const words = newCaseMessages.empty;

interface Props {
  readonly onBegin: () => void;
  readonly onMade: (id: string) => void;
}

export default function EmptyStore({ onBegin, onMade }: Props) {
  const [sample, setSample] = useState(false);
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  useEffect(() => {
    fetch("api/new-case")
      .then(async (response) => setSample(response.ok && (await response.json()).sample === true))
      .catch(() => setSample(false));
  }, []);
  const openSample = async () => {
    setBusy(true);
    const made = await post({ title: "", from: "sample" });
    setBusy(false);
    if ("id" in made) onMade(made.id);
    else setFaults(made.faults);
  };
  return (
    <main className="new-case">
      <h1>{words.title}</h1>
      <p className="gist">{words.gist}</p>
      <section aria-labelledby="least">
        <h2 id="least">{words.needs}</h2>
        <dl>
          <div>
            <dt>{words.parties}</dt>
            <dd>{words.partiesExample}</dd>
          </div>
          <div>
            <dt>{words.issue}</dt>
            <dd>{words.issueExample}</dd>
          </div>
          <div>
            <dt>{words.options}</dt>
            <dd>{words.optionsExample}</dd>
          </div>
        </dl>
        <p className="hint">{words.rest}</p>
      </section>
      <FaultsTold faults={faults} />
      <div className="foot">
        <button type="button" className="primary" onClick={onBegin}>
          {words.begin}
        </button>
        {sample ? (
          <button type="button" className="quiet" disabled={busy} onClick={() => void openSample()}>
            {busy ? words.opening : words.sample}
          </button>
        ) : null}
      </div>
      {sample ? <p className="hint">{words.sampleWhy}</p> : null}
    </main>
  );
}
