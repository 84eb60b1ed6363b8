/** What would be agreed, where anything is: per issue the share of futures with each option, as lightness. */

import type { Assessment, DealKind, Terms } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { capital, percent, shareInterval } from "../../wording.ts";
import { hasCeasefire, hueOf, issueName, optionName, useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";

export function TermsTable({ terms }: { readonly terms: Assessment["terms"] }) {
  const { theCase } = useWorkbench();
  const kinds: readonly DealKind[] = hasCeasefire(theCase) ? ["ceasefire", "settlement"] : ["settlement"];
  return (
    <div className="columns">
      {kinds.map((kind) => (
        <div key={kind}>
          <h4>{capital(messages.outlook.kinds[kind])}</h4>
          <OfKind kind={kind} terms={terms[kind]} />
        </div>
      ))}
    </div>
  );
}

function OfKind({ kind, terms }: { readonly kind: DealKind; readonly terms: Terms | null }) {
  const { theCase, principals } = useWorkbench();
  if (terms === null || terms.share === 0)
    return <p className="empty">{messages.terms.none(messages.outlook.kinds[kind])}</p>;
  return (
    <>
      <p className="note">{messages.terms.among(percent(terms.share))}</p>
      {theCase.issues.map((issue) => {
        const shares = Object.entries(terms.issues[issue.id] ?? {}).filter(([, share]) => share >= 0.005);
        if (shares.length === 0) return null;
        const ordered = shares.sort((a, b) => b[1] - a[1]);
        return (
          <div key={issue.id} className="term">
            <p className="label">{issueName(theCase, issue.id)}</p>
            <div className="shares" aria-hidden="true">
              {ordered.map(([option, share], index) => (
                <i key={option} className={`share-${Math.min(5, index)}`} style={{ flexGrow: share }} />
              ))}
            </div>
            <p className="share-names">
              {ordered.slice(0, 3).map(([option, share]) => (
                <span key={option}>
                  {optionName(theCase, issue.id, option)}{" "}
                  <Computed
                    figure={{
                      title: messages.terms.shareTitle(
                        issueName(theCase, issue.id),
                        optionName(theCase, issue.id, option),
                      ),
                      text: percent(share),
                      formula: messages.terms.shareFormula,
                      spread: null,
                      domain: [0, 1],
                      hue: "hue-ink",
                      behind: behind.package,
                    }}
                  />
                </span>
              ))}
            </p>
          </div>
        );
      })}
      {principals.map((party) => {
        const worth = terms.worth[party.id];
        if (worth === undefined) return null;
        return (
          <p key={party.id} className="note">
            {messages.terms.worth} <PartyName id={party.id} />{" "}
            <Computed
              figure={{
                title: messages.terms.worthTitle(party.name),
                text: shareInterval(worth),
                formula: messages.terms.worthFormula,
                spread: worth,
                domain: [0, 1],
                hue: hueOf(theCase, party.id),
                behind: behind.leverage(party.id),
              }}
            />{" "}
            {messages.leverage.ofStakes}
          </p>
        );
      })}
    </>
  );
}
