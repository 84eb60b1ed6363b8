/** The fields of a request, each read as what it must be; anything else is refused with what was expected. */

/** A request that is not of the expected shape. */
export class RequestRefusal extends Error {}

const longestText = 4000;
export const idForm = /^[a-z][a-z0-9-]{0,63}$/;
export const edtfForm = /^[0-9~?./X-]{4,64}$/;

export type Fields = Readonly<Record<string, unknown>>;

export function fields(body: unknown, what: string): Fields {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new RequestRefusal(`${what}, as an object`);
  return body as Fields;
}

export function whole(of: Fields, key: string): number {
  const value = of[key];
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new RequestRefusal(`${key}: a whole number`);
  return value as number;
}

export function text(of: Fields, key: string): string {
  const value = of[key];
  if (typeof value !== "string" || value.trim() === "" || value.length > longestText)
    throw new RequestRefusal(`${key}: a text of at most ${longestText} characters`);
  return value;
}

export function optionalText(of: Fields, key: string): string | undefined {
  return of[key] === undefined || of[key] === "" ? undefined : text(of, key);
}

export function form(of: Fields, key: string, pattern: RegExp): string {
  const value = text(of, key);
  if (!pattern.test(value)) throw new RequestRefusal(`${key}: of the form ${pattern.source}`);
  return value;
}

export function texts(of: Fields, key: string): readonly string[] {
  const list = of[key];
  if (!Array.isArray(list) || list.length > 100) throw new RequestRefusal(`${key}: a list`);
  return list.map((value, index) => text({ [index]: value }, String(index)));
}
