/** Where nothing can be changed: how it could be. */

import { newCaseMessages } from "../messages/new-case-messages.ts";
import type { Making } from "../sections/review/session.ts";

const words = newCaseMessages.readOnly;

export function ReadOnlyNote({
  making,
  command = words.command,
}: {
  readonly making: Making;
  readonly command?: string;
}) {
  if (making === "may") return null;
  if (making === "role") return <p className="note">{words.notYours}</p>;
  return (
    <p className="note">
      {words.gist} <code className="whole">{command}</code>
    </p>
  );
}
