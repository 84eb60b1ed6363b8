/**
 * The editor of one file. It lives in a shadow root: there its style sheets are adopted and not written into the page, which
 * the page's content policy would refuse. Its colours are the page's own, by their variables.
 */

import { yaml } from "@codemirror/lang-yaml";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { Annotation, EditorState, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { basicSetup } from "codemirror";
import type { Fault } from "../../ground/index.ts";
import { spliceBetween } from "./splice.ts";

export interface CodeEditor {
  /** Lays another text over what stands there, as far as it differs. */
  readonly become: (text: string) => void;
  readonly mark: (faults: readonly Fault[], words: (fault: Fault) => string) => void;
  readonly goTo: (line: number, column: number) => void;
  readonly text: () => string;
  readonly end: () => void;
}

interface Options {
  readonly text: string;
  readonly label: string;
  readonly onChange: (text: string) => void;
}

/** What the page lays over the text is not told back to it. */
const fromPage = Annotation.define<boolean>();

const look = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--paper-raised)", fontSize: "0.8125rem" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-gutters": {
    backgroundColor: "var(--paper-sunk)",
    color: "var(--ink-faint)",
    borderRight: "1px solid var(--hairline)",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--paper-sunk)" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "var(--party-c-wash)",
  },
  ".cm-selectionMatch, .cm-searchMatch": { backgroundColor: "var(--party-b-wash)" },
  "&.cm-focused": { outline: "2px solid var(--ink)", outlineOffset: "-2px" },
  ".cm-panels": { backgroundColor: "var(--paper-sunk)", color: "var(--ink)" },
  ".cm-textfield, .cm-button": { backgroundColor: "var(--paper-raised)", backgroundImage: "none", color: "var(--ink)" },
  ".cm-tooltip": { backgroundColor: "var(--paper-raised)", color: "var(--ink)", border: "1px solid var(--rule)" },
  // The colours that come with the editor are for white paper only.
  ".cm-line span": { color: "inherit" },
});

export function codeEditor(place: HTMLElement, { text, label, onChange }: Options): CodeEditor {
  const root = place.shadowRoot ?? place.attachShadow({ mode: "open" });
  const parent = document.createElement("div");
  parent.style.height = "100%";
  root.replaceChildren(parent);
  const view = new EditorView({
    parent,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        basicSetup,
        lintGutter(),
        yaml(),
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
        EditorView.updateListener.of((update) => {
          const typed = update.transactions.some((each) => each.docChanged && each.annotation(fromPage) !== true);
          if (typed) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  const offset = (line: number, column: number) => {
    const { doc } = view.state;
    const its = doc.line(Math.min(doc.lines, Math.max(1, line)));
    return Math.min(its.to, its.from + Math.max(0, column - 1));
  };
  return {
    become: (next) => {
      const { from, cut, insert } = spliceBetween("", view.state.doc.toString(), next);
      if (cut === insert) return;
      view.dispatch({
        changes: { from, to: from + cut.length, insert },
        annotations: [fromPage.of(true), Transaction.addToHistory.of(false)],
      });
    },
    mark: (faults, words) => {
      const marks = faults.map((fault): Diagnostic => {
        const from = offset(fault.line ?? 1, fault.column ?? 1);
        const end = view.state.doc.lineAt(from).to;
        return { from, to: Math.max(from, end), severity: "error", message: words(fault) };
      });
      view.dispatch(setDiagnostics(view.state, marks));
    },
    goTo: (line, column) => {
      const at = offset(line, column);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
      view.focus();
    },
    text: () => view.state.doc.toString(),
    end: () => view.destroy(),
  };
}
