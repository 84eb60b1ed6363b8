/**
 * Who may do what with the cases of a store: accounts with roles, logins, sessions, invitations, and the trail of them, in the
 * store's own database. Described in docs/security.md.
 */
import { sql } from "kysely";
import type { Database, Db } from "../store/database.ts";
import { StoreError } from "../store/store-errors.ts";
import * as accounts from "./accounts.ts";
import { attempted, countedBy, succeeded } from "./attempts.ts";
import * as invitations from "./invitations.ts";
import { checkPassword, fitPassword, hashed } from "./password.ts";
import { left, type Page, present, presentOn } from "./presence.ts";
import type { Grant } from "./role.ts";
import { beginSession, endSession, type Session, seen, sessionOf } from "./sessions.ts";
import { eventsOf, noted, type TrailEvent } from "./trail.ts";

export type Login =
  | { readonly kind: "in"; readonly secret: string }
  | { readonly kind: "wrong" }
  | { readonly kind: "wait"; readonly seconds: number };

export interface Access {
  readonly hasOwner: () => Promise<boolean>;
  readonly accounts: () => Promise<readonly accounts.Account[]>;
  readonly add: (name: string, password: string, grant: Grant, by: string) => Promise<void>;
  readonly remove: (name: string, by: string) => Promise<void>;
  readonly setPassword: (name: string, password: string, by: string) => Promise<void>;
  readonly giveRole: (name: string, grant: Grant, by: string) => Promise<void>;
  readonly takeRole: (name: string, caseId: string | null, by: string) => Promise<void>;
  /** `before`: the session that the browser came with, which ends. */
  readonly login: (name: string, password: string, address: string, before?: string) => Promise<Login>;
  readonly session: (secret: string) => Promise<Session | null>;
  /** As `session`, but it does not count as use. */
  readonly peek: (secret: string) => Promise<Session | null>;
  readonly logout: (secret: string) => Promise<void>;
  readonly invite: (grant: Grant, days: number, by: string) => Promise<string>;
  readonly offered: (secret: string) => Promise<{ readonly madeBy: string } | null>;
  readonly useInvitation: (secret: string, name: string, password: string) => Promise<void>;
  /** Who has the case open, by page. */
  readonly present: (pages: readonly Page[]) => Promise<void>;
  readonly left: (page: string) => Promise<void>;
  readonly presentOn: (caseIds: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>;
  readonly note: (event: Omit<TrailEvent, "at">) => Promise<void>;
  readonly events: (caseId: string | null, last: number) => Promise<readonly TrailEvent[]>;
}

export function accessOf(database: Database, clock: () => number = Date.now): Access {
  const { read, write } = database;
  return {
    hasOwner: () => read(accounts.hasOwner),
    accounts: () => read(accounts.accountsOf),
    add: async (name, password, grant, by) => {
      const hash = await hashed(fitPassword(password, accounts.fitAccount(name)));
      await write(async (db) => {
        await inTurn(database, db);
        if (!(await accounts.hasOwner(db)) && (grant.role !== "owner" || grant.caseId !== null))
          throw new StoreError("store.refused", "the first account is the owner's: --role owner, without --case");
        await accounts.addAccount(db, { name, password: hash, grant, by }, clock());
      });
    },
    remove: (name, by) => change(database, (db) => accounts.removeAccount(db, name, by, clock())),
    setPassword: async (name, password, by) => {
      const hash = await hashed(fitPassword(password, name));
      await write((db) => accounts.changePassword(db, name, hash, by, clock()));
    },
    giveRole: (name, grant, by) => change(database, (db) => accounts.giveRole(db, name, grant, by, clock())),
    takeRole: (name, caseId, by) => change(database, (db) => accounts.takeRole(db, name, caseId, by, clock())),
    login: (name, password, address, before) => login(database, { name, password, address, before }, clock),
    session: async (secret) => {
      const found = await read((db) => sessionOf(db, secret, clock()));
      if (found?.notice === true) await write((db) => seen(db, secret, clock()));
      return found?.session ?? null;
    },
    peek: async (secret) => (await read((db) => sessionOf(db, secret, clock())))?.session ?? null,
    logout: (secret) =>
      write(async (db) => {
        const found = await sessionOf(db, secret, clock());
        await endSession(db, secret);
        const actor = found?.session.account;
        if (actor !== undefined) await noted(db, { actor, kind: "logout", subject: actor, caseId: "" }, clock());
      }),
    invite: (grant, days, by) => write((db) => invitations.invite(db, grant, days, by, clock())),
    offered: (secret) => read((db) => invitations.offered(db, secret, clock())),
    useInvitation: async (secret, name, password) => {
      // Nobody has a password hashed here who does not hold an open invitation.
      if ((await read((db) => invitations.offered(db, secret, clock()))) === null)
        throw new StoreError("store.refused", "this invitation is over or was used");
      const asked = { name: accounts.fitAccount(name), password: await hashed(fitPassword(password, name)) };
      await change(database, (db) => invitations.useInvitation(db, secret, asked, clock()));
    },
    present: (pages) => write((db) => present(db, pages, clock())),
    left: (page) => write((db) => left(db, page)),
    presentOn: (caseIds) => read((db) => presentOn(db, caseIds, clock())),
    note: (event) => write((db) => noted(db, event, clock())),
    events: (caseId, last) => read((db) => eventsOf(db, caseId, last)),
  };
}

function change(database: Database, work: (db: Db) => Promise<void>): Promise<void> {
  return database.write(async (db) => {
    await inTurn(database, db);
    await work(db);
  });
}

/** Changes of accounts and roles one after the other, so that what is true of all of them stays true. SQLite does so anyway. */
async function inTurn({ kind }: Database, db: Db): Promise<void> {
  if (kind !== "postgres") return;
  await sql`lock table parley_roles in share row exclusive mode`.execute(db);
}

interface Asked {
  readonly name: string;
  readonly password: string;
  readonly address: string;
  readonly before: string | undefined;
}

/** The same steps whether or not anyone has that name. */
async function login(
  database: Database,
  { name, password, address, before }: Asked,
  clock: () => number,
): Promise<Login> {
  const key = accounts.accountKey(name);
  const counted = countedBy(key, address);
  const wait = await database.write((db) => attempted(database, db, counted, clock()));
  if (wait > 0) return { kind: "wait", seconds: Math.ceil(wait / 1000) };
  const account = await database.read((db) =>
    db.selectFrom("parley_accounts").select(["name", "password"]).where("key", "=", key).executeTakeFirst(),
  );
  const { right, outdated } = await checkPassword(password, account?.password);
  if (!right || account === undefined) {
    // A name that nobody has is not written down: it may be a password typed in the wrong place.
    const subject = account?.name ?? "";
    await database.write((db) => noted(db, { actor: "", kind: "login-failed", subject, caseId: "" }, clock()));
    return { kind: "wrong" };
  }
  const renewed = outdated ? await hashed(password) : null;
  const secret = await database.write(async (db) => {
    // The account may have got another password, or have gone, while this one was checked.
    const query = db.selectFrom("parley_accounts").select("password").where("key", "=", key);
    const now = await (database.kind === "postgres" ? query.forUpdate() : query).executeTakeFirst();
    if (now?.password !== account.password) return null;
    if (renewed !== null)
      await db.updateTable("parley_accounts").set({ password: renewed }).where("key", "=", key).execute();
    await succeeded(db, counted);
    if (before !== undefined) await endSession(db, before);
    await noted(db, { actor: account.name, kind: "login", subject: account.name, caseId: "" }, clock());
    return beginSession(db, key, clock());
  });
  return secret === null ? { kind: "wrong" } : { kind: "in", secret };
}
