/** The sources used by the day, with grade, vantage and date. */

import { useMemo, useState } from "react";
import { citation } from "../../../evidence/index.ts";
import { libraryWords } from "../../language/library-words.ts";
import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";
import type { ArticleRow } from "../review/review-client.ts";
import { useArticles } from "../review/use-articles.ts";
import { TableFrame } from "../section.tsx";

const few = 12;

export function SourceTable() {
  const { ledger, open } = useWorkbench();
  const [all, setAll] = useState(false);
  const sources = [...ledger.sources.values()];
  const articles = useArticles();
  const claimsOf = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { source } of ledger.known) counts.set(source, (counts.get(source) ?? 0) + 1);
    return counts;
  }, [ledger]);
  return (
    <>
      <TableFrame label={messages.sources.table} stacks>
        <table>
          <thead>
            <tr>
              <th scope="col">{messages.sources.grade}</th>
              <th scope="col">{messages.sources.source}</th>
              <th scope="col">{messages.source.vantage}</th>
              <th scope="col">{messages.source.issued}</th>
              <th scope="col" className="number">
                {messages.sources.claims}
              </th>
              {articles === null ? null : <th scope="col">{messages.sources.warnings}</th>}
            </tr>
          </thead>
          <tbody>
            {(all ? sources : sources.slice(0, few)).map((source) => (
              <tr key={source.id}>
                <td>
                  <abbr className="grade" title={libraryWords.grades.reliability[source.reliability]}>
                    {source.reliability}
                  </abbr>
                </td>
                <td className="prose">
                  <button
                    type="button"
                    className="plain"
                    aria-haspopup="dialog"
                    onClick={() => open({ kind: "source", id: source.id })}
                  >
                    {citation(source, libraryWords.citations).text}
                  </button>
                </td>
                <td>{source.vantage}</td>
                <td>{source.issued === null ? messages.source.undated : libraryWords.numbers.date(source.issued)}</td>
                <td className="number">{claimsOf.get(source.id) ?? 0}</td>
                {articles === null ? null : (
                  <td>
                    <Warnings of={articles.filter((article) => article.source === source.id)} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {sources.length <= few ? null : (
        <button type="button" className="quiet" onClick={() => setAll(!all)}>
          {all ? messages.fewer : messages.all(sources.length)}
        </button>
      )}
    </>
  );
}

/** Of the articles that became this source; of a source that was written by hand nothing is known. */
function Warnings({ of }: { readonly of: readonly ArticleRow[] }) {
  const reasons = [...new Set(of.flatMap(({ warnings }) => warnings.map(({ reason }) => reason)))];
  if (of.length === 0) return null;
  if (reasons.length === 0) return messages.sources.noWarnings;
  return reasons.map((reason) => <div key={reason}>{reason}</div>);
}
