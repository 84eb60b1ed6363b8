/** The few kinds of fields that the review's forms are made of. */

import type { ReactNode } from "react";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
}

export function TextField({ label, value, onChange, required = false }: FieldProps) {
  return (
    <label className="form-field">
      <span>{label}</span>
      <input type="text" value={value} required={required} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

export function LongField({ label, value, onChange, required = false }: FieldProps) {
  return (
    <label className="form-field wide">
      <span>{label}</span>
      <textarea rows={3} value={value} required={required} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

interface ChoiceProps extends FieldProps {
  readonly choices: readonly (readonly [string, string])[];
}

export function ChoiceField({ label, value, onChange, choices }: ChoiceProps) {
  return (
    <label className="form-field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** One half of a grade: each step with its words, none chosen beforehand. */
export function GradeField({ label, value, onChange, choices }: ChoiceProps) {
  return (
    <fieldset className="grade-field">
      <legend>{label}</legend>
      {choices.map(([id, name]) => (
        <label key={id}>
          <input type="radio" name={label} value={id} checked={value === id} required onChange={() => onChange(id)} />
          <b>{id}</b> {name}
        </label>
      ))}
    </fieldset>
  );
}

export function FormFoot({ refused, children }: { readonly refused: string | null; readonly children: ReactNode }) {
  return (
    <div className="form-foot">
      {children}
      {refused === null ? null : (
        <pre className="refusal" role="alert">
          {refused}
        </pre>
      )}
    </div>
  );
}
