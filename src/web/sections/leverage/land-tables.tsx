/** What lies behind the land figure: the paces read three ways, each claim's gap to the band, and how it enters the case. */

import type { PaceFigures, SeriesFigures } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { OpenFigure } from "../../sheet/open-figure.tsx";
import { isoDayName } from "../../view/days.ts";
import { fixed, wholeNumber } from "../../wording.ts";
import { TableFrame } from "../section.tsx";

interface Row {
  readonly key: string;
  readonly name: string;
  readonly pace: PaceFigures["perDay"];
  readonly halfLife: number | null;
  readonly f: number | null;
  readonly p: number | null;
  readonly reading: string;
  readonly driver: string | null;
}

export function PaceTable({ pace }: { readonly pace: PaceFigures }) {
  const { columns, readings } = messages.land;
  const { change, shocks } = pace;
  const rows: readonly Row[] = [
    {
      key: "one",
      name: readings["one-pace"],
      pace: pace.perDay,
      halfLife: pace.halfLifeDays?.value ?? null,
      f: null,
      p: null,
      reading: "one-pace",
      driver: null,
    },
    ...(change === null
      ? []
      : [
          {
            key: "change",
            name: `${readings["changed-pace"]}, ${isoDayName(change.on)}`,
            pace: change.after,
            halfLife: null,
            f: change.fStatistic,
            p: change.pValue,
            reading: "changed-pace",
            driver: null,
          },
        ]),
    ...shocks.flatMap((shock): readonly Row[] => [
      {
        key: `${shock.driver}-in`,
        name: `${shock.name}: ${readings["inside-shock"]}`,
        pace: shock.inside,
        halfLife: null,
        f: shock.fStatistic,
        p: shock.pValue,
        reading: "inside-shock",
        driver: shock.driver,
      },
      {
        key: `${shock.driver}-out`,
        name: `${shock.name}: ${readings["outside-shock"]}`,
        pace: shock.outside,
        halfLife: null,
        f: null,
        p: null,
        reading: "outside-shock",
        driver: shock.driver,
      },
    ]),
  ];
  return (
    <TableFrame label={messages.land.paces} stacks>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{columns.reading}</th>
            <th scope="col">{columns.pace}</th>
            <th scope="col">{columns.half}</th>
            <th scope="col">{columns.f}</th>
            <th scope="col">{columns.p}</th>
            <th scope="col">{columns.foretold}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const ahead = pace.projections.find(
              ({ reading, driver }) => reading === row.reading && driver === row.driver,
            );
            const point = ahead?.points.at(-1);
            const { value, low, high } = row.pace;
            return (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                <td>
                  {pace.kind === "decay"
                    ? messages.land.share(value, low, high)
                    : messages.land.amount(value, low, high)}
                </td>
                <td>{messages.land.days(row.halfLife)}</td>
                <td>{row.f === null ? "" : fixed(row.f, 1)}</td>
                <td>{row.p === null ? "" : messages.land.chance(row.p)}</td>
                <td>{point === undefined ? "" : messages.land.km2(point.value, point.low, point.high)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}

export function ClaimGaps({ series, lagDays }: { readonly series: SeriesFigures; readonly lagDays: number }) {
  const { claimColumns: columns } = messages.land;
  if (series.claims.length === 0) return null;
  return (
    <details>
      <summary className="note">{messages.land.claims(series.claims.length)}</summary>
      <TableFrame label={messages.land.claims(series.claims.length)} stacks>
        <table className="dense">
          <thead>
            <tr>
              {Object.values(columns).map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {series.claims.map(({ id, who, date, value, qualifier, gap }) => (
              <tr key={id}>
                <th scope="row">{who}</th>
                <td>{isoDayName(date)}</td>
                <td>
                  <OpenFigure subject={{ kind: "claim", id }}>
                    {messages.qualified(qualifier, wholeNumber(value), "km2")}
                  </OpenFigure>
                </td>
                <td>{gap === null ? "" : messages.land.bounds[gap.nearest]}</td>
                <td>
                  {gap === null ? "" : gap.asItStands === 0 ? messages.land.inBand : messages.land.gap(gap.asItStands)}
                </td>
                <td>{gap === null ? "" : gap.allowing === 0 ? messages.land.none : messages.land.gap(gap.allowing)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p className="note">{messages.land.gapRule(lagDays)}</p>
    </details>
  );
}

export function RateNote({ series }: { readonly series: SeriesFigures }) {
  const rate = series.rates.find(({ learned }) => learned);
  if (rate === undefined || rate.posterior === null) return null;
  const words = ({ value, low, high }: { readonly value: number; readonly low: number; readonly high: number }) =>
    messages.land.interval(value, low, high);
  return (
    <p className="note">
      {messages.land.rate(
        words(rate.guess),
        rate.events ?? 0,
        rate.months ?? 0,
        words(rate.posterior),
        rate.drift === null ? "–" : words(rate.drift),
      )}{" "}
      {rate.judgements.map((path) => (
        <span key={path}>
          <OpenFigure subject={{ kind: "judgement", path }}>{path.split(".").at(-1)}</OpenFigure>{" "}
        </span>
      ))}
    </p>
  );
}
