/**
 * A case begun from a form: commented files that check clean and can be assessed at once. Whatever nobody has judged yet is a
 * wide range that says so, the same for every party, so that the first assessment shows how little is known.
 * Takes  a form (`case-form.ts`). Gives path → text, or the form's faults and no files.
 */
import type { Fault } from "../ground/index.ts";
import { type CaseForm, type FormRange, formFaults } from "./case-form.ts";
import { provenanceKeys } from "./schema.ts";

export const notJudgedYet = "Not judged yet; replace it.";

export interface BegunCase {
  readonly files: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
}

/** So wide that hardly anything is left out, and none touches an end that its distribution cannot reach. */
const open = {
  weight: "10% to 90%",
  worth: "uniform(0%, 100%)",
  breach: "2% to 80%",
  loss: "2% to 60%",
  waiting: "0.02% to 3%",
  patience: "92% to 99.8%",
  frozen: "0.5% to 15%",
  begins: "2% to 50%",
  channel: "2% to 60%",
  struck: "1% to 40%",
  class: "0.1% to 8%",
} as const;

export function emptyCase(form: CaseForm): BegunCase {
  const faults = formFaults(form);
  if (faults.length > 0) return { files: new Map(), faults };
  const parties = named(form.parties, "party");
  const ids = named(
    form.issues.map(({ name }) => name),
    "issue",
  );
  const issues = form.issues.map(
    (issue, k): NamedIssue => ({
      ...issue,
      id: (ids[k] as Named).id,
      named: named(issue.options, "option"),
    }),
  );
  const files = new Map([
    ["case.yaml", head(form, parties)],
    ["issues.yaml", issueLines(issues)],
    ["judgements.yaml", judgementLines(form, parties, issues)],
  ]);
  return { files, faults: [] };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface NamedIssue {
  readonly id: string;
  readonly name: string;
  readonly named: readonly Named[];
  readonly weights?: readonly FormRange[];
  readonly worth?: readonly (readonly FormRange[])[];
}

function head(form: CaseForm, parties: readonly Named[]): string {
  return `# A case is a folder of plain text. Any *.yaml file in it may hold any section; docs/case-format.md lists them all.
case:
  format: 1
  title: ${words(form.title)}
  question: ${words(form.question)}
  timeline: { from: ${form.from}, to: ${form.to} }   # the days that may be assessed
  as-of: ${form.asOf}
  horizon-months: ${form.horizonMonths}   # after which the line freezes
  default-analyst: me
  reference-class: not-chosen   # the base rate, drawn beside every curve
  missing-voices: []            # who is not heard in the sources

analysts:
  me: { name: The author of this case }

parties:   # what each wants (interests), expects without an agreement (batna) and tells (story), as it would say it itself
${parties.map(({ id, name }) => `  ${id}: { name: ${words(name)}, role: principal }`).join("\n")}

reference-classes:
  not-chosen:
    name: Not chosen yet; name a class of past disputes here, with its source
    counts: ends by agreement
    monthly: ${open.class}
    judgement: ${notJudgedYet}
`;
}

function issueLines(issues: readonly NamedIssue[]): string {
  const lines = issues.map(
    ({ id, name, named: options }) => `  ${id}:
    name: ${words(name)}
    status-quo: ${options[0]?.id}
    options:
${options.map((option) => `      ${option.id}: { name: ${words(option.name)} }`).join("\n")}`,
  );
  return `# What is to be decided. Options are ordered; \`status-quo\` stands without an agreement. More can be said of an issue:
# a front it follows (front), whether a ceasefire may leave it open (deferrable), who can never accept what (red-lines).
issues:
${lines.join("\n")}
`;
}

function judgementLines(form: CaseForm, parties: readonly Named[], issues: readonly NamedIssue[]): string {
  const each = (value: string) => parties.map(({ id }) => `  ${id}: ${value}`).join("\n");
  const ofEach = (value: string) => parties.map(({ id }) => `${id}: ${value}`).join(", ");
  const preferences = parties.map(({ id }, at) =>
    [`  ${id}:`, ...issues.map((issue) => preference(issue, at, form.because))].join("\n"),
  );
  return `# Opinions as numbers. A range such as 5% to 20% is a 90 % interval; give each its claims (basis: [c-...]) or its reason
# (judgement: ...). What says "${notJudgedYet}" is as wide as it is because nobody has looked yet.
preferences:   # how much each issue weighs for a party, and what each option is worth to it between its worst and its best
  judgement: ${notJudgedYet}
${preferences.join("\n")}

guarantees:   # which issue decides how safe an agreement is; name another where another does
  issue: ${issues[0]?.id}
  judgement: ${notJudgedYet}
  breach:   # chance that the others break it, by option and by who suffers
${issues[0]?.named.map(({ id }) => `    ${id}: { ${ofEach(open.breach)} }`).join("\n")}
  loss: { ${ofEach(open.loss)} }   # what a broken agreement costs

costs:   # a month without an agreement, in shares of all that is at stake for the party
  judgement: ${notJudgedYet}
${parties.map(({ id }) => `  ${id}: { waiting: { monthly: ${open.waiting} } }`).join("\n")}

patience:   # what a month later is worth against now
  judgement: ${notJudgedYet}
${each(open.patience)}

frozen:   # what it costs for good where nothing is ever agreed
  judgement: ${notJudgedYet}
${each(open.frozen)}

friction:   # monthly chances, all else ordinary
  judgement: ${notJudgedYet}
  talks: ${open.begins}
  breakdown: ${open.begins}
  channel: ${open.channel}
  ceasefire: ${open.struck}
  settlement: ${open.struck}
`;
}

/** What came with the form has the form's reason; the rest inherits that it was not judged. */
function preference({ id, named: options, weights, worth }: NamedIssue, party: number, because = ""): string {
  const value = (range: FormRange | undefined, otherwise: string): string =>
    range == null ? otherwise : `{ value: ${words(range)}, judgement: ${words(because)} }`;
  const values = options.map((option, k) => `        ${option.id}: ${value(worth?.[k]?.[party], open.worth)}`);
  return [`    ${id}:`, `      salience: ${value(weights?.[party], open.weight)}`, "      values:", ...values].join(
    "\n",
  );
}

/** Bare where any reader of YAML takes it as these words, in braces too; else in quotes, where nothing means anything. */
function words(text: string): string {
  const bare = text.trim();
  return /^\p{L}[\p{L}\p{N} .'()-]*$/u.test(bare) && !kept.includes(bare.toLowerCase()) ? bare : JSON.stringify(bare);
}

/** Words that a mapping of judgements keeps for itself, and words that YAML does not take as words. */
const kept: readonly string[] = [
  ...provenanceKeys,
  "constructor",
  "prototype",
  "value",
  "values",
  "then",
  "null",
  "true",
  "false",
  "yes",
  "no",
  "on",
  "off",
  "y",
  "n",
];

/** Ids by the names: lower-case letters, digits and hyphens; in other scripts `party-1`. None twice. */
function named(names: readonly string[], kind: string): readonly Named[] {
  const taken = new Set<string>(kept);
  return names.map((name, k) => {
    const plain = idFromName(name);
    const wanted = plain === "" || taken.has(plain) ? [kind, plain || `${k + 1}`].join("-") : plain;
    let id = wanted;
    for (let more = 2; taken.has(id); more++) id = `${wanted}-${more}`;
    taken.add(id);
    return { id, name };
  });
}

/** Empty where nothing of the name is left. */
export function idFromName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
}
