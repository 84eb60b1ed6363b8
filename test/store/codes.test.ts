import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

test("docs/store.md lists every code that the store answers with, and no other", () => {
  const [union = ""] = /type StoreErrorCode =[^;]*;/.exec(read("src/node/store/store-errors.ts")) ?? [];
  const codes = [...union.matchAll(/"(store\.[a-z]+)"/g)].map((match) => match[1]);
  const listed = [...read("docs/store.md").matchAll(/^\| `(store\.[a-z]+)` \|/gm)].map((match) => match[1]);
  expect(codes.length).toBeGreaterThan(3);
  expect(listed).toEqual(codes);
});
