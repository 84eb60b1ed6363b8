/** Who has to agree and what is to be decided: lists that grow and shrink. */

import type { ReactNode } from "react";
import { formBounds } from "../../case/index.ts";
import type { Fault } from "../../ground/index.ts";
import { newCaseMessages } from "../messages/new-case-messages.ts";
import { Field, Unfit } from "./field.tsx";
import type { FormState } from "./form-state.ts";

const words = newCaseMessages.form;

interface Props {
  readonly form: FormState;
  readonly faults: readonly Fault[];
  readonly set: (part: Partial<FormState>) => void;
}

export function PartyFields({ form: { parties }, faults, set }: Props) {
  const [least, most] = formBounds.parties;
  return (
    <fieldset>
      <legend>{words.parties}</legend>
      <p className="hint">{words.partiesHint}</p>
      {parties.map((party, k) => (
        <WithRemove
          key={k}
          what={words.party(k + 1)}
          onRemove={parties.length > least ? () => set({ parties: parties.toSpliced(k, 1) }) : null}
        >
          <Field
            label={words.party(k + 1)}
            path={`parties.${k}`}
            faults={faults}
            value={party}
            onChange={(name) => set({ parties: parties.toSpliced(k, 1, name) })}
          />
        </WithRemove>
      ))}
      {parties.length < most ? (
        <button type="button" className="quiet" onClick={() => set({ parties: [...parties, ""] })}>
          {words.addParty}
        </button>
      ) : null}
    </fieldset>
  );
}

export function IssueFields({ form: { issues }, faults, set }: Props) {
  const [least, most] = formBounds.issues;
  return (
    <fieldset>
      <legend>{words.issues}</legend>
      <p className="hint">{words.issuesHint}</p>
      {issues.map((issue, k) => (
        <OneIssue
          key={k}
          at={k}
          issue={issue}
          faults={faults}
          onChange={(changed) => set({ issues: issues.toSpliced(k, 1, changed) })}
          onRemove={issues.length > least ? () => set({ issues: issues.toSpliced(k, 1) }) : null}
        />
      ))}
      {issues.length < most ? (
        <button
          type="button"
          className="quiet"
          onClick={() => set({ issues: [...issues, { name: "", options: ["", ""] }] })}
        >
          {words.addIssue}
        </button>
      ) : null}
    </fieldset>
  );
}

interface IssueProps {
  readonly at: number;
  readonly issue: FormState["issues"][number];
  readonly faults: readonly Fault[];
  readonly onChange: (issue: FormState["issues"][number]) => void;
  readonly onRemove: (() => void) | null;
}

function OneIssue({ at, issue, faults, onChange, onRemove }: IssueProps) {
  const { name, options } = issue;
  const [least, most] = formBounds.options;
  return (
    <fieldset className="issue">
      <legend>{words.issue(at + 1)}</legend>
      <WithRemove what={words.issue(at + 1)} onRemove={onRemove}>
        <Field
          label={words.issueName(at + 1)}
          path={`issues.${at}.name`}
          faults={faults}
          value={name}
          onChange={(changed) => onChange({ ...issue, name: changed })}
        />
      </WithRemove>
      {options.map((option, k) => (
        <WithRemove
          key={k}
          what={words.option(k + 1, at + 1)}
          onRemove={options.length > least ? () => onChange({ ...issue, options: options.toSpliced(k, 1) }) : null}
        >
          <Field
            label={k === 0 ? words.asNow(at + 1) : words.option(k + 1, at + 1)}
            path={`issues.${at}.options.${k}`}
            faults={faults}
            value={option}
            onChange={(changed) => onChange({ ...issue, options: options.toSpliced(k, 1, changed) })}
          />
        </WithRemove>
      ))}
      <Unfit fault={faults.find(({ path }) => path === `issues.${at}.options`)} />
      {options.length < most ? (
        <button type="button" className="quiet" onClick={() => onChange({ ...issue, options: [...options, ""] })}>
          {words.addOption}
        </button>
      ) : null}
    </fieldset>
  );
}

interface RemoveProps {
  readonly what: string;
  readonly onRemove: (() => void) | null;
  readonly children: ReactNode;
}

function WithRemove({ what, onRemove, children }: RemoveProps) {
  return (
    <div className={onRemove === null ? "" : "with-remove"}>
      {children}
      {onRemove === null ? null : (
        <button type="button" className="quiet" aria-label={words.remove(what)} onClick={onRemove}>
          ×
        </button>
      )}
    </div>
  );
}
