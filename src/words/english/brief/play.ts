/** English: the state of play; what was measured and what was said. */
import { dateWords } from "../../../evidence/index.ts";
import type { DateFacts, Figure, ShareFacts } from "./facts.ts";
import { and, closed, figures, or, rounded, share } from "./figures.ts";

type Leaning = "open" | "conditional" | "refusing" | "unknown";
type Standing = "stated" | "hardened" | "softened" | "suspended" | "reversed";

const leanings: Readonly<Record<Leaning, string>> = {
  open: "open",
  conditional: "conditional",
  refusing: "refusing",
  unknown: "unknown",
};

export const play = {
  title: "State of play",
  leads: { fronts: "Fronts", drivers: "Drivers and talks", thirds: "Third parties" },
  measured: (of: {
    readonly series: string;
    readonly low: number;
    readonly high: number;
    readonly unit: string;
    readonly on: DateFacts;
  }) => `${of.series}: ${figures.band(of.low, of.high)} ${figures.unit(of.unit)} on ${dateWords(of.on)}.`,
  /** `levels` with their chance, null where there is one alone; the share held now and half a year on, where it is known. */
  front: (of: {
    readonly name: string;
    readonly levels: readonly { readonly name: string; readonly share: Figure }[];
    readonly holder: string;
    readonly outlook: { readonly now: ShareFacts; readonly later: ShareFacts } | null;
  }) => {
    const alone = of.levels.length === 1;
    const levels = of.levels.map((level) => `“${level.name}”${alone ? "" : ` (${rounded(level.share)})`}`);
    const outlook =
      of.outlook === null
        ? ""
        : `; ${of.holder} holds ${share(of.outlook.now)} of what is at stake there, after six months without a deal ${share(of.outlook.later)}`;
    return `${of.name} stands at ${or(levels)}${outlook}.`;
  },
  driver: (of: { readonly name: string; readonly state: string; readonly since: DateFacts | null }) =>
    `${of.name}: ${of.state.toLowerCase()}${of.since === null ? "" : ` since ${dateWords(of.since)}`}.`,
  talks: { open: "Direct talks are under way.", none: "There are no direct talks." },
  stances: (toward: string, all: readonly { readonly stance: Leaning; readonly parties: readonly string[] }[]) =>
    `Toward ${toward}, ${all.map((each) => `${leanings[each.stance]}: ${and(each.parties)}`).join("; ")}.`,
  /** What stances may be toward besides things that the case names. */
  subjects: { talks: "talks" },
  says: (party: string) => `${party} says, latest first`,
  position: (of: {
    readonly on: DateFacts;
    readonly speaker: string;
    readonly audience: string | null;
    readonly standing: Standing;
    readonly words: string;
  }) => {
    const audience = of.audience === null ? "" : `, to ${of.audience}`;
    const standing = of.standing === "stated" ? "" : ` (${of.standing})`;
    return `${dateWords(of.on)}, ${of.speaker}${audience}${standing}: ${closed(of.words)}`;
  },
  figure: {
    title: "What was measured and what was said",
    panel: (series: string, unit: string) => `${series}, ${figures.unit(unit)}`,
    caption: (of: { readonly series: string; readonly banded: boolean; readonly points: boolean }) => {
      const shape = of.banded ? "the shade runs from control to control with contested" : "one figure a day";
      const points = of.points
        ? "; points are figures given, filled by the holder, hollow by others, pointed where a bound is open"
        : "";
      return `${of.series}: ${shape}${points}.`;
    },
    columns: { series: "Series", first: "First", latest: "Latest", given: "Figures given" },
    at: (low: number, high: number, on: DateFacts) => `${figures.band(low, high)} on ${dateWords(on)}`,
  },
};
