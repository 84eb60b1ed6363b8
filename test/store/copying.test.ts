/** Backup and restore, tested by restoring: from either database into a file, from there into either, while others write. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openTeam } from "../../src/node/access/open-team.ts";
import { copyBetween } from "../../src/node/store/open-store.ts";
import { peopled } from "../access/team.ts";
import { places, temporaryFolder } from "./places.ts";

const good = "a sentence nobody guesses";

for (const { name, fresh } of places())
  test(`${name}: what a backup holds comes back: cases, every revision, accounts and the trail; no session does`, async () => {
    const place = await fresh();
    const { store, access, close } = await peopled(place);
    onTestFinished(close);
    const entry = ["case", "title"];
    for (const [value, base] of [
      ["One", 1],
      ["Two", 2],
    ] as const)
      await store.write("open", [{ entry, value }], { author: "Ben", reason: value, base });
    const login = await access.login("Ada", good, "192.0.2.1");
    const file = join(temporaryFolder(), "backup.db");
    // Others go on while it is made; the backup is of one moment.
    const [copied] = await Promise.all([
      copyBetween(place, file),
      store.write("secret", [{ entry, value: "Later" }], { author: "Ada", reason: "Meanwhile", base: 1 }),
    ]);
    expect(copied).toMatchObject({ cases: 2, accounts: 3 });
    expect(statSync(file).mode & 0o077).toBe(0);
    await expect(copyBetween(place, file)).rejects.toThrow(/is not empty/);
    const back = await fresh();
    await copyBetween(file, back);
    const again = await openTeam(back);
    onTestFinished(again.close);
    const digests = async (log: typeof store) => (await log.history("open")).map(({ digest }) => digest);
    expect(await digests(again.store)).toEqual(await digests(store));
    expect([...(await again.store.stateAt("open", 2)).files]).toEqual([...(await store.stateAt("open", 2)).files]);
    expect(await again.access.accounts()).toEqual(await access.accounts());
    expect((await again.access.events(null, 10)).at(-1)?.kind).toBe("login");
    expect(login.kind === "in" && (await again.access.session(login.secret))).toBeNull();
    expect(await again.access.login("Ada", good, "192.0.2.1")).toMatchObject({ kind: "in" });
    await again.store.write("open", [{ entry, value: "Three" }], { author: "Ben", reason: "On", base: 3 });
    expect(await again.store.verify("open")).toEqual({ revisions: 4 });
  }, 60_000);
