/** `parley new`: a commented case to begin with. */
import { readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { starterCase } from "../../case/index.ts";
import { makeFolder } from "../make-folder.ts";
import { say } from "../terminal.ts";
import { type Command, onePositional, UsageError } from "./command.ts";

export const newCommand: Command = {
  usage: "new DIR",
  purpose: "Writes a commented case into a new or empty folder.",
  options: "",
  run: async (args) => {
    const folder = onePositional(parseArgs({ args, allowPositionals: true, options: {} }).positionals, "DIR");
    await within(folder, () => makeFolder(folder));
    if ((await readdir(folder)).length > 0) throw new UsageError(`${folder} is not empty`);
    for (const [path, text] of starterCase()) {
      await within(folder, async () => {
        await makeFolder(dirname(join(folder, path)));
        await writeFile(join(folder, path), text, { flag: "wx" });
      });
    }
    say(`A case to begin with stands in ${folder}. Next: parley check ${folder}, then parley assess ${folder}`);
    return 0;
  },
};

/** What the system says of a place where nothing can be written, told with the folder that was asked for. */
async function within(folder: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new UsageError(`a case cannot be written into ${folder}: ${(error as Error).message}`);
  }
}
