/** Accounts, logins and sessions, on both databases: who gets in, for how long, and what ends it. */
import { hash } from "@node-rs/argon2";
import { expect, onTestFinished, test } from "vitest";
import { attempted, countedBy, freeFailures, longestWaitMs, networkOf } from "../../src/node/access/attempts.ts";
import { openTeam, type Team } from "../../src/node/access/open-team.ts";
import { checkPassword, fitPassword, hashed, hashing } from "../../src/node/access/password.ts";
import { idleMs, longestMs, roleOn } from "../../src/node/access/sessions.ts";
import { openDatabase } from "../../src/node/store/database.ts";
import { places } from "../store/places.ts";

const good = "a sentence nobody guesses";
const begun = Date.UTC(2024, 8, 24, 12);
const everywhere = places();

async function team(place: string, clock: { now: number }): Promise<Team> {
  const opened = await openTeam(place, { create: true, clock: () => clock.now });
  onTestFinished(() => opened.close());
  return opened;
}

async function withAda(place: string, clock = { now: begun }): Promise<Team> {
  const opened = await team(place, clock);
  await opened.access.add("Ada", good, { role: "owner", caseId: null }, "setup");
  return opened;
}

async function secretOf({ access }: Team, name = "Ada", password = good): Promise<string> {
  const login = await access.login(name, password, "192.0.2.1");
  if (login.kind !== "in") throw new Error(login.kind);
  return login.secret;
}

test("a password is twelve characters or more, of any script, in one form whatever the keyboard", () => {
  expect(fitPassword("пароль-из-слов", "Ada")).toBe("пароль-из-слов");
  // The ligature ﬁ and the letters f and i; é as one sign and as two.
  expect(fitPassword("ﬁve words of café", "Ada")).toBe(fitPassword("five words of café", "Ada"));
  for (const bad of ["elevenchars", "aaaaaaaaaaaaaaaa", "adaadaadaada", "x".repeat(1001), "half a pair \ud800 of it"])
    expect(() => fitPassword(bad, "Ada"), bad).toThrow(/a password has/);
});

test("a hash is argon2id with its parameters in it, salted, and right for its password in either form", async () => {
  const one = await hashed("ﬁve words of café");
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await hashed("ﬁve words of café")).not.toBe(one);
  expect(await checkPassword("five words of cafe\u0301", one)).toEqual({ right: true, outdated: false });
  expect((await checkPassword("five words of cafe", one)).right).toBe(false);
  expect((await checkPassword("nobody has this password", undefined)).right).toBe(false);
});

