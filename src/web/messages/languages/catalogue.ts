/** What another language may say: any part of the English catalogue, down to a single message. What it leaves out stays English. */

import type { Catalogue as LibraryCatalogue } from "../../../words/index.ts";
import type { messages } from "../../messages.ts";
import type { briefMessages } from "../brief-messages.ts";
import type { newCaseMessages } from "../new-case-messages.ts";
import type { numberMessages } from "../number-messages.ts";
import type { reviewMessages } from "../review-messages.ts";
import type { teamMessages } from "../team-messages.ts";
import type { causeNames, kindNames, obstacleNames, qualifiers } from "../words.ts";

type Said<Message> = Message extends (...given: infer Given) => string
  ? (...given: Given) => string
  : Message extends string
    ? string
    : Message extends object
      ? { readonly [Key in keyof Message]?: Said<Message[Key]> }
      : Message;

export interface Catalogue {
  /** What the answers say, which the rooms write. */
  readonly library?: LibraryCatalogue;
  readonly page?: Said<typeof messages>;
  readonly brief?: Said<typeof briefMessages>;
  readonly review?: Said<typeof reviewMessages>;
  readonly team?: Said<typeof teamMessages>;
  readonly newCase?: Said<typeof newCaseMessages>;
  readonly numbers?: Said<typeof numberMessages>;
  readonly kindNames?: Said<typeof kindNames>;
  readonly causeNames?: Said<typeof causeNames>;
  readonly obstacleNames?: Said<typeof obstacleNames>;
  readonly qualifiers?: Said<typeof qualifiers>;
}
