/**
 * A mapping from what a map says of its features (a colour, a name) to who holds them: proposed from a file, confirmed by a
 * person, then used for all files of that source.
 * Takes   YAML or JSON such as `{format: 1, source: my-map, property: fill, confirmed: true, classes: {"#a52714": {holder:
 *         russia, status: control}, "#0f9d58": leave-out}}`. Gives the mapping or faults.
 * Departs a proposal guesses from words in several languages and says `confirmed: false`; such a mapping is refused.
 * Faults  `area.mapping`, `area.unmapped`.
 * Cost    linear.
 */
import { isMap, LineCounter, parseDocument } from "yaml";
import type { Fault } from "../ground/index.ts";
import { type AxisOrder, type HoldingStatus, holdingStatuses } from "../territory/index.ts";
import { type AreaFeature, isJson } from "./area-features.ts";
import type { HoldingClass } from "./area-snapshots.ts";
import type { Classing } from "./deepstate.ts";

export interface AreaMapping {
  readonly source: string;
  readonly property: string;
  readonly order: AxisOrder;
  /** Land far from the borders, or from the map's other land, is meant and no mistake. */
  readonly anywhere: boolean;
  readonly classes: ReadonlyMap<string, HoldingClass | "leave-out">;
}

const format = 1;
const mostChars = 500_000;
export const leaveOut = "leave-out";
/** In a proposal, what nothing could be guessed for. */
const toConfirm = "?";

/** First and last line of a pair in the text, from 1. */
type LinesOf = (keys: readonly string[]) => readonly [number, number] | undefined;

function linesOfPair(node: unknown, keys: readonly string[], lines: LineCounter): ReturnType<LinesOf> {
  const [key, ...rest] = keys;
  if (!isMap(node)) return undefined;
  const pair = node.items.find((it) => String((it.key as { readonly value?: unknown } | null)?.value) === key);
  if (pair === undefined) return undefined;
  if (rest.length > 0) return linesOfPair(pair.value, rest, lines);
  const [from] = (pair.key as { readonly range?: readonly number[] }).range ?? [];
  const [, until] = (pair.value as { readonly range?: readonly number[] } | null)?.range ?? [];
  if (from === undefined) return undefined;
  return [lines.linePos(from).line, lines.linePos((until ?? from + 1) - 1).line];
}

export function readMapping(text: string, file: string): AreaMapping | readonly Fault[] {
  const faults: Fault[] = [];
  let linesOf: LinesOf = () => undefined;
  const refuse = (path: string, expected: string, read: unknown, keys: readonly string[] = [path]): void => {
    const shown = typeof read === "string" ? read : (JSON.stringify(read) ?? "nothing");
    const [line] = linesOf(keys) ?? [];
    faults.push({ code: "area.mapping", path, expected, read: shown.slice(0, 80), severity: "error", file, line });
  };
  let value: unknown;
  try {
    const lineCounter = new LineCounter();
    const document = parseDocument(text.slice(0, mostChars), { lineCounter });
    const [error] = document.errors;
    if (error !== undefined) throw error;
    value = document.toJS({ maxAliasCount: 0 });
    linesOf = (keys) => linesOfPair(document.contents, keys, lineCounter);
  } catch (error) {
    refuse("", "YAML or JSON", error instanceof Error ? error.message.split("\n")[0] : "unreadable");
    return faults;
  }
  if (!isJson(value)) {
    refuse("", "a mapping with source, property and classes", value);
    return faults;
  }
  const { source, property, order = "lon-lat", anywhere = false, confirmed, classes } = value;
  if (value.format !== format) refuse("format", String(format), value.format);
  if (typeof source !== "string" || source.trim() === "") refuse("source", "the name of the source", source);
  if (typeof property !== "string") refuse("property", "the property that tells classes apart", property);
  if (order !== "lon-lat" && order !== "lat-lon") refuse("order", "lon-lat or lat-lon", order);
  if (typeof anywhere !== "boolean") refuse("anywhere", "true or false", anywhere);
  if (confirmed !== true) {
    const [first, last] = linesOf(["classes"]) ?? [];
    const where = first === undefined ? "" : `, in lines ${first + 1} to ${last}`;
    refuse("confirmed", `true, once a person has looked at every class${where}`, confirmed);
  }
  if (!isJson(classes)) refuse("classes", "a class for each value of the property", classes);
  const read = new Map<string, HoldingClass | "leave-out">();
  for (const [key, as] of Object.entries(isJson(classes) ? classes : {})) {
    const found = classOf(as);
    if (found === null)
      refuse(
        `classes.${key}`,
        `holder and status (${holdingStatuses.join(", ")}), or ${leaveOut}`,
        as === toConfirm ? `${toConfirm}: nobody has said yet what it shows` : as,
        ["classes", key],
      );
    else read.set(key, found);
  }
  if (faults.length > 0) return faults;
  return {
    source: source as string,
    property: property as string,
    order: order as AxisOrder,
    anywhere: anywhere as boolean,
    classes: read,
  };
}

