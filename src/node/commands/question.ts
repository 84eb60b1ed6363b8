/** What the commands share that ask one question of a case: the flags of `assess`, a bar, and the answer as text or JSON. */
import { parseArgs } from "node:util";
import type { AssessOptions } from "../../assess.ts";
import type { Case } from "../../case/index.ts";
import type { ParallelOptions } from "../parallel.ts";
import { progressBar, say } from "../terminal.ts";
import { assessmentFlags, assessmentFlagsHelp, readAssessmentFlags } from "./assessment-flags.ts";
import { type Command, caseOrTellFaults, onePositional } from "./command.ts";

interface Question<Answer> {
  readonly name: string;
  readonly purpose: string;
  /** Where `--futures` is not said. */
  readonly usualFutures: number;
  readonly answer: (theCase: Case, options: AssessOptions, parallel: ParallelOptions) => Promise<Answer>;
  readonly text: (theCase: Case, answer: Answer, asked: AssessOptions) => string;
}

export function questionCommand<Answer>({ name, purpose, usualFutures, answer, text }: Question<Answer>): Command {
  return {
    usage: `${name} CASE [the options of assess]`,
    purpose,
    options: `${assessmentFlagsHelp}\n                  (${usualFutures} futures where not said)\n  --json          the answer as JSON on stdout`,
    run: async (args, signal) => {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: { ...assessmentFlags, json: { type: "boolean", default: false } },
      });
      const folder = onePositional(positionals, "CASE");
      const { options, sharing } = readAssessmentFlags(values);
      const theCase = await caseOrTellFaults(folder);
      if (theCase === null) return 1;
      const bar = progressBar("Futures");
      try {
        const asked = { futures: usualFutures, ...options };
        const found = await answer(theCase, asked, { ...sharing, signal, onProgress: bar.show });
        bar.clear();
        say(values.json ? JSON.stringify(found, null, 2) : text(theCase, found, asked));
      } finally {
        bar.clear();
      }
      return 0;
    },
  };
}
