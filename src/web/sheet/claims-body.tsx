/** A thing of the case that is words, with the claims it rests on. */

import { ClaimList } from "./claim-list.tsx";

export function ClaimsBody({
  title,
  text,
  ids,
}: {
  readonly title: string;
  readonly text: string;
  readonly ids: readonly string[];
}) {
  return (
    <>
      <h2 id="sheet-title">{title}</h2>
      {text === "" ? null : <p>{text}</p>}
      <div>
        <ClaimList ids={ids} />
      </div>
    </>
  );
}
