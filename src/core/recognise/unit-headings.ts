import { canonicalText } from "../text/canonical.ts";
import { leadingGroupSign, readOrdinal } from "../text/ordinals.ts";
import { readableText } from "../text/legacy.ts";
import { parseUnitName, saysUnit, unitKey } from "../text/unit-names.ts";
import { isGroupLabel, labelKey, totalLabel } from "./row-labels.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { fontAt } from "../values/snapshot.ts";
import { isErrorValue } from "../values/cell-value.ts";
import type { TableCandidate } from "./table-candidate.ts";
import { Column, type Distinct } from "../tables/column.ts";
import type { TextReading } from "../values/readings.ts";

const BLANK: Distinct<TextReading> = { value: "", reading: { kind: "blank", text: "", key: "" } };

/**
 * Units of a list of people that has no column of them: each unit stands in a row of its own over its people
 * ("I. Xã Đồng Tân", often merged over the whole width). Only a name that the unit table has, that is nearly one, or
 * that says what kind of unit it is makes such a row; "I. Khối xã" is none.
 */
export class UnitHeadings {
  readonly #distinct: Distinct<TextReading>[] = [BLANK];
  readonly #codes: number[] = [];
  readonly #rows: number[] = [];
  #code = 0;
  #row = -1;
  #column = -1;

  constructor(
    readonly texts: SheetTexts,
    readonly candidate: TableCandidate,
    readonly isUnit: (key: string) => boolean,
  ) {}

  /** Whether the row is a heading; the people below it are then of its unit. */
  takes(row: number): boolean {
    const cell = this.#onlyWords(row);
    if (cell === null) return false;
    const heading = this.#read(row, cell.column, cell.isNumbered);
    if (heading === null) return false;
    if (this.#column < 0) this.#column = cell.column;
    this.#row = row;
    this.#code = this.#distinct.length;
    this.#distinct.push(heading);
    return true;
  }

  /** Adds a person under the last heading. */
  push(row: number): void {
    this.#codes.push(this.#code);
    this.#rows.push(this.#row < 0 ? row : this.#row);
  }

  /** Whether any of the headings is a known unit's, or nearly one's. */
  get nameUnits(): boolean {
    return this.#distinct.some(({ reading }) => reading.kind === "text" && this.isUnit(reading.key));
  }

  /** Null when the list has no headings. */
  result(sheet: number, rows: Int32Array): Column<TextReading> | null {
    if (this.#distinct.length === 1) return null;
    const headingRows = Int32Array.from(this.#rows);
    return new Column(Int32Array.from(this.#codes), this.#distinct, [
      { from: 0, sheet, column: this.#column, rows, headingRows },
    ]);
  }

  /** The only cell of the row that holds words, if the others hold no more than numbers and a sign in front. */
  #onlyWords(row: number): { column: number; isNumbered: boolean } | null {
    const { left, right } = this.candidate.headerArea;
    let found = -1;
    let isNumbered = false;
    for (let column = left; column <= right; column++) {
      const value = this.texts.value(row, column);
      if (typeof value === "boolean") return null;
      if (typeof value === "number") {
        if (found < 0) isNumbered = true;
        continue;
      }
      if (this.texts.isBlank(row, column)) continue;
      if (found < 0 && column < right && readOrdinal(value).kind !== "other") {
        isNumbered ||= readOrdinal(value).kind === "number";
        continue;
      }
      if (found >= 0 || isErrorValue(value)) return null;
      found = column;
    }
    return found < 0 ? null : { column: found, isNumbered };
  }

  #read(row: number, column: number, isNumbered: boolean): Distinct<TextReading> | null {
    const value = this.texts.value(row, column);
    if (typeof value !== "string" || value.length > 200) return null;
    const text = withoutTally(withoutSign(readableText(value, fontAt(this.texts.sheet, row, column))));
    const words = labelKey(text);
    const key = unitKey(text);
    // "Chi bộ Mặt trận - Đoàn thể" is called like a group of units, and is one where the unit table has it.
    const isGroup = isGroupLabel(words) && !this.isUnit(key);
    if (words === "" || totalLabel(words) !== null || isGroup) return null;
    const { organisation, kind } = parseUnitName(text);
    // "1 | Mai Trung" under "Họ và tên" is somebody, even where a commune has that name.
    const isPerson = isNumbered && column === this.candidate.columns.get("person")?.column;
    const isUnitByWords = organisation !== "" || kind.startsWith("trường");
    const isHeading = isUnitByWords || (this.isUnit(key) && !(isPerson && kind === ""));
    return isHeading ? { value, reading: { kind: "text", text, key } } : null;
  }
}

/** "I. Xã Đồng Tân", "2) Xã Đồng Tân", "Đơn vị: Xã Đồng Tân": what stands in front is not the name's. */
function withoutSign(text: string): string {
  const label = text.replace(/^(?:đơn vị|tên đơn vị|đảng bộ, chi bộ)\s*:\s*/i, "");
  const numbered = /^\d{1,3}\s*[.)/:-]\s*(?=\p{L})/u.exec(label);
  if (numbered) return label.slice(numbered[0].length);
  const groupSign = leadingGroupSign(label);
  // "X. Châu Minh" is a commune.
  return groupSign === null || (/^X\s*\./.test(label) && !saysUnit(groupSign.label))
    ? label
    : groupSign.label;
}

/** "Xã Đồng Tân (12 người)", "Xã Đồng Tân: 12 đ/c" say how many follow. */
function withoutTally(text: string): string {
  return canonicalText(text)
    .replace(
      / ?[:(–-] ?(?:có ?)?\d{1,4} ?(?:người|đ\/c|đồng chí|thôn|bản|ấp|khóm|xóm|buôn|làng|khối|khu phố|khu|tổ|tdp|chi bộ|trường hợp)? ?\)?$/iu,
      "",
    )
    .replace(/ ?:$/, "");
}
