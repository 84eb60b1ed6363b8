/** Lays rows of cells out in columns, for a terminal; the first column is indented by two spaces. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => lengthOf(row[column] ?? ""))),
  );
  return rows
    .map((row) => row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - lengthOf(cell))).join("   "))
    .map((line) => `  ${line}`.trimEnd())
    .join("\n");
}

/** Breaks a text into lines of at most `width`, each indented. */
export function wrapped(text: string, indent: string, width = 100): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && lengthOf(`${indent}${line} ${word}`) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each) => indent + each).join("\n");
}

/** Code points, which for the scripts of most cases are columns. */
function lengthOf(text: string): number {
  return [...text].length;
}
