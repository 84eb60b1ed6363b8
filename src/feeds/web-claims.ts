/**
 * Claims for the web and from it: W3C Web Annotations (JSON-LD) and schema.org's ClaimReview.
 * Takes: claims with their sources, or a text. Gives: JSON-LD, or plain entries for `claims` with a fault for each that
 * cannot be one. An annotation carries the anchor: offsets as a TextPositionSelector. schema.org knows no relation between
 * claims, so `supports`, `contradicts` and `supersedes` are written under Parley's own term. Sensitive claims stay here.
 * Source: [w3c-annotation], [schema-claimreview].
 */
import type { Claim, Source, TextPlace } from "../evidence/index.ts";
import { type Fault, formatDay } from "../ground/index.ts";
import { type EntriesRead, type Entry, freeId, idFrom, isMapping } from "./csl-json.ts";

const terms = "https://parley.invalid/terms#";
const relations = ["supports", "contradicts", "supersedes"] as const;

export function annotationsOf(claims: readonly Claim[], sources: readonly Source[]): Entry {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  return {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { parley: terms }],
    type: "AnnotationCollection",
    items: claims
      .filter(({ sensitive }) => !sensitive)
      .map((claim) => ({
        id: `urn:parley:claim:${claim.id}`,
        type: "Annotation",
        motivation: "describing",
        created: `${formatDay(claim.knownFrom)}T00:00:00Z`,
        body: { type: "TextualBody", value: claim.says, format: "text/plain", language: "en" },
        target: {
          source: sourceOf.get(claim.source)?.url ?? `urn:parley:source:${claim.source}`,
          ...(typeof claim.at === "string" ? { "parley:at": claim.at } : { selector: selectorsOf(claim.at) }),
        },
        "parley:claim": fieldsOf(claim),
      })),
  };
}

/** Where the words stand, and the words themselves where they were kept: other programs find them by either. */
function selectorsOf({ start, end, exact, prefix, suffix }: TextPlace): readonly Entry[] {
  const quote = { exact, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
  return [
    { type: "TextPositionSelector", start, end },
    ...(exact === undefined ? [] : [{ type: "TextQuoteSelector", ...quote }]),
  ];
}

export function claimReviewsOf(claims: readonly Claim[], sources: readonly Source[]): readonly Entry[] {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  return claims
    .filter(({ sensitive }) => !sensitive)
    .map((claim) => ({
      "@context": "https://schema.org",
      "@type": "ClaimReview",
      "@id": `urn:parley:claim:${claim.id}`,
      claimReviewed: claim.says,
      itemReviewed: {
        "@type": "Claim",
        author: { "@type": "Organization", name: claim.who },
        datePublished: formatDay(claim.knownFrom),
        appearance: {
          "@type": "CreativeWork",
          url: sourceOf.get(claim.source)?.url ?? undefined,
          name: sourceOf.get(claim.source)?.title,
        },
      },
      reviewRating: {
        "@type": "Rating",
        ratingValue: claim.credibility,
        bestRating: 1,
        worstRating: 6,
        alternateName: claim.credibilityBecause,
      },
      [`${terms}claim`]: fieldsOf(claim),
    }));
}

/**
 * Reads what `annotationsOf` and `claimReviewsOf` write, and those of others as far as they say who, what and when. An item
 * says itself which source of the case it is from, where Parley wrote it; of the others `source` says so, or they are faults.
 */
export function readWebClaims(text: string, file: string, source: string | null): EntriesRead {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { entries: {}, items: 0, rejected: 0, faults: [fault(file, "", "JSON-LD", (error as Error).message)] };
  }
  const items = Array.isArray(data) ? data : isMapping(data) && Array.isArray(data.items) ? data.items : [data];
  const entries: Record<string, Entry> = Object.create(null);
  const faults: Fault[] = [];
  items.forEach((item: unknown, index) => {
    const found = isMapping(item)
      ? item["@type"] === "ClaimReview"
        ? fromReview(item, source)
        : fromAnnotation(item, source)
      : null;
    if (found === null)
      faults.push(
        fault(
          file,
          String(index),
          source === null
            ? "an Annotation or ClaimReview with words, a date and its source in the case; --source ID names one"
            : "an Annotation or ClaimReview with words and a date",
          JSON.stringify(item).slice(0, 80),
        ),
      );
    else {
      const id = String((item as Entry).id ?? (item as Entry)["@id"] ?? "").replace(/^urn:parley:claim:/, "");
      entries[
        freeId(entries, /^[a-z][a-z0-9-]{0,63}$/.test(id) ? id : `c-${idFrom(String(found.says))}`.slice(0, 60))
      ] = found;
    }
  });
  return { entries: { ...entries }, items: items.length, rejected: faults.length, faults };
}

