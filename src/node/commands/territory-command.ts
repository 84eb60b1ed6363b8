/** `parley territory`: measures maps of who holds what, compares them, stores series of them. */

import { threadProgram } from "../places.ts";
import { territoryFlagsHelp } from "../territory/area-settings.ts";
import { inOwnThread } from "../territory/own-thread.ts";
import { type Command, UsageError } from "./command.ts";
import type { TerritoryWork } from "./territory-thread.ts";

const kinds = ["measure", "diff", "compare", "import", "inspect"] as const;

export const territoryCommand: Command = {
  usage: "territory measure|diff|compare|import|inspect FILES… [--as FORMAT|MAPPING] [--borders FILE] [--json]",
  purpose: "Measures maps of who holds what: km², gained and lost, shares, fronts; stores a source's days in one file.",
  options: `  measure FILES…  per file, date, holder and status: km²; folders and topologies (FILE#YYYY-MM-DD for one day) too
  diff A B        gained, lost and net from A to B, the sum checked, per day and week
  compare A B     two sources on one day, both clipped to the land of the borders
  import FOLDER   a folder of dated maps into one topology that shares arcs (-o OUT.topojson); a second run adds days
  inspect FILE    what a file holds, and a mapping for it to confirm (-o MAPPING.yaml)
${territoryFlagsHelp}
  --changes       measure: also the changes from each day to the next, per day and week
  --front         measure: also the length of the front in km
  --features      measure: also the km² of every feature
  --source NAME   import: the source's name, where the format does not say it
  --stale DAYS    import: patches unchanged for so long are told; 90 where not said
  -o FILE         import, inspect: where to write`,
  run: async ([named = "", ...args], signal) => {
    const kind = kinds.find((it) => it === named);
    if (kind === undefined) throw new UsageError(`one of ${kinds.join(", ")} is wanted, not ${named || "nothing"}`);
    const work: TerritoryWork = { kind, args };
    const thread = threadProgram("territory-thread");
    return inOwnThread(thread, work, signal, (message) => new UsageError(message));
  },
};
