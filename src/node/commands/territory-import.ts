/** `parley territory import FOLDER`: dated maps of one source into one topology; days it has already are passed over. */
import { rename, rm, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { formatDay } from "../../ground/index.ts";
import { storedDays, topologyText } from "../../territory/index.ts";
import { say, warn } from "../terminal.ts";
import { listAreaFiles } from "../territory/area-files.ts";
import { tellAreaFaults, territoryFlags, territorySettings, withBordersValue } from "../territory/area-settings.ts";
import { importedDays, openedStore } from "../territory/imported-days.ts";
import { announceTemporary, mapsBar } from "../territory/own-thread.ts";
import { plural, UsageError, wholeNumber } from "./command.ts";

const usualStaleDays = 90;

export async function importTerritory(args: string[], signal: AbortSignal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: withBordersValue(args),
    allowPositionals: true,
    options: {
      ...territoryFlags,
      output: { type: "string", short: "o" },
      source: { type: "string" },
      stale: { type: "string" },
    },
  });
  const out = values.output;
  if (out === undefined) throw new UsageError("-o OUT.topojson is missing");
  if (positionals.length === 0) throw new UsageError("FOLDER is missing");
  if (values.as === "auto" && values.source === undefined)
    throw new UsageError("--as FORMAT or --source NAME is missing");
  const staleDays = wholeNumber("stale", values.stale, 1, 100_000) ?? usualStaleDays;
  const { files, faults } = await listAreaFiles(positionals);
  const settings = await territorySettings({ ...values, overlay: values.overlay ?? "clipper2" }, files.length);
  if (settings === null) return 1;
  const store = await openedStore(out, settings.source);
  if ("code" in store) {
    tellAreaFaults([store]);
    return 1;
  }
  const bar = mapsBar();
  try {
    const imported = await importedDays(files, store, settings, staleDays, { signal, onProgress: bar.show });
    const all = [...faults, ...imported.faults];
    bar.clear();
    tellAreaFaults(all);
    const text = topologyText(store);
    // Written beside it first: one who stops the program keeps the old file whole.
    const written = imported.added > 0;
    if (written) await replaced(out, text);
    const days = storedDays(store);
    const [first, last] = [days[0], days.at(-1)];
    const span =
      first === undefined || last === undefined
        ? "no days"
        : `${formatDay(first.validFrom)} to ${formatDay(last.validFrom)}`;
    const failed = all.some(({ severity }) => severity === "error");
    const answer = {
      out,
      written,
      source: store.source,
      added: imported.added,
      known: imported.known,
      passedOver: imported.passedOver,
      refused: imported.refused,
      days: days.length,
      span,
      arcs: store.arcs.length,
      places: store.places,
      bytes: Buffer.byteLength(text),
      gzippedBytes: gzipSync(text).length,
      faults: all,
    };
    if (values.json) say(JSON.stringify(answer, null, 2));
    else {
      say(
        `${plural(imported.added, "day")} added, ${imported.known} known, ${imported.passedOver} passed over, ${imported.refused} refused.`,
      );
      if (days.length === 0) say(`${out} was not written: no map could be stored.`);
      else
        say(
          `${out}: ${store.source}, ${plural(days.length, "day")}, ${span}; ${answer.bytes} bytes, ${answer.gzippedBytes} gzipped.`,
        );
      if (failed) warn("Maps with faults were not stored.");
    }
    return failed ? 1 : 0;
  } finally {
    bar.clear();
  }
}

async function replaced(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  announceTemporary(beside);
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}
