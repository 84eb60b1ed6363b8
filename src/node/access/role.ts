/** What an account may do with a case: read it, change it, or also say who else may. */
import { StoreError } from "../store/store-errors.ts";

export type Role = "reader" | "analyst" | "owner";

export const roles: readonly Role[] = ["reader", "analyst", "owner"];

/** A role on one case, or with null on every case of the store. */
export interface Grant {
  readonly role: Role;
  readonly caseId: string | null;
}

export function isAtLeast(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least);
}

export function fitRole(text: string): Role {
  const role = roles.find((each) => each === text);
  if (role === undefined) throw new StoreError("store.refused", `a role is one of ${roles.join(", ")}; read ${text}`);
  return role;
}
