/** Every word the screen says of its own accord. What a case says is never here. */
import { spoken } from "./language/language.ts";
import { carriesMessages } from "./messages/carries-messages.ts";
import { countersMessages } from "./messages/counters-messages.ts";
import { draftMessages } from "./messages/draft-messages.ts";
import { inverseMessages } from "./messages/inverse-messages.ts";
import { landMessages } from "./messages/land-messages.ts";
import { leverageMessages } from "./messages/leverage-messages.ts";
import { mapMessages } from "./messages/map-messages.ts";
import { offersMessages } from "./messages/offers-messages.ts";
import { outlookMessages } from "./messages/outlook-messages.ts";
import { overTimeMessages } from "./messages/over-time-messages.ts";
import { packagesMessages } from "./messages/packages-messages.ts";
import { pageMessages } from "./messages/page-messages.ts";
import { sheetMessages } from "./messages/sheet-messages.ts";
import { sinceMessages } from "./messages/since-messages.ts";
import { sourcesMessages } from "./messages/sources-messages.ts";
import { stateMessages } from "./messages/state-messages.ts";
import { stepsMessages } from "./messages/steps-messages.ts";
import { thirdPartiesMessages } from "./messages/third-parties-messages.ts";
import { timingMessages } from "./messages/timing-messages.ts";
import { watersMessages } from "./messages/waters-messages.ts";

export const messages = spoken("page", {
  ...carriesMessages,
  ...countersMessages,
  ...draftMessages,
  ...inverseMessages,
  ...landMessages,
  ...leverageMessages,
  ...mapMessages,
  ...offersMessages,
  ...outlookMessages,
  ...overTimeMessages,
  ...packagesMessages,
  ...pageMessages,
  ...sheetMessages,
  ...sinceMessages,
  ...sourcesMessages,
  ...stateMessages,
  ...stepsMessages,
  ...thirdPartiesMessages,
  ...timingMessages,
  ...watersMessages,
});
