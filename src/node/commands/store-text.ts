/** What `parley store` prints of cases, revisions and states. */
import { escapeControls } from "../../ground/index.ts";
import { kept } from "../store/content.ts";
import type { ChangeNote, Revision, State, StoredCase } from "../store/revision.ts";
import { plural } from "./command.ts";

const mostNamed = 12;

export function caseLines(place: string, cases: readonly StoredCase[]): readonly string[] {
  if (cases.length === 0) return [`No case is in ${place} yet.`];
  return cases.map(
    ({ id, head, changedAt, changedBy }) => `${id}  revision ${head}  ${changedAt}  ${escapeControls(changedBy)}`,
  );
}

export function revisionLines({ number, at, author, reason, base, changes }: Revision): readonly string[] {
  const based = base === number - 1 ? "" : `, based on ${base}`;
  const named = changes.slice(0, mostNamed).map((change) => `    ${changeWords(change)}`);
  const more = changes.length > mostNamed ? [`    and ${changes.length - mostNamed} more`] : [];
  return [`${number}  ${at}  ${escapeControls(author)}${based}`, `    ${escapeControls(reason)}`, ...named, ...more];
}

function changeWords({ space, path, action, units }: ChangeNote): string {
  const what = space === "file" ? escapeControls(path) : `document ${escapeControls(path)}`;
  if (action === "drop") return `${what} taken away`;
  const entries = units.filter((unit) => unit !== "*" && unit !== "");
  if (entries.length === 0) return what;
  const more = entries.length > mostNamed ? ` and ${entries.length - mostNamed} more` : "";
  return `${what}: ${entries.slice(0, mostNamed).map(escapeControls).join(", ")}${more}`;
}

export function stateLines(state: State, made: Revision, digest: string | null) {
  const files = [...state.files].map(([path, content]) => ({ path, digest: kept(content).digest }));
  const { changes: _, digest: revisionDigest, number, ...who } = made;
  const facts = { case: state.case, revision: number, ...who, revisionDigest, caseDigest: digest, files };
  const lines = [
    `${state.case}, revision ${made.number}`,
    `  ${made.at}  ${escapeControls(made.author)}`,
    `  ${escapeControls(made.reason)}`,
    `  digest of the revision      ${made.digest}`,
    `  digest of the case's files  ${digest ?? "none: the case has faults, see parley check"}`,
    plural(files.length, "file"),
    ...files.map((file) => `  ${file.digest.slice(0, 12)}  ${escapeControls(file.path)}`),
  ];
  return { facts, lines };
}
