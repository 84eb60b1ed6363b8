/**
 * A case as the beginning of another: under a title of its own, with or without its claims and sources.
 * Takes  the files' texts, which are changed where something has to be said otherwise and nowhere else.
 * Gives  path → text, checked; or the faults that stand in the way, and no files. Without the evidence, claims and what is only
 *        about them (lenses, positions, inquiries) stay behind; a judgement that rested on claims keeps its range and says so.
 *        Sources stay that a measured series or an imported map is from.
 * Faults `case.not-copied` where a text cannot be changed in its place; else those of the case.
 */
import type { Fault } from "../ground/index.ts";
import { editYaml, yamlValue } from "./edit-entry.ts";
import type { BegunCase } from "./empty-case.ts";
import { isObject, type Json } from "./json-data.ts";
import { readCase } from "./read-case.ts";

export interface CopyWanted {
  readonly title: string;
  readonly question?: string;
  readonly asOf?: string;
  /** Its claims and sources too. */
  readonly evidence: boolean;
}

const aboutClaims = ["claims", "lenses", "positions", "inquiries"];
export const claimsNotCopied = "As in the case that this one was copied from; its claims were not copied.";

export function copiedCase(from: ReadonlyMap<string, string>, wanted: CopyWanted): BegunCase {
  const files = new Map(from);
  const faults: Fault[] = [];
  const set = (path: string, keys: readonly string[], value: Json | undefined): void => {
    const text = files.get(path) ?? "";
    const edited = editYaml(text, keys, value);
    const isLast = value === undefined && keys.length === 1 && Object.keys(asMapping(text)).length === 1;
    if (isLast) files.delete(path);
    else if (edited !== null) files.set(path, edited);
    else
      faults.push({
        code: "case.not-copied",
        path: keys.join("."),
        expected: "a text that can be changed in its place",
        read: "another way of writing it",
        severity: "error",
        file: path,
      });
  };
  const head: Readonly<Record<string, string | undefined>> = {
    title: wanted.title,
    question: wanted.question,
    "as-of": wanted.asOf,
  };
  const yaml = [...from.keys()].filter((path) => /\.ya?ml$/i.test(path));
  for (const path of yaml)
    if (asMapping(from.get(path) ?? "").case !== undefined)
      for (const [key, value] of Object.entries(head)) if (value !== undefined) set(path, ["case", key], value);
  if (!wanted.evidence) {
    const stay = measuredSources(yaml.map((path) => asMapping(from.get(path) ?? "")));
    for (const path of yaml)
      for (const [section, value] of Object.entries(asMapping(from.get(path) ?? ""))) {
        const left = leftOf(section, value, stay);
        if (left === undefined || JSON.stringify(left) !== JSON.stringify(value)) set(path, [section], left);
      }
  }
  const all = [...faults, ...readCase(files).faults].filter(({ severity }) => severity === "error");
  return all.length > 0 ? { files: new Map(), faults: all } : { files, faults: [] };
}

function asMapping(text: string): { readonly [key: string]: Json } {
  const value = yamlValue(text, []);
  return isObject(value) ? value : {};
}

function measuredSources(files: readonly { readonly [key: string]: Json }[]): ReadonlySet<string> {
  const entries = (section: string) =>
    files.flatMap((file) => (isObject(file[section]) ? Object.values(file[section]).filter(isObject) : []));
  const ofSeries = entries("series").map(({ source }) => String(source));
  const ofMaps = entries("maps").flatMap(({ areas }) => (isObject(areas) ? Object.keys(areas) : []));
  return new Set([...ofSeries, ...ofMaps]);
}

/** What becomes of a section; undefined where nothing of it is left. */
function leftOf(section: string, value: Json, stay: ReadonlySet<string>): Json | undefined {
  if (aboutClaims.includes(section)) return undefined;
  if (section !== "sources")
    return withoutBasis(section === "packages" || section === "probes" ? unsourced(value) : value);
  const kept = isObject(value) ? Object.entries(value).filter(([id]) => stay.has(id)) : [];
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function unsourced(entries: Json): Json {
  if (!isObject(entries)) return entries;
  const bare = ({ from: _, ...rest }: { readonly [key: string]: Json }): Json => rest;
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, isObject(entry) ? bare(entry) : entry]));
}

function withoutBasis(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutBasis);
  if (!isObject(value)) return value;
  const { basis, ...rest } = value;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, withoutBasis(each)]));
  return Array.isArray(basis) && inner.judgement === undefined ? { ...inner, judgement: claimsNotCopied } : inner;
}
