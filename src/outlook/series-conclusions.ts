/** What measured series say, in sentences that carry the claims and judgements behind them. */
import type { StateOfPlay } from "../case/index.ts";
import type { PaceFigures, Sentence, SeriesFigures } from "../contract.ts";
import type { Words } from "../words/index.ts";

type SeriesWords = Words["series"];

/** A change of pace that comes by chance less often than this is named as one. */
const clear = 0.05;

export function seriesConclusions(
  state: StateOfPlay,
  series: readonly SeriesFigures[],
  words: Words,
): readonly Sentence[] {
  return series.flatMap((each) => {
    const [pace] = each.paces;
    if (pace === undefined) return [];
    const basis = { judgements: [], claims: each.basis };
    const others = series.filter(({ front }) => front !== null && front.id !== each.front?.id);
    return [
      { id: `series-pace-${each.id}`, text: paceText(words.series, each, pace), ...basis },
      { id: `series-change-${each.id}`, text: changeText(words.series, each, pace), ...basis },
      ...(each.front === null || !each.rates.some(({ learned }) => learned) || pace.kind !== "decay"
        ? []
        : others.flatMap((other) => elsewhere(words.series, state, each, other))),
    ];
  });
}

function paceText(say: SeriesWords, { name, unit }: SeriesFigures, pace: PaceFigures): string {
  const ahead = pace.projections.find(({ reading }) => reading === "one-pace")?.points.at(-1);
  const carried = ahead === undefined ? null : { ...ahead, on: ahead.date };
  return pace.kind === "decay"
    ? say.decay(name, unit, pace.perDay, pace.halfLifeDays, pace, carried)
    : say.steady(name, unit, pace.perDay, pace, carried);
}

function changeText(say: SeriesWords, { name }: SeriesFigures, { change, shocks }: PaceFigures): string {
  return say.change(
    name,
    change === null ? null : { ...change, clear: change.pValue < clear },
    shocks.map(({ name: driver, days, times, pValue }) => ({ driver, days, times, pValue })),
  );
}

/** What the other front did in the same days. */
function elsewhere(
  say: SeriesWords,
  state: StateOfPlay,
  held: SeriesFigures,
  other: SeriesFigures,
): readonly Sentence[] {
  const from = held.paces[0]?.from ?? "";
  const months = other.byMonth.filter((month) => month.whole && month.to > from);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const party = state.case.parties.find(({ id }) => id === other.front?.holder)?.name ?? other.front?.holder ?? "";
  const month = (it: typeof first) => ({ month: it.from.slice(0, 7), perDay: it.perDay });
  return [
    {
      id: `series-elsewhere-${held.id}-${other.id}`,
      text: say.elsewhere(other.name, other.unit, month(first), month(last), party),
      judgements: [],
      claims: other.basis,
    },
  ];
}
