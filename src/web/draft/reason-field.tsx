/** Why something is kept: a reason that the store asks for and keeps, with what is said of it beneath. */

import { type ReactNode, useId } from "react";
import { messages } from "../messages.ts";

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What becomes of it. */
  readonly children: ReactNode;
}

export function ReasonField({ value, onChange, children }: Props) {
  const [field, hint] = [useId(), useId()];
  return (
    <>
      <label htmlFor={field}>{messages.draft.reason}</label>
      <textarea
        id={field}
        value={value}
        required
        maxLength={4000}
        aria-describedby={hint}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="note" id={hint}>
        {children}
      </p>
    </>
  );
}
