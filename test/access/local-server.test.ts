/** The server of one person, in this process: who is told the token, and what a slow client may take. */
import { request } from "node:http";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { type Bounds, usualBounds } from "../../src/node/listening.ts";
import { startServer } from "../../src/node/server.ts";
import { casesOfFolder } from "../../src/node/shown-cases.ts";

async function serve(bounds: Partial<Bounds> = {}): Promise<number> {
  const server = await startServer(casesOfFolder("cases/bargaining-range"), 0, undefined, {
    ...usualBounds,
    ...bounds,
  });
  onTestFinished(() => server.close());
  return server.port;
}

function status(port: number, path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

test("a page elsewhere is not told whether one may edit, even from another port of this machine", async () => {
  const port = await serve();
  const told = (headers: Record<string, string>) => status(port, "/api/session", headers);
  expect(await told({})).toBe(200);
  expect(await told({ "sec-fetch-site": "same-origin", origin: `http://127.0.0.1:${port}` })).toBe(200);
  for (const headers of [
    { origin: "http://evil.example" },
    { origin: `http://127.0.0.1:${port + 1}` },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ] as Record<string, string>[])
    expect({ headers, status: await told(headers) }).toEqual({ headers, status: 403 });
});

test("who sends a head slowly, or nothing at all, is cut off", async () => {
  const port = await serve({ headMs: 200, idleMs: 400 });
  for (const said of ["GET / HTTP/1.1\r\nHost: 127.0.0.1", ""]) {
    const socket = connect(port, "127.0.0.1");
    const drip = setInterval(() => said !== "" && socket.write("x"), 50);
    socket.write(said);
    await new Promise<void>((ended) =>
      socket
        .on("close", () => ended())
        .on("error", () => {})
        .resume(),
    );
    clearInterval(drip);
  }
  expect(await status(port, "/api/cases", {})).toBe(200);
});

test("so many connections and no more, and an oversized head is refused", async () => {
  const port = await serve({ connections: 3 });
  const open = [1, 2, 3].map(() => connect(port, "127.0.0.1"));
  onTestFinished(() => void open.map((socket) => socket.destroy()));
  await Promise.all(open.map((socket) => new Promise((done) => socket.once("connect", done))));
  await expect(status(port, "/api/cases", {})).rejects.toThrow();
  open[0]?.destroy();
  await expect.poll(() => status(port, "/api/cases", {}).catch(() => 0)).toBe(200);
  expect(await status(port, "/api/cases", { "x-long": "x".repeat(20_000) })).toBe(431);
});
