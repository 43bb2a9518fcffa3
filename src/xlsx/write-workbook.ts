import { areaAddress, columnName, quotedSheetName, type Area } from "../core/workbook/addresses.ts";
import type { DefinedName, XlsxDocument, XlsxSheet } from "./document.ts";
import { PRINT_AREA, PRINT_TITLES } from "./print-names.ts";
import type { Tab, WorkbookIndex } from "./read-workbook.ts";
import { same } from "./same.ts";
import {
  attributesOf,
  childNamed,
  joinElement,
  placeChild,
  prefixed,
  splitElement,
  withAttributes,
} from "./xml/element.ts";
import { escapeAttribute, escapeText } from "./xml/text.ts";

const ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
  "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing " +
  "fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** A tab of the file to be written. `was` is its place among the file's tabs; `sheet` is null for charts and the like. */
export interface PlannedTab {
  readonly sheet: XlsxSheet | null;
  readonly was: Tab | null;
  readonly relationshipId: string;
}

/**
 * The tabs in their new order: the document's sheets, and behind the sheet it stood behind each tab that is none
 * of ours (a chart sheet).
 */
export function planTabs(
  document: XlsxDocument,
  index: WorkbookIndex,
  relationshipIdOf: (sheet: XlsxSheet) => string,
): PlannedTab[] {
  const planned: PlannedTab[] = document.sheets.map((sheet) => {
    const was = index.tabs.find((tab) => sheet.part !== null && tab.part === sheet.part) ?? null;
    return { sheet, was, relationshipId: was?.relationshipId ?? relationshipIdOf(sheet) };
  });
  index.tabs.forEach((tab, at) => {
    if (tab.isWorksheet) return;
    const before = index.tabs.slice(0, at).findLast((one) => planned.some((other) => other.was === one));
    const place = planned.findIndex((one) => one.was === before) + 1;
    planned.splice(before ? place : 0, 0, { sheet: null, was: tab, relationshipId: tab.relationshipId });
  });
  return planned;
}

/** The workbook part as the document wants it; null when it stays as it is. */
export function workbookXml(
  part: Uint8Array,
  document: XlsxDocument,
  index: WorkbookIndex,
  tabs: readonly PlannedTab[],
  formulasChanged: boolean,
): string | null {
  const element = splitElement(part);
  const before = joinElement(element);
  const put = (name: string, xml: string | null) => placeChild(element, ORDER, name, xml);
  if (!same(index.tabs.map(tabFacts), tabs.map(plannedFacts))) {
    put(
      "sheets",
      sheetsXml(childNamed(element, "sheets")?.xml ?? "<sheets/>", element.open, tabs, index, element.prefix),
    );
  }
  const names = planNames(document, index, tabs);
  if (!same(names, index.names)) {
    put("definedNames", namesXml(childNamed(element, "definedNames")?.xml, names, index, element.prefix));
  }
  const active = tabs.findIndex(
    (tab) => tab.sheet !== null && tab.sheet === document.sheets[document.activeSheet],
  );
  if (active >= 0 && active !== index.activeTab) {
    put("bookViews", viewsXml(childNamed(element, "bookViews")?.xml, active, element.prefix));
  }
  if (document.isProtected !== index.isProtected) {
    const xml = document.isProtected
      ? prefixed('<workbookProtection lockStructure="1"/>', element.prefix)
      : null;
    put("workbookProtection", xml);
  }
  if (formulasChanged) {
    // Results were worked out by another engine than Excel's: let Excel look at them once.
    const standing = childNamed(element, "calcPr")?.xml ?? prefixed("<calcPr/>", element.prefix);
    put("calcPr", withAttributes(standing, { fullCalcOnLoad: "1" }));
  }
  const after = joinElement(element);
  return after === before ? null : after;
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
  const xmlOf = new Map(index.tabs.map((tab, at) => [tab, list.children[at]?.xml ?? ""]));
  const link = relationshipPrefix(root);
  let sheetId = Math.max(0, ...index.tabs.map((tab) => tab.sheetId));
  list.children = tabs.map(({ sheet, was, relationshipId }) => {
    const old = was && xmlOf.get(was);
    if (!sheet) return { name: "sheet", xml: old ?? "" };
    const state = sheet.visibility === "visible" ? null : sheet.visibility;
    if (old) return { name: "sheet", xml: withAttributes(old, { name: sheet.name, state }) };
    const fresh = `<sheet name="" sheetId="${++sheetId}"${state ? ` state="${state}"` : ""} ${link.attribute}="${relationshipId}"${link.declaration}/>`;
    return {
      name: "sheet",
      xml: prefixed(fresh.replace('name=""', `name="${escapeAttribute(sheet.name)}"`), prefix),
    };
  });
  return joinElement(list);
}

