/** `parley export`: a case's sources and claims in other programs' forms. What is not open to anyone stays, and is counted. */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Case } from "../../case/index.ts";
import { handlingOf } from "../../evidence/index.ts";
import { annotationsOf, bibtexOf, claimReviewsOf, claimRows, cslOf } from "../../feeds/index.ts";
import { csvLine } from "../import/csv-line.ts";
import { writeClaimWorkbook } from "../import/workbook.ts";
import { namesStoredCase, storedCaseName } from "../store/store-place.ts";
import { say } from "../terminal.ts";
import { type Command, caseOrTellFaults, onePositional, plural, UsageError } from "./command.ts";
import { writeSealed } from "./sealed-file.ts";
import { noteExport } from "./team-store.ts";

const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;

const texts: Readonly<Record<string, (open: Pick<Case, "claims" | "sources">) => string>> = {
  csl: ({ sources }) => json(cslOf(sources)),
  bibtex: ({ sources }) => bibtexOf(sources),
  annotations: ({ claims, sources }) => json(annotationsOf(claims, sources)),
  "claim-review": ({ claims, sources }) => json(claimReviewsOf(claims, sources)),
  csv: ({ claims }) => claimRows(claims).map(csvLine).join(""),
};

export const exportCommand: Command = {
  usage: "export CASE --as FORMAT | --encrypted -o FILE",
  purpose: "Writes a case's sources or claims for other programs, or the whole case encrypted.",
  options: `  --as FORMAT     sources: csl, bibtex; claims: annotations (W3C), claim-review, csv, xlsx
  --encrypted     the whole case, sensitive claims and all, behind a passphrase that is typed or piped in; the file opens with
                  parley store import FILE, or with any program for the age format
  -o FILE         where to`,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        as: { type: "string" },
        encrypted: { type: "boolean", default: false },
        out: { type: "string", short: "o" },
      },
    });
    const folder = onePositional(positionals, "CASE");
    const { as = "", out } = values;
    if (values.encrypted && (as !== "" || out === undefined))
      throw new UsageError(
        out === undefined ? "-o FILE is missing" : "--encrypted writes the whole case, in no other format",
      );
    if (values.encrypted && out !== undefined) return writeSealed(folder, out);
    const known = [...Object.keys(texts), "xlsx"];
    if (!known.includes(as)) throw new UsageError(`--as wants one of ${known.join(", ")}, not ${as || "nothing"}`);
    if (out === undefined) throw new UsageError("-o FILE is missing");
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const open = openPart(theCase);
    const write = texts[as];
    if (write === undefined) await writeClaimWorkbook(claimRows(open.claims), out);
    else await writeFile(out, write(open));
    if (namesStoredCase(folder)) await noteExport(undefined, storedCaseName(folder).case, as);
    const ofSources = as === "csl" || as === "bibtex";
    const [noun, of] = ofSources ? (["source", "sources"] as const) : (["claim", "claims"] as const);
    const kept = theCase[of].length - open[of].length;
    say(
      `${plural(open[of].length, noun)} written to ${out}.${kept > 0 ? ` ${plural(kept, noun)} left out: not open to anyone.` : ""}`,
    );
    return 0;
  },
};

/** What anyone may read: neither restricted, secret nor sensitive. */
function openPart(theCase: Case): Pick<Case, "claims" | "sources"> {
  const sourceOf = new Map(theCase.sources.map((source) => [source.id, source]));
  return {
    claims: theCase.claims.filter((claim) => handlingOf(claim, sourceOf.get(claim.source)) === "open"),
    sources: theCase.sources.filter(({ handling = "open" }) => handling === "open"),
  };
}
