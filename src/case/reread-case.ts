/**
 * Reads a case again and again while few of its files change, as when somebody edits it.
 * Gives: a reader that gives what `readCase` gives. Cost: files whose text is as it was the time before are not parsed anew.
 */
import { readCaseFile } from "./case-file.ts";
import { type CaseReading, readCase } from "./read-case.ts";

export function caseReader(): (files: ReadonlyMap<string, string>) => CaseReading {
  let before = new Map<string, { readonly text: string; readonly read: ReturnType<typeof readCaseFile> }>();
  return (files) => {
    const now: typeof before = new Map();
    const reading = readCase(files, (file, text) => {
      const known = before.get(file);
      const held = known?.text === text ? known : { text, read: readCaseFile(file, text) };
      now.set(file, held);
      return held.read;
    });
    before = now;
    return reading;
  };
}
