/** English: what stands between the parts of a reference. */
import { type CitationWords, englishCitation } from "../../evidence/index.ts";

export const citations: CitationWords = englishCitation;
