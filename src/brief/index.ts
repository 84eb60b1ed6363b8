/** The door of the brief room. */
export type {
  Appendix,
  Block,
  BriefDocument,
  BriefSection,
  BriefSentence,
  ClaimRow,
  Figure,
  JudgementRow,
  Nature,
  Reference,
  SideBySide,
  TextPiece,
} from "./brief-document.ts";
export { sentencesOf } from "./brief-document.ts";
export {
  type BriefInput,
  type BriefMap,
  type BriefShape,
  type BriefSnapshot,
  type FormattedReferences,
  type SnapshotFigure,
  snapshotFormat,
} from "./brief-input.ts";
export { documentDocx } from "./docx/docx.ts";
export { briefHtml, documentHtml } from "./html.ts";
export { judgementName } from "./judgement-name.ts";
export { lintBrief, lintMarkdown, tradecraftStandards } from "./lint/lint-brief.ts";
export type { LintRemark } from "./lint/lintable.ts";
export { mapPicture } from "./map-drawing.ts";
export { markOf } from "./mark.ts";
export { briefMarkdown, documentMarkdown } from "./markdown.ts";
export { panelPicture } from "./panel-picture.ts";
export type { Picture, PictureMark } from "./picture.ts";
export { type Changes, changesBetween } from "./since-section.ts";
export { briefSnapshot, readSnapshot } from "./snapshot.ts";
export { tracesIn } from "./traces.ts";
export { writeBrief } from "./write-brief.ts";
