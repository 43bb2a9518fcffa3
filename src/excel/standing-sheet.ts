import type { Rewriting } from "../core/plan/port.ts";
import type { PlanContent } from "../core/plan/sheet-plan.ts";
import { areaAddress, cellCount, MAX_ROWS, type Area } from "../core/values/addresses.ts";
import type { SheetSnapshot } from "../core/values/snapshot.ts";
import { formulasOf } from "./cells.ts";
import { inTurn } from "./in-turn.ts";
import { contentBlocks, queueContents, readBack } from "./sheet-contents.ts";
import { ROWS_KEY } from "../core/plan/stored-keys.ts";
import { propertyText, queueProperties } from "./marks.ts";

/** Points by which a width may differ from the one that was set: hosts round to pixels of the screen. */
const WIDTH_TOLERANCE = 2;

/** Cells whose values and formulas come in one answer: Excel on the web gives no more than 5 MB. */
const MOST_CELLS = 40_000;

/** Some rows of the sheet, and whether they hold what they should. */
interface Piece {
  readonly area: Area;
  readonly properties: "formulas" | "values,formulas";
  readonly isSame: (range: Excel.Range) => boolean;
}

/** What was read of the sheet, some rows at a time. */
function piecesRead(read: SheetSnapshot | undefined): Piece[] {
  if (!read?.block) return [];
  const { top, left, bottom, right } = read.block;
  const formulas = new Map(
    (read.formulas ?? []).map(({ row, column, formula }) => [`${row} ${column}`, formula]),
  );
  const rows = Math.max(1, Math.floor(MOST_CELLS / (right - left + 1)));
  const count = Math.ceil((bottom - top + 1) / rows);
  return Array.from({ length: count }, (_, index): Piece => {
    const first = top + index * rows;
    const area = { top: first, left, bottom: Math.min(bottom, first + rows - 1), right };
    const isCell = (cell: unknown, row: number, column: number): boolean =>
      cell === (formulas.get(`${row} ${column}`) ?? read.values[row - top]?.[column - left] ?? "");
    return {
      area,
      properties: "formulas",
      isSame: (range) =>
        (formulasOf(range) ?? []).every((line, r) =>
          line.every((cell, c) => isCell(cell, first + r, left + c)),
        ),
    };
  });
}

/** A sheet of ours that was written before: what of it is ours, and what a person put beside it. */
export class StandingSheet {
  readonly #worksheet: Excel.Worksheet;
  readonly #charts: Excel.ChartCollection;
  readonly #properties: Excel.WorksheetCustomPropertyCollection;
  readonly #used: Excel.Range;
  readonly #widths: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  readonly #pieces: readonly Piece[];
  /** What is compared, where it comes with the first look; null: it is too much for one answer. */
  readonly #ranges: readonly Excel.Range[] | null;
  #isSame: boolean | null = null;
  #below: Area | null = null;

  /** Queues the look; the rest can be asked after the round trip. */
  constructor(
    worksheet: Excel.Worksheet,
    private readonly over: Rewriting | undefined,
    private readonly read: SheetSnapshot | undefined,
  ) {
    this.#charts = worksheet.charts.load("items/name");
    this.#properties = queueProperties(worksheet);
    this.#used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount,columnIndex,columnCount");
    const last = over?.widths.reduce((most, one) => Math.max(most, one?.column ?? -1), -1) ?? -1;
    this.#widths =
      last < 0
        ? null
        : worksheet
            .getRange(areaAddress({ top: 0, left: 0, bottom: 0, right: last }))
            .getColumnProperties({ format: { columnWidth: true } });
    this.#pieces = over?.asMade
      ? contentBlocks(over.asMade).map((block): Piece => ({
          area: block.area,
          properties: "values,formulas",
          isSame: (range) => readBack(range, block) !== "different",
        }))
      : piecesRead(read);
    this.#worksheet = worksheet;
    const cells = this.#pieces.reduce((sum, { area }) => sum + cellCount(area), 0);
    this.#ranges = cells > MOST_CELLS ? null : this.#pieces.map((piece) => this.#load(piece));
  }

