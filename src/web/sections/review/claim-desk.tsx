/** What becomes of a claim: corrected, retracted, taken up again, superseded. It is never deleted; its log says who did what, and why. */

import "./review.css";
import { useCallback, useEffect, useState } from "react";
import type { Claim } from "../../../evidence/index.ts";
import { reviewMessages as words } from "../../messages/review-messages.ts";
import { BothVersions } from "./both-versions.tsx";
import { CorrectForm, RetractForm, SupersedeForm } from "./claim-desk-forms.tsx";
import { type ClaimChange, type ClaimNow, changeClaim, claimNow, type ToldClash } from "./review-client.ts";

type Doing = null | "amend" | "retract" | "reinstate" | "supersede";

interface Conflict {
  readonly clashes: readonly ToldClash[];
  readonly revision: number;
  readonly change: ClaimChange;
}

export default function ClaimDesk({ claim, caseId }: { readonly claim: Claim; readonly caseId: string }) {
  const [now, setNow] = useState<ClaimNow | null>(null);
  const [doing, setDoing] = useState<Doing>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [thirdWay, setThirdWay] = useState(false);
  const load = useCallback(async () => setNow(await claimNow(caseId, claim.id)), [caseId, claim.id]);
  useEffect(() => void load(), [load]);
  const begin = async (what: Doing) => {
    // What one is about to change is what stands now.
    await load();
    setRefused(null);
    setConflict(null);
    setThirdWay(false);
    setDoing(what);
  };
  // Both stay in view, and the form begins with what stands.
  const writeThird = async () => {
    await load();
    setThirdWay(true);
  };
  const send = async (change: ClaimChange, base: number) => {
    setBusy(true);
    const told = await changeClaim(caseId, claim.id, base, change);
    setBusy(false);
    if ("ok" in told) {
      setDoing(null);
      setConflict(null);
      setThirdWay(false);
      setRefused(null);
    } else if (told.clashes !== undefined && told.revision !== undefined) {
      setThirdWay(false);
      setConflict({ clashes: told.clashes, revision: told.revision, change });
    } else setRefused(told.refused);
    if ("ok" in told) await load();
  };
  if (now === null) return null;
  const isRetracted = now.entry.retracted !== undefined;
  const choices: readonly (readonly [Exclude<Doing, null>, string])[] = [
    ["amend", words.desk.amend],
    isRetracted ? ["reinstate", words.desk.reinstate] : ["retract", words.desk.retract],
    ["supersede", words.desk.supersede],
  ];
  const form = {
    claim,
    now,
    busy,
    refused,
    onCancel: () => void begin(null),
    onSend: (change: ClaimChange) => void send(change, now.revision),
  };
  return (
    <div className="claim-desk">
      <h3>{words.desk.title}</h3>
      {conflict === null ? null : (
        <BothVersions
          clashes={conflict.clashes}
          busy={busy}
          onMine={() => void send(conflict.change, conflict.revision)}
          onTheirs={() => void begin(null)}
          onThird={conflict.change.action === "amend" && !thirdWay ? () => void writeThird() : null}
        />
      )}
      {conflict !== null && !thirdWay ? null : doing === null ? (
        <div className="queue-actions">
          {choices.map(([what, name]) => (
            <button type="button" className="quiet" key={what} onClick={() => void begin(what)}>
              {name}
            </button>
          ))}
        </div>
      ) : doing === "amend" ? (
        <CorrectForm {...form} />
      ) : doing === "supersede" ? (
        <SupersedeForm {...form} />
      ) : (
        <RetractForm {...form} isRetracted={isRetracted} />
      )}
      {now.log.length === 0 ? null : (
        <details>
          <summary>{words.desk.log(now.log.length)}</summary>
          <ol className="bare">
            {now.log.map(({ number, author, at, reason }) => (
              <li className="note" key={number}>
                {words.desk.entry(number, author, at, reason)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
