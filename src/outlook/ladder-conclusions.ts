/**
 * What the ladder of measures says, in sentences that carry the judgements behind them. No first step is named where
 * futures do not agree on one.
 */
import type { Posing } from "../bargaining/index.ts";
import type { Ladder, LadderMeasure, LadderOrder, Sentence } from "../contract.ts";
import type { Words } from "../words/index.ts";

type LadderWords = Words["ladder"];

export function ladderConclusions(
  posing: Posing,
  ladder: Omit<Ladder, "conclusions">,
  words: Words,
): readonly Sentence[] {
  const { measures, forCeasefire } = ladder;
  if (measures.length === 0) return [];
  const say = words.ladder;
  const drawn = posing.draws.map((draw) => draw.path);
  const on = (...ends: string[]): readonly string[] =>
    drawn.filter((path) => path.startsWith("measures.") && ends.some((end) => path.includes(end)));
  const name = (id: string): string => measures.find((it) => it.id === id)?.name ?? id;
  return [
    { id: "ladder-order", text: orderText(say, ladder, name), judgements: on(".eases.", ".monthly"), claims: [] },
    ...(forCeasefire.matters > 0
      ? [{ id: "ladder-first", text: firstText(say, ladder, name), judgements: on(".eases.", ".monthly"), claims: [] }]
      : []),
    {
      id: "ladder-kept",
      text: keptText(say, posing, measures),
      judgements: [
        ...on(".gain.", ".temptation.", ".detection"),
        ...drawn.filter((path) => path.startsWith("patience.")),
      ],
      claims: [],
    },
  ];
}

function orderText(
  say: LadderWords,
  { by, ceasefireWithout, forCeasefire }: Omit<Ladder, "conclusions">,
  name: (id: string) => string,
): string {
  const recommended = forCeasefire.orders.find(({ order }) => order === forCeasefire.recommended) as LadderOrder;
  if (forCeasefire.matters === 0 || recommended.order.length === 0) return say.orderIdle(by);
  return say.order(by, ceasefireWithout.mean, recommended.adds, recommended.order.map(name));
}

function firstText(
  say: LadderWords,
  { forCeasefire }: Omit<Ladder, "conclusions">,
  name: (id: string) => string,
): string {
  const { first, futures, matters, orders, recommended } = forCeasefire;
  const [leader, second] = Object.entries(first).sort((a, b) => b[1] - a[1]);
  const voting = futures * matters;
  const margin = (share: number): number => 2 * Math.sqrt((share * (1 - share)) / voting);
  const [most, next] = [leader?.[1] ?? 0, second?.[1] ?? 0];
  const { regret } = orders.find(({ order }) => order === recommended) as LadderOrder;
  return most - margin(most) > 0.5
    ? say.first(name(leader?.[0] ?? ""), most, regret)
    : say.firstOpen(name(leader?.[0] ?? ""), most, name(second?.[0] ?? ""), next, regret);
}

function keptText(say: LadderWords, posing: Posing, measures: readonly LadderMeasure[]): string {
  const party = (id: string): string => posing.state.case.parties.find((it) => it.id === id)?.name ?? id;
  const tempted = measures.flatMap(({ name, parties }) =>
    Object.entries(parties).flatMap(([id, { keeps }]) =>
      keeps < 0.95 ? [{ measure: name, party: party(id), kept: keeps }] : [],
    ),
  );
  return tempted.length === 0 ? say.kept : say.broken(tempted);
}
