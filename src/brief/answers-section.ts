/**
 * What follows for those who negotiate, in a sentence a question: counters, obstacles, ripeness, offers, probes, first
 * steps; and for the section on what would change the conclusion, what turns it and what carries it.
 */
import type { Answers, Obstacle, Probe } from "../contract.ts";
import { roundedChance } from "../ground/index.ts";
import type { BriefSection, BriefSentence, Paragraph } from "./brief-document.ts";
import { basisOf, type Desk, mayName, maySay, ranges } from "./desk.ts";
import { countWords, listWords, worthWords } from "./phrases.ts";

export const obstacleNames: Readonly<Record<Obstacle, string>> = {
  beliefs: "differing beliefs",
  breach: "fear of breach",
  "red-lines": "red lines",
  indivisibility: "indivisibility",
  "low-costs": "low costs of fighting",
};

const mostNamed = 2;

export function answersSection(desk: Desk): BriefSection {
  const { answers } = desk;
  const blocks =
    answers == null
      ? []
      : [
          paragraph("Counters", countersSentences(desk, answers)),
          paragraph("In the way", whySentences(desk, answers)),
          paragraph("Ripeness", ripenessSentences(desk, answers)),
          paragraph("Offers", [...offerSentences(desk, answers), ...probeSentences(desk, answers)]),
          paragraph("First steps", firstSentences(desk, answers)),
        ];
  return { id: "answers", title: "For those who negotiate", blocks };
}

function paragraph(lead: string, sentences: readonly BriefSentence[]): Paragraph {
  return { kind: "paragraph", lead, sentences };
}

/** Conclusions that an answer drew itself, as far as they may be said. */
export function concluded(desk: Desk, conclusions: Answers["timing"]["conclusions"]): readonly BriefSentence[] {
  return conclusions
    .filter(({ claims, judgements }) => maySay(desk, claims) && judgements.every((path) => mayName(desk, path)))
    .map(({ text, judgements, claims }) => desk.say(text, { nature: "finding", judgements, claims }));
}

function ripenessSentences(desk: Desk, { timing }: Answers): readonly BriefSentence[] {
  const { mutual, ripe, parties } = timing.stalemate;
  const each = Object.values(parties);
  const share = ({ value }: { readonly value: number }): string => roundedChance(value);
  return [
    desk.say(
      `A hurting stalemate that every principal perceives: ${share(mutual.perceived)} of futures (as the analyst sees it, ${share(mutual.objective)}); with a way out as well, ${share(ripe)}.`,
      { nature: "finding", judgements: [...new Set(each.flatMap(({ judgements }) => judgements))] },
    ),
  ];
}

/** The measure with which the best order most often begins, where the order matters and futures agree. */
function firstSentences(desk: Desk, { ladder }: Answers): readonly BriefSentence[] {
  const [first] = Object.entries(ladder.forCeasefire.first).sort((a, b) => b[1] - a[1]);
  const measure = ladder.measures.find(({ id }) => id === first?.[0]);
  if (
    first === undefined ||
    measure === undefined ||
    !mayName(desk, `measures.${measure.id}`) ||
    first[1] <= 0.5 ||
    ladder.forCeasefire.matters === 0
  )
    return [];
  return [
    desk.say(
      `${measure.name}: the best first measure in ${roundedChance(first[1])} of futures in which the order matters.`,
      {
        nature: "finding",
        judgements: ranges(desk, "measures"),
      },
    ),
  ];
}

/** The counters that move the chance of talks, and that there are others. */
function countersSentences(desk: Desk, { counters }: Answers): readonly BriefSentence[] {
  const clear = counters.counters
    .filter(({ judgements, claims }) => maySay(desk, claims) && judgements.every((path) => mayName(desk, path)))
    .filter(({ inTalks }) => Math.abs(inTalks.mean) - 1.645 * inTalks.standardError >= 0.005)
    .sort((a, b) => Math.abs(b.inTalks.mean) - Math.abs(a.inTalks.mean))
    .slice(0, mostNamed);
  return clear.map(({ name, holder, inTalks, withShocks, judgements, claims }) => {
    const worth = withShocks.byMonth[holder]?.[0];
    const held =
      worth === undefined
        ? ""
        : ` It is worth ${signedWorth(worth)} hundredths of its own stakes to ${partyName(desk, holder)}.`;
    const points = Math.round(Math.abs(inTalks.mean) * 100);
    return desk.say(
      `${name} ${inTalks.mean < 0 ? "lowers" : "raises"} the chance of direct talks within ${countWords(counters.months, "month")} by about ${countWords(points, "point")}.${held}`,
      { nature: "finding", judgements, claims },
    );
  });
}

