/**
 * What would change the conclusion: the judgements that would turn it and those that carry it, and where
 * ranges are widest with no claim behind them. Without answers the first two are missing, and the section says so.
 */
import { carrierSentences, inverseSentences } from "./answers-section.ts";
import type { BriefSection, BriefSentence } from "./brief-document.ts";
import type { Carrier } from "./carrier.ts";
import { type Desk, mayName } from "./desk.ts";
import { writtenRange } from "./judgement-name.ts";
import { spreadOf } from "./phrases.ts";

const mostRanges = 2;

export function changeSection(desk: Desk): BriefSection {
  const { answers } = desk;
  const computed = answers == null ? [] : [...inverseSentences(desk, answers), ...carrierSentences(desk, answers)];
  const found = [...computed, ...widest(desk)];
  const sentences = found.length === 0 || answers != null ? found : [...found, caveat(desk)];
  return {
    id: "change",
    title: desk.tongue.brief.change.title,
    blocks: [{ kind: "paragraph", lead: null, sentences }],
  };
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
    desk.say(desk.tongue.brief.change.widest(wide.map((carrier) => writtenRange(desk, carrier))), {
      nature: "assumption",
      judgements: wide.map((carrier) => carrier.path),
    }),
  ];
}

function width(carrier: Carrier): number {
  const spread = spreadOf(carrier);
  return spread === null ? 0 : spread.high - spread.low;
}

function caveat(desk: Desk): BriefSentence {
  return desk.say(desk.tongue.brief.change.caveat, { nature: "method" });
}
