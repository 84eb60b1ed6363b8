/** What this room uses of the `edtf` package, which ships without types. Milliseconds; null is unknown, ±Infinity open. */
declare module "edtf" {
  interface EdtfValue {
    readonly type: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "Set" | "List";
    readonly min: number | null;
    readonly max: number | null;
    readonly approximate?: { readonly value: number } | boolean | undefined;
    readonly uncertain?: { readonly value: number } | boolean | undefined;
    /** Of an interval. */
    readonly lower?: EdtfValue | number | null | undefined;
    readonly upper?: EdtfValue | number | null | undefined;
    /** Of a set or a list: its members; a member that is a span is a pair. */
    readonly values?: readonly (EdtfValue | readonly EdtfValue[] | number)[] | undefined;
    readonly earlier?: boolean | undefined;
    readonly later?: boolean | undefined;
    readonly year?: number | undefined;
    readonly season?: number | undefined;
  }
  export default function edtf(text: string): EdtfValue;
}
