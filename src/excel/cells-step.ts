import { PortError, type PlanStep } from "../core/plan/port.ts";
import type { CellContent, CellWrite } from "../core/rules/found.ts";
import type { CellValue } from "../core/values/cell-value.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/values/snapshot.ts";
import { formulasOf, numberFormatsOf, valuesOf } from "./cells.ts";
import { BYTES_PER_CELL, type Inspection, type Part, type Settled, type Step } from "./step.ts";
import { typedText } from "./typed-text.ts";
import type { WorkbookNow } from "./workbook-now.ts";

/** Neighbouring cells of a column, from the top. */
interface Run {
  readonly sheet: SheetSnapshot;
  readonly writes: readonly CellWrite[];
}

/** A cell as it was before writing. */
interface Before {
  readonly value: CellValue;
  /** Null when the cell holds a constant. */
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** Writes single cells of the user's, each only if it still holds what was seen there. */
export class CellsStep implements Step {
  readonly kind = "writeCells";
  readonly #runs: readonly Run[];
  #looked: readonly Excel.Range[] = [];
  #before = new Map<CellWrite, Before>();
  #refused: CellWrite[] = [];
  #inTable: CellWrite[] = [];
  /** Tables at the cells that are to get a formula. */
  #tables: ReadonlyMap<CellWrite, Excel.TableScopedCollection> = new Map();
  #accepted: readonly Run[] = [];
  #written: readonly Excel.Range[] = [];

  constructor(
    private readonly writes: readonly CellWrite[],
    snapshot: WorkbookSnapshot,
  ) {
    this.#runs = runsOf(writes, snapshot);
  }

