/**
 * Which engine this is: its version and a digest of the code that rows of futures come from and go through a queue by. Two
 * programs that agree in it give the same bytes, and read each other's; a worker takes no work of another.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { version } from "../../assess.ts";
import { codeFolder } from "../places.ts";

/** Rooms and files that rows pass through; briefs, feeds, the reading of articles and the other wings only use them. */
const computing = /^(?:ground|evidence|territory|case|bargaining|outlook|node\/queue)\/|^(?:assess|questions|work)\./;
const code = /(?<!\.d)\.[jt]s$/;

let known: string | undefined;

/** "0.1.0-3f2a9c…": twelve digits of the digest. */
export function engineIdentity(): string {
  known ??= `${version}-${digestOfCode(codeFolder)}`;
  return known;
}

function digestOfCode(root: string): string {
  const hash = createHash("sha256");
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => computing.test(path) && code.test(path))
    .sort();
  for (const path of paths) {
    const text = readFileSync(`${root}/${path}`);
    hash.update(`${path}\n${text.length}\n`).update(text);
  }
  return hash.digest("hex").slice(0, 12);
}
