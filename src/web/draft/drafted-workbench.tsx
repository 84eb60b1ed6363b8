/** The workbench on a case as it is tried: the draft around it, what was said of it aloud, and the editor of its files. */

import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import "../styles/draft.css";
import type { CaseName } from "../view/use-cases.ts";
import type { ChangeView } from "../view/use-view.ts";
import type { View } from "../view/view.ts";
import { WorkbenchPage } from "../workbench-page.tsx";
import { DraftProvider } from "./draft-context.ts";
import type { FilePlace } from "./entry-place.ts";
import type { Ground } from "./laid-over.ts";
import { shapeOf } from "./shape.ts";
import { useUndoKeys } from "./undo-keys.ts";
import { useDraftOf } from "./use-draft.ts";

const FileEditor = lazy(() => import("./file-editor.tsx"));

interface Props {
  readonly caseId: string;
  readonly loaded: Ground;
  readonly cases: readonly CaseName[];
  readonly view: View;
  readonly change: ChangeView;
}

export function DraftedWorkbench({ caseId, loaded, cases, view, change }: Props) {
  const { draft, shown, said } = useDraftOf(caseId, loaded, view, change);
  const [place, openFile] = useState<FilePlace | null>(null);
  const close = useCallback(() => openFile(null), []);
  useUndoKeys(draft.undo, draft.redo);
  const value = useMemo(() => ({ ...draft, openFile }), [draft]);
  const shape = useMemo(() => shapeOf(shown), [shown]);
  return (
    <DraftProvider value={value}>
      <WorkbenchPage key={shape} theCase={shown} cases={cases} view={view} change={change} />
      <p className="unseen" role="status">
        {said}
      </p>
      {place === null ? null : (
        <Suspense>
          <FileEditor place={place} onClose={close} />
        </Suspense>
      )}
    </DraftProvider>
  );
}
