/** A reading as a page for the terminal: head, warnings, then the proposals by kind. */
import { escapeControls } from "../../ground/index.ts";
import type { ArticleHead, ImportWarning, Proposal, StatementProposal } from "../../reading/index.ts";
import { plural } from "./command.ts";
import { wrapped } from "./text-table.ts";

export interface Reading {
  readonly file: string;
  readonly digest: string;
  /** Offsets of proposals, head and warnings are UTF-16 code units of the text, `end` exclusive. */
  readonly offsetUnit: "utf-16";
  readonly characters: number;
  readonly head: ArticleHead;
  /** Day that undated words are taken to be of, and where it was read. */
  readonly published: { readonly day: string; readonly from: string } | null;
  readonly warnings: readonly ImportWarning[];
  readonly proposals: readonly Proposal[];
  readonly remarks: readonly string[];
}

const kindNames: Readonly<Record<Proposal["kind"], string>> = {
  statement: "Statements (* a named or anonymous source with a definite claim)",
  silence: "Silences",
  denial: "Denials",
  stance: "Stances toward talks",
  condition: "Conditions, demands, offers",
  "conditional-forecast": "Conditional forecasts",
  probability: "Chances",
  quantity: "Quantities",
};

export function readingText(reading: Reading): string {
  const { head, published, warnings, proposals, remarks } = reading;
  const fields = (["title", "byline", "publisher", "published"] as const).map((key) => {
    const field = head[key];
    return `  ${key.padEnd(10)} ${field === null ? "not found" : `${field.value} (${field.readAt})`}`;
  });
  const day = published === null ? [] : [`  read as of  ${published.day} (${published.from})`];
  const told = [...warnings.map(({ code, reason }) => `${code}: ${reason}`), ...remarks];
  const kinds = Object.keys(kindNames) as Proposal["kind"][];
  return [
    [reading.file, ...fields, ...day].map(escapeControls).join("\n"),
    ...(told.length === 0 ? [] : [`Look at\n${told.map((line) => wrapped(escapeControls(line), "  ")).join("\n")}`]),
    ...kinds.flatMap((kind) =>
      section(
        kind,
        proposals.filter((each) => each.kind === kind),
      ),
    ),
    `${plural(proposals.length, "proposal")}; nothing is accepted until a person accepts it.`,
  ].join("\n\n");
}

function section(kind: Proposal["kind"], proposals: readonly Proposal[]): readonly string[] {
  if (proposals.length === 0) return [];
  const lines = proposals.map((each) => wrapped(escapeControls(line(each)), "  "));
  return [`${kindNames[kind]}\n${lines.join("\n")}`];
}

function line(each: Proposal): string {
  const words = each.text.replace(/\s+/g, " ");
  const where = `[${each.start}–${each.end}, ${each.rule}, ${each.score.toFixed(2)}${each.by === "rules" ? "" : `, by ${each.by}`}]`;
  if (each.kind === "statement")
    return `${each.core ? "*" : "·"} ${each.speaker.canonical}${when(each)} — ${each.cue}: ${words} ${where}`;
  if (each.kind === "silence") return `${each.speaker.canonical} — ${each.cue}: ${words} ${where}`;
  if (each.kind === "stance") return `${each.holder ?? "?"}, ${each.stance}: ${words} ${where}`;
  if (each.kind === "condition") return `${each.holder ?? "the text"}, ${each.type}: ${words} ${where}`;
  if (each.kind === "quantity") return `${words} (${each.qualifier}, ${each.unit}) ${where}`;
  return `${words} ${where}`;
}

function when({ statedOn: { from, to, basis } }: StatementProposal): string {
  if (basis === "article-date") return "";
  const day = from === to ? (from ?? "?") : `${from ?? ".."}/${to ?? ".."}`;
  return `, ${day} (${basis})`;
}