function classOf(value: unknown): HoldingClass | "leave-out" | null {
  if (value === leaveOut) return leaveOut;
  if (!isJson(value)) return null;
  const { holder, status, part = "" } = value;
  const known = holdingStatuses.find((it) => it === status);
  if (typeof holder !== "string" || !/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u.test(holder) || known === undefined)
    return null;
  return typeof part === "string" && !part.includes("|") && part.length <= 64 ? { holder, status: known, part } : null;
}

/** The text by which a feature is classed. */
export function classKey({ properties }: AreaFeature, property: string): string {
  const value = properties[property];
  if (value === undefined || value === null) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return /^\s*#[0-9a-f]{3,8}\s*$/i.test(text) ? text.trim().toLowerCase() : text.replace(/\s+/gu, " ").trim();
}

export function isLeftOut(feature: AreaFeature, { property, classes }: AreaMapping): boolean {
  return classes.get(classKey(feature, property)) === leaveOut;
}

export function mapped(features: readonly AreaFeature[], mapping: AreaMapping, file: string): Classing {
  const faults: Fault[] = [];
  const leftOut: Record<string, number> = {};
  const classed = features.flatMap((feature) => {
    const key = classKey(feature, mapping.property);
    const as = mapping.classes.get(key);
    if (as === undefined) {
      const expected = `a ${mapping.property} that the mapping has a class for: ${someOf([...mapping.classes.keys()])}`;
      faults.push({
        code: "area.unmapped",
        path: feature.path,
        expected,
        read: key === "" ? "none" : key.slice(0, 80),
        severity: "error",
        file,
      });
      return [];
    }
    if (as !== leaveOut) return [{ feature, as }];
    leftOut[key] = (leftOut[key] ?? 0) + 1;
    return [];
  });
  return { classed, leftOut, faults };
}

function someOf(words: readonly string[]): string {
  const shown = words.slice(0, 8).map((it) => JSON.stringify(it.slice(0, 40)));
  return `${shown.join(", ")}${words.length > shown.length ? `, and ${words.length - shown.length} more` : ""}`;
}

export interface ProposedClass {
  readonly key: string;
  readonly features: number;
  readonly km2: number;
  /** Null where nothing can be guessed. */
  readonly guess: HoldingClass | "leave-out" | null;
}

const mostClasses = 60;

/** The property with the fewest values, two or more, that every feature has; colours first. */
export function classingProperty(features: readonly AreaFeature[]): string | null {
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const candidates = names
    .map((name) => ({ name, keys: new Set(features.map((it) => classKey(it, name))) }))
    .filter(({ keys }) => !keys.has("") && keys.size <= mostClasses && (keys.size > 1 || features.length === 1));
  const score = ({ name, keys }: (typeof candidates)[0]): number =>
    keys.size +
    (name === "fill"
      ? -2000
      : /colou?r|fill|style/i.test(name)
        ? -1000
        : /status|type|class|control|holder|owner|side/i.test(name)
          ? -500
          : 0);
  return candidates.sort((a, b) => score(a) - score(b))[0]?.name ?? null;
}

const contested = /contest|gr[ae]y|disput|unknown|unclear|сір|невизнач|бої|спірн|серая|неизвест/i;
const claimed = /claim|заяв|assert/i;
const russian = /russia|occup|\bru\b|рф|росі|росси|окуп/i;
const ukrainian = /ukrain|\bua\b|україн|украин/i;
const liberated = /liberat|звільн|освобожд/i;

/** What words in a class's key and names suggest. */
export function guessedClass(words: string): HoldingClass | "leave-out" | null {
  if (liberated.test(words)) return leaveOut;
  const status: HoldingStatus = contested.test(words) ? "contested" : claimed.test(words) ? "claimed" : "control";
  const [isRussian, isUkrainian] = [russian.test(words), ukrainian.test(words)];
  if (isRussian === isUkrainian) return null;
  return { holder: isRussian ? "russia" : "ukraine", status, part: "" };
}

export function proposedMapping(
  source: string,
  property: string,
  order: AxisOrder,
  classes: readonly ProposedClass[],
): string {
  const lines = classes.map(({ key, features, km2, guess }) => {
    const as =
      guess === null
        ? JSON.stringify(toConfirm)
        : typeof guess === "string"
          ? guess
          : `{ holder: ${guess.holder}, status: ${guess.status} }`;
    const counted = `${features} ${features === 1 ? "feature" : "features"}, ${km2.toFixed(1)} km²`;
    return `  ${JSON.stringify(key)}: ${as} # ${counted}; ${guess === null ? "say holder and status" : "guessed from its words"}`;
  });
  return [
    "# Proposed from one file. Look at every class, correct it, then set confirmed to true.",
    `format: ${format}`,
    `source: ${JSON.stringify(source)}`,
    `property: ${JSON.stringify(property)}`,
    `order: ${order}`,
    "confirmed: false",
    `classes: # holder and status (${holdingStatuses.join(", ")}), perhaps part; or ${leaveOut}`,
    ...lines,
    "",
  ].join("\n");
}
