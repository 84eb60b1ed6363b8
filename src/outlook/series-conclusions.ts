/** What measured series say, in sentences that carry the claims and judgements behind them. */
import type { StateOfPlay } from "../case/index.ts";
import type { PaceFigures, Sentence, SeriesFigures } from "../contract.ts";

/** A change of pace that comes by chance less often than this is named as one. */
const clear = 0.05;

export function seriesConclusions(state: StateOfPlay, series: readonly SeriesFigures[]): readonly Sentence[] {
  return series.flatMap((each) => {
    const [pace] = each.paces;
    if (pace === undefined) return [];
    const basis = { judgements: [], claims: each.basis };
    const others = series.filter(({ front }) => front !== null && front.id !== each.front?.id);
    return [
      { id: `series-pace-${each.id}`, text: paceText(each, pace), ...basis },
      { id: `series-change-${each.id}`, text: changeText(each, pace), ...basis },
      ...(each.front === null || !each.rates.some(({ learned }) => learned) || pace.kind !== "decay"
        ? []
        : others.flatMap((other) => elsewhere(state, each, other))),
    ];
  });
}

function paceText(
  { name, unit }: SeriesFigures,
  { kind, perDay, halfLifeDays, from, to, projections, sinceMost }: PaceFigures,
): string {
  const since = `${sinceMost ? "since its highest, " : "from "}${from} to ${to}`;
  const pace =
    kind === "decay"
      ? `${share(perDay.value)} a day (90 %: ${share(perDay.low)} to ${share(perDay.high)})${halfLifeDays?.value == null ? "" : `, a half-life of ${whole(halfLifeDays.value)} days`}`
      : `${amount(perDay.value)} ${words(unit)} a day (90 %: ${amount(perDay.low)} to ${amount(perDay.high)})`;
  const ahead = projections.find(({ reading }) => reading === "one-pace")?.points.at(-1);
  const carried =
    ahead === undefined
      ? ""
      : ` Were that to go on, it would stand at ${whole(ahead.value)} ${words(unit)} on ${ahead.date} (90 %: ${whole(ahead.low)} to ${whole(ahead.high)}).`;
  return `${name}: ${pace}, ${since}.${carried}`;
}

function changeText({ name }: SeriesFigures, { change, shocks }: PaceFigures): string {
  const turned =
    change === null
      ? "There are too few points to ask whether its pace changed."
      : change.pValue < clear
        ? `Its pace changed on ${change.on}: a series without a change would look as changed in ${percent(change.pValue)} of cases.`
        : `No change of pace is told from chance: the likeliest day, ${change.on}, would be found as clear in ${percent(change.pValue)} of series without one.`;
  const shocked =
    shocks.length === 0
      ? "No shock of the case's drivers lies within these days, so that none is in its pace."
      : shocks
          .map(
            ({ name: driver, times, pValue, days }) =>
              `${driver}, over ${whole(days)} days: ${times === null ? "a pace of its own" : `${amount(times)} times the pace outside`} (p = ${pValue.toPrecision(2)}).`,
          )
          .join(" ")
          .concat(" That they fell on the same days proves no cause.");
  return `${name}: ${turned} ${shocked}`;
}

/** What the other front did in the same days. */
function elsewhere(state: StateOfPlay, held: SeriesFigures, other: SeriesFigures): readonly Sentence[] {
  const from = held.paces[0]?.from ?? "";
  const months = other.byMonth.filter((month) => month.whole && month.to > from);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const party = state.case.parties.find(({ id }) => id === other.front?.holder)?.name ?? other.front?.holder ?? "";
  return [
    {
      id: `series-elsewhere-${held.id}-${other.id}`,
      text: `Meanwhile, ${other.name}: ${amount(first.perDay)} ${words(other.unit)} a day in ${first.from.slice(0, 7)}, ${amount(last.perDay)} in ${last.from.slice(0, 7)}, to ${party}.`,
      judgements: [],
      claims: other.basis,
    },
  ];
}

function share(perDay: number): string {
  return `${minus((perDay * 100).toFixed(2))} %`;
}

function amount(value: number): string {
  return minus(value.toFixed(1));
}

function whole(value: number): string {
  return minus(String(Math.round(value) + 0));
}

function percent(chance: number): string {
  return chance < 0.01 ? "less than 1 %" : `${Math.round(chance * 100)} %`;
}

function words(unit: string): string {
  return unit.replace("km2", "km²");
}

function minus(text: string): string {
  return text.replace(/^-(?=[0.]*$)/, "").replace("-", "−");
}
