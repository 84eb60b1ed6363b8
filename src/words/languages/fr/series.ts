/** French: what measured series say. */
import type { Interval } from "../../../contract.ts";
import type { CarriedOn, HalfLife, ShockPace } from "../../english/series.ts";
import { colon, fixed, numbers, percent as percentOf } from "./numbers.ts";

interface Days {
  readonly from: string;
  readonly to: string;
  readonly sinceMost: boolean;
}

export const series = {
  decay: (
    name: string,
    unit: string,
    perDay: Interval,
    halfLifeDays: HalfLife | null,
    stretch: Days,
    carried: CarriedOn | null,
  ): string =>
    pace(
      name,
      `${share(perDay.value)} par jour (90\u202f%${colon} de ${share(perDay.low)} à ${share(perDay.high)})${halfLife(halfLifeDays)}`,
      stretch,
      unit,
      carried,
    ),
  steady: (name: string, unit: string, perDay: Interval, stretch: Days, carried: CarriedOn | null): string =>
    pace(
      name,
      `${amount(perDay.value)}\u00a0${unitWords(unit)} par jour (90\u202f%${colon} de ${amount(perDay.low)} à ${amount(perDay.high)})`,
      stretch,
      unit,
      carried,
    ),
  change: (
    name: string,
    change: { readonly on: string; readonly pValue: number; readonly clear: boolean } | null,
    shocks: readonly ShockPace[],
  ): string => {
    const turned =
      change === null
        ? "trop peu de points pour demander si son rythme a changé."
        : change.clear
          ? `son rythme a changé le ${numbers.day(change.on)}\u00a0; une série sans changement paraîtrait aussi changée dans ${cases(change.pValue)} des cas.`
          : `aucun changement de rythme ne se distingue du hasard\u00a0; le jour le plus vraisemblable, le ${numbers.day(change.on)}, paraîtrait aussi net dans ${cases(change.pValue)} des séries sans changement.`;
    const shocked =
      shocks.length === 0
        ? "Aucun choc des facteurs du dossier ne tombe dans ces jours\u00a0: son rythme n’en porte aucun."
        : shocks
            .map(
              ({ driver, days, times, pValue }) =>
                `${driver}, sur ${numbers.whole(days)}\u00a0jours${colon} ${times === null ? "un rythme propre" : `${amount(times)} fois le rythme hors de ces jours`} (p = ${pValue.toPrecision(2).replace(".", ",")}).`,
            )
            .join(" ")
            .concat(" Qu’ils tombent les mêmes jours ne prouve aucune cause.");
    return `${name}${colon} ${turned} ${shocked}`;
  },
  elsewhere: (
    name: string,
    unit: string,
    first: { readonly month: string; readonly perDay: number },
    last: { readonly month: string; readonly perDay: number },
    to: string,
  ): string =>
    `Dans le même temps, ${name}${colon} ${amount(first.perDay)}\u00a0${unitWords(unit)} par jour en ${numbers.month(first.month)}, ${amount(last.perDay)} en ${numbers.month(last.month)} (${to}).`,
};

function pace(name: string, perDay: string, { from, to, sinceMost }: Days, unit: string, carried: CarriedOn | null) {
  const ahead =
    carried === null
      ? ""
      : ` À ce rythme, on en serait à ${numbers.whole(carried.value)}\u00a0${unitWords(unit)} le ${numbers.day(carried.on)} (90\u202f%${colon} de ${numbers.whole(carried.low)} à ${numbers.whole(carried.high)}).`;
  return `${name}${colon} ${perDay}, ${sinceMost ? "depuis son maximum, " : ""}du ${numbers.day(from)} au ${numbers.day(to)}.${ahead}`;
}

function halfLife(days: HalfLife | null): string {
  if (days === null || days.value === null || days.low === null) return "";
  const within =
    days.high === null
      ? `${numbers.whole(days.low)} au moins, et la moitié peut ne jamais être perdue`
      : `de ${numbers.whole(days.low)} à ${numbers.whole(days.high)}`;
  return `, soit une demi-vie de ${numbers.whole(days.value)}\u00a0jours (90\u202f%${colon} ${within})`;
}

function share(perDay: number): string {
  return `${fixed(perDay * 100, 2)}\u202f%`;
}

function amount(value: number): string {
  return fixed(value, 1);
}

function cases(chance: number): string {
  return chance < 0.01 ? `moins de ${percentOf(1)}` : percentOf(Math.round(chance * 100));
}

function unitWords(unit: string): string {
  return unit.replace("km2", "km²");
}
