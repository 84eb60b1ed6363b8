/**
 * What the assessment concludes, in sentences: each computed, hedged with a word and an interval, and carrying the paths
 * of the judgements that bear on it. Likelihood only; what the numbers rest on is said apart.
 */
import type { Posing } from "../bargaining/index.ts";
import type { Assessment, Sentence, Spread } from "../contract.ts";
import { tooFewToSay } from "../ground/index.ts";
import type { Words } from "../words/index.ts";
import { changeDirection } from "./change-direction.ts";

type Unconcluded = Omit<Assessment, "conclusions">;

export function conclusions(posing: Posing, assessment: Unconcluded, words: Words): readonly Sentence[] {
  const say = words.conclusions;
  // What was drawn, and no more: a judgement on something not yet known on the day bears on nothing.
  const drawn = new Set(posing.draws.map((draw) => draw.path));
  const paths = [...posing.state.judgements.keys()].filter((path) => drawn.has(path));
  const on = (...starts: string[]): readonly string[] =>
    paths.filter((path) => starts.some((start) => path.startsWith(start)));
  const name = (party: string): string => posing.state.case.parties.find((it) => it.id === party)?.name ?? party;
  const { zone, agreement, horizonMonths, baseRate } = assessment;
  const year = Math.min(12, horizonMonths);
  const within = (curve: readonly Spread[]): Spread => curve[year] as Spread;
  // Where nothing may be deferred there is no ceasefire beside the settlement.
  const hasCeasefire = posing.spaces[1] !== null;
  const sentences: Sentence[] = [
    {
      id: "zone",
      text: tooFewToSay(zone.standardError)
        ? say.zoneTooFew
        : say.zone(zone.any, hasCeasefire ? zone : null, zone.standardError),
      judgements: on("preferences.", "red-lines.", "guarantees.", "costs.", "patience."),
      claims: [],
    },
    {
      id: "ceasefire",
      text: say.deals(year, hasCeasefire ? within(agreement.ceasefire) : null, within(agreement.settlement), {
        name: baseRate.name,
        chance: baseRate.curve[year]?.mean ?? 0,
      }),
      judgements: on("friction.", "preconditions.", "reference-classes."),
      claims: [],
    },
    {
      id: "talks",
      text: assessment.state.talksOpen ? say.talksOpen : say.talks(year, within(agreement.talks)),
      judgements: on("friction.talks", "preconditions."),
      claims: [],
    },
  ];
  for (const [party, leverage] of Object.entries(assessment.leverage)) {
    const month = Math.min(6, leverage.changeByMonth.length - 1);
    const change = leverage.changeByMonth[month];
    if (change === undefined || month === 0) continue;
    const direction = changeDirection(change);
    sentences.push({
      id: `leverage-${party}`,
      text:
        direction === "either" || direction === "unclear"
          ? say.positionOpen(name(party), month, change)
          : say.position(name(party), month, direction, change),
      judgements: on("fronts.", "drivers.", "windows.", `costs.${party}.`, `beliefs.${party}.`),
      claims: [],
    });
  }
  return sentences;
}
