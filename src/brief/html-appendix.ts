/** The appendix in HTML: what carries each sentence, the judgements, the claims, the contradictions, the references. */
import type { Appendix, CarriedRow, ClaimRow, ContradictionRow, JudgementRow, Reference } from "./brief-document.ts";
import { escapeHtml } from "./escape-html.ts";
import { markOf, runsOf } from "./mark.ts";

export function appendixHtml(appendix: Appendix): string {
  const parts = [
    `<h2>References</h2>\n<ol class="references">\n${appendix.references.map(referenceHtml).join("\n")}\n</ol>`,
    `<h2>What carries each sentence</h2>\n<p class="small">J: judgements, C: claims, below. Judgements lead on to the claims that they rest on.</p>\n<ol class="carried">\n${appendix.carried.map(carriedHtml).join("\n")}\n</ol>`,
    `<h2>Judgements</h2>\n${table(["", "Judgement", "As written", "Set by, since", "Basis"], appendix.judgements.map(judgementHtml))}`,
    appendix.claims.length === 0
      ? ""
      : `<h2>Claims</h2>\n${table(["", "Says", "Who", "Happened; published", "Source, place", "Grade; origins"], appendix.claims.map(claimHtml))}`,
    appendix.contradictions.length === 0
      ? ""
      : `<h2>Claims that contradict each other</h2>\n${table(["Earlier", "Later", "Kind"], appendix.contradictions.map(contradictionHtml))}`,
    `<h2>How to make this page again</h2>\n${table(
      ["", ""],
      appendix.method.map(({ name, value }) => row([escapeHtml(name), escapeHtml(value)])),
    )}`,
  ];
  return `<aside class="appendix">\n${parts.filter((part) => part !== "").join("\n")}\n</aside>`;
}

function table(columns: readonly string[], rows: readonly string[]): string {
  const head = columns.some((column) => column !== "")
    ? `<thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join("")}</tr></thead>`
    : "";
  return `<table>${head}<tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

function row(cells: readonly string[], id = ""): string {
  return `<tr${id === "" ? "" : ` id="${id}"`}>${cells.map((cell, i) => (i === 0 && id !== "" ? `<td class="number">${cell}</td>` : `<td>${cell}</td>`)).join("")}</tr>`;
}

function links(letter: "j" | "c", numbers: readonly number[]): string {
  const name = letter.toUpperCase();
  return runsOf(numbers)
    .map(({ from, to }) => `<a href="#${letter}${from}">${from === to ? `${name}${from}` : `${name}${from}–${to}`}</a>`)
    .join(", ");
}

function carriedHtml({ sentence, nature, judgements, claims }: CarriedRow): string {
  const behind = [links("j", judgements), links("c", claims)].filter((each) => each !== "").join("; ");
  return `<li id="s${sentence}"><a href="#t${sentence}">${markOf({ number: sentence, nature })}</a> ${behind}</li>`;
}

function judgementHtml(judgement: JudgementRow): string {
  const { number, means, path, written, by, since, why, claims, remarks } = judgement;
  const basis = [links("c", claims), escapeHtml(why), escapeHtml(remarks.join("; "))].filter((each) => each !== "");
  return row(
    [
      `J${number}`,
      `${escapeHtml(means)}<br><code class="small">${escapeHtml(path)}</code>`,
      escapeHtml(written),
      `${escapeHtml(by)}${since === "" ? "" : `, ${since}`}`,
      basis.join("; "),
    ],
    `j${number}`,
  );
}

function claimHtml(claim: ClaimRow): string {
  const source = claim.reference === null ? "" : `<a href="#r${claim.reference}">[${claim.reference}]</a>, `;
  return row(
    [
      `C${claim.number}`,
      `${escapeHtml(claim.says)}<br><code class="small">${escapeHtml(claim.id)}</code>`,
      escapeHtml(claim.who),
      `${escapeHtml(claim.happened)}; ${escapeHtml(claim.published)}`,
      `${source}${escapeHtml(claim.at)}`,
      `${claim.grade} <span class="small">${escapeHtml(claim.gradeWords)}; ${claim.origins} ${claim.origins === 1 ? "origin" : "origins"}</span>`,
    ],
    `c${claim.number}`,
  );
}

function contradictionHtml({ earlier, later, kind }: ContradictionRow): string {
  return row([links("c", [earlier]), links("c", [later]), escapeHtml(kind)]);
}

function referenceHtml(reference: Reference): string {
  const address =
    reference.link === null
      ? ""
      : ` <a class="links" rel="noreferrer noopener" href="${escapeHtml(reference.link)}">${escapeHtml(reference.link)}</a>`;
  const interest = reference.interest === null ? "" : `; ${reference.interest}`;
  const grade = `Source ${reference.reliability}; ${reference.language}; ${reference.vantage}${interest}.`;
  return `<li id="r${reference.number}" value="${reference.number}">${escapeHtml(reference.text)}${address} <span class="small">${escapeHtml(grade)}</span></li>`;
}
