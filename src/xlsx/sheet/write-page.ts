import type { XlsxPage } from "../model/document.ts";
import { same } from "../model/same.ts";
import { childNamed, joinElement, placeChild, splitElement, type XmlElement } from "../xml/element.ts";
import { prefixed, withAttributes } from "../xml/tag.ts";
import { escapeXstring } from "../xml/text.ts";
import { SHEET_ORDER } from "./sheet-order.ts";

/** Writes what changed of the page's set-up into the sheet; attributes and children we do not know stay. */
export function writePage(sheet: XmlElement, before: XlsxPage, now: XlsxPage): void {
  const put = (name: string, changes: Readonly<Record<string, string | null>>) => {
    const open = childNamed(sheet, name)?.xml ?? prefixed(`<${name}/>`, sheet.prefix);
    const element = splitElement(open);
    element.open = withAttributes(element.open, changes);
    placeChild(sheet, SHEET_ORDER, name, joinElement(element));
  };
  if (!same(printOptions(before), printOptions(now))) put("printOptions", printOptions(now));
  if (now.margins && !same(before.margins, now.margins)) put("pageMargins", inches(now.margins));
  if (!same(pageSetup(before), pageSetup(now))) put("pageSetup", pageSetup(now));
  if (!same(headerFooter(before), headerFooter(now))) writeHeaderFooter(sheet, now);
  if (!same(before.rowBreaks, now.rowBreaks)) writeBreaks(sheet, now.rowBreaks);
}

function flag(value: boolean): string | null {
  return value ? "1" : null;
}

function printOptions(page: XlsxPage): Record<string, string | null> {
  return {
    horizontalCentered: flag(page.centreHorizontally),
    verticalCentered: flag(page.centreVertically),
    gridLines: flag(page.printGridlines),
  };
}

function inches(margins: NonNullable<XlsxPage["margins"]>): Record<string, string> {
  const inch = (points: number) => String(Math.round((points / 72) * 1e8) / 1e8);
  return {
    left: inch(margins.left),
    right: inch(margins.right),
    top: inch(margins.top),
    bottom: inch(margins.bottom),
    header: inch(margins.header),
    footer: inch(margins.footer),
  };
}

function pageSetup(page: XlsxPage): Record<string, string | null> {
  const number = (value: number | null) => (value === null ? null : String(value));
  return {
    paperSize: number(page.paperSize),
    scale: number(page.scale),
    fitToWidth: isFitted(page) ? String(page.fitToWidth ?? 0) : null,
    fitToHeight: isFitted(page) ? String(page.fitToHeight ?? 0) : null,
    orientation: page.orientation,
    firstPageNumber: number(page.firstPageNumber),
    useFirstPageNumber: flag(page.firstPageNumber !== null),
  };
}

/** Whether the sheet is scaled to a number of pages; then `<pageSetUpPr>` says so too. */
export function isFitted(page: XlsxPage): boolean {
  return page.fitToWidth !== null || page.fitToHeight !== null;
}

function headerFooter(page: XlsxPage): unknown {
  return [page.header, page.footer, page.differentFirstPage];
}

const HEADER_ORDER = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];

function writeHeaderFooter(sheet: XmlElement, page: XlsxPage): void {
  const xml =
    childNamed(sheet, "headerFooter")?.xml ?? prefixed("<headerFooter></headerFooter>", sheet.prefix);
  const element = splitElement(xml);
  element.open = withAttributes(element.open, { differentFirst: flag(page.differentFirstPage) });
  const texts = {
    oddHeader: page.header.all,
    oddFooter: page.footer.all,
    firstHeader: page.differentFirstPage ? page.header.first : "",
    firstFooter: page.differentFirstPage ? page.footer.first : "",
  };
  for (const [name, text] of Object.entries(texts)) {
    const child = text === "" ? null : prefixed(`<${name}>${escapeXstring(text)}</${name}>`, sheet.prefix);
    placeChild(element, HEADER_ORDER, name, child);
  }
  const isEmpty = element.children.length === 0 && !page.differentFirstPage;
  placeChild(sheet, SHEET_ORDER, "headerFooter", isEmpty ? null : joinElement(element));
}

function writeBreaks(sheet: XmlElement, rows: readonly number[]): void {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const breaks = sorted.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("");
  const xml = `<rowBreaks count="${sorted.length}" manualBreakCount="${sorted.length}">${breaks}</rowBreaks>`;
  placeChild(sheet, SHEET_ORDER, "rowBreaks", sorted.length === 0 ? null : prefixed(xml, sheet.prefix));
}
