import { MAX_COLUMNS, MAX_ROWS } from "../../../../core/values/addresses.ts";
import type { XlsxSheet } from "../../../../xlsx/model/document.ts";
import { generalException, invalidArgument, ModelError } from "../../model-error.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";
import { rangeArgument, RangeTarget } from "../range-target.ts";
import { range } from "./range.ts";

/** `worksheet.freezePanes`: rows at the top, columns at the left. */
export const freezePanes: HostConstructor<XlsxSheet> = hostClass<XlsxSheet>({
  name: "WorksheetFreezePanes",
  objects: {
    GetLocation: (sheet, _, host) => {
      const frozen = location(sheet, host);
      if (!frozen) throw new ModelError("ItemNotFound", "No pane is frozen.");
      return range(frozen);
    },
    GetLocationOrNullObject: (sheet, _, host) => {
      const frozen = location(sheet, host);
      return frozen && range(frozen);
    },
  },
  actions: {
    FreezeRows: (sheet, args, host) =>
      freeze(sheet, { rows: args.optionalInteger(0) ?? 1, columns: 0 }, host),
    FreezeColumns: (sheet, args, host) =>
      freeze(sheet, { rows: 0, columns: args.optionalInteger(0) ?? 1 }, host),
    // From the first cell to the range's last (Excel.WorksheetFreezePanes.freezeAt).
    FreezeAt: (sheet, args, host) => {
      const { bottom, right } = rangeArgument(args.at(0), sheet, host).place;
      const rows = bottom === MAX_ROWS - 1 ? 0 : bottom + 1;
      const columns = right === MAX_COLUMNS - 1 ? 0 : right + 1;
      freeze(sheet, { rows, columns }, host);
    },
    Unfreeze: (sheet, _, host) => {
      if (sheet.visibility !== "visible" && host.does("unfreezeFailsWhenHidden")) throw generalException();
      freeze(sheet, { rows: 0, columns: 0 }, host);
    },
  },
});

function freeze(sheet: XlsxSheet, frozen: XlsxSheet["freeze"], host: Host): void {
  host.refuseWhenInactive();
  if (frozen.rows > 0 && host.does("freezingFails")) throw generalException();
  const fits =
    frozen.rows >= 0 && frozen.rows < MAX_ROWS && frozen.columns >= 0 && frozen.columns < MAX_COLUMNS;
  if (!fits) throw invalidArgument("There are not so many rows or columns.");
  host.changeSheet(sheet, (edits) => {
    edits.assign(sheet, sheet, "freeze", frozen);
    edits.note({ kind: "layout", sheetId: sheet.id });
  });
}

/** The frozen cells: whole rows, whole columns, or the corner; null when nothing is frozen. */
function location(sheet: XlsxSheet, host: Host): RangeTarget | null {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  const area = {
    top: 0,
    left: 0,
    bottom: rows === 0 ? MAX_ROWS - 1 : rows - 1,
    right: columns === 0 ? MAX_COLUMNS - 1 : columns - 1,
  };
  return new RangeTarget(sheet.id, area, host);
}
