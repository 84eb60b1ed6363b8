/** A defect of the screen itself: said, instead of an empty page. The case is untouched, and the command line still works. */

import { Component, type ReactNode } from "react";
import { messages } from "../messages.ts";

export class BrokenPage extends Component<{ readonly children: ReactNode }, { readonly why: string | null }> {
  override state = { why: null };

  static getDerivedStateFromError(error: unknown) {
    return { why: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.why === null) return this.props.children;
    return (
      <main className="waiting">
        <h1>{messages.broken.title}</h1>
        <p className="fault">{this.state.why}</p>
        <p>{messages.broken.help}</p>
        <p>
          <button type="button" className="quiet" onClick={() => location.reload()}>
            {messages.broken.again}
          </button>
        </p>
      </main>
    );
  }
}
