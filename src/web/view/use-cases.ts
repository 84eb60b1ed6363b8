/** The cases the local server has, and the one in view: its texts fetched, then read by the same rooms as everywhere, beside the page. */

import { useCallback, useEffect, useState } from "react";
import type { Case } from "../../case/index.ts";
import type { Fault } from "../../ground/index.ts";
import { caseChanged, mustSignIn, setCaseInView } from "../sections/review/session.ts";
import { type Fetched, firstCase, firstList } from "./first-requests.ts";

export interface CaseName {
  readonly id: string;
  readonly title: string;
}

export type Loaded =
  | { readonly kind: "loading" }
  | {
      readonly kind: "read";
      readonly theCase: Case;
      readonly texts: ReadonlyMap<string, string>;
      /** Of the store; null where the case lies in a folder. */
      readonly revision: number | null;
    }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] }
  | { readonly kind: "unreachable"; readonly why: string };

/** The cases, and how to ask for them anew once there is another. */
export function useCases(): readonly [readonly CaseName[] | null, () => Promise<void>] {
  const [cases, setCases] = useState<readonly CaseName[] | null>(null);
  const take = useCallback(
    (asked: Promise<Fetched>): Promise<void> =>
      asked
        .then(({ status, body }) => (mustSignIn(status) ? undefined : setCases(body as readonly CaseName[])))
        .catch(() => setCases((before) => before ?? [])),
    [],
  );
  useEffect(() => void take(firstList()), [take]);
  return [cases, useCallback(() => take(firstList()), [take])];
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
  const { status, body, read } = await firstCase(id);
  if (mustSignIn(status)) return { kind: "loading" };
  if (read !== null) {
    const { texts, reading } = read;
    return reading.case === null
      ? { kind: "faults", faults: reading.faults }
      : { kind: "read", theCase: reading.case, texts, revision: read.revision };
  }
  const told = body as { readonly faults?: readonly Fault[]; readonly error?: string } | null;
  if (status === 422) return { kind: "faults", faults: told?.faults ?? [] };
  return { kind: "unreachable", why: String(told?.error ?? status) };
}
