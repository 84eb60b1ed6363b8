/** Step 1 of a grade: the article as a source of the case, and how reliable it is. Asked before any claim is judged. */

import { useState } from "react";
import type { ArticleRecord } from "../../../reading/index.ts";
import { libraryWords } from "../../language/library-words.ts";
import { reviewMessages as words } from "../../messages/review-messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { ChoiceField, FormFoot, GradeField, LongField, TextField } from "./form-fields.tsx";
import type { SourceDraft, Told } from "./review-client.ts";

interface Props {
  readonly article: ArticleRecord;
  readonly onKeep: (draft: SourceDraft | string) => Promise<Told<unknown>>;
}

export function SourceForm({ article, onKeep }: Props) {
  const { theCase } = useWorkbench();
  const known = theCase.sources.find(({ id }) => id === article.source);
  const [draft, setDraft] = useState<SourceDraft>(() => ({
    id: article.source ?? sourceId(article, new Set(theCase.sources.map(({ id }) => id))),
    type: known?.type ?? "article-newspaper",
    title: known?.title ?? article.head.title?.value ?? article.name,
    author: article.head.byline?.value ?? "",
    container: known?.containerTitle ?? article.head.publisher?.value ?? "",
    issued: known?.issued ?? article.published?.day ?? "",
    url: known?.url ?? "",
    language: known?.language ?? article.head.language?.value ?? "en",
    vantage: known?.vantage ?? "unknown",
    interest: known?.interest ?? "",
    reliability: known?.reliability ?? "",
    because: known?.reliabilityBecause ?? "",
  }));
  const [existing, setExisting] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const set = (key: keyof SourceDraft) => (value: string) => setDraft((before) => ({ ...before, [key]: value }));
  return (
    <form
      className="review-form"
      onSubmit={async (event) => {
        event.preventDefault();
        const told = await onKeep(existing === "" ? draft : existing);
        setRefused("refused" in told ? told.refused : null);
      }}
    >
      <p className="note">{words.source.why}</p>
      {article.source !== null || theCase.sources.length === 0 ? null : (
        <ChoiceField
          label={words.source.existing}
          value={existing}
          onChange={setExisting}
          choices={[
            ["", words.source.none],
            ...theCase.sources.map((each) => [each.id, `${each.reliability}  ${each.title}`] as const),
          ]}
        />
      )}
      {existing === "" ? (
        <>
          <div className="form-grid">
            <TextField label={words.head.title} value={draft.title} onChange={set("title")} required />
            <TextField label={words.head.byline} value={draft.author} onChange={set("author")} />
            <TextField label={words.head.publisher} value={draft.container} onChange={set("container")} />
            <TextField label={words.head.published} value={draft.issued} onChange={set("issued")} />
            <ChoiceField
              label={words.source.type}
              value={draft.type}
              onChange={set("type")}
              choices={Object.entries(words.source.types)}
            />
            <ChoiceField
              label={words.source.vantage}
              value={draft.vantage}
              onChange={set("vantage")}
              choices={Object.entries(words.source.vantages)}
            />
            <TextField label={words.head.language} value={draft.language} onChange={set("language")} required />
            <TextField label={words.source.interest} value={draft.interest} onChange={set("interest")} />
            <TextField label={words.source.url} value={draft.url} onChange={set("url")} />
            <TextField label={words.source.id} value={draft.id} onChange={set("id")} required />
          </div>
          <GradeField
            label={words.source.reliability}
            value={draft.reliability}
            onChange={set("reliability")}
            choices={Object.entries(libraryWords.grades.reliability)}
          />
          <LongField label={words.source.because} value={draft.because} onChange={set("because")} required />
        </>
      ) : null}
      <FormFoot refused={refused}>
        <button type="submit" className="quiet">
          {words.source.save}
        </button>
      </FormFoot>
    </form>
  );
}

/** From publisher or author and year; with a number where the case has such a source already. */
function sourceId({ head, published, name }: ArticleRecord, taken: ReadonlySet<string>): string {
  const of = head.publisher?.value ?? head.byline?.value.split(/\s+/).at(-1) ?? head.title?.value ?? name;
  const plain = of
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 36);
  const base = `${plain === "" ? "article" : plain}-${published?.day.slice(0, 4) ?? "undated"}`;
  let id = base;
  for (let more = 2; taken.has(id); more++) id = `${base}-${more}`;
  return id;
}
