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
  months: (count: number): string => `${decimal(String(count))}${space}mois`,
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

function decimal(text: string): string {
  return text.replace(".", ",");
}

const monthNames = [
  ..."janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
];
