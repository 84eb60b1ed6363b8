/**
 * Asker, workers and Redis as hosts of their own, each with its own address: network namespaces on a bridge, with lines that are
 * cut and mended. Where the system lets nobody make them that is said loudly, and the same runs between loopback addresses.
 */
import { spawnSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RedisServer, redisProgram, startRedis } from "../queue/redis.ts";
import { cli, parley, type Running, start } from "./program.ts";

const ip = (...words: readonly string[]) => spawnSync("ip", words, { encoding: "utf8" }).status === 0;
const mark = `pq${process.pid % 10_000}`;
const hosts = ["redis", "asker", "one", "two"] as const;
type Host = (typeof hosts)[number];
const space = (host: Host) => `${mark}-${host}`;
const line = (host: Host) => `${mark}${host.slice(0, 2)}`;
const bridge = `${mark}br`;

/** All hosts on one bridge in a namespace of its own, so that nothing of this machine's network is touched. */
function makeHosts(): boolean {
  const middle = `${mark}-middle`;
  const made = [
    () => ip("netns", "add", middle),
    () => ip("-n", middle, "link", "add", bridge, "type", "bridge"),
    () => ip("-n", middle, "link", "set", bridge, "up"),
    ...hosts.map((host, k) => () => {
      const own = space(host);
      return (
        ip("netns", "add", own) &&
        ip("-n", middle, "link", "add", line(host), "type", "veth", "peer", "name", "eth0", "netns", own) &&
        ip("-n", middle, "link", "set", line(host), "master", bridge, "up") &&
        ip("-n", own, "addr", "add", `10.77.0.${k + 1}/24`, "dev", "eth0") &&
        ip("-n", own, "link", "set", "eth0", "up") &&
        ip("-n", own, "link", "set", "lo", "up")
      );
    }),
  ].every((step) => step());
  if (!made) removeHosts();
  return made;
}

function removeHosts(): void {
  for (const name of [...hosts.map(space), `${mark}-middle`]) ip("netns", "del", name);
}

const cut = (host: Host) => ip("-n", `${mark}-middle`, "link", "set", line(host), "down");
const mend = (host: Host) => ip("-n", `${mark}-middle`, "link", "set", line(host), "up");

describe.skipIf(redisProgram() === null)("several hosts", () => {
  let spaces = false;
  let server: RedisServer;
  beforeAll(async () => {
    spaces = process.platform === "linux" && makeHosts();
    if (!spaces)
      process.stderr.write(
        "\nNOT TESTED: no network namespaces can be made here (it wants root and iproute2). Hosts are loopback addresses instead, and no line is cut.\n\n",
      );
    const within = spaces ? ["ip", "netns", "exec", space("redis")] : [];
    server = await startRedis({ host: spaces ? "10.77.0.1" : "127.0.0.2", within });
  }, 300_000);
  afterAll(async () => {
    await server?.stop();
    if (spaces) removeHosts();
  });

  const on = (host: Host, ...args: readonly string[]): Running =>
    spaces
      ? start("ip", ["netns", "exec", space(host), process.execPath, cli, ...args])
      : start(process.execPath, [cli, ...args]);
  const worker = async (host: Host) => {
    const running = on(host, "worker", "--queue", server.url, "--workers", "1");
    await running.said(/Worker of engine/);
    return running;
  };
  const rowsKept = () => Number(server.ask("ZCARD", "{parley}:rows-index"));
  const until = async (holds: () => boolean) => {
    while (!holds()) await wait(100);
  };

  test("a worker cut off and back, the asker cut off and back, a worker killed: the bytes of one process", async () => {
    const args = ["assess", "cases/kursk-2024", "--json", "--without-answers", "--futures", "1500"];
    const [one, two] = [await worker("one"), await worker("two")];
    const asked = on("asker", ...args, "--queue", server.url);
    await until(() => rowsKept() > 2);
    if (spaces) {
      // From here on nobody works, so that the run cannot be over before all of it has happened.
      expect(cut("one")).toBe(true);
      two.child.kill("SIGKILL");
      await wait(7_000); // longer than a worker may be silent with a task in its hands
      expect(cut("asker") && mend("one")).toBe(true);
      await wait(3_000);
      expect(mend("asker")).toBe(true);
    } else two.child.kill("SIGKILL");
    const shared = await asked.ended;
    expect(shared.code).toBe(0);
    const alone = await parley(...args);
    expect(shared.stdout === alone.stdout).toBe(true);
    one.child.kill("SIGKILL");
  }, 300_000);
});
