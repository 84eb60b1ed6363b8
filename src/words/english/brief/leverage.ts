/** English: leverage and how it moves. */
import { and } from "./figures.ts";

export const leverage = {
  title: "Leverage and how it moves",
  table: (changes: boolean) =>
    `Worth of each position, in hundredths of the party’s own stakes (not comparable between parties)${changes ? ", and its change if months pass without a deal" : ""}`,
  columns: { now: "Now", without: "Going on without one" },
  after: (months: number) => `After ${months} months`,
  /** Over how many months it falls, rises, and may do either. */
  directions: (of: {
    readonly parties: readonly string[];
    readonly falls: readonly number[];
    readonly rises: readonly number[];
    readonly either: readonly number[];
  }) => {
    const over = (months: readonly number[]): string => `over ${and(months.map(String))} months`;
    const parts = [
      of.falls.length === 0 ? "" : `falls ${over(of.falls)}`,
      of.rises.length === 0 ? "" : `rises ${over(of.rises)}`,
      of.either.length === 0 ? "" : `may rise or fall ${over(of.either)} (as rounded, the intervals include no change)`,
    ].filter((part) => part !== "");
    return `If months pass without a deal, the worth of the position of ${and(of.parties)} ${and(parts)}.`;
  },
};
