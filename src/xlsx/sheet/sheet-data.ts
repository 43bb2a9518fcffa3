import { cellAddress, MAX_COLUMNS, MAX_ROWS } from "../../core/values/addresses.ts";
import { FileError } from "../bytes/failure.ts";
import { corrupt } from "../bytes/failure.ts";
import { readStringItem } from "./shared-strings.ts";
import { CLOSE, OPEN, type XmlScanner } from "../xml/scanner.ts";
import { decodeXstring, isTrue } from "../xml/text.ts";
import { serialOf } from "./dates.ts";

/** What both readers need to know of the workbook to understand a cell. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

/** The cell at hand. One object for all cells: take what you need before the next one. */
export interface ScannedCell {
  row: number;
  column: number;
  /** Index in the formats. */
  style: number;
  /** null: blank. The literal when `isError`. */
  value: string | number | boolean | null;
  isError: boolean;
  /** Index of the shared string the value came from; −1 for anything else. */
  sharedString: number;
  /** Inner XML of an inline string that is more than text. */
  rich: string | null;
  hasFormula: boolean;
  /** Range over which the cell's formula lays its results; null for a formula of one cell. Told without formulas too. */
  resultArea: string | null;
  formula: ScannedFormula | null;
  /** Where the element stands in the part's bytes. */
  start: number;
  end: number;
}

export interface ScannedFormula {
  /** "" in the cells that share another cell's formula. */
  readonly text: string;
  readonly type: "normal" | "shared" | "array" | "dataTable";
  readonly area: string | null;
  readonly sharedIndex: string | null;
}

export interface ScannedRow {
  index: number;
  hidden: boolean;
  /** Points. */
  height: number | null;
  style: number | null;
}

export interface SheetDataVisitor {
  /** With the scanner still at the row's opening tag. */
  row(row: ScannedRow): void;
  cell(cell: ScannedCell): void;
  /** Formulas as text; without it only `hasFormula` is told. */
  readonly wantsFormulas: boolean;
}

/**
 * Reads the rows inside the `<sheetData>` just opened and ends behind it.
 * Rows and cells without an address follow the one before, as the format says.
 */
export function scanSheetData(scanner: XmlScanner, context: CellContext, visitor: SheetDataVisitor): void {
  const cells = new CellScanner(scanner, context, visitor);
  try {
    scanRows(scanner, cells, visitor);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new FileError(error.code, { place: cells.place(), cause: error.cause });
  }
}

function scanRows(scanner: XmlScanner, cells: CellScanner, visitor: SheetDataVisitor): void {
  const row: ScannedRow = { index: -1, hidden: false, height: null, style: null };
  const outside = scanner.depth - 1;
  for (;;) {
    const token = scanner.next();
    if (token === CLOSE && scanner.depth === outside) return;
    if (token !== OPEN || scanner.name !== "row") continue;
    readRowTag(scanner, row);
    visitor.row(row);
    cells.scanRow(row.index);
  }
}

function readRowTag(scanner: XmlScanner, row: ScannedRow): void {
  const number = integerAttribute(scanner, "r");
  row.index = number === null ? row.index + 1 : number - 1;
  row.hidden = isTrue(scanner.attribute("hidden"));
  row.height = Number(scanner.attribute("ht")) || null;
  row.style = isTrue(scanner.attribute("customFormat"))
    ? Math.max(0, integerAttribute(scanner, "s") ?? 0)
    : null;
  if (row.index < 0 || row.index >= MAX_ROWS) throw corrupt("a row outside the sheet");
}

/** Null where the attribute is not there, −1 where it is no number. */
function integerAttribute(scanner: XmlScanner, name: string): number | null {
  const index = scanner.attributeIndex(name);
  if (index < 0) return null;
  const [start, end] = scanner.attributeRange(index);
  return readInteger(scanner.bytes, start, end);
}

const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;

const NUMBER = 0;
const SHARED = 1;
const FORMULA_TEXT = 2;
const INLINE = 3;
const TRUTH = 4;
const FAILURE = 5;
const DATE = 6;

