import type { HeaderFooter, XlsxSheet } from "../../../../xlsx/model/document.ts";
import { ModelError } from "../../model-error.ts";
import { asChoice, asText } from "../arguments.ts";
import { hostClass, type HostConstructor, type Scalar } from "../host-object.ts";
import { setPage } from "./page-layout.ts";

/** Odd and even pages are not in the model. */
export const headersFooters: HostConstructor<XlsxSheet> = hostClass<XlsxSheet>({
  name: "HeaderFooterGroup",
  scalars: {
    State: {
      get: ({ page }) => (page.differentFirstPage ? "FirstAndDefault" : "Default"),
      set: (sheet, value, host) => {
        const state = asChoice(value, [
          "Default",
          "FirstAndDefault",
          "OddAndEven",
          "FirstOddAndEven",
        ] as const);
        if (state !== "Default" && state !== "FirstAndDefault") {
          throw new ModelError("NotImplemented", `"${state}" is not available in this host.`);
        }
        setPage(sheet, { differentFirstPage: state === "FirstAndDefault" }, host);
      },
    },
    UseSheetMargins: { get: () => true },
    UseSheetScale: { get: () => true },
  },
  navigations: {
    DefaultForAllPages: (sheet) => headerFooter({ sheet, pages: "all" }),
    FirstPage: (sheet) => headerFooter({ sheet, pages: "first" }),
  },
});

interface Pages {
  readonly sheet: XlsxSheet;
  readonly pages: keyof HeaderFooter;
}

const headerFooter = hostClass<Pages>({
  name: "HeaderFooter",
  scalars: {
    LeftHeader: section("header", "L"),
    CenterHeader: section("header", "C"),
    RightHeader: section("header", "R"),
    LeftFooter: section("footer", "L"),
    CenterFooter: section("footer", "C"),
    RightFooter: section("footer", "R"),
  },
});

type Section = "L" | "C" | "R";

function section(where: "header" | "footer", name: Section): Scalar<Pages> {
  return {
    get: ({ sheet, pages }) => sectionsOf(sheet.page[where][pages])[name],
    set: ({ sheet, pages }, value, host) => {
      const sections = { ...sectionsOf(sheet.page[where][pages]), [name]: asText(value) };
      const text = (["L", "C", "R"] as const)
        .map((key) => (sections[key] === "" ? "" : `&${key}${sections[key]}`))
        .join("");
      setPage(sheet, { [where]: { ...sheet.page[where], [pages]: text } }, host);
    },
  };
}

/** "&Lleft&Ccentre" by section; what stands before the first mark is in the centre. */
function sectionsOf(text: string): Record<Section, string> {
  const sections = { L: "", C: "", R: "" };
  let current: Section = "C";
  for (const piece of text.split(/(&[LCR])/)) {
    if (piece === "&L" || piece === "&C" || piece === "&R")
      current = piece === "&L" ? "L" : piece === "&C" ? "C" : "R";
    else sections[current] += piece;
  }
  return sections;
}
