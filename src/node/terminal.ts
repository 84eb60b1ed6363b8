/** What the command line writes: results to stdout, everything else to stderr, and a bar there while one waits. */

/** A reader that has gone (`parley … | head`) ends the program quietly; nothing it still wrote would be read. */
export function leaveQuietlyWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit();
    });
  }
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}

export interface ProgressBar {
  readonly show: (done: number, total: number) => void;
  readonly clear: () => void;
}

const width = 24;
const hideCursor = "\x1b[?25l";
const showCursor = "\x1b[?25h";
const clearLine = "\r\x1b[2K";

/** Draws nothing where nobody watches. The cursor comes back however the program ends. */
export function progressBar(label: string, stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  if (!stream.isTTY || process.env.TERM === "dumb") return { show: () => {}, clear: () => {} };
  let drawn = "";
  const began = performance.now();
  const clear = () => {
    if (drawn !== "") stream.write(clearLine + showCursor);
    drawn = "";
    process.off("exit", clear);
  };
  const show = (done: number, total: number) => {
    const share = total > 0 ? done / total : 1;
    const full = Math.floor(share * width);
    const line = `${label} ${"█".repeat(full)}${"░".repeat(width - full)} ${Math.floor(share * 100)} %${leftText(share, performance.now() - began)}`;
    if (line === drawn) return;
    if (drawn === "") process.on("exit", clear);
    stream.write((drawn === "" ? hideCursor : "") + clearLine + line);
    drawn = line;
  };
  return { show, clear };
}

/** ", 3 min left", at the pace so far; nothing while that is too short to tell. */
export function leftText(share: number, milliseconds: number): string {
  if (milliseconds < 5_000 || share < 0.01 || share >= 1) return "";
  const seconds = (milliseconds * (1 - share)) / share / 1_000;
  if (seconds < 90) return `, ${Math.max(5, Math.ceil(seconds / 5) * 5)} s left`;
  const minutes = seconds / 60;
  return minutes < 90 ? `, ${Math.ceil(minutes)} min left` : `, ${Math.ceil(minutes / 60)} h left`;
}
