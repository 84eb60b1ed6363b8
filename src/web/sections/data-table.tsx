/** A table to check with: what its columns are, and rows whose first cell names them. */

import type { ReactNode } from "react";
import { messages } from "../messages.ts";
import { TableFrame } from "./section.tsx";

export interface DataRow {
  readonly id: string;
  readonly name: ReactNode;
  readonly cells: readonly ReactNode[];
}

interface Props {
  readonly label: string;
  readonly head: readonly ReactNode[];
  readonly rows: readonly DataRow[];
}

/** With more columns than these a table keeps its cells narrow. */
const roomyUpTo = 6;
/** With as many a row is a block of its own on a phone. */
const stacksFrom = 4;

export function DataTable({ label, head, rows }: Props) {
  return (
    <TableFrame label={label} stacks={head.length >= stacksFrom}>
      <table className={head.length <= roomyUpTo ? "roomy" : "dense"}>
        <thead>
          <tr>
            {head.map((name, column) => (
              // Columns have no other name than their place
              <th scope="col" key={column}>
                {name === "" ? <span className="unseen">{messages.offers.take}</span> : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
