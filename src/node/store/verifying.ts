/** The whole of a case's log held against its digests, and what is current against the log. */
import { kept, spliced, unkept } from "./content.ts";
import type { Db } from "./database.ts";
import { contentsAt, knownHead, revisionDigest, sound } from "./reading.ts";
import type { Content } from "./revision.ts";
import { StoreError } from "./store-errors.ts";
import type { Tables } from "./tables.ts";

type ChangeRow = Tables["parley_changes"];

/** Throws `store.damaged` with the first that is wrong. */
export async function verified(db: Db, caseId: string): Promise<{ readonly revisions: number }> {
  const head = await knownHead(db, caseId);
  const revisions = await db
    .selectFrom("parley_revisions")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("number")
    .execute();
  const changes = await db
    .selectFrom("parley_changes")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("number")
    .execute();
  const damaged = (what: string) => new StoreError("store.damaged", `case ${caseId}: ${what}`);
  if (revisions.length !== head) throw damaged(`${revisions.length} revisions of ${head} are there`);
  let before = "";
  let next = 0;
  for (const [i, revision] of revisions.entries()) {
    const own: ChangeRow[] = [];
    while (changes[next]?.number === revision.number) own.push(changes[next++] as ChangeRow);
    if (revision.number !== i + 1 || revisionDigest(before, revision, own) !== revision.digest)
      throw damaged(`revision ${revision.number} is not what was written`);
    before = revision.digest;
  }
  const contents = new Map<string, Content>();
  const keyed = changes.map((row) => ({ ...row, path: `${row.space} ${row.path}` }));
  for (const row of keyed) {
    const old = contents.get(row.path);
    if (row.action === "drop") contents.delete(row.path);
    else if (row.action === "put")
      contents.set(row.path, sound(row.path, unkept(row.form, row.content), row.after_digest));
    else if (typeof old === "string") contents.set(row.path, sound(row.path, spliced(old, row), row.after_digest));
    else throw damaged(`${row.path} has no content before revision ${row.number}`);
  }
  for (const space of ["file", "document"] as const)
    for (const [path, { content }] of await contentsAt(db, caseId, undefined, space)) {
      const logged = contents.get(`${space} ${path}`);
      if (logged === undefined || kept(logged).digest !== kept(content).digest)
        throw damaged(`${path} is not what the log says`);
      contents.delete(`${space} ${path}`);
    }
  const [missing] = contents.keys();
  if (missing !== undefined) throw damaged(`${missing} is in the log and missing`);
  return { revisions: head };
}
