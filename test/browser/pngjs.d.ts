/** What the tests use of pngjs, which brings no types. */
declare module "pngjs" {
  interface Picture {
    width: number;
    height: number;
    /** Red, green, blue and alpha, a byte each, row by row. */
    data: Uint8Array;
  }
  export class PNG implements Picture {
    constructor(size: { width: number; height: number });
    width: number;
    height: number;
    data: Uint8Array;
    static sync: {
      read(bytes: Uint8Array): Picture;
      write(
        picture: Picture,
        how?: { colorType?: number; deflateLevel?: number; filterType?: number; deflateStrategy?: number },
      ): Uint8Array;
    };
  }
}
