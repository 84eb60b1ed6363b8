/** What cases, files, documents and authors may be called, so that they fit both databases, every disk and a terminal. */
import { StoreError } from "./store-errors.ts";

const caseForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const kindForm = /^[a-z][a-z0-9-]{0,63}$/;
const longestPath = 500;

export function fitCase(id: string): string {
  if (caseForm.test(id)) return id;
  throw refused("a case", "letters, digits, dots, hyphens and underscores, at most 100", id);
}

export function fitPath(path: string): string {
  const parts = path.split("/");
  const fits = path.length <= longestPath && parts.every((part) => part !== "" && !part.startsWith("."));
  if (fits && !/[\\\p{Cc}\p{Cs}]/u.test(path)) return path;
  throw refused("a file", "a path inside the folder, with slashes, without names that begin with a dot", path);
}

export function fitDocument({ kind, id }: { readonly kind: string; readonly id: string }): string {
  if (!kindForm.test(kind))
    throw refused("a kind of document", "lower-case letters, digits and hyphens, at most 64", kind);
  if (id === "" || id.length > longestPath || /[\p{Cc}\p{Cs}]/u.test(id))
    throw refused("a document", "a text of at most 500 characters", id);
  return `${kind}/${id}`;
}

/** Who, and why: neither may be empty, since that is what a revision is for. */
export function fitWords(what: "author" | "reason", text: string): string {
  const most = what === "author" ? 200 : 4000;
  const fits = text.trim() !== "" && text.length <= most && !/[\p{Cs}\0]/u.test(text);
  if (fits && (what === "reason" || !/\p{Cc}/u.test(text))) return text;
  throw refused(`the ${what} of a change`, `words, at most ${most} characters`, text);
}

function refused(what: string, rule: string, read: string): StoreError {
  return new StoreError(
    "store.refused",
    `${what} is to be named with ${rule}; read ${JSON.stringify(read.slice(0, 100))}`,
  );
}
