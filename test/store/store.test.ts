import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { readCase } from "../../src/case/index.ts";
import { storeAt as openStore, type Store } from "../../src/node/store/store.ts";
import { StoreConflict, StoreError } from "../../src/node/store/store-errors.ts";
import { places, temporaryFolder } from "./places.ts";

const kursk = fileURLToPath(new URL("../../cases/kursk-2024", import.meta.url));
const ada = { author: "Ada", reason: "a better source" };
const ben = { author: "Ben", reason: "a slip of the pen" };
const small = {
  "case.yaml":
    "# the head\ncase: { title: T }\nclaims:\n  # about a\n  a: { text: one }\n  b: { text: two }   # kept\n",
  "series/held.csv": "date,low\n2024-08-06,0\n",
  "notes.bin": Uint8Array.of(0, 255, 1, 10, 13, 0xc3, 0x28),
};

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(temporaryFolder(), "small");
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const filesIn = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path).toString("hex")]),
  );

const codeOf = (working: Promise<unknown>) =>
  working.then(
    () => "done",
    (error: unknown) => (error instanceof StoreError ? error.code : String(error)),
  );

describe.each(places())("in $name", ({ fresh }) => {
  const opened = async (place?: string): Promise<Store> => {
    const store = await openStore(place ?? (await fresh()), { create: true });
    onTestFinished(() => store.close());
    return store;
  };
  const withSmall = async (): Promise<Store> => {
    const store = await opened();
    await store.importFolder(folderWith(small), ada);
    return store;
  };

  test("a folder comes out as it went in, byte for byte", async () => {
    const store = await opened();
    for (const folder of [kursk, folderWith(small)]) {
      const { case: id, files, revision } = await store.importFolder(folder, ada);
      expect(revision).toMatchObject({ number: 1, author: "Ada", reason: "a better source", base: 0 });
      const out = join(temporaryFolder(), "out");
      await store.exportFolder(id, out);
      expect(filesIn(out)).toEqual(filesIn(folder));
      expect(files).toBe(filesIn(folder).size);
    }
    expect((await store.cases()).map(({ id, head, changedBy }) => [id, head, changedBy])).toEqual([
      ["kursk-2024", 1, "Ada"],
      ["small", 1, "Ada"],
    ]);
  });

  test("names that begin with a dot are left out and told; links stay inside", async () => {
    const store = await opened();
    const folder = folderWith({ ...small, ".git/config": "x", "sub/.hidden": "y" });
    symlinkSync("case.yaml", join(folder, "again.yaml"));
    expect((await store.importFolder(folder, ada)).passedOver).toEqual([".git", "sub/.hidden"]);
    expect([...(await store.read("small")).files.keys()]).toEqual([
      "again.yaml",
      "case.yaml",
      "notes.bin",
      "series/held.csv",
    ]);
    symlinkSync(kursk, join(folder, "away"));
    expect(await codeOf(store.importFolder(folder, { ...ada, as: "other" }))).toBe("store.refused");
    expect((await store.cases()).length).toBe(1);
  });

  test("an entry is changed and the rest of its file stays as it was written", async () => {
    const store = await withSmall();
    const revision = await store.write("small", [{ entry: ["claims", "a", "text"], value: "x, y" }], {
      ...ada,
      base: 1,
    });
    expect(revision).toMatchObject({
      number: 2,
      base: 1,
      changes: [{ path: "case.yaml", action: "splice", units: ["claims.a"] }],
    });
    const { files } = await store.read("small");
    expect(files.get("case.yaml")).toBe(small["case.yaml"].replace("text: one", 'text: "x, y"'));
    expect(files.get("notes.bin")).toEqual(Buffer.from(small["notes.bin"]));
  });

  test("two who change different entries of one file both have their way", async () => {
    const store = await withSmall();
    await store.write("small", [{ entry: ["claims", "a", "text"], value: "A" }], { ...ada, base: 1 });
    const second = await store.write(
      "small",
      [
        { entry: ["claims", "b"], value: undefined },
        { entry: ["claims", "c"], value: { text: "C" } },
      ],
      { ...ben, base: 1 },
    );
    expect(second.number).toBe(3);
    expect((await store.read("small")).files.get("case.yaml")).toBe(
      "# the head\ncase: { title: T }\nclaims:\n  # about a\n  a: { text: A }\n  c:\n    text: C\n",
    );
  });

  test("the second who changes one entry is told who changed it, why, and both versions; nothing of theirs is kept", async () => {
    const store = await withSmall();
    await store.write("small", [{ entry: ["claims", "a", "text"], value: "Ada's" }], { ...ada, base: 1 });
    const writing = store.write(
      "small",
      [
        { entry: ["claims", "a", "text"], value: "Ben's" },
        { entry: ["claims", "b", "text"], value: "too" },
      ],
      { ...ben, base: 1 },
    );
    const conflict = await writing.catch((error: unknown) => error);
    expect(conflict).toBeInstanceOf(StoreConflict);
    const { clashes, head, message } = conflict as StoreConflict;
    expect(head).toBe(2);
    expect(message).toMatch(/^claims\.a in case\.yaml was changed by Ada in revision 2, .* \(a better source\)$/);
    expect(clashes).toMatchObject([
      {
        space: "file",
        path: "case.yaml",
        unit: "claims.a",
        base: "  # about a\n  a: { text: one }\n",
        theirs: "  # about a\n  a: { text: Ada's }\n",
        yours: "  # about a\n  a: { text: Ben's }\n",
        changedBy: [{ number: 2, author: "Ada" }],
      },
    ]);
    expect((await store.history("small")).length).toBe(2);
    expect(
      await store.write("small", [{ entry: ["claims", "a", "text"], value: "Ben's" }], { ...ben, base: 2 }),
    ).toMatchObject({ number: 3 });
  });

  test("a new entry goes where its section stands, in braces or not, or into a file of its own; never into two", async () => {
    const store = await opened();
    const files = {
      "a.yaml": "claims:\n  a: 1\n",
      "b.yaml": "claims:\n  b: 1\n  c: 1\n",
      "c.yaml": "sources: { s: 1 }\n",
    };
    await store.importFolder(folderWith(files), ada);
    const changes = [
      { entry: ["claims", "d"], value: 2 },
      { entry: ["claims", "e"], value: 2, in: "a.yaml" },
      { entry: ["sources", "s"], value: 2 },
      { entry: ["sources", "t"], value: 2 },
      { entry: ["parties", "p"], value: 2 },
      { entry: ["parties", "q"], value: 2 },
    ];
    await store.write("small", changes, { ...ada, base: 1 });
    expect(Object.fromEntries((await store.read("small")).files)).toEqual({
      "a.yaml": "claims:\n  a: 1\n  e: 2\n",
      "b.yaml": "claims:\n  b: 1\n  c: 1\n  d: 2\n",
      "c.yaml": "sources: { s: 2, t: 2 }\n",
      "parties.yaml": "parties:\n  p: 2\n  q: 2\n",
    });
    expect(
      await codeOf(store.write("small", [{ entry: ["claims", "b"], value: 3, in: "a.yaml" }], { ...ada, base: 2 })),
    ).toBe("store.refused");
  });

  test("an entry taken away cannot be changed unnoticed, nor a file, nor a document", async () => {
    const store = await withSmall();
    const document = { kind: "decision", id: "p-1" };
    await store.write(
      "small",
      [
        { entry: ["claims", "a"], value: undefined },
        { file: "notes.bin", content: null },
        { document, content: { taken: true } },
      ],
      { ...ada, base: 1 },
    );
    for (const change of [
      { entry: ["claims", "a", "text"], value: "back" },
      { file: "notes.bin", content: "new" },
      { document, content: { taken: false } },
      { file: "case.yaml", content: null },
    ])
      expect(await codeOf(store.write("small", [change], { ...ben, base: 1 }))).toBe("store.conflict");
    expect((await store.history("small")).length).toBe(2);
  });

  test("a folder edited apart is laid over what others did meanwhile", async () => {
    const store = await withSmall();
    await store.write(
      "small",
      [
        { entry: ["claims", "a", "text"], value: "Ada's" },
        { file: "new.yaml", content: "floor: {}\n" },
      ],
      { ...ada, base: 1 },
    );
    const apart = { ...small, "case.yaml": small["case.yaml"].replace("two", "Ben's"), "mine.csv": "x\n" };
    const folder = folderWith(apart);
    expect(await codeOf(store.importFolder(folder, ben))).toBe("store.refused");
    const { revision } = await store.importFolder(folder, { ...ben, base: 1 });
    expect(revision.changes.map(({ path, units }) => [path, units])).toEqual([
      ["case.yaml", ["claims.b"]],
      ["mine.csv", ["*"]],
    ]);
    const { files } = await store.read("small");
    expect(files.get("case.yaml")).toBe(small["case.yaml"].replace("one", "Ada's").replace("two", "Ben's"));
    expect([...files.keys()]).toEqual(["case.yaml", "mine.csv", "new.yaml", "notes.bin", "series/held.csv"]);
    const clash = folderWith({ ...small, "case.yaml": small["case.yaml"].replace("one", "Ben's") });
    expect(await codeOf(store.importFolder(clash, { ...ben, base: 1 }))).toBe("store.conflict");
    expect((await store.importFolder(folder, { ...ben, base: 1 })).revision.number).toBe(3);
  });

  test("every earlier state can be read, and its case is the same to the last digit of its digest", async () => {
    const store = await opened();
    await store.importFolder(kursk, ada);
    const casesBefore = [];
    for (let i = 1; i <= 4; i++) {
      const texts = [...(await store.read("kursk-2024")).files].filter(([path]) => /\.(yaml|csv)$/.test(path)) as [
        string,
        string,
      ][];
      casesBefore.push(readCase(new Map(texts)).case?.digest);
      await store.write("kursk-2024", [{ entry: ["case", "summary"], value: `Summary ${i}.` }], { ...ada, base: i });
    }
    for (let i = 1; i <= 4; i++) {
      const texts = [...(await store.stateAt("kursk-2024", i)).files].filter(([path]) =>
        /\.(yaml|csv)$/.test(path),
      ) as [string, string][];
      expect(readCase(new Map(texts)).case?.digest).toBe(casesBefore[i - 1]);
    }
    expect(new Set(casesBefore).size).toBe(4);
    expect(await codeOf(store.stateAt("kursk-2024", 6))).toBe("store.missing");
    expect(await codeOf(store.stateAt("kursk-2024", 0))).toBe("store.missing");
  });

  test("many small changes of one file stay readable at every revision", async () => {
    const store = await withSmall();
    for (let i = 2; i <= 150; i++)
      await store.write("small", [{ entry: ["claims", "a", "text"], value: `number ${i} 😀` }], {
        ...ada,
        base: i - 1,
      });
    for (const revision of [2, 64, 65, 66, 67, 130, 149, 150])
      expect((await store.stateAt("small", revision)).files.get("case.yaml")).toBe(
        small["case.yaml"].replace("one", `number ${revision} 😀`),
      );
    expect(await store.verify("small")).toEqual({ revisions: 150 });
  });

  test("documents are kept under the same log, found by kind, and read as they were", async () => {
    const store = await withSmall();
    const accepted = { rule: "statement.direct", score: 0.91, nested: [1, null, "ü\u0000"] };
    await store.write(
      "small",
      [
        { document: { kind: "decision", id: "p-2" }, content: { accepted: false } },
        { document: { kind: "decision", id: "p/1" }, content: accepted },
        { document: { kind: "decisions", id: "other" }, content: 1 },
      ],
      { ...ada, base: 1 },
    );
    await store.write("small", [{ document: { kind: "decision", id: "p-2" }, content: null }], { ...ben, base: 2 });
    expect(await store.documents("small", "decision")).toEqual([
      { kind: "decision", id: "p/1", content: accepted, revision: 2 },
    ]);
    expect((await store.documents("small", "decision", 2)).map(({ id }) => id)).toEqual(["p-2", "p/1"]);
    expect(await store.documents("small", "decision", 1)).toEqual([]);
    expect(await store.document("small", "decision", "p/1")).toMatchObject({ content: accepted });
    expect(await store.document("small", "decision", "p-2")).toBeUndefined();
    expect([...(await store.read("small")).files.keys()]).toEqual(["case.yaml", "notes.bin", "series/held.csv"]);
  });

  test("what changes nothing is no revision", async () => {
    const store = await withSmall();
    const same = await store.write(
      "small",
      [
        { entry: ["claims", "a", "text"], value: "one" },
        { file: "notes.bin", content: small["notes.bin"] },
      ],
      { ...ben, base: 1 },
    );
    expect(same).toMatchObject({ number: 1, author: "Ada" });
  });

  test("a change that cannot be kept is refused, and nothing of it is kept", async () => {
    const store = await withSmall();
    for (const change of [
      { file: "../out.yaml", content: "x" },
      { file: "/etc/x", content: "x" },
      { file: "a\\b", content: "x" },
      { file: ".git/hooks", content: "x" },
      { file: "case.yaml/below", content: "x" },
      { file: "half.txt", content: "\ud800" },
      { document: { kind: "No kind", id: "x" }, content: 1 },
      { entry: [], value: 1 },
    ])
      expect(
        await codeOf(store.write("small", [{ file: "fine.txt", content: "fine" }, change], { ...ada, base: 1 })),
      ).toBe("store.refused");
    for (const words of [
      { author: " ", reason: "r" },
      { author: "a", reason: "" },
      { author: "a\u001b[0m", reason: "r" },
    ])
      expect(await codeOf(store.write("small", [{ file: "fine.txt", content: "fine" }], { ...words, base: 1 }))).toBe(
        "store.refused",
      );
    expect(await codeOf(store.write("small", [], { ...ada, base: 2 }))).toBe("store.refused");
    expect(await codeOf(store.write("none", [], { ...ada, base: 1 }))).toBe("store.missing");
    expect((await store.history("small")).length).toBe(1);
  });

  test("the log can be read in parts, of one path, and as it grows", async () => {
    const store = await withSmall();
    await store.write("small", [{ entry: ["claims", "a", "text"], value: "2" }], { ...ada, base: 1 });
    await store.write("small", [{ file: "x.txt", content: "3" }], { ...ben, base: 2 });
    const numbers = async (options: Parameters<Store["history"]>[1]) =>
      (await store.history("small", options)).map(({ number }) => number);
    expect(await numbers({})).toEqual([1, 2, 3]);
    expect(await numbers({ since: 1 })).toEqual([2, 3]);
    expect(await numbers({ path: "case.yaml" })).toEqual([1, 2]);
    expect(await numbers({ last: 1 })).toEqual([3]);
    expect(await numbers({ since: 3 })).toEqual([]);
    const end = new AbortController();
    const seen: number[] = [];
    const watching = (async () => {
      for await (const { number } of store.watch("small", 2, { signal: end.signal, everyMs: 5 })) {
        seen.push(number);
        if (number === 4) end.abort();
      }
    })();
    await store.write("small", [{ file: "x.txt", content: "4" }], { ...ben, base: 3 });
    await watching;
    expect(seen).toEqual([3, 4]);
  });

  test("many who open a new store at the same time find one store, and none of their writes is lost", async () => {
    const place = await fresh();
    const stores = await Promise.all(Array.from({ length: 6 }, () => opened(place)));
    await (stores[0] as Store).importFolder(folderWith(small), ada);
    const writings = stores.map(async (store, s) => {
      for (let i = 0; i < 5; i++)
        await store.write("small", [{ file: `by-${s}-${i}.txt`, content: `${s} ${i}` }], { ...ada, base: 1 });
    });
    await Promise.all(writings);
    const store = stores[1] as Store;
    expect((await store.read("small")).files.size).toBe(33);
    expect((await store.history("small")).map(({ number }) => number)).toEqual(
      Array.from({ length: 31 }, (_, i) => i + 1),
    );
    await store.verify("small");
  });

  test("of many who change one entry from one revision, one succeeds and the others are told", async () => {
    const place = await fresh();
    const stores = await Promise.all(Array.from({ length: 4 }, () => opened(place)));
    await (stores[0] as Store).importFolder(folderWith(small), ada);
    const outcomes = await Promise.all(
      stores.map((store, i) =>
        codeOf(store.write("small", [{ entry: ["claims", "a", "text"], value: `by ${i}` }], { ...ada, base: 1 })),
      ),
    );
    expect(outcomes.sort()).toEqual(["done", "store.conflict", "store.conflict", "store.conflict"]);
  });
});
