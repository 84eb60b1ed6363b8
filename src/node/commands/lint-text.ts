/** Remarks on a brief as text: standard by standard, each with the sentence concerned; standards without a remark in one line. */
import { type LintRemark, tradecraftStandards } from "../../brief/index.ts";
import { escapeControls } from "../../ground/index.ts";

const mostShown = 140;

export function lintText(remarks: readonly LintRemark[], file = ""): string {
  const lines: string[] = [];
  for (const { number, name } of tradecraftStandards) {
    const own = remarks.filter(({ standard }) => standard === number);
    lines.push(`${number}. ${name}: ${own.length === 0 ? "nothing missing" : countWords(own.length)}`);
    for (const { code, says, sentence, line, text } of own) {
      const place = line !== null ? `${file}:${line}` : sentence !== null ? `sentence ${sentence}` : "the whole";
      lines.push(`   ${place}  ${code}`, `     ${escapeControls(says)}`);
      if (text !== null) lines.push(`     | ${shortened(escapeControls(text))}`);
    }
  }
  lines.push("", "By ICD 203. These rules see form, not substance: no remark is no proof of quality.");
  return lines.join("\n");
}

function countWords(count: number): string {
  return `${count} remark${count === 1 ? "" : "s"}`;
}

function shortened(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}
