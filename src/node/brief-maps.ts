/** The map of a case's folder or stored case, as a brief prints it. */
import type { BriefMap } from "../brief/index.ts";
import { mapsOn as mapsFrom } from "../brief-maps.ts";
import type { Case } from "../case/index.ts";
import type { Day } from "../ground/index.ts";
import { readMapFile } from "./map-files.ts";

export function mapsOn(folder: string, theCase: Case, day: Day): Promise<readonly BriefMap[]> {
  return mapsFrom(theCase, day, (path) => readMapFile(folder, theCase, path));
}
