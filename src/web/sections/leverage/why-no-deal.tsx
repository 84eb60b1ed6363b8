/** Why there is no deal, when asked for: a sentence, the chance of no zone divided among the obstacles, and the table. */

import type { WhyNoDeal as Why } from "../../../contract.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { StackedChance } from "../../figures/stacked-chance.tsx";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { capital, estimateSpread, fixed, overlap, sharePercent, wholeNumber } from "../../wording.ts";
import { TableFrame } from "../section.tsx";
import { WorkOut } from "../work-out.tsx";
import { chanceFigure, owedFigure } from "./why-figures.ts";

export function WhyNoDeal() {
  const work = useAnswer("obstacles", null);
  const why = work.answer;
  return (
    <>
      <WorkOut work={work} label={messages.why.workOut} note={messages.why.workOutNote(wholeNumber(work.of))} />
      {why === null ? null : (
        <div className="worked">
          <Sentence why={why} />
          <Stack why={why} />
          <Obstacles why={why} />
          <p className="note">{messages.why.worked(wholeNumber(why.futures))}</p>
        </div>
      )}
    </>
  );
}

function Sentence({ why }: { readonly why: Why }) {
  const ranked = why.obstacles
    .map((each) => ({ ...each, spread: estimateSpread(each.zoneShare) }))
    .filter((each) => each.spread.low > 0)
    .sort((a, b) => b.spread.mean - a.spread.mean);
  const first = ranked[0];
  const tied = ranked.filter((each) => first !== undefined && overlap(each.spread, first.spread));
  return (
    <p>
      {messages.why.lead} <Computed figure={chanceFigure(why, "zone", null)} />.{" "}
      {first === undefined ? (
        messages.why.unowed
      ) : tied.length > 1 ? (
        messages.why.tied(tied.map((each) => messages.why.obstacles[each.id]))
      ) : (
        <>
          {messages.why.most(messages.why.obstacles[first.id])}{" "}
          <Computed figure={owedFigure(why, "zone", first.id, first.zoneShare)} />.
        </>
      )}{" "}
      {messages.why.year(why.months)} <Computed figure={chanceFigure(why, "deal", null)} />; {messages.why.yearWithout}{" "}
      <Computed figure={chanceFigure(why, "deal", "all")} />. {messages.why.friction}
    </p>
  );
}

function Stack({ why }: { readonly why: Why }) {
  const points = (share: number) => fixed(share * 100, 1);
  const parts = [
    ...why.obstacles
      .filter((each) => each.zoneShare.mean > 0.0005)
      .sort((a, b) => b.zoneShare.mean - a.zoneShare.mean)
      .map((each) => ({
        id: each.id as string,
        name: messages.why.part(messages.why.obstacles[each.id], points(each.zoneShare.mean)),
        share: each.zoneShare.mean,
        rest: false,
      })),
    ...(why.noZoneWithoutAny > 0.0005
      ? [
          {
            id: "left",
            name: messages.why.part(messages.why.left, points(why.noZoneWithoutAny)),
            share: why.noZoneWithoutAny,
            rest: true,
          },
        ]
      : []),
  ];
  if (parts.length === 0) return <p className="empty">{messages.why.none}</p>;
  return (
    <StackedChance
      label={messages.why.drawn(
        sharePercent(why.noZone),
        parts.map((part) => part.name),
      )}
      parts={parts}
    />
  );
}

function Obstacles({ why }: { readonly why: Why }) {
  return (
    <TableFrame label={messages.why.title} stacks>
      <table>
        <thead>
          <tr>
            <th scope="col">{messages.why.obstacle}</th>
            <th scope="col">{messages.why.aloneZone}</th>
            <th scope="col">{messages.why.share}</th>
            <th scope="col">{messages.why.aloneDeal(why.months)}</th>
            <th scope="col">{messages.why.share}</th>
          </tr>
        </thead>
        <tbody>
          {why.obstacles.map((each) => (
            <tr key={each.id}>
              <th scope="row">{capital(messages.why.obstacles[each.id])}</th>
              <td>
                <Computed figure={chanceFigure(why, "zone", each.id)} />
              </td>
              <td>
                <Computed figure={owedFigure(why, "zone", each.id, each.zoneShare)} />
              </td>
              <td>
                <Computed figure={chanceFigure(why, "deal", each.id)} />
              </td>
              <td>
                <Computed figure={owedFigure(why, "deal", each.id, each.dealShare)} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{capital(messages.why.every)}</th>
            <td>
              <Computed figure={chanceFigure(why, "zone", "all")} />
            </td>
            <td />
            <td>
              <Computed figure={chanceFigure(why, "deal", "all")} />
            </td>
            <td />
          </tr>
        </tbody>
      </table>
    </TableFrame>
  );
}
