/** Files of sources, claims and questions as entries of a case, in one YAML section. */
import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { stringify } from "yaml";
import {
  type ClaimColumn,
  claimColumns,
  type EntriesRead,
  readBibtex,
  readCsl,
  readForecastQuestions,
  readWebClaims,
} from "../../feeds/index.ts";
import { UsageError } from "../commands/command.ts";
import { readClaimFile } from "./claim-file.ts";

export interface EntryRequest {
  readonly source?: string | undefined;
  readonly event?: string | undefined;
  readonly who?: string | undefined;
  readonly map?: string | undefined;
  readonly signal: AbortSignal;
}

interface EntryFormat {
  readonly section: "sources" | "claims" | "questions";
  readonly title: string;
  readonly read: (path: string, request: EntryRequest) => Promise<EntriesRead>;
}

const events = ["talks", "measure", "ceasefire", "settlement", "any-deal"];
const reading =
  (read: (text: string, file: string, request: EntryRequest) => EntriesRead): EntryFormat["read"] =>
  async (path, request) =>
    read(await readFile(path, "utf8"), basename(path), request);

export const entryFormats: Readonly<Record<string, EntryFormat>> = {
  csl: { section: "sources", title: "CSL-JSON", read: reading(readCsl) },
  bibtex: { section: "sources", title: "BibTeX", read: reading(readBibtex) },
  annotations: {
    section: "claims",
    title: "Web Annotations or ClaimReviews",
    read: reading((text, file, it) => readWebClaims(text, file, it.source ?? null)),
  },
  table: {
    section: "claims",
    title: "A table of claims",
    read: (path, { map, source, signal }) =>
      readClaimFile(path, mappingOf(map), source === undefined ? {} : { source }, signal),
  },
  questions: {
    section: "questions",
    title: "Metaculus or Manifold questions",
    read: reading((text, file, { event, who }) => {
      if (!events.includes(needed("event", event)))
        throw new UsageError(`--event wants one of ${events.join(", ")}, not ${event}`);
      return readForecastQuestions(text, file, { event: event as string, who: needed("who", who) });
    }),
  },
};

/** Writes a YAML file with the section; ids that two files share are told apart by a number. */
export async function importEntries(
  name: string,
  files: readonly string[],
  to: string,
  request: EntryRequest,
): Promise<EntriesRead> {
  const format = entryFormats[name] as EntryFormat;
  const entries: Record<string, unknown> = {};
  const faults: EntriesRead["faults"][number][] = [];
  let [items, rejected] = [0, 0];
  for (const file of files) {
    const read = await format.read(file, request);
    for (const [id, entry] of Object.entries(read.entries)) {
      let free = id;
      for (let k = 2; Object.hasOwn(entries, free); k++) free = `${id}-${k}`;
      entries[free] = entry;
    }
    items += read.items;
    rejected += read.rejected;
    faults.push(...read.faults);
  }
  if (Object.keys(entries).length > 0)
    await writeFile(to, stringify({ [format.section]: entries }, { lineWidth: 120 }));
  return { entries: entries as EntriesRead["entries"], items, rejected, faults };
}

function needed(flag: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(`--${flag} is missing`);
  return value;
}

/** `says=Statement,published=Date`. */
function mappingOf(written: string | undefined): Readonly<Partial<Record<ClaimColumn, string>>> {
  const pairs = (written ?? "").split(",").filter((pair) => pair !== "");
  return Object.fromEntries(
    pairs.map((pair) => {
      const [field = "", column] = pair.split("=").map((part) => part.trim());
      if (!(claimColumns as readonly string[]).includes(field) || !column)
        throw new UsageError(`--map wants FIELD=COLUMN, with a field of ${claimColumns.join(", ")}; not ${pair}`);
      return [field, column];
    }),
  );
}
