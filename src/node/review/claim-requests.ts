/** What the screen may ask of a claim that is in the case, as JSON, and its check before anything is read from the store. */
import { edtfForm, type Fields, fields, form, idForm, RequestRefusal, text, texts, whole } from "./request-fields.ts";

export type ClaimRequest = { readonly base: number; readonly because: string } & (
  | { readonly action: "amend"; readonly set: Readonly<Record<string, string | number | readonly string[] | null>> }
  | { readonly action: "retract"; readonly on: string }
  | { readonly action: "reinstate" }
  | { readonly action: "supersede"; readonly by: string }
);

/** What of a claim may be corrected; its source and its place in it are what it rests on, and stay. */
const kinds: Readonly<Record<string, (of: Fields, key: string) => string | number | readonly string[]>> = {
  says: text,
  kind: text,
  who: text,
  party: (of, key) => form(of, key, idForm),
  to: text,
  happened: (of, key) => form(of, key, edtfForm),
  published: (of, key) => form(of, key, edtfForm),
  credibility: whole,
  "credibility-because": text,
  cluster: text,
  supports: texts,
  contradicts: texts,
  supersedes: texts,
};
/** Keys that a claim may do without. */
const optional: readonly string[] = ["party", "to", "supports", "contradicts", "supersedes"];

export function claimRequest(action: string | undefined, body: unknown): ClaimRequest {
  const of = fields(body, "a request");
  const own = { base: whole(of, "base"), because: text(of, "because") };
  switch (action) {
    case "amend":
      return { ...own, action, set: corrections(of.set) };
    case "retract":
      return { ...own, action, on: form(of, "on", /^\d{4}-\d{2}-\d{2}$/) };
    case "reinstate":
      return { ...own, action };
    case "supersede":
      return { ...own, action, by: form(of, "by", idForm) };
    default:
      throw new RequestRefusal("amend, retract, reinstate or supersede");
  }
}

function corrections(body: unknown): Readonly<Record<string, string | number | readonly string[] | null>> {
  const of = fields(body, "set");
  const entries = Object.keys(of).map((key) => {
    const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
    if (kind === undefined) throw new RequestRefusal(`set: ${Object.keys(kinds).join(", ")}`);
    if (of[key] !== null) return [key, kind(of, key)] as const;
    if (!optional.includes(key)) throw new RequestRefusal(`set.${key}: not nothing`);
    return [key, null] as const;
  });
  if (entries.length === 0) throw new RequestRefusal("set: what is corrected");
  return Object.fromEntries(entries);
}
