/** The three forms of a claim's desk: what is corrected, on which day it falls, by which later claim it is replaced; each with a reason. */

import { type FormEvent, type ReactNode, useState } from "react";
import type { Claim } from "../../../evidence/index.ts";
import { formatDay } from "../../../ground/index.ts";
import { libraryWords } from "../../language/library-words.ts";
import { reviewMessages as words } from "../../messages/review-messages.ts";
import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { ClaimLinks } from "./claim-links.tsx";
import { ChoiceField, FormFoot, LongField, TextField } from "./form-fields.tsx";
import type { ClaimChange, ClaimNow } from "./review-client.ts";

interface Props {
  readonly claim: Claim;
  readonly now: ClaimNow;
  readonly busy: boolean;
  readonly refused: string | null;
  readonly onSend: (change: ClaimChange) => void;
  readonly onCancel: () => void;
}

const linkKeys = ["supports", "contradicts", "supersedes"] as const;
const textKeys = ["says", "who", "to", "happened", "published", "cluster", "credibility-because"] as const;

export function CorrectForm({ claim, now, ...rest }: Props) {
  const { theCase } = useWorkbench();
  const [set, setSet] = useState<Readonly<Record<string, unknown>>>({});
  const [because, setBecause] = useState("");
  const value = (key: string) => (key in set ? set[key] : now.entry[key]) ?? "";
  const put = (key: string) => (to: string) =>
    setSet((before) => ({ ...before, [key]: to === "" ? null : key === "credibility" ? Number(to) : to }));
  const list = (key: string) => (value(key) === "" ? [] : (value(key) as readonly string[]));
  const changed = Object.fromEntries(
    Object.entries(set).filter(([key, to]) => JSON.stringify(to ?? null) !== JSON.stringify(now.entry[key] ?? null)),
  );
  return (
    <DeskForm
      {...rest}
      because={because}
      onBecause={setBecause}
      able={Object.keys(changed).length > 0}
      onSubmit={() => rest.onSend({ action: "amend", set: changed, because })}
    >
      <LongField label={words.claim.says} value={String(value("says"))} onChange={put("says")} required />
      <div className="form-grid">
        {textKeys.slice(1).map((key) => (
          <TextField
            key={key}
            label={key === "credibility-because" ? words.desk.credibilityBecause : words.claim[key as "who"]}
            value={String(value(key))}
            onChange={put(key)}
            required={key !== "to"}
          />
        ))}
        <ChoiceField
          label={words.claim.party}
          value={String(value("party"))}
          onChange={put("party")}
          choices={[["", words.claim.noParty], ...theCase.parties.map(({ id, name }) => [id, name] as const)]}
        />
        <ChoiceField
          label={words.claim.kind}
          value={String(value("kind"))}
          onChange={put("kind")}
          choices={Object.entries(messages.claim.kinds)}
        />
        <ChoiceField
          label={words.claim.credibility}
          value={String(value("credibility"))}
          onChange={put("credibility")}
          choices={Object.entries(libraryWords.grades.credibility).map(([id, name]) => [id, `${id}, ${name}`])}
        />
      </div>
      {linkKeys.map((key) => (
        <ClaimLinks
          key={key}
          label={words.claim[key]}
          ids={list(key)}
          except={claim.id}
          onChange={(ids) => setSet((before) => ({ ...before, [key]: ids.length === 0 ? null : ids }))}
        />
      ))}
    </DeskForm>
  );
}

export function RetractForm({ claim, now, isRetracted, ...rest }: Props & { readonly isRetracted: boolean }) {
  const { day } = useWorkbench();
  const [on, setOn] = useState(formatDay(Math.max(day, claim.knownFrom)));
  const [because, setBecause] = useState("");
  return (
    <DeskForm
      {...rest}
      because={because}
      onBecause={setBecause}
      able
      onSubmit={() => rest.onSend(isRetracted ? { action: "reinstate", because } : { action: "retract", on, because })}
    >
      <p className="note">{isRetracted ? words.desk.reinstateWhy : words.desk.retractWhy}</p>
      {isRetracted ? null : (
        <label className="form-field">
          <span>{words.desk.on}</span>
          <input type="date" required value={on} onChange={(event) => setOn(event.target.value)} />
        </label>
      )}
    </DeskForm>
  );
}

export function SupersedeForm({ claim, now, ...rest }: Props) {
  const [by, setBy] = useState<readonly string[]>([]);
  const [because, setBecause] = useState("");
  const [first] = by;
  return (
    <DeskForm
      {...rest}
      because={because}
      onBecause={setBecause}
      able={first !== undefined}
      onSubmit={() => (first === undefined ? undefined : rest.onSend({ action: "supersede", by: first, because }))}
    >
      <ClaimLinks label={words.desk.by} ids={by} except={claim.id} onChange={(ids) => setBy(ids.slice(-1))} />
    </DeskForm>
  );
}

interface FormProps extends Pick<Props, "busy" | "refused" | "onCancel"> {
  readonly because: string;
  readonly onBecause: (because: string) => void;
  readonly able: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

function DeskForm({ busy, refused, because, onBecause, able, onSubmit, onCancel, children }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="review-form" onSubmit={submit} onKeyDown={(event) => event.stopPropagation()}>
      {children}
      <TextField label={words.claim.because} value={because} onChange={onBecause} required />
      <FormFoot refused={refused}>
        <button type="submit" className="quiet" disabled={busy || !able}>
          {words.desk.keep}
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          {words.claim.cancel}
        </button>
      </FormFoot>
    </form>
  );
}
