/**
 * Features that say themselves whose they are, with `holder` and `status`, as Parley writes them.
 * Takes   features of any map. Gives them classed, with a fault for each that does not say it in words that are known; null
 *         where none says it, since `status` may mean anything on somebody else's map.
 * Faults  `area.holding`; a warning where two holders differ in nothing but capitals and spaces.
 * Cost    linear.
 */
import type { Fault } from "../ground/index.ts";
import { holdingStatuses } from "../territory/index.ts";
import type { AreaFeature } from "./area-features.ts";
import type { ClassedFeature, HoldingClass } from "./area-snapshots.ts";
import type { Classing } from "./deepstate.ts";

const holderName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u;
const nameWords = "a name of letters, digits, spaces, dots and hyphens, 64 at most";

export function isHolderName(value: unknown): value is string {
  return typeof value === "string" && holderName.test(value);
}

export function ownHoldings(features: readonly AreaFeature[], file: string): Classing | null {
  const classed: ClassedFeature[] = [];
  const faults: Fault[] = [];
  for (const feature of features) {
    const as = holdingOf(feature);
    if ("code" in as) faults.push({ ...as, file });
    else classed.push({ feature, as });
  }
  if (classed.length === 0) return null;
  return { classed, leftOut: {}, faults: [...faults, ...alike(classed, file)] };
}

function holdingOf({ path, properties }: AreaFeature): HoldingClass | Fault {
  const { holder, status, part = "" } = properties;
  const wrong = (property: string, expected: string): Fault => ({
    code: "area.holding",
    path: `${path}.properties.${property}`,
    expected,
    read: shown(properties[property]),
    severity: "error",
  });
  if (!isHolderName(holder)) return wrong("holder", nameWords);
  const known = holdingStatuses.find((it) => it === status);
  if (known === undefined) return wrong("status", `one of ${holdingStatuses.join(", ")}`);
  if (part === null) return { holder, status: known, part: "" };
  if (typeof part !== "string" || (part !== "" && !holderName.test(part))) return wrong("part", nameWords);
  return { holder, status: known, part };
}

/** Two spellings of one name would be two holders. */
function alike(classed: readonly ClassedFeature[], file: string): readonly Fault[] {
  const spellings = new Map<string, string>();
  const told: Fault[] = [];
  for (const { feature, as } of classed) {
    const plain = as.holder.toLowerCase().replace(/[ ._-]+/g, "");
    const first = spellings.get(plain) ?? as.holder;
    spellings.set(plain, first);
    if (first === as.holder || told.some(({ read }) => read === shown(as.holder))) continue;
    const expected = `${shown(first)}, as the features before it have it`;
    const path = `${feature.path}.properties.holder`;
    told.push({ code: "area.holding", path, expected, read: shown(as.holder), severity: "warning", file });
  }
  return told;
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : (JSON.stringify(value) ?? "nothing").slice(0, 80);
}
