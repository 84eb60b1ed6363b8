/**
 * Numbers and days in the language of the page. English is written out here, so that it is the same in every browser and
 * in the tests; other languages have the browser's own formats. No words.
 */

import { english, language } from "./language.ts";

/** Before a sign in a page that runs from right to left, so that the sign stays in front of its number. */
const leftToRight = "\u200e";

/** Digits after the point: exactly so many, or at most three significant figures. */
type Style = "whole" | "percent" | "plain" | `fixed-${number}` | `signed-${number}`;

const formats = new Map<Style, Intl.NumberFormat>();

function format(style: Style): Intl.NumberFormat {
  const held = formats.get(style) ?? new Intl.NumberFormat(language().tag, options(style));
  formats.set(style, held);
  return held;
}

function options(style: Style): Intl.NumberFormatOptions {
  if (style === "whole") return { maximumFractionDigits: 0 };
  if (style === "percent") return { style: "percent", maximumFractionDigits: 1 };
  if (style === "plain") return { maximumSignificantDigits: 6, useGrouping: false };
  const digits = Number(style.split("-")[1]);
  const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return style.startsWith("signed") ? { ...fixed, signDisplay: "exceptZero" } : fixed;
}

/** With a true minus sign, as in all of Parley's sentences. */
function written(style: Style, value: number): string {
  return format(style).format(value).replace("-", "−");
}

export function isEnglish(): boolean {
  return language().tag === english.tag;
}

export function wholeNumber(value: number): string {
  if (!isEnglish()) return written("whole", Math.round(value));
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** As it is, without thousands: `0.25`. */
export function plainNumber(value: number): string {
  return isEnglish() ? String(value) : written("plain", value);
}

/** `1.50`, with a true minus sign. */
export function fixed(value: number, digits: number): string {
  return isEnglish() ? value.toFixed(digits).replace("-", "−") : written(`fixed-${digits}`, value);
}

/** `+1.5`, `−1.5`, `0`. */
export function signed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return plainNumber(0);
  if (isEnglish()) return value < 0 ? `−${text}` : `+${text}`;
  const sign = language().direction === "rtl" ? leftToRight : "";
  return sign + written(`signed-${digits}`, value);
}

/** Of hundredths: `5%`. */
export function percentOf(hundredths: number): string {
  return isEnglish() ? `${hundredths}%` : format("percent").format(hundredths / 100);
}

/** `5–30%`, with an en dash at which no line ends. */
export function percentRange(low: number, high: number): string {
  return isEnglish() ? `${low}\u2060–\u2060${high}%` : format("percent").formatRange(low / 100, high / 100);
}

/** `24 Sep 2024`; of a day given as its parts, without a zone. */
export function dayInWords(year: number, month: number, day: number): string {
  if (isEnglish()) return `${day} ${englishMonths[month - 1]} ${year}`;
  return dayFormat({ day: "numeric", month: "short", year: "numeric" }).format(Date.UTC(year, month - 1, day));
}

/** `Sep`, and with its year `Sep 2024`. */
export function monthInWords(year: number, month: number, withYear: boolean): string {
  const name = englishMonths[month - 1] ?? "";
  if (isEnglish()) return withYear ? `${name} ${year}` : name;
  return dayFormat(withYear ? { month: "short", year: "numeric" } : { month: "short" }).format(
    Date.UTC(year, month - 1, 1),
  );
}

function dayFormat(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language().tag, { ...parts, timeZone: "UTC", calendar: "gregory" });
}

const englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
