/** English: maps. */
import { dateWords } from "../../../evidence/index.ts";
import type { DateFacts } from "./facts.ts";
import { number } from "./figures.ts";

export const map = {
  label: (name: string, on: DateFacts) => `${name}, ${dateWords(on)}`,
  /** Under a disc: what is held, and what is contested besides. */
  disc: (of: { readonly holder: string | null; readonly held: number; readonly contested: number }) =>
    `${of.holder === null ? "" : `${of.holder}: `}${of.contested > 0 ? `${number(of.held)} + ${number(of.contested)}` : number(of.held)} km²`,
  caption: (discs: boolean) =>
    `${discs ? "A disc covers on the map what the area covers on the ground; its place and shape mean nothing. " : ""}Dark: under control; hatched: contested.`,
  measured: (all: readonly { readonly series: string; readonly on: DateFacts }[]) =>
    `Measured: ${all.map(({ series, on }) => `${series}, ${dateWords(on)}`).join("; ")}.`,
  borders: (of: { readonly viewpoint: string; readonly because: string; readonly from: string }) =>
    `${of.viewpoint}: ${of.because} Lines of regions: ${of.from}.`,
  columns: {
    what: "What",
    control: "Control, km²",
    contested: "Contested, km²",
    share: "Share of the region",
    valid: "Valid",
  },
  /** In per cent of a region’s area. */
  shareOf: (low: number, high: number, region: string) => `${low.toFixed(1)} % to ${high.toFixed(1)} % of ${region}`,
  valid: (from: DateFacts, to: DateFacts | null) =>
    to === null ? `from ${dateWords(from)}` : `${dateWords(from)} to ${dateWords(to)}`,
  shape: (source: string, holder: string | null) => `${source}: ${holder ?? "nobody named"}`,
};
