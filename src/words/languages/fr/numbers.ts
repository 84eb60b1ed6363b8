/** French: numbers and days. A comma for decimals, a narrow space that does not break between thousands and before a percent sign. */

const narrow = "\u202f";
const space = "\u00a0";

export const numbers = {
  whole: (value: number): string =>
    Math.round(value)
      .toString()
      .replace(/\B(?=(\d{3})+(?!\d))/g, narrow)
      .replace("-", "−"),
  fixed: (value: number, digits: number): string => fixed(value, digits),
  signed: (value: number, digits: number): string => signed(value, digits),
  percent: (hundredths: number): string => percent(hundredths),
  day: (date: string): string => {
    const [year = "", month = "", day = ""] = date.split("-");
    return `${day === "01" ? "1er" : Number(day)}${space}${monthNames[Number(month) - 1]} ${year}`;
  },
  month: (date: string): string => `${monthNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`,
  date: (edtf: string): string => {
    const ends = edtf.split("/");
    if (ends.length !== 2) return moment(edtf);
    const [from, to] = ends as [string, string];
    if (from === "" || from === "..") return `jusqu’au ${moment(to)}`;
    if (to === "" || to === "..") return `depuis le ${moment(from)}`;
    return `${moment(from)} – ${moment(to)}`;
  },
  months: (count: number): string => months(count),
  list: (names: readonly string[]): string => list(names),
};

export function fixed(value: number, digits: number): string {
  return decimal(
    value
      .toFixed(digits)
      .replace(/^-(?=[0.]*$)/, "")
      .replace("-", "−"),
  );
}

export function signed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return `${Number(text) === 0 ? "" : value < 0 ? "−" : "+"}${decimal(text)}`;
}

export function percent(hundredths: number): string {
  return `${decimal(String(hundredths))}${narrow}%`;
}

/** Nothing, one and what lies between take the singular: `0 futur`, `1,5 point`, `2 points`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numbers.whole(count)}${space}${Math.abs(count) < 2 ? one : many}`;
}

export function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} et ${names.at(-1)}`;
}

export function months(count: number): string {
  return `${count}${space}mois`;
}

/** A share of stakes in points, with its sign: `+1,2 point`. */
export function points(share: number): string {
  const value = Math.round(share * 1000) / 10;
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${pointsUnsigned(Math.abs(share))}`;
}

export function pointsUnsigned(share: number): string {
  const value = Math.round(share * 1000) / 10;
  return `${fixed(value, 1)}${space}${value < 2 ? "point" : "points"}`;
}

/** Either end of an interval, with its sign and no word. */
export function bare(share: number): string {
  return signed(Math.round(share * 1000) / 10, 1);
}

/** An interval by its size: `de 0,4 à 2,1 points`. */
export function pointsBetween({ low, high }: { readonly low: number; readonly high: number }): string {
  const [least, most] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  return `de ${fixed(Math.round(least * 1000) / 10, 1)} à ${pointsUnsigned(most)}`;
}

/** `de 31 % à 40 %`, of shares. */
export function percentBetween({ low, high }: { readonly low: number; readonly high: number }): string {
  return `de ${percent(Math.round(low * 100))} à ${percent(Math.round(high * 100))}`;
}

/** Of what is named in the case, which may bring a stop of its own. */
export const colon = `${space}:`;

function decimal(text: string): string {
  return text.replace(".", ",");
}

const monthNames = [
  ..."janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
];

const seasons: Readonly<Record<string, string>> = { 21: "printemps", 22: "été", 23: "automne", 24: "hiver" };

function moment(edtf: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?([~?%])?$/.exec(edtf);
  if (parts === null) return edtf;
  const [, year, month, day, doubt] = parts as unknown as [string, string, string?, string?, string?];
  const name = month === undefined ? "" : (seasons[month] ?? monthNames[Number(month) - 1]);
  if (name === undefined) return edtf;
  const first = day === undefined ? "" : day === "01" ? "1er" : String(Number(day));
  const plain = [first, name, year].filter((part) => part !== "").join(" ");
  const about = doubt === "~" || doubt === "%" ? `vers ${plain}` : plain;
  return doubt === "?" || doubt === "%" ? `${about} (incertain)` : about;
}
