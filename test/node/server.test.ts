/** The server on real ports: what it serves, and what it refuses. */
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { networkInterfaces } from "node:os";
import { basename, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { folderWith, parley, type Running, starterFolder, startParley } from "./program.ts";

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

async function serve(folder: string): Promise<{ readonly port: number; readonly running: Running }> {
  const running = startParley("serve", folder, "--no-open", "--port", "0");
  return { running, port: Number((await running.said(/127\.0\.0\.1:(\d+)/))[1]) };
}

/** Without the tidying of paths that `fetch` does. */
function ask(port: number, path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, async (response) => {
      const body = Buffer.concat(await response.toArray()).toString();
      resolve({ status: response.statusCode, headers: response.headers, body });
    });
    sent.on("error", reject).end();
  });
}

test("a case's files are served, read anew on each request", async () => {
  const folder = await starterFolder();
  const { port } = await serve(folder);
  const [{ id, title }] = JSON.parse((await ask(port, "/api/cases")).body);
  expect({ id, title: typeof title }).toEqual({ id: basename(folder), title: "string" });
  const first = await ask(port, `/api/cases/${id}`);
  expect(first).toMatchObject({ status: 200, headers: { "cache-control": "no-store" } });
  const text = await readFile(join(folder, "case.yaml"), "utf8");
  expect(JSON.parse(first.body).files["case.yaml"]).toBe(text);
  await writeFile(join(folder, "case.yaml"), `${text}\n# edited\n`);
  expect(JSON.parse((await ask(port, `/api/cases/${id}`)).body).files["case.yaml"]).toBe(`${text}\n# edited\n`);
});

test("files that cannot be read are answered with 422 and the list, and heal when they are mended; faulty texts go to the page", async () => {
  const folder = await starterFolder();
  const { port } = await serve(folder);
  const text = await readFile(join(folder, "case.yaml"), "utf8");
  await writeFile(join(folder, "case.yaml"), "case: [");
  const faulty = await ask(port, `/api/cases/${basename(folder)}`);
  expect(faulty.status).toBe(200);
  expect(JSON.parse(faulty.body).files["case.yaml"]).toBe("case: [");
  await writeFile(join(folder, "case.yaml"), new Uint8Array([0x63, 0xff, 0xfe]));
  const unread = await ask(port, `/api/cases/${basename(folder)}`);
  expect(unread.status).toBe(422);
  expect(JSON.parse(unread.body).faults).toContainEqual(expect.objectContaining({ code: "case.not-utf-8" }));
  await writeFile(join(folder, "case.yaml"), text);
  expect((await ask(port, `/api/cases/${basename(folder)}`)).status).toBe(200);
});

test("of a folder of cases all are served, and no other folder", async () => {
  const folder = await folderWith({ "b/case.yaml": "case: [", "notes/x.txt": "", ".git/x.yaml": "" });
  expect((await parley("new", join(folder, "a"))).code).toBe(0);
  const { port } = await serve(folder);
  const cases = JSON.parse((await ask(port, "/api/cases")).body);
  expect(cases.map(({ id }: { id: string }) => id)).toEqual(["a", "b"]);
  expect(cases.map(({ title }: { title: string }) => title)).toEqual(["A dispute over a valley", "b"]);
  expect((await ask(port, "/api/cases/b")).status).toBe(200);
  for (const id of ["notes", ".git", "..", "%2e%2e", "a%2f..%2fa", "__proto__", "toString"]) {
    expect({ id, status: (await ask(port, `/api/cases/${id}`)).status }).toEqual({ id, status: 404 });
  }
});

test("the page is served with its own kinds of content, and what carries a digest may be kept", async () => {
  const { port } = await serve(await starterFolder());
  const page = await ask(port, "/");
  expect(page).toMatchObject({
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
  });
  const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(page.body)?.[1];
  expect(await ask(port, `/${script}`)).toMatchObject({
    status: 200,
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
  expect(page.body).not.toMatch(/<script>|<style|\son\w+=|\sstyle=/);
  const plain = await fetch(`http://127.0.0.1:${port}/${script}`, { headers: { "accept-encoding": "gzip;q=0, br" } });
  const zipped = await fetch(`http://127.0.0.1:${port}/${script}`, { headers: { "accept-encoding": "br, gzip" } });
  expect([plain, zipped].map(({ headers }) => headers.get("content-encoding"))).toEqual([null, "gzip"]);
  expect(zipped.headers.get("vary")).toBe("Accept-Encoding");
  expect(await zipped.text()).toBe(await plain.text());
});

test("every answer carries the strict policy", async () => {
  const { port } = await serve(await starterFolder());
  for (const path of ["/", "/api/cases", "/nowhere", "/%ff"]) {
    const { headers } = await ask(port, path);
    expect(headers).toMatchObject({
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; " +
        "worker-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  }
});

test("no path leads out of the page's folder", async () => {
  const { port } = await serve(await starterFolder());
  const ways = ["/../cli.js", "/..%2fcli.js", "/%2e%2e/cli.js", "/assets/../../node/cli.js", "/..\\node\\cli.js"];
  const others = ["//etc/passwd", "/etc/passwd", "/index.html%00.js", "/assets", "/assets/", "http://x/index.html"];
  for (const path of [...ways, ...others]) {
    expect({ path, status: (await ask(port, path)).status }).toEqual({ path, status: 404 });
  }
  expect((await ask(port, "/%ff")).status).toBe(400);
});

test("a request under another name or port is refused, so that no page elsewhere can reach the server", async () => {
  const { port } = await serve(await starterFolder());
  for (const host of [
    "evil.example",
    `evil.example:${port}`,
    "127.0.0.1",
    `127.0.0.1:${port + 1}`,
    `127.0.0.1:${port}.x`,
  ]) {
    expect({ host, status: (await ask(port, "/api/cases", { host })).status }).toEqual({ host, status: 403 });
  }
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
    expect({ host, status: (await ask(port, "/api/cases", { host })).status }).toEqual({ host, status: 200 });
  }
});

test("only reading is allowed", async () => {
  const { port } = await serve(await starterFolder());
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
    expect(await ask(port, "/api/cases", {}, method)).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  }
  expect(await ask(port, "/api/cases", {}, "HEAD")).toMatchObject({ status: 200, body: "" });
  expect(await ask(port, "/", {}, "HEAD")).toMatchObject({ status: 200, body: "" });
});

test("other machines cannot reach it", async () => {
  const { port } = await serve(await starterFolder());
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all?.map(({ address }) => address) ?? []);
  for (const host of ["127.0.0.2", "::1", ...addresses].filter((address) => address !== "127.0.0.1")) {
    await expect(once(connect(port, host), "connect"), host).rejects.toThrow();
  }
});

test("where the port is taken the next free one serves, and that is said", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once("listening", resolve));
  const taken = (other.address() as AddressInfo).port;
  const running = startParley("serve", await starterFolder(), "--no-open", "--port", String(taken));
  const [, port] = await running.said(/127\.0\.0\.1:(\d+)/);
  expect(Number(port)).toBeGreaterThan(taken);
  expect((await running.said(/taken/)).input).toContain(`Port ${taken} is taken`);
  expect((await ask(Number(port), "/api/cases")).status).toBe(200);
});
