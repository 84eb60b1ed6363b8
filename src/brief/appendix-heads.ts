/** Heads of the appendix’s tables in their order, for every format alike. */
import type { BriefWords } from "../words/index.ts";

type AppendixWords = BriefWords["brief"]["appendix"];

export function judgementHeads({ judgements: { columns } }: AppendixWords): readonly string[] {
  return [columns.path, columns.written, columns.by, columns.basis];
}

export function claimHeads({ claims: { columns } }: AppendixWords): readonly string[] {
  return [columns.says, columns.who, columns.when, columns.source, columns.grade];
}

export function contradictionHeads({ contradictions: { columns } }: AppendixWords): readonly string[] {
  return [columns.earlier, columns.later, columns.kind];
}
