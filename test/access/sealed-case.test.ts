/** Whole cases in encrypted files: what goes in comes out, and nothing else opens. */
import { Decrypter } from "age-encryption";
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { filesOf, isSealed, sealed, unsealed } from "../../src/node/sealed/sealed-case.ts";
import type { Content } from "../../src/node/store/revision.ts";

const good = "a sentence nobody guesses";
const files = new Map<string, Content>([
  ["case.yaml", "case:\n  title: Ґанок\n"],
  ["maps/day.bin", new Uint8Array([0, 255, 1, 254])],
]);

test("every byte comes out again, with the passphrase in any form of its characters, and any program for age opens it", async () => {
  const bytes = await sealed(files, "ﬁve words of café");
  expect(isSealed(bytes)).toBe(true);
  expect(Buffer.from(bytes).includes("case.yaml")).toBe(false);
  expect([...(await unsealed(bytes, "five words of cafe\u0301"))]).toEqual([...files]);
  const other = new Decrypter();
  other.addPassphrase("five words of café");
  expect(Object.keys(unzipSync(await other.decrypt(bytes)))).toEqual(["case.yaml", "maps/day.bin"]);
}, 60_000);

test("another passphrase, one altered byte or a missing end open nothing", async () => {
  const bytes = await sealed(files, good);
  await expect(unsealed(bytes, `${good}!`)).rejects.toThrow(/passphrase is another one/);
  for (const at of [bytes.length - 1, bytes.length - 40]) {
    const altered = bytes.slice();
    altered[at] = (altered[at] ?? 0) ^ 1;
    await expect(unsealed(altered, good)).rejects.toThrow(/not as it was written/);
  }
  await expect(unsealed(bytes.slice(0, -1), good)).rejects.toThrow(/not as it was written/);
  await expect(sealed(files, "short")).rejects.toThrow(/a password has/);
}, 60_000);

test("a file inside that leads out of the folder, or that unfolds beyond bounds, is refused before it is unfolded", () => {
  for (const path of ["../x.yaml", "/etc/passwd", "a/../../b", ".hidden/x", "a\\b"])
    expect(() => filesOf(zipSync({ [path]: strToU8("x") })), path).toThrow(/a file is to be named/);
  const bomb = zipSync({ "case.yaml": new Uint8Array(70_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(() => filesOf(bomb)).toThrow(/more than 64 MB/);
  const many = zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}.yaml`, new Uint8Array()])));
  expect(() => filesOf(many)).toThrow(/more than 10000 files/);
  // One that says less than it holds gives no more than it said.
  const liar = bomb.slice();
  const view = new DataView(liar.buffer);
  for (let i = 0; i + 4 <= liar.length; i++) if (view.getUint32(i, true) === 70_000_000) view.setUint32(i, 10, true);
  const told = (() => {
    try {
      return [...filesOf(liar).values()].map((content) => content.length);
    } catch {
      return "refused";
    }
  })();
  expect(["refused", JSON.stringify([10])]).toContain(typeof told === "string" ? told : JSON.stringify(told));
  expect(() => filesOf(strToU8("no zip at all"))).toThrow(/no case/);
});

test("a file named like a property of every object is a file", () => {
  const opened = filesOf(zipSync({ "constructor.yaml": strToU8("a: 1"), "case.yaml": strToU8("b: 1") }));
  expect([...opened.keys()].sort()).toEqual(["case.yaml", "constructor.yaml"]);
  expect(() => filesOf(zipSync({ ["__proto__" as string]: strToU8("x") }))).toThrow();
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
