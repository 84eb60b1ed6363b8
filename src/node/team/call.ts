/** One request on its way through the team's server, and what all parts of that server share. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Team } from "../access/open-team.ts";
import type { Session } from "../access/sessions.ts";
import type { ReviewApi } from "../review/review-api.ts";
import type { Allowance } from "./allowance.ts";
import type { Live } from "./live.ts";
import type { Metrics } from "./metrics.ts";
import type { CaseShelf } from "./shelf-of-cases.ts";
import type { Turnstile } from "./turnstile.ts";
import type { Door, Visitor } from "./visitor.ts";

export interface Shared {
  readonly team: Team;
  readonly door: Door;
  readonly shelf: CaseShelf;
  readonly live: Live;
  readonly metrics: Metrics;
  /** All that may write into a case. */
  readonly editing: (caseId: string) => readonly ReviewApi[];
  readonly byAddress: Allowance;
  readonly bySession: Allowance;
  readonly changing: Turnstile;
}

export interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly visitor: Visitor;
  /** The path without what it names: what logs and metrics have of it. */
  route: string;
  session: Session | null;
  /** What the cookie holds. */
  secret: string | undefined;
}