function whySentences(desk: Desk, { why }: Answers): readonly BriefSentence[] {
  const shares = why.obstacles
    .filter(({ zoneShare }) => zoneShare.mean - 1.645 * zoneShare.standardError >= 0.005)
    .sort((a, b) => b.zoneShare.mean - a.zoneShare.mean);
  const parts = shares.map(({ id, zoneShare: { mean, standardError } }) => {
    const [low, high] = [mean - 1.645 * standardError, mean + 1.645 * standardError].map((end) =>
      Math.round(end * 100),
    );
    return `${obstacleNames[id]} ${Math.round(mean * 100)} (${low} to ${high})`;
  });
  const owed = parts.length === 0 ? "no obstacle has a share that is told from zero" : listWords(parts);
  return [
    desk.say(
      `What leaves nothing to agree on today, in points of the ${roundedChance(why.noZone)} of ${why.futures} futures in which that is so: ${owed}.`,
      {
        nature: "finding",
        judgements: ranges(desk, "beliefs", "guarantees", "red-lines", "costs", "preferences"),
      },
    ),
  ];
}

export function inverseSentences(desk: Desk, { inverse }: Answers): readonly BriefSentence[] {
  const flips = inverse.judgements.filter(({ flip, path }) => flip !== null && mayName(desk, path)).slice(0, mostNamed);
  const share = roundedChance(inverse.threshold).replace("about ", "");
  const goal = inverse.open
    ? `leave nothing to agree on in more than ${share} of futures`
    : `make for something to agree on in ${share} of futures`;
  if (inverse.judgements.length === 0) return [];
  if (flips.length === 0)
    return [
      desk.say(`None of the ${inverse.judgements.length} judgements tried would by itself ${goal}.`, {
        nature: "finding",
        judgements: inverse.judgements.map(({ path }) => path),
      }),
    ];
  const parts = flips.map(
    ({ name, held, flip }) =>
      `${name}: ${flip?.text} (held: ${held.text}${flip?.inside === true ? ", so within what is thought possible" : ""})`,
  );
  return [
    desk.say(`What would by itself ${goal}: ${parts.join("; ")}.`, {
      nature: "finding",
      judgements: flips.map(({ path }) => path),
    }),
  ];
}

function offerSentences(desk: Desk, { offers }: Answers): readonly BriefSentence[] {
  const { all, asGood, compared } = offers.mediator.errors;
  const others = asGood === 0 ? "" : `, and ${asGood} of ${compared} others do as well within the error`;
  return [
    desk.say(
      `The package most often acceptable to all is so in ${roundedChance(all.share, all.standardError)} of futures${others} (terms: annex).`,
      { nature: "finding", judgements: ranges(desk, "preferences", "red-lines", "guarantees", "costs") },
    ),
  ];
}

function probeSentences(desk: Desk, { probes }: Answers): readonly BriefSentence[] {
  return probes
    .filter(({ id }) => mayName(desk, `probes.${id}`))
    .sort((a, b) => b.answers.accepted.mean - a.answers.accepted.mean)
    .slice(0, 1)
    .map((probe) =>
      desk.say(
        `${probe.name}: accepted in ${roundedChance(probe.answers.accepted.mean, probe.answers.accepted.standardError)} of futures.${learnt(desk, probe)}`,
        {
          nature: "finding",
          judgements: ranges(desk, "preferences", "red-lines", "costs", `probes.${probe.id}`),
          claims: basisOf(desk, `probes.${probe.id}`),
        },
      ),
    );
}

/** The red line or condition about which a refusal would teach most. */
function learnt(desk: Desk, { learning }: Probe): string {
  const nameable = (section: string) => (each: { readonly id: string }) =>
    mayName(desk, `${section}.${each.id}.credence`);
  const lines = Object.values(learning)
    .flatMap(({ redLines, preconditions }) => [
      ...redLines.filter(nameable("red-lines")),
      ...preconditions.filter(nameable("preconditions")),
    ])
    .filter(({ clear, ifRefused }) => clear && ifRefused !== null)
    .sort((a, b) => (b.bits ?? 0) - (a.bits ?? 0));
  const [first] = lines;
  if (first === undefined) return " A refusal would teach little.";
  return ` A refusal would move the chance that “${first.words.replace(/\.$/, "")}” is real from ${roundedChance(first.before)} to ${roundedChance(first.ifRefused ?? first.before)}.`;
}

export function carrierSentences(desk: Desk, { carries }: Answers): readonly BriefSentence[] {
  const clear = carries.carriers.filter((carrier) => carrier.clear && mayName(desk, carrier.path)).slice(0, mostNamed);
  if (clear.length === 0) return [];
  const parts = clear.map(
    ({ name, correlation }) =>
      `${name.replace(/ \(real\)$/, "")} (${correlation.value > 0 ? "more of it, more likely" : "more of it, less likely"})`,
  );
  return [
    desk.say(`${carries.words.charAt(0).toUpperCase()}${carries.words.slice(1)} goes most with: ${parts.join("; ")}.`, {
      nature: "finding",
      judgements: clear.map(({ path }) => path),
    }),
  ];
}

function signedWorth(worth: { readonly mean: number; readonly low: number; readonly high: number }): string {
  const words = worthWords(worth);
  return Math.round(worth.mean * 100) > 0 ? `+${words}` : words;
}

function partyName(desk: Desk, id: string): string {
  return desk.case.parties.find((party) => party.id === id)?.name ?? id;
}
