/** The files of a case's maps: served only where a map names them, and looked into by `check`. */
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, parley, root, startParley } from "./program.ts";

const kursk = join(root, "cases/kursk-2024");

async function kurskWith(areas: string): Promise<string> {
  const folder = join(await folderWith(), "kursk");
  await cp(kursk, folder, { recursive: true });
  await mkdir(join(folder, "territory"), { recursive: true });
  const ground = join(folder, "ground.yaml");
  await writeFile(ground, (await readFile(ground, "utf8")).replace("    discs:\n", `${areas}    discs:\n`));
  return folder;
}

test("a file that a map names is served, and nothing else of the folder", async () => {
  const folder = await kurskWith("    areas: { deepstate: { file: territory/own.topojson, holders: {} } }\n");
  await writeFile(join(folder, "territory", "own.topojson"), '{"type":"Topology"}');
  await writeFile(join(folder, "territory", "other.topojson"), "{}");
  const server = startParley("serve", folder, "--no-open", "--port", "0");
  const [address] = await server.said(/http:\S+/);
  const status = async (path: string) => (await fetch(`${address}api/cases/kursk/maps/${path}`)).status;
  expect(await (await fetch(`${address}api/cases/kursk/maps/territory/own.topojson`)).text()).toBe(
    '{"type":"Topology"}',
  );
  expect((await (await fetch(`${address}api/cases/kursk/maps/shipped`)).json()).features.length).toBe(17);
  expect(await status("territory/other.topojson")).toBe(404);
  expect(await status("case.yaml")).toBe(404);
  expect(await status("..%2f..%2fpackage.json")).toBe(404);
});

test("check looks into the files of maps, and a link out of the folder is not followed", async () => {
  const folder = await kurskWith("    areas: { deepstate: { file: territory/own.topojson, holders: {} } }\n");
  expect((await parley("check", folder)).stderr).toContain("map.missing");
  await writeFile(join(folder, "territory", "own.topojson"), '{"type":"Topology"}');
  expect((await parley("check", folder)).stderr).toContain("map.topology");
  const imported = join(folder, "territory", "good.topojson");
  await parley("territory", "import", join(root, "data/synthetic"), "--source", "deepstate", "-o", imported);
  await writeFile(join(folder, "territory", "own.topojson"), await readFile(imported));
  const { code, stderr } = await parley("check", folder);
  expect(stderr).toContain("map.holder");
  expect(code).toBe(0);
  const outside = await folderWith({ "away.topojson": await readFile(imported) });
  const linked = await kurskWith("    areas: { deepstate: { file: territory/away.topojson, holders: {} } }\n");
  await symlink(join(outside, "away.topojson"), join(linked, "territory", "away.topojson"));
  expect((await parley("check", linked)).stderr).toContain("map.missing");
});

test("a map without a viewpoint, or with a file elsewhere, is a fault", async () => {
  const folder = await kurskWith("    areas: { deepstate: { file: maps/own.topojson, holders: {} } }\n");
  const ground = join(folder, "ground.yaml");
  await writeFile(
    ground,
    `${await readFile(ground, "utf8")}`.replace(
      "maps:\n  by: authors\n",
      "maps:\n  by: authors\n  bare: { name: Bare, viewpoints: {} }\n",
    ),
  );
  const { code, stderr } = await parley("check", folder);
  expect(code).toBe(1);
  expect(stderr).toContain("map.file");
  expect(stderr).toContain("map.viewpoint");
});
