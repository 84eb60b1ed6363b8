/** Open questions of fact: evidence by hypotheses, what each piece can tell apart, what the order hangs on, and gaps. */

import type { Inquiry } from "../../../case/index.ts";
import { type HypothesisMatrix, hypothesisMatrix } from "../../../evidence/index.ts";
import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";

export function Hypotheses() {
  const { theCase } = useWorkbench();
  return theCase.inquiries.map((inquiry) => <InquiryPart key={inquiry.id} inquiry={inquiry} />);
}

function InquiryPart({ inquiry }: { readonly inquiry: Inquiry }) {
  const { ledger, open } = useWorkbench();
  const words = messages.hypotheses;
  const known = inquiry.evidence.flatMap(({ claim, because, ratings }) => {
    const found = ledger.claims.get(claim);
    // What was taken back is evidence for nothing any more.
    return found === undefined || ledger.retracted.has(claim)
      ? []
      : [{ claim: found, because, piece: { claim, cluster: found.cluster, ratings } }];
  });
  const takenBack = inquiry.evidence.filter(({ claim }) => ledger.retracted.has(claim)).length;
  const later = inquiry.evidence.length - known.length - takenBack;
  const matrix = hypothesisMatrix(
    inquiry.hypotheses.map(({ id }) => id),
    known.map(({ piece }) => piece),
  );
  const rows = known
    .map((each, index) => ({ ...each, apart: matrix.pieces[index]?.diagnosticity ?? 0 }))
    .sort((a, b) => b.apart - a.apart);
  return (
    <div className="inquiry">
      <h4>{inquiry.question}</h4>
      {known.length === 0 ? (
        <p className="empty">{words.nothing}</p>
      ) : (
        <>
          <Findings
            inquiry={inquiry}
            matrix={matrix}
            says={new Map(known.map(({ claim }) => [claim.cluster, messages.hypotheses.quoted(claim.says)]))}
          />
          <DataTable
            label={inquiry.question}
            head={[words.evidence, words.tellsApart, ...inquiry.hypotheses.map((each) => each.words)]}
            rows={[
              ...rows.map(({ claim, because, piece, apart }) => ({
                id: claim.id,
                name: (
                  <>
                    <button
                      type="button"
                      className="plain"
                      aria-haspopup="dialog"
                      onClick={() => open({ kind: "claim", id: claim.id })}
                    >
                      {claim.says}
                    </button>
                    {because === null ? null : <span className="note because">{because}</span>}
                  </>
                ),
                cells: [
                  words.apart(apart),
                  ...inquiry.hypotheses.map(({ id }) => {
                    const rating = piece.ratings[id];
                    return rating === undefined ? (
                      <span key={id} className="note">
                        {words.unrated}
                      </span>
                    ) : (
                      <span key={id}>
                        <b className="rating">{words.signs[rating]}</b>{" "}
                        <span className="note">{words.ratings[rating]}</span>
                      </span>
                    );
                  }),
                ],
              })),
              {
                id: "against",
                name: words.against,
                cells: [
                  "",
                  ...matrix.hypotheses.map(({ inconsistency, against }) => words.standing(inconsistency, against)),
                ],
              },
            ]}
          />
        </>
      )}
      {takenBack === 0 ? null : <p className="note">{words.takenBack(takenBack)}</p>}
      {later === 0 ? null : <p className="note">{words.notYet(later)}</p>}
    </div>
  );
}

interface FindingsProps {
  readonly inquiry: Inquiry;
  readonly matrix: HypothesisMatrix;
  /** Cluster → what a claim of it says. */
  readonly says: ReadonlyMap<string, string>;
}

function Findings({ inquiry, matrix, says }: FindingsProps) {
  const words = messages.hypotheses;
  const said = (ids: readonly string[]) =>
    ids.map((id) => inquiry.hypotheses.find((each) => each.id === id)?.words ?? id);
  const gaps = matrix.hypotheses.reduce((sum, { unrated }) => sum + unrated.length, 0);
  const dull = matrix.pieces.filter(({ diagnosticity }) => diagnosticity === 0).length;
  return (
    <ul className="findings">
      <li>{words.least(said(matrix.leastInconsistent))}</li>
      {matrix.hangsOn.length === 0 ? <li>{words.steady}</li> : null}
      {matrix.hangsOn.map(({ cluster, then }) => (
        <li key={cluster}>{words.hangsOn(says.get(cluster) ?? cluster, said(then))}</li>
      ))}
      {dull === 0 ? null : <li>{words.dull(dull, matrix.pieces.length)}</li>}
      {gaps === 0 ? null : <li>{words.gaps(gaps)}</li>}
    </ul>
  );
}
