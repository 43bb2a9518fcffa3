import type { SheetPlan } from "../core/plan/sheet-plan.ts";
import { areaAddress } from "../core/values/addresses.ts";

/** Queues how the sheet is printed. */
export function queuePage(worksheet: Excel.Worksheet, { page }: SheetPlan): void {
  const { pageLayout } = worksheet;
  pageLayout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = page.paper;
  const { top, bottom, left, right, header, footer } = page.margins;
  pageLayout.setPrintMargins("Centimeters", {
    top: top / 10,
    bottom: bottom / 10,
    left: left / 10,
    right: right / 10,
    header: header / 10,
    footer: footer / 10,
  });
  pageLayout.zoom = page.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
  pageLayout.centerHorizontally = page.centreHorizontally;
  pageLayout.setPrintArea(areaAddress(page.printArea));
  if (page.titleRows)
    pageLayout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  if (page.pageNumbers) {
    const { headersFooters } = pageLayout;
    // Printing the whole workbook would count on, and leave the number away on its first page only.
    pageLayout.firstPageNumber = 1;
    headersFooters.state = "FirstAndDefault";
    headersFooters.defaultForAllPages.centerHeader = "&P";
    headersFooters.firstPage.centerHeader = "";
    // An ampersand begins a code of the header: doubled it is itself. A sheet made again without a notice loses it.
    const notice = (page.notice ?? "").replaceAll("&", "&&");
    headersFooters.defaultForAllPages.rightHeader = notice;
    headersFooters.firstPage.rightHeader = notice;
  }
  worksheet.horizontalPageBreaks.removePageBreaks();
  for (const row of page.pageBreaks) worksheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/** Queues what stays in sight on the screen. */
export function queueFreeze(worksheet: Excel.Worksheet, { rows, columns }: SheetPlan["freeze"]): void {
  const { freezePanes } = worksheet;
  freezePanes.unfreeze();
  if (rows > 0 && columns > 0) {
    freezePanes.freezeAt(areaAddress({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}
