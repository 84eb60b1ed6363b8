/** All answers to a negotiator's questions on one day, through one lens. */
import type { Arenas } from "./arenas.ts";
import type { CounterWorth } from "./counters.ts";
import type { Inverse } from "./inverse.ts";
import type { Ladder } from "./ladder.ts";
import type { Comparison } from "./lenses.ts";
import type { WhyNoDeal } from "./obstacles.ts";
import type { OffersAnswer } from "./offers.ts";
import type { Probe } from "./probe.ts";
import type { ScenarioBoxes, WhatCarries } from "./sensitivity.ts";
import type { Influence } from "./third-parties.ts";
import type { TimingAnswer } from "./timing.ts";

export interface Answers {
  /** What is each counter worth? */
  readonly counters: CounterWorth;
  /** Why no deal, and what would have to change? */
  readonly why: WhyNoDeal;
  readonly inverse: Inverse;
  /** When? */
  readonly timing: TimingAnswer;
  /** What to offer? */
  readonly offers: OffersAnswer;
  /** Test the waters: the case's probes that were known on the day. */
  readonly probes: readonly Probe[];
  /** What first? */
  readonly ladder: Ladder;
  /** Who disagrees? The case's own judgements and each lens known on the day. */
  readonly lenses: Comparison;
  /** What carries the chance of a ceasefire within a year, or the horizon if that is shorter; and where it is likely. */
  readonly carries: WhatCarries;
  readonly boxes: ScenarioBoxes;
  /** Who can move whom? */
  readonly influence: Influence;
  /** Issues that many decide. */
  readonly arenas: Arenas;
}
