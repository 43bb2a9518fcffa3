import type { XlsxPage } from "../model/document.ts";
import { decodeXstring, isTrue } from "../xml/text.ts";
import type { XmlScanner } from "../xml/scanner.ts";

const POINTS_PER_INCH = 72;

/** A page as Excel has it before anyone touches it. */
export function defaultPage(): XlsxPage {
  return {
    orientation: null,
    paperSize: null,
    margins: null,
    fitToWidth: null,
    fitToHeight: null,
    scale: null,
    firstPageNumber: null,
    printArea: null,
    titleRows: null,
    titleColumns: null,
    header: { all: "", first: "" },
    footer: { all: "", first: "" },
    differentFirstPage: false,
    centreHorizontally: false,
    centreVertically: false,
    printGridlines: false,
    rowBreaks: [],
  };
}

/** What of the page's set-up is spread over several elements of the sheet. */
export interface FitToPage {
  isOn: boolean;
}

/** Reads the element just opened if it belongs to the page's set-up. */
export function readPageElement(scanner: XmlScanner, name: string, page: XlsxPage, fit: FitToPage): void {
  const inches = (attribute: string) =>
    Math.round(Number(scanner.attribute(attribute) ?? 0) * POINTS_PER_INCH * 1e6) / 1e6;
  switch (name) {
    case "printOptions":
      page.centreHorizontally = isTrue(scanner.attribute("horizontalCentered"));
      page.centreVertically = isTrue(scanner.attribute("verticalCentered"));
      page.printGridlines = isTrue(scanner.attribute("gridLines"));
      break;
    case "pageMargins":
      page.margins = {
        top: inches("top"),
        bottom: inches("bottom"),
        left: inches("left"),
        right: inches("right"),
        header: inches("header"),
        footer: inches("footer"),
      };
      break;
    case "pageSetup":
      readPageSetup(scanner, page, fit);
      break;
    case "headerFooter":
      readHeaderFooter(scanner, page);
      break;
    case "rowBreaks":
      scanner.children(() => {
        const row = Number(scanner.attribute("id"));
        if (Number.isInteger(row) && row > 0) page.rowBreaks.push(row);
      });
      break;
  }
}

function readPageSetup(scanner: XmlScanner, page: XlsxPage, fit: FitToPage): void {
  const number = (name: string) => {
    const value = scanner.attribute(name);
    return value === null ? null : Number(value) || 0;
  };
  const orientation = scanner.attribute("orientation");
  page.orientation = orientation === "portrait" || orientation === "landscape" ? orientation : null;
  page.paperSize = number("paperSize");
  if (isTrue(scanner.attribute("useFirstPageNumber"))) {
    page.firstPageNumber = number("firstPageNumber") ?? 1;
  }
  if (fit.isOn) {
    page.fitToWidth = number("fitToWidth") ?? 1;
    page.fitToHeight = number("fitToHeight") ?? 1;
  } else {
    page.scale = number("scale");
  }
}

function readHeaderFooter(scanner: XmlScanner, page: XlsxPage): void {
  page.differentFirstPage = isTrue(scanner.attribute("differentFirst"));
  scanner.children((name) => {
    const text = decodeXstring(scanner.innerText());
    if (name === "oddHeader") page.header.all = text;
    else if (name === "oddFooter") page.footer.all = text;
    else if (name === "firstHeader") page.header.first = text;
    else if (name === "firstFooter") page.footer.first = text;
  });
}
