/** That nothing is fetched from anywhere, held against the code itself: every place that asks for something asks its own server. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const source = fileURLToPath(new URL("../../src/", import.meta.url));
const asks = /\b(?:fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts|https?\.request|https?\.get)\(/;

test("nothing asks any other machine but the language model that one names", () => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  const asking = files
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => asks.test(readFileSync(join(source, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")));
  // The page asks the server it came from: `connect-src 'self'` holds it to that.
  expect(asking.filter((file) => !file.startsWith("web/"))).toEqual(["node/language-model.ts"]);
  const page = asking.map((file) => readFileSync(join(source, file), "utf8")).join("\n");
  expect(page.match(/\b(?:fetch|EventSource)\(\s*["'`](?:https?:|\/\/)/g)).toBeNull();
});
