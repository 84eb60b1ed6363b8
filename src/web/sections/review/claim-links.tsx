/** Which other claims one supports, contradicts or supersedes: found by their words or id, kept as a list one can take from. */

import { useId, useState } from "react";
import { reviewMessages as words } from "../../messages/review-messages.ts";
import { useWorkbench } from "../../workbench.ts";

interface Props {
  readonly label: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  /** The claim itself, which is no choice. */
  readonly except?: string;
}

const longestOption = 120;

export function ClaimLinks({ label, ids, onChange, except }: Props) {
  const { theCase } = useWorkbench();
  const [typed, setTyped] = useState("");
  const list = useId();
  const says = (id: string) => theCase.claims.find((claim) => claim.id === id)?.says ?? id;
  const choices = theCase.claims.filter(({ id }) => id !== except && !ids.includes(id));
  return (
    <div className="form-field wide">
      <label>
        <span>{label}</span>
        <input
          type="text"
          list={list}
          value={typed}
          placeholder={words.claim.linkHint}
          onChange={(event) => {
            const { value } = event.target;
            const chosen = choices.find(({ id }) => id === value.trim());
            if (chosen === undefined) return setTyped(value);
            onChange([...ids, chosen.id]);
            setTyped("");
          }}
        />
      </label>
      <datalist id={list}>
        {choices.map(({ id, who, says: text }) => (
          <option key={id} value={id}>
            {`${who}: ${text}`.slice(0, longestOption)}
          </option>
        ))}
      </datalist>
      {ids.length === 0 ? null : (
        <ul className="bare claim-links">
          {ids.map((id) => (
            <li key={id}>
              {says(id)}{" "}
              <button type="button" className="plain" onClick={() => onChange(ids.filter((each) => each !== id))}>
                {words.claim.unlink}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
