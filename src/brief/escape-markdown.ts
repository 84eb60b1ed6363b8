/** Makes text inert in Markdown, in a table cell too: no markup, no HTML, no link that its author did not make in the open. */
import { visibleText } from "./escape-html.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

export function escapeMarkdown(text: string): string {
  return visibleText(text)
    .replace(/[&<>]/g, (character) => entities[character] ?? "")
    .replace(/[\\`*_[\]|~$]/g, "\\$&")
    .replace(/^(\s*\d+(?=[.)](?:\s|$))|\s*(?=[-+=#]))/, "$1\\");
}
