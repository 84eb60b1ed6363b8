/** The cases the local server has, and the one in view: its texts fetched, then read by the same rooms as everywhere. */

import { useCallback, useEffect, useState } from "react";
import { type Case, readCase } from "../../case/index.ts";
import type { Fault } from "../../ground/index.ts";
import { readyWorkers } from "../engine/engine.ts";
import { caseChanged, mustSignIn, setCaseInView } from "../sections/review/session.ts";
import { caseAddress, request } from "./first-requests.ts";

export interface CaseName {
  readonly id: string;
  readonly title: string;
}

export type Loaded =
  | { readonly kind: "loading" }
  | { readonly kind: "read"; readonly theCase: Case; readonly texts: ReadonlyMap<string, string> }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] }
  | { readonly kind: "unreachable"; readonly why: string };

/** The cases, and how to ask for them anew once there is another. */
export function useCases(): readonly [readonly CaseName[] | null, () => Promise<void>] {
  const [cases, setCases] = useState<readonly CaseName[] | null>(null);
  const take = useCallback(
    (asked: Promise<Response>): Promise<void> =>
      asked
        .then(async (response) => (mustSignIn(response) ? undefined : setCases(await response.json())))
        .catch(() => setCases((before) => before ?? [])),
    [],
  );
  useEffect(() => void take(request("api/cases")), [take]);
  return [cases, useCallback(() => take(fetch("api/cases")), [take])];
}

export function useCase(id: string | null): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" });
  useEffect(() => {
    setCaseInView(id);
    if (id === null) return;
    let wanted = true;
    setLoaded({ kind: "loading" });
    load(id)
      .catch((error: unknown): Loaded => ({ kind: "unreachable", why: String(error) }))
      .then((result) => {
        if (wanted) setLoaded(result);
      });
    // Read anew where it was changed from this page; what cannot be read then leaves the last state in view.
    const again = (): void => {
      load(id)
        .then((result) => {
          if (wanted && result.kind === "read") setLoaded(result);
        })
        .catch(() => undefined);
    };
    window.addEventListener(caseChanged, again);
    return () => {
      wanted = false;
      window.removeEventListener(caseChanged, again);
    };
  }, [id]);
  return loaded;
}

async function load(id: string): Promise<Loaded> {
  const response = await request(caseAddress(id));
  if (mustSignIn(response)) return { kind: "loading" };
  const body = await response.json();
  if (response.status === 422) return { kind: "faults", faults: body.faults };
  if (!response.ok) return { kind: "unreachable", why: String(body.error ?? response.status) };
  // They come up while the case is read.
  readyWorkers();
  const texts = new Map<string, string>(Object.entries(body.files));
  const { case: theCase, faults } = readCase(texts);
  return theCase === null ? { kind: "faults", faults } : { kind: "read", theCase, texts };
}
