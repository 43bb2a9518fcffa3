import { cellAddress } from "../../values/addresses.ts";
import { parseUnitName, placeLevel, unitKey } from "../../text/unit-names.ts";
import type { RecognisedWorkbook, Unit, UnitTable } from "../../tables/tables.ts";
import { valueAt, type WorkbookSnapshot } from "../../values/snapshot.ts";
import { defineRule } from "../define-rule.ts";
import type { Found } from "../found.ts";

/** `first`: the address of the earlier row, with its sheet where that is another. */
interface Args {
  readonly unit: string;
  readonly first: string;
}

export const unitDuplicated = defineRule({
  code: "unit-duplicated",
  severity: "error",
  needs: ["unitTables"],
  check({ workbook, snapshot }, { unitTables }) {
    const inOne = unitTables.flatMap((table) =>
      repeatedRows(table, areNamesakes(table, workbook, snapshot)).map(({ row, first }) => {
        const { column } = table.columns.unit;
        const { value, reading } = table.columns.unit.told(row, table.columns.unit.distinct);
        return {
          at: table.columns.unit.cell(row),
          value,
          args: {
            unit: reading.text,
            first: cellAddress({ row: table.rows[first] ?? 0, column }),
          },
        };
      }),
    );
    return [...inOne, ...repeatedInParts(workbook.units, snapshot)];
  },
});

/** Units that stand in two tables which are parts of one list, each with counts of its own. */
function repeatedInParts(units: readonly Unit[], { sheets }: WorkbookSnapshot): Found<Args>[] {
  const firsts = new Map<string, Unit>();
  return units.flatMap((unit) => {
    const first = firsts.get(unit.key);
    if (unit.key === "" || !first) {
      firsts.set(unit.key, unit);
      return [];
    }
    if (first.nameCell.sheet === unit.nameCell.sheet) return [];
    const sheet = sheets[first.nameCell.sheet]?.name ?? "";
    return [
      {
        at: unit.nameCell,
        value: unit.name,
        args: { unit: unit.name, first: `${sheet}!${cellAddress(first.nameCell)}` },
      },
    ];
  });
}

/** Whether two rows with one name are two units. */
type AreNamesakes = (row: number, first: number) => boolean;

/**
 * Villages of merged communes may be called alike: "Chi bộ thôn Trung" under "Xã Hùng Sơn (cũ)" and under "Xã Đại Thành
 * (cũ)", or beside these names. Where a list of people names such a village nobody knows which of them is meant.
 */
function areNamesakes(
  table: UnitTable,
  workbook: RecognisedWorkbook,
  snapshot: WorkbookSnapshot,
): AreNamesakes {
  const names = table.columns.unit;
  return (row, first) => {
    const key = names.reading(row)?.key ?? "";
    if (placeLevel(parseUnitName(key).kind) !== 0 || isListed(workbook, key)) return false;
    const [own, other] = [row, first].map((at) => communeOf(table, at, snapshot));
    return own != null && other != null && own !== other;
  };
}

/** Whether roster or register names the unit. */
function isListed({ roster, register, matchUnit, units }: RecognisedWorkbook, key: string): boolean {
  return [roster, register].some((list) =>
    list?.columns.unit?.distinct.some(({ reading }) => {
      const match = matchUnit(reading.key);
      return match.kind === "unit" && units[match.unit]?.key === key;
    }),
  );
}

/** The commune in the heading over a row, or in the cells left of its name, also where these are merged over several rows. */
function communeOf(
  { groupRows, columns, rows, sheet, data }: UnitTable,
  at: number,
  snapshot: WorkbookSnapshot,
): string | null {
  const heading = groupRows.findLast(({ summedRows }) => summedRows.includes(at));
  if (heading && isCommune(heading.label)) return unitKey(heading.label);
  const beside = columns.unit.column - 1;
  const sheetRead = snapshot.sheets[sheet];
  const isOther = Object.values(columns).some(({ column }) => column === beside);
  if (!sheetRead || beside < 0 || isOther) return null;
  for (let row = rows[at] ?? -1; row >= data.top; row--) {
    const value = valueAt(sheetRead, row, beside);
    if (typeof value === "string" && value.trim() !== "") return unitKey(value);
  }
  return null;
}

function isCommune(label: string): boolean {
  return placeLevel(parseUnitName(label).kind) === 1;
}

/** Rows whose unit stands in an earlier row, with that row. */
function repeatedRows(
  table: UnitTable,
  areTwo: AreNamesakes,
): { readonly row: number; readonly first: number }[] {
  const firstRows = new Map<string, number>();
  const repeated: { row: number; first: number }[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    const reading = table.columns.unit.reading(row);
    if (reading?.kind !== "text" || table.continuedRows?.has(row)) continue;
    const first = firstRows.get(reading.key);
    if (first === undefined) firstRows.set(reading.key, row);
    else if (!areTwo(row, first)) repeated.push({ row, first });
  }
  return repeated;
}
