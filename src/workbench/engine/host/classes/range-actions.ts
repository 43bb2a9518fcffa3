import type { Area } from "../../../../core/values/addresses.ts";
import { covers, intersects, isEntireColumn, isEntireRow } from "../../../../xlsx/calculation/areas.ts";
import type { XlsxSheet } from "../../../../xlsx/model/document.ts";
import { clearContents, forEachStored } from "../../contents.ts";
import { copyRange } from "../../copy-range.ts";
import type { Edits } from "../../edits.ts";
import { restyleArea } from "../../formats.ts";
import { invalidArgument } from "../../model-error.ts";
import { formatsWithout, validationsWithout } from "../../rules-of-areas.ts";
import { deleteCells, insertCells } from "../../structure.ts";
import type { CallArguments } from "../arguments.ts";
import { cellProperties } from "./cell-properties.ts";
import type { Host } from "../host.ts";
import { rangeArgument, type RangeTarget } from "../range-target.ts";
import { refuseLocked } from "../range-values.ts";

type Action<Result = unknown> = (target: RangeTarget, args: CallArguments, host: Host) => Result;

const clear: Action<void> = (target, args, host) => {
  const what = args.choice(
    0,
    ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const,
    "All",
  );
  const sheet = target.sheet(host);
  const area = target.place;
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
  if (what === "Contents") {
    if (!isEntireColumn(area) && !isEntireRow(area)) refuseLocked(sheet, area, host);
    host.change((edits) => clearContents(edits, host.model.formats, sheet, area));
    return;
  }
  host.changeSheet(sheet, (edits) => {
    if (what !== "Formats") clearContents(edits, host.model.formats, sheet, area);
    restyleArea(edits, sheet, area, () => 0);
    if (what !== "Formats") {
      forEachStored(sheet, area, (row, column, cell) => {
        if (cell.value === null && cell.formula === null) edits.setCell(sheet, row, column, undefined);
      });
    }
    edits.assign(sheet, sheet, "conditionalFormats", formatsWithout(sheet.conditionalFormats, area));
    edits.note({ kind: "conditionalFormats", sheetId: sheet.id });
    if (what !== "Formats") {
      edits.assign(sheet, sheet, "validations", validationsWithout(sheet.validations, area));
    }
    edits.assign(
      sheet,
      sheet,
      "merges",
      sheet.merges.filter((merge) => !covers(area, merge)),
    );
    edits.note({ kind: "layout", sheetId: sheet.id });
  });
};

/** Whole rows and columns go as such; of other cells the caller says where to. */
const insert: Action<RangeTarget> = (target, args, host) => {
  const shift = args.choice(0, ["Down", "Right"] as const, "Down");
  const sheet = target.sheet(host);
  const area = target.place;
  const direction = isEntireRow(area)
    ? "down"
    : isEntireColumn(area)
      ? "right"
      : shift === "Down"
        ? "down"
        : "right";
  host.changeSheet(sheet, (edits) =>
    host.model.followed(sheet.id, insertCells(edits, sheet, area, direction)),
  );
  // The new, empty cells: the old range has moved on (Excel.Range.insert).
  return target.other(area, host);
};

const remove: Action<void> = (target, args, host) => {
  const shift = args.choice(0, ["Up", "Left"] as const, "Up");
  const sheet = target.sheet(host);
  const area = target.place;
  const direction = isEntireRow(area) ? "up" : isEntireColumn(area) ? "left" : shift === "Up" ? "up" : "left";
  host.changeSheet(sheet, (edits) =>
    host.model.followed(sheet.id, deleteCells(edits, sheet, area, direction)),
  );
};

const merge: Action<void> = (target, args, host) => {
  const sheet = target.sheet(host);
  const area = target.place;
  const pieces: Area[] = args.flag(0)
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, index) => ({
        ...area,
        top: area.top + index,
        bottom: area.top + index,
      }))
    : [area];
  host.changeSheet(sheet, (edits) => {
    const kept = sheet.merges.filter((other) => !intersects(other, area));
    const made = pieces.filter((piece) => piece.top !== piece.bottom || piece.left !== piece.right);
    // Only the first value of a merged area survives.
    for (const piece of made) {
      forEachStored(sheet, piece, (row, column, cell) => {
        if (row === piece.top && column === piece.left) return;
        if (cell.value === null && cell.formula === null) return;
        edits.setCell(sheet, row, column, { value: null, formula: null, style: cell.style });
      });
      edits.written(sheet, piece);
      if (host.does("mergingLosesFill")) clearFill(edits, sheet, piece, host);
    }
    edits.assign(sheet, sheet, "merges", [...kept, ...made]);
    edits.note({ kind: "layout", sheetId: sheet.id });
  });
};

function clearFill(edits: Edits, sheet: XlsxSheet, piece: Area, host: Host): void {
  forEachStored(sheet, piece, (row, column, cell) => {
    const style = host.model.formats.patched(cell.style, { fill: null });
    edits.setCell(sheet, row, column, { ...cell, style });
  });
  edits.formatted(sheet, piece);
}

const unmerge: Action<void> = (target, _, host) => {
  const sheet = target.sheet(host);
  host.changeSheet(sheet, (edits) => {
    const kept = sheet.merges.filter((other) => !intersects(other, target.place));
    edits.assign(sheet, sheet, "merges", kept);
    edits.note({ kind: "layout", sheetId: sheet.id });
  });
};

const copyFrom: Action<void> = (target, args, host) => {
  const sheet = target.sheet(host);
  const source = rangeArgument(args.at(0), sheet, host, true);
  const what = args.choice(1, ["All", "Formulas", "Values", "Formats", "Link"] as const, "All");
  if (what === "Link" || args.flag(3))
    throw invalidArgument("Links and transposing are not available in this host.");
  refuseLocked(sheet, target.place, host);
  host.change((edits) =>
    copyRange(
      edits,
      { sheet: source.sheet(host), area: source.place },
      { sheet, area: target.place },
      { what, skipBlanks: args.flag(2) },
    ),
  );
};

export const rangeActions = {
  clear,
  insert,
  delete: remove,
  merge,
  unmerge,
  copyFrom,
  ...cellProperties,
};
