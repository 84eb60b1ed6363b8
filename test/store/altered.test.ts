/** A log that somebody altered past the store: what `verify` says of each thing that it holds a digest of. */
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/node/store/database.ts";
import { openStore } from "../../src/node/store/open-store.ts";
import { places } from "./places.ts";

for (const { name, fresh } of places())
  test(`${name}: whatever is altered in the log past the store is found, with its revision`, async () => {
    const place = await fresh();
    const store = await openStore(place, { create: true });
    onTestFinished(store.close);
    await store.importFolder("cases/bargaining-range", { as: "open", author: "Ada" });
    await store.write("open", [{ entry: ["case", "title"], value: "Zebra" }], {
      author: "Ben",
      reason: "Shorter",
      base: 1,
    });
    expect(await store.verify("open")).toEqual({ revisions: 2 });
    const database = await openDatabase(place, false);
    onTestFinished(database.close);
    const altered = async (there: string, back: string) => {
      await database.write((db) => sql.raw(there).execute(db));
      await expect(store.verify("open"), there).rejects.toMatchObject({ code: "store.damaged" });
      await database.write((db) => sql.raw(back).execute(db));
      expect(await store.verify("open"), back).toEqual({ revisions: 2 });
    };
    const set = (column: string, value: string) =>
      `update parley_revisions set ${column} = '${value}' where number = 2`;
    await altered(set("author", "Cem"), set("author", "Ben"));
    await altered(set("reason", "Longer"), set("reason", "Shorter"));
    await altered(
      "update parley_items set content = replace(content, 'Zebra', 'Yebra') where path = 'case.yaml'",
      "update parley_items set content = replace(content, 'Yebra', 'Zebra') where path = 'case.yaml'",
    );
    await altered(
      "update parley_changes set content = replace(content, 'Zebra', 'Yebra') where number = 2",
      "update parley_changes set content = replace(content, 'Yebra', 'Zebra') where number = 2",
    );
  }, 60_000);
