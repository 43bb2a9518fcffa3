import { plainName } from "../text/around-names.ts";
import { textKey } from "../text/canonical.ts";
import { ColumnCoder } from "../tables/column-coder.ts";
import type { CellRef } from "../values/addresses.ts";
import type { Readers } from "../tables/readers.ts";
import { isFooter, totalLabel } from "./row-labels.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import { valueAt } from "../values/snapshot.ts";
import { columnsOfCandidate, tableIn } from "./table-area.ts";
import type { TableCandidate } from "./table-candidate.ts";
import type { Column } from "../tables/column.ts";
import type { GroupList, GroupTable, UnitMatch, UnitTable, WorkingGroup } from "../tables/tables.ts";
import type { ColumnKey } from "../tables/schema.ts";
import type { TextReading } from "../values/readings.ts";
import { unitsNamedIn } from "./unit-lists.ts";
import { numbersColumns, repeatsHeader } from "./repeated-rows.ts";

/** Reads the rows under a header as the table of working groups; null when there is none. */
export function readGroupTable(
  texts: SheetTexts,
  candidate: TableCandidate,
  lastRow: number,
  readers: Readers,
): GroupTable | null {
  const columns = columnsOfCandidate(candidate);
  const unit = columns.get("unit");
  if (unit === undefined) return null;
  const rows = rowsOfGroups(texts, candidate, lastRow, unit);
  if (rows.length === 0) return null;
  const dataRows = Int32Array.from(rows);
  const coded: Partial<Record<ColumnKey, Column<TextReading>>> = {};
  for (const [key, column] of columns) {
    const reads = key === "unit" ? readers.unitList : readers.name;
    const coder = new ColumnCoder(texts.sheet, column, reads, rows.length);
    for (const row of rows) coder.push(coder.codeOf(valueAt(texts.sheet, row, column), row));
    coded[key] = coder.result(texts.index, dataRows);
  }
  return {
    kind: "groups",
    ...tableIn(texts, candidate, dataRows),
    columns: coded,
  };
}

/** Rows down to the first signature that hold anything in a recognised column. */
function rowsOfGroups(texts: SheetTexts, candidate: TableCandidate, lastRow: number, unit: number): number[] {
  const columns = [...columnsOfCandidate(candidate).values()];
  const { left, right, bottom } = candidate.headerArea;
  const rows: number[] = [];
  for (let row = bottom + 1; row <= lastRow; row++) {
    if (texts.isBlankRow(row, left, right)) continue;
    if (rows.length === 0 && numbersColumns(texts, candidate, row, unit)) continue;
    if (repeatsHeader(texts, candidate, row)) continue;
    const keys = Array.from({ length: right - left + 1 }, (_, at) => texts.key(row, left + at));
    // A leader's office ("Phó Bí thư") is no signature as long as the row names units.
    if (keys.some(isFooter) && (texts.isBlank(row, unit) || isFooter(texts.key(row, unit)))) break;
    if (keys.some((key) => totalLabel(key) !== null)) continue;
    if (!columns.every((column) => texts.isBlank(row, column))) rows.push(row);
  }
  return rows;
}

/** The working groups of W, else of the group columns of the unit tables, in order of first mention. */
export function workingGroups(
  groupTable: GroupList | null,
  unitTables: readonly UnitTable[],
  matchUnit: (key: string) => UnitMatch,
): WorkingGroup[] {
  return collect(groupTable ? mentionsInTable(groupTable) : mentionsInUnits(unitTables), matchUnit);
}

interface Mention {
  readonly group: string;
  readonly leader: string;
  /** What the cell says, line by line; one cell may name several units. */
  readonly text: string;
  /** Of the text, where it is the name of one unit. */
  readonly key: string | null;
  readonly cell: CellRef;
}

/** Group and leader are carried down over the cells merged under them. */
function* mentionsInTable({ columns, length }: GroupList): Generator<Mention> {
  let group = "";
  let leader = "";
  for (let at = 0; at < length; at++) {
    const own = textAt(columns.group, at);
    if (own !== "" && own !== group) [group, leader] = [own, ""];
    leader = textAt(columns.leader, at) || leader;
    if (group === "" || !columns.unit) continue;
    yield { group, leader, text: textAt(columns.unit, at), key: null, cell: columns.unit.cell(at) };
  }
}

/** A unit's group is told by the first table that names it: its other half may say the same once more. */
function* mentionsInUnits(tables: readonly UnitTable[]): Generator<Mention> {
  const told = new Set<string>();
  for (const table of tables) {
    const mentions = [...mentionsInTableOfUnits(table)].filter(({ key }) => key === null || !told.has(key));
    for (const { key } of mentions) if (key !== null) told.add(key);
    yield* mentions;
  }
}

function* mentionsInTableOfUnits({ columns, rows, sheet }: UnitTable): Generator<Mention> {
  for (let at = 0; at < rows.length; at++) {
    const group = textAt(columns.group, at);
    const name = textAt(columns.unit, at);
    const cell = { sheet, row: rows[at] ?? 0, column: columns.unit.column };
    const key = columns.unit.reading(at)?.key ?? null;
    if (group !== "" && name !== "") yield { group, leader: "", text: name, key, cell };
  }
}

function collect(mentions: Iterable<Mention>, matchUnit: (key: string) => UnitMatch): WorkingGroup[] {
  const groups = new Map<
    string,
    { name: string; key: string; leader: string | null; units: WorkingGroup["units"][number][] }
  >();
  const keys = new Map<string, string>();
  for (const { group, leader, text, key: unitKey, cell } of mentions) {
    const key = keys.get(group) ?? textKey(group);
    keys.set(group, key);
    let known = groups.get(key);
    if (!known) groups.set(key, (known = { name: group, key, leader: null, units: [] }));
    if (known.leader === null && leader !== "") known.leader = leader;
    const whole = unitKey === null ? null : matchUnit(unitKey);
    if (whole?.kind === "unit") known.units.push({ name: plainName(text), unit: whole.unit, cell });
    else for (const named of unitsNamedIn(text, matchUnit)) known.units.push({ ...named, cell });
  }
  return [...groups.values()];
}

function textAt(column: Column<TextReading> | undefined, row: number): string {
  return column?.reading(row)?.text ?? "";
}
