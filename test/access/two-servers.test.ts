/** Two servers behind one PostgreSQL: one session for both, what one writes the other tells, and what becomes of a lost database. */
import { request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { openTeam } from "../../src/node/access/open-team.ts";
import { openDatabase } from "../../src/node/store/database.ts";
import { places, postgres } from "../store/places.ts";
import { type Browser, peopled, serveTeam } from "./team.ts";

places();

interface Stream {
  readonly events: readonly { readonly name: string; readonly data: Record<string, unknown> }[];
  readonly ended: Promise<void>;
}

function listen(port: number, page: Browser, id: string, lastEventId?: number): Promise<Stream> {
  const events: { name: string; data: Record<string, unknown> }[] = [];
  const headers = {
    cookie: [...page.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    ...(lastEventId !== undefined && { "last-event-id": `${lastEventId}` }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path: `/api/cases/${id}/events`, headers, agent: false },
      (response) => {
        let text = "";
        const ended = new Promise<void>((done) => response.on("close", done));
        response.on("error", () => {});
        response.setEncoding("utf8").on("data", (chunk) => {
          text += chunk;
          for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
            const [, name, data] = /^event: (\w+)\ndata: (.*)$/m.exec(text.slice(0, end)) ?? [];
            if (name !== undefined) events.push({ name, data: JSON.parse(data ?? "") });
            text = text.slice(end + 2);
          }
        });
        resolve({ events, ended });
      },
    );
    sent.on("error", reject).end();
    onTestFinished(() => void sent.destroy());
  });
}

const change = (page: Browser, base: number, title: string, text: string) =>
  page.post("/api/cases/open/draft", {
    base,
    reason: `Called ${title}`,
    files: { "case.yaml": text.replace(/^ {2}title: .*$/m, `  title: ${title}`) },
  });

test("a session of one server is a session of the other; what one writes the other tells, with who is there", async () => {
  const place = await postgres().newDatabase();
  await (await peopled(place)).close();
  const [one, two] = await Promise.all([0, 1].map(async () => serveTeam(place, { team: await openTeam(place) })));
  if (one === undefined || two === undefined) throw new Error("two servers");
  const [ben, cem] = [one.browser(), two.browser()];
  await ben.signIn("Ben");
  await cem.signIn("Cem");
  const onOther = two.browser();
  for (const [name, value] of ben.cookies) onOther.cookies.set(name, value);
  expect((await onOther.ask("/api/cases/open")).status).toBe(200);
  const text = JSON.parse((await ben.ask("/api/cases/open")).body).files["case.yaml"];
  const seen = await listen(two.port, cem, "open");
  const own = await listen(one.port, ben, "open");
  await expect
    .poll(() => seen.events.filter(({ name }) => name === "presence").at(-1)?.data, { timeout: 5_000 })
    .toEqual({ people: ["Ben", "Cem"] });
  expect((await change(ben, 1, "Range", text)).status).toBe(200);
  await expect
    .poll(() => seen.events.find(({ name }) => name === "revision")?.data, { timeout: 5_000 })
    .toMatchObject({ number: 2, author: "Ben", reason: "Called Range", units: ["case"] });
  expect(JSON.stringify(seen.events)).not.toContain("title:");
  expect(JSON.parse((await cem.ask("/api/cases")).body)).toEqual([{ id: "open", title: "Range" }]);
  // A page that was away is told all since the revision it saw last.
  const late = await listen(two.port, cem, "open", 1);
  await expect.poll(() => late.events.find(({ name }) => name === "revision")?.data.number, { timeout: 5_000 }).toBe(2);
  // Both change the same entry on the same base: one has it, the other is told by whom.
  const both = await Promise.all([change(ben, 2, "One", text), change(onOther, 2, "Two", text)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.body).toMatch(/was changed by Ben in revision 3/);
  // Guesses at one server are guesses at the other.
  const guess = async (server: typeof one) => (await server.browser().signIn("Ada", "not the right one")).status;
  for (const server of [one, two, one, two]) expect(await guess(server)).toBe(401);
  const database = await openDatabase(place, false);
  const counted = await database.read((db) => db.selectFrom("parley_attempts").select("failures").execute());
  await database.close();
  expect(counted.map(({ failures }) => failures).sort()).toEqual([4, 4]);
  // Who is on a case that one may not see is not told: neither their name, nor that there is anyone.
  const ada = two.browser();
  expect((await ada.signIn("Ada")).status).toBe(303);
  const hidden = await listen(two.port, ada, "secret");
  await expect.poll(() => hidden.events.at(-1)?.data, { timeout: 5_000 }).toEqual({ people: ["Ada"] });
  await one.close();
  await own.ended;
  await expect.poll(() => seen.events.at(-1)?.data, { timeout: 8_000 }).toEqual({ people: ["Cem"] });
  expect(JSON.stringify(seen.events)).not.toMatch(/Ada|secret/);
}, 60_000);

test("a stream of changes ends with the role, the session or the account that it was begun with", async () => {
  const served = await serveTeam(await postgres().newDatabase());
  const [ben, cem] = [served.browser(), served.browser()];
  await ben.signIn("Ben");
  await cem.signIn("Cem");
  const streams = [await listen(served.port, ben, "open"), await listen(served.port, cem, "open")];
  await served.team.access.takeRole("Ben", "open", "Ada");
  await cem.post("/logout", {});
  await Promise.all(streams.map(({ ended }) => ended));
  expect((await ben.ask("/api/cases/open/events")).status).toBe(404);
}, 60_000);

test("migrations run once, however many servers start at the same moment", async () => {
  const place = await postgres().newDatabase();
  const all = await Promise.all(Array.from({ length: 6 }, () => openTeam(place, { create: true })));
  await Promise.all(all.map(({ close }) => close()));
  const database = await openDatabase(place, false);
  onTestFinished(() => database.close());
  const versions = await database.read((db) =>
    db.selectFrom("parley_schema").select("version").orderBy("version").execute(),
  );
  expect(versions.map(({ version }) => version)).toEqual([1, 2, 3]);
});

test("while the database is gone that is said; when it is back all goes on, nothing confirmed is lost", async () => {
  const place = await postgres().newDatabase();
  const served = await serveTeam(place);
  const ben = served.browser();
  await ben.signIn("Ben");
  const text = JSON.parse((await ben.ask("/api/cases/open")).body).files["case.yaml"];
  const stream = await listen(served.port, ben, "open");
  expect((await change(ben, 1, "Before", text)).status).toBe(200);
  let gone = true;
  const during: number[] = [];
  const asking = (async () => {
    while (gone) during.push((await ben.ask("/api/cases/open")).status, (await ben.ask("/healthz")).status);
  })();
  await postgres().crash();
  gone = false;
  await asking;
  await expect.poll(async () => (await ben.ask("/healthz")).status, { timeout: 10_000 }).toBe(200);
  expect(during.filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(JSON.parse((await ben.ask("/api/cases/open/history")).body)).toHaveLength(2);
  expect((await change(ben, 2, "After", text)).status).toBe(200);
  await expect.poll(() => stream.events.filter(({ name }) => name === "revision").length, { timeout: 10_000 }).toBe(2);
}, 60_000);
