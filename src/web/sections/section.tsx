/** A section of a screen: its number and name, its sentence, then the pictures and tables. */

import type { ReactNode } from "react";

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

/** A table that may be wider than a phone: it scrolls in its frame, by keyboard too. */
export function TableFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-frame" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
