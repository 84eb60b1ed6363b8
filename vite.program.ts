/**
 * The program: what `parley` runs, and its threads, in a few files of `dist/program`, out of what tsc wrote. Loading seven hundred small
 * files takes longer than most commands work. What is loaded by few commands, or is native, stays in `node_modules`.
 */

import { basename } from "node:path";
import { defineConfig } from "vite";

const entries = [
  "cli",
  "work-thread",
  "queue/queue-thread",
  "case-readers/reader-thread",
  "commands/territory-thread",
  "intake/intake-thread",
  "review/reading-thread",
];

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist/program",
    emptyOutDir: true,
    minify: false,
    license: { fileName: "third-party-licenses.md" },
    rolldownOptions: {
      input: Object.fromEntries(entries.map((path) => [basename(path), `dist/node/${path}.js`])),
      // All in one folder: `node/places.ts` counts on it.
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
  ssr: {
    // What is on the way of most commands, with all it asks for itself: what stays outside must be a dependency of Parley's own.
    noExternal: [
      ...["@noble/ciphers", "@noble/curves", "@noble/hashes", "@noble/post-quantum", "@scure/base", "age-encryption"],
      ...["approx-string-match", "csv-parse", "edtf", "fflate", "graceful-fs", "kysely", "minisearch", "nearley"],
      ...["node-int64", "polygon-clipping", "read-excel-file", "robust-predicates", "splaytree", "unzipper-esm"],
      ...["worker-f", "write-excel-file", "yaml", "zod"],
    ],
  },
});
