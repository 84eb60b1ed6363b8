import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import SqliteFile from "libsql";
import { afterAll, expect, test } from "vitest";
import { storeAt } from "../../src/node/store/store.ts";
import { removeFolders, temporaryFolder } from "./places.ts";

afterAll(removeFolders);

test("who finds the file locked waits, writes, and gives the lock back", async () => {
  const place = join(temporaryFolder(), "parley.db");
  const store = await storeAt(place, { create: true });
  await store.importFolder("cases/bargaining-range", { as: "range", author: "Ada", reason: "import" });
  const other = new SqliteFile(place);
  for (let base = 1; base <= 5; base++) {
    other.exec("begin immediate");
    const writing = store.write("range", [{ file: "note.txt", content: `${base}` }], {
      author: "Ada",
      reason: "note",
      base,
    });
    expect(await Promise.race([writing.then(() => "written"), wait(30, "waits")])).toBe("waits");
    expect((await store.history("range")).length).toBe(base);
    other.exec("commit");
    expect(await writing).toMatchObject({ number: base + 1 });
  }
  other.close();
  await store.close();
});
