import type { Area } from "../../core/values/addresses.ts";
import type { XlsxCell, XlsxDocument, XlsxSheet } from "../model/document.ts";

/** A formula's place. */
export interface FormulaCell {
  readonly sheet: XlsxSheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export interface Calculated {
  readonly cell: FormulaCell;
  readonly value: NonNullable<XlsxCell["value"]>;
}

/** Works formulas out. It neither knows which ones are due nor writes anything. */
export interface FormulaEngine {
  /**
   * Results of the formulas given, worked out together, in whatever order they depend on each other; every other cell
   * counts with the value it has. `known: false` marks a formula it cannot do.
   */
  evaluate(
    document: XlsxDocument,
    due: readonly FormulaCell[],
    precedents: ReadonlyMap<XlsxSheet, readonly Area[]>,
  ): readonly (Calculated & { readonly known: boolean })[];
}

/** Keeps the results of a document's formulas up to date. */
export interface Calculator {
  /** Formulas stand elsewhere or sheets have other names: everything known about them is to be found out again. */
  forget(): void;
  /** New results after the contents of these areas changed, in no special order; only results that differ. */
  afterWrite(written: ReadonlyMap<XlsxSheet, readonly Area[]>): readonly Calculated[];
  /** Results of formulas that have none, of volatile ones and of what depends on them: after opening. */
  afterOpening(): readonly Calculated[];
  /** Everything. */
  all(): readonly Calculated[];
  /** Formulas that cannot be worked out; they keep the value they had. */
  readonly uncalculated: readonly FormulaCell[];
}
