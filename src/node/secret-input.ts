/**
 * Passwords and passphrases from whoever sits there: typed without being shown, or the first line of what is piped in. Never an
 * argument, which other programs and the shell's history would see.
 */
import { UsageError } from "./commands/command.ts";
import { warn } from "./terminal.ts";

const longest = 64_000;

/** `again`: typed twice, for a new one. */
export async function readSecret(what: string, { again = false }: { readonly again?: boolean } = {}): Promise<string> {
  const { stdin } = process;
  if (!stdin.isTTY) return firstLine(stdin);
  const first = await typed(`${what}: `);
  if (again && (await typed(`${what}, once more: `)) !== first)
    throw new UsageError("the two were not the same; nothing was changed");
  return first;
}

async function firstLine(stdin: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin as AsyncIterable<Buffer>) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length > longest || chunk.includes(10)) break;
  }
  const text = new TextDecoder().decode(Buffer.concat(chunks));
  return (text.split("\n")[0] ?? "").replace(/\r$/, "");
}

/** Enter ends it, Backspace takes back, Ctrl-C stops the program as it always does. */
function typed(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(prompt);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  stdin.resume();
  return new Promise((resolve, reject) => {
    let text = "";
    const end = (finish: () => void) => {
      stdin.off("data", read);
      stdin.setRawMode(false);
      stdin.pause();
      warn("");
      finish();
    };
    const read = (chunk: string) => {
      for (const sign of chunk) {
        if (sign === "\r" || sign === "\n" || sign === "\u0004") return end(() => resolve(text));
        if (sign === "\u0003") {
          return end(() => {
            process.once("SIGINT", () => reject(new Error("stopped")));
            process.kill(process.pid, "SIGINT");
          });
        }
        if (sign === "\u007f" || sign === "\b") text = [...text].slice(0, -1).join("");
        else if (sign >= " ") text += sign;
      }
    };
    stdin.on("data", read);
  });
}
