/** A store together with those who may use it, over one set of connections. Packages are loaded only now. */
import type { Store } from "../store/store.ts";
import type { Access } from "./access.ts";

export interface Team {
  readonly store: Store;
  readonly access: Access;
  readonly close: () => Promise<void>;
}

export async function openTeam(
  place: string,
  { create = false, clock }: { readonly create?: boolean; readonly clock?: () => number } = {},
): Promise<Team> {
  const { openDatabase } = await import("../store/database.ts");
  const { storeOn } = await import("../store/store.ts");
  const { accessOf } = await import("./access.ts");
  const database = await openDatabase(place, create);
  return { store: storeOn(database), access: accessOf(database, clock), close: database.close };
}
