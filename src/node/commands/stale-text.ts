/** What has gone stale, in lines for a terminal. */
import type { Stale, Staleness, StaleSentence } from "../../case/index.ts";
import { escapeControls, formatDay } from "../../ground/index.ts";
import { plural } from "./command.ts";
import { wrapped } from "./text-table.ts";

const reasons: Readonly<Record<Stale["reason"], (claims: string) => string>> = {
  superseded: (claims) => (claims === "" ? "replaced" : `superseded by ${claims}`),
  retracted: () => "retracted",
  "past-its-end": () => "past its end",
  "basis-gone": (claims) => `rests only on claims that are gone: ${claims}`,
  revised: (claims) => (claims === "" ? "judged anew" : `judged anew on ${claims}`),
  "past-its-day": () => "past its day and not resolved",
};

export function staleText({ day, claims, judgements, positions, questions }: Staleness): string {
  const lists = [
    ["claim", claims],
    ["judgement", judgements],
    ["position", positions],
    ["question", questions],
  ] as const;
  const found = lists.filter(([, list]) => list.length > 0);
  if (found.length === 0) return `Nothing is stale on ${formatDay(day)}.`;
  return [
    `Stale on ${formatDay(day)}:`,
    ...found.flatMap(([noun, list]) => [`  ${plural(list.length, noun)}`, ...list.map((each) => `    ${line(each)}`)]),
  ].join("\n");
}

export function staleSentencesText(
  found: readonly StaleSentence<{
    readonly number: number;
    readonly text: string;
    readonly judgements: readonly string[];
    readonly claims: readonly string[];
  }>[],
  of: number,
  written: number,
): string {
  const head = `${found.length} of ${plural(of, "sentence")} of the brief of ${formatDay(written)} rest on something that has gone stale since.`;
  const lines = found.map(({ sentence, because }) =>
    [
      wrapped(escapeControls(`${sentence.number}. ${sentence.text}`), "  "),
      ...because.slice(0, 5).map((each) => `      ${line(each)}`),
      ...(because.length > 5 ? [`      and ${because.length - 5} more`] : []),
    ].join("\n"),
  );
  return [head, ...lines].join("\n");
}

function line({ id, reason, since, claims }: Stale): string {
  return escapeControls(`${id}  ${reasons[reason](claims.join(", "))}, since ${formatDay(since)}`);
}
