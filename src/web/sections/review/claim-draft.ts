/** A proposal as the claim that it would be, for a person to correct: nothing in it is there that the reading did not say. */

import type { ArticleRecord, Proposal, QueueItem, StatementProposal } from "../../../reading/index.ts";

export interface ClaimDraft {
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
    readonly qualifier: string;
    readonly unit: string;
  };
}

export type UngradedDraft = Omit<ClaimDraft, "credibility" | "because">;

const longestSays = 2000;

/** `issued`: the date that a person gave for the source, where the article does not say one. */
export function claimDraft(
  item: QueueItem,
  proposals: readonly Proposal[],
  article: ArticleRecord,
  issued: string,
): UngradedDraft {
  const { proposal } = item;
  const statement = statementOf(proposal, proposals);
  const speaker = "speaker" in proposal ? proposal.speaker : (statement?.speaker ?? null);
  const holder = "holder" in proposal ? proposal.holder : null;
  const published = article.published?.day ?? issued;
  const party = speaker?.party ?? ("party" in proposal ? proposal.party : null);
  const statedOn = "statedOn" in proposal ? proposal.statedOn : (statement?.statedOn ?? null);
  return {
    says: `${cueKept(item, statement)}${item.text}`.replace(/\s+/g, " ").trim().slice(0, longestSays),
    kind: kinds[proposal.kind],
    who: speaker?.canonical ?? holder ?? article.head.byline?.value ?? article.head.publisher?.value ?? article.name,
    ...(party !== null && { party }),
    happened: span(statedOn?.from ?? null, statedOn?.to ?? null, published),
    published,
    ...quantityOf(proposal),
  };
}

const kinds: Readonly<Record<Proposal["kind"], string>> = {
  statement: "statement",
  silence: "statement",
  denial: "statement",
  quantity: "measurement",
  probability: "forecast",
  condition: "statement",
  "conditional-forecast": "forecast",
  stance: "statement",
};

/** Acts and rules where the content alone is what was said; elsewhere it would be the opposite, or nothing: "denied that …". */
const plainActs: ReadonlySet<string> = new Set(["speech", "writing", "report", "evidence", ""]);
const needsCue =
  /^(?:cue-question|cue-infinitive|cue-as|cue-object|cue-phrase|judged-object|object-by-agent|belief-that|belief-object|order-noun)$/;

/** The words that say what was done with the content, where they belong to the claim. */
function cueKept({ proposal, start }: QueueItem, owner: StatementProposal | null): string {
  if (proposal.kind === "silence") {
    const { cue, cueAt } = proposal;
    return cueAt.end <= start ? `${cue} ` : "";
  }
  const said = proposal.kind === "statement" ? proposal : owner?.start === start ? owner : null;
  if (said === null || start <= said.cueAt.start) return "";
  return plainActs.has(said.act) && !needsCue.test(said.rule) ? "" : `${said.cue} `;
}

function statementOf(proposal: Proposal, proposals: readonly Proposal[]): StatementProposal | null {
  const id = "statement" in proposal ? proposal.statement : null;
  const found = proposals.find((each) => each.id === id);
  return found?.kind === "statement" ? found : null;
}

/** EDTF; a beginning after publication cannot be meant, so that publication stands. */
function span(from: string | null, to: string | null, published: string): string {
  if (from === null || (published !== "" && from > published)) return published;
  const last = to === null || (published !== "" && to > published) ? published : to;
  return last === "" || last === from ? from : `${from}/${last}`;
}

function quantityOf(proposal: Proposal): Pick<ClaimDraft, "quantity"> {
  if (proposal.kind !== "quantity" || proposal.value === null) return {};
  const { dimension, value, qualifier, unit } = proposal;
  return { quantity: { measure: dimension, value, qualifier: qualifier === "under" ? "at-most" : qualifier, unit } };
}

/** Names of the fields that a person changed. */
export function correctedFields(draft: UngradedDraft, claim: ClaimDraft): readonly string[] {
  const keys = ["says", "kind", "who", "party", "to", "happened", "published"] as const;
  return keys.filter((key) => (draft[key] ?? "") !== (claim[key] ?? ""));
}
