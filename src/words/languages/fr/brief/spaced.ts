/**
 * French spaces: those before and after high marks and inside quotation marks do not break. As a template’s tag, so that
 * names and texts of the case, which may be in another language, stay as they are.
 */

const space = "\u00a0";
const narrow = "\u202f";

export function spaced(own: TemplateStringsArray, ...given: readonly string[]): string {
  return own.map((text, k) => `${k === 0 ? "" : given[k - 1]}${marked(text)}`).join("");
}

function marked(text: string): string {
  return text
    .replace(/« /g, `«${space}`)
    .replace(/ (?=[:»%])/g, space)
    .replace(/ (?=[;!?])/g, narrow);
}
