/** Files or folders dropped anywhere on the page, chosen, or text pasted: some at a time, each told how it went. */

import { useCallback, useEffect, useRef, useState } from "react";
import { reviewMessages as words } from "../../messages/review-messages.ts";
import { droppedFiles } from "./dropped-files.ts";
import { takeIn } from "./review-client.ts";

interface Props {
  readonly caseId: string;
  readonly onTaken: (digest: string) => Promise<void>;
}

interface Note {
  readonly name: string;
  readonly text: string;
  /** What was refused, in the server's words. */
  readonly why: string | null;
}

interface Piece {
  readonly content: Blob;
  readonly name: string;
}

/** Sent at a time; the server reads as many as it has processors for. */
const atOnce = 4;

export function TakeIn({ caseId, onTaken }: Props) {
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const [working, setWorking] = useState<readonly string[]>([]);
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState("");
  const [published, setPublished] = useState("");
  const choose = useRef<HTMLInputElement>(null);
  const zone = useRef<HTMLDivElement>(null);
  const take = useCallback(
    async (pieces: readonly Piece[]) => {
      const waiting = [...pieces];
      const one = async (): Promise<void> => {
        for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) {
          const { content, name } = piece;
          setWorking((before) => [...before, name]);
          const told = await takeIn(caseId, content, name, published);
          setWorking((before) => before.toSpliced(before.indexOf(name), 1));
          if ("refused" in told) {
            setNotes((before) => [{ name, text: words.take.refused(name), why: told.refused }, ...before]);
            continue;
          }
          const { article, already } = told.ok;
          const text = already ? words.take.already(article.name) : words.take.taken(name);
          setNotes((before) => [{ name, text, why: null }, ...before]);
          await onTaken(article.digest);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, one));
    },
    [caseId, onTaken, published],
  );
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      // Two screens have a zone: the one on show takes it, and where neither is, whichever is told first.
      const elsewhere = zone.current?.offsetParent === null && document.querySelector(".screen:not([hidden]) .drop");
      setOver(false);
      if (!holdsFiles(event) || event.defaultPrevented || elsewhere) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) =>
        take(files.map((file) => ({ content: file, name: file.name }))),
      );
    };
    document.addEventListener("dragover", drag);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", drag);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [take]);
  return (
    <>
      <div ref={zone} className={over ? "drop over" : "drop"}>
        <span>{over ? words.take.over : words.take.drop}</span>
        <button type="button" className="quiet" onClick={() => choose.current?.click()}>
          {words.take.choose}
        </button>
        <input
          ref={choose}
          type="file"
          multiple
          hidden
          aria-label={words.take.choose}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])].map((file) => ({ content: file, name: file.name }));
            event.target.value = "";
            void take(files);
          }}
        />
        <label className="field">
          {words.take.published}
          <input type="date" value={published} onChange={(event) => setPublished(event.target.value)} />
        </label>
        <details>
          <summary>{words.take.paste}</summary>
          <textarea
            aria-label={words.take.pasted}
            rows={6}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
          <button
            type="button"
            className="quiet"
            disabled={pasted.trim() === ""}
            onClick={() => {
              const name = pasted.trim().split("\n")[0]?.slice(0, 60) ?? "";
              void take([{ content: new Blob([pasted], { type: "text/plain" }), name: `${name}.txt` }]);
              setPasted("");
            }}
          >
            {words.take.takePasted}
          </button>
        </details>
      </div>
      <div aria-live="polite">
        {working.length === 0 ? null : <p className="note">{words.take.working(working.join(", "))}</p>}
        {notes.slice(0, 6).map((note, index) => (
          <div key={`${notes.length - index}`} className="note">
            {note.text}
            {note.why === null ? null : <pre className="refusal">{note.why}</pre>}
          </div>
        ))}
      </div>
    </>
  );
}
