/** French: what stands between the parts of a reference. */
import { list, numbers } from "./numbers.ts";

export const citations = {
  undated: "s.\u00a0d.",
  date: (edtf: string): string => numbers.date(edtf),
  list: (names: readonly string[]): string => list(names),
};
