/** The articles that were taken in: title, date, what to look twice at, whether they repeat another, how far the review is. */

import { reviewMessages as words } from "../../messages/review-messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";
import type { ArticleRow } from "./review-client.ts";

interface Props {
  readonly rows: readonly ArticleRow[];
  readonly open: string | null;
  readonly onOpen: (digest: string) => void;
}

export function ArticleList({ rows, open, onOpen }: Props) {
  const { theCase } = useWorkbench();
  const { article, published, grade, warnings, decided } = words.articles;
  return (
    <DataTable
      label={words.articles.title}
      head={[article, published, grade, warnings, decided]}
      rows={rows.map((row) => ({
        id: row.digest,
        name: (
          <>
            <button
              type="button"
              className="plain article-name"
              aria-current={row.digest === open ? "true" : undefined}
              onClick={() => onOpen(row.digest)}
            >
              {row.head.title?.value ?? row.name}
            </button>
            <CopyMark row={row} />
          </>
        ),
        cells: [
          row.published?.day ?? words.articles.undated,
          <span key="grade" className="grade">
            {theCase.sources.find(({ id }) => id === row.source)?.reliability ?? words.articles.ungraded}
          </span>,
          row.warnings.length === 0 ? (
            words.articles.none
          ) : (
            <ul key="warnings" className="bare">
              {row.warnings.map((warning, index) => (
                // Two of one code differ by their place in the list
                <li key={`${warning.code} ${index}`}>{warning.reason}</li>
              ))}
            </ul>
          ),
          words.articles.progress(row.decided, row.proposals, row.accepted),
        ],
      }))}
    />
  );
}

export function CopyMark({ row }: { readonly row: Pick<ArticleRow, "copyOf"> }) {
  const { copyOf } = row;
  if (copyOf === null) return null;
  const text =
    copyOf.kind === "same-text"
      ? words.articles.sameText(copyOf.name)
      : words.articles.nearCopy(copyOf.name, Math.floor(copyOf.resemblance * 100));
  return <span className="mark copy">{text}</span>;
}
