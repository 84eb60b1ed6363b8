/** French: what a brief says, all of it. */
import type { BriefWords } from "../../../words.ts";
import { answers } from "./answers.ts";
import { answersAnnex } from "./answers-annex.ts";
import { appendix, page } from "./appendix.ts";
import { bottomLine } from "./bottom-line.ts";
import { caseWords } from "./case-words.ts";
import { chairs } from "./chairs.ts";
import { change, since } from "./change.ts";
import { figures } from "./figures.ts";
import { lenses } from "./lenses.ts";
import { leverage } from "./leverage.ts";
import { lint } from "./lint.ts";
import { map } from "./map.ts";
import { method } from "./method.ts";
import { play } from "./play.ts";
import { terms } from "./terms.ts";
import { timing } from "./timing.ts";
import { unknowns } from "./unknowns.ts";

export const frenchBrief: BriefWords["brief"] = {
  figures,
  bottomLine,
  terms,
  play,
  leverage,
  timing,
  answers,
  answersAnnex,
  chairs,
  lenses,
  unknowns,
  change,
  since,
  map,
  method,
  caseWords,
  appendix,
  page,
  lint,
};
