/** The latest measurement of a front that could be known on a day. */

import type { Case, Front } from "../../../case/index.ts";
import type { Day } from "../../../ground/index.ts";
import type { Series, SeriesPoint } from "../../../territory/index.ts";

export function measuredOn(
  theCase: Case,
  front: Front,
  day: Day,
): { readonly series: Series; readonly point: SeriesPoint } | null {
  const series = theCase.series.find((each) => each.id === front.series);
  const point = series?.points.filter((each) => each.published <= day && each.date <= day).at(-1);
  return series === undefined || point === undefined ? null : { series, point };
}
