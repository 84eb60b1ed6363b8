/** One assessment as one line of a sweep's file, CSV or JSON; the digest and the engine stand first, to be found again. */
import type { Assessment, EventKind, Spread } from "../../contract.ts";
import { csvLine } from "../import/csv-line.ts";

export type SweepFormat = "csv" | "jsonl";

export interface RowSource {
  readonly case: string;
  readonly engine: string;
}

const events: readonly EventKind[] = ["talks", "measure", "ceasefire", "settlement", "any-deal"];
const usualMonths = [3, 6, 12];
const ends = ["mean", "low", "high"] as const;

const fixed = ["digest", "engine", "case", "as-of", "lens", "futures", "seed", "zone", "zone-standard-error"];
const columns = [
  ...fixed,
  ...events.flatMap((event) => usualMonths.flatMap((month) => ends.map((end) => `${event}-${month}m-${end}`))),
  "positions",
];

export function headLine(format: SweepFormat): string {
  return format === "csv" ? csvLine(columns) : "";
}

/** Chances and shares in [0, 1]; a month beyond the horizon is empty. */
export function rowLine(format: SweepFormat, { case: path, engine }: RowSource, assessment: Assessment): string {
  const { method, asOf, lens, zone, agreement, leverage } = assessment;
  const chances = events.map((event) => usualMonths.map((month) => agreement[event][month] ?? null));
  if (format === "csv") {
    const cells = chances.flat().flatMap((spread) => ends.map((end) => spread?.[end].toString() ?? ""));
    const positions = Object.entries(leverage).map(([party, { now }]) => `${party}=${now.mean}`);
    const { digest, futures, seed } = method;
    const head = [
      digest,
      engine,
      path,
      asOf,
      lens ?? "",
      `${futures}`,
      `${seed}`,
      `${zone.any}`,
      `${zone.standardError}`,
    ];
    return csvLine([...head, ...cells, positions.join(" ")]);
  }
  const byMonth = (spreads: readonly (Spread | null)[]) =>
    Object.fromEntries(usualMonths.map((month, k) => [`${month}`, spreads[k] ?? null]));
  const row = {
    digest: method.digest,
    engine,
    case: path,
    asOf,
    lens,
    futures: method.futures,
    seed: method.seed,
    zone: { any: zone.any, standardError: zone.standardError },
    agreement: Object.fromEntries(events.map((event, k) => [event, byMonth(chances[k] ?? [])])),
    positions: Object.fromEntries(Object.entries(leverage).map(([party, { now }]) => [party, now])),
  };
  return `${JSON.stringify(row)}\n`;
}

/** What a row is found again by, or null for a line that is none. */
export function keyOfLine(format: SweepFormat, line: string): string | null {
  const found =
    format === "csv"
      ? /^([0-9a-f]{64}),([^,"]+),/.exec(line)
      : /^\{"digest":"([0-9a-f]{64})","engine":"([^"]+)",.*\}\r?$/.exec(line);
  return found === null ? null : rowKey(found[1] ?? "", found[2] ?? "");
}

export function rowKey(digest: string, engine: string): string {
  return `${digest} ${engine}`;
}
