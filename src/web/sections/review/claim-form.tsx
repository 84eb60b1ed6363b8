/** Step 2 of a grade: the claim in one's own words, and how credible it is, with a reason. For one proposal or for many. */

import { useEffect, useRef, useState } from "react";
import { libraryWords } from "../../language/library-words.ts";
import { reviewMessages as words } from "../../messages/review-messages.ts";
import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";
import type { ClaimDraft, UngradedDraft } from "./claim-draft.ts";
import { ClaimLinks } from "./claim-links.tsx";
import { ChoiceField, FormFoot, GradeField, LongField, TextField } from "./form-fields.tsx";

interface Props {
  /** Of a single one, what may be corrected; of many nothing is. */
  readonly draft: UngradedDraft;
  readonly text: string;
  readonly many: number;
  /** Opens with the words to be edited, or with the grade alone. */
  readonly editing: boolean;
  readonly earlierReasons: readonly string[];
  readonly refused: string | null;
  readonly onAccept: (claim: ClaimDraft) => void;
  readonly onCancel: () => void;
}

export function ClaimForm({ draft, text, many, editing, earlierReasons, refused, onAccept, onCancel }: Props) {
  const { theCase } = useWorkbench();
  const [claim, setClaim] = useState<UngradedDraft>(draft);
  const [credibility, setCredibility] = useState("");
  const [because, setBecause] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(editing ? "textarea" : "input[type=radio]")?.focus();
    form.current?.scrollIntoView({ block: "nearest" });
  }, [editing]);
  const set = (key: keyof UngradedDraft) => (value: string) =>
    setClaim((before) => {
      const { [key]: _, ...others } = before;
      return (
        value === "" && (key === "party" || key === "to") ? others : { ...before, [key]: value }
      ) as UngradedDraft;
    });
  const whole = editing || claim.published === "" || claim.happened === "";
  return (
    <form
      ref={form}
      className="review-form"
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
        // In the grade a digit is a choice, as everywhere else a letter is.
        if (/^[1-6]$/.test(event.key) && (event.target as HTMLInputElement).type === "radio") setCredibility(event.key);
        event.stopPropagation();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onAccept({ ...claim, credibility: Number(credibility), because });
      }}
    >
      <h4>{words.claim.step}</h4>
      {many > 1 ? (
        <p>{words.claim.many(many)}</p>
      ) : (
        <blockquote>
          <span className="label">{words.claim.words}</span> {text}
        </blockquote>
      )}
      {many > 1 ? null : whole ? (
        <>
          <LongField label={words.claim.says} value={claim.says} onChange={set("says")} required />
          <div className="form-grid">
            <TextField label={words.claim.who} value={claim.who} onChange={set("who")} required />
            <ChoiceField
              label={words.claim.party}
              value={claim.party ?? ""}
              onChange={set("party")}
              choices={[["", words.claim.noParty], ...theCase.parties.map(({ id, name }) => [id, name] as const)]}
            />
            <TextField label={words.claim.to} value={claim.to ?? ""} onChange={set("to")} />
            <ChoiceField
              label={words.claim.kind}
              value={claim.kind}
              onChange={set("kind")}
              choices={Object.entries(messages.claim.kinds)}
            />
            <TextField label={words.claim.happened} value={claim.happened} onChange={set("happened")} required />
            <TextField label={words.claim.published} value={claim.published} onChange={set("published")} required />
            <TextField label={words.claim.cluster} value={claim.cluster ?? ""} onChange={set("cluster")} />
          </div>
          {(["supports", "contradicts", "supersedes"] as const).map((key) => (
            <ClaimLinks
              key={key}
              label={words.claim[key]}
              ids={claim[key] ?? []}
              onChange={(ids) => setClaim((before) => ({ ...before, [key]: ids }))}
            />
          ))}
        </>
      ) : (
        <p className="note">
          {messages.claim.said(claim.who, claim.to ?? null, claim.happened)} {messages.claim.kinds[claim.kind as never]}
        </p>
      )}
      <p className="note">{words.claim.why}</p>
      <GradeField
        label={words.claim.credibility}
        value={credibility}
        onChange={setCredibility}
        choices={Object.entries(libraryWords.grades.credibility)}
      />
      <label className="form-field wide">
        <span>{words.claim.because}</span>
        <input
          type="text"
          list="earlier-reasons"
          required
          value={because}
          onChange={(event) => setBecause(event.target.value)}
        />
      </label>
      <datalist id="earlier-reasons">
        {earlierReasons.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
      <FormFoot refused={refused}>
        <button type="submit" className="quiet">
          {words.claim.accept}
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          {words.claim.cancel}
        </button>
      </FormFoot>
    </form>
  );
}
