/** Two who change the same entry of a case: what the second is told, what they may decide, and that nothing confirmed is lost. */
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { removeFolders, temporaryFolder } from "../store/places.ts";
import { type Browser, good, peopled, serveTeam } from "./team.ts";

afterAll(removeFolders);

interface Told {
  readonly path: string;
  readonly unit: string;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly yours: string | null;
  readonly changedBy: readonly { readonly author: string; readonly reason: string; readonly at: string }[];
}

interface Decided {
  readonly revision: number;
  readonly units: readonly { readonly path: string; readonly unit: string; readonly text: string | null }[];
}

const file = "case.yaml";
const talks = (chance: string) => (text: string) => text.replace("  talks: 100%\n", `  talks: ${chance}\n`);
const claim = (words: string) => (text: string) => text.replace(/(c-costly-fighting:\n {4}says: ).*/, `$1"${words}"`);
const withoutGreedyA = (text: string) => text.replace(/^ {2}a-too-greedy: .*\n/m, "");
const withoutGreedyB = (text: string) => text.replace(/^ {2}b-too-greedy: .*\n/m, "");
const noteOf = (id: string, words: string) => (text: string) =>
  text.replace(new RegExp(`^( {2}${id}: .*note: )[^}]*}`, "m"), `$1${words} }`);
const all =
  (...changes: readonly ((text: string) => string)[]) =>
  (text: string) =>
    changes.reduce((so, change) => change(so), text);

/** Two owners at one server; each change is made from the text that both began with. */
async function two() {
  const team = await peopled(join(temporaryFolder(), "parley.db"));
  await team.access.add("Eve", good, { role: "owner", caseId: "open" }, "Ada");
  const { browser } = await serveTeam(team.store.place, { team });
  const [ada, eve] = [browser(), browser()];
  await ada.signIn("Ada");
  await eve.signIn("Eve");
  const now = async () => JSON.parse((await ada.ask("/api/cases/open")).body);
  const began: string = (await now()).files[file];
  const keep = async (
    who: Browser,
    change: (text: string) => string,
    reason: string,
    settled?: Decided,
    base = 1,
  ): Promise<{
    readonly status: number;
    readonly revision: number;
    readonly clashes: readonly Told[];
    readonly body: string;
  }> => {
    const files = { [file]: change(began) };
    expect(files[file]).not.toBe(began);
    const { status, body } = await who.post("/api/cases/open/draft", { base, reason, files, settled });
    return { status, body, ...JSON.parse(body) };
  };
  const trail = async () =>
    (await team.store.history("open")).map(({ author, reason }) => `${author}: ${reason}`).slice(1);
  return { ada, eve, keep, now, trail, team };
}

const decide = (clashes: readonly Told[], revision: number, text: (told: Told) => string | null): Decided => ({
  revision,
  units: clashes.map((told) => ({ path: told.path, unit: told.unit, text: text(told) })),
});

test("the same judgement, changed by two: both versions and where both began; mine, theirs or a third; the trail has both", async () => {
  const { ada, eve, keep, now, trail } = await two();
  expect((await keep(ada, talks("40%"), "The mediator left")).status).toBe(200);
  const mine = all(talks("70%"), noteOf("nash-split", "Mine alone"));
  const told = await keep(eve, mine, "A channel was opened");
  expect([told.status, told.revision]).toEqual([409, 2]);
  expect(told.clashes).toEqual([
    {
      path: file,
      unit: "friction",
      base: expect.stringContaining("\n  talks: 100%\n"),
      theirs: expect.stringContaining("\n  talks: 40%\n"),
      yours: expect.stringContaining("\n  talks: 70%\n"),
      changedBy: [expect.objectContaining({ number: 2, author: "Ada", reason: "The mediator left" })],
    },
  ]);
  expect((await now()).files[file]).not.toContain("Mine alone");
  const third = decide(told.clashes, told.revision, ({ theirs }) => (theirs ?? "").replace("40%", "55%"));
  expect((await keep(eve, mine, "Between the two", third)).body).toBe('{"revision":3}');
  const text = (await now()).files[file];
  expect([text.includes("  talks: 55%\n"), text.includes("Mine alone")]).toEqual([true, true]);
  expect(await trail()).toEqual(["Ada: The mediator left", "Eve: Between the two"]);
});

test("the same claim, changed by two: mine goes over theirs only by decision; theirs chosen stores nothing", async () => {
  const { ada, eve, keep, now, trail, team } = await two();
  await keep(ada, claim("Ada's words."), "Closer to the text");
  const told = await keep(eve, claim("Eve's words."), "Shorter");
  expect(told.clashes.map(({ unit }) => unit)).toEqual(["claims.c-costly-fighting"]);
  const theirs = decide(told.clashes, told.revision, (each) => each.theirs);
  expect((await keep(eve, claim("Eve's words."), "Hers is right", theirs)).body).toBe('{"revision":2}');
  const mine = decide(told.clashes, told.revision, (each) => each.yours);
  expect((await keep(eve, claim("Eve's words."), "Mine after all", mine)).status).toBe(200);
  expect((await now()).files[file]).toContain('says: "Eve\'s words."');
  expect(await trail()).toEqual(["Ada: Closer to the text", "Eve: Mine after all"]);
  // Hers is there as it was confirmed.
  const second = (await team.store.read("open", 2)).files.get(file);
  expect(second).toContain('says: "Ada\'s words."');
});