  look(context: Excel.RequestContext): void {
    this.#looked = this.#runs.map((run) => rangeOf(context, run).load("values,formulas,numberFormat"));
    this.#tables = new Map(
      this.#runs.flatMap(({ sheet, writes }) =>
        writes
          .filter(({ content }) => content.kind === "formula")
          .map((write) => [write, queueTables(rangeOf(context, { sheet, writes: [write] }))]),
      ),
    );
  }

  prepare(_context: Excel.RequestContext, now: WorkbookNow): Promise<void> {
    for (const { sheet } of this.#runs) {
      const isProtected = now.sheets.some(({ id, isProtected: is }) => is && id === sheet.id);
      if (isProtected) return Promise.reject(new PortError("protected", sheet.name));
    }
    this.#accepted = this.#runs.flatMap((run, index) => {
      const range = this.#looked[index];
      return range ? this.#unchanged(run, range) : [];
    });
    return Promise.resolve();
  }

  /** The parts of a run whose cells are as they were seen. */
  #unchanged({ sheet, writes }: Run, range: Excel.Range): Run[] {
    const seen = cellsSeen(range);
    const runs: CellWrite[][] = [[]];
    writes.forEach((write, index) => {
      const before = seen(index);
      const isInTable = (this.#tables.get(write)?.items.length ?? 0) > 0;
      const keeps = before.formula !== null && write.keepsFormula === true;
      if (before.value !== write.old || isInTable || keeps) {
        (isInTable ? this.#inTable : this.#refused).push(write);
        runs.push([]);
        return;
      }
      this.#before.set(write, before);
      runs.at(-1)?.push(write);
    });
    return runs.filter((run) => run.length > 0).map((run) => ({ sheet, writes: run }));
  }

  parts(context: Excel.RequestContext): Part[] {
    const ranges = this.#accepted.map((run) => rangeOf(context, run));
    this.#written = ranges;
    return this.#accepted.map(({ writes }, index) => ({
      bytes: writes.length * BYTES_PER_CELL,
      write: () => {
        const range = ranges[index];
        if (!range) return;
        if (writes.some(({ content }) => content.numberFormat !== undefined)) {
          range.numberFormat = writes.map((write) => [this.#formatFor(write)]);
        }
        range.formulas = writes.map((write) => [typed(write.content, this.#formatFor(write))]);
        range.load("values,formulas");
      },
    }));
  }

  #formatFor(write: CellWrite): string {
    return write.content.numberFormat ?? this.#before.get(write)?.numberFormat ?? "General";
  }

  settle(): Settled {
    const found = this.#found(this.#written);
    const wrong = found.find(({ write, value }) => !holds(write.content, value));
    if (wrong) throw new PortError("unknown", wrong.sheet.name);
    return this.#settled(found);
  }

  async inspect(context: Excel.RequestContext): Promise<Inspection> {
    const ranges = this.#accepted.map((run) => rangeOf(context, run).load("values,formulas"));
    await context.sync();
    const found = this.#found(ranges);
    const changed = found.filter(({ write, value, formula }) => {
      const before = this.#before.get(write);
      return value !== before?.value || (formula !== value && formula !== before.formula);
    });
    if (changed.length === 0) return { state: "untouched" };
    if (found.every(({ write, value }) => holds(write.content, value))) {
      return { state: "done", settled: this.#settled(found) };
    }
    return { state: "touched", undo: this.#settled(changed).undo };
  }

  #found(ranges: readonly Excel.Range[]): Found[] {
    return this.#accepted.flatMap(({ sheet, writes }, run) => {
      const range = ranges[run];
      const values = range && valuesOf(range);
      const formulas = range && formulasOf(range);
      return writes.map((write, index) => ({
        sheet,
        write,
        value: values?.[index]?.[0] ?? "",
        formula: formulas?.[index]?.[0] ?? "",
      }));
    });
  }

  #settled(found: readonly Found[]): Settled {
    const inOrder = (some: readonly CellWrite[]): CellWrite[] =>
      this.writes.filter((write) => some.includes(write));
    return {
      done: {
        kind: this.kind,
        refused: inOrder(this.#refused),
        ...(this.#inTable.length === 0 ? {} : { inTable: inOrder(this.#inTable) }),
      },
      undo: undoOf(
        found.flatMap(({ write, value }) => {
          const before = this.#before.get(write);
          return before ? [{ at: write.at, old: value, content: contentOf(before, write) }] : [];
        }),
      ),
    };
  }
}

/** The cells of a column as they were looked at, by their place from the top. */
function cellsSeen(range: Excel.Range): (index: number) => Before {
  const values = valuesOf(range);
  const formulas = formulasOf(range);
  const numberFormats = numberFormatsOf(range);
  return (index) => {
    const value = values?.[index]?.[0] ?? "";
    const formula = formulas?.[index]?.[0];
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
    return {
      value,
      formula: isFormula ? formula : null,
      numberFormat: numberFormats?.[index]?.[0] ?? "General",
    };
  };
}

/** Excel puts a formula that is written into a table's column into all of it (#5909, #2093, #6745): not asked for. */
function queueTables(cell: Excel.Range): Excel.TableScopedCollection {
  return cell.getTables(false).load("items/name");
}

function undoOf(writes: readonly CellWrite[]): PlanStep[] {
  return writes.length === 0 ? [] : [{ kind: "writeCells", writes }];
}

interface Found {
  readonly sheet: SheetSnapshot;
  readonly write: CellWrite;
  readonly value: CellValue;
  readonly formula: CellValue;
}

function runsOf(writes: readonly CellWrite[], snapshot: WorkbookSnapshot): Run[] {
  const ordered = [...writes].sort(
    ({ at: a }, { at: b }) => a.sheet - b.sheet || a.column - b.column || a.row - b.row,
  );
  const runs: { sheet: SheetSnapshot; writes: CellWrite[] }[] = [];
  for (const write of ordered) {
    const sheet = snapshot.sheets[write.at.sheet];
    if (!sheet) continue;
    const run = runs.at(-1);
    const last = run?.writes.at(-1)?.at;
    const isNext =
      last?.sheet === write.at.sheet && last.column === write.at.column && last.row === write.at.row - 1;
    if (run && isNext) run.writes.push(write);
    else runs.push({ sheet, writes: [write] });
  }
  return runs;
}

function rangeOf(context: Excel.RequestContext, { sheet, writes }: Run): Excel.Range {
  const at = writes[0]?.at ?? { row: 0, column: 0 };
  return context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(at.row, at.column, writes.length, 1);
}

function typed(content: CellContent, numberFormat: string): CellValue {
  if (content.kind === "formula") return content.formula;
  return typeof content.value === "string" ? typedText(content.value, numberFormat) : content.value;
}

/** A formula's result is the workbook's business. */
function holds(content: CellContent, value: CellValue): boolean {
  return content.kind === "formula" || content.value === value;
}

/** What brings the cell back; its number format too where the write changed it. */
function contentOf({ value, formula, numberFormat }: Before, { content }: CellWrite): CellContent {
  const format = content.numberFormat === undefined ? {} : { numberFormat };
  return formula === null ? { kind: "value", value, ...format } : { kind: "formula", formula, ...format };
}
