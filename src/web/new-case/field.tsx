/** One field of the form, with what it expects beneath it where what stands in it does not fit. */

import { type ReactNode, useId } from "react";
import type { Fault } from "../../ground/index.ts";
import { newCaseMessages } from "../messages/new-case-messages.ts";

interface Props {
  readonly label: string;
  /** The path under which a fault of it is told. */
  readonly path: string;
  readonly faults: readonly Fault[];
  readonly hint?: string;
  readonly type?: "text" | "date" | "number" | "long";
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function Field({ label, path, faults, hint, type = "text", value, onChange }: Props) {
  const id = useId();
  const fault = faults.find((each) => each.path === path && each.line === undefined);
  const described = [hint === undefined ? "" : `${id}-hint`, fault === undefined ? "" : `${id}-fault`].join(" ").trim();
  const shared = {
    id,
    value,
    "aria-invalid": fault !== undefined,
    "aria-describedby": described === "" ? undefined : described,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  return (
    <div className="entry">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {type === "long" ? <textarea rows={2} {...shared} /> : <input type={type} autoComplete="off" {...shared} />}
      <Unfit id={`${id}-fault`} fault={fault} />
    </div>
  );
}

export function Unfit({ id, fault }: { readonly id?: string; readonly fault: Fault | undefined }): ReactNode {
  if (fault === undefined) return null;
  return (
    <span className="unfit" id={id}>
      {newCaseMessages.form.expected(fault.expected)}
    </span>
  );
}
