/** One version of an entry, its lines marked where the other version does not have them. */

interface Props {
  readonly text: string | null;
  readonly other: string | null;
  /** In place of an entry that is not there. */
  readonly gone: string;
}

export function MarkedText({ text, other, gone }: Props) {
  const there = new Set((other ?? "").split("\n"));
  const lines = (text ?? "").replace(/\n$/, "").split("\n");
  return (
    <pre>
      {text === null ? (
        <em>{gone}</em>
      ) : (
        lines
          .map((line, key) => ({ key, line: `${line}\n`, differs: !there.has(line) }))
          .map(({ key, line, differs }) => (differs ? <mark key={key}>{line}</mark> : <span key={key}>{line}</span>))
      )}
    </pre>
  );
}
