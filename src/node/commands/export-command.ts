/** `parley export`: a case's sources and claims in other programs' forms. Sensitive claims stay, and that is counted. */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Case } from "../../case/index.ts";
import { annotationsOf, bibtexOf, claimReviewsOf, claimRows, cslOf } from "../../feeds/index.ts";
import { csvLine } from "../import/csv-line.ts";
import { writeClaimWorkbook } from "../import/workbook.ts";
import { say } from "../terminal.ts";
import { type Command, caseOrTellFaults, onePositional, plural, UsageError } from "./command.ts";

const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;

const texts: Readonly<Record<string, (theCase: Case) => string>> = {
  csl: ({ sources }) => json(cslOf(sources)),
  bibtex: ({ sources }) => bibtexOf(sources),
  annotations: ({ claims, sources }) => json(annotationsOf(claims, sources)),
  "claim-review": ({ claims, sources }) => json(claimReviewsOf(claims, sources)),
  csv: ({ claims }) => claimRows(claims).map(csvLine).join(""),
};

export const exportCommand: Command = {
  usage: "export CASE --as FORMAT -o FILE",
  purpose: "Writes a case's sources or claims for other programs.",
  options: `  --as FORMAT     sources: csl, bibtex; claims: annotations (W3C), claim-review, csv, xlsx
  -o FILE         where to`,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { as: { type: "string" }, out: { type: "string", short: "o" } },
    });
    const folder = onePositional(positionals, "CASE");
    const { as = "", out } = values;
    const known = [...Object.keys(texts), "xlsx"];
    if (!known.includes(as)) throw new UsageError(`--as wants one of ${known.join(", ")}, not ${as || "nothing"}`);
    if (out === undefined) throw new UsageError("-o FILE is missing");
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const write = texts[as];
    if (write === undefined) await writeClaimWorkbook(claimRows(theCase.claims), out);
    else await writeFile(out, write(theCase));
    const kept = theCase.claims.filter(({ sensitive }) => sensitive).length;
    const ofSources = as === "csl" || as === "bibtex";
    const written = ofSources
      ? plural(theCase.sources.length, "source")
      : plural(theCase.claims.length - kept, "claim");
    say(
      `${written} written to ${out}.${!ofSources && kept > 0 ? ` ${plural(kept, "sensitive claim")} left out.` : ""}`,
    );
    return 0;
  },
};
