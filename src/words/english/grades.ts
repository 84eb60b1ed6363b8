/** English: the two halves of the Admiralty grade, as the evidence names them. */
import { credibilityWords, reliabilityWords } from "../../evidence/index.ts";

export const grades = {
  reliability: reliabilityWords,
  credibility: credibilityWords,
  both: (reliability: string, credibility: string): string => `${reliability}; ${credibility}`,
};
