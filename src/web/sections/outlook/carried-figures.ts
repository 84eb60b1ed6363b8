/** The figures that one may ask about, by an id that a field can hold. */

import type { CarriedEvent, CarriedFigure, EventKind } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { capital } from "../../wording.ts";

export const events = ["ceasefire", "any-deal", "settlement", "talks"] as const satisfies readonly EventKind[];

interface Choice {
  readonly id: string;
  readonly name: string;
}

export function eventChoices(month: number): readonly Choice[] {
  return events.map((kind) => ({ id: kind, name: capital(messages.carries.event(kind, month)) }));
}

export function figureChoices(
  month: number,
  principals: readonly { readonly id: string; readonly name: string }[],
): readonly Choice[] {
  return [
    ...eventChoices(month),
    { id: "zone", name: capital(messages.carries.zone) },
    ...principals.map(({ id, name }) => ({ id: `leverage.${id}`, name: capital(messages.carries.position(name)) })),
  ];
}

export function carriedFigure(id: string, byMonth: number): CarriedFigure {
  if (id === "zone") return { of: "zone" };
  if (id.startsWith("leverage.")) return { of: "leverage", party: id.slice("leverage.".length) };
  return carriedEvent(id, byMonth);
}

export function carriedEvent(id: string, byMonth: number): CarriedEvent {
  return { of: events.find((kind) => kind === id) ?? "ceasefire", byMonth };
}
