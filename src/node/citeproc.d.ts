/** What Parley uses of `citeproc`, which ships without types. */
declare module "citeproc" {
  interface System {
    readonly retrieveLocale: (language: string) => string;
    readonly retrieveItem: (id: string) => unknown;
  }
  interface Formatting {
    readonly [decoration: string]: unknown;
  }
  interface Processor {
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): unknown;
    makeBibliography(): readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
  }
  const CSL: {
    readonly Engine: new (system: System, style: string, language?: string, force?: boolean) => Processor;
    readonly Output: { readonly Formats: Record<string, Formatting> };
  };
  export default CSL;
}
