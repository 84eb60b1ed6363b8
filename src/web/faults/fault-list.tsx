/** A case with faults: all of them at once, each with its place, its line, what was expected and what was read. */

import { escapeControls, type Fault } from "../../ground/index.ts";
import { messages } from "../messages.ts";

export function FaultList({ name, faults }: { readonly name: string; readonly faults: readonly Fault[] }) {
  return (
    <div className="page single">
      <main className="opening">
        <h1>{messages.faults.title(faults.length)}</h1>
        <p className="question">{messages.faults.gist(name)}</p>
        {faults.map((fault) => (
          <article className="fault" key={`${fault.file}:${fault.line}:${fault.column}:${fault.code}:${fault.path}`}>
            <p className="where">
              {fault.file === undefined ? messages.faults.nowhere : fault.file}
              {fault.line === undefined ? "" : `:${fault.line}`}
              {fault.column === undefined ? "" : `:${fault.column}`} <span className="note">{fault.code}</span>
            </p>
            {fault.path === "" ? null : <p className="note">{fault.path}</p>}
            <p>
              {messages.faults.expected} {fault.expected}
            </p>
            <p className="read">
              {messages.faults.read} {escapeControls(fault.read)}
            </p>
            {fault.sourceLine === undefined ? null : (
              <pre>
                {fault.line} | {escapeControls(fault.sourceLine.replaceAll("\t", " "))}
              </pre>
            )}
            {fault.hint === undefined ? null : <p className="note">{fault.hint}</p>}
          </article>
        ))}
      </main>
    </div>
  );
}
