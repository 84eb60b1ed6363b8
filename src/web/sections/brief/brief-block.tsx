/** One block of the brief: a paragraph, a table, parties side by side, a figure. */

import type { Block, BriefSentence, Figure, SideBySide } from "../../../brief/index.ts";
import { mapPicture, panelPicture } from "../../../brief/index.ts";
import { TableFrame } from "../section.tsx";
import { BriefPicture } from "./brief-picture.tsx";
import { Marks, Sentences } from "./brief-sentence.tsx";

export function BriefBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p>
          {block.lead === null ? null : <strong className="paper-lead">{block.lead} </strong>}
          <Sentences sentences={block.sentences} />
        </p>
      );
    case "table":
      return (
        <BriefTable
          title={block.title}
          head={block.columns.map(({ name }) => name)}
          rows={block.rows.map(({ cells, sentence }) => ({ cells, sentence }))}
        />
      );
    case "side-by-side":
      return <Chairs block={block} />;
    case "figure":
      return <BriefFigure figure={block} />;
  }
}

interface TableProps {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly sentence: BriefSentence }[];
}

function BriefTable({ title, head, rows }: TableProps) {
  return (
    <TableFrame label={title}>
      <table className="paper-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            {head.map((name, column) => (
              <th scope="col" key={column}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, sentence }) => (
            <tr key={sentence.number}>
              {cells.map((cell, column) => (
                <td key={column}>
                  {cell}
                  {column === cells.length - 1 ? <Marks sentence={sentence} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Chairs({ block }: { readonly block: SideBySide }) {
  const named = block.rows.some(({ name }) => name !== "");
  return (
    <TableFrame label={block.columns.join(", ")}>
      <table className="paper-table paper-chairs">
        <thead>
          <tr>
            {named ? <td /> : null}
            {block.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map(({ name, cells }, row) => (
            <tr key={row}>
              {named ? <th scope="row">{name}</th> : null}
              {cells.map((sentences, column) => (
                <td key={column}>{sentences.length === 0 ? "–" : <Sentences sentences={sentences} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function BriefFigure({ figure }: { readonly figure: Figure }) {
  return (
    <figure className="paper-figure">
      <div className={figure.map === undefined ? "paper-panels" : "paper-map"}>
        {figure.map === undefined ? (
          figure.panels.map((panel) => (
            <div key={panel.title}>
              <strong>{panel.title}</strong>
              <BriefPicture picture={panelPicture(panel)} />
            </div>
          ))
        ) : (
          <BriefPicture picture={mapPicture(figure.map)} />
        )}
      </div>
      <figcaption>
        <strong>{figure.title}.</strong> <Sentences sentences={figure.caption} />
      </figcaption>
    </figure>
  );
}