test("one edits what the other took away, and the other way round: told as taken away, put back or gone by decision", async () => {
  for (const [first, second] of [
    [withoutGreedyA, noteOf("a-too-greedy", "Still of use")],
    [noteOf("a-too-greedy", "Still of use"), withoutGreedyA],
  ] as const) {
    const { ada, eve, keep, now } = await two();
    await keep(ada, first, "First");
    const told = await keep(eve, second, "Second");
    expect(told.status).toBe(409);
    const [clash] = told.clashes;
    expect(clash?.unit).toBe("packages.a-too-greedy");
    expect([clash?.theirs === null, clash?.yours === null]).toEqual([
      first === withoutGreedyA,
      second === withoutGreedyA,
    ]);
    const mine = decide(told.clashes, told.revision, (each) => each.yours);
    expect((await keep(eve, second, "Decided", mine)).status).toBe(200);
    expect(/^ {2}a-too-greedy:.*Still of use/m.test((await now()).files[file])).toBe(second !== withoutGreedyA);
  }
});

test("two owners take away each other's work: the second is told of all of it, and what is confirmed can be read again", async () => {
  const { ada, eve, keep, now, trail, team } = await two();
  await keep(ada, all(noteOf("b-too-greedy", "Ada's work"), withoutGreedyA), "Mine stays, hers goes");
  const hers = all(noteOf("a-too-greedy", "Eve's work"), withoutGreedyB);
  const told = await keep(eve, hers, "Mine stays, hers goes");
  expect(told.clashes.map(({ unit, theirs, yours }) => [unit, theirs !== null, yours !== null])).toEqual([
    ["packages.a-too-greedy", false, true],
    ["packages.b-too-greedy", true, false],
  ]);
  // Half a decision is none.
  const half = decide(told.clashes.slice(1), told.revision, () => null);
  expect((await keep(eve, hers, "Half", half)).status).toBe(400);
  const both = decide(told.clashes, told.revision, ({ yours, theirs }) => yours ?? theirs);
  expect((await keep(eve, hers, "Both stay", both)).status).toBe(200);
  const text = (await now()).files[file];
  expect([text.includes("Ada's work"), text.includes("Eve's work")]).toEqual([true, true]);
  expect(await trail()).toEqual(["Ada: Mine stays, hers goes", "Eve: Both stay"]);
  expect((await team.store.read("open", 2)).files.get(file)).toContain("Ada's work");
  expect(await team.store.verify("open")).toEqual({ revisions: 3 });
});

test("whoever changes it once more while it is decided is told too, and nothing of theirs is overwritten", async () => {
  const { ada, eve, keep, now } = await two();
  await keep(ada, talks("40%"), "First");
  const told = await keep(eve, talks("70%"), "Second");
  await keep(
    ada,
    all(talks("40%"), talks("40%"), (text) => text.replace("talks: 40%", "talks: 41%")),
    "Once more",
    undefined,
    2,
  );
  for (const which of ["theirs", "yours"] as const) {
    const late = await keep(
      eve,
      talks("70%"),
      "Decided",
      decide(told.clashes, told.revision, (each) => each[which]),
    );
    if (which === "theirs") {
      // Hers was not to be changed, so what she wrote since stands.
      expect((await now()).files[file]).toContain("talks: 41%");
      continue;
    }
    expect(late.status).toBe(409);
    expect(late.clashes).toMatchObject([
      { theirs: expect.stringContaining("talks: 41%"), yours: expect.stringContaining("talks: 70%") },
    ]);
    expect(late.clashes[0]?.changedBy.map(({ reason }) => reason)).toEqual(["First", "Once more"]);
  }
  expect((await now()).files[file]).toContain("talks: 41%");
});

test("a third version is one entry that the case can be read with; else it is said, and nothing is kept", async () => {
  const { ada, eve, keep, now, trail } = await two();
  await keep(ada, talks("40%"), "First");
  const told = await keep(eve, talks("70%"), "Second");
  const third = (change: (text: string) => string) =>
    keep(
      eve,
      talks("70%"),
      "Third",
      decide(told.clashes, told.revision, ({ yours }) => change(yours ?? "")),
    );
  expect((await third((text) => text.replace("70%", "many"))).status).toBe(422);
  expect((await third((text) => text.replace("friction:", "friktion:"))).body).toContain("friction as one entry");
  expect((await third((text) => `${text}case: {}\n`)).status).toBe(400);
  for (const settled of [
    { revision: 0, units: [] },
    { revision: 9, units: [] },
    { revision: 2, units: [{ path: "../x", unit: "*", text: "x" }] },
    { revision: 2, units: [{ path: file, unit: "friction", text: 7 }] },
    { revision: 2, units: "all" },
    [],
    null,
  ])
    expect((await keep(eve, talks("70%"), "Odd", settled as Decided)).status, JSON.stringify(settled)).toBe(400);
  expect((await now()).files[file]).toContain("talks: 40%");
  expect(await trail()).toEqual(["Ada: First"]);
});
