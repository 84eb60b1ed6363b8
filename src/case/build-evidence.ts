/** Sources and claims, with their dates read. */
import type { Claim, Source, TextPlace } from "../evidence/index.ts";
import { edtfSpan, parseDay } from "../ground/index.ts";
import { type Building, idOf } from "./building.ts";
import { entryFault } from "./case-entries.ts";
import { refer } from "./references.ts";
import type { Entry } from "./schema.ts";

export function buildSources(building: Building): readonly Source[] {
  return building.entries.sources.map((entry) => {
    const { value } = entry;
    const issued = value.issued === undefined ? null : edtfSpan(value.issued);
    if (value.issued !== undefined && issued === null)
      building.faults.push(
        entryFault(
          entry,
          ["issued"],
          "date.edtf",
          "an EDTF date such as 2024-09-24, 2024-09 or 2024-09-10~",
          value.issued,
        ),
      );
    return {
      id: idOf(entry),
      type: value.type,
      title: value.title,
      author: (value.author ?? []) as Source["author"],
      containerTitle: value["container-title"] ?? value.publisher ?? null,
      issued: value.issued ?? null,
      issuedBy: issued?.to ?? null,
      url: value.URL ?? (value.DOI === undefined ? null : `https://doi.org/${value.DOI}`),
      language: value.language,
      vantage: value.vantage,
      interest: value.interest ?? null,
      reliability: value.reliability,
      reliabilityBecause: value["reliability-because"],
      ...detailsOf(value),
      ...(value.handling !== undefined && { handling: value.handling }),
    };
  });
}

function detailsOf(value: Entry<"sources">): Pick<Source, "more"> {
  const { publisher, DOI, volume, issue, page, accessed, note } = value;
  const written = Object.entries({ publisher, DOI, volume, issue, page, accessed, note });
  const more = written.flatMap(([key, text]) => (text === undefined ? [] : [[key, String(text)] as const]));
  return more.length === 0 ? {} : { more: Object.fromEntries(more) };
}

export function buildClaims(building: Building): readonly Claim[] {
  const { known, faults } = building;
  return building.entries.claims.map((entry) => {
    const { value } = entry;
    refer(entry, ["source"], "a source", value.source, known.ids("sources"), faults);
    if (value.party !== undefined) refer(entry, ["party"], "a party", value.party, known.ids("parties"), faults);
    for (const key of ["supports", "contradicts", "supersedes"] as const)
      for (const [i, other] of (value[key] ?? []).entries()) {
        refer(entry, [key, i], "a claim", other, known.ids("claims"), faults);
        if (other === entry.ids[0])
          faults.push(entryFault(entry, [key, i], "claim.refers-to-itself", "another claim", other));
      }
    const happened = edtfSpan(value.happened);
    const published = edtfSpan(value.published);
    if (happened === null)
      faults.push(entryFault(entry, ["happened"], "date.edtf", "an EDTF date or interval", value.happened));
    if (published === null || published.to === null)
      faults.push(entryFault(entry, ["published"], "date.edtf", "an EDTF date with a last day", value.published));
    const knownFrom = published?.to ?? 0;
    if (
      happened !== null &&
      happened.from !== null &&
      published?.to != null &&
      value.kind !== "forecast" &&
      happened.from > knownFrom
    )
      faults.push(
        entryFault(
          entry,
          ["published"],
          "claim.published-before-it-happened",
          `no day before it happened, ${value.happened}`,
          value.published,
        ),
      );
    const retractedOn = value.retracted === undefined ? null : parseDay(value.retracted.on);
    const entered = value.entered === undefined ? null : parseDay(value.entered);
    if (retractedOn !== null && published?.to != null && retractedOn < published.to)
      faults.push(
        entryFault(
          entry,
          ["retracted", "on"],
          "claim.retracted-before-published",
          `no day before it was published, ${value.published}`,
          value.retracted?.on ?? "",
        ),
      );
    if (typeof value.at !== "string" && value.at.end <= value.at.start)
      faults.push(
        entryFault(entry, ["at"], "claim.selector", "an end after the start", `${value.at.start} to ${value.at.end}`),
      );
    const quantity = value.quantity;
    return {
      id: idOf(entry),
      says: value.says,
      kind: value.kind,
      who: value.who,
      party: value.party ?? null,
      to: value.to ?? null,
      happened: value.happened,
      happenedFrom: happened?.from ?? null,
      happenedTo: happened?.to ?? null,
      published: value.published,
      knownFrom,
      source: value.source,
      at: placeOf(value.at),
      credibility: value.credibility,
      credibilityBecause: value["credibility-because"],
      cluster: value.cluster,
      supports: value.supports ?? [],
      contradicts: value.contradicts ?? [],
      supersedes: value.supersedes ?? [],
      ...(value.retracted !== undefined &&
        retractedOn !== null && { retracted: { on: retractedOn, because: value.retracted.because } }),
      ...(entered !== null && { entered }),
      quantity:
        quantity === undefined
          ? null
          : {
              measure: quantity.measure,
              value: quantity.value,
              qualifier: quantity.qualifier ?? "exactly",
              counts: quantity.counts ?? null,
              unit: quantity.unit ?? null,
              wording: quantity.wording ?? null,
            },
      sensitive: value.sensitive ?? false,
      ...(value.handling !== undefined && { handling: value.handling }),
    };
  });
}

/** Without the keys that are not written. */
function placeOf(at: Entry<"claims">["at"]): string | TextPlace {
  if (typeof at === "string") return at;
  const { start, end, exact, prefix, suffix } = at;
  return {
    start,
    end,
    ...(exact !== undefined && { exact }),
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  };
}
