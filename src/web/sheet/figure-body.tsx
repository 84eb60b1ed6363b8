/** A computed figure: what it is, its interval drawn, the formula in words, the judgements behind it, the method. */

import { RangeBar } from "../figures/range-bar.tsx";
import { messages } from "../messages.ts";
import { wholeNumber } from "../wording.ts";
import { useWorkbench } from "../workbench.ts";
import { AnswerMethodFacts } from "./answer-method-facts.tsx";
import { ClaimList } from "./claim-list.tsx";
import { MethodFacts } from "./method-facts.tsx";
import { PathGroups } from "./path-groups.tsx";
import type { ComputedFigure } from "./subject.ts";

export function FigureBody({ figure }: { readonly figure: ComputedFigure }) {
  const { state } = useWorkbench();
  const paths = [...state.judgements.keys()].filter((path) => figure.behind.some((start) => path.startsWith(start)));
  return (
    <>
      <div>
        <h2 id="sheet-title">{figure.title}</h2>
        <p className="big">{figure.text}</p>
        {figure.spread === null ? null : (
          <>
            <RangeBar spread={figure.spread} domain={figure.domain} hue={figure.hue} />
            {figure.estimatedFrom === undefined ? <p className="note">{messages.sheet.interval}</p> : null}
          </>
        )}
        {figure.estimatedFrom === undefined ? null : (
          <p className="note">{messages.sheet.estimate(figure.spread !== null, wholeNumber(figure.estimatedFrom))}</p>
        )}
      </div>
      <div>
        <h3>{messages.sheet.formula}</h3>
        <p>{figure.formula}</p>
      </div>
      <div>
        <h3>{messages.sheet.carriedBy(paths.length)}</h3>
        <PathGroups paths={paths} />
      </div>
      {figure.claims === undefined || figure.claims.length === 0 ? null : (
        <div>
          <h3>{messages.sheet.restsOn(figure.claims.length)}</h3>
          <ClaimList ids={figure.claims} />
        </div>
      )}
      {figure.method === undefined ? (
        <MethodFacts {...(figure.estimatedFrom === undefined ? {} : { futures: figure.estimatedFrom })} />
      ) : (
        <AnswerMethodFacts method={figure.method} />
      )}
    </>
  );
}
