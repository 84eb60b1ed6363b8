/** Three runs: `unit` (rooms, house, examples), `node` (real processes on what is built) and `browser` (the real screen). */

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/node/**", "test/browser/**"],
          // A few processes for all files instead of one for each: starting one takes longer than most files do.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "node",
          include: ["test/node/**/*.test.ts"],
          globalSetup: "test/node/built.ts",
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/node/built.ts",
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