/** The entry as it stands in a case, but for what the other form says itself. */
function fieldsOf(claim: Claim): Entry {
  const { kind, who, party, to, happened, published, source, at, credibility, credibilityBecause, cluster, quantity } =
    claim;
  const { retracted, entered, handling } = claim;
  return {
    kind,
    who,
    ...(party !== null && { party }),
    ...(to !== null && { to }),
    happened,
    published,
    source,
    at,
    credibility,
    "credibility-because": credibilityBecause,
    cluster,
    ...Object.fromEntries(
      relations.flatMap((relation) => (claim[relation].length > 0 ? [[relation, claim[relation]]] : [])),
    ),
    ...(retracted !== undefined && { retracted: { on: formatDay(retracted.on), because: retracted.because } }),
    ...(entered !== undefined && { entered: formatDay(entered) }),
    ...(handling !== undefined && { handling }),
    ...(quantity !== null && {
      quantity: Object.fromEntries(Object.entries(quantity).filter(([, value]) => value !== null)),
    }),
  };
}

function fromAnnotation(item: Entry, asked: string | null): Entry | null {
  const bodies = Array.isArray(item.body) ? item.body : [item.body];
  const says = bodies
    .map((body) =>
      typeof body === "string" ? body : isMapping(body) && typeof body.value === "string" ? body.value : "",
    )
    .find((words) => words !== "");
  const day = dayOf(item.created ?? item.modified);
  if (says === undefined) return null;
  if (isMapping(item["parley:claim"])) return { says, ...item["parley:claim"] };
  const target = isMapping(item.target) ? item.target : {};
  const named = /^urn:parley:source:(.+)$/.exec(String(isMapping(item.target) ? target.source : item.target))?.[1];
  const source = named ?? asked;
  if (day === null || source === null) return null;
  const selectors = Array.isArray(target.selector) ? target.selector : [target.selector];
  return ungraded(says, nameIn(item.creator) ?? "unknown", day, source, placeOf(selectors.filter(isMapping)));
}

/** By offsets, with the words where they are told; by the words alone where there are no offsets. */
function placeOf(selectors: readonly Entry[]): unknown {
  const of = (type: string) => selectors.find((each) => each.type === type);
  const [position, quote] = [of("TextPositionSelector"), of("TextQuoteSelector")];
  const words = ["exact", "prefix", "suffix"].flatMap((key) =>
    typeof quote?.[key] === "string" && quote[key] !== "" ? [[key, quote[key]] as const] : [],
  );
  if (Number.isInteger(position?.start) && Number.isInteger(position?.end))
    return { start: position?.start, end: position?.end, ...Object.fromEntries(words) };
  return typeof quote?.exact === "string" && quote.exact !== "" ? `“${quote.exact.slice(0, 4000)}”` : "not given";
}

function fromReview(item: Entry, source: string | null): Entry | null {
  const says = typeof item.claimReviewed === "string" ? item.claimReviewed : "";
  const reviewed = isMapping(item.itemReviewed) ? item.itemReviewed : {};
  if (isMapping(item[`${terms}claim`])) return { says, ...(item[`${terms}claim`] as Entry) };
  const day = dayOf(reviewed.datePublished ?? item.datePublished);
  if (says === "" || day === null || source === null) return null;
  const rating = isMapping(item.reviewRating) ? item.reviewRating : {};
  const verdict = String(rating.alternateName ?? rating.ratingValue ?? "none");
  const reviewer = nameIn(item.author) ?? "a reviewer";
  return {
    ...ungraded(says, nameIn(reviewed.author) ?? "unknown", day, source, "claim reviewed"),
    note: `Rated by ${reviewer}: ${verdict}.`,
  };
}

function ungraded(says: string, who: string, day: string, source: string, at: unknown): Entry {
  return {
    says,
    kind: "statement",
    who,
    happened: day,
    published: day,
    source,
    at,
    credibility: 6,
    "credibility-because": "Not judged yet.",
    cluster: idFrom(says),
  };
}

function dayOf(written: unknown): string | null {
  return typeof written === "string" ? (/^\d{4}-\d{2}-\d{2}/.exec(written)?.[0] ?? null) : null;
}

function nameIn(who: unknown): string | null {
  const one = Array.isArray(who) ? who[0] : who;
  if (typeof one === "string" && one !== "") return one;
  return isMapping(one) && typeof one.name === "string" && one.name !== "" ? one.name : null;
}

function fault(file: string, path: string, expected: string, read: string): Fault {
  return { code: "feed.item", path, expected, read: read.slice(0, 200), severity: "error", file };
}
