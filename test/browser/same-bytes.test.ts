/** The page computes what Node computes, to the byte, whatever the number of workers and the size of their pieces. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { assess } from "../../src/assess.ts";
import { openCase } from "../../src/node/case-folder.ts";
import { kurskFolder, openKursk } from "./kursk.ts";

test("the assessment taken from the page equals Node's for the same day, lens, seed and futures", async () => {
  const { page } = await openKursk("&as-of=2024-10-01&lens=umland-2024&seed=7");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Assessment (JSON)" }).click(),
  ]);
  const { case: theCase } = await openCase(kurskFolder);
  if (theCase === null) throw new Error("the Kursk case has faults");
  const expected = assess(theCase, { asOf: "2024-10-01", lens: "umland-2024", seed: 7, futures: 24 });
  expect(await readFile(await download.path(), "utf8")).toBe(JSON.stringify(expected));
});