  #load({ area, properties }: Piece): Excel.Range {
    return this.#worksheet.getRange(areaAddress(area)).load(properties);
  }

  /** After the first look: looks at what was too much for it, piece by piece, and at the lines that are to go. */
  async lookOn(context: Excel.RequestContext): Promise<void> {
    await this.#lookBelow(context);
    if (this.#ranges !== null || this.#isSame !== null) return;
    this.#isSame = true;
    await inTurn(this.#pieces, async (piece) => {
      if (this.#isSame !== true) return;
      const range = this.#load(piece);
      await context.sync();
      this.#isSame = piece.isSame(range);
    });
  }

  /** Whether the sheet still ends with the lines that were put below it. */
  async #lookBelow(context: Excel.RequestContext): Promise<void> {
    const lines = this.over?.back?.below ?? [];
    const area = this.#areaBelow(lines);
    if (area === null || this.#below !== null) return;
    const range = this.#worksheet.getRange(areaAddress(area)).load("formulas");
    await context.sync();
    const found = formulasOf(range) ?? [];
    const isSame = lines.every((line, row) =>
      line.every(({ column, content }) => found[row]?.[column] === plainOf(content)),
    );
    this.#below = isSame ? area : null;
  }

  #areaBelow(lines: Rewriting["leftovers"]): Area | null {
    if (lines.length === 0 || this.notesBelow < lines.length) return null;
    const end = this.#used.rowIndex + this.#used.rowCount;
    const right = Math.max(0, ...lines.flatMap((line) => line.map(({ column }) => column)));
    return { top: end - lines.length, left: 0, bottom: end - 1, right };
  }

  /** The lines below the sheet that go away with what is taken back; null where somebody has changed them. */
  get below(): Area | null {
    return this.#below;
  }

  get chartNames(): string[] {
    return this.#charts.items.map(({ name }) => name);
  }

  /** Rows from the top that are ours; all of them where an earlier version did not say. */
  get rows(): number {
    if (this.over) return this.over.rows;
    const rows = Number(propertyText(this.#properties, ROWS_KEY));
    return Number.isInteger(rows) && rows > 0 ? rows : MAX_ROWS;
  }

  /** Rows below ours down to the last one that holds something; none where all are ours. */
  get notesBelow(): number {
    const end = this.#used.isNullObject ? 0 : this.#used.rowIndex + this.#used.rowCount;
    return Math.max(0, end - this.rows);
  }

  /** Columns down to the last one that holds something. */
  get usedColumns(): number {
    return this.#used.isNullObject ? 0 : this.#used.columnIndex + this.#used.columnCount;
  }

  /**
   * Whether it still is as the plan made it that is to be taken back, or else as it was read, as far as it was; what a
   * plan takes back need not be.
   */
  get isAsKnown(): boolean {
    const block = this.over?.asMade === undefined ? (this.read?.block ?? null) : null;
    if (block) {
      const end = this.#used.isNullObject ? 0 : this.#used.rowIndex + this.#used.rowCount;
      if (end > block.bottom + 1 || this.usedColumns > block.right + 1) return false;
    }
    if (this.#ranges === null) return this.#isSame === true;
    const ranges = this.#ranges;
    return this.#pieces.every(({ isSame }, index) => {
      const range = ranges[index];
      return range !== undefined && isSame(range);
    });
  }

  /** Points by column of the plan; null where nobody has changed the width that we gave it. */
  get officeWidths(): readonly (number | null)[] {
    return (this.over?.widths ?? []).map((own) => {
      const now = own === null ? undefined : this.#widths?.value[own.column]?.format?.columnWidth;
      return own !== null && typeof now === "number" && Math.abs(now - own.width) > WIDTH_TOLERANCE
        ? now
        : null;
    });
  }
}

