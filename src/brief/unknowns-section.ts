/** What is not known: what has gone stale, what came too late, who is not heard, what rests on no claim or on weak ones. */

import type { Assessment } from "../contract.ts";
import { contradictions, corroboration, grade, sourceBalance } from "../evidence/index.ts";
import { formatDay } from "../ground/index.ts";
import type { BriefSection, BriefSentence } from "./brief-document.ts";
import { type Desk, mayName } from "./desk.ts";
import { writtenRange } from "./judgement-name.ts";

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
    title: desk.tongue.brief.unknowns.title,
    blocks: [
      { kind: "paragraph", lead: null, sentences },
      { kind: "paragraph", lead: desk.tongue.brief.unknowns.assumptions, sentences: keyAssumptions(desk) },
    ],
  };
}

function leftOut(desk: Desk): readonly BriefSentence[] {
  const { claimsUsed, claimsLeftOut, sourcesUsed } = evidenceCounts(desk);
  const hidden = desk.withheld.size === 0 || desk.redaction.silent ? null : desk.withheld.size;
  const text = desk.tongue.brief.unknowns.rests({
    claims: claimsUsed,
    sources: sourcesUsed,
    later: claimsLeftOut,
    hidden,
  });
  return [desk.say(text, { nature: "method" })];
}

/** Those of the model, and of the judgements that carry the result those that rest on no claim. */
function keyAssumptions(desk: Desk): readonly BriefSentence[] {
  const { unknowns } = desk.tongue.brief;
  const bare = (desk.answers?.carries.carriers ?? [])
    .filter(({ clear, path }) => clear && mayName(desk, path) && desk.carriers.get(path)?.basis.length === 0)
    .slice(0, mostAssumptions)
    .flatMap(({ path }) => desk.carriers.get(path) ?? []);
  return [
    desk.say(unknowns.assumed, { nature: "method" }),
    ...(bare.length === 0
      ? []
      : [
          desk.say(unknowns.bareCarriers(bare.map((carrier) => writtenRange(desk, carrier))), {
            nature: "assumption",
            judgements: bare.map(({ path }) => path),
          }),
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
  const named = old.slice(0, 3).map((carrier) => ({
    name: writtenRange(desk, carrier).name,
    until: formatDay(carrier.staleAfter ?? 0),
  }));
  return [
    desk.say(desk.tongue.brief.unknowns.stale(named, old.length - named.length), {
      judgements: old.map((carrier) => carrier.path),
    }),
  ];
}

function assumed(desk: Desk): readonly BriefSentence[] {
  const all = [...desk.carriers.values()].filter(({ kind, path }) => kind !== "words" && mayName(desk, path));
  const bare = all.filter((carrier) => carrier.basis.length === 0);
  if (bare.length === 0) return [];
  return [
    desk.say(desk.tongue.brief.unknowns.bare(bare.length, all.length), {
      nature: "assumption",
      judgements: bare.map((carrier) => carrier.path),
    }),
  ];
}

function weak(desk: Desk): readonly BriefSentence[] {
  const standing = (wanted: string) =>
    desk.ledger.known.filter((claim) => {
      const source = desk.ledger.sources.get(claim.source);
      return source !== undefined && grade(claim, source).standing === wanted;
    });
  const [low, unjudged] = [standing("low"), standing("unjudged")];
  if (low.length + unjudged.length === 0) return [];
  return [
    desk.say(desk.tongue.brief.unknowns.weak(low.length, unjudged.length), {
      claims: [...low, ...unjudged].map((claim) => claim.id),
    }),
  ];
}

function alone(desk: Desk): readonly BriefSentence[] {
  const single = desk.ledger.known.filter((claim) => corroboration(desk.ledger, claim.id).count === 1);
  if (single.length === 0) return [];
  return [desk.say(desk.tongue.brief.unknowns.alone(single.length), { claims: single.map((claim) => claim.id) })];
}

function disputed(desk: Desk): readonly BriefSentence[] {
  const pairs = contradictions(desk.ledger).filter((pair) => !pair.settled);
  if (pairs.length === 0) return [];
  const of = (wanted: string) => pairs.filter(({ kind }) => kind === wanted).length;
  return [
    desk.say(
      desk.tongue.brief.unknowns.disputed({
        denials: of("denial"),
        changed: of("changed-position"),
        estimates: of("estimates"),
      }),
      { claims: pairs.flatMap((pair) => [pair.earlier.id, pair.later.id]) },
    ),
  ];
}

function balance(desk: Desk): readonly BriefSentence[] {
  const { sources, vantages, languages } = sourceBalance(desk.ledger, []);
  if (sources === 0) return [];
  return [desk.say(desk.tongue.brief.unknowns.balance(vantages, languages), { nature: "method" })];
}

function missing(desk: Desk): readonly BriefSentence[] {
  const { missingVoices } = desk.case;
  if (missingVoices.length === 0) return [];
  return [desk.say(desk.tongue.brief.unknowns.unheard(missingVoices), { judgements: ["case.missing-voices"] })];
}
