/** When a counter is worth less than nothing to its holder. */

import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { type OneCounter, shareFigure } from "./perish-figures.ts";

export function BelowNothingLine({ one }: { readonly one: OneCounter }) {
  const { counter } = one;
  const below = counter.belowNothing;
  if (below === null) return null;
  return (
    <p className="note">
      {messages.perishes.below}{" "}
      <Computed
        figure={shareFigure(
          one,
          messages.perishes.belowTitle(counter.name),
          messages.perishes.belowFormula,
          below.share,
        )}
      />
      ;{" "}
      {below.stretches.length === 0
        ? messages.perishes.none
        : below.stretches.map(({ from, to, clear }) => messages.perishes.stretch(from, to, clear)).join("; ")}
      .
    </p>
  );
}
