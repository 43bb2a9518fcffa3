import type { XlsxDocument } from "../model/document.ts";
import type { Tab, WorkbookIndex } from "./read-workbook.ts";
import { same } from "../model/same.ts";
import type { PlannedTab } from "./planned-tabs.ts";
import { namesXml, planNames } from "./write-names.ts";
import { relationshipPrefix } from "../opc/relationship-link.ts";
import { childNamed, joinElement, placeChild, splitElement } from "../xml/element.ts";
import { prefixed, withAttributes } from "../xml/tag.ts";
import { escapeAttribute } from "../xml/text.ts";

const ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
  "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing " +
  "fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** What of the workbook part is to be changed, beside what the document itself says. */
export interface WorkbookWriting {
  readonly tabs: readonly PlannedTab[];
  readonly formulasChanged: boolean;
  /** The tab in front stays the one that the file has there. */
  readonly isSameActive: boolean;
}

/** The workbook part as the document wants it; null when it stays as it is. */
export function workbookXml(
  part: Uint8Array,
  document: XlsxDocument,
  index: WorkbookIndex,
  writing: WorkbookWriting,
): string | null {
  const { tabs } = writing;
  const element = splitElement(part);
  const before = joinElement(element);
  const standing = (name: string) => childNamed(element, name)?.xml;
  const put = (name: string, xml: string | null) => placeChild(element, ORDER, name, xml);
  const { prefix } = element;
  if (!same(index.tabs.map(tabFacts), tabs.map(plannedFacts))) {
    put("sheets", sheetsXml(standing("sheets") ?? "<sheets/>", element.open, tabs, index, prefix));
  }
  const names = planNames(document, index, tabs);
  if (!same(names, index.names)) {
    put("definedNames", namesXml(standing("definedNames"), names, index, prefix));
  }
  const active = placeInFront(document, index, writing);
  if (active >= 0 && active !== index.activeTab) {
    put("bookViews", viewsXml(standing("bookViews"), active, prefix));
  }
  if (document.isProtected !== index.isProtected) {
    const xml = prefixed('<workbookProtection lockStructure="1"/>', prefix);
    put("workbookProtection", document.isProtected ? xml : null);
  }
  const isNewlyDue = document.isCalculationDue && !index.isCalculationDue;
  if (writing.formulasChanged || isNewlyDue) {
    // Results were worked out by another engine than Excel's: let Excel look at them once.
    const xml = standing("calcPr") ?? prefixed("<calcPr/>", prefix);
    put("calcPr", withAttributes(xml, { fullCalcOnLoad: "1" }));
  }
  const after = joinElement(element);
  return after === before ? null : after;
}

/** The place of the tab in front; −1 where it is gone. */
function placeInFront(
  document: XlsxDocument,
  index: WorkbookIndex,
  { tabs, isSameActive }: WorkbookWriting,
): number {
  const [was, is] = [index.tabs[index.activeTab], document.sheets[document.activeSheet]];
  return tabs.findIndex(({ sheet, was: tab }) =>
    isSameActive ? tab !== null && tab === was : sheet !== null && sheet === is,
  );
}

function tabFacts(tab: Tab): unknown {
  return [tab.name, tab.visibility, tab.relationshipId];
}

function plannedFacts(tab: PlannedTab): unknown {
  const facts = tab.sheet ?? tab.was;
  return [facts?.name, facts?.visibility, tab.relationshipId];
}

function sheetsXml(
  standing: string,
  root: string,
  tabs: readonly PlannedTab[],
  index: WorkbookIndex,
  prefix: string,
): string {
  const list = splitElement(standing);
  const standingTabs = list.children.filter(({ name }) => name === "sheet");
  const xmlOf = new Map(index.tabs.map((tab, at) => [tab, standingTabs[at]?.xml ?? ""]));
  const link = relationshipPrefix(root);
  let sheetId = Math.max(0, ...index.tabs.map((tab) => tab.sheetId));
  list.children = tabs.map(({ sheet, was, relationshipId }) => {
    const old = was && xmlOf.get(was);
    if (!sheet) return { name: "sheet", xml: old ?? "" };
    const state = sheet.visibility === "visible" ? null : sheet.visibility;
    if (old) return { name: "sheet", xml: withAttributes(old, { name: sheet.name, state }) };
    const attributes = `name="${escapeAttribute(sheet.name)}" sheetId="${++sheetId}"${state ? ` state="${state}"` : ""}`;
    const fresh = `<sheet ${attributes} ${link.attribute}="${relationshipId}"${link.declaration}/>`;
    return { name: "sheet", xml: prefixed(fresh, prefix) };
  });
  return joinElement(list);
}

function viewsXml(standing: string | undefined, active: number, prefix: string): string {
  const list = splitElement(standing ?? prefixed("<bookViews><workbookView/></bookViews>", prefix));
  const [first] = list.children;
  if (first)
    first.xml = withAttributes(first.xml, {
      activeTab: active === 0 ? null : String(active),
      firstSheet: null,
    });
  return joinElement(list);
}
