/** Opens a store. The databases' packages are loaded only now: most of what the program does needs none. */
import { chmod } from "node:fs/promises";
import type { Copied } from "./copying.ts";
import type { Store } from "./store.ts";

/** `place`: a file, or the address of a PostgreSQL server. Without `create`, one that is not there is `store.missing`. */
export async function openStore(place: string, options: { readonly create?: boolean } = {}): Promise<Store> {
  const { storeAt } = await import("./store.ts");
  return storeAt(place, options);
}

/** The whole of one store into another, new one. What was begun of a file that then could not be filled stays empty. */
export async function copyBetween(from: string, to: string): Promise<Copied> {
  const { isServer, openDatabase } = await import("./database.ts");
  const { copyStore } = await import("./copying.ts");
  const source = await openDatabase(from, false);
  try {
    const target = await openDatabase(to, true);
    try {
      // Passwords are in it as digests, and all cases: for whoever made it alone, where the disk knows of that.
      if (!isServer(to)) await chmod(to, 0o600);
      return await copyStore(source, target);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
