/** The door of the brief room. */
export type {
  Appendix,
  BriefDocument,
  BriefSection,
  BriefSentence,
  ClaimRow,
  JudgementRow,
  Nature,
  Reference,
} from "./brief-document.ts";
export { sentencesOf } from "./brief-document.ts";
export type { BriefInput, BriefMap, BriefShape } from "./brief-input.ts";
export { briefHtml } from "./html.ts";
export { judgementName } from "./judgement-name.ts";
export { briefMarkdown } from "./markdown.ts";
export { tracesIn } from "./traces.ts";
export { writeBrief } from "./write-brief.ts";
