/**
 * What follows for those who negotiate, in a sentence a question: counters, obstacles, ripeness, offers, probes, first
 * steps; and for the section on what would change the conclusion, what turns it and what carries it.
 */
import type { Answers, Probe } from "../contract.ts";
import { chanceFigure } from "../ground/index.ts";
import type { BriefSection, BriefSentence, Paragraph } from "./brief-document.ts";
import { basisOf, type Desk, mayName, maySay, ranges } from "./desk.ts";
import { unstopped } from "./phrases.ts";

const mostNamed = 2;

export function answersSection(desk: Desk): BriefSection {
  const { answers } = desk;
  const { title, leads } = desk.tongue.brief.answers;
  const blocks =
    answers == null
      ? []
      : [
          paragraph(leads.counters, countersSentences(desk, answers)),
          paragraph(leads.why, whySentences(desk, answers)),
          paragraph(leads.ripeness, ripenessSentences(desk, answers)),
          paragraph(leads.offers, [...offerSentences(desk, answers), ...probeSentences(desk, answers)]),
          paragraph(leads.first, firstSentences(desk, answers)),
        ];
  return { id: "answers", title, blocks };
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
  return [
    desk.say(
      desk.tongue.brief.answers.ripeness({
        perceived: chanceFigure(mutual.perceived.value),
        objective: chanceFigure(mutual.objective.value),
        ripe: chanceFigure(ripe.value),
      }),
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
    desk.say(desk.tongue.brief.answers.first(measure.name, chanceFigure(first[1])), {
      nature: "finding",
      judgements: ranges(desk, "measures"),
    }),
  ];
}

/** The counters that move the chance of talks, and that there are others. */
function countersSentences(desk: Desk, { counters }: Answers): readonly BriefSentence[] {
  const clear = counters.counters
    .filter(({ judgements, claims }) => maySay(desk, claims) && judgements.every((path) => mayName(desk, path)))
    .filter(({ inTalks }) => Math.abs(inTalks.mean) - 1.645 * inTalks.standardError >= 0.005)
    .sort((a, b) => Math.abs(b.inTalks.mean) - Math.abs(a.inTalks.mean))
    .slice(0, mostNamed);
  return clear.map(({ name, holder, inTalks, withShocks, judgements, claims }) =>
    desk.say(
      desk.tongue.brief.answers.counter({
        name,
        lowers: inTalks.mean < 0,
        months: counters.months,
        points: Math.round(Math.abs(inTalks.mean) * 100),
        worth: withShocks.byMonth[holder]?.[0] ?? null,
        holder: partyName(desk, holder),
      }),
      { nature: "finding", judgements, claims },
    ),
  );
}

function whySentences(desk: Desk, { why }: Answers): readonly BriefSentence[] {
  const shares = why.obstacles
    .filter(({ zoneShare }) => zoneShare.mean - 1.645 * zoneShare.standardError >= 0.005)
    .sort((a, b) => b.zoneShare.mean - a.zoneShare.mean);
  const points = (share: number): number => Math.round(share * 100);
  return [
    desk.say(
      desk.tongue.brief.answers.why({
        noZone: chanceFigure(why.noZone),
        futures: why.futures,
        shares: shares.map(({ id, zoneShare: { mean, standardError } }) => ({
          obstacle: id,
          points: points(mean),
          low: points(mean - 1.645 * standardError),
          high: points(mean + 1.645 * standardError),
        })),
      }),
      {
        nature: "finding",
        judgements: ranges(desk, "beliefs", "guarantees", "red-lines", "costs", "preferences"),
      },
    ),
  ];
}

export function inverseSentences(desk: Desk, { inverse }: Answers): readonly BriefSentence[] {
  const flips = inverse.judgements.filter(({ flip, path }) => flip !== null && mayName(desk, path)).slice(0, mostNamed);
  const { open } = inverse;
  const threshold = chanceFigure(inverse.threshold);
  const { answers } = desk.tongue.brief;
  if (inverse.judgements.length === 0) return [];
  if (flips.length === 0)
    return [
      desk.say(answers.noFlip({ tried: inverse.judgements.length, open, threshold }), {
        nature: "finding",
        judgements: inverse.judgements.map(({ path }) => path),
      }),
    ];
  const judgements = flips.map(({ name, held, flip }) => ({
    name,
    to: flip?.text ?? "",
    held: held.text,
    inside: flip?.inside === true,
  }));
  return [
    desk.say(answers.flips({ open, threshold, judgements }), {
      nature: "finding",
      judgements: flips.map(({ path }) => path),
    }),
  ];
}

function offerSentences(desk: Desk, { offers }: Answers): readonly BriefSentence[] {
  const { all, asGood, compared } = offers.mediator.errors;
  return [
    desk.say(desk.tongue.brief.answers.offer({ all: chanceFigure(all.share, all.standardError), asGood, compared }), {
      nature: "finding",
      judgements: ranges(desk, "preferences", "red-lines", "guarantees", "costs"),
    }),
  ];
}

function probeSentences(desk: Desk, { probes }: Answers): readonly BriefSentence[] {
  return probes
    .filter(({ id }) => mayName(desk, `probes.${id}`))
    .sort((a, b) => b.answers.accepted.mean - a.answers.accepted.mean)
    .slice(0, 1)
    .map((probe) =>
      desk.say(
        desk.tongue.brief.answers.probe({
          name: `${probe.name}`,
          accepted: chanceFigure(probe.answers.accepted.mean, probe.answers.accepted.standardError),
          learns: learnt(desk, probe),
        }),
        {
          nature: "finding",
          judgements: ranges(desk, "preferences", "red-lines", "costs", `probes.${probe.id}`),
          claims: basisOf(desk, `probes.${probe.id}`),
        },
      ),
    );
}

/** The red line or condition about which a refusal would teach most. */
function learnt(desk: Desk, { learning }: Probe) {
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
  if (first === undefined) return null;
  const { words, before, ifRefused } = first;
  return { words: unstopped(words), before: chanceFigure(before), after: chanceFigure(ifRefused ?? before) };
}

export function carrierSentences(desk: Desk, { carries }: Answers): readonly BriefSentence[] {
  const clear = carries.carriers.filter((carrier) => carrier.clear && mayName(desk, carrier.path)).slice(0, mostNamed);
  if (clear.length === 0) return [];
  const all = clear.map(({ name, correlation }) => ({
    // Whether it is real is what its name says already
    name: name.replace(/ \(real\)$/, ""),
    more: correlation.value > 0,
  }));
  return [
    desk.say(desk.tongue.brief.answers.carriers(carries.words, all), {
      nature: "finding",
      judgements: clear.map(({ path }) => path),
    }),
  ];
}

function partyName(desk: Desk, id: string): string {
  return desk.case.parties.find((party) => party.id === id)?.name ?? id;
}
