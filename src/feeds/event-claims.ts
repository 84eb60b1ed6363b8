/**
 * Reported events as entries of a case: one source, and a claim for each event, in the words of the data set's own fields.
 * Takes: events and their source. Gives: plain entries for `sources` and `claims`. A claim starts ungraded (6): the grade
 * is a person's to give. Reports of one place and day by one reporter share an independence cluster.
 */
import { type Day, formatDay } from "../ground/index.ts";
import type { ReportedEvent } from "./reported-event.ts";

export interface EventSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** When the export was made. */
  readonly issued: Day;
  /** So many days after it happened an event is taken to have been on record, but never later than the export. */
  readonly lagDays: number;
}

type Entry = Readonly<Record<string, unknown>>;

export function eventEntries(
  events: readonly ReportedEvent[],
  source: EventSource,
): { readonly sources: Readonly<Record<string, Entry>>; readonly claims: Readonly<Record<string, Entry>> } {
  const claims: Record<string, Entry> = {};
  for (const event of events) claims[`c-${source.id}-${slug(event.id)}`] = claimOf(event, source);
  return {
    sources: {
      [source.id]: {
        type: "dataset",
        title: source.title,
        author: [{ literal: source.publisher }],
        issued: formatDay(source.issued),
        language: "en",
        vantage: "unknown",
        reliability: "F",
        "reliability-because": "Not graded yet.",
        note: `An event is taken to have been on record ${source.lagDays} days after its last day, or on the day of the export if that was earlier.`,
      },
    },
    claims,
  };
}

function claimOf(event: ReportedEvent, source: EventSource): Entry {
  const [from, to] = [formatDay(event.from), formatDay(event.to)];
  return {
    says: sentence(event),
    kind: "event",
    who: source.publisher,
    happened: from === to ? from : `${from}/${to}`,
    published: formatDay(Math.max(event.to, Math.min(source.issued, event.to + source.lagDays))),
    source: source.id,
    at: `record ${event.id}`,
    credibility: 6,
    "credibility-because": "Not judged yet.",
    cluster: `${source.id}-${slug(event.place || event.country)}-${to}`,
    ...(event.deaths !== null && {
      quantity: { measure: "reported-deaths", value: event.deaths.best, unit: "people", qualifier: "about" },
    }),
  };
}

function sentence({ kind, detail, actors, place, country, deaths, reportedBy }: ReportedEvent): string {
  const what = detail === "" ? kind : `${kind} (${detail})`;
  const who = actors.length > 0 ? `: ${actors.join(" – ")}` : "";
  const where = [place, country].filter((name) => name !== "").join(", ");
  const killed =
    deaths === null
      ? ""
      : deaths.low === deaths.high
        ? `; deaths reported: ${deaths.best}`
        : `; deaths reported: ${deaths.best} (${deaths.low} to ${deaths.high})`;
  const by = reportedBy === "" ? "" : `; reported by ${reportedBy}`;
  return `${what}${who}${where === "" ? "" : `, ${where}`}${killed}${by}.`;
}

function slug(text: string): string {
  return (
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60) || "unnamed"
  );
}
