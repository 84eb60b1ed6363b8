/** What the variance-based methods ask about: a function of independent inputs, each uniform on (0, 1), and how to sample it. */
import { type DrawKey, drawKey, misuse, uniform } from "../../ground/index.ts";

/** Reads the point and does not keep it. */
export type UnitFunction = (point: Float64Array) => number;

export interface Sampling {
  readonly inputs: number;
  /** Rows; the cost is a multiple of it. */
  readonly rows: number;
  readonly seed: number;
}

export function checkSampling({ inputs, rows }: Sampling): void {
  if (!Number.isInteger(inputs) || inputs < 1) throw misuse("inputs", "a whole number from 1", inputs);
  if (!Number.isInteger(rows) || rows < 2) throw misuse("rows", "a whole number from 2", rows);
}

/** Fills a row of one of the independent matrices of a sample: the same row whatever else is sampled. */
export function pointSource(name: string, { inputs, seed }: Sampling): (row: number, into: Float64Array) => void {
  const keys = Array.from({ length: inputs }, (_, k) => drawKey(`${name}.${k}`));
  return (row, into) => {
    for (let k = 0; k < inputs; k++) into[k] = uniform(seed, row, keys[k] as DrawKey);
  };
}

/** Throws where a function gives what no variance can be taken of. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw misuse("function", "finite values", value);
  return value;
}
