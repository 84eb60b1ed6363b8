/** The catalogue: where people have accounts, who one is and who else is there. */

import { spoken } from "../language/language.ts";

export const teamMessages = spoken("team", {
  signedIn: (name: string) => `Signed in as ${name}`,
  also: (names: readonly string[]) => `Also here: ${names.join(", ")}`,
  changed: (author: string, reason: string) => `${author}: ${reason}`,
  password: "Change the password",
  signOut: "Sign out",
});
