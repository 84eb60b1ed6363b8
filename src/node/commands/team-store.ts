/** What the commands of a team's store share: opening it, who did it, and what is said where it refuses. */
import { userInfo } from "node:os";
import { openTeam, type Team } from "../access/open-team.ts";
import { StoreError } from "../store/store-errors.ts";
import { storePlace } from "../store/store-place.ts";
import { warn } from "../terminal.ts";

/** Gives the exit code: 0, or 2 (1 for a damaged store) after saying what was refused. */
export async function withTeam(
  place: string | undefined,
  create: boolean,
  work: (team: Team) => Promise<void>,
): Promise<number> {
  try {
    const team = await openTeam(storePlace(place), { create });
    await work(team).finally(() => team.close());
    return 0;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    warn(`parley: ${error.message}  (${error.code})`);
    return error.code === "store.damaged" ? 1 : 2;
  }
}

/** Nobody signs in at the command line: whoever can open the database is who they say. The trail tells the two apart. */
export function atCommandLine(): string {
  return `${process.env.PARLEY_AUTHOR || userInfo().username} (command line)`;
}

/** Into the trail: that a stored case went out, in which form. */
export async function noteExport(place: string | undefined, caseId: string, form: string): Promise<void> {
  await withTeam(place, false, ({ access }) =>
    access.note({ actor: atCommandLine(), kind: "exported", subject: form, caseId }),
  );
}
