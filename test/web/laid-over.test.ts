/** What is tried, over a case that others changed meanwhile; what was kept, taken back; where an entry stands. */
import { expect, test } from "vitest";
import { readCase, starterCase } from "../../src/case/index.ts";
import { entryPlace } from "../../src/web/draft/entry-place.ts";
import { changedByBoth, type Ground, laidOver, triesOf } from "../../src/web/draft/laid-over.ts";
import { reversed } from "../../src/web/draft/taken-back.ts";
import { changedFiles, type Tries, triedTexts, tryText } from "../../src/web/draft/tries.ts";

const ground = groundOf(starterCase());
const words = { label: ({ path }: { path: string }) => path, why: "Tried." };
const edit = (path: string, value: string) => ({ path, lens: null, since: null, value });

function groundOf(texts: ReadonlyMap<string, string>): Ground {
  const { case: theCase, faults } = readCase(texts);
  if (theCase === null) throw new Error(JSON.stringify(faults));
  return { theCase, texts, revision: null };
}

function fileWith(text: string): string {
  return [...ground.texts].find(([, each]) => each.includes(text))?.[0] ?? "";
}

/** With some words in the place of others, as somebody else would have changed them. */
function elsewhere(from: string, to: string): Ground {
  const file = fileWith(from);
  return groundOf(new Map(ground.texts).set(file, (ground.texts.get(file) ?? "").replace(from, to)));
}

test("judgements and typed words go over what others changed elsewhere; mine stands on the same judgement", () => {
  const set = triesOf([edit("patience.north", "90% to 95%")], ground, words).tries;
  const file = fileWith("A dispute over a valley");
  const typed = tryText(
    ground.texts,
    set,
    file,
    (triedTexts(ground.texts, set).get(file) ?? "").replace("A dispute over a valley", "A dispute over the valley"),
    () => "typed",
  );
  const theirs = elsewhere("south: 98% to 99.5%", "south: 97% to 98%");
  const over = laidOver(typed, ground.texts, theirs, "Tried.");
  expect(over.lost).toEqual([]);
  const now = groundOf(triedTexts(theirs.texts, over.tries)).theCase;
  const value = (path: string) => now.judgements.get(path)?.entries[0]?.text;
  expect([value("patience.north"), value("patience.south"), now.title]).toEqual([
    "90% to 95%",
    "97% to 98%",
    "A dispute over the valley",
  ]);
  const same = laidOver(set, ground.texts, elsewhere("north: 98% to 99.5%", "north: 97% to 98%"), "Tried.");
  expect(same.tries.map(({ target }) => target)).toEqual(["patience.north"]);
  expect(same.lost).toEqual([]);
  // On a store the page stops there instead: these are told, and decided side by side.
  expect(changedByBoth(set, ground.texts, elsewhere("north: 98% to 99.5%", "north: 97% to 98%").texts)).toEqual([
    "patience",
  ]);
  expect(changedByBoth(set, ground.texts, elsewhere("north: 98% to 99.5%", "north: 90% to 95%").texts)).toEqual([]);
  expect(changedByBoth(set, ground.texts, elsewhere("A dispute over a valley", "Theirs").texts)).toEqual([]);
});

test("typed words whose entry someone else changed have no place, and are told", () => {
  const file = fileWith("A dispute over a valley");
  const text = (ground.texts.get(file) ?? "").replace("A dispute over a valley", "Mine");
  const typed = tryText(ground.texts, [], file, text, () => "typed");
  const over = laidOver(typed, ground.texts, elsewhere("A dispute over a valley", "Theirs"), "Tried.");
  expect(over).toEqual({ tries: [], lost: ["typed"] });
  expect(triesOf([edit("no.such", "1%")], ground, words)).toEqual({ tries: [], lost: ["no.such"] });
});

test("what was kept is taken back byte for byte; what others changed since stays", () => {
  const { tries } = triesOf([edit("patience.north", "90% to 95%")], ground, words);
  const kept = { reason: "Why.", before: ground.texts, after: changedFiles(ground.texts, tries) };
  const stored = triedTexts(ground.texts, tries);
  const back = (texts: ReadonlyMap<string, string>, some: Tries) => [...triedTexts(texts, some)];
  expect(back(stored, reversed(kept, stored, "Back"))).toEqual([...ground.texts]);
  const file = fileWith("A dispute over a valley");
  const since = new Map(stored).set(file, (stored.get(file) ?? "").replace("A dispute over a valley", "Another"));
  const mixed = new Map(back(since, reversed(kept, since, "Back")));
  expect([mixed.get(file)?.includes("title: Another"), [...mixed.values()].join().includes("90% to 95%")]).toEqual([
    true,
    false,
  ]);
});

test("an entry is found by its section and id, at its key", () => {
  const [claim] = ground.theCase.claims;
  const place = entryPlace(ground.texts, `claims.${claim?.id}`);
  const line = ground.texts.get(place?.file ?? "")?.split("\n")[(place?.line ?? 0) - 1] ?? "";
  expect(line.slice((place?.column ?? 0) - 1)).toMatch(new RegExp(`^${claim?.id}:`));
  expect(entryPlace(ground.texts, "nothing.here")).toBeNull();
});
