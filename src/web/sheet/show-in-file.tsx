/** Where something stands in the case's files, one click away. */

import type { Place } from "../../case/index.ts";
import { useDraft } from "../draft/draft-context.ts";
import { messages } from "../messages.ts";

export function ShowInFile({ place }: { readonly place: Pick<Place, "file" | "line" | "column"> }) {
  const { openFile } = useDraft();
  return (
    <button type="button" className="plain" title={messages.file.show} onClick={() => openFile(place)}>
      {messages.file.elsewhere(place.file, place.line)}
    </button>
  );
}
