import { percentScale, plainPercentNumber, readPercent } from "../text/percents.ts";
import { ColumnCoder, type CellReader } from "../tables/column-coder.ts";
import { unitReader } from "./coded-names.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { Readers } from "../tables/readers.ts";
import { fontAt, numberFormatAt, valueAt, type SheetSnapshot } from "../values/snapshot.ts";
import type { TableCandidate } from "./table-candidate.ts";
import { columnsOfCandidate } from "./table-area.ts";
import type { Column } from "../tables/column.ts";
import type { UnitColumns } from "../tables/tables.ts";
import { COUNT_PAIRS, declarationOf, isCountKey, type ColumnKey } from "../tables/schema.ts";
import type { AnyReading, CountReading, PercentReading, TextReading } from "../values/readings.ts";

/** The coded columns of a unit table, and the reader of each percentage column: its scale is the column's own. */
export function unitColumns(
  texts: SheetTexts,
  candidate: TableCandidate,
  rows: Int32Array,
  readers: Readers,
): {
  readonly columns: UnitColumns;
  readonly percentReaders: ReadonlyMap<ColumnKey, CellReader<PercentReading>>;
} {
  const percentReaders = new Map<ColumnKey, CellReader<PercentReading>>();
  const coded: Partial<Record<ColumnKey, Column<AnyReading>>> = {};
  for (const [key, column] of columnsOfCandidate(candidate)) {
    const declared = declarationOf("units", key);
    if (!declared) continue;
    if (declared.reads === "percent") {
      const read = percentReader(texts.sheet, column, rows);
      percentReaders.set(key, read);
      coded[key] = codedRows(texts, column, rows, read);
    } else if (isCountKey(key)) {
      coded[key] = codedRows(texts, column, rows, countReader(candidate, key, readers));
    } else if (key === "unit") {
      const read = unitReader(texts, column, candidate.headerArea.bottom + 1, readers);
      const prefixes = candidate.columns.get(key)?.prefixColumn;
      coded[key] =
        prefixes === undefined
          ? codedRows(texts, column, rows, read, declared.mergedShare)
          : namesInTwoCells(texts, { column, prefixes, rows }, read);
    } else {
      coded[key] = codedRows<AnyReading>(texts, column, rows, readers[declared.reads], declared.mergedShare);
    }
  }
  return { columns: coded as unknown as UnitColumns, percentReaders };
}

/** The reader of a count column: of two counts in one column, "7/5", each reads its own. */
export function countReader(
  { columns }: TableCandidate,
  key: ColumnKey,
  readers: Readers,
): CellReader<CountReading> {
  for (const [whole, part] of COUNT_PAIRS) {
    const [first, second] = [columns.get(part), columns.get(whole)];
    if (!first || first.column !== second?.column) continue;
    const isFirst = (key === part) !== (first.wholeFirst ?? false);
    if (key === part || key === whole) return isFirst ? readers.firstOfPair : readers.secondOfPair;
  }
  return readers.count;
}

/** One column over the given rows; carried down over blanks where at least `mergedShare` of them are blank. */
export function codedRows<Reading extends { readonly kind: string }>(
  { sheet, index }: SheetTexts,
  column: number,
  rows: Int32Array,
  read: CellReader<Reading>,
  mergedShare = Infinity,
): Column<Reading> {
  const coder = new ColumnCoder(sheet, column, read, rows.length);
  for (const row of rows) coder.push(coder.codeOf(valueAt(sheet, row, column), row));
  coder.fillDown((code) => coder.distinct[code]?.reading.kind === "blank", mergedShare);
  return coder.result(index, rows);
}

/** "Đảng bộ xã | Châu Minh": the name is read whole, and its cell is that of the second part. */
function namesInTwoCells(
  { sheet, index }: SheetTexts,
  {
    column,
    prefixes,
    rows,
  }: { readonly column: number; readonly prefixes: number; readonly rows: Int32Array },
  read: CellReader<TextReading>,
): Column<TextReading> {
  const coder = new ColumnCoder(sheet, column, read, rows.length);
  for (const row of rows) {
    const [prefix, value] = [valueAt(sheet, row, prefixes), valueAt(sheet, row, column)];
    const isWhole =
      typeof prefix !== "string" || prefix.trim() === "" || typeof value !== "string" || value.trim() === "";
    coder.push(
      isWhole
        ? coder.codeOf(value, row)
        : coder.codeOfReading(`prefix ${prefix}`, value, () => ({
            value,
            reading: read(`${prefix} ${value}`, "General", fontAt(sheet, row, column)),
          })),
    );
  }
  return coder.result(index, rows);
}

function percentReader(sheet: SheetSnapshot, column: number, rows: Int32Array): CellReader<PercentReading> {
  const plain: number[] = [];
  for (const row of rows) {
    const number = plainPercentNumber(valueAt(sheet, row, column), numberFormatAt(sheet, row, column));
    if (number !== null) plain.push(number);
  }
  const scale = percentScale(plain);
  return (value, format) => readPercent(value, format, scale);
}
