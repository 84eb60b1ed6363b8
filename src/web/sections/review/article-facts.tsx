/** What is known of the open article: its head with where each part was read, and why to look twice, each with its places. */

import { useState } from "react";
import type { ArticleRecord } from "../../../reading/index.ts";
import { reviewMessages as words } from "../../messages/review-messages.ts";

interface Props {
  readonly article: ArticleRecord;
  readonly onShow: (place: number) => void;
  readonly onReadAgain: (published: string) => Promise<string | null>;
}

export function ArticleFacts({ article, onShow, onReadAgain }: Props) {
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
      <ReadAgain key={article.published?.day} article={article} onReadAgain={onReadAgain} />
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

interface ReadAgainProps {
  readonly article: ArticleRecord;
  readonly onReadAgain: (published: string) => Promise<string | null>;
}

/** With another date, or with what the case has learnt of actors and events; what was decided stays. */
function ReadAgain({ article, onReadAgain }: ReadAgainProps) {
  const [published, setPublished] = useState(article.published?.day ?? "");
  const [state, setState] = useState<{ readonly working: boolean; readonly refused: string | null }>({
    working: false,
    refused: null,
  });
  return (
    <form
      className="read-again"
      onSubmit={async (event) => {
        event.preventDefault();
        setState({ working: true, refused: null });
        setState({ working: false, refused: await onReadAgain(published) });
      }}
    >
      <label className="field">
        {words.articles.published}
        <input type="date" value={published} onChange={(event) => setPublished(event.target.value)} />
      </label>
      <button type="submit" className="quiet" disabled={state.working}>
        {words.head.again}
      </button>
      {state.refused === null ? null : <pre className="refusal">{state.refused}</pre>}
    </form>
  );
}
