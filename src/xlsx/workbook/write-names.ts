import { areaAddress, columnName, quotedSheetName, type Area } from "../../core/values/addresses.ts";
import type { DefinedName, XlsxDocument, XlsxSheet } from "../model/document.ts";
import { PRINT_AREA, PRINT_TITLES } from "./print-names.ts";
import type { WorkbookIndex } from "./read-workbook.ts";
import type { PlannedTab } from "./planned-tabs.ts";
import { joinElement, splitElement } from "../xml/element.ts";
import { prefixed, withAttributes } from "../xml/tag.ts";
import { escapeAttribute, escapeText } from "../xml/text.ts";

/** Names as the file has them: those of the document, print areas and titles of its pages, those of foreign tabs. */
export function planNames(
  document: XlsxDocument,
  index: WorkbookIndex,
  tabs: readonly PlannedTab[],
): DefinedName[] {
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
      const same = formula !== undefined && plain(name.name, formula) === plain(name.name, name.formula);
      return { name: same ? { ...name, formula } : name, at: place.get(key) ?? Infinity };
    })
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ name }) => name);
}

function keyOf(name: DefinedName, tab: string | undefined): string {
  return `${name.name.toLowerCase()}\n${name.sheet === null ? "" : tab}`;
}

/**
 * Sheet names need no quotes when they are simple: 'Sheet1'!$A$1 says what Sheet1!$A$1 says. What is printed does not
 * depend on where one stands: other programs write it without the $.
 */
function plain(name: string, formula: string): string {
  const unquoted = formula.replace(/'((?:[^']|'')*)(?:'(!?)|$)/g, (all, sheet: string, sign?: string) =>
    sign === "!" ? `${sheet}!` : all,
  );
  return name === PRINT_AREA || name === PRINT_TITLES ? unquoted.replaceAll("$", "") : unquoted;
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
  return areaAddress(area).replace(/([A-Z]{1,3})([0-9]+)/g, "$$$1$$$2");
}

/** `<definedNames>`; null when there are none. */
export function namesXml(
  standing: string | undefined,
  names: readonly DefinedName[],
  index: WorkbookIndex,
  prefix: string,
): string | null {
  if (names.length === 0) return null;
  const list = splitElement(standing ?? prefixed("<definedNames></definedNames>", prefix));
  const old = list.children.filter(({ name }) => name === "definedName").map((child) => child.xml);
  list.children = names.map((name) => {
    const sheet = name.sheet === null ? null : String(name.sheet);
    // A name with the same words keeps what else stands with it: its comment, its being a macro.
    const at = index.names.findIndex((one) => one.name === name.name && one.formula === name.formula);
    const xml = old[at];
    if (xml !== undefined && index.names[at]?.hidden === name.hidden) {
      return { name: "definedName", xml: withAttributes(xml, { localSheetId: sheet }) };
    }
    const attributes =
      (sheet === null ? "" : ` localSheetId="${sheet}"`) + (name.hidden ? ' hidden="1"' : "");
    const fresh = `<definedName name="${escapeAttribute(name.name)}"${attributes}>${escapeText(name.formula)}</definedName>`;
    return { name: "definedName", xml: prefixed(fresh, prefix) };
  });
  return joinElement(list);
}
