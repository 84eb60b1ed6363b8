/** `parley serve`: the screen, on this machine only, until Ctrl-C. */
import { parseArgs } from "node:util";
import { openInBrowser } from "../browser.ts";
import { readCaseFolder } from "../case-folder.ts";
import { caseFolders, startServer } from "../server.ts";
import { say } from "../terminal.ts";
import { type Command, onePositional, tellFaults, wholeNumber } from "./command.ts";

const usualPort = 4680;

export const serveCommand: Command = {
  usage: "serve CASE|DIR [--port N] [--no-open]",
  purpose: "Shows a case, or the cases of a folder, in the browser. Nobody but this machine can reach it.",
  options: `  --port N    ${usualPort} unless told; where it is taken, the next free one\n  --no-open   only print the address`,
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { port: { type: "string" }, "no-open": { type: "boolean", default: false } },
    });
    const folder = onePositional(positionals, "CASE or DIR");
    const wanted = wholeNumber("port", values.port, 0, 65_535) ?? usualPort;
    if (!(await hasCases(folder))) return 1;
    const server = await startServer(folder, wanted);
    if (server.port !== wanted && wanted !== 0) say(`Port ${wanted} is taken.`);
    say(`Parley: ${server.address}  (Ctrl-C ends it)`);
    if (!values["no-open"]) openInBrowser(server.address);
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
    await server.close();
    return 0;
  },
};

/** Faults in what the files say are shown on the screen, where mending them heals it; here only that there are files. */
async function hasCases(folder: string): Promise<boolean> {
  const read = await Promise.all([...(await caseFolders(folder)).values()].map(readCaseFolder));
  if (read.some(({ files }) => files.size > 0)) return true;
  tellFaults(read.flatMap(({ faults }) => faults));
  return false;
}
