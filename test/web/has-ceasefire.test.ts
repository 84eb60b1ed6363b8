/** The page shows a ceasefire where the model has one beside the settlement, and nowhere else. */
import { expect, test } from "vitest";
import { pose } from "../../src/bargaining/index.ts";
import { stateOfPlay } from "../../src/case/index.ts";
import { loadCase } from "../../src/node/library.ts";
import { messages } from "../../src/web/messages.ts";
import { hasCeasefire } from "../../src/web/workbench.ts";

test.each([true, false])("an issue that may be left open: %s", async (deferrable) => {
  const read = await loadCase("cases/bargaining-range");
  const theCase = { ...read, issues: read.issues.map((issue) => ({ ...issue, deferrable })) };
  expect(hasCeasefire(theCase)).toBe(deferrable);
  expect(pose(stateOfPlay(theCase, theCase.asOf, null)).spaces[1] !== null).toBe(deferrable);
});

test("without one the lead begins with the settlement, and the class goes by its name", () => {
  expect(messages.outlook.withinSettlement(12)).toBe("Within a year, a settlement is");
  expect(messages.outlook.classSays("Interstate wars since 1945")).toBe(
    "In the reference class (Interstate wars since 1945) the chance is",
  );
});
