/** The tree's ends, the densest first. */

import type { ScenarioBoxes, ScenarioTree } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { DrawnFigure } from "../../sheet/drawn-figure.tsx";
import { percent, wholeNumber } from "../../wording.ts";
import { DataTable } from "../data-table.tsx";
import { leafFigure } from "./box-figures.ts";

export function ScenarioTreeTable({ boxes, tree }: { readonly boxes: ScenarioBoxes; readonly tree: ScenarioTree }) {
  return (
    <>
      <h4>{messages.boxes.tree}</h4>
      <p className="note">{messages.boxes.treeGist(percent(tree.right.mean), percent(tree.guessing))}</p>
      <DataTable
        label={messages.boxes.tree}
        head={[messages.boxes.leaf, messages.boxes.futures, messages.boxes.leafDensity, messages.boxes.leafCoverage]}
        rows={tree.leaves.map((leaf) => ({
          id: leaf.words.join(),
          name:
            leaf.words.length === 0 ? (
              messages.boxes.all
            ) : (
              <ul>
                {leaf.words.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            ),
          cells: [
            wholeNumber(leaf.futures),
            <DrawnFigure key="density" figure={leafFigure(boxes, tree, "density", leaf.density)} />,
            <DrawnFigure key="coverage" figure={leafFigure(boxes, tree, "coverage", leaf.coverage)} />,
          ],
        }))}
      />
    </>
  );
}
