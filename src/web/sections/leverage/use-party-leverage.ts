/** The principals that have a leverage figure, in the order of the chairs. */

import type { Leverage } from "../../../contract.ts";
import { hueOf, useWorkbench } from "../../workbench.ts";
import type { PartyLeverage } from "./leverage-figures.ts";

export function usePartyLeverage(all: Readonly<Record<string, Leverage>>): readonly PartyLeverage[] {
  const { principals, theCase } = useWorkbench();
  return principals.flatMap((party) => {
    const leverage = all[party.id];
    return leverage === undefined ? [] : [{ id: party.id, name: party.name, hue: hueOf(theCase, party.id), leverage }];
  });
}
