/** What the event data sets have in common: something that was reported to have happened. A report, not the event. */
import type { Day, Fault } from "../ground/index.ts";
import type { Row, RowPlace } from "./row-fields.ts";

export interface ReportedEvent {
  /** Unique within the data set. */
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  readonly kind: string;
  readonly detail: string;
  readonly actors: readonly string[];
  readonly place: string;
  readonly country: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly deaths: { readonly low: number; readonly best: number; readonly high: number } | null;
  /** Who reported it: names, or an address. */
  readonly reportedBy: string;
  readonly note: string;
}

export type RowReading<Event> =
  | { readonly event: Event; readonly faults: readonly [] }
  | { readonly event: null; readonly faults: readonly Fault[] };

/** A table of events as a data set publishes it. */
export interface EventFormat<Event> {
  readonly id: string;
  readonly title: string;
  readonly delimiter: "," | "\t" | ";";
  /** Null where quotation marks are ordinary characters. */
  readonly quote: '"' | null;
  /** In the order of the publisher. A file without a header row is read by it. */
  readonly columns: readonly string[];
  /** Columns without which a file is not of this format. */
  readonly needs: readonly string[];
  readonly read: (row: Row, place: RowPlace) => RowReading<Event>;
  /** The fields in the order of `columns`. */
  readonly write: (event: Event) => readonly string[];
  readonly reported: (event: Event) => ReportedEvent;
  /** Rows with the same key are one report; null where each row is its own. */
  readonly key: (event: Event) => string;
}

export function numberText(value: number | null): string {
  return value === null ? "" : String(value);
}
