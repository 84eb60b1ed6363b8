/** Changes of the package in hand that are worth more to every principal: of one issue at once, all when asked for. */

import type { Trade } from "../../../contract.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { wholeNumber } from "../../wording.ts";
import { useNow } from "../../workbench.ts";
import { WorkOut } from "../work-out.tsx";
import { sampledFigure } from "./offer-figures.ts";
import { TradeTable } from "./trade-table.tsx";
import { usePicks } from "./use-picks.ts";

const few = 4;
const most = 12;

export function BetterForBoth() {
  const { trades } = useNow();
  const { all } = usePicks();
  const work = useAnswer("trades", all);
  const { answer } = work;
  return (
    <>
      {answer === null ? (
        <div className="live-trades">
          {trades.length === 0 ? (
            <p className="empty">{messages.trades.none}</p>
          ) : (
            <TradeTable label={messages.trades.live} trades={trades.slice(0, few)} futures={work.of} />
          )}
        </div>
      ) : (
        <div className="worked">
          <p>
            {answer.efficient ? messages.trades.efficient : messages.trades.found(answer.oneIssue, answer.twoIssue)}{" "}
            {messages.trades.efficientIn}{" "}
            <Computed
              figure={sampledFigure(
                messages.trades.efficientTitle,
                messages.offers.efficientFormula,
                answer.efficientShare,
                answer.efficientFutures,
              )}
            />
            .
          </p>
          {answer.best === null ? null : <Best trade={answer.best} futures={answer.futures} />}
          {answer.trades.length === 0 ? null : (
            <TradeTable label={messages.trades.title} trades={answer.trades.slice(0, most)} futures={answer.futures} />
          )}
        </div>
      )}
      <WorkOut work={work} label={messages.trades.workOut} note={messages.trades.workOutNote(wholeNumber(work.of))} />
    </>
  );
}

function Best({ trade, futures }: { readonly trade: Trade; readonly futures: number }) {
  return (
    <>
      <h4>{messages.trades.best}</h4>
      <p className="note">{messages.trades.bestNote}</p>
      {trade.often ? null : <p className="note">{messages.trades.bestSeldom}</p>}
      <TradeTable label={messages.trades.best} trades={[trade]} futures={futures} />
    </>
  );
}
