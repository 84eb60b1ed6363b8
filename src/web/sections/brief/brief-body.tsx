/** The brief of what is on show, as it will print: at once in short, in full when it is worked out; for whom, in whose words. */

import "./brief.css";
import { useState } from "react";
import { type ProbabilityStandard, probabilityStandards } from "../../../ground/index.ts";
import { languagesOfWords } from "../../../words/index.ts";
import { language } from "../../language/language.ts";
import { languages } from "../../language/languages.ts";
import { briefMessages as words } from "../../messages/brief-messages.ts";
import { messages } from "../../messages.ts";
import { lastBriefOf } from "../../since/last-brief.ts";
import { keepLastBrief, useLastBrief } from "../../since/use-last-brief.ts";
import { wholeNumber } from "../../wording.ts";
import { useNow, useWorkbench } from "../../workbench.ts";
import { Section } from "../section.tsx";
import { WorkOut } from "../work-out.tsx";
import { BriefPaper } from "./brief-paper.tsx";
import type { BriefChoices } from "./brief-protocol.ts";
import { Remarks } from "./remarks.tsx";
import { saveFile } from "./save-file.ts";
import { StaleSentences } from "./stale-sentences.tsx";
import { briefFutures, briefSolved, useBrief } from "./use-brief.ts";

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Who will read it: what is not open is counted, leaves no trace, or is shown. */
const readers = {
  counted: {},
  open: { redact: "open" },
  restricted: { redact: "restricted" },
  all: { includeSensitive: true },
} as const satisfies Readonly<Record<string, Omit<BriefChoices, "language">>>;

type Reader = keyof typeof readers;

export default function BriefBody({ number }: { readonly number: number }) {
  const { state, busy, answer } = useWorkbench();
  const [reader, setReader] = useState<Reader>("counted");
  const [standard, setStandard] = useState<ProbabilityStandard>("icd-203");
  const [written, setWritten] = useState(pageLanguage);
  const last = useLastBrief();
  const since = last?.snapshot == null ? {} : { since: { label: "", snapshot: last.snapshot } };
  const { brief, work, docx } = useBrief({ ...readers[reader], ...since, words: standard, language: written });
  const futures = Math.min(briefFutures, answer.of);
  const { view } = useNow();
  const [kept, setKept] = useState(false);
  const { assessment } = answer;
  const keep = () => {
    if (assessment === null || brief === null) return;
    keepLastBrief(view.caseId, lastBriefOf(state, assessment, today(), brief.snapshot));
    setKept(true);
  };
  const name = brief === null ? "" : `brief-${brief.asOf}`;
  return (
    <Section id="brief" number={number} title={messages.contents.names.brief} busy={busy} lead={<p>{words.lead}</p>}>
      <div className="brief-settings only-screen">
        <label className="field">
          {words.reader}
          <select value={reader} onChange={(event) => setReader(event.target.value as Reader)}>
            {(Object.keys(readers) as Reader[]).map((each) => (
              <option key={each} value={each}>
                {words.readers[each]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {words.standard}
          <select value={standard} onChange={(event) => setStandard(event.target.value as ProbabilityStandard)}>
            {Object.entries(probabilityStandards).map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {words.language}
          <select value={written} onChange={(event) => setWritten(event.target.value)}>
            {[...new Set([...Object.keys(languagesOfWords), written])].map((tag) => (
              <option key={tag} value={tag} lang={tag}>
                {languagesOfWords[tag]?.name ?? languages[tag]?.name}
              </option>
            ))}
          </select>
        </label>
        {brief === null ? null : (
          <>
            <button type="button" className="quiet" onClick={() => saveFile(`${name}.html`, "text/html", brief.html)}>
              HTML
            </button>
            <button
              type="button"
              className="quiet"
              onClick={() => saveFile(`${name}.md`, "text/markdown", brief.markdown)}
            >
              Markdown
            </button>
            <button
              type="button"
              className="quiet"
              onClick={() => void docx().then((bytes) => bytes !== null && saveFile(`${name}.docx`, docxType, bytes))}
            >
              DOCX
            </button>
            <button type="button" className="quiet" onClick={() => print()}>
              {words.print}
            </button>
            <button type="button" className="quiet" disabled={assessment === null} onClick={keep}>
              {messages.since.keep}
            </button>
          </>
        )}
      </div>
      <div className="only-screen">
        <WorkOut
          work={{ ...work, of: work.working ? work.of : futures }}
          label={words.workOut}
          note={words.workOutNote}
        />
        <p className="note" role="status">
          {kept ? messages.since.kept : ""}
        </p>
        {brief === null ? null : (
          <p className="note">
            {brief.full ? words.full(wholeNumber(brief.futures), briefSolved) : words.short(wholeNumber(brief.futures))}{" "}
            {brief.full ? <code>{words.command(view.caseId ?? "CASE", brief, briefSolved, written)}</code> : null}
          </p>
        )}
      </div>
      {brief === null ? null : (
        <Remarks
          remarks={brief.remarks}
          standards={brief.labels.standards}
          formOnly={brief.document.language !== undefined}
        />
      )}
      {brief === null ? null : <StaleSentences brief={brief.document} asOf={brief.asOf} />}
      {brief === null ? (
        <p className="empty">{messages.computing}</p>
      ) : (
        <BriefPaper brief={brief.document} labels={brief.labels} remarks={brief.remarks} />
      )}
    </Section>
  );
}

function pageLanguage(): string {
  return language().tag;
}

/** The reader's calendar day: the only clock of the page, and no figure depends on it. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
