/**
 * What would change the conclusion: the judgements that would turn it and those that carry it, where the lenses part, and
 * where ranges are widest with no claim behind them. Without answers the first two are missing, and the section says so.
 */
import { carrierSentences, inverseSentences } from "./answers-section.ts";
import type { BriefSection, BriefSentence } from "./brief-document.ts";
import type { Carrier } from "./carrier.ts";
import { type Desk, mayName } from "./desk.ts";
import { judgementName } from "./judgement-name.ts";
import { type View, viewsOf } from "./lenses-section.ts";
import { listWords, sampledChanceWords, spreadOf } from "./phrases.ts";

const mostRanges = 2;

export function changeSection(desk: Desk): BriefSection {
  const { answers } = desk;
  const computed = answers == null ? [] : [...inverseSentences(desk, answers), ...carrierSentences(desk, answers)];
  const found = [...computed, ...apart(desk), ...widest(desk)];
  const sentences = found.length === 0 || answers != null ? found : [...found, caveat(desk)];
  return {
    id: "change",
    title: "What would change the conclusion",
    blocks: [{ kind: "paragraph", lead: null, sentences }],
  };
}

/** The lens furthest from the brief's own on whether there is a zone, where more than sampling separates them. */
function apart(desk: Desk): readonly BriefSentence[] {
  const [own, ...others] = viewsOf(desk);
  if (own === undefined) return [];
  const distance = (view: View) => Math.abs(view.assessment.zone.any - own.assessment.zone.any);
  const noise = (view: View) => 2 * (view.assessment.zone.standardError + own.assessment.zone.standardError);
  const differing = others.filter((view) => view.lens !== null && distance(view) > Math.max(0.05, noise(view)));
  if (others.length === 0) return [];
  const paths = (views: readonly View[]) => views.flatMap((view) => [...(view.lens?.overrides.keys() ?? [])]);
  if (differing.length === 0)
    return [
      desk.say("Reading the case through another lens moves the chance of a zone by no more than five points.", {
        nature: "finding",
        judgements: paths(others),
      }),
    ];
  const words = differing.map(
    (view) => `through ${view.name} to ${sampledChanceWords(view.assessment.zone.any, 0, desk.words)}`,
  );
  return [
    desk.say(`Reading the case otherwise moves the chance of a zone: ${listWords(words)}.`, {
      nature: "finding",
      judgements: paths(differing),
    }),
  ];
}

/** Chances and shares only: widths of other kinds do not compare. */
function widest(desk: Desk): readonly BriefSentence[] {
  const bare = [...desk.carriers.values()].filter(
    (carrier) =>
      (carrier.kind === "chance" || carrier.kind === "share") &&
      carrier.basis.length === 0 &&
      mayName(desk, carrier.path),
  );
  const wide = bare
    .map((carrier, index) => ({ carrier, index, width: width(carrier) }))
    .filter((each) => each.width >= 0.1)
    .sort((a, b) => b.width - a.width || a.index - b.index)
    .slice(0, mostRanges)
    .map(({ carrier }) => carrier);
  if (wide.length === 0) return [];
  return [
    desk.say(
      `The widest ranges that rest on no claim, and so the first to look for evidence on: ${listWords(wide.map((carrier) => `${judgementName(desk.case, carrier.path)} (${carrier.written})`))}.`,
      { nature: "assumption", judgements: wide.map((carrier) => carrier.path) },
    ),
  ];
}

function width(carrier: Carrier): number {
  const spread = spreadOf(carrier);
  return spread === null ? 0 : spread.high - spread.low;
}

function caveat(desk: Desk): BriefSentence {
  return desk.say(
    "These are differences and widths; how far each judgement moves the conclusion was not computed for this page.",
    { nature: "method" },
  );
}
