/** A date in EDTF, in English words; what cannot be said in words stays as written. No locale, so the same bytes everywhere. */

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const seasons: Readonly<Record<string, string>> = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };

/** `2024-08-06~` → `about 6 August 2024`; `2024-08-06/2024-08-12` → `6 August 2024 to 12 August 2024`. */
export function dateWords(edtf: string): string {
  const ends = edtf.split("/");
  if (ends.length !== 2) return momentWords(edtf);
  const [from, to] = ends as [string, string];
  if (from === "" || from === "..") return `until ${momentWords(to)}`;
  if (to === "" || to === "..") return `from ${momentWords(from)}`;
  return `${momentWords(from)} to ${momentWords(to)}`;
}

function momentWords(moment: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?([~?%])?$/.exec(moment);
  if (parts === null) return moment;
  const [, year, month, day, doubt] = parts as unknown as [string, string, string?, string?, string?];
  const name = month === undefined ? "" : (seasons[month] ?? months[Number(month) - 1]);
  if (name === undefined) return moment;
  const plain = [day === undefined ? "" : String(Number(day)), name, year].filter((part) => part !== "").join(" ");
  const about = doubt === "~" || doubt === "%" ? `about ${plain}` : plain;
  return doubt === "?" || doubt === "%" ? `${about} (uncertain)` : about;
}
