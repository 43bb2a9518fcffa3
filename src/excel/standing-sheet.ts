import { areaAddress, MAX_ROWS, type Area } from "../core/values/addresses.ts";
import { ROWS_KEY } from "../core/plan/stored-keys.ts";
import { propertyText, queueProperties } from "./marks.ts";

/** A sheet of ours that was written before: what of it is ours, and what a person put beside it. */
export class StandingSheet {
  readonly #charts: Excel.ChartCollection;
  readonly #properties: Excel.WorksheetCustomPropertyCollection;
  readonly #used: Excel.Range;

  /** Queues the look; the rest can be asked after the round trip. */
  constructor(worksheet: Excel.Worksheet) {
    this.#charts = worksheet.charts.load("items/name");
    this.#properties = queueProperties(worksheet);
    this.#used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  }

  get chartNames(): string[] {
    return this.#charts.items.map(({ name }) => name);
  }

  /** Rows from the top that we wrote; all of them where an earlier version did not say. */
  get rows(): number {
    const rows = Number(propertyText(this.#properties, ROWS_KEY));
    return Number.isInteger(rows) && rows > 0 ? rows : MAX_ROWS;
  }

  /** Rows below ours down to the last one that holds something; none where all are ours. */
  get notesBelow(): number {
    const end = this.#used.isNullObject ? 0 : this.#used.rowIndex + this.#used.rowCount;
    return Math.max(0, end - this.rows);
  }
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
