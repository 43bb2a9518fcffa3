import { MAX_COLUMNS, MAX_ROWS } from "../../../../core/values/addresses.ts";
import type { XlsxPage, XlsxSheet } from "../../../../xlsx/model/document.ts";
import { isEntireColumn, isEntireRow } from "../../../../xlsx/calculation/areas.ts";
import { invalidArgument, ModelError } from "../../model-error.ts";
import { asChoice, asFlag, asInteger, asNumber, asRecord, keysOf } from "../arguments.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor, type Scalar } from "../host-object.ts";
import { rangeArgument, RangeAreasTarget, rangesArgument, RangeTarget } from "../range-target.ts";
import { headersFooters } from "./headers-footers.ts";
import { rangeAreas } from "./range-areas.ts";
import { range } from "./range.ts";

/** Excel's paper numbers, for the sizes its API names. */
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
};

type Margins = NonNullable<XlsxPage["margins"]>;
/** What Excel gives a new sheet, in points. */
const NORMAL_MARGINS: Margins = { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 };
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** `worksheet.pageLayout` (1.9). Lengths are points. */
export const pageLayout: HostConstructor<XlsxSheet> = hostClass<XlsxSheet>({
  name: "PageLayout",
  scalars: {
    Orientation: {
      get: ({ page }) => (page.orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (sheet, value, host) =>
        setPage(sheet, { orientation: asChoice(value, ["portrait", "landscape"] as const) }, host),
    },
    PaperSize: {
      get: ({ page }) => Object.keys(PAPERS).find((name) => PAPERS[name] === page.paperSize) ?? null,
      set: (sheet, value, host) => {
        const paper = PAPERS[asChoice(value, Object.keys(PAPERS))];
        setPage(sheet, { paperSize: paper ?? null }, host);
      },
    },
    Zoom: {
      get: ({ page }) =>
        page.fitToWidth !== null || page.fitToHeight !== null
          ? { horizontalFitToPages: page.fitToWidth || null, verticalFitToPages: page.fitToHeight || null }
          : { scale: page.scale ?? 100 },
      set: setZoom,
    },
    FirstPageNumber: {
      get: ({ page }) => page.firstPageNumber ?? "",
      set: (sheet, value, host) =>
        setPage(sheet, { firstPageNumber: value === "" ? null : asInteger(value) }, host),
    },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    CenterHorizontally: flag("centreHorizontally"),
    CenterVertically: flag("centreVertically"),
    PrintGridlines: flag("printGridlines"),
  },
  navigations: { HeadersFooters: (sheet) => headersFooters(sheet) },
  objects: {
    GetPrintArea: (sheet, _, host) => rangeAreas(found(printArea(sheet, host), "print area")),
    GetPrintAreaOrNullObject: (sheet, _, host) => {
      const area = printArea(sheet, host);
      return area && rangeAreas(area);
    },
    GetPrintTitleRows: (sheet, _, host) => range(found(titleRows(sheet, host), "title rows")),
    GetPrintTitleRowsOrNullObject: (sheet, _, host) => {
      const rows = titleRows(sheet, host);
      return rows && range(rows);
    },
    GetPrintTitleColumns: (sheet, _, host) => range(found(titleColumns(sheet, host), "title columns")),
    GetPrintTitleColumnsOrNullObject: (sheet, _, host) => {
      const columns = titleColumns(sheet, host);
      return columns && range(columns);
    },
  },
  actions: {
    SetPrintArea: (sheet, args, host) => {
      const areas = rangesArgument(args.at(0), sheet, host).map((one) => one.place);
      setPage(sheet, { printArea: areas }, host);
    },
    SetPrintTitleRows: (sheet, args, host) => {
      const { top, bottom } = whole(args.at(0), sheet, host, isEntireRow, "rows");
      setPage(sheet, { titleRows: { first: top, last: bottom } }, host);
    },
    SetPrintTitleColumns: (sheet, args, host) => {
      const { left, right } = whole(args.at(0), sheet, host, isEntireColumn, "columns");
      setPage(sheet, { titleColumns: { first: left, last: right } }, host);
    },
    SetPrintMargins: (sheet, args, host) => {
      const unit = POINTS[args.choice(0, ["Points", "Inches", "Centimeters"] as const, "Points")];
      const margins: Margins = { ...(sheet.page.margins ?? NORMAL_MARGINS) };
      for (const [side, value] of Object.entries(asRecord(args.at(1)))) {
        if (value === null || value === undefined) continue;
        margins[asChoice(side, keysOf(NORMAL_MARGINS))] = length(value) * unit;
      }
      setPage(sheet, { margins }, host);
    },
  },
});

/** `worksheet.horizontalPageBreaks`: the rows that begin a page. */
export const pageBreaks: HostConstructor<XlsxSheet> = hostClass<XlsxSheet>({
  name: "PageBreakCollection",
  items: (sheet) => sheet.page.rowBreaks.map((row) => pageBreak({ sheet, row })),
  indexer: (sheet, args) => {
    const row = sheet.page.rowBreaks[args.integer(0)];
    if (row === undefined) throw new ModelError("ItemNotFound", "There is no such page break.");
    return pageBreak({ sheet, row });
  },
  objects: {
    Add: (sheet, args, host) => {
      const row = rangeArgument(args.at(0), sheet, host).place.top;
      if (row === 0) throw invalidArgument("No page breaks before the first row.");
      const rowBreaks = [...new Set([...sheet.page.rowBreaks, row])].sort((a, b) => a - b);
      setPage(sheet, { rowBreaks }, host);
      return pageBreak({ sheet, row });
    },
  },
  actions: {
    GetCount: (sheet) => sheet.page.rowBreaks.length,
    RemovePageBreaks: (sheet, _, host) => setPage(sheet, { rowBreaks: [] }, host),
  },
});

const pageBreak = hostClass<{ sheet: XlsxSheet; row: number }>({
  name: "PageBreak",
  scalars: { RowIndex: { get: ({ row }) => row }, ColumnIndex: { get: () => 0 } },
  objects: {
    GetCellAfterBreak: ({ sheet, row }, _, host) =>
      range(new RangeTarget(sheet.id, { top: row, bottom: row, left: 0, right: 0 }, host)),
  },
  actions: {
    Delete: ({ sheet, row }, _, host) =>
      setPage(sheet, { rowBreaks: sheet.page.rowBreaks.filter((other) => other !== row) }, host),
  },
});

export function setPage(sheet: XlsxSheet, change: Partial<XlsxPage>, host: Host): void {
  host.changeSheet(sheet, (edits) => {
    edits.assign(sheet, sheet, "page", { ...sheet.page, ...change });
    edits.note({ kind: "layout", sheetId: sheet.id });
  });
}

/** A scale or a number of pages, not both; "horizontal: 1" alone leaves the height open. */
function setZoom(sheet: XlsxSheet, value: unknown, host: Host): void {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = asRecord(value);
  const given = (entry: unknown): boolean => entry !== null && entry !== undefined;
  if (given(scale)) {
    if (given(wide) || given(high)) throw invalidArgument("Either a scale or a number of pages.");
    const percent = asInteger(scale);
    if (percent < 10 || percent > 400) throw invalidArgument("A scale is between 10 and 400.");
    setPage(sheet, { scale: percent, fitToWidth: null, fitToHeight: null }, host);
  } else {
    if (host.does("fitToPagesIgnored")) return;
    const pages = (entry: unknown): number => (given(entry) ? asInteger(entry) : 0);
    setPage(sheet, { scale: null, fitToWidth: pages(wide), fitToHeight: pages(high) }, host);
  }
}

function margin(side: keyof Margins): Scalar<XlsxSheet> {
  return {
    get: ({ page }) => (page.margins ?? NORMAL_MARGINS)[side],
    set: (sheet, value, host) => {
      const margins = { ...(sheet.page.margins ?? NORMAL_MARGINS), [side]: length(value) };
      setPage(sheet, { margins }, host);
    },
  };
}

function flag(key: "centreHorizontally" | "centreVertically" | "printGridlines"): Scalar<XlsxSheet> {
  return {
    get: ({ page }) => page[key],
    set: (sheet, value, host) => setPage(sheet, { [key]: asFlag(value) }, host),
  };
}

function length(value: unknown): number {
  const points = asNumber(value);
  if (points < 0) throw invalidArgument("A length is not negative.");
  return points;
}

function whole(
  value: unknown,
  sheet: XlsxSheet,
  host: Host,
  isWhole: (area: RangeTarget["place"]) => boolean,
  what: string,
): RangeTarget["place"] {
  const { place } = rangeArgument(value, sheet, host);
  if (isWhole(place)) return place;
  throw invalidArgument(`Whole ${what} were expected.`);
}

function printArea(sheet: XlsxSheet, host: Host): RangeAreasTarget | null {
  const areas = sheet.page.printArea;
  return (
    areas &&
    new RangeAreasTarget(
      sheet.id,
      areas.map((area) => new RangeTarget(sheet.id, area, host)),
    )
  );
}

function titleRows(sheet: XlsxSheet, host: Host): RangeTarget | null {
  const rows = sheet.page.titleRows;
  const area = rows && { top: rows.first, bottom: rows.last, left: 0, right: MAX_COLUMNS - 1 };
  return area && new RangeTarget(sheet.id, area, host);
}

function titleColumns(sheet: XlsxSheet, host: Host): RangeTarget | null {
  const columns = sheet.page.titleColumns;
  const area = columns && { left: columns.first, right: columns.last, top: 0, bottom: MAX_ROWS - 1 };
  return area && new RangeTarget(sheet.id, area, host);
}

function found<Found>(value: Found | null, what: string): Found {
  if (value) return value;
  throw new ModelError("ItemNotFound", `The sheet has no ${what}.`);
}
