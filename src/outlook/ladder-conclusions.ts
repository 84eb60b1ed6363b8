/**
 * What the ladder of measures says, in sentences that carry the judgements behind them. No first step is named where
 * futures do not agree on one.
 */
import type { Posing } from "../bargaining/index.ts";
import type { Ladder, LadderMeasure, LadderOrder, Sentence, Spread } from "../contract.ts";
import { roundedChance } from "../ground/index.ts";

export function ladderConclusions(posing: Posing, ladder: Omit<Ladder, "conclusions">): readonly Sentence[] {
  const { measures, forCeasefire } = ladder;
  if (measures.length === 0) return [];
  const drawn = posing.draws.map((draw) => draw.path);
  const on = (...ends: string[]): readonly string[] =>
    drawn.filter((path) => path.startsWith("measures.") && ends.some((end) => path.includes(end)));
  const name = (id: string): string => measures.find((it) => it.id === id)?.name ?? id;
  return [
    { id: "ladder-order", text: orderText(ladder, name), judgements: on(".eases.", ".monthly"), claims: [] },
    ...(forCeasefire.matters > 0
      ? [{ id: "ladder-first", text: firstText(ladder, name), judgements: on(".eases.", ".monthly"), claims: [] }]
      : []),
    {
      id: "ladder-kept",
      text: keptText(posing, measures),
      judgements: [
        ...on(".gain.", ".temptation.", ".detection"),
        ...drawn.filter((path) => path.startsWith("patience.")),
      ],
      claims: [],
    },
  ];
}

function orderText({ by, ceasefireWithout, forCeasefire }: Omit<Ladder, "conclusions">, name: (id: string) => string) {
  const recommended = forCeasefire.orders.find(({ order }) => order === forCeasefire.recommended) as LadderOrder;
  if (forCeasefire.matters === 0 || recommended.order.length === 0)
    return `No measure is judged to make a ceasefire by ${by} more likely, so that their order makes no difference to it.`;
  return `Worked on one at a time, the measures add ${points(recommended.adds)} to the chance of a ceasefire by ${by}, which is ${roundedChance(ceasefireWithout.mean)} without them, in the order that does best on average: ${recommended.order.map(name).join("; then ")}.`;
}

function firstText({ forCeasefire }: Omit<Ladder, "conclusions">, name: (id: string) => string): string {
  const { first, futures, matters, orders, recommended } = forCeasefire;
  const [leader, second] = Object.entries(first).sort((a, b) => b[1] - a[1]);
  const voting = futures * matters;
  const margin = (share: number): number => 2 * Math.sqrt((share * (1 - share)) / voting);
  const [most, next] = [leader?.[1] ?? 0, second?.[1] ?? 0];
  const regret = (orders.find(({ order }) => order === recommended) as LadderOrder).regret;
  const shortfall = `Following it falls short of each future's own best by ${points(regret)}.`;
  const among = `of the futures in which the order matters`;
  if (most - margin(most) > 0.5)
    return `In ${roundedChance(most)} ${among} the best order begins with ${name(leader?.[0] ?? "")}. ${shortfall}`;
  return `No first step is best in most futures: ${name(leader?.[0] ?? "")} is in ${roundedChance(most)} ${among}, ${name(second?.[0] ?? "")} in ${roundedChance(next)}. ${shortfall}`;
}

function keptText(posing: Posing, measures: readonly LadderMeasure[]): string {
  const party = (id: string): string => posing.state.case.parties.find((it) => it.id === id)?.name ?? id;
  const tempted = measures.flatMap((measure) =>
    Object.entries(measure.parties).flatMap(([id, { keeps }]) =>
      keeps < 0.95 ? [`${measure.name} by ${party(id)} (kept in ${roundedChance(keeps)} of futures)`] : [],
    ),
  );
  return tempted.length === 0
    ? "As judged, every measure would be kept by every principal for its own sake in over 95% of futures: what hinders them lies in agreeing, not in keeping."
    : `As judged, these measures would be broken in some futures for what that gains until it is noticed: ${tempted.join("; ")}.`;
}

/** "0.6 points (0.1 to 1.9)". */
function points({ mean, low, high }: Spread): string {
  const of = (share: number): string => (Math.round(share * 1000) / 10).toFixed(1).replace("-", "−");
  return `${of(mean)} points (${of(low)} to ${of(high)})`;
}
