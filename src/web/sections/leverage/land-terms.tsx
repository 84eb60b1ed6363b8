/** Land: decay and growing pressure as two visible terms, where the larger passes to the other, and the table of all terms. */

import type { LandTerms } from "../../../contract.ts";
import { TermsBars } from "../../figures/terms-bars.tsx";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { signed } from "../../wording.ts";
import { DataTable } from "../data-table.tsx";
import { type OneCounter, pointsFigure, shareFigure } from "./perish-figures.ts";

const terms = ["decay", "pressure", "drift", "interaction", "change"] as const;

export function LandTermsPart({ one, land }: { readonly one: OneCounter; readonly land: LandTerms }) {
  const { counter } = one;
  return (
    <>
      <h4>{messages.perishes.land}</h4>
      <p className="note">{messages.perishes.landGist}</p>
      <TermsBars
        label={messages.perishes.termsDrawn(counter.name)}
        pairs={land.terms.map(({ month, decay, pressure }) => ({ month, first: decay, second: pressure }))}
        hues={[one.hue, "hue-ink"]}
        names={[messages.perishes.terms.decay, messages.perishes.terms.pressure]}
        format={(value) => signed(value * 100, 1)}
      />
      <p className="note">
        {land.crossoverMonth !== null
          ? messages.perishes.crossover(land.crossoverMonth)
          : land.leads === null
            ? ""
            : messages.perishes.noCrossover(messages.perishes.terms[land.leads])}{" "}
        {messages.perishes.crossoverIn}{" "}
        <Computed
          figure={shareFigure(
            one,
            messages.perishes.crossoverTitle(counter.name),
            messages.perishes.crossoverFormula,
            land.crossover.share,
          )}
        />
        .
      </p>
      <DataTable
        label={messages.perishes.land}
        head={[messages.perishes.after, ...terms.map((term) => messages.perishes.terms[term])]}
        rows={land.terms.map((at) => ({
          id: String(at.month),
          name: messages.months(at.month),
          cells: terms.map((term) => (
            <Computed
              key={term}
              wraps
              figure={pointsFigure(
                one,
                messages.perishes.termTitle(counter.name, messages.perishes.terms[term], at.month),
                messages.perishes.termFormula,
                at[term],
              )}
            />
          )),
        }))}
      />
    </>
  );
}
