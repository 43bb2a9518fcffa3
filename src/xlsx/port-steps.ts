import {
  OWN_RULE_MARKERS,
  rulesOfStep,
  stepOfRules,
  type OwnRuleStep,
  type StandingRule,
} from "../core/plan/own-rules.ts";
import { placedRows, type InsertedRow } from "../core/plan/inserted-rows.ts";
import {
  PortError,
  type Applied,
  type DoneStep,
  type PlanStep,
  type PortErrorCode,
  type Rewriting,
} from "../core/plan/port.ts";
import { isNear, oneLineBreak, ownArea, type PlanCell, type SheetPlan } from "../core/plan/sheet-plan.ts";
import { FORM_KEY, MARK_KEY, SETTINGS_KEY, WRITTEN_SHEETS_KEY } from "../core/plan/stored-keys.ts";
import type { CellContent, CellWrite } from "../core/rules/found.ts";
import { MAX_COLUMNS } from "../core/values/addresses.ts";
import type { CellValue } from "../core/values/cell-value.ts";
import { valueAt, type WorkbookSnapshot } from "../core/values/snapshot.ts";
import { propertyOf } from "./workbook/custom-parts.ts";
import type { XlsxCell, XlsxConditionalFormat, XlsxDocument, XlsxSheet } from "./model/document.ts";
import { bodyOf, tablesOf } from "./workbook/file-tables.ts";
import { insertRows } from "./insert-rows.ts";
import { holdsRows, type MovedSheet } from "./move-fixed-parts.ts";
import { removeSheet } from "./workbook/new-document.ts";
import { withoutEquals } from "./plan-rules.ts";
import { findPlannedSheet, writeSheetPlan } from "./write-sheet-plan.ts";
import { WrittenCells } from "./written-cells.ts";

/** What a step did, told once the formulas are worked out. */
type Settle = () => { readonly done: DoneStep; readonly undo: readonly PlanStep[] };

/** Carries the steps of a plan out on a document. What must not be touched throws a `PortError`; the document is then void. */
export class FileSteps {
  readonly #cells: WrittenCells;
  /** Rows that came in or went, in order: what the document does not hold is moved in the written parts. */
  readonly moved: MovedSheet[] = [];

  constructor(
    private readonly document: XlsxDocument,
    private readonly snapshot: WorkbookSnapshot,
  ) {
    this.#cells = new WrittenCells(document);
  }

  carryOut(steps: readonly PlanStep[]): Applied {
    const settle = steps.map((step) => this.#step(step));
    this.#cells.calculate();
    const settled = settle.map((one) => one());
    return {
      outcome: "applied",
      done: settled.map(({ done }) => done),
      // What was done last is taken back first.
      undo: settled.flatMap(({ undo }) => undo).reverse(),
    };
  }

  #step(step: PlanStep): Settle {
    switch (step.kind) {
      case "writeSheet":
        return this.#writeSheet(step.kind, step.sheet, step.over);
      case "addForm":
        return this.#writeSheet(step.kind, step.sheet);
      case "highlight":
      case "findingMarks":
        return this.#layRules(step);
      case "writeCells":
        return this.#writeCells(step.writes);
      case "insertRows":
        return this.#insertRows(step.rows);
      case "removeRows":
        return this.#removeRows(step.rows);
      case "storeSettings":
        return this.#storeText(step.kind, step.json, this.snapshot.storedSettings);
      case "storeWritten":
        return this.#storeText(step.kind, step.json, this.snapshot.storedWritten ?? null);
      case "removeSheet":
        return this.#removeSheet(step.sheet, step.name);
    }
  }

