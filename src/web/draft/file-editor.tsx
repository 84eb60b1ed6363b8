/** One file of the case as it is written: typed into, it is tried at once; tried elsewhere, it changes here. Faults at their line. */

import { useEffect, useId, useRef, useState } from "react";
import { escapeControls, type Fault } from "../../ground/index.ts";
import { messages } from "../messages.ts";
import { type CodeEditor, codeEditor } from "./code-editor.ts";
import { useDraft } from "./draft-context.ts";
import type { FilePlace } from "./entry-place.ts";

interface Props {
  readonly place: FilePlace;
  readonly onClose: () => void;
}

const restMs = 450;

export default function FileEditor({ place, onClose }: Props) {
  const { texts, faults, reading, setText, openFile } = useDraft();
  const dialog = useRef<HTMLDialogElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | null>(null);
  const timer = useRef<number>(undefined);
  const [typing, setTyping] = useState(false);
  const id = useId();
  const { file } = place;
  const text = texts.get(file);
  const here = faults.filter((fault) => fault.file === file);
  const tell = useRef<() => void>(() => {});
  tell.current = () => {
    clearTimeout(timer.current);
    setTyping(false);
    if (editor.current !== null) setText(file, editor.current.text());
  };

  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
  }, []);

  // Begun with the text as it stands; later ones are laid over it below.
  useEffect(() => {
    if (host.current === null || text === undefined) return;
    const made = codeEditor(host.current, {
      text,
      label: messages.file.label(file),
      onChange: () => {
        setTyping(true);
        clearTimeout(timer.current);
        timer.current = window.setTimeout(() => tell.current(), restMs);
      },
    });
    editor.current = made;
    return () => {
      clearTimeout(timer.current);
      made.end();
      editor.current = null;
    };
  }, [file]);
  useEffect(() => editor.current?.goTo(place.line, place.column), [place]);
  useEffect(() => {
    // What is being typed is told first.
    if (!typing && text !== undefined) editor.current?.become(text);
  }, [text, typing]);
  useEffect(() => {
    if (!reading)
      editor.current?.mark(
        faults.filter((fault) => fault.file === file),
        words,
      );
  }, [faults, reading, file]);

  const close = () => {
    if (typing) tell.current();
    onClose();
  };
  return (
    <dialog ref={dialog} className="editor" aria-labelledby={id} onClose={close}>
      <div className="editor-rows">
        <div className="editor-head">
          <h2 id={id}>{messages.file.title(file)}</h2>
          <label className="field">
            {messages.file.choose}
            <select
              value={file}
              onChange={(event) => {
                if (typing) tell.current();
                openFile({ file: event.target.value, line: 1, column: 1 });
              }}
            >
              {[...texts.keys()].map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="quiet" onClick={close}>
            {messages.draft.close}
          </button>
        </div>
        <p className="note">{text === undefined ? messages.file.missing : messages.file.gist}</p>
        <div className="editor-place" ref={host} />
        <div className="editor-faults" role="status">
          {reading || typing ? (
            messages.draft.reading
          ) : faults.length === 0 ? (
            messages.file.noFaults
          ) : (
            <FaultPlaces here={here} elsewhere={faults.filter((fault) => fault.file !== file)} />
          )}
        </div>
      </div>
    </dialog>
  );
}

function words(fault: Fault): string {
  return escapeControls(`${messages.file.expected(fault.expected, fault.read)} (${fault.code})`);
}

const mostShown = 20;

function FaultPlaces({ here, elsewhere }: { readonly here: readonly Fault[]; readonly elsewhere: readonly Fault[] }) {
  const { openFile } = useDraft();
  return (
    <>
      <p className="alarm">{messages.file.faults}</p>
      <ul>
        {[...here, ...elsewhere].slice(0, mostShown).map((fault, index) => {
          const { file, line = 1, column = 1 } = fault;
          const at = messages.file.at(line, column);
          return (
            <li key={`${fault.code}:${index}`}>
              {file === undefined ? null : (
                <button type="button" className="plain" onClick={() => openFile({ file, line, column })}>
                  {index < here.length ? at : `${file}, ${at}`}
                </button>
              )}{" "}
              {words(fault)}
            </li>
          );
        })}
      </ul>
    </>
  );
}
