/** The files that `parley new` writes: a small commented case that checks clean and already assesses. */
export function starterCase(): ReadonlyMap<string, string> {
  return new Map([["case.yaml", ""]]);
}
