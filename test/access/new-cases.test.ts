/** Who may make a case in a team, and what becomes of it: its maker owns it, and nobody else sees more than before. */
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { removeFolders, temporaryFolder } from "../store/places.ts";
import { type Browser, good, serveTeam } from "./team.ts";

afterAll(removeFolders);

const form = {
  title: "A harbour",
  question: "Who may use it?",
  from: "empty",
  parties: ["Ashland", "Birchia"],
  issues: [{ name: "Use", options: ["As now", "Shared"] }],
  timeline: { from: "2024-01-01", to: "2024-12-31" },
  asOf: "2024-03-01",
  horizonMonths: 24,
};

const ids = async (page: Browser) =>
  JSON.parse((await page.ask("/api/cases")).body).map(({ id }: { id: string }) => id) as string[];

test("who is analyst or owner of every case makes one and owns it; who has a role on some cases only does not", async () => {
  const served = await serveTeam(join(temporaryFolder(), "parley.db"));
  await served.team.access.add("Wide", good, { role: "analyst", caseId: null }, "test");
  await served.team.access.add("Narrow", good, { role: "owner", caseId: "open" }, "test");
  await served.team.access.add("Reads", good, { role: "reader", caseId: null }, "test");
  const [wide, narrow, reads] = [served.browser(), served.browser(), served.browser()];
  await wide.signIn("Wide");
  await narrow.signIn("Narrow");
  await reads.signIn("Reads");

  for (const page of [narrow, reads]) {
    expect((await page.post("/api/cases", form)).status).toBe(403);
    expect((await page.ask("/api/new-case")).status).toBe(403);
  }
  const made = await wide.post("/api/cases", form);
  expect([made.status, JSON.parse(made.body)]).toEqual([201, { id: "a-harbour" }]);
  const { grants } = JSON.parse((await wide.ask("/api/session")).body);
  expect(grants).toContainEqual({ role: "owner", caseId: "a-harbour" });
  expect(await ids(wide)).toContain("a-harbour");
  expect(await ids(narrow)).not.toContain("a-harbour");
  expect((await narrow.ask("/api/cases/a-harbour")).status).toBe(404);
  const [first] = JSON.parse((await wide.ask("/api/cases/a-harbour/history")).body);
  expect(first).toMatchObject({ author: "Wide", reason: "Begun from a form" });
  expect((await wide.post("/api/cases/a-harbour/invitations", { role: "reader" })).status).toBe(200);
  const without = await wide.post("/api/cases", form, { "x-parley-token": "x" });
  expect(without.status).toBe(403);
});