/** Notes right of ours go with the rows that they stand beside: those that leave first, then down and up without meeting. */
export function queueMoves(
  worksheet: Excel.Worksheet,
  standing: StandingSheet,
  { moves }: Rewriting,
  now: Area,
): void {
  const right = standing.usedColumns - 1;
  if (right <= now.right) return;
  const beside = (row: number): Excel.Range =>
    worksheet.getRange(areaAddress({ top: row, left: now.right + 1, bottom: row, right }));
  const gone = moves.filter(({ to }) => to === null);
  const down = moves.filter(({ from, to }) => to !== null && to > from).sort((a, b) => b.from - a.from);
  const up = moves.filter(({ from, to }) => to !== null && to < from).sort((a, b) => a.from - b.from);
  for (const { from, to } of [...gone, ...down, ...up]) {
    if (to !== null) beside(to).copyFrom(beside(from), "All");
    beside(from).clear("All");
  }
}

/**
 * Taking back: the lines that were put below the sheet go, and notes among them stand beside their rows again. Where
 * somebody has changed those lines, they stay.
 */
export function queueBroughtBack(
  worksheet: Excel.Worksheet,
  { below }: StandingSheet,
  { back }: Rewriting,
): void {
  if (below === null || back === undefined) return;
  worksheet.getRange(areaAddress(below)).clear("All");
  for (const { row, cells } of back.beside) queueLines(worksheet, row, [cells]);
}

/** What has no place in the sheet any more goes below everything else, in the font of the sheet. */
export function queueLeftovers(
  worksheet: Excel.Worksheet,
  standing: StandingSheet,
  { leftovers }: Rewriting,
  now: Area,
): void {
  if (leftovers.length === 0) return;
  const first = Math.max(now.bottom + 1, standing.rows) + standing.notesBelow + 1;
  queueLines(worksheet, first, leftovers);
}

/** Lines that follow one another from this row on. */
function queueLines(worksheet: Excel.Worksheet, first: number, lines: Rewriting["leftovers"]): void {
  const styles: Record<string, { readonly numberFormat: string }> = {};
  const cells = lines.flatMap((line, index) =>
    line.map(({ column, content, numberFormat = "General" }) => {
      styles[numberFormat] = { numberFormat };
      return { row: index, column, content, style: numberFormat };
    }),
  );
  for (const block of contentBlocks({ cells })) {
    const { top, bottom, left, right } = block.area;
    const range = worksheet.getRange(areaAddress({ top: first + top, bottom: first + bottom, left, right }));
    queueContents(range, block, { styles });
  }
}

/** What a cell with that constant gives when its formula is read. */
function plainOf(content: PlanContent): string | number {
  if (content.kind === "text") return content.text;
  return content.kind === "number" ? content.value : "";
}

/**
 * Makes our part of the sheet as new, without deleting the sheet. Notes to the right of it stay, and those below
 * move down when there are more rows than before: what they say and how they look, for a formula would mean other cells
 * there. Rows are not inserted, which would cost the user the undo list (#5918).
 */
export function queueClearing(worksheet: Excel.Worksheet, standing: StandingSheet, now: Area): Excel.Range {
  const { rows, notesBelow } = standing;
  if (notesBelow > 0 && now.bottom >= rows) {
    const notes = worksheet.getRange(areaAddress({ ...now, top: rows, bottom: rows + notesBelow - 1 }));
    const place = { ...now, top: now.bottom + 1, bottom: now.bottom + notesBelow };
    const moved = worksheet.getRange(areaAddress(place));
    moved.copyFrom(notes, "Values");
    moved.copyFrom(notes, "Formats");
  }
  const bottom = Math.max(now.bottom, rows - 1);
  const ours = worksheet.getRange(areaAddress({ ...now, bottom }));
  ours.unmerge();
  ours.dataValidation.clear();
  // Formats, and with them the conditional formats.
  ours.clear("All");
  ours.format.useStandardWidth = true;
  ours.format.useStandardHeight = true;
  return ours;
}
