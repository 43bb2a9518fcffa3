import type { CellFormat, XlsxSheet } from "../../../../xlsx/model/document.ts";
import { columnFormatAt, patchColumns } from "../../formats.ts";
import { ModelError } from "../../model-error.ts";
import { asChoice, asFlag, asInteger, asNumber, keysOf } from "../arguments.ts";
import { autofitColumns, autofitRows } from "../autofit.ts";
import { pointsOfWidth, widthOfPoints } from "../column-width.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";
import type { RangeAreasTarget } from "../range-target.ts";
import { between, property, restyle } from "./format-property.ts";
import { borders } from "./range-borders.ts";
import { rangeFill } from "./range-fill.ts";
import { rangeFont } from "./range-font.ts";

const HORIZONTAL = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
} as const satisfies Record<CellFormat["horizontal"], string>;

const VERTICAL = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
} as const satisfies Record<CellFormat["vertical"], string>;

/** Highest row and widest column Excel allows, in points. */
const MAX_HEIGHT = 409.5;
const MAX_WIDTH_CHARACTERS = 255;

/** `range.format` and `rangeAreas.format`: a property reads null where the cells differ. */
export const rangeFormat: HostConstructor<RangeAreasTarget> = hostClass<RangeAreasTarget>({
  name: "RangeFormat",
  scalars: {
    WrapText: property(
      (format) => format.wrap,
      (value) => ({ wrap: asFlag(value) }),
    ),
    HorizontalAlignment: property(
      (format) => HORIZONTAL[format.horizontal],
      (value) => ({ horizontal: keyOf(HORIZONTAL, value) }),
    ),
    VerticalAlignment: property(
      (format) => VERTICAL[format.vertical],
      (value) => ({ vertical: keyOf(VERTICAL, value) }),
    ),
    IndentLevel: property(
      (format) => format.indent,
      (value) => ({ indent: between(asInteger(value), 0, 250) }),
    ),
    // 180 stands for letters one below the other (Excel.RangeFormat.textOrientation).
    TextOrientation: property(
      (format) => (format.rotation === 255 ? 180 : format.rotation),
      (value) => {
        const degrees = asInteger(value);
        return { rotation: degrees === 180 ? 255 : between(degrees, -90, 90) };
      },
    ),
    ReadingOrder: { get: () => "Context" },
    ShrinkToFit: { get: () => false },
    AutoIndent: { get: () => false },
    ColumnWidth: {
      get: (target, host) => common(columnWidths(target, host)),
      set: (target, value, host) => {
        const points = between(asNumber(value), 0, pointsOfWidth(MAX_WIDTH_CHARACTERS, host));
        sizeColumns(target, widthOfPoints(points, host), points === 0, host);
      },
    },
    RowHeight: {
      get: (target, host) => common(rowHeights(target, target.sheet(host))),
      set: (target, value, host) => {
        const points = between(asNumber(value), 0, MAX_HEIGHT);
        sizeRows(target, points, points === 0, host);
      },
    },
    UseStandardWidth: {
      get: (target, host) =>
        common(columnWidths(target, host)) === pointsOfWidth(target.sheet(host).defaultColumnWidth, host),
      set: (target, value, host) => {
        if (asFlag(value)) sizeColumns(target, null, false, host);
      },
    },
    UseStandardHeight: {
      get: (target, host) =>
        common(rowHeights(target, target.sheet(host))) === (target.sheet(host).defaultRowHeight ?? 15),
      set: (target, value, host) => {
        if (asFlag(value)) sizeRows(target, null, false, host);
      },
    },
  },
  navigations: {
    Fill: (target) => rangeFill(target),
    Font: (target) => rangeFont(target),
    Borders: (target) => borders(target),
    Protection: (target) => formatProtection(target),
  },
  actions: {
    AutofitColumns: (target, _, host) => autofitColumns(target, host),
    AutofitRows: (target, _, host) => autofitRows(target, host),
    AdjustIndent: (target, args, host) => {
      const amount = args.integer(0);
      restyle(target, host, (format) => ({ indent: Math.max(0, Math.min(250, format.indent + amount)) }));
    },
  },
});

const formatProtection = hostClass<RangeAreasTarget>({
  name: "FormatProtection",
  scalars: {
    Locked: property(
      (format) => format.locked,
      (value) => ({ locked: asFlag(value) }),
    ),
    FormulaHidden: { get: () => false },
  },
});

function* columnWidths(target: RangeAreasTarget, host: Host): Iterable<number> {
  const sheet = target.sheet(host);
  for (const { place } of target.ranges) {
    for (let column = place.left; column <= place.right; column++) {
      const run = columnFormatAt(sheet, column);
      yield run?.hidden ? 0 : pointsOfWidth(run?.width ?? sheet.defaultColumnWidth, host);
    }
  }
}

function* rowHeights(target: RangeAreasTarget, sheet: XlsxSheet): Iterable<number> {
  const standard = sheet.defaultRowHeight ?? 15;
  for (const { place } of target.ranges) {
    const stored = place.bottom - place.top > sheet.rows.size;
    if (stored) yield standard;
    for (const row of stored ? sheet.rows.keys() : rowsOf(place)) {
      if (row < place.top || row > place.bottom) continue;
      const entry = sheet.rows.get(row);
      yield entry?.hidden ? 0 : (entry?.height ?? standard);
    }
  }
}

function* rowsOf(place: { top: number; bottom: number }): Iterable<number> {
  for (let row = place.top; row <= place.bottom; row++) yield row;
}

function common(values: Iterable<number>): number | null {
  let first: number | null = null;
  for (const value of values) {
    if (first === null) first = value;
    else if (first !== value) return null;
  }
  return first;
}

function sizeColumns(target: RangeAreasTarget, width: number | null, hidden: boolean, host: Host): void {
  const sheet = target.sheet(host);
  host.changeSheet(sheet, (edits) => {
    for (const { place } of target.ranges) {
      patchColumns(edits, sheet, place.left, place.right, (run) => ({ ...run, width, hidden }));
    }
    edits.note({ kind: "layout", sheetId: sheet.id });
  });
}

function sizeRows(target: RangeAreasTarget, height: number | null, hidden: boolean, host: Host): void {
  const sheet = target.sheet(host);
  host.changeSheet(sheet, (edits) => {
    for (const { place } of target.ranges) {
      if (place.bottom - place.top > 100_000) {
        // Every row of the sheet: the default height says it.
        edits.assign(sheet, sheet, "defaultRowHeight", height);
        continue;
      }
      for (const row of rowsOf(place)) {
        const stored = edits.row(sheet, row);
        edits.assign(sheet, stored, "height", height);
        edits.assign(sheet, stored, "hidden", hidden);
      }
    }
    edits.note({ kind: "layout", sheetId: sheet.id });
  });
}

function keyOf<Key extends string>(names: Readonly<Record<Key, string>>, value: unknown): Key {
  const keys = keysOf(names);
  const wanted = asChoice(
    value,
    keys.map((key) => names[key]),
  );
  const found = keys.find((key) => names[key] === wanted);
  if (found === undefined) throw new ModelError("InvalidArgument", String(value));
  return found;
}
