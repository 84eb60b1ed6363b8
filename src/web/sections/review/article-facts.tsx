/** What is known of the open article: its head with where each part was read, and why to look twice, each with its places. */

import type { ArticleRecord } from "../../../reading/index.ts";
import { reviewMessages as words } from "../../messages/review-messages.ts";

interface Props {
  readonly article: ArticleRecord;
  readonly onShow: (place: number) => void;
}

export function ArticleFacts({ article, onShow }: Props) {
  const { head, published, warnings, remarks } = article;
  const fields = [
    [words.head.title, head.title],
    [words.head.byline, head.byline],
    [words.head.publisher, head.publisher],
  ] as const;
  return (
    <>
      <dl className="facts review-facts">
        {fields.map(([name, field]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {field === null ? words.head.unknown : field.value}{" "}
              {field === null ? null : <span className="note">{words.head.read(field.readAt)}</span>}
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.head.published}</dt>
          <dd>
            {published === null ? words.head.unknown : published.day}{" "}
            {published === null ? null : <span className="note">{words.head.read(published.from)}</span>}
          </dd>
        </div>
        <div>
          <dt>{words.head.language}</dt>
          <dd>{head.language?.value ?? words.head.unknown}</dd>
        </div>
      </dl>
      <p className="note">{words.head.kept(article.format, article.characters, article.digest)}</p>
      {warnings.length === 0 && remarks.length === 0 ? null : (
        <>
          <h4>{words.head.warnings}</h4>
          <ul className="warnings">
            {warnings.map((warning, index) => (
              <li key={`${warning.code} ${index}`}>
                <span className="mark">{warning.code}</span> {warning.reason}{" "}
                {warning.at.slice(0, 5).map(({ start }) => (
                  <button type="button" className="plain" key={start} onClick={() => onShow(start)}>
                    {words.head.where}
                  </button>
                ))}
              </li>
            ))}
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
