import { tooLarge } from "../bytes/failure.ts";
import { movable, moved, type MovableFormula } from "./formulas.ts";
import { withoutPrefixes } from "./future-functions.ts";
import type { ScannedCell } from "./sheet-data.ts";

/** Excel takes 8,192; the prefixes that files add come on top. */
const MAX_FORMULA = 32_768;

/** Spells the formulas of one sheet out: each cell gets the first one's text with its references moved. */
export class SharedFormulas {
  private readonly masters = new Map<string, { formula: MovableFormula; row: number; column: number }>();

  /** `budget`: characters that all formulas together may still have. */
  constructor(private readonly budget: { formulaCharacters: number }) {}

  formulaOf(cell: ScannedCell): string | null {
    const { formula } = cell;
    if (!formula || formula.type === "dataTable") return null;
    if (formula.text.length > MAX_FORMULA) throw tooLarge("a formula longer than Excel takes");
    if (formula.type !== "shared" || formula.sharedIndex === null) return this.counted(formula.text) || null;
    if (formula.text !== "") {
      const master = { formula: movable(formula.text), row: cell.row, column: cell.column };
      this.masters.set(formula.sharedIndex, master);
      return this.counted(formula.text);
    }
    const master = this.masters.get(formula.sharedIndex);
    if (!master) return null;
    return this.counted(moved(master.formula, cell.row - master.row, cell.column - master.column));
  }

  private counted(formula: string): string {
    this.budget.formulaCharacters -= formula.length;
    if (this.budget.formulaCharacters < 0) throw tooLarge("formulas too long in all");
    return withoutPrefixes(formula);
  }
}
