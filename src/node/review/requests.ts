/**
 * What the screen may ask of a review, as JSON, and its check: anything that is not of the expected shape is answered with
 * what was expected, before anything is read from the store.
 */
import { parseDay } from "../../ground/index.ts";
import {
  edtfForm,
  type Fields,
  fields,
  form,
  idForm,
  optionalText,
  RequestRefusal,
  text,
  texts,
  whole,
} from "./request-fields.ts";

export { RequestRefusal } from "./request-fields.ts";

export interface SourceRequest {
  readonly base: number;
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly container?: string;
  readonly issued?: string;
  readonly url?: string;
  readonly language: string;
  readonly vantage: string;
  readonly interest?: string;
  readonly reliability: string;
  readonly because: string;
}

export interface AcceptedClaim {
  readonly says: string;
  readonly kind: string;
  readonly who: string;
  readonly party?: string;
  readonly to?: string;
  readonly happened: string;
  readonly published: string;
  readonly credibility: number;
  readonly because: string;
  readonly cluster?: string;
  readonly supports?: readonly string[];
  readonly contradicts?: readonly string[];
  readonly supersedes?: readonly string[];
  readonly quantity?: {
    readonly measure: string;
    readonly value: number;
    readonly qualifier?: string;
    readonly unit?: string;
  };
}

export type AskedDecision = { readonly proposal: string; readonly because?: string } & (
  | { readonly verdict: "accepted"; readonly claim: AcceptedClaim; readonly corrected?: readonly string[] }
  | { readonly verdict: "rejected" }
  | { readonly verdict: "merged"; readonly into: string }
  | { readonly verdict: "split"; readonly at: number }
);

export interface DecideRequest {
  readonly base: number;
  readonly decisions: readonly AskedDecision[];
}

/** The article is the text of a source that the case has already. */
export interface KnownSourceRequest {
  readonly base: number;
  readonly existing: string;
}

const mostDecisions = 2000;
const itemForm = /^p\d{1,7}(?:\.[12]){0,8}$/;

export function sourceRequest(body: unknown): SourceRequest | KnownSourceRequest {
  const of = fields(body, "a source");
  if (of.existing !== undefined) return { base: base(of), existing: form(of, "existing", idForm) };
  const [author, container, issued, url, interest] = [
    optionalText(of, "author"),
    optionalText(of, "container"),
    optionalText(of, "issued"),
    optionalText(of, "url"),
    optionalText(of, "interest"),
  ];
  if (issued !== undefined && !edtfForm.test(issued)) throw new RequestRefusal("issued: an EDTF date");
  return {
    base: base(of),
    id: form(of, "id", idForm),
    type: text(of, "type"),
    title: text(of, "title"),
    language: text(of, "language"),
    vantage: text(of, "vantage"),
    reliability: form(of, "reliability", /^[A-F]$/),
    because: text(of, "because"),
    ...(author !== undefined && { author: [{ literal: author }] }),
    ...(container !== undefined && { container }),
    ...(issued !== undefined && { issued }),
    ...(url !== undefined && { url }),
    ...(interest !== undefined && { interest }),
  };
}

export function decideRequest(body: unknown): DecideRequest {
  const of = fields(body, "decisions");
  const { decisions } = of;
  if (!Array.isArray(decisions) || decisions.length === 0 || decisions.length > mostDecisions)
    throw new RequestRefusal(`decisions: 1 to ${mostDecisions} of them`);
  const asked = decisions.map(askedDecision);
  if (new Set(asked.map(({ proposal }) => proposal)).size < asked.length)
    throw new RequestRefusal("decisions: one for each proposal");
  return { base: base(of), decisions: asked };
}

export function undoRequest(body: unknown): number {
  return base(fields(body, "a request"));
}

/** The day to read the text with, where one is given. */
export function readRequest(body: unknown): number | null {
  return askedDay(optionalText(fields(body, "a request"), "published"));
}

/** The day that a reader gave for an article; null for none. */
export function askedDay(written: string | undefined): number | null {
  if (written === undefined || written === "") return null;
  const day = parseDay(written);
  if (day === null) throw new RequestRefusal("published: a day, YYYY-MM-DD");
  return day;
}

function askedDecision(body: unknown): AskedDecision {
  const of = fields(body, "a decision");
  const because = optionalText(of, "because");
  const own = { proposal: form(of, "proposal", itemForm), ...(because !== undefined && { because }) };
  switch (of.verdict) {
    case "accepted": {
      const corrected = of.corrected === undefined ? [] : texts(of, "corrected");
      return { ...own, verdict: "accepted", claim: acceptedClaim(of.claim), corrected };
    }
    case "rejected":
      return { ...own, verdict: "rejected" };
    case "merged":
      return { ...own, verdict: "merged", into: form(of, "into", itemForm) };
    case "split":
      return { ...own, verdict: "split", at: whole(of, "at") };
    default:
      throw new RequestRefusal("verdict: accepted, rejected, merged or split");
  }
}

function acceptedClaim(body: unknown): AcceptedClaim {
  const of = fields(body, "a claim");
  const credibility = whole(of, "credibility");
  const [party, to, cluster] = [optionalText(of, "party"), optionalText(of, "to"), optionalText(of, "cluster")];
  const links = ["supports", "contradicts", "supersedes"] as const;
  return {
    says: text(of, "says"),
    kind: text(of, "kind"),
    who: text(of, "who"),
    ...(party !== undefined && { party }),
    ...(to !== undefined && { to }),
    happened: form(of, "happened", edtfForm),
    published: form(of, "published", edtfForm),
    credibility,
    because: text(of, "because"),
    ...(cluster !== undefined && { cluster }),
    ...Object.fromEntries(links.flatMap((key) => (of[key] === undefined ? [] : [[key, texts(of, key)]]))),
    ...(of.quantity !== undefined && { quantity: quantity(of.quantity) }),
  };
}

function quantity(body: unknown): NonNullable<AcceptedClaim["quantity"]> {
  const of = fields(body, "a quantity");
  const { value } = of;
  if (typeof value !== "number" || !Number.isFinite(value)) throw new RequestRefusal("quantity.value: a number");
  const [qualifier, unit] = [optionalText(of, "qualifier"), optionalText(of, "unit")];
  return {
    measure: text(of, "measure"),
    value,
    ...(qualifier !== undefined && { qualifier }),
    ...(unit !== undefined && { unit }),
  };
}

function base(of: Fields): number {
  return whole(of, "base");
}