/** How `r:id` is to be written inside an element whose root opens so. */
export function relationshipPrefix(root: string): { attribute: string; declaration: string } {
  const declared = attributesOf(root).find(
    ([name, value]) => name.startsWith("xmlns:") && /\/officeDocument\/(2006\/)?relationships$/.test(value),
  );
  return declared
    ? { attribute: `${declared[0].slice("xmlns:".length)}:id`, declaration: "" }
    : {
        attribute: "r:id",
        declaration: ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
      };
}

/** Names as the file has them: those of the document, print areas and titles of its pages, those of foreign tabs. */
function planNames(document: XlsxDocument, index: WorkbookIndex, tabs: readonly PlannedTab[]): DefinedName[] {
  const tabOf = (sheet: XlsxSheet | undefined) =>
    tabs.findIndex((tab) => sheet !== undefined && tab.sheet === sheet);
  const foreign = index.names.flatMap((name) => {
    const tab = name.sheet === null ? undefined : index.tabs[name.sheet];
    return !tab || tab.isWorksheet ? [] : [{ ...name, sheet: tabs.findIndex((one) => one.was === tab) }];
  });
  const own = document.names.flatMap((name) => {
    if (name.sheet === null) return [name];
    const sheet = tabOf(document.sheets[name.sheet]);
    return sheet < 0 ? [] : [{ ...name, sheet }];
  });
  const printed = document.sheets.flatMap((sheet) => printNames(sheet, tabOf(sheet)));
  const planned = [...own, ...printed, ...foreign];
  // In the file's own order as far as it goes, with the file's own words where they mean the same.
  const standing = index.names.map((name) => ({
    name,
    key: keyOf(name, index.tabs[name.sheet ?? -1]?.relationshipId),
  }));
  const place = new Map(standing.map(({ key }, at) => [key, at]));
  const words = new Map(standing.map(({ name, key }) => [key, name.formula]));
  return planned
    .map((name) => {
      const key = keyOf(name, tabs[name.sheet ?? -1]?.relationshipId);
      const formula = words.get(key);
      const same = formula !== undefined && plain(formula) === plain(name.formula);
      return { name: same ? { ...name, formula } : name, at: place.get(key) ?? Infinity };
    })
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ name }) => name);
}

function keyOf(name: DefinedName, tab: string | undefined): string {
  return `${name.name.toLowerCase()}\n${name.sheet === null ? "" : tab}`;
}

/** Sheet names need no quotes when they are simple: 'Sheet1'!$A$1 says what Sheet1!$A$1 says. */
function plain(formula: string): string {
  return formula.replace(/'((?:[^']|'')*)'!/g, "$1!");
}

function printNames(sheet: XlsxSheet, tab: number): DefinedName[] {
  const { printArea, titleRows, titleColumns } = sheet.page;
  const at = `${quotedSheetName(sheet.name)}!`;
  const titles = [
    titleColumns ? `${at}$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}` : "",
    titleRows ? `${at}$${titleRows.first + 1}:$${titleRows.last + 1}` : "",
  ].filter((one) => one !== "");
  const areas = (printArea ?? []).map((area) => at + absolute(area));
  return [
    { name: PRINT_AREA, formula: areas.join(","), sheet: tab, hidden: false },
    { name: PRINT_TITLES, formula: titles.join(","), sheet: tab, hidden: false },
  ].filter((name) => name.formula !== "");
}

function absolute(area: Area): string {
  return areaAddress(area).replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2");
}

function namesXml(
  standing: string | undefined,
  names: readonly DefinedName[],
  index: WorkbookIndex,
  prefix: string,
): string | null {
  if (names.length === 0) return null;
  const list = splitElement(standing ?? prefixed("<definedNames></definedNames>", prefix));
  const old = list.children.map((child) => child.xml);
  list.children = names.map((name) => {
    const sheet = name.sheet === null ? null : String(name.sheet);
    // A name with the same words keeps what else stands with it: its comment, its being a macro.
    const at = index.names.findIndex((one) => one.name === name.name && one.formula === name.formula);
    const xml = old[at];
    if (xml !== undefined && index.names[at]?.hidden === name.hidden) {
      const element = splitElement(xml);
      element.open = withAttributes(element.open, { localSheetId: sheet });
      return { name: "definedName", xml: xml.replace(/<[^>]*>/, element.open) };
    }
    const attributes =
      (sheet === null ? "" : ` localSheetId="${sheet}"`) + (name.hidden ? ' hidden="1"' : "");
    const fresh = `<definedName name="${escapeAttribute(name.name)}"${attributes}>${escapeText(name.formula)}</definedName>`;
    return { name: "definedName", xml: prefixed(fresh, prefix) };
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
