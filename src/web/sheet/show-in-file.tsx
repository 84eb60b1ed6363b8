/** Where something stands in the case's files, one click away. */

import { useDraft } from "../draft/draft-context.ts";
import { entryPlace, type FilePlace } from "../draft/entry-place.ts";
import { messages } from "../messages.ts";

export function ShowInFile({ place }: { readonly place: FilePlace }) {
  const { openFile } = useDraft();
  return (
    <button type="button" className="plain" title={messages.file.show} onClick={() => openFile(place)}>
      {messages.file.elsewhere(place.file, place.line)}
    </button>
  );
}

/** An entry by its section and id, looked up when it is asked for. */
export function ShowEntry({ name }: { readonly name: string }) {
  const { texts, openFile } = useDraft();
  const show = () => {
    const place = entryPlace(texts, name);
    if (place !== null) openFile(place);
  };
  return (
    <p className="note">
      <button type="button" className="plain" onClick={show}>
        {messages.file.show}
      </button>
    </p>
  );
}
