/** English: numbers and days, written out, so that they are the same in every engine. */

import { dateWords } from "../../evidence/index.ts";

export const numbers = {
  /** `1,234`. */
  whole: (value: number): string =>
    Math.round(value)
      .toString()
      .replace(/\B(?=(\d{3})+(?!\d))/g, ",")
      .replace("-", "−"),
  /** `1.50`, with a true minus sign. */
  fixed: (value: number, digits: number): string => unsignedZero(value.toFixed(digits)).replace("-", "−"),
  /** `+1.5`, `−1.5`, `0.0`. */
  signed: (value: number, digits: number): string => {
    const text = Math.abs(value).toFixed(digits);
    return `${Number(text) === 0 ? "" : value < 0 ? "−" : "+"}${text}`;
  },
  /** Of hundredths: `5%`. */
  percent: (hundredths: number): string => `${hundredths}%`,
  /** `24 September 2024`, of YYYY-MM-DD. */
  day: (date: string): string => {
    const [year = "", month = "", day = ""] = date.split("-");
    return `${Number(day)} ${monthNames[Number(month) - 1]} ${year}`;
  },
  /** `September 2024`, of YYYY-MM. */
  month: (date: string): string => `${monthNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`,
  /** `about 6 August 2024`, of a date in EDTF; what cannot be said in words stays as written. */
  date: (edtf: string): string => dateWords(edtf),
  /** `3 months`. */
  months: (count: number): string => months(count),
  /** `A, B and C`. */
  list: (names: readonly string[]): string =>
    names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`,
};

const monthNames = [
  ..."January February March April May June July August September October November December".split(" "),
];

export function months(count: number): string {
  return `${count} ${count === 1 ? "month" : "months"}`;
}

export function tenths(value: number): string {
  return (Math.round(value * 10) / 10).toFixed(1);
}

/** A share of stakes in points, with its sign: `+1.2 points`. */
export function points(share: number): string {
  const value = Math.round(share * 1000) / 10;
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${pointsUnsigned(Math.abs(share))}`;
}

export function pointsUnsigned(share: number): string {
  return `${(Math.round(share * 1000) / 10).toFixed(1)} points`;
}

/** An interval by its size: `0.4 to 2.1 points`. */
export function pointsBetween({ low, high }: { readonly low: number; readonly high: number }): string {
  const [least, most] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  return `${(Math.round(least * 1000) / 10).toFixed(1)} to ${pointsUnsigned(most)}`;
}

function unsignedZero(text: string): string {
  return text.replace(/^-(?=[0.]*$)/, "");
}
