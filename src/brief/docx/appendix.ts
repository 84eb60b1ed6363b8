/** The appendix for a word processor: references, what carries each sentence, judgements, claims, how to make it again. */

import type { BriefWords } from "../../words/index.ts";
import { claimHeads, contradictionHeads, judgementHeads } from "../appendix-heads.ts";
import {
  type Appendix,
  type CarriedRow,
  type ClaimRow,
  datesOf,
  type JudgementRow,
  type Reference,
} from "../brief-document.ts";
import { markOf, runsOf } from "../mark.ts";
import { afterTable, textWidthMm, type Writing } from "./body.ts";
import { linkTo, paragraph, run, table } from "./xml.ts";

/** Gives the relation that leads to an address outside. */
export type Addresses = (address: string) => string;

export function appendixXml(writing: Writing, addresses: Addresses, appendix: Appendix, { brief }: BriefWords): string {
  const words = brief.appendix;
  const { references, carried, judgements, claims, contradictions, method } = appendix;
  const part = (title: string, content: string, any = 1): string =>
    any === 0 ? "" : paragraph("Heading2", run(title)) + content;
  return [
    part(
      words.references.title,
      references.map((each) => referenceXml(writing, addresses, each, words)).join(""),
      references.length,
    ),
    part(
      words.carried.title,
      paragraph("Small", run(words.carried.note)) +
        grid(
          [8, 52, 40],
          ["", words.carried.columns.judgements, words.carried.columns.claims],
          carried.map((row) => carriedCells(writing, row)),
        ),
    ),
    part(
      words.judgements.title,
      grid(
        [27, 31, 13, 29],
        judgementHeads(words),
        judgements.map((row) => judgementCells(writing, row)),
      ),
    ),
    part(
      words.claims.title,
      grid(
        [5, 41, 16, 15, 16, 7],
        ["", ...claimHeads(words)],
        claims.map((row) => claimCells(writing, row)),
      ),
      claims.length,
    ),
    part(
      words.contradictions.title,
      grid(
        [20, 20, 60],
        contradictionHeads(words),
        contradictions.map(({ earlier, later, kind }) => [links("c", [earlier]), links("c", [later]), run(kind)]),
      ),
      contradictions.length,
    ),
    part(
      words.method.title,
      grid(
        [25, 75],
        [],
        method.map(({ name, value }) => [run(name), run(value)]),
      ),
    ),
  ].join("");
}

function grid(rooms: readonly number[], head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => paragraph("TableText", cell)));
  return (
    table({ rooms, widthMm: textWidthMm, head: head.map((name) => paragraph("TableHead", run(name))), rows: cells }) +
    afterTable
  );
}

function referenceXml(
  { bookmark }: Writing,
  addresses: Addresses,
  reference: Reference,
  words: BriefWords["brief"]["appendix"],
): string {
  const { number, text, pieces, link, reliability, language, vantage, interest } = reference;
  const entry = (pieces ?? [{ text, italic: false }])
    .map((piece) => run(piece.text, { italic: piece.italic }))
    .join("");
  const linked =
    link === null
      ? ""
      : `${run(" ")}<w:hyperlink r:id="${addresses(link)}" w:history="1">${run(link, { style: "Hyperlink" })}</w:hyperlink>`;
  const about = [reliability, language, vantage, (interest ?? "").replace(/\.$/, "")].filter((each) => each !== "");
  return paragraph(
    "Reference",
    `${bookmark(`r${number}`, entry)}${linked}${run(` ${words.references.source(about)}`, { style: "Aside" })}`,
  );
}

function links(letter: "j" | "c", numbers: readonly number[]): string {
  const name = letter.toUpperCase();
  return runsOf(numbers)
    .map(({ from, to }) =>
      linkTo(`${letter}${from}`, run(from === to ? `${name}${from}` : `${name}${from}–${to}`, { style: "Hyperlink" })),
    )
    .join(run(", "));
}

function carriedCells({ bookmark }: Writing, row: CarriedRow): readonly string[] {
  const mark = linkTo(`t${row.sentence}`, run(markOf({ ...row, number: row.sentence }), { style: "Hyperlink" }));
  return [bookmark(`s${row.sentence}`, mark), links("j", row.judgements), links("c", row.claims)];
}

function judgementCells({ bookmark }: Writing, row: JudgementRow): readonly string[] {
  const alone = row.judgements.length === 1;
  const items = row.judgements.map(({ number, rest, written }) => {
    const name = bookmark(`j${number}`, run(`J${number}`, { bold: true }));
    return `${name}${run(` ${alone ? "" : `${rest}: `}${written}`)}`;
  });
  const basis = [links("c", row.claims), run(row.why), run(row.remarks.join("; "))].filter((each) => each !== "");
  return [
    `${alone ? run(`${row.judgements[0]?.means ?? ""} `) : ""}${run(row.path, { style: "Aside" })}`,
    items.join(run("; ")),
    run([row.by, row.since].filter((each) => each !== "").join(", ")),
    basis.join(run("; ")),
  ];
}

function claimCells({ bookmark }: Writing, claim: ClaimRow): readonly string[] {
  const source =
    claim.reference === null
      ? ""
      : `${linkTo(`r${claim.reference}`, run(`[${claim.reference}]`, { style: "Hyperlink" }))}${run(", ")}`;
  return [
    bookmark(`c${claim.number}`, run(`C${claim.number}`)),
    `${run(`${claim.says} `)}${run(claim.id, { style: "Aside" })}`,
    run(claim.who),
    run(datesOf(claim)),
    `${source}${run(claim.at)}`,
    run(`${claim.grade}, ${claim.origins}`),
  ];
}
