/** What is used of the package clipper2-wasm, whose own types lie where no compiler finds them. */
declare module "clipper2-wasm" {
  /** Memory outside of JavaScript: whatever is made or given must be given back with `delete`. */
  export interface Held {
    delete(): void;
  }

  /** Positions as x, y, z in a row. */
  export interface PathD extends Held {
    assign(coordinates: Float64Array): void;
    /** Into memory that the next call may move: copy at once. */
    view(): Float64Array;
  }

  export interface PathsD extends Held {
    push_back(path: PathD): void;
    size(): number;
    get(index: number): PathD;
  }

  export interface Clipper2 {
    readonly PathD: new () => PathD;
    readonly PathsD: new () => PathsD;
    readonly FillRule: { readonly NonZero: unknown; readonly Positive: unknown; readonly Negative: unknown };
    readonly ClipType: { readonly Intersection: unknown; readonly Union: unknown; readonly Difference: unknown };
    BooleanOpD(clipType: unknown, fillRule: unknown, subjects: PathsD, clips: PathsD, precision: number): PathsD;
  }

  export interface Clipper2Options {
    /** Where the file `clipper2z.wasm` lies, for a page that has moved it. */
    readonly locateFile?: (path: string) => string;
  }

  export default function load(options?: Clipper2Options): Promise<Clipper2>;
}
