/** An article that was taken in, as it is kept and as the screen shows it; its text and its proposals are kept beside it. */
import type { ArticleHead } from "./article-head.ts";
import type { ImportWarning } from "./import-warnings.ts";
import type { Sketch } from "./near-copy.ts";

export interface ArticleRecord {
  /** SHA-256 (hex) of the file as it came: the article's name everywhere. */
  readonly digest: string;
  /** What the file was called. */
  readonly name: string;
  readonly bytes: number;
  readonly format: string;
  /** Name and version of the way from the file to the text, and SHA-256 of that text: the version that anchors count in. */
  readonly by: string;
  readonly textDigest: string;
  readonly characters: number;
  readonly head: ArticleHead;
  readonly published: { readonly day: string; readonly from: string } | null;
  readonly warnings: readonly ImportWarning[];
  readonly remarks: readonly string[];
  readonly sketch: Sketch;
  /** An article of the same case that this one repeats: the very text, or most of it. */
  readonly copyOf: CopyNote | null;
  /** Id of the case's source that it became, once its reliability was graded. */
  readonly source: string | null;
  readonly takenIn: { readonly by: string; readonly at: string };
}

export interface CopyNote {
  readonly digest: string;
  readonly name: string;
  readonly kind: "same-text" | "near-copy";
  readonly resemblance: number;
}
