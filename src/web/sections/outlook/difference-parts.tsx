/** The parts of one figure's difference: a sentence, bars from zero, and what each judgement is at either end. */

import type { DifferenceSplit, Estimated, Part, Spread } from "../../../contract.ts";
import { EstimateBar } from "../../figures/estimate-bar.tsx";
import { messages } from "../../messages.ts";
import { aboutPath } from "../../sheet/about-path.ts";
import { Computed, OpenFigure } from "../../sheet/open-figure.tsx";
import { type ComputedFigure, figureOf } from "../../sheet/subject.ts";
import { estimate, estimateSpread, overlap, signed } from "../../wording.ts";
import { useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";

interface Props {
  readonly split: DifferenceSplit;
  readonly of: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

const most = 12;

export function DifferenceParts({ split, of, what, from, to }: Props) {
  const { theCase } = useWorkbench();
  const found = split.figures.find((figure) => figure.id === of) ?? split.figures[0];
  if (found === undefined) return null;
  const shown = found.parts.filter((part) => Math.abs(part.part) > 0.00005);
  const spreads = shown.map((part) => estimateSpread({ mean: part.part, standardError: part.standardError }));
  const reach = Math.max(0.005, ...spreads.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const name = (part: Part) => aboutPath(theCase, part.path) || part.means;
  const [first] = shown;
  return (
    <div className="worked">
      <p>
        {messages.difference.lead(what, from, to)}{" "}
        <Computed
          figure={pointsOf(
            split,
            messages.difference.differenceTitle,
            messages.difference.differenceFormula,
            { mean: found.difference, standardError: found.standardError },
            shown.map((part) => part.path),
          )}
        />
        .{" "}
        {first === undefined ? (
          messages.difference.none
        ) : (
          <>
            {leads(spreads) ? messages.difference.most : messages.difference.largest} {name(first)}{" "}
            <Computed figure={partOf(split, first, name(first))} />.
          </>
        )}
      </p>
      {shown.length === 0 ? null : (
        <DataTable
          label={messages.difference.title}
          head={[messages.difference.judgement, messages.difference.instead, messages.difference.part]}
          rows={shown.slice(0, most).map((part, index) => {
            const spread = spreads[index];
            return {
              id: part.path,
              name: (
                <>
                  <OpenFigure wraps subject={{ kind: "judgement", path: part.path }}>
                    {name(part)}
                  </OpenFigure>
                  {name(part) === part.means ? null : <span className="note"> {part.means}</span>}
                </>
              ),
              cells: [
                messages.difference.arrow(part.from, part.to),
                <span key="part">
                  <Computed figure={partOf(split, part, name(part))} />
                  {spread === undefined ? null : <EstimateBar spread={spread} domain={[-reach, reach]} hue="hue-ink" />}
                </span>,
              ],
            };
          })}
        />
      )}
      <p className="note">
        {found.parts.length > most
          ? `${messages.difference.more(found.parts.length - Math.min(most, shown.length))} `
          : ""}
        {messages.difference.families(
          found.families
            .map(({ family, part }) => messages.difference.family(family, signed(part * 100, 1)))
            .join("; "),
        )}
      </p>
    </div>
  );
}

/** The largest part lies wholly beyond the next one. */
function leads([first, second]: readonly Spread[]): boolean {
  return first === undefined || second === undefined || !overlap(first, second);
}

function partOf(split: DifferenceSplit, { part, standardError, path }: Part, name: string): ComputedFigure {
  return pointsOf(
    split,
    messages.difference.partTitle(name),
    messages.difference.partFormula,
    { mean: part, standardError },
    [path],
  );
}

function pointsOf(
  { method }: DifferenceSplit,
  title: string,
  formula: string,
  value: Estimated,
  behind: readonly string[],
): ComputedFigure {
  const spread = estimateSpread(value);
  const reach = Math.max(0.01, Math.abs(spread.low), Math.abs(spread.high));
  return figureOf({
    title,
    text: estimate(spread),
    formula,
    spread,
    domain: [-reach, reach],
    behind,
    estimatedFrom: method.futures,
    method,
  });
}
