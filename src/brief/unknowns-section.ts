/** What is not known: what has gone stale, what came too late, who is not heard, what rests on no claim or on weak ones. */

import type { Assessment } from "../contract.ts";
import { contradictions, corroboration, grade, sourceBalance } from "../evidence/index.ts";
import type { BriefSection, BriefSentence } from "./brief-document.ts";
import { type Desk, mayName } from "./desk.ts";
import { judgementName } from "./judgement-name.ts";
import { countWords, dayWords, listWords, numberWords } from "./phrases.ts";

const mostAssumptions = 2;

type Evidence = Assessment["evidence"];

export function unknownsSection(desk: Desk): BriefSection {
  const sentences = [
    leftOut(desk),
    stale(desk),
    assumed(desk),
    weak(desk),
    alone(desk),
    disputed(desk),
    balance(desk),
    missing(desk),
  ].flat();
  return {
    id: "unknowns",
    title: "What is not known",
    blocks: [
      { kind: "paragraph", lead: null, sentences },
      { kind: "paragraph", lead: "Key assumptions", sentences: keyAssumptions(desk) },
    ],
  };
}

function leftOut(desk: Desk): readonly BriefSentence[] {
  const { claimsUsed, claimsLeftOut, sourcesUsed } = evidenceCounts(desk);
  const hidden =
    desk.withheld.size === 0 || desk.redaction.silent
      ? ""
      : `; ${countWords(desk.withheld.size, "sensitive claim")} and what rests on them are not shown`;
  return [
    desk.say(
      `This page rests on ${countWords(claimsUsed, "claim")} from ${countWords(sourcesUsed, "source")}; ${claimsLeftOut === 0 ? "no claim is left out as later" : `${countWords(claimsLeftOut, "later claim")} ${claimsLeftOut === 1 ? "is" : "are"} left out`}${hidden}.`,
      { nature: "method" },
    ),
  ];
}

/** Those of the model, and of the judgements that carry the result those that rest on no claim. */
function keyAssumptions(desk: Desk): readonly BriefSentence[] {
  const bare = (desk.answers?.carries.carriers ?? [])
    .filter(({ clear, path }) => clear && mayName(desk, path) && desk.carriers.get(path)?.basis.length === 0)
    .slice(0, mostAssumptions)
    .flatMap(({ path }) => desk.carriers.get(path) ?? []);
  return [
    desk.say(
      "Assumed throughout: in each future the parties know each other’s worths and red lines, the judgements vary independently of each other, and a deal once struck ends the story.",
      { nature: "method" },
    ),
    ...(bare.length === 0
      ? []
      : [
          desk.say(
            `Of the judgements that carry the result these rest on no claim: ${listWords(bare.map(({ path, written }) => `${judgementName(desk.case, path)} (${written})`))}; were they wrong, it would move most.`,
            { nature: "assumption", judgements: bare.map(({ path }) => path) },
          ),
        ]),
  ];
}

/** A copy that leaves no trace counts what it shows; else all that was assessed is counted. */
export function evidenceCounts(desk: Desk): Pick<Evidence, "claimsUsed" | "claimsLeftOut" | "sourcesUsed"> {
  if (!desk.redaction.silent) return desk.assessment.evidence;
  const { known } = desk.ledger;
  return {
    claimsUsed: known.length,
    claimsLeftOut: desk.case.claims.filter(({ knownFrom }) => knownFrom > desk.state.asOf).length,
    sourcesUsed: new Set(known.map(({ source }) => source)).size,
  };
}

function stale(desk: Desk): readonly BriefSentence[] {
  const old = [...desk.carriers.values()].filter(
    (carrier) => carrier.staleAfter !== null && mayName(desk, carrier.path),
  );
  if (old.length === 0) return [];
  const named = old
    .slice(0, 3)
    .map((carrier) => `${judgementName(desk.case, carrier.path)} (until ${dayWords(carrier.staleAfter ?? 0)})`);
  const more = old.length > 3 ? ` and ${numberWords(old.length - 3)} more` : "";
  return [
    desk.say(`Stale but still used: ${named.join(", ")}${more}.`, { judgements: old.map((carrier) => carrier.path) }),
  ];
}

function assumed(desk: Desk): readonly BriefSentence[] {
  const all = [...desk.carriers.values()].filter(({ kind, path }) => kind !== "words" && mayName(desk, path));
  const bare = all.filter((carrier) => carrier.basis.length === 0);
  if (bare.length === 0) return [];
  return [
    desk.say(
      `Assumed: ${numberWords(bare.length)} of ${countWords(all.length, "judgement")} ${bare.length === 1 ? "rests" : "rest"} on no claim, only on their author’s words.`,
      { nature: "assumption", judgements: bare.map((carrier) => carrier.path) },
    ),
  ];
}

function weak(desk: Desk): readonly BriefSentence[] {
  const standing = (wanted: string) =>
    desk.ledger.known.filter((claim) => {
      const source = desk.ledger.sources.get(claim.source);
      return source !== undefined && grade(claim, source).standing === wanted;
    });
  const [low, unjudged] = [standing("low"), standing("unjudged")];
  const parts = [
    ...(low.length === 0 ? [] : [`${numberWords(low.length)} ${low.length === 1 ? "has" : "have"} a low grade`]),
    ...(unjudged.length === 0 ? [] : [`${numberWords(unjudged.length)} cannot be judged in source or truth`]),
  ];
  if (parts.length === 0) return [];
  return [
    desk.say(`Of the claims shown, ${listWords(parts)}.`, { claims: [...low, ...unjudged].map((claim) => claim.id) }),
  ];
}

function alone(desk: Desk): readonly BriefSentence[] {
  const single = desk.ledger.known.filter((claim) => corroboration(desk.ledger, claim.id).count === 1);
  if (single.length === 0) return [];
  return [
    desk.say(
      `${countWords(single.length, "claim")} ${single.length === 1 ? "comes" : "come"} from one origin each, however often repeated.`,
      { claims: single.map((claim) => claim.id) },
    ),
  ];
}

function disputed(desk: Desk): readonly BriefSentence[] {
  const pairs = contradictions(desk.ledger).filter((pair) => !pair.settled);
  if (pairs.length === 0) return [];
  const kinds = [
    ["denial", "denial or disagreement", "denials or disagreements"],
    ["changed-position", "changed position", "changed positions"],
    ["estimates", "pair of differing estimates", "pairs of differing estimates"],
  ] as const;
  const counts = kinds.flatMap(([kind, one, many]) => {
    const count = pairs.filter((pair) => pair.kind === kind).length;
    return count === 0 ? [] : [countWords(count, one, many)];
  });
  return [
    desk.say(`Sources contradict each other: ${listWords(counts)}; both sides stand in the appendix.`, {
      claims: pairs.flatMap((pair) => [pair.earlier.id, pair.later.id]),
    }),
  ];
}

function balance(desk: Desk): readonly BriefSentence[] {
  const { sources, vantages, languages } = sourceBalance(desk.ledger, []);
  if (sources === 0) return [];
  const parts = (counts: typeof vantages) =>
    listWords(counts.map((count) => `${count.name} ${numberWords(count.sources)}`));
  return [desk.say(`Sources by vantage: ${parts(vantages)}; by language: ${parts(languages)}.`, { nature: "method" })];
}

function missing(desk: Desk): readonly BriefSentence[] {
  const { missingVoices } = desk.case;
  if (missingVoices.length === 0) return [];
  return [desk.say(`Not heard: ${missingVoices.join("; ")}.`, { judgements: ["case.missing-voices"] })];
}
