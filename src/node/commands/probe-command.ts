/** `parley probe`: what a public offer is worth, accepted or refused, and what its answer teaches. */
import { parseArgs } from "node:util";
import type { OfferAsked } from "../../contract.ts";
import { probeInParallel } from "../parallel-probe.ts";
import { progressBar, say } from "../terminal.ts";
import { assessmentFlags, assessmentFlagsHelp, readAssessmentFlags } from "./assessment-flags.ts";
import { type Command, caseOrTellFaults, UsageError } from "./command.ts";
import { probeText } from "./probe-text.ts";

/** Each future is solved once or twice. */
const usualFutures = 1000;

export const probeCommand: Command = {
  usage: "probe CASE [PROBE-ID | --offer ISSUE=OPTION,… --by PARTY] [the options of assess]",
  purpose: "Test the waters: what a public offer is worth, accepted or refused, and what the answer teaches.",
  options: `  --offer TERMS   an offer of one's own, as issue=option,issue=option; issues left out stay at their status quo
  --by PARTY      the principal that makes it
${assessmentFlagsHelp}
                  (${usualFutures} futures where not said)
  --json          the answer as JSON on stdout`,
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...assessmentFlags,
        offer: { type: "string" },
        by: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    const [folder, id, ...more] = positionals;
    if (folder === undefined) throw new UsageError("CASE is missing");
    if (more.length > 0) throw new UsageError(`one PROBE-ID is wanted, not ${[id, ...more].join(" ")}`);
    const own = offerOf(values.offer, values.by, id);
    const { options, sharing } = readAssessmentFlags(values);
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const known = theCase.probes.map((probe) => probe.id).join(", ");
    if (own === null && id === undefined)
      throw new UsageError(
        known === "" ? "this case names no probes; ask with --offer and --by" : `PROBE-ID is missing; one of ${known}`,
      );
    const asked: OfferAsked = own ?? { probe: id as string };
    const bar = progressBar("Futures");
    try {
      const all = { futures: usualFutures, ...options };
      const found = await probeInParallel(theCase, all, asked, { ...sharing, signal, onProgress: bar.show });
      bar.clear();
      say(values.json ? JSON.stringify(found, null, 2) : probeText(theCase, found));
    } finally {
      bar.clear();
    }
    return 0;
  },
};

/** "kursk=swap,energy=civil". */
function offerOf(offer: string | undefined, by: string | undefined, id: string | undefined): OfferAsked | null {
  if (offer === undefined && by === undefined) return null;
  if (id !== undefined) throw new UsageError("either PROBE-ID, or --offer and --by");
  if (offer === undefined || by === undefined) throw new UsageError("--offer and --by go together");
  const pairs = offer.split(",").map((pair) => pair.trim().split("="));
  const wrong = pairs.find((pair) => pair.length !== 2 || pair.includes(""));
  if (wrong !== undefined) throw new UsageError(`--offer wants issue=option,issue=option, not ${wrong.join("=")}`);
  const issues = pairs.map(([issue]) => issue);
  const twice = issues.find((issue, k) => issues.indexOf(issue) !== k);
  if (twice !== undefined) throw new UsageError(`--offer wants each issue once, not ${twice} twice`);
  return { by, picks: Object.fromEntries(pairs) };
}
