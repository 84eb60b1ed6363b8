/**
 * One process that hands nothing over: `node alone.mjs CHECKOUT CASE FUTURES`. Says "ready", and simulates its futures on
 * one thread each time a line comes in, answered by a line. What two of them bring is what the machine's processors give at best.
 */
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [checkout, path, futures] = process.argv.slice(2);
const built = (file) => import(pathToFileURL(join(checkout, "dist", "node", file)).href);
const { openCase } = await built("case-folder.js");
const { rowsInParallel } = await built("threads.js");
const { case: theCase } = await openCase(path);
const count = Number(futures);
const job = { work: "futures", request: { futures: count }, futures: count };
process.stdout.write("ready\n");
for await (const _ of createInterface({ input: process.stdin })) {
  await rowsInParallel(theCase, job, { workers: 1 });
  process.stdout.write("done\n");
}
