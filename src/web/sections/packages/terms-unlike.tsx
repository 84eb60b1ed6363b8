/** A package in words, by what it has otherwise than another one. */

import { messages } from "../../messages.ts";
import { issueName, optionName, useWorkbench } from "../../workbench.ts";

interface Props {
  readonly picks: Readonly<Record<string, string>>;
  readonly base: Readonly<Record<string, string>>;
}

export function TermsUnlike({ picks, base }: Props) {
  const { theCase } = useWorkbench();
  const changes = Object.entries(picks)
    .filter(([issue, option]) => base[issue] !== option)
    .map(([issue, option]) => messages.offers.change(issueName(theCase, issue), optionName(theCase, issue, option)));
  return <>{changes.length === 0 ? messages.offers.asMediator : messages.offers.but(changes)}</>;
}
