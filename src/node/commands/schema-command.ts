/** `parley schema`: the JSON Schema of a case file, for editors. */
import { parseArgs } from "node:util";
import { caseJsonSchema } from "../../case/index.ts";
import { say } from "../terminal.ts";
import type { Command } from "./command.ts";

export const schemaCommand: Command = {
  usage: "schema",
  purpose: "Prints the JSON Schema of a case file.",
  options: "",
  run: async (args) => {
    parseArgs({ args, options: {} });
    say(JSON.stringify(caseJsonSchema(), null, 2));
    return 0;
  },
};
