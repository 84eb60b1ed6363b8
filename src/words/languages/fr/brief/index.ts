/** French: what a brief says. */
import type { BriefCatalogue } from "../../../words.ts";

export const frenchBrief: BriefCatalogue = {};
