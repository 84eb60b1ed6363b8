/**
 * Writes revision after revision into a store, each of a document and an entry together, and says each one that was
 * confirmed on a line of its own, until it is ended from outside or refused.
 * Arguments: the store, the case, this writer's name.
 */
import { storeAt } from "../../dist/node/store/store.js";

const [, , place, caseId, writer] = process.argv;
try {
  const store = await storeAt(place);
  let base = (await store.history(caseId, { last: 1 }))[0].number;
  for (let i = 0; ; i++) {
    const id = `${writer}-${process.pid}-${i}`;
    const changes = [
      { document: { kind: "mark", id }, content: { id, filler: "x".repeat(300 + (i % 7) * 400) } },
      { entry: ["claims", `by-${writer}`, "text"], value: id },
    ];
    const { number } = await store.write(caseId, changes, { author: writer, reason: `mark ${i}`, base });
    base = number;
    process.stdout.write(`${number} ${id}\n`);
  }
} catch (error) {
  process.stderr.write(`${error.code} ${error.message}\n`);
  process.exitCode = 3;
}
