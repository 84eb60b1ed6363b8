/**
 * Everything but statements and silences: quantities, chances, conditions, forecasts, stances, denials, each tied to the
 * statement in whose words it stands.
 * Takes   a text, its sentences, the numbered statements.
 * Gives   drafts without ids.
 */
import { conditions, forecasts } from "./conditions.ts";
import { denialOf } from "./denials.ts";
import { probabilities } from "./probabilities.ts";
import type { Draft, Span, StatementProposal } from "./proposal.ts";
import { quantities } from "./quantities.ts";
import { stanceOf } from "./stances.ts";

export function besideStatements(
  text: string,
  sentences: readonly Span[],
  statements: readonly StatementProposal[],
): readonly Draft[] {
  const found: Draft[] = [];
  const around = finder(statements);
  for (const sentence of sentences) {
    const { start, end } = sentence;
    for (const each of quantities(text, start, end)) found.push({ ...each, statement: around(each)?.id ?? null });
    for (const each of probabilities(text, start, end)) found.push({ ...each, statement: around(each)?.id ?? null });
    const said = (at: number) => around({ start: at, end: at + 1 }) !== null;
    for (const each of conditions(text, sentence, said)) {
      const statement = around(each.trigger);
      const end = statement === null ? each.end : Math.max(each.trigger.end, Math.min(each.end, statement.end));
      found.push({ ...each, end, statement: statement?.id ?? null, holder: statement?.speaker.canonical ?? null });
    }
    for (const each of forecasts(text, sentence)) {
      const statement = around(each.antecedent);
      if (statement?.form === "direct") continue;
      // ", Roe said": not part of what is foreseen.
      const end = statement === null ? each.end : Math.min(each.end, statement.end);
      const consequent = { start: each.consequent.start, end: Math.min(each.consequent.end, end) };
      if (consequent.end > consequent.start) found.push({ ...each, end, consequent, statement: statement?.id ?? null });
    }
  }
  const reporting = new Set(statements.map(({ within }) => within));
  for (const statement of statements) found.push(...ofStatement(text, statement, reporting.has(statement.id)));
  return found;
}

/** Who only hands on another's words, or reports as a paper does, shows no stance of their own. */
function ofStatement(text: string, statement: StatementProposal, hands: boolean): readonly Draft[] {
  const { start, end, id, speaker, cueAt } = statement;
  const denial = denialOf(statement);
  const phrase = { start: Math.min(start, cueAt.start), end: Math.max(end, cueAt.end) };
  const near = phrase.end - phrase.start - (end - start) < 160;
  const own =
    !hands && statement.act !== "report" && speaker.kind !== "document" && !speaker.canonical.startsWith("no one");
  const stance = own
    ? stanceOf(near && cueAt.start < start ? text.slice(cueAt.start, end) : text.slice(start, end))
    : null;
  return [
    ...(denial === null
      ? []
      : [
          {
            kind: "denial" as const,
            ...(near ? phrase : { start, end }),
            ...denial,
            holder: speaker.canonical,
            statement: id,
          },
        ]),
    ...(stance === null
      ? []
      : [
          {
            kind: "stance" as const,
            start,
            end,
            ...stance,
            holder: speaker.canonical,
            party: speaker.party,
            statement: id,
          },
        ]),
  ];
}

/** The shortest statement whose content covers a span; statements come in order of their start. */
function finder(statements: readonly StatementProposal[]): (span: Span) => StatementProposal | null {
  const longest = statements.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return ({ start, end }) => {
    let low = 0;
    let high = statements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((statements[middle] as StatementProposal).start > start) high = middle;
      else low = middle + 1;
    }
    let best: StatementProposal | null = null;
    for (let at = low - 1; at >= 0; at--) {
      const each = statements[at] as StatementProposal;
      if (each.start < start - longest) break;
      if (each.end >= end && (best === null || each.end - each.start < best.end - best.start)) best = each;
    }
    return best;
  };
}
