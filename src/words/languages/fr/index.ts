/** French: what the answers say. What is not here is said in English. */
import type { Catalogue } from "../../words.ts";
import { chances } from "./chances.ts";
import { citations } from "./citations.ts";
import { conclusions } from "./conclusions.ts";
import { counters } from "./counters.ts";
import { grades } from "./grades.ts";
import { judgements } from "./judgements.ts";
import { ladder } from "./ladder.ts";
import { methods } from "./methods.ts";
import { names } from "./names.ts";
import { numbers } from "./numbers.ts";
import { sensitivity } from "./sensitivity.ts";
import { series } from "./series.ts";
import { timing } from "./timing.ts";

export const french: Catalogue = {
  chances,
  citations,
  conclusions,
  counters,
  grades,
  judgements,
  ladder,
  methods,
  names,
  numbers,
  sensitivity,
  series,
  timing,
};
