/** The screen: src/web, built into dist/web. Nothing inline, so that the server's content policy can stay strict. */

import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

/** What the first view runs, fetched beside what starts it: the page waits for its language, its files need not. */
const firstView = [/\/main\.tsx$/, /\/app\.tsx$/, /\/broken-page\.tsx$/];

function fetchFirstView(): Plugin {
  return {
    name: "fetch-first-view",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle = {} }) => {
        const files = new Set<string>();
        const add = (file: string) => {
          const chunk = bundle[file];
          if (files.has(file) || chunk?.type !== "chunk" || chunk.isEntry) return;
          files.add(file);
          chunk.imports.forEach(add);
        };
        for (const chunk of Object.values(bundle))
          if (chunk.type === "chunk" && firstView.some((name) => name.test(chunk.facadeModuleId ?? "")))
            add(chunk.fileName);
        // After what starts it.
        return [...files].map((file) => ({
          tag: "link",
          attrs: { rel: "modulepreload", href: `./${file}` },
          injectTo: "body",
        }));
      },
    },
  };
}

/** `new URL("./x.worker.ts", import.meta.url)`. */
const workerPlace = /new URL\(\s*"(\.[^"]+\.worker\.ts)",\s*import\.meta\.url,?\s*\)/g;

/** Workers are entries beside the page, so that what both run is one file, sent once. */
function workersBesidePage(): Plugin {
  return {
    name: "workers-beside-page",
    apply: "build",
    enforce: "pre",
    transform(code, importer) {
      if (!workerPlace.test(code)) return null;
      return code.replace(workerPlace, (_all, path: string) => {
        const id = resolve(dirname(importer), path);
        const file = this.emitFile({ type: "chunk", id, name: basename(path, ".ts") });
        return `import.meta.ROLLUP_FILE_URL_${file}`;
      });
    },
  };
}

/** Lays gzipped copies beside what gets shorter by it; `node/page-files.ts` sends them to whoever takes them. */
function gzippedCopies(): Plugin {
  return {
    name: "gzipped-copies",
    apply: "build",
    writeBundle: ({ dir = "" }, bundle) => {
      for (const file of Object.keys(bundle).filter((name) => /\.(?:js|css|svg|wasm|md|html)$/.test(name))) {
        const plain = readFileSync(resolve(dir, file));
        const zipped = gzipSync(plain, { level: 9 });
        if (zipped.length < 0.9 * plain.length) writeFileSync(resolve(dir, `${file}.gz`), zipped);
      }
    },
  };
}

export default defineConfig({
  root: "src/web",
  base: "./",
  publicDir: false,
  plugins: [workersBesidePage(), fetchFirstView(), gzippedCopies()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Languages are fetched by workers too, which have no document to preload into: there the fetch would fail.
      resolveDependencies: (_file, dependencies, { hostId }) =>
        /(?:^|\/)begin-|\.worker-/.test(hostId) ? [] : dependencies,
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Few files rather than many small ones. What waits for the language must not be among what the page begins with.
          groups: [
            { name: "ground", test: /\/src\/(?:ground|evidence|territory)\/|rolldown\/runtime/, minShareCount: 3 },
            {
              name: "begin",
              test: /\/src\/web\/(?:language\/lang|engine\/(?:engine|protocol)\.ts|reading\/read-|view\/view\.)|vite\/preload/,
            },
            { name: "d3", test: /\/node_modules\/(?:d3-|internmap)/ },
          ],
        },
      },
    },
    license: { fileName: "third-party-licenses.md" },
  },
  // `npx vite` shows edits at once; the cases come from `npm run parley -- serve --no-open` beside it.
  server: { host: "127.0.0.1", proxy: { "/api": { target: "http://127.0.0.1:4680", changeOrigin: true } } },
});
