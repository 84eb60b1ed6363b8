/** Makes text inert in HTML: nothing that a case's author wrote can become a tag, an attribute, or hide or turn other text. */

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For text and for quoted attribute values. */
export function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/**
 * White space and control characters become spaces, but for one that only keeps a line from breaking; characters that turn the direction of text or show nothing are dropped;
 * halves of pairs become the replacement character, so that the bytes are always valid UTF-8.
 */
export function visibleText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
      .replace(/[\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g, (room) =>
        room === "\u00a0" || room === "\u202f" ? room : " ",
      )
      .replace(/[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g, "")
      .replace(/[\ud800-\udfff]/gu, "\ufffd")
  );
}
