/** One row of a CSV file as RFC 4180 has it, in UTF-8 without a byte-order mark. */
export function csvLine(cells: readonly string[]): string {
  const written = cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${written.join(",")}\r\n`;
}
