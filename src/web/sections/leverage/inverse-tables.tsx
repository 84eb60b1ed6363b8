/** The judgements that flip the conclusion alone, the smallest change first, drawn; and those that do not. */

import type { Inverse, InverseJudgement } from "../../../contract.ts";
import { RangeBar } from "../../figures/range-bar.tsx";
import { messages } from "../../messages.ts";
import { Computed, OpenFigure } from "../../sheet/open-figure.tsx";
import { DataTable } from "../data-table.tsx";
import { flipFigure, reachFigure, widthsFigure } from "./inverse-figures.ts";

export function FlipTable({ found }: { readonly found: Inverse }) {
  const flips = found.judgements.filter(({ flip }) => flip !== null);
  if (flips.length === 0) return <p className="empty">{messages.inverse.none}</p>;
  return (
    <>
      <DataTable
        label={messages.inverse.title}
        head={[
          messages.inverse.judgement,
          messages.inverse.held,
          messages.inverse.needed,
          messages.inverse.picture,
          messages.inverse.widths,
          messages.inverse.rank,
        ]}
        rows={flips.map((judgement) => {
          const { flip, held, reach, rankFrom, rankTo } = judgement;
          const [needed, widths] = [flipFigure(found, judgement), widthsFigure(found, judgement)];
          return {
            id: judgement.path,
            name: <Name judgement={judgement} />,
            cells: [
              held.text,
              <span key="needed">
                {needed === null ? null : <Computed figure={needed} wraps />}{" "}
                {flip?.inside ? <span className="mark">{messages.inverse.inside}</span> : null}
              </span>,
              flip === null ? null : (
                <RangeBar
                  key="picture"
                  spread={{ mean: held.median, low: held.low, high: held.high }}
                  domain={[Math.min(reach.least, held.low), Math.max(reach.most, held.high)]}
                  hue="hue-ink"
                  against={flip.value}
                />
              ),
              widths === null ? null : <Computed key="widths" figure={widths} />,
              rankFrom === null || rankTo === null ? null : messages.inverse.ranks(rankFrom, rankTo),
            ],
          };
        })}
      />
      <p className="note">{messages.inverse.drawn}</p>
    </>
  );
}

export function UnflippedTable({ found }: { readonly found: Inverse }) {
  const others = found.judgements.filter(({ flip }) => flip === null);
  if (others.length === 0) return null;
  return (
    <details>
      <summary className="note">{messages.inverse.not}</summary>
      <DataTable
        label={messages.inverse.not}
        head={[messages.inverse.judgement, messages.inverse.held, messages.inverse.atLeast, messages.inverse.atMost]}
        rows={others.map((judgement) => ({
          id: judgement.path,
          name: <Name judgement={judgement} />,
          cells: [
            judgement.held.text,
            <Computed key="least" figure={reachFigure(found, judgement, "least")} />,
            <Computed key="most" figure={reachFigure(found, judgement, "most")} />,
          ],
        }))}
      />
    </details>
  );
}

function Name({ judgement }: { readonly judgement: InverseJudgement }) {
  return (
    <OpenFigure wraps subject={{ kind: "judgement", path: judgement.path }}>
      {judgement.name}
    </OpenFigure>
  );
}
