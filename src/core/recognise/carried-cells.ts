import { unitKey } from "../text/unit-names.ts";
import { isBlankCode, rowLabel, type PeopleColumn } from "./people-rows.ts";

/** Carries merged cells of a roster down over the rows below: a unit over its people, a village within its unit. */
export class CarriedCells {
  readonly #columns: readonly PeopleColumn[];
  readonly #unitAt: number;
  readonly #villageAt: number;
  #unit = -1;
  #village = -1;

  constructor(columns: readonly PeopleColumn[]) {
    this.#columns = columns;
    this.#unitAt = columns.findIndex(({ key }) => key === "unit");
    this.#villageAt = columns.findIndex(({ key }) => key === "village");
  }

  /** A heading names another unit: no village goes on into it. */
  startUnit(): void {
    this.#village = -1;
  }

  /** A heading where names of people stand: the unit or the village of the people below it, where their own cells are blank. */
  startPlace(name: string, row: number, isUnit: (key: string) => boolean): void {
    this.#village = -1;
    const isOfUnit = isUnit(unitKey(name));
    const code = this.#columns[isOfUnit ? this.#unitAt : this.#villageAt]?.coder.codeOf(name, row) ?? -1;
    if (isOfUnit) this.#unit = code;
    else this.#village = code;
  }

  /** Changes the codes of a person's row in place; a row that is none only sets what is carried on. */
  carry(codes: Int32Array, isPerson: boolean): void {
    if (this.#unitAt >= 0) {
      const own = codes[this.#unitAt] ?? -1;
      if (this.#isBlank(this.#unitAt, own)) {
        if (isPerson && this.#unit >= 0) codes[this.#unitAt] = this.#unit;
      } else if (isPerson || rowLabel(this.#columns, codes) === "text") {
        if (own !== this.#unit) this.#village = -1;
        this.#unit = own;
      }
    }
    if (this.#villageAt < 0) return;
    const own = codes[this.#villageAt] ?? -1;
    if (!this.#isBlank(this.#villageAt, own)) this.#village = own;
    else if (isPerson && this.#village >= 0) codes[this.#villageAt] = this.#village;
  }

  #isBlank(at: number, code: number): boolean {
    const column = this.#columns[at];
    return column === undefined || isBlankCode(column, code);
  }
}
