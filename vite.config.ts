/** The screen: src/web, built into dist/web. Nothing inline, so that the server's content policy can stay strict. */

import { defineConfig } from "vite";

export default defineConfig({
  root: "src/web",
  base: "./",
  publicDir: false,
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: "third-party-licenses.md" },
  },
  worker: { format: "es" },
  // `npx vite` shows edits at once; the cases come from `npm run parley -- serve --no-open` beside it.
  server: { host: "127.0.0.1", proxy: { "/api": { target: "http://127.0.0.1:4680", changeOrigin: true } } },
});
