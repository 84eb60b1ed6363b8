/** A new case on one screen: from a form, a table or a copy. What does not fit is told beside its field. */

import "./new-case.css";
import { useEffect, useRef, useState } from "react";
import { preferenceTemplate } from "../../feeds/index.ts";
import type { Fault } from "../../ground/index.ts";
import { newCaseMessages } from "../messages/new-case-messages.ts";
import { saveFile } from "../sections/brief/save-file.ts";
import { useMaking } from "../sections/review/session.ts";
import type { CaseName } from "../view/use-cases.ts";
import { FaultsTold } from "./faults-told.tsx";
import { Field } from "./field.tsx";
import { blankForm, type FormState, faultsOf, type Kind, send } from "./form-state.ts";
import { ReadOnlyNote } from "./read-only-note.tsx";
import { IssueFields, PartyFields } from "./terms-fields.tsx";

const words = newCaseMessages.form;
const kinds = Object.keys(words.kinds) as readonly Kind[];
const dayMs = 86_400_000;

interface Props {
  readonly cases: readonly CaseName[];
  /** The one in view, which a copy would be of. */
  readonly caseId: string | null;
  readonly onMade: (id: string) => void;
  readonly onCancel: () => void;
}

export default function NewCasePage({ cases, caseId, onMade, onCancel }: Props) {
  const making = useMaking();
  if (making === null) return null;
  if (making === "may") return <NewCaseForm cases={cases} caseId={caseId} onMade={onMade} onCancel={onCancel} />;
  return (
    <main className="new-case">
      <h1>{newCaseMessages.readOnly.title}</h1>
      <ReadOnlyNote making={making} command={newCaseMessages.readOnly.storeCommand} />
      <button type="button" className="quiet" onClick={onCancel}>
        {words.cancel}
      </button>
    </main>
  );
}

function NewCaseForm({ cases, caseId, onMade, onCancel }: Props) {
  const [form, setForm] = useState<FormState>(() => blankForm(today(), caseId ?? cases[0]?.id ?? ""));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [busy, setBusy] = useState(false);
  const place = useRef<HTMLFormElement>(null);
  const set = (part: Partial<FormState>) => setForm((before) => ({ ...before, ...part }));
  const text = (key: "title" | "question" | "from" | "to" | "asOf" | "copyAsOf") => ({
    path: key,
    faults,
    value: form[key],
    onChange: (value: string) => set({ [key]: value }),
  });
  // To the first field that does not fit, once it is told so.
  useEffect(() => {
    if (faults.length > 0) place.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [faults]);
  const make = async () => {
    const found = faultsOf(form);
    setFaults(found);
    if (found.length > 0) return;
    setBusy(true);
    const made = await send(form);
    setBusy(false);
    if ("id" in made) onMade(made.id);
    else setFaults(made.faults);
  };
  const { kind } = form;
  const beside = (fault: Fault) =>
    fault.line === undefined &&
    /^(?:title|question|from|to|asOf|horizonMonths|table|parties\.|issues\.)/.test(fault.path);
  return (
    <main className="new-case">
      <h1>{words.title}</h1>
      <p className="gist">{words.gist}</p>
      <form
        ref={place}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <fieldset>
          <legend>{words.from}</legend>
          <div className="kinds">
            {kinds.map((each) =>
              each === "copy" && cases.length === 0 ? null : (
                <label key={each}>
                  <input
                    type="radio"
                    name="from"
                    checked={kind === each}
                    onChange={() => {
                      set({ kind: each });
                      setFaults([]);
                    }}
                  />
                  {words.kinds[each]}
                </label>
              ),
            )}
          </div>
          {kind === "table" ? <TableField form={form} faults={faults} set={set} /> : null}
          {kind === "copy" ? <CopyFields form={form} cases={cases} set={set} /> : null}
        </fieldset>
        <Field label={words.caseTitle} {...text("title")} />
        <Field label={words.question} hint={words.questionHint} type="long" {...text("question")} />
        {kind === "empty" ? (
          <>
            <PartyFields form={form} faults={faults} set={set} />
            <IssueFields form={form} faults={faults} set={set} />
          </>
        ) : null}
        <fieldset>
          <legend>{words.days}</legend>
          {kind === "copy" ? (
            <Field label={words.copyAsOf} type="date" {...text("copyAsOf")} />
          ) : (
            <div className="row">
              <Field label={words.fromDay} type="date" {...text("from")} />
              <Field label={words.asOf} type="date" {...text("asOf")} />
              <Field label={words.toDay} type="date" {...text("to")} />
              <Field
                label={words.horizon}
                type="number"
                path="horizonMonths"
                faults={faults}
                value={String(form.horizonMonths)}
                onChange={(value) => set({ horizonMonths: Math.round(Number(value)) })}
              />
            </div>
          )}
        </fieldset>
        <FaultsTold faults={faults} beside={beside} />
        <div className="foot">
          <button type="submit" className="primary" disabled={busy}>
            {busy ? words.making : words.make}
          </button>
          <button type="button" className="quiet" onClick={onCancel}>
            {words.cancel}
          </button>
        </div>
      </form>
    </main>
  );
}

interface PartProps {
  readonly form: FormState;
  readonly set: (part: Partial<FormState>) => void;
}

function TableField({ faults, set }: PartProps & { readonly faults: readonly Fault[] }) {
  const fault = faults.find(({ path, line }) => path === "table" && line === undefined);
  return (
    <>
      <label>
        {words.table}
        <input
          type="file"
          accept=".csv,.tsv,.xlsx"
          aria-invalid={fault !== undefined}
          aria-describedby="table-hint"
          onChange={(event) => set({ table: event.target.files?.[0] ?? null })}
        />
      </label>
      <p className="hint" id="table-hint">
        {words.tableHint} {fault === undefined ? null : <span className="unfit">{words.expected(fault.expected)}</span>}
      </p>
      <button
        type="button"
        className="quiet"
        onClick={() => saveFile(words.templateName, "text/csv", preferenceTemplate)}
      >
        {words.template}
      </button>
    </>
  );
}

function CopyFields({ form, cases, set }: PartProps & { readonly cases: readonly CaseName[] }) {
  return (
    <>
      <label>
        {words.copyOf}
        <select value={form.copyOf} onChange={(event) => set({ copyOf: event.target.value })}>
          {cases.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label className="tick">
        <input
          type="checkbox"
          checked={form.withClaims}
          onChange={(event) => set({ withClaims: event.target.checked })}
        />
        {words.withClaims}
      </label>
    </>
  );
}

/** Where the reader is, as whole days since 1970. */
function today(): number {
  const now = new Date();
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / dayMs);
}
