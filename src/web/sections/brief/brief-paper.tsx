/** The brief on its paper: light in both themes, as it prints. Each sentence's mark opens what carries it. */

import type { BriefDocument, BriefSection, LintRemark } from "../../../brief/index.ts";
import { briefMessages as words } from "../../messages/brief-messages.ts";
import { BriefBlock } from "./brief-block.tsx";
import type { WrittenBrief } from "./brief-protocol.ts";
import { RemarksProvider } from "./sentence-remarks.tsx";

interface Props {
  readonly brief: BriefDocument;
  readonly labels: WrittenBrief["labels"];
  readonly remarks: readonly LintRemark[];
}

export function BriefPaper({ brief, labels, remarks }: Props) {
  return (
    <RemarksProvider value={remarks}>
      <article lang={brief.language ?? "en"} dir="ltr" className="paper" aria-label={words.paper}>
        <header>
          <p className="paper-title">{brief.title}</p>
          <p className="paper-question">{brief.question}</p>
          <p className="paper-facts">{labels.facts}</p>
        </header>
        {brief.sections.map((section) => (
          <PaperSection key={section.id} section={section} />
        ))}
        {brief.annex.length === 0 ? null : <p className="paper-annex">{labels.annex}</p>}
        {brief.annex.map((section) => (
          <PaperSection key={section.id} section={section} />
        ))}
        <h3>{labels.references}</h3>
        <ol className="paper-references">
          {brief.appendix.references.map(({ number, text, reliability, link }) => (
            <li key={number} value={number} id={`reference-${number}`}>
              {text}{" "}
              {link === null ? null : (
                <>
                  <a href={link} rel="noreferrer noopener" target="_blank">
                    {link}
                  </a>{" "}
                </>
              )}
              <span className="grade">{reliability}</span>
            </li>
          ))}
        </ol>
      </article>
    </RemarksProvider>
  );
}

function PaperSection({ section }: { readonly section: BriefSection }) {
  return (
    <section id={`brief-${section.id}`} aria-label={section.title}>
      <h3>{section.title}</h3>
      {section.blocks.map((block, place) => (
        // A document is drawn whole or anew: its blocks have no other name than their place
        <BriefBlock key={place} block={block} />
      ))}
    </section>
  );
}
