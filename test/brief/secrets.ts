/** The sample with everything marked that a copy for others must not show: each such text holds SECRET. */
import type { BriefInput } from "../../src/brief/index.ts";
import type { Case } from "../../src/case/index.ts";
import { stateOfPlay } from "../../src/case/index.ts";
import { aClaim, aSource, day } from "../evidence/sample.ts";
import { aCase, anAssessment, anInput, entry } from "./sample.ts";

const since = day("2024-06-01");

export function aCaseWithSecrets(): Case {
  const base = aCase();
  const judged = (path: string, means: string) =>
    [path, { path, kind: "chance" as const, means, entries: [secretEntry()] }] as const;
  const secretEntry = () =>
    entry("chance", "61% to 83%", { basis: ["c-told"], why: "SECRET-REASON", until: day("2024-08-01") });
  return {
    ...base,
    sources: [
      ...base.sources,
      aSource("a-memo", { title: "SECRET-MEMO of a ministry", url: "https://example.org/SECRET", handling: "secret" }),
      aSource("a-lens-text", { title: "SECRET-LENS-TEXT", handling: "restricted" }),
    ],
    claims: [
      ...base.claims,
      aClaim("c-told", {
        source: "speech-text",
        says: "SECRET-CLAIM told to us",
        handling: "restricted",
        knownFrom: since,
      }),
      aClaim("c-memo", { source: "a-memo", says: "SECRET-CLAIM of the memo", knownFrom: since }),
      aClaim("c-area-secret", {
        source: "a-memo",
        says: "SECRET-FIGURE",
        knownFrom: since,
        contradicts: ["c-area-1"],
        happenedFrom: day("2024-08-24"),
        happenedTo: day("2024-08-24"),
        quantity: {
          measure: "river-held",
          value: 31_337,
          qualifier: "exactly",
          counts: null,
          unit: "km2",
          wording: null,
        },
      }),
    ],
    redLines: [
      ...base.redLines,
      {
        id: "secret-line",
        party: "ashland",
        forbids: { status: ["neutral"] },
        credence: "red-lines.secret-line.credence",
        words: "SECRET-RED-LINE never neutral.",
      },
    ],
    windows: [
      ...base.windows,
      {
        id: "secret-window",
        name: "SECRET-WINDOW",
        opens: day("2024-10-01"),
        closes: day("2024-11-01"),
        announced: since,
        yearly: false,
        why: "SECRET-WHY",
        basis: ["c-memo"],
        effects: [],
      },
      {
        id: "secret-later-window",
        name: "SECRET-LATER-WINDOW",
        opens: day("2024-12-01"),
        closes: day("2024-12-31"),
        announced: day("2024-11-01"),
        yearly: false,
        why: "SECRET-WHY",
        basis: ["c-memo"],
        effects: [],
      },
    ],
    counters: [
      ...base.counters,
      {
        id: "secret-counter",
        holder: "birchia",
        name: "SECRET-COUNTER",
        kind: "territory",
        toTheOther: "SECRET",
        basis: ["c-memo"],
        without: new Map(),
        withoutStart: new Map(),
      },
    ],
    packages: [
      ...base.packages,
      {
        id: "secret-package",
        name: "SECRET-PACKAGE",
        from: ["a-memo"],
        picks: { land: "kept", status: "neutral" },
        note: null,
        basis: [],
      },
    ],
    lenses: [
      ...base.lenses,
      {
        id: "secret-lens",
        name: "SECRET-LENS",
        source: "a-lens-text",
        published: since,
        gist: "SECRET-GIST",
        overrides: new Map([["friction.talks", entry("chance", "30%")]]),
      },
    ],
    judgements: new Map([
      ...base.judgements,
      judged("red-lines.secret-line.credence", "SECRET"),
      judged("windows.secret-window.multiplies.friction.ceasefire", "SECRET"),
      judged("friction.talks", "The chance of talks"),
      // Rests on nothing itself, and is the widest of its kind; its name is the window's.
      [
        "windows.secret-later-window.multiplies.friction.ceasefire",
        {
          path: "windows.secret-later-window.multiplies.friction.ceasefire",
          kind: "chance" as const,
          means: "SECRET",
          entries: [entry("chance", "1% to 99%")],
        },
      ] as const,
    ]),
  };
}

export function anInputWithSecrets(redact?: BriefInput["redact"]): BriefInput {
  const theCase = aCaseWithSecrets();
  const base = anInput({ theCase });
  const [swap] = base.assessment.packages;
  if (swap === undefined) throw new Error("the sample names no package");
  const packages = [
    {
      ...swap,
      vetoes: [...swap.vetoes, { party: "ashland", cause: "red-line" as const, rule: "secret-line", share: 0.8 }],
    },
    { ...swap, id: "secret-package", name: "SECRET-PACKAGE" },
  ];
  return {
    ...base,
    state: stateOfPlay(theCase, theCase.asOf, null),
    assessment: { ...anAssessment(theCase.asOf, null), packages },
    ...(redact !== undefined && { redact }),
  };
}