for (const { name, fresh } of everywhere) {
  test(`${name}: the first account is an owner, and there is always one`, async () => {
    const { access } = await team(await fresh(), { now: begun });
    expect(await access.hasOwner()).toBe(false);
    await expect(access.add("Ben", good, { role: "analyst", caseId: "k" }, "setup")).rejects.toThrow(/first account/);
    await access.add("Ada", good, { role: "owner", caseId: null }, "setup");
    await access.add("Ben", good, { role: "owner", caseId: null }, "Ada");
    await expect(access.add("ADA", good, { role: "reader", caseId: null }, "Ada")).rejects.toThrow(/already/);
    // Two owners who remove each other at the same moment: one of them stays.
    const ends = await Promise.allSettled([access.remove("Ada", "Ben"), access.takeRole("Ben", null, "Ada")]);
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await access.hasOwner()).toBe(true);
  });

  test(`${name}: a login gives a session of its own, which the database has as a digest only`, async () => {
    const place = await fresh();
    const opened = await withAda(place);
    const secret = await secretOf(opened);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    const session = await opened.access.session(secret);
    expect(session).toMatchObject({ account: "Ada", grants: [{ role: "owner", caseId: null }] });
    expect(await secretOf(opened)).not.toBe(secret);
    const database = await openDatabase(place, false);
    onTestFinished(() => database.close());
    const kept = await database.read((db) => db.selectFrom("parley_sessions").selectAll().execute());
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(JSON.stringify(kept)).not.toContain(session?.token);
    const accounts = await database.read((db) => db.selectFrom("parley_accounts").selectAll().execute());
    expect(JSON.stringify(accounts)).not.toContain(good);
  });

  test(`${name}: the session that a browser brings along to a login ends with it`, async () => {
    const opened = await withAda(await fresh());
    const planted = await secretOf(opened);
    const login = await opened.access.login("Ada", good, "192.0.2.1", planted);
    expect(login).toMatchObject({ kind: "in" });
    expect(login.kind === "in" && login.secret).not.toBe(planted);
    expect(await opened.access.session(planted)).toBeNull();
  });

  test(`${name}: a session ends when idle, after its longest span, at logout, and with the password`, async () => {
    const clock = { now: begun };
    const opened = await withAda(await fresh(), clock);
    const { access } = opened;
    const idle = await secretOf(opened);
    clock.now += idleMs + 1;
    expect(await access.session(idle)).toBeNull();
    const used = await secretOf(opened);
    const from = clock.now;
    for (; clock.now - from < longestMs; clock.now += idleMs - 1) expect(await access.session(used)).not.toBeNull();
    expect(await access.session(used)).toBeNull();
    const left = await secretOf(opened);
    await access.logout(left);
    expect(await access.session(left)).toBeNull();
    const both = [await secretOf(opened), await secretOf(opened)];
    await access.setPassword("Ada", "another sentence altogether", "Ada");
    for (const secret of both) expect(await access.session(secret)).toBeNull();
    expect(await access.login("Ada", good, "192.0.2.1")).toEqual({ kind: "wrong" });
  });

  test(`${name}: a clock that jumps back or forth lets no session last longer`, async () => {
    const clock = { now: begun };
    const opened = await withAda(await fresh(), clock);
    clock.now = begun + 400 * 24 * 3_600_000;
    const ahead = await secretOf(opened);
    clock.now = begun;
    expect(await opened.access.session(ahead)).toBeNull();
    const now = await secretOf(opened);
    clock.now = begun + longestMs + 1;
    expect(await opened.access.session(now)).toBeNull();
  });

  test(`${name}: who fails too often waits, longer each time, also after a restart and with the right password`, async () => {
    const clock = { now: begun };
    const place = await fresh();
    const { access } = await withAda(place, clock);
    for (const who of ["Ada", "Nobody"]) {
      for (let i = 0; i < freeFailures.account; i++)
        expect(await access.login(who, "wrong all the time", `192.0.2.${i}`)).toEqual({ kind: "wrong" });
      expect(await access.login(who, good, "198.51.100.7")).toEqual({ kind: "wait", seconds: 1 });
    }
    const { access: again } = await team(place, clock);
    expect(await again.login("Ada", good, "198.51.100.7")).toEqual({ kind: "wait", seconds: 1 });
    clock.now += 1_000;
    expect(await again.login("Ada", "wrong all the time", "198.51.100.7")).toEqual({ kind: "wrong" });
    expect(await again.login("Ada", good, "198.51.100.7")).toEqual({ kind: "wait", seconds: 2 });
    clock.now += 2_000;
    expect(await again.login("Ada", good, "198.51.100.7")).toMatchObject({ kind: "in" });
    expect(await again.login("Ada", "wrong all the time", "198.51.100.7")).toEqual({ kind: "wrong" });
  });

  test(`${name}: guesses sent all at once are counted all, and an address is counted over many names`, async () => {
    const { access } = await withAda(await fresh());
    const all = await Promise.all(
      Array.from({ length: 12 }, () => access.login("Ada", "wrong all the time", "192.0.2.9")),
    );
    expect(all.filter(({ kind }) => kind === "wrong")).toHaveLength(freeFailures.account);
    const names = Array.from({ length: freeFailures.address }, (_, i) => `Guess ${i}`);
    const told = [];
    for (const name of names) told.push((await access.login(name, "wrong all the time", "192.0.2.9")).kind);
    expect(told.at(-1)).toBe("wait");
  }, 60_000);

  test(`${name}: a clock set back makes nobody wait longer than the longest wait`, async () => {
    const database = await openDatabase(await fresh(), true);
    onTestFinished(() => database.close());
    const counted = countedBy("ada", "192.0.2.1");
    const at = (now: number) => database.write((db) => attempted(database, db, counted, now));
    for (let now = begun, i = 0; i < 40; i++) now += await at(now);
    expect(await at(begun - 10 * 24 * 3_600_000)).toBeLessThanOrEqual(longestWaitMs);
  });

  test(`${name}: a hash with other parameters is made anew at the next login`, async () => {
    const place = await fresh();
    const opened = await withAda(place);
    const database = await openDatabase(place, false);
    onTestFinished(() => database.close());
    const weak = await hash(good, { ...hashing, memoryCost: 8_192, timeCost: 1 });
    await database.write((db) => db.updateTable("parley_accounts").set({ password: weak }).execute());
    await secretOf(opened);
    const row = await database.read((db) => db.selectFrom("parley_accounts").selectAll().executeTakeFirstOrThrow());
    expect(row.password).toMatch(/m=19456,t=2,p=1/);
    await secretOf(opened);
  });

  test(`${name}: an invitation makes one account with its role, once, until it is over`, async () => {
    const clock = { now: begun };
    const { access } = await withAda(await fresh(), clock);
    const secret = await access.invite({ role: "analyst", caseId: "kursk" }, 7, "Ada");
    expect(await access.offered(secret)).toEqual({ madeBy: "Ada" });
    await expect(access.useInvitation(secret, "Ben", "short")).rejects.toThrow(/a password has/);
    const both = await Promise.allSettled(["Ben", "Cem"].map((who) => access.useInvitation(secret, who, good)));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await access.offered(secret)).toBeNull();
    const made = (await access.accounts()).filter(({ name: who }) => who !== "Ada");
    expect(made.map(({ grants }) => grants)).toEqual([[{ role: "analyst", caseId: "kursk" }]]);
    const late = await access.invite({ role: "reader", caseId: null }, 1, "Ada");
    clock.now += 24 * 3_600_000;
    await expect(access.useInvitation(late, "Dan", good)).rejects.toThrow(/over or was used/);
    // Made while the clock stood a year ahead: as soon as it is right again nobody comes in by it.
    clock.now += 365 * 24 * 3_600_000;
    const ahead = await access.invite({ role: "owner", caseId: null }, 90, "Ada");
    expect(await access.offered(ahead)).not.toBeNull();
    clock.now -= 365 * 24 * 3_600_000;
    expect(await access.offered(ahead)).toBeNull();
    await expect(access.useInvitation(ahead, "Dan", good)).rejects.toThrow(/over or was used/);
    const right = await access.invite({ role: "reader", caseId: null }, 90, "Ada");
    clock.now -= 3_600_000;
    expect(await access.offered(right)).not.toBeNull();
  });

  test(`${name}: the trail says who did what to whom, and never a name that nobody has`, async () => {
    const opened = await withAda(await fresh());
    const { access } = opened;
    await access.giveRole("Ada", { role: "analyst", caseId: "kursk" }, "Ada");
    await secretOf(opened);
    await access.login("my secret password", "x", "192.0.2.1");
    const said = (await access.events(null, 100)).map(({ actor, kind, subject, caseId }) =>
      [actor, kind, subject, caseId].join("|"),
    );
    expect(said).toEqual([
      "setup|account-added|Ada|",
      "setup|role-given|Ada: owner|",
      "Ada|role-given|Ada: analyst|kursk",
      "Ada|login|Ada|",
      "|login-failed||",
    ]);
    expect(await access.events("kursk", 100)).toHaveLength(1);
  });
}

test("the higher of two roles counts, and no role is none", () => {
  const grants = [
    { role: "reader", caseId: null },
    { role: "analyst", caseId: "a" },
  ] as const;
  expect([roleOn(grants, "a"), roleOn(grants, "b"), roleOn([grants[1]], "b")]).toEqual(["analyst", "reader", null]);
});

test("an address counts with its network where one has many", () => {
  expect(networkOf("192.0.2.1")).toBe("192.0.2.1");
  expect(networkOf("::ffff:192.0.2.1")).toBe("192.0.2.1");
  expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0");
  expect(networkOf("2001:db8:0:0:1:2:3:4")).toBe("2001:db8:0:0");
});
