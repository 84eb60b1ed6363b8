/** `parley check`: every fault of a case, each with its place. */
import { parseArgs } from "node:util";
import { prepare } from "../../assess.ts";
import { openCase } from "../case-folder.ts";
import { say, warn } from "../terminal.ts";
import { type Command, faultCount, onePositional, tellFaults } from "./command.ts";

export const checkCommand: Command = {
  usage: "check CASE [--as-of DAY] [--json]",
  purpose: "Reports every fault of a case with file, line and column.",
  options:
    "  --as-of DAY   also: can the case be assessed as of this day (YYYY-MM-DD)?\n  --json        faults as JSON on stdout",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { "as-of": { type: "string" }, json: { type: "boolean", default: false } },
    });
    const folder = onePositional(positionals, "CASE");
    const { case: theCase, faults } = await openCase(folder);
    if (theCase !== null && values["as-of"] !== undefined) prepare(theCase, { asOf: values["as-of"] });
    if (values.json) say(JSON.stringify({ faults }, null, 2));
    else {
      tellFaults(faults);
      (theCase === null ? warn : say)(faultCount(faults, folder));
    }
    return theCase === null ? 1 : 0;
  },
};
