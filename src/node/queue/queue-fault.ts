/** What stands in the way of a run over a queue, told in one message without a stack and ended with exit code 2. */
export class QueueFault extends Error {}

/** What a driver or the server said, in words for whoever typed the command; never with a password in it. */
export function reasonOf(error: unknown): string {
  const { code, message = String(error) } = error as NodeJS.ErrnoException;
  const errors = (error as { readonly errors?: readonly unknown[] }).errors;
  if (code === "ECONNREFUSED") return "nothing listens there";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "no such host";
  if (code === "ETIMEDOUT" || /timed? ?out/i.test(message)) return "no answer in time";
  if (code === "EHOSTUNREACH" || code === "ENETUNREACH") return "no way there";
  if (/^ERR_TLS_|_CERT|CERT_|^UNABLE_TO_/.test(code ?? ""))
    return `its certificate is not one that this machine trusts (${message})`;
  if (/WRONGPASS|invalid password|invalid username-password/i.test(message)) return "the password or name is wrong";
  if (/NOAUTH|Authentication required/i.test(message)) return "it wants a password";
  if (/NOPERM/.test(message)) return "this account may not do what a queue needs";
  const previous = (error as { readonly previousErrors?: readonly Error[] }).previousErrors?.[0];
  if (previous !== undefined) return reasonOf(previous);
  if (/OOM command not allowed/.test(message)) return "its memory is full (maxmemory)";
  if (/DB index is out of range/.test(message)) return "it has no database of that number";
  if (/Protocol error|ParserError/.test(message)) return "what answers there is no Redis";
  if (errors?.[0] !== undefined) return reasonOf(errors[0]);
  return message;
}

/** What the server answered with is its refusal; anything else stays what it is. */
export function refusal(shown: string, error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== "ReplyError") return error;
  return new QueueFault(`the queue at ${shown} refused: ${reasonOf(error)}`, { cause: error });
}
