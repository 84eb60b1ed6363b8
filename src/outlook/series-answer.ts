/**
 * What was measured of each front by a day, what was claimed of it, how fast it changes, and what that pace foretells.
 * Takes   a state of play and, if asked, a later day to hold it against. Gives: `SeriesAnswer`.
 * Departs nothing dated or published after the as-of day enters a pace, a gap or a rate; what came later stands in `against`
 *         alone. Series are never joined: those of one measure are compared on the days that both cover.
 * Throws  misuse for a day to hold against that is not after the as-of day.
 * Cost    for each series that of `changeOfPace`, twice where shares are lost.
 */
import type { Front, StateOfPlay } from "../case/index.ts";
import type { Against, AnswerMethod, BandPoint, SeriesAnswer, SeriesFigures, SourcesCompared } from "../contract.ts";
import { type Day, daysPerMonth, formatDay, misuse } from "../ground/index.ts";
import { knownPoints, monthlyPaces, type Series, type SeriesPoint } from "../territory/index.ts";
import { english, type Words } from "../words/index.ts";
import { claimFigures, claimsOf, throughClaims } from "./series-claims.ts";
import { seriesConclusions } from "./series-conclusions.ts";
import { pacesOf, type ShockDays } from "./series-paces.ts";
import { ratesOf } from "./series-rates.ts";

export interface SeriesAsked {
  /** A later day, to hold what was foretold against what was then measured; null: no hindsight. */
  readonly against: Day | null;
  /** Days between what happens and what a map shows. */
  readonly lagDays: number;
  readonly seed: number;
}

const monthsAhead = 6;

export function seriesAnswer(
  state: StateOfPlay,
  asked: SeriesAsked,
  method: AnswerMethod,
  words: Words = english,
): SeriesAnswer {
  const { asOf } = state;
  if (asked.against !== null && asked.against <= asOf)
    throw misuse("against", `a day after ${formatDay(asOf)}`, formatDay(asked.against));
  const series = state.case.series.map((each) => figuresOf(state, each, asked));
  const sources = comparisons(state);
  return {
    method,
    asOf: formatDay(asOf),
    lens: state.lens?.id ?? null,
    series,
    sources,
    conclusions: seriesConclusions(state, series, words),
  };
}

function figuresOf(state: StateOfPlay, series: Series, { against, lagDays, seed }: SeriesAsked): SeriesFigures {
  const { asOf } = state;
  const points = knownPoints(series, asOf);
  const front = frontOf(state, series);
  const claims = claimsOf(series, state.claims).filter(({ to }) => to <= asOf);
  const months = Array.from({ length: monthsAhead + 1 }, (_, k) => asOf + Math.round(k * daysPerMonth));
  const days = against === null ? months : [...new Set([...months, against])].sort((a, b) => a - b);
  const paces = pacesOf(points, front === null ? [] : shocksOn(state, front), days, seed);
  const drift = paces.find(({ kind }) => kind === "drift");
  const figures: SeriesFigures = {
    id: series.id,
    name: series.name,
    unit: series.unit,
    source: series.source,
    measure: series.measure,
    front: front === null ? null : { id: front.id, name: front.name, holder: front.holder },
    basis: series.basis.filter((id) => state.claims.some((claim) => claim.id === id)),
    band: points.map(bandPoint),
    claims: claims.map((claim) => claimFigures(series, points, claim, lagDays)),
    paces,
    throughClaims: throughClaims(series, claims, days),
    rates: front === null || front.series !== series.id ? [] : ratesOf(state, front, series, drift),
    byMonth: monthlyPaces(points).map(({ from, to, perDay, whole }) => ({
      from: formatDay(from),
      to: formatDay(to),
      perDay,
      whole,
    })),
    against: null,
  };
  return against === null ? figures : { ...figures, against: heldAgainst(state, series, figures, against, lagDays) };
}

function heldAgainst(
  { case: theCase, asOf }: StateOfPlay,
  series: Series,
  { paces }: SeriesFigures,
  day: Day,
  lagDays: number,
): Against {
  const by = knownPoints(series, day);
  const later = by.at(-1);
  const measured = later === undefined || later.published <= asOf ? null : later;
  const knownBy = claimsOf(
    series,
    theCase.claims.filter((claim) => claim.knownFrom <= day),
  );
  const on = formatDay(day);
  return {
    on,
    measured: measured === null ? null : bandPoint(measured),
    claims: knownBy
      .filter(({ claim, to }) => claim.knownFrom > asOf && to <= day)
      .map((claim) => claimFigures(series, by, claim, lagDays)),
    readings: paces.flatMap(({ kind, projections }) =>
      projections.flatMap(({ reading, driver, points }) => {
        const foretold = points.find(({ date }) => date === on);
        if (foretold === undefined || measured === null) return [];
        const { value, low, high } = foretold;
        const gap = value > measured.high ? value - measured.high : Math.min(0, value - measured.low);
        return [
          {
            kind,
            reading,
            driver,
            foretold: { value, low, high },
            gap,
            meets: low <= measured.high && high >= measured.low,
          },
        ];
      }),
    ),
    throughClaims: throughClaims(
      series,
      knownBy.filter(({ to }) => to <= asOf),
      [day],
    ),
  };
}

/** The front that it places, or one that another series of the same measure does. */
function frontOf({ case: theCase }: StateOfPlay, { id, measure }: Series): Front | null {
  const placedBy = (wanted: (series: Series) => boolean): Front | undefined =>
    theCase.fronts.find((front) => theCase.series.some((series) => series.id === front.series && wanted(series)));
  return placedBy((series) => series.id === id) ?? placedBy((series) => series.measure === measure) ?? null;
}

/** Stretches in which a driver stood, by what was known, in a state that multiplies a pace of the front. */
function shocksOn({ case: theCase, asOf }: StateOfPlay, front: Front): readonly ShockDays[] {
  return theCase.drivers.flatMap((driver) => {
    const hits = new Set(
      driver.states
        .filter(({ effects }) => effects.some(({ target }) => target.startsWith(`fronts.${front.id}.`)))
        .map(({ id }) => id),
    );
    const known = driver.start.filter(({ since }) => since <= asOf).toSorted((a, b) => a.since - b.since);
    const stretches = known.flatMap(({ since, state }, k) => {
      const to = known[k + 1]?.since ?? asOf + 1;
      return hits.has(state) && since < to ? [{ from: since, to }] : [];
    });
    return stretches.length === 0 ? [] : [{ driver: driver.id, name: driver.name, stretches }];
  });
}

function comparisons({ case: theCase, asOf }: StateOfPlay): readonly SourcesCompared[] {
  return theCase.series.flatMap((first, k) =>
    theCase.series.slice(k + 1).flatMap((second) => {
      if (second.measure !== first.measure || second.unit !== first.unit) return [];
      const [one, other] = [knownPoints(first, asOf), knownPoints(second, asOf)];
      const both = one.flatMap((point) => {
        const same = other.find(({ date }) => date === point.date);
        return same === undefined ? [] : [{ point, same }];
      });
      const [start, end] = [both[0], both.at(-1)];
      if (start === undefined || end === undefined || start === end) return [];
      return [
        {
          measure: first.measure,
          first: first.id,
          second: second.id,
          from: formatDay(start.point.date),
          to: formatDay(end.point.date),
          firstLevel: end.point.low,
          secondLevel: end.same.low,
          firstChange: end.point.low - start.point.low,
          secondChange: end.same.low - start.same.low,
        },
      ];
    }),
  );
}

function bandPoint({ date, low, high }: SeriesPoint): BandPoint {
  return { date: formatDay(date), low, high };
}
