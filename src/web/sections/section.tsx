/** A section of a screen: its number and name, its sentence, then the pictures and tables. */

import { type ReactNode, useLayoutEffect, useRef } from "react";

interface Props {
  readonly id: string;
  /** That of the screen, on its first section. */
  readonly number?: number;
  readonly title: string;
  readonly lead: ReactNode;
  readonly busy?: boolean;
  readonly children: ReactNode;
}

export function Section({ id, number, title, lead, busy = false, children }: Props) {
  return (
    <section
      className="section"
      id={`section-${id}`}
      data-section={id}
      aria-labelledby={`title-${id}`}
      aria-busy={busy}
    >
      <header>
        <h2 id={`title-${id}`}>
          {number === undefined ? null : <span className="number">{number}</span>}
          {title}
        </h2>
      </header>
      <div className="settles">
        <div className="lead">{lead}</div>
        {children}
      </div>
    </section>
  );
}

/** A picture or a table under the sentence. */
export function Part({
  title,
  gist,
  children,
}: {
  readonly title: string;
  readonly gist?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="part">
      <h3>{title}</h3>
      {gist === undefined ? null : <p className="gist">{gist}</p>}
      {children}
    </div>
  );
}

/**
 * A table that may be wider than a phone: it scrolls in its frame, by keyboard too; or, where it `stacks`, each row stands
 * there as a block of its own, and every cell bears the name of its column.
 */
export function TableFrame({
  label,
  stacks = false,
  children,
}: {
  readonly label: string;
  readonly stacks?: boolean;
  readonly children: ReactNode;
}) {
  const frame = useRef<HTMLElement>(null);
  // After every drawing, since what a column is called may have changed with it
  useLayoutEffect(() => {
    if (stacks && frame.current !== null) nameCells(frame.current);
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={frame} className={stacks ? "table-frame stacks" : "table-frame"} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

/** The style sheet shows them on a narrow page. A column whose name is only read aloud needs none. */
function nameCells(frame: HTMLElement): void {
  const names = [...frame.querySelectorAll<HTMLTableCellElement>("thead th")].flatMap((head) => [
    head.querySelector(".unseen") === null ? (head.textContent ?? "") : "",
    // What spans two columns names the first
    ...Array.from({ length: head.colSpan - 1 }, () => ""),
  ]);
  for (const row of frame.querySelectorAll<HTMLTableRowElement>("tbody tr"))
    for (const [column, cell] of [...row.cells].entries()) {
      const name = names[column] ?? "";
      // Written anew it would be a change of the page.
      if (cell.tagName === "TD" && cell.dataset.head !== name) cell.dataset.head = name;
    }
}
