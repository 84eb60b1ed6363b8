/** What stands in the form of a new case, and how it is sent; faults by the path of their field. */

import { type CaseForm, formFaults } from "../../case/index.ts";
import { type Fault, formatDay } from "../../ground/index.ts";
import { newCaseMessages } from "../messages/new-case-messages.ts";
import { token } from "../sections/review/session.ts";
import { addMonths } from "../view/days.ts";

export type Kind = "empty" | "table" | "copy";

export interface FormState extends Omit<CaseForm, "issues" | "because"> {
  readonly kind: Kind;
  readonly issues: readonly { readonly name: string; readonly options: readonly string[] }[];
  readonly table: File | null;
  readonly copyOf: string;
  readonly withClaims: boolean;
  readonly copyAsOf: string;
}

/** `today`: whole days since 1970, where the reader is. */
export function blankForm(today: number, copyOf: string): FormState {
  return {
    kind: "empty",
    title: "",
    question: "",
    parties: ["", ""],
    issues: [{ name: "", options: ["", ""] }],
    from: formatDay(addMonths(today, -12)),
    to: formatDay(addMonths(today, 12)),
    asOf: formatDay(today),
    horizonMonths: 24,
    table: null,
    copyOf,
    withClaims: true,
    copyAsOf: "",
  };
}

/** What can be said of it without the server; only of the fields that are on show. */
export function faultsOf(form: FormState): readonly Fault[] {
  const faults = formFaults(form);
  if (form.kind === "empty") return faults;
  if (form.kind === "copy") return faults.filter(({ path }) => path === "title");
  const shown = faults.filter(({ path }) => !/^(?:parties|issues)/.test(path));
  return form.table === null ? [...shown, fault("table", newCaseMessages.form.noTable)] : shown;
}

export function send(form: FormState): Promise<Made> {
  return bodyOf(form).then(post);
}

export type Made = { readonly id: string } | { readonly faults: readonly Fault[] };

async function bodyOf({ kind, table, copyOf, withClaims, copyAsOf, ...form }: FormState): Promise<object> {
  const { title, question, parties, issues, from, to, asOf, horizonMonths } = form;
  if (kind === "copy")
    return {
      title,
      ...(question.trim() !== "" && { question }),
      from: { copy: copyOf, claims: withClaims, ...(copyAsOf !== "" && { asOf: copyAsOf }) },
    };
  const head = { title, question, timeline: { from, to }, asOf, horizonMonths };
  if (kind === "empty") return { ...head, from: "empty", parties, issues };
  return { ...head, from: { table: { name: table?.name ?? "", base64: await base64(table) } } };
}

/** By way of the browser's own reader: `data:…;base64,…`. */
function base64(file: File | null): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file ?? new Blob([]));
  });
}

export async function post(body: object): Promise<Made> {
  try {
    const headers = { "content-type": "application/json", "x-parley-token": await token() };
    const response = await fetch("api/cases", { method: "POST", headers, body: JSON.stringify(body) });
    const told = await response.json();
    if (response.ok) return { id: String(told.id) };
    return { faults: told.faults ?? [fault("", String(told.error ?? response.status))] };
  } catch {
    return { faults: [fault("", newCaseMessages.form.gone)] };
  }
}

function fault(path: string, expected: string): Fault {
  return { code: "form.text", path, expected, read: "", severity: "error" };
}
