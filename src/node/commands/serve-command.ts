/** `parley serve`: the screen, until Ctrl-C: for this machine only, or for a team whose members have accounts. */
import { realpath } from "node:fs/promises";
import { userInfo } from "node:os";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { openInBrowser } from "../browser.ts";
import { readCaseFolder } from "../case-folder.ts";
import { draftApi } from "../edit/draft-api.ts";
import { newToken, type ReviewApi, reviewApi } from "../review/review-api.ts";
import type { Shelf } from "../review/shelf.ts";
import { caseFolders, startServer } from "../server.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-errors.ts";
import { namesStoredCase, storedCaseName, storePlace } from "../store/store-place.ts";
import { say, warn } from "../terminal.ts";
import { type Command, onePositional, tellFaults, UsageError, wholeNumber } from "./command.ts";
import { refuseTeamFlags, serveTeam, teamFlags, teamPlace } from "./serve-team.ts";

const usualPort = 4680;

export const serveCommand: Command = {
  usage: "serve CASE|DIR [--edit] [--port N] [--no-open], or serve --database PLACE [--host ADDRESS]",
  purpose:
    "Shows a case, or the cases of a folder, in the browser; nobody but this machine can reach it. Or serves a team's store to those who have an account there.",
  options: `  --port N        ${usualPort} unless told; where it is taken, the next free one
  --no-open       only print the address
  --edit          take articles in and review them: what is entered goes into the store, a folder is imported first
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
    const place = teamPlace(values, positionals.length > 0);
    if (place !== undefined) {
      if (values.edit || values.author !== undefined)
        throw new UsageError("who edits a team's store is whoever signs in");
      return serveTeam(place, values, wholeNumber("port", values.port, 0, 65_535) ?? usualPort, signal);
    }
    refuseTeamFlags(values);
    const named = onePositional(positionals, "CASE or DIR");
    const author = values.author || process.env.PARLEY_AUTHOR || userInfo().username;
    let editing: Editing | null = null;
    try {
      editing = values.edit ? await startEditing(named, author) : null;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      warn(`parley: ${error.message}`);
      return 2;
    }
    const folder = editing?.name ?? named;
    const wanted = wholeNumber("port", values.port, 0, 65_535) ?? usualPort;
    if (!(await hasCases(folder))) return 1;
    const server = await startServer(folder, wanted, editing?.review);
    if (server.port !== wanted && wanted !== 0) say(`Port ${wanted} is taken.`);
    say(`Parley: ${server.address}  (Ctrl-C ends it)`);
    if (!values["no-open"]) openInBrowser(server.address);
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
    await server.close();
    await editing?.store.close();
    return 0;
  },
};

interface Editing {
  readonly name: string;
  readonly store: Store;
  readonly review: ReviewApi;
}

/** What is edited stands in the store. A folder goes into it once; after that the store is what counts. */
async function startEditing(named: string, author: string): Promise<Editing> {
  const stored = namesStoredCase(named);
  const wanted = stored ? storedCaseName(named) : { case: basename(await realpath(named)) };
  if ("revision" in wanted && wanted.revision !== undefined)
    throw new UsageError("an earlier revision cannot be edited; leave out @REVISION");
  const store = await openStore(storePlace(), { create: !stored });
  try {
    const isThere = (await store.cases()).some(({ id }) => id === wanted.case);
    if (!stored && isThere)
      throw new UsageError(`${wanted.case} is in the store already: parley serve store:${wanted.case} --edit`);
    if (!stored) await store.importFolder(named, { as: wanted.case, author, reason: "To edit it in the workbench" });
    if (!stored) say(`${named} was taken into ${store.place} as ${wanted.case}; the folder stays as it is.`);
    if (stored && !isThere) throw new StoreError("store.missing", `no case ${wanted.case} in ${store.place}`);
    const shelf = { store, caseId: wanted.case, author };
    return { name: `store:${wanted.case}`, store, review: editApi(shelf, newToken()) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** All that may write: the review, and what was tried on the page. */
function editApi(shelf: Shelf, token: string): ReviewApi {
  const [review, draft] = [reviewApi(shelf, token), draftApi(shelf, token)];
  return { answer: async (path, request) => (await draft.answer(path, request)) ?? review.answer(path, request) };
}

/** Faults in what the files say are shown on the screen, where mending them heals it; here only that there are files. */
async function hasCases(folder: string): Promise<boolean> {
  const read = await Promise.all([...(await caseFolders(folder)).values()].map(readCaseFolder));
  if (read.some(({ files }) => files.size > 0)) return true;
  tellFaults(read.flatMap(({ faults }) => faults));
  return false;
}
