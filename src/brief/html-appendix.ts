/** The appendix in HTML: what carries each sentence, the judgements, the claims, the contradictions, the references. */

import type { BriefWords } from "../words/index.ts";
import { claimHeads, contradictionHeads, judgementHeads } from "./appendix-heads.ts";
import {
  type Appendix,
  type CarriedRow,
  type ClaimRow,
  type ContradictionRow,
  datesOf,
  type JudgementRow,
  type Reference,
} from "./brief-document.ts";
import { escapeHtml } from "./escape-html.ts";
import { markOf, runsOf } from "./mark.ts";

export function appendixHtml(appendix: Appendix, { brief }: BriefWords): string {
  const words = brief.appendix;
  const title = (text: string): string => `<h2>${escapeHtml(text)}</h2>`;
  const parts = [
    `${title(words.references.title)}\n<ol class="references">\n${appendix.references.map((each) => referenceHtml(each, words)).join("\n")}\n</ol>`,
    `${title(words.carried.title)}\n<p class="small">${escapeHtml(words.carried.note)}</p>\n<ol class="carried">\n${appendix.carried.map(carriedHtml).join("\n")}\n</ol>`,
    `${title(words.judgements.title)}\n${table(judgementHeads(words), [27, 31, 13, 29], appendix.judgements.map(judgementHtml))}`,
    appendix.claims.length === 0
      ? ""
      : `${title(words.claims.title)}\n${table(["", ...claimHeads(words)], [4, 42, 16, 15, 16, 7], appendix.claims.map(claimHtml))}`,
    appendix.contradictions.length === 0
      ? ""
      : `${title(words.contradictions.title)}\n${table(contradictionHeads(words), [20, 20, 60], appendix.contradictions.map(contradictionHtml))}`,
    `${title(words.method.title)}\n${table(
      ["", ""],
      [25, 75],
      appendix.method.map(({ name, value }) => cells([escapeHtml(name), escapeHtml(value)])),
    )}`,
  ];
  return `<aside class="appendix">\n${parts.filter((part) => part !== "").join("\n")}\n</aside>`;
}

function table(columns: readonly string[], widths: readonly number[], rows: readonly string[]): string {
  const head = columns.some((column) => column !== "")
    ? `<thead><tr>${columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join("")}</tr></thead>`
    : "";
  const cols = widths.map((width) => `<col style="width:${width}%">`).join("");
  return `<table><colgroup>${cols}</colgroup>${head}<tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

function cells(texts: readonly string[], id = ""): string {
  return `<tr${id === "" ? "" : ` id="${id}"`}>${texts.map((text, i) => (i === 0 && id !== "" ? `<td class="number">${text}</td>` : `<td>${text}</td>`)).join("")}</tr>`;
}

function links(letter: "j" | "c", numbers: readonly number[]): string {
  const name = letter.toUpperCase();
  return runsOf(numbers)
    .map(({ from, to }) => `<a href="#${letter}${from}">${from === to ? `${name}${from}` : `${name}${from}–${to}`}</a>`)
    .join(", ");
}

function carriedHtml(row: CarriedRow): string {
  const { sentence, judgements, claims } = row;
  const behind = [links("j", judgements), links("c", claims)].filter((each) => each !== "").join("; ");
  return `<li id="s${sentence}"><a href="#t${sentence}">${markOf({ ...row, number: sentence })}</a> ${behind}</li>`;
}

function judgementHtml(row: JudgementRow): string {
  const { judgements, path, by, since, why, claims, remarks } = row;
  const basis = [links("c", claims), escapeHtml(why), escapeHtml(remarks.join("; "))].filter((each) => each !== "");
  const alone = judgements.length === 1;
  const name = alone ? `${escapeHtml(judgements[0]?.means ?? "")} ` : "";
  const items = judgements.map(
    ({ number, rest, written }) =>
      `<span id="j${number}"><b>J${number}</b> ${alone ? "" : `${escapeHtml(rest)}: `}${escapeHtml(written)}</span>`,
  );
  return cells([
    `${name}<code>${escapeHtml(path)}</code>`,
    items.join("; "),
    `${escapeHtml(by)}${since === "" ? "" : `, ${since}`}`,
    basis.join("; "),
  ]);
}

function claimHtml(claim: ClaimRow): string {
  const source = claim.reference === null ? "" : `<a href="#r${claim.reference}">[${claim.reference}]</a>, `;
  return cells(
    [
      `C${claim.number}`,
      `${escapeHtml(claim.says)} <code>${escapeHtml(claim.id)}</code>`,
      escapeHtml(claim.who),
      escapeHtml(datesOf(claim)),
      `${source}${escapeHtml(claim.at)}`,
      `${claim.grade}, ${claim.origins}`,
    ],
    `c${claim.number}`,
  );
}

function contradictionHtml({ earlier, later, kind }: ContradictionRow): string {
  return cells([links("c", [earlier]), links("c", [later]), escapeHtml(kind)]);
}

function wordsHtml({ text, pieces }: Reference): string {
  const each = pieces ?? [{ text, italic: false }];
  return each.map((piece) => (piece.italic ? `<i>${escapeHtml(piece.text)}</i>` : escapeHtml(piece.text))).join("");
}

function referenceHtml(reference: Reference, { references }: BriefWords["brief"]["appendix"]): string {
  const address =
    reference.link === null
      ? ""
      : ` <a class="links" rel="noreferrer noopener" href="${escapeHtml(reference.link)}">${escapeHtml(reference.link)}</a>`;
  const interest = reference.interest === null ? [] : [reference.interest.replace(/\.$/, "")];
  const grade = references.source([reference.reliability, reference.language, reference.vantage, ...interest]);
  return `<li id="r${reference.number}" value="${reference.number}">${wordsHtml(reference)}${address} <span class="small">${escapeHtml(grade)}</span></li>`;
}