  #writeSheet(kind: "writeSheet" | "addForm", plan: SheetPlan, over?: Rewriting): Settle {
    const standing = kind === "addForm" ? null : findPlannedSheet(this.document, plan.mark);
    if (standing?.isProtected) throw new PortError("protected", standing.name);
    if (!standing && this.document.isProtected) throw new PortError("protected");
    if (over?.asMade && !(standing && holdsAll(standing, over.asMade))) {
      throw new PortError("changed-meanwhile", standing?.name ?? plan.name);
    }
    const { sheetName } = writeSheetPlan(this.document, plan, kind, over);
    const undo: PlanStep[] = standing ? [] : [{ kind: "removeSheet", sheet: plan, name: sheetName }];
    return () => ({ done: { kind, sheetName, mark: plan.mark }, undo });
  }

  /** Replaces our rules of this kind on the user's sheets; theirs keep their order and stand in front. */
  #layRules(step: OwnRuleStep): Settle {
    const marker = OWN_RULE_MARKERS[step.kind];
    const rules = rulesOfStep(step);
    const standing: StandingRule[] = [];
    this.snapshot.sheets.forEach(({ id, mark }, index) => {
      const sheet = mark === null ? this.#sheetOf(id) : null;
      if (!sheet) return;
      const added = rules.filter((rule) => rule.sheet === index);
      const isOurs = (rule: XlsxConditionalFormat): boolean =>
        rule.kind === "custom" && rule.formula.includes(marker);
      const own = sheet.conditionalFormats.filter(isOurs);
      if (added.length + own.length === 0) return;
      if (sheet.isProtected) throw new PortError("protected", sheet.name);
      standing.push(...own.flatMap((rule) => standingRule(rule, index)));
      const others = sheet.conditionalFormats.filter((rule) => !isOurs(rule));
      const last = others.reduce((most, { priority }) => Math.max(most, priority), 0);
      sheet.conditionalFormats = [
        ...others,
        ...added.map((rule, at): XlsxConditionalFormat => ({
          id: `${marker}-${at + 1}`,
          areas: [{ ...rule.area }],
          priority: last + at + 1,
          stopIfTrue: false,
          kind: "custom",
          formula: withoutEquals(rule.formula),
          format: {
            fill: rule.look.fill,
            color: rule.look.color,
            bold: rule.look.bold ? true : null,
            italic: rule.look.italic ? true : null,
          },
        })),
      ];
      sheet.changed = true;
    });
    const back = stepOfRules(step.kind, standing);
    return () => ({ done: { kind: step.kind }, undo: back === null ? [] : [back] });
  }

  #writeCells(writes: readonly CellWrite[]): Settle {
    const refused: CellWrite[] = [];
    const inTable: CellWrite[] = [];
    const made: { readonly write: CellWrite; readonly sheet: XlsxSheet; readonly before: CellContent }[] = [];
    for (const write of writes) {
      const { at, content } = write;
      const sheet = this.#sheetOf(this.snapshot.sheets[at.sheet]?.id ?? "");
      if (!sheet) throw new PortError("changed-meanwhile", this.snapshot.sheets[at.sheet]?.name ?? null);
      if (sheet.isProtected) throw new PortError("protected", sheet.name);
      const standing = sheet.rows.get(at.row)?.cells.get(at.column);
      const isFormula = standing !== undefined && standing.formula !== null;
      if (content.kind === "formula" && this.#isInTable(sheet, at.row, at.column)) {
        inTable.push(write);
      } else if (
        this.#valueNow(write, standing) !== write.old ||
        (isFormula && write.keepsFormula === true)
      ) {
        refused.push(write);
      } else {
        made.push({ write, sheet, before: this.#contentBefore(standing, content) });
        this.#cells.set(sheet, at.row, at.column, content);
      }
    }
    return () => {
      const back = made.map(({ write: { at }, sheet, before }) => ({
        at,
        old: valueOf(sheet.rows.get(at.row)?.cells.get(at.column)),
        content: before,
      }));
      return {
        done: { kind: "writeCells", refused, ...(inTable.length === 0 ? {} : { inTable }) },
        undo: back.length === 0 ? [] : [{ kind: "writeCells", writes: back }],
      };
    };
  }

  /** A result that the file lacks is the one that was worked out when it was read. */
  #valueNow({ at }: CellWrite, cell: XlsxCell | undefined): CellValue {
    const seen = this.snapshot.sheets[at.sheet];
    if (cell && cell.formula !== null && cell.value === null && seen) {
      return valueAt(seen, at.row, at.column);
    }
    return valueOf(cell);
  }

  /** What brings the cell back; its number format too where the write changes it. */
  #contentBefore(cell: XlsxCell | undefined, written: CellContent): CellContent {
    const numberFormat = this.document.formats[cell?.style ?? 0]?.numberFormat ?? "General";
    const format = written.numberFormat === undefined ? {} : { numberFormat };
    return cell && cell.formula !== null
      ? { kind: "formula", formula: `=${cell.formula}`, ...format }
      : { kind: "value", value: valueOf(cell), ...format };
  }

  /** Excel would show a formula that stands alone in a table's column as an exception (docs/excel.md). */
  #isInTable(sheet: XlsxSheet, row: number, column: number): boolean {
    return tablesOf(this.document, sheet).some((table) => {
      const { top, bottom, left, right } = bodyOf(table);
      return row >= top && row <= bottom && column >= left && column <= right;
    });
  }

  #insertRows(rows: readonly InsertedRow[]): Settle {
    const rowsLeft: { row: InsertedRow; code: PortErrorCode }[] = [];
    const taken = rows.filter((row) => {
      const code = this.#obstacle(row);
      if (code !== null) rowsLeft.push({ row, code });
      return code === null;
    });
    // From the bottom up, so that the rows above keep their numbers.
    for (const { row } of placedRows(taken).reverse()) {
      const sheet = this.#sheetAt(row);
      const at = row.after + 1;
      insertRows(this.document, { sheet, at, count: 1 });
      this.#cells.shift(sheet, at);
      this.moved.push({ part: sheet.part ?? "", name: sheet.name, at, count: 1 });
      this.#cells.note(sheet, { top: at, bottom: at, left: 0, right: MAX_COLUMNS - 1 });
      for (const { column, content } of row.cells) this.#cells.set(sheet, at, column, content);
    }
    return () => ({
      done: { kind: "insertRows", ...(rowsLeft.length === 0 ? {} : { rowsLeft }) },
      undo: taken.length === 0 ? [] : [{ kind: "removeRows", rows: taken }],
    });
  }

  /** A row under everything pushes nothing away; anywhere else the sheet must have nothing that we cannot move. */
  #obstacle(row: InsertedRow): PortErrorCode | null {
    const sheet = this.#sheetAt(row);
    if (sheet.isProtected) return "protected";
    const last = Math.max(...[...sheet.rows].filter(([, { cells }]) => cells.size > 0).map(([at]) => at), -1);
    const file = this.document.package;
    if (row.after >= last || sheet.part === null || !file) return null;
    return holdsRows(file.parts, sheet.part) === null ? null : "pivot-table";
  }

  #removeRows(rows: readonly InsertedRow[]): Settle {
    for (const { row, at } of placedRows(rows).reverse()) {
      const sheet = this.#sheetAt(row);
      if (sheet.isProtected) throw new PortError("protected", sheet.name);
      const cells = sheet.rows.get(at)?.cells;
      const isAsMade = row.cells.every(
        ({ column, content }) => content.kind === "formula" || valueOf(cells?.get(column)) === content.value,
      );
      if (!isAsMade) throw new PortError("changed-meanwhile", sheet.name);
      insertRows(this.document, { sheet, at, count: -1 });
      this.moved.push({ part: sheet.part ?? "", name: sheet.name, at, count: -1 });
      this.#cells.note(sheet, { top: at - 1, bottom: at, left: 0, right: MAX_COLUMNS - 1 });
    }
    return () => ({ done: { kind: "removeRows" }, undo: [] });
  }

  #sheetAt(row: InsertedRow): XlsxSheet {
    const seen = this.snapshot.sheets[row.sheet];
    const sheet = this.#sheetOf(seen?.id ?? "");
    if (!sheet) throw new PortError("changed-meanwhile", seen?.name ?? null);
    return sheet;
  }

  #storeText(kind: keyof typeof TEXT_KEYS, json: string | null, before: string | null): Settle {
    const { settings } = this.document;
    if (json === null) settings.delete(TEXT_KEYS[kind]);
    else settings.set(TEXT_KEYS[kind], JSON.stringify(json));
    return () => ({ done: { kind }, undo: [{ kind, json: before }] });
  }

  #removeSheet(plan: SheetPlan, name: string): Settle {
    if (this.document.isProtected) throw new PortError("protected");
    const sheet = this.document.sheets.find((one) => one.name === name);
    if (sheet) {
      if (!isAsMade(sheet, plan)) throw new PortError("changed-meanwhile", name);
      removeSheet(this.document, sheet);
    }
    return () => ({ done: { kind: "removeSheet", sheetName: name }, undo: [] });
  }

  #sheetOf(id: string): XlsxSheet | null {
    return this.document.sheets.find((sheet) => sheet.id === id) ?? null;
  }
}

