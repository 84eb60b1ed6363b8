/** Claims by words, party, issue, day and grade: the newest first until there is something to look for. */

import { useCallback, useEffect, useMemo, useState } from "react";
import { claimsOnIssue } from "../../../case/index.ts";
import type { Claim, Search, SearchFilters, Source } from "../../../evidence/index.ts";
import { parseDay } from "../../../ground/index.ts";
import { useWorkbench } from "../../workbench.ts";

export interface ClaimQuery {
  readonly words: string;
  readonly kind: string;
  readonly party: string;
  readonly issue: string;
  readonly from: string;
  readonly to: string;
  readonly credibility: string;
  readonly reliability: string;
}

export const noQuery: ClaimQuery = {
  words: "",
  kind: "",
  party: "",
  issue: "",
  from: "",
  to: "",
  credibility: "",
  reliability: "",
};

export function useClaimSearch(query: ClaimQuery): { readonly found: readonly Claim[]; readonly begin: () => void } {
  const { theCase, ledger, day } = useWorkbench();
  const [wanted, setWanted] = useState(false);
  const [search, setSearch] = useState<Search | null>(null);
  const begin = useCallback(() => setWanted(true), []);
  const asks = Object.values(query).some((value) => value !== "");
  useEffect(() => {
    if (!wanted && !asks) return;
    let current = true;
    void import("./claim-search.ts").then(({ searchOfCase }) => {
      if (current) setSearch(() => searchOfCase(theCase));
    });
    return () => {
      current = false;
    };
  }, [wanted, asks, theCase]);
  const found = useMemo(() => {
    const newest = [...ledger.known].sort((a, b) => b.knownFrom - a.knownFrom);
    if (!asks || search === null) return newest;
    const filters = filtersOf(query, query.issue === "" ? undefined : claimsOnIssue(theCase, query.issue));
    return search(query.words, { ...filters, asOf: day }).flatMap(({ of, id }) =>
      of === "claim" ? (ledger.claims.get(id) ?? []) : [],
    );
  }, [asks, search, query, ledger, theCase, day]);
  return { found, begin };
}

function filtersOf(query: ClaimQuery, among: ReadonlySet<string> | undefined): SearchFilters {
  const from = parseDay(query.from);
  const to = parseDay(query.to);
  return {
    ...(query.kind !== "" && { kind: query.kind as Claim["kind"] }),
    ...(query.party !== "" && { party: query.party }),
    ...(among !== undefined && { among }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(query.credibility !== "" && { credibility: Number(query.credibility) }),
    ...(query.reliability !== "" && { reliability: query.reliability as Source["reliability"] }),
  };
}
