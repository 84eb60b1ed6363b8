/** What may be asked of a new case, as JSON, and its check: what is not of this shape is refused before anything is read. */
import type { CaseForm, FormIssue } from "../../case/index.ts";
import { type Fields, fields, optionalText, RequestRefusal, whole } from "../review/request-fields.ts";
import type { Beginning } from "./begin-case.ts";

export interface NewCaseRequest {
  readonly id: string | null;
  readonly title: string;
  readonly beginning: Beginning;
}

/** More than a case may begin with, so that the faults, and not the shape, say what is too much. */
const mostListed = 100;

export function newCaseRequest(body: unknown): NewCaseRequest {
  const asked = fields(body, "a new case");
  const title = plain(asked, "title");
  const id = optionalText(asked, "id") ?? null;
  return { id, title, beginning: beginning(asked, title) };
}

function beginning(asked: Fields, title: string): Beginning {
  const { from } = asked;
  if (from === "sample") return { from };
  if (from === "empty")
    return {
      from,
      form: { ...days(asked, title), parties: list(asked, "parties").map(asText("parties")), issues: issues(asked) },
    };
  const { copy, table, asOf, claims = true } = fields(from, "from: empty, sample, { copy } or { table }");
  if (typeof copy === "string") {
    if (typeof claims !== "boolean") throw new RequestRefusal("from.claims: true or false");
    const question = optionalText(asked, "question");
    return { from: "copy", of: copy, title, question, asOf: optionalText({ asOf }, "asOf"), evidence: claims };
  }
  const { name, text, base64 } = fields(table, "from: empty, sample, { copy } or { table }");
  if (typeof name !== "string" || name === "" || name.length > 200)
    throw new RequestRefusal("from.table.name: a file's name");
  if (typeof text === "string")
    return { from: "table", form: days(asked, title), name, bytes: new TextEncoder().encode(text) };
  if (typeof base64 !== "string") throw new RequestRefusal("from.table: text or base64");
  return { from: "table", form: days(asked, title), name, bytes: Buffer.from(base64, "base64") };
}

function days(asked: Fields, title: string): Omit<CaseForm, "parties" | "issues"> {
  const timeline = fields(asked.timeline, "timeline: from and to");
  return {
    title,
    question: plain(asked, "question"),
    from: plain(timeline, "from"),
    to: plain(timeline, "to"),
    asOf: plain(asked, "asOf"),
    horizonMonths: whole(asked, "horizonMonths"),
  };
}

function issues(asked: Fields): readonly FormIssue[] {
  return list(asked, "issues").map((each) => {
    const issue = fields(each, "issues: name and options");
    return { name: plain(issue, "name"), options: list(issue, "options").map(asText("options")) };
  });
}

function list(of: Fields, key: string): readonly unknown[] {
  const value = of[key];
  if (!Array.isArray(value) || value.length > mostListed)
    throw new RequestRefusal(`${key}: a list, at most ${mostListed} long`);
  return value;
}

function asText(key: string): (value: unknown) => string {
  return (value) => plain({ [key]: value }, key);
}

/** Text of any kind, none too: whether it fits is for the form to say, field by field. */
function plain(of: Fields, key: string): string {
  const value = of[key];
  if (typeof value !== "string" || value.length > 4000)
    throw new RequestRefusal(`${key}: a text of at most 4000 characters`);
  return value;
}