function standingRule(rule: XlsxConditionalFormat, sheet: number): StandingRule[] {
  if (rule.kind !== "custom") return [];
  const [area = null, ...others] = rule.areas;
  const fill = rule.format.fill ?? "";
  return [{ sheet, area: others.length === 0 ? area : null, formula: `=${rule.formula}`, fill }];
}

function valueOf(cell: XlsxCell | undefined): CellValue {
  const value = cell?.value ?? null;
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

const TEXT_KEYS = { storeSettings: SETTINGS_KEY, storeWritten: WRITTEN_SHEETS_KEY } as const;

/** Whether a sheet holds what its plan says; what a person wrote beside it does not count. */
function holdsAll(sheet: XlsxSheet, plan: SheetPlan): boolean {
  return plan.cells.every((planned) =>
    isSameContent(planned, sheet.rows.get(planned.row)?.cells.get(planned.column)),
  );
}

/** Whether a sheet holds what its plan says and nothing else: what a person has written into it since is theirs. */
function isAsMade(sheet: XlsxSheet, plan: SheetPlan): boolean {
  const marks = [MARK_KEY, FORM_KEY].map((key) => propertyOf(sheet.customProperties, key));
  if (!marks.includes(plan.mark)) return false;
  const planned = new Map(plan.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const own = ownArea(plan);
  const standing = [...sheet.rows].flatMap(([row, { cells }]) =>
    [...cells].map(([column, cell]) => ({ row, column, cell })),
  );
  const isOutside = ({ row, column, cell }: (typeof standing)[number]): boolean =>
    (row > own.bottom || column > own.right) && (cell.value !== null || cell.formula !== null);
  if (standing.some(isOutside)) return false;
  const found = new Map(standing.map(({ row, column, cell }) => [`${row} ${column}`, cell]));
  const places = new Set([...planned.keys(), ...found.keys()]);
  return [...places].every((place) => isSameContent(planned.get(place), found.get(place)));
}

function isSameContent(planned: PlanCell | undefined, cell: XlsxCell | undefined): boolean {
  switch (planned?.content.kind) {
    case undefined:
    case "blank":
      return valueOf(cell) === "" && (cell?.formula ?? null) === null;
    case "text":
      return (
        cell?.formula === null && oneLineBreak(String(valueOf(cell))) === oneLineBreak(planned.content.text)
      );
    case "number":
      return cell?.formula === null && isNear(Number(cell.value), planned.content.value);
    case "formula":
      return cell?.formula === withoutEquals(planned.content.formula);
  }
}
