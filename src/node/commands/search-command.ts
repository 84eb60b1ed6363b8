/** `parley search`: claims and sources of a case by words and by what is known of them. */
import { parseArgs } from "node:util";
import { type Case, claimsOnIssue } from "../../case/index.ts";
import { type Claim, type Found, grade, type SearchFilters, type Source, searchOver } from "../../evidence/index.ts";
import { escapeControls, formatDay, parseDay } from "../../ground/index.ts";
import { say } from "../terminal.ts";
import { type Command, caseOrTellFaults, plural, UsageError } from "./command.ts";
import { wrapped } from "./text-table.ts";

const kinds: readonly Claim["kind"][] = ["statement", "measurement", "event", "poll", "forecast", "analysis"];

export const searchCommand: Command = {
  usage: "search CASE [WORDS ...] [--party ID] [--issue ID] [--kind KIND] [--from DAY] [--to DAY] [--as-of DAY]",
  purpose: "Finds claims and sources by words, party, issue, date and grade.",
  options: `  --party ID      claims for this party
  --issue ID      claims that bear on this issue
  --kind KIND     ${kinds.join(", ")}
  --from, --to    what happened on these days (YYYY-MM-DD)
  --as-of DAY     only what was known on this day
  --source ID     only from this source
  --credibility N at least this credible, 1 (confirmed) to 6
  --reliability X at least this reliable a source, A to F
  --limit N       show so many (20)
  --json          all that was found, as JSON on stdout: words, dates, source, grade, place, score and what matched`,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        party: { type: "string" },
        issue: { type: "string" },
        kind: { type: "string" },
        from: { type: "string" },
        to: { type: "string" },
        "as-of": { type: "string" },
        source: { type: "string" },
        credibility: { type: "string" },
        reliability: { type: "string" },
        limit: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    const [folder, ...words] = positionals;
    if (folder === undefined) throw new UsageError("CASE is missing");
    const limit = Number(oneOf("limit", values.limit ?? "20", /^[1-9]\d{0,5}$/, "a number from 1"));
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const filters = filtersOf(theCase, values);
    const found = searchOver(theCase.claims, theCase.sources)(words.join(" "), filters);
    say(values.json ? JSON.stringify(found.map(inFull(theCase)), null, 2) : text(theCase, found, limit));
    return 0;
  },
};

type Values = Readonly<
  Partial<
    Record<"party" | "issue" | "kind" | "from" | "to" | "as-of" | "source" | "credibility" | "reliability", string>
  >
>;

function filtersOf(theCase: Case, values: Values): SearchFilters {
  const { party, issue, kind, from, to, source, credibility, reliability } = values;
  const known = (flag: string, id: string, list: readonly { readonly id: string }[]): string => {
    if (!list.some((each) => each.id === id))
      throw new UsageError(
        `--${flag} wants one of ${list
          .map((each) => each.id)
          .join(", ")
          .slice(0, 300)}, not ${id}`,
      );
    return id;
  };
  const day = (flag: "from" | "to" | "as-of"): number | undefined => {
    const written = values[flag];
    if (written === undefined) return undefined;
    const read = parseDay(written);
    if (read === null) throw new UsageError(`--${flag} wants a day, YYYY-MM-DD, not ${written}`);
    return read;
  };
  const [first, last, asOf] = [day("from"), day("to"), day("as-of")];
  return {
    ...(party !== undefined && { party: known("party", party, theCase.parties) }),
    ...(issue !== undefined && { among: claimsOnIssue(theCase, known("issue", issue, theCase.issues)) }),
    ...(kind !== undefined && {
      kind: known(
        "kind",
        kind,
        kinds.map((id) => ({ id })),
      ) as Claim["kind"],
    }),
    ...(source !== undefined && { source: known("source", source, theCase.sources) }),
    ...(from !== undefined && first !== undefined && { from: first }),
    ...(to !== undefined && last !== undefined && { to: last }),
    ...(asOf !== undefined && { asOf }),
    ...(credibility !== undefined && { credibility: Number(oneOf("credibility", credibility, /^[1-6]$/, "1 to 6")) }),
    ...(reliability !== undefined && {
      reliability: oneOf("reliability", reliability.toUpperCase(), /^[A-F]$/, "A to F") as NonNullable<
        SearchFilters["reliability"]
      >,
    }),
  };
}

function oneOf(flag: string, written: string, form: RegExp, wants: string): string {
  if (!form.test(written)) throw new UsageError(`--${flag} wants ${wants}, not ${written}`);
  return written;
}

/** What was found with what one would look up next: words, who and when, source, grade, the place in the source, why it was found. */
function inFull(theCase: Case): (found: Found) => object {
  const sourceOf = new Map(theCase.sources.map((source) => [source.id, source]));
  const claimOf = new Map(theCase.claims.map((claim) => [claim.id, claim]));
  return ({ of, id, matched, score }) => {
    const claim = of === "claim" ? claimOf.get(id) : undefined;
    const source = sourceOf.get(claim?.source ?? id) as Source;
    const cited = {
      id: source.id,
      title: source.title,
      container: source.containerTitle,
      issued: source.issued,
      url: source.url,
      vantage: source.vantage,
      reliability: source.reliability,
    };
    if (claim === undefined) return { of, id, score, matched, source: cited };
    const { says, kind, who, party, to, happened, published, cluster, at, credibility, entered, retracted } = claim;
    return {
      of,
      id,
      score,
      matched,
      says,
      kind,
      who,
      party,
      to,
      happened,
      published,
      knownFrom: formatDay(claim.knownFrom),
      ...(entered !== undefined && { entered: formatDay(entered) }),
      ...(retracted !== undefined && { retracted: { on: formatDay(retracted.on), because: retracted.because } }),
      grade: { code: grade(claim, source).code, reliability: source.reliability, credibility },
      cluster,
      source: cited,
      at,
    };
  };
}

function text(theCase: Case, found: ReturnType<ReturnType<typeof searchOver>>, limit: number): string {
  const lines = found.slice(0, limit).map(({ of, id }) => {
    if (of === "source") {
      const source = theCase.sources.find((each) => each.id === id);
      return `${id}  (source, ${source?.reliability})\n${wrapped(escapeControls(source?.title ?? ""), "    ")}`;
    }
    const claim = theCase.claims.find((each) => each.id === id) as Claim;
    const head = `${id}  (${claim.kind}, ${claim.happened}, known from ${formatDay(claim.knownFrom)}, credibility ${claim.credibility})`;
    return `${head}\n${wrapped(escapeControls(`${claim.who}: ${claim.says}`), "    ")}`;
  });
  const more = found.length > limit ? [`${found.length - limit} more; --limit shows them.`] : [];
  return [`${plural(found.length, "entry").replace("entrys", "entries")} found.`, ...lines, ...more].join("\n\n");
}
