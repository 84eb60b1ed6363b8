/**
 * What the page will ask for in any case is asked for before the page itself is there: the list of cases, and the case that the
 * address names. Each is handed out once; whoever comes later asks anew.
 */

import { viewFromHash } from "./view.ts";

const early = new Map<string, Promise<Response>>();

export function askEarly(): void {
  const { caseId } = viewFromHash(location.hash);
  for (const address of ["api/cases", ...(caseId === null ? [] : [caseAddress(caseId)])]) {
    const response = fetch(address);
    // Whoever takes it hears of a failure; nobody may.
    response.catch(() => undefined);
    early.set(address, response);
  }
}

export function request(address: string): Promise<Response> {
  const asked = early.get(address);
  early.delete(address);
  return asked ?? fetch(address);
}

export function caseAddress(id: string): string {
  return `api/cases/${encodeURIComponent(id)}`;
}
