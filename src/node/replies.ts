/** How every answer of the server goes out: under one strict policy, kept by nobody unless said, and without a body for HEAD. */
import type { ServerResponse } from "node:http";

function policy(formAction: "none" | "self"): string {
  return [
    "default-src 'none'",
    ...["script", "style", "font", "connect", "worker"].map((kind) => `${kind}-src 'self'`),
    "img-src 'self' data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    `form-action '${formAction}'`,
  ].join("; ");
}

export const headersOfAll = {
  "Content-Security-Policy": policy("none"),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Of a page with a form. Without a referrer at all, browsers would not say that the form was sent from here. */
export const headersOfForms = {
  ...headersOfAll,
  "Content-Security-Policy": policy("self").replace("script-src 'self'; ", ""),
  "Referrer-Policy": "same-origin",
};

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendText(response, status, JSON.stringify(value), "application/json; charset=utf-8");
}

export function sendText(
  response: ServerResponse,
  status: number,
  body: string,
  type: string,
  { cache = "no-store", headers = headersOfAll }: { readonly cache?: string; readonly headers?: object } = {},
): void {
  response.writeHead(status, {
    ...headers,
    "Content-Type": type,
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": cache,
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
