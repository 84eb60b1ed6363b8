/**
 * A value as YAML text to be set into a text that is there: in braces where its surroundings are, else in lines.
 * Takes  plain JSON data. Gives text without a newline at its end, on one line where that can be.
 */
import { Document, isScalar, type Scalar } from "yaml";
import type { Json } from "./json-data.ts";

const oneLine = { lineWidth: 0, indent: 2 } as const;

export function isCollection(value: Json): value is readonly Json[] | { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

/** The value inside braces, brackets or a line. */
export function inBraces(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(inBraces).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return isCollection(value) ? `{ ${pairsInBraces(value as { readonly [key: string]: Json })} }` : "{}";
  if (typeof value === "string" && /[\p{Cc}\u2028\u2029]/u.test(value)) return JSON.stringify(value);
  return new Document(value).toString({ ...oneLine, collectionStyle: "flow" }).trimEnd();
}

export function pairsInBraces(value: { readonly [key: string]: Json }): string {
  return Object.entries(value)
    .map(([key, inner]) => `${inBraces(key)}: ${inBraces(inner)}`)
    .join(", ");
}

/** What follows the colon of a key at the column: ` 5%`, or lines that are indented by two more. */
export function afterColon(value: Json, column: number, like: Scalar | null): string {
  return indented(written({ k: value }, like).slice(2), column);
}

/** What follows a list's dash at the column. */
export function afterDash(value: Json, column: number, like: Scalar | null): string {
  return indented(written([value], like).slice(1), column);
}

/** A key with its value on lines of their own, the key at the column. */
export function onLines(key: string, value: Json, column: number): string {
  return " ".repeat(column) + indented(written({ [key]: value }, null), column);
}

/** Quoted or folded as the text that it replaces was. */
function written(value: Json, like: Scalar | null): string {
  const document = new Document(value);
  const inner: unknown = document.getIn(Array.isArray(value) ? [0] : ["k"], true);
  if (like?.type !== undefined && isScalar(inner) && typeof inner.value === "string" && typeof like.value === "string")
    inner.type = like.type;
  return document.toString(oneLine).trimEnd();
}

function indented(lines: string, column: number): string {
  return lines.replaceAll(/\n(?=[^\n])/g, `\n${" ".repeat(column)}`);
}
