/**
 * Pictures of the page, held against those that were accepted.
 *
 * Colours are rounded to fifty-two steps a channel before they are kept or compared, so that the files are small. The browser's
 * version decides how letters are drawn: with another one than the pictures were made with, only blocks of eight by eight
 * pixels are compared, which is layout and colour and no letters.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { root } from "../node/program.ts";

const expected = join(root, "test", "browser", "expected");
/** Not kept in git. */
const differing = join(root, "test", "browser", "differing");
const madeWith = join(expected, "made-with.json");

/** Of so many that differ, beyond smoothed edges, nothing is said: a line of text that moved differs in more. */
const fewPixelsShare = 0.001;
const block = 8;
const fewBlocksShare = 0.02;

const accepting = process.env.UPDATE_PICTURES === "1";

type Picture = ReturnType<typeof PNG.sync.read>;

export interface Album {
  /** What is wrong with it, in a sentence; null where it is as expected. */
  readonly compare: (name: string, screenshot: Uint8Array) => string | null;
}

export function openAlbum(browserVersion: string): Album {
  const major = browserVersion.split(".")[0] ?? "";
  mkdirSync(expected, { recursive: true });
  if (accepting) writeFileSync(madeWith, `${JSON.stringify({ chromium: major }, null, 2)}\n`);
  const made: string = existsSync(madeWith) ? JSON.parse(readFileSync(madeWith, "utf8")).chromium : "";
  const same = made === major;
  if (!same)
    console.warn(
      `The pictures were made with Chromium ${made || "(none)"}, this is ${major}: only layout and colours are compared, in blocks of ${block} pixels. UPDATE_PICTURES=1 makes them anew.`,
    );
  return { compare: (name, screenshot) => compared(name, rounded(PNG.sync.read(screenshot)), same) };
}

function compared(name: string, is: Picture, letters: boolean): string | null {
  const path = join(expected, `${name}.png`);
  if (accepting) {
    writeFileSync(path, packed(is));
    return null;
  }
  if (!existsSync(path)) return `${name}: no picture was accepted; UPDATE_PICTURES=1 makes it`;
  const was = PNG.sync.read(readFileSync(path));
  if (was.width !== is.width || was.height !== is.height)
    return told(name, is, null, `${is.width} by ${is.height} pixels, expected ${was.width} by ${was.height}`);
  const [a, b] = letters ? [was, is] : [inBlocks(was), inBlocks(is)];
  const difference = new PNG({ width: a.width, height: a.height });
  const count = pixelmatch(a.data, b.data, difference.data, a.width, a.height, { threshold: letters ? 0.1 : 0.2 });
  const allowed = a.width * a.height * (letters ? fewPixelsShare : fewBlocksShare);
  return count <= allowed ? null : told(name, is, difference, `${count} ${letters ? "pixels" : "blocks"} differ`);
}

function told(name: string, is: Picture, difference: Picture | null, what: string): string {
  mkdirSync(differing, { recursive: true });
  const paths = [join(differing, `${name}.png`), join(differing, `${name}-difference.png`)] as const;
  writeFileSync(paths[0], packed(is));
  if (difference !== null) writeFileSync(paths[1], packed(difference));
  return `${name}: ${what}; see ${difference === null ? paths[0] : paths.join(" and ")}`;
}

/** To fives, black and white among them. */
function rounded(picture: Picture): Picture {
  for (let at = 0; at < picture.data.length; at += 1) picture.data[at] = Math.round((picture.data[at] ?? 0) / 5) * 5;
  return picture;
}

function packed(picture: Picture): Uint8Array {
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

/** Each block of pixels as one of their mean colour; what is left over at the edges is left out. */
function inBlocks({ data, width, height }: Picture): Picture {
  const small = new PNG({ width: Math.floor(width / block), height: Math.floor(height / block) });
  for (let y = 0; y < small.height; y += 1)
    for (let x = 0; x < small.width; x += 1)
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0;
        for (let row = 0; row < block; row += 1)
          for (let column = 0; column < block; column += 1)
            sum += data[((y * block + row) * width + x * block + column) * 4 + channel] ?? 0;
        small.data[(y * small.width + x) * 4 + channel] = Math.round(sum / block ** 2);
      }
  return small;
}
