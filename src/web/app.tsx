/** The page: the case named in the address, or the first; its faults if it has any; else the workbench. */

import { lazy, Suspense, useCallback, useEffect } from "react";
import { DraftedWorkbench } from "./draft/drafted-workbench.tsx";
import { FaultList } from "./faults/fault-list.tsx";
import { messages } from "./messages.ts";
import { screenAt } from "./screens/screens.ts";
import { useMaking } from "./sections/review/session.ts";
import { useCase, useCases } from "./view/use-cases.ts";
import { useView } from "./view/use-view.ts";
import { hashOfView, newCasePlace, startingView } from "./view/view.ts";

const EmptyStore = lazy(() => import("./new-case/empty-store.tsx"));
const NewCasePage = lazy(() => import("./new-case/new-case-page.tsx"));

export function App() {
  const [view, change] = useView();
  const [cases, askAgain] = useCases();
  const making = useMaking();
  const id = cases?.find((each) => each.id === view.caseId)?.id ?? cases?.at(0)?.id ?? null;
  const loaded = useCase(id);
  useEffect(() => {
    if (id !== null && id !== view.caseId) change({ caseId: id });
  }, [id, view.caseId, change]);
  useEffect(() => {
    const screen = messages.contents.names[screenAt(view.at)];
    document.title = loaded.kind === "read" ? messages.pageTitle(loaded.theCase.title, screen) : messages.name;
  }, [loaded, view.at]);
  const made = useCallback(
    async (caseId: string) => {
      await askAgain();
      const { language, seed, futures } = view;
      const next = { ...startingView, language, seed, futures, caseId, at: "sources" };
      history.pushState(null, "", hashOfView(next));
      change(next);
    },
    [askAgain, change, view],
  );
  const isEmpty = cases !== null && cases.length === 0;
  if (cases !== null && view.at === newCasePlace)
    return (
      <Suspense fallback={<Waiting text={messages.loading} />}>
        <NewCasePage
          cases={cases}
          caseId={id}
          onMade={(caseId) => void made(caseId)}
          onCancel={() => change({ at: null })}
        />
      </Suspense>
    );
  if (isEmpty && making === "may")
    return (
      <Suspense fallback={<Waiting text={messages.loading} />}>
        <EmptyStore onBegin={() => change({ at: newCasePlace })} onMade={(caseId) => void made(caseId)} />
      </Suspense>
    );
  if (isEmpty) return <Waiting text={making === null ? messages.loading : messages.noServer} />;
  switch (loaded.kind) {
    case "loading":
      return <Waiting text={messages.loading} />;
    case "unreachable":
      return <Waiting text={messages.unreachable(loaded.why)} />;
    case "faults":
      return <FaultList name={id ?? ""} faults={loaded.faults} />;
    case "read":
      return (
        <DraftedWorkbench key={id} caseId={id ?? ""} loaded={loaded} cases={cases ?? []} view={view} change={change} />
      );
  }
}

function Waiting({ text }: { readonly text: string }) {
  return (
    <main className="waiting">
      <h1 className="unseen">{messages.name}</h1>
      <p role="status">{text}</p>
    </main>
  );
}
