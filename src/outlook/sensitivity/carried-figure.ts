/**
 * A figure of the assessment, future by future: what a judgement may carry.
 * Takes   a posing, its batch, the figure. Gives: one number for each future.
 * Throws  for a month beyond the horizon, or a party that is no principal.
 */
import { dealKinds, type Posing } from "../../bargaining/index.ts";
import type { CarriedFigure } from "../../contract.ts";
import { misuse } from "../../ground/index.ts";
import type { Words } from "../../words/index.ts";
import { type Batch, column } from "../batch.ts";
import { anyDeal, atMonth } from "../curves.ts";

export function figureByFuture(posing: Posing, batch: Batch, figure: CarriedFigure): Float64Array {
  const { count, tables } = batch;
  if (figure.of === "zone")
    return Float64Array.from({ length: count }, (_, row) =>
      dealKinds.some((_, kind) => tables.zone[row * dealKinds.length + kind]) ? 1 : 0,
    );
  if (figure.of === "leverage") {
    const i = posing.parties.indexOf(figure.party);
    if (i < 0) throw misuse("party", `a principal (${posing.parties.join(", ")})`, figure.party);
    return column(batch, "position", (i * tables.position.length) / count / posing.parties.length);
  }
  const { horizon } = posing.grid;
  if (!Number.isInteger(figure.byMonth) || figure.byMonth < 1 || figure.byMonth > horizon)
    throw misuse("months", `a whole number from 1 to the horizon of ${horizon}`, figure.byMonth);
  return atMonth(figure.of === "any-deal" ? anyDeal(batch) : tables[figure.of], count, figure.byMonth);
}

/** As a sentence goes on with it: "a ceasefire within 12 months". */
export function figureWords(posing: Posing, figure: CarriedFigure, { sensitivity: say }: Words): string {
  if (figure.of === "zone") return say.zone;
  if (figure.of === "leverage")
    return say.position(posing.state.case.parties.find(({ id }) => id === figure.party)?.name ?? figure.party);
  return say.event(figure.of, figure.byMonth);
}
