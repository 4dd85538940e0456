/** The little of fast-formula-parser, which brings no types, that our tests use. */
declare module 'fast-formula-parser' {
  interface Place {
    readonly row: number;
    readonly col: number;
  }
  interface Range {
    readonly from: Place;
    readonly to: Place;
  }
  class FormulaError extends Error {}

  export default class FormulaParser {
    static readonly FormulaError: typeof FormulaError & { readonly VALUE: FormulaError; readonly DIV0: FormulaError };
    constructor(options: {
      /** In place of its own, by name. */
      functions: Readonly<Record<string, (...given: readonly { readonly value: unknown }[]) => number>>;
      onCell: (place: Place) => unknown;
      onRange: (range: Range) => unknown[][];
    });
    parse(formula: string, at: Place & { readonly sheet: string }): unknown;
  }
}
