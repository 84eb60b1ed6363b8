/** Runs taken in turns, so that whatever else the machine does falls on all alike; and a table of what they took. */

/**
 * @param {Readonly<Record<string, () => number | undefined>>} runners each gives the milliseconds it took, or nothing to be timed from outside
 * @param {number} rounds
 */
export function interleaved(runners, rounds) {
  const times = Object.fromEntries(Object.keys(runners).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of Object.entries(runners)) {
      const began = performance.now();
      const own = run();
      times[name].push(own ?? performance.now() - began);
    }
  return times;
}

/** Prints minimum, median and the ratio of minima to the first row. */
export function table(title, times) {
  process.stdout.write(`\n${title}\n`);
  const rows = Object.entries(times).map(([name, list]) => {
    const sorted = [...list].sort((a, b) => a - b);
    return { name, least: sorted[0], median: sorted[sorted.length >> 1] };
  });
  const first = rows[0].least;
  const cells = [
    ["", "minimum ms", "median ms", "times the first"],
    ...rows.map(({ name, least, median }) => [name, digits(least), digits(median), digits(least / first)]),
  ];
  const widths = cells[0].map((_, k) => Math.max(...cells.map((row) => row[k].length)));
  for (const row of cells)
    process.stdout.write(
      `  ${row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k]) : cell.padStart(widths[k]))).join("  ")}\n`,
    );
}

export function digits(value) {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}
