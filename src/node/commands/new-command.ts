/** `parley new`: a commented case to begin with. */
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { starterCase } from "../../case/index.ts";
import { say } from "../terminal.ts";
import { type Command, onePositional, UsageError } from "./command.ts";

export const newCommand: Command = {
  usage: "new DIR",
  purpose: "Writes a commented case into a new or empty folder.",
  options: "",
  run: async (args) => {
    const folder = onePositional(parseArgs({ args, allowPositionals: true, options: {} }).positionals, "DIR");
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) throw new UsageError(`${folder} is not empty`);
    for (const [path, text] of starterCase()) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text, { flag: "wx" });
    }
    say(`A case to begin with stands in ${folder}. Next: parley check ${folder}, then parley assess ${folder}`);
    return 0;
  },
};
