/** Opens a store. The databases' packages are loaded only now: most of what the program does needs none. */
import type { Store } from "./store.ts";

/** `place`: a file, or the address of a PostgreSQL server. Without `create`, one that is not there is `store.missing`. */
export async function openStore(place: string, options: { readonly create?: boolean } = {}): Promise<Store> {
  const { storeAt } = await import("./store.ts");
  return storeAt(place, options);
}