/** The hot loop: some ten million cells go through it in a large file. */
class CellScanner {
  private readonly cell: ScannedCell = {
    row: 0,
    column: 0,
    style: 0,
    value: null,
    isError: false,
    sharedString: -1,
    rich: null,
    hasFormula: false,
    resultArea: null,
    formula: null,
    start: 0,
    end: 0,
  };
  private type = NUMBER;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: CellContext,
    private readonly visitor: SheetDataVisitor,
  ) {}

  /** The cell at hand, or the last one before what cannot be read. */
  place(): string {
    const { row, column } = this.cell;
    return cellAddress({ row, column: Math.min(Math.max(0, column), MAX_COLUMNS - 1) });
  }

  scanRow(row: number): void {
    const { scanner, cell } = this;
    const outside = scanner.depth - 1;
    cell.column = -1;
    for (;;) {
      const token = scanner.next();
      if (token === CLOSE) {
        if (scanner.depth === outside) return;
      } else if (token === OPEN) {
        if (scanner.name === "c") {
          cell.row = row;
          this.readTag();
          this.readContent();
          this.visitor.cell(cell);
        } else {
          scanner.skip();
        }
      }
    }
  }

  private readTag(): void {
    const { scanner, cell } = this;
    const { attributes, bytes } = scanner;
    cell.start = scanner.tokenStart;
    cell.column++;
    cell.style = 0;
    this.type = NUMBER;
    for (let at = 0; at < 4 * scanner.attributeCount; at += 4) {
      const nameStart = attributes[at] ?? 0;
      if ((attributes[at + 1] ?? 0) - nameStart !== 1) continue;
      const start = attributes[at + 2] ?? 0;
      const end = attributes[at + 3] ?? 0;
      const letter = bytes[nameStart];
      if (letter === LETTER_R) {
        cell.column = this.readColumn(start, end);
      } else if (letter === LETTER_S) {
        cell.style = Math.max(0, readInteger(bytes, start, end));
      } else if (letter === LETTER_T) {
        this.type = end - start === 1 ? shortType(bytes[start]) : cellType(scanner.slice(start, end));
      }
    }
    if (cell.column >= MAX_COLUMNS) throw corrupt("a cell outside the sheet");
  }

  /** Only the letters of the address count; the row is the row's. */
  private readColumn(start: number, end: number): number {
    const { bytes } = this.scanner;
    let column = 0;
    for (let at = start; at < end; at++) {
      const letter = (bytes[at] ?? 0) & ~0x20;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
      if (column > MAX_COLUMNS) throw corrupt("a cell outside the sheet");
    }
    if (column === 0) throw corrupt("a cell without a column");
    return column - 1;
  }

  private readContent(): void {
    const { scanner, cell } = this;
    const outside = scanner.depth - 1;
    cell.value = null;
    cell.isError = false;
    cell.sharedString = -1;
    cell.rich = null;
    cell.hasFormula = false;
    cell.resultArea = null;
    cell.formula = null;
    for (;;) {
      const token = scanner.next();
      if (token === CLOSE) {
        if (scanner.depth === outside) break;
      } else if (token === OPEN) {
        if (scanner.name === "v") this.readValue();
        else if (scanner.name === "f") this.readFormula();
        else if (scanner.name === "is") this.readInline();
        else scanner.skip();
      }
    }
    cell.end = scanner.position;
  }

  private readInline(): void {
    const { text, rich } = readStringItem(this.scanner);
    if (this.type !== INLINE) return;
    this.cell.value = text;
    this.cell.rich = rich;
  }

  private readFormula(): void {
    const { scanner, cell } = this;
    cell.hasFormula = true;
    const type = scanner.attributeCount === 0 ? null : scanner.attribute("t");
    if (type === "array" || type === "dataTable") cell.resultArea = scanner.attribute("ref");
    if (!this.visitor.wantsFormulas) {
      scanner.skip();
      return;
    }
    const area = scanner.attribute("ref");
    const sharedIndex = scanner.attribute("si");
    cell.formula = {
      type: type === "shared" || type === "array" || type === "dataTable" ? type : "normal",
      area,
      sharedIndex,
      text: decodeXstring(scanner.innerText()),
    };
  }

  private readValue(): void {
    const { scanner } = this;
    if (this.type === NUMBER || this.type === SHARED) {
      const number = scanner.integerContent();
      if (number >= 0) {
        this.takeInteger(number);
        return;
      }
    }
    const text = scanner.innerText();
    if (text !== "") this.takeText(text);
    else if (this.type === FORMULA_TEXT) this.cell.value = "";
  }

  private takeInteger(number: number): void {
    const { cell } = this;
    if (this.type === NUMBER) {
      cell.value = number;
      return;
    }
    const text = this.context.strings[number];
    if (text === undefined) throw corrupt(`no shared string ${number}`);
    cell.value = text;
    cell.sharedString = number;
  }

  private takeText(text: string): void {
    const { cell } = this;
    switch (this.type) {
      case FORMULA_TEXT:
      case INLINE:
        cell.value = decodeXstring(text);
        return;
      case TRUTH:
        cell.value = isTrue(text.trim());
        return;
      case FAILURE:
        cell.value = text.trim();
        cell.isError = true;
        return;
      case DATE:
        // What is no date or no number stays what it is: a text, which the rules for the column then speak of.
        cell.value = serialOf(text.trim(), this.context.date1904) ?? decodeXstring(text);
        return;
      case SHARED:
        this.takeInteger(Number(text.trim() === "" ? NaN : text));
        return;
      default:
        if (text.trim() === "") return;
        cell.value = Number(text);
        if (!Number.isFinite(cell.value)) cell.value = decodeXstring(text);
    }
  }
}

/** A type that nobody knows is read as text. */
function shortType(letter: number | undefined): number {
  switch (letter) {
    case LETTER_S:
      return SHARED;
    case 0x6e: // n
      return NUMBER;
    case 0x62: // b
      return TRUTH;
    case 0x65: // e
      return FAILURE;
    case 0x64: // d
      return DATE;
    default:
      return INLINE;
  }
}

function cellType(name: string): number {
  return name === "str" ? FORMULA_TEXT : INLINE;
}

/** Up to nine digits and nothing else; −1 for any other text. */
function readInteger(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 9 || end === start) return -1;
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
