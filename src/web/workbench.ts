/** What every part of the page may look at: the case on the day, the answer so far, the chairs, and how to open a number. */

import { createContext, useContext } from "react";
import type { Case, Party, StateOfPlay } from "../case/index.ts";
import type { Acceptability, Trade } from "../contract.ts";
import type { Ledger } from "../evidence/index.ts";
import type { Day } from "../ground/index.ts";
import type { Before } from "./draft/use-before.ts";
import type { Answer, Lend, Offering, Progress } from "./engine/use-assessment.ts";
import type { Subject } from "./sheet/subject.ts";
import type { ChangeView } from "./view/use-view.ts";
import type { View } from "./view/view.ts";

export interface Workbench {
  readonly theCase: Case;
  readonly day: Day;
  readonly state: StateOfPlay;
  readonly ledger: Ledger;
  readonly change: ChangeView;
  readonly answer: Answer;
  /** Of the case as it is stored, while another is tried and once it is there. */
  readonly before: Before | null;
  /** The figures on show are of an earlier question until the first answer to this one is in. */
  readonly busy: boolean;
  /** In the order of the chairs. */
  readonly principals: readonly Party[];
  readonly open: (subject: Subject) => void;
  /** Futures of the answer on show, for an answer that is got from them. */
  readonly lend: Lend;
}

/** What changes while the hand moves, and must be drawn at once: kept apart, so that the long column need not follow. */
export interface Now {
  readonly view: View;
  readonly progress: Progress;
  readonly stop: () => void;
  readonly acceptability: Acceptability | null;
  /** Changes of one issue of the picks that are worth more to every principal. */
  readonly trades: readonly Trade[];
  readonly offering: Offering;
}

const Context = createContext<Workbench | null>(null);
export const WorkbenchProvider = Context.Provider;

const NowContext = createContext<Now | null>(null);
export const NowProvider = NowContext.Provider;

export function useNow(): Now {
  const now = useContext(NowContext);
  if (now === null) throw new Error("invalid place; inside the workbench: none");
  return now;
}

export function useWorkbench(): Workbench {
  const workbench = useContext(Context);
  if (workbench === null) throw new Error("invalid place; inside the workbench: none");
  return workbench;
}

/** The hue stays with the party when the chairs are swapped. */
export function hueOf(theCase: Case, party: string | null): string {
  const principals = theCase.parties.filter((each) => each.role === "principal");
  const index = principals.findIndex((each) => each.id === party);
  if (index >= 0) return ["hue-a", "hue-b", "hue-c"][index % 3] as string;
  return party === null ? "hue-ink" : "hue-third";
}

export function partyName(theCase: Case, party: string): string {
  return theCase.parties.find((each) => each.id === party)?.name ?? party;
}

/** Where nothing may be deferred there is no ceasefire beside the settlement. */
export function hasCeasefire(theCase: Case): boolean {
  return theCase.issues.some(({ deferrable }) => deferrable);
}

export function issueName(theCase: Case, issue: string): string {
  return theCase.issues.find((each) => each.id === issue)?.name ?? issue;
}

export function optionName(theCase: Case, issue: string, option: string): string {
  const found = theCase.issues.find((each) => each.id === issue);
  return found?.options.find((each) => each.id === option)?.name ?? option;
}
