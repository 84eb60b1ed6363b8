/** A number is a button. */

import type { ReactNode } from "react";
import { useWorkbench } from "../workbench.ts";
import type { ComputedFigure, Subject } from "./subject.ts";

interface Props {
  readonly subject: Subject;
  readonly children: ReactNode;
  readonly wraps?: boolean;
  readonly label?: string;
}

export function OpenFigure({ subject, children, wraps = false, label }: Props) {
  const { open } = useWorkbench();
  return (
    <button
      type="button"
      className={wraps ? "figure-button wraps" : "figure-button"}
      aria-haspopup="dialog"
      aria-label={label}
      onClick={() => open(subject)}
    >
      {children}
    </button>
  );
}

/** A computed figure whose text is what the button shows. */
export function Computed({ figure, wraps }: { readonly figure: ComputedFigure; readonly wraps?: boolean }) {
  return (
    <OpenFigure subject={{ kind: "figure", figure }} wraps={wraps ?? false}>
      {figure.text}
    </OpenFigure>
  );
}
