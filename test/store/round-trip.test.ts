import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { Json } from "../../src/case/index.ts";
import type { Change } from "../../src/node/store/revision.ts";
import { storeAt } from "../../src/node/store/store.ts";
import { StoreConflict } from "../../src/node/store/store-errors.ts";
import { places, temporaryFolder } from "./places.ts";

type Files = ReadonlyMap<string, Uint8Array>;

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (files: Files, path: string) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(files.get(path));

function writeFolder(files: Files): string {
  const folder = join(temporaryFolder(), "case");
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const readFolder = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), Uint8Array.from(readFileSync(path))]),
  );

const words = fc.oneof(
  fc.string(),
  fc.constantFrom("5% to 20%", "a, b # c", "x: y", "two\nlines\n", "2024-09-24", "", "~", "ü 😀"),
);
const value: fc.Arbitrary<Json> = fc.oneof(
  words,
  fc.integer(),
  fc.array(words, { maxLength: 3 }),
  fc.record(
    {
      text: words,
      "5": fc.integer(),
      tags: fc.array(fc.record({ k: words, l: words }, { requiredKeys: ["k"] }), { maxLength: 2 }),
    },
    { requiredKeys: ["text"] },
  ),
);
const sectionNames = ["claims", "sources", "notes"] as const;
const ids = ["a", "b", "c", "d"] as const;
const sections = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...sectionNames), fc.constantFrom(...ids), value, fc.boolean()), {
    selector: ([section, id]) => `${section}.${id}`,
    minLength: 2,
    maxLength: 9,
  })
  .map((entries) => ({
    entries,
    text: `# head\n\n${sectionNames
      .map((name) => {
        const own = entries.filter(([section]) => section === name);
        if (own.length === 0) return "";
        const lines = own.map(([, id, inner, spaced]) => {
          const text = stringify({ [id]: inner }, { lineWidth: 0 }).replaceAll(/^(?=.)/gm, "  ");
          return `${spaced ? "\n" : ""}  # above ${name}.${id}\n${text}`;
        });
        return `${name}: # on ${name}\n${lines.join("")}`;
      })
      .join("")}`,
  }));

const attachments = fc.dictionary(
  fc.constantFrom("series/a.csv", "b.csv", "page.pdf", "deep/er/x", "naïve.txt", "expected/brief.md"),
  fc.uint8Array({ maxLength: 60 }),
);

/** What is done in one revision: to an entry (undefined: taken away), or to an attachment (null: taken away). */
type Edit = readonly ["entry", string, string, Json | undefined] | readonly ["file", string, Uint8Array | null];
const entryEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom(...sectionNames), fc.constantFrom(...ids), fc.option(value, { nil: undefined }))
  .map(([section, id, to]) => ["entry", section, id, to]);
const fileEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom("b.csv", "new/file.bin"), fc.option(fc.uint8Array({ maxLength: 40 })))
  .map(([path, to]) => ["file", path, to]);
const edit = fc.oneof({ weight: 3, arbitrary: entryEdit }, { weight: 1, arbitrary: fileEdit });

const changeOf = (edit: Edit): Change =>
  edit[0] === "entry" ? { entry: [edit[1], edit[2]], value: edit[3] } : { file: edit[1], content: edit[2] };

describe.each(places())("in $name", ({ name, fresh }) => {
  test("import, edit, export: the folder as it was but for the edits, and every state between as it was then", async () => {
    const store = await storeAt(await fresh(), { create: true });
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        sections,
        attachments,
        fc.array(edit, { maxLength: 6 }),
        async ({ entries, text }, others, edits) => {
          const id = `case-${runs++}`;
          const before: Files = new Map([["case.yaml", bytes(text)], ...Object.entries(others)]);
          await store.importFolder(writeFolder(before), { as: id, author: "Ada", reason: "import" });

          const wanted = new Map<string, Uint8Array>(before);
          const data = new Map<string, Map<string, Json>>();
          for (const [section, id, inner] of entries)
            data.set(section, (data.get(section) ?? new Map()).set(id, inner));
          const touched = new Set<string>();
          const states: { readonly number: number; readonly files: Files }[] = [];
          for (const edit of edits) {
            const head = (await store.history(id, { last: 1 }))[0]?.number ?? 0;
            const { number } = await store.write(id, [changeOf(edit)], { author: "Ben", reason: "edit", base: head });
            if (edit[0] === "entry") {
              const [, section, entry, to] = edit;
              const held = data.get(section);
              if (to !== undefined) data.set(section, (held ?? new Map()).set(entry, to));
              else held?.delete(entry);
              touched.add(`${section}.${entry}`);
            } else if (edit[2] === null) wanted.delete(edit[1]);
            else wanted.set(edit[1], edit[2]);
            const out = join(temporaryFolder(), "state");
            await store.exportFolder(id, out);
            states.push({ number, files: readFolder(out) });
          }

          const out = join(temporaryFolder(), "out");
          await store.exportFolder(id, out);
          const after = readFolder(out);
          wanted.delete("case.yaml");
          expect(new Map([...after].filter(([path]) => !path.endsWith(".yaml")))).toEqual(
            new Map([...wanted].sort(([a], [b]) => (a < b ? -1 : 1))),
          );
          const now = textOf(after, "case.yaml");
          if (touched.size === 0) expect(now).toBe(text);
          // A section that the folder had nowhere has a file of its own.
          const texts = [...after.keys()]
            .filter((path) => path.endsWith(".yaml"))
            .map((path) => parse(textOf(after, path)));
          expect(Object.assign({}, ...texts)).toEqual(
            Object.fromEntries([...data].map(([section, held]) => [section, Object.fromEntries(held)])),
          );
          expect(now.startsWith("# head\n\n")).toBe(true);
          for (const [section, entry, inner] of entries) {
            if (touched.has(`${section}.${entry}`)) continue;
            const asItWas = stringify({ [entry]: inner }, { lineWidth: 0 })
              .replaceAll(/^(?=.)/gm, "  ")
              .trimEnd();
            expect(now).toContain(`  # above ${section}.${entry}\n${asItWas}`);
          }
          for (const { number, files } of states) {
            const then = join(temporaryFolder(), "then");
            await store.exportFolder(id, then, number);
            expect(readFolder(then)).toEqual(files);
          }
          await store.verify(id);
        },
      ),
      { numRuns: name === "SQLite" ? 60 : 20 },
    );
    await store.close();
  });

  test("two who edit from the same state: all of both is there, or the second is told of an entry that both changed", async () => {
    const store = await storeAt(await fresh(), { create: true });
    let runs = 0;
    let told = 0;
    const entryEdits = fc.array(entryEdit, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(sections, entryEdits, entryEdits, async ({ entries, text }, ada, ben) => {
        const id = `case-${runs++}`;
        await store.importFolder(writeFolder(new Map([["case.yaml", bytes(text)]])), {
          as: id,
          author: "Ada",
          reason: "import",
        });
        const data = new Map(entries.map(([section, entry, inner]) => [`${section}.${entry}`, inner]));
        const nameOf = ([, section, entry]: Edit) => `${section}.${entry}`;
        const lay = (edits: readonly Edit[]) => {
          for (const edit of edits) {
            if (edit[3] === undefined) data.delete(nameOf(edit));
            else data.set(nameOf(edit), edit[3] as Json);
          }
        };
        await store.write(id, ada.map(changeOf), { author: "Ada", reason: "hers", base: 1 });
        lay(ada);
        const outcome = await store.write(id, ben.map(changeOf), { author: "Ben", reason: "his", base: 1 }).then(
          () => null,
          (error: unknown) => error,
        );
        if (outcome === null) lay(ben);
        else {
          told++;
          expect(outcome).toBeInstanceOf(StoreConflict);
          const both = ada.map(nameOf).filter((name) => ben.map(nameOf).includes(name));
          for (const { unit } of (outcome as StoreConflict).clashes) expect(both).toContain(unit);
        }
        const now = new Map<string, unknown>();
        for (const [path, content] of (await store.read(id)).files)
          for (const [section, held] of Object.entries(parse(String(content)) as object))
            for (const [entry, inner] of Object.entries(held ?? {})) {
              expect(now.has(`${section}.${entry}`), `${section}.${entry} twice, in ${path} too`).toBe(false);
              now.set(`${section}.${entry}`, inner);
            }
        expect(now).toEqual(data);
      }),
      { numRuns: name === "SQLite" ? 80 : 20 },
    );
    expect(told).toBeGreaterThan(0);
    await store.close();
  });
});
