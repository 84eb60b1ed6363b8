/** `parley serve`: the screen, until Ctrl-C: for this machine only, or for a team whose members have accounts. */
import { realpath } from "node:fs/promises";
import { userInfo } from "node:os";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { openInBrowser } from "../browser.ts";
import { readCaseFolder } from "../case-folder.ts";
import { readsHere } from "../case-readers/reads-cases.ts";
import { editDesk } from "../edit/edit-desk.ts";
import { startServer } from "../server.ts";
import { caseFolders, casesOfFolder, casesOfShelf } from "../shown-cases.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-errors.ts";
import { namesStoredCase, storedCaseName, storePlace } from "../store/store-place.ts";
import { shelfOfCases } from "../team/shelf-of-cases.ts";
import { say, warn } from "../terminal.ts";
import { type Command, onePositional, tellFaults, UsageError, wholeNumber } from "./command.ts";
import { refuseTeamFlags, serveTeam, teamFlags, teamPlace } from "./serve-team.ts";

const usualPort = 4680;

export const serveCommand: Command = {
  usage: "serve CASE|DIR|store: [--edit] [--port N] [--no-open], or serve --database PLACE [--host ADDRESS]",
  purpose:
    "Shows a case, or the cases of a folder, in the browser; nobody but this machine can reach it. Or serves a team's store to those who have an account there.",
  options: `  --port N        ${usualPort} unless told; where it is taken, the next free one, but not for a team
  --no-open       only print the address
  --edit          change it, and all others of the store, and make new ones: what is entered goes into the store, a folder is
                  imported first. Without a CASE all of the store, which is made where there is none
  --author NAME   who edits; without it PARLEY_AUTHOR, or your name on this machine
 Of a team's store (docs/security.md):
  --database PLACE  a file or a server's address; without it and without a CASE, PARLEY_DATABASE_URL or PARLEY_STORE
  --host ADDRESS    where to listen; 127.0.0.1 unless told
  --name NAME       a name under which the server is reached, beside its addresses; may be said again
  --tls-cert FILE, --tls-key FILE
                    encrypts by itself
  --behind-proxy    a proxy on this machine encrypts; --proxy ADDRESS names one elsewhere, and may be said again
  --insecure-http   does without, on a network where nobody else is
  --metrics PORT    /metrics for Prometheus, on 127.0.0.1
 One line of JSON on stderr for each request, without anything of a case.`,
  run: async (args, signal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: { type: "string" },
        "no-open": { type: "boolean", default: false },
        edit: { type: "boolean", default: false },
        author: { type: "string" },
        ...teamFlags,
      },
    });
    const editsOwn = values.edit && values.database === undefined;
    const place = editsOwn ? undefined : teamPlace(values, positionals.length > 0);
    if (place !== undefined) {
      if (values.edit || values.author !== undefined)
        throw new UsageError("who edits a team's store is whoever signs in");
      return serveTeam(place, values, wholeNumber("port", values.port, 0, 65_535) ?? usualPort, signal);
    }
    refuseTeamFlags(values);
    const wanted = wholeNumber("port", values.port, 0, 65_535) ?? usualPort;
    const named = editsOwn && positionals.length === 0 ? wholeStore : onePositional(positionals, "CASE or DIR");
    const author = values.author || process.env.PARLEY_AUTHOR || userInfo().username;
    let stored: Store | null = null;
    try {
      let cases = casesOfFolder(named);
      if (values.edit || named === wholeStore) {
        const opened = await openForServing(named, author, values.edit);
        stored = opened.store;
        cases = casesOfShelf(shelfOfCases(stored, readsHere), opened.first);
      } else if (!(await hasCases(named))) return 1;
      const server = await startServer(
        cases,
        wanted,
        stored !== null && values.edit ? editDesk(stored, author) : undefined,
      );
      if (server.port !== wanted && wanted !== 0) say(`Port ${wanted} is taken.`);
      say(`Parley: ${server.address}  (Ctrl-C ends it)`);
      if (!values["no-open"]) openInBrowser(server.address);
      // Those of a store are read while the browser starts.
      if (stored !== null) cases.list().catch(() => undefined);
      await new Promise<void>((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
      await server.close();
      return 0;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      warn(`parley: ${error.message}`);
      return 2;
    } finally {
      await stored?.close();
    }
  },
};

/** Names no case: all of the store. */
const wholeStore = "store:";

/** What is edited stands in the store. A folder goes into it once; after that the store is what counts. */
async function openForServing(
  named: string,
  author: string,
  edits: boolean,
): Promise<{ readonly store: Store; readonly first: string | null }> {
  if (named === wholeStore) return { store: await openStore(storePlace(), { create: edits }), first: null };
  const stored = namesStoredCase(named);
  const wanted = stored ? storedCaseName(named) : { case: basename(await realpath(named)) };
  if ("revision" in wanted && wanted.revision !== undefined)
    throw new UsageError("an earlier revision cannot be edited; leave out @REVISION");
  const store = await openStore(storePlace(), { create: !stored });
  try {
    const isThere = (await store.head(wanted.case)) !== undefined;
    if (!stored && isThere)
      throw new UsageError(`${wanted.case} is in the store already: parley serve store:${wanted.case} --edit`);
    if (!stored) await store.importFolder(named, { as: wanted.case, author, reason: "To edit it in the workbench" });
    if (!stored) say(`${named} was taken into ${store.place} as ${wanted.case}; the folder stays as it is.`);
    if (stored && !isThere) throw new StoreError("store.missing", `no case ${wanted.case} in ${store.place}`);
    return { store, first: wanted.case };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Faults in what the files say are shown on the screen, where mending them heals it; here only that there are files. */
async function hasCases(folder: string): Promise<boolean> {
  const read = await Promise.all([...(await caseFolders(folder)).values()].map(readCaseFolder));
  if (read.some(({ files }) => files.size > 0)) return true;
  tellFaults(read.flatMap(({ faults }) => faults));
  return false;
}
