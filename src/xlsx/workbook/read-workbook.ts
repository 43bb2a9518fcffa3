import type { DefinedName } from "../model/document.ts";
import { FileError } from "../bytes/failure.ts";
import type { SheetVisibility } from "../../core/values/snapshot.ts";
import { corrupt, tooLarge, within } from "../bytes/failure.ts";
import { findWorkbook } from "../opc/find-workbook.ts";
import { readRelationships, targetOfType, type PartSource, type Relationship } from "../opc/parts.ts";
import { XmlScanner } from "../xml/scanner.ts";
import { isTrue } from "../xml/text.ts";

/** What the workbook part says, with the parts it leads to. */
export interface WorkbookIndex {
  readonly part: string;
  readonly relationships: readonly Relationship[];
  /** Every tab, charts and macro sheets too. */
  readonly tabs: readonly Tab[];
  /** `sheet` is an index in `tabs`. */
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly isProtected: boolean;
  /** The program that wrote the file asks for every formula to be worked out when it is opened. */
  readonly isCalculationDue: boolean;
  /** Formulas are worked out only when a person asks for it: results may be older than what they read. */
  readonly isCalculatedByHand: boolean;
  /** Index in `tabs`. */
  readonly activeTab: number;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly theme: string | null;
}

export interface Tab {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly visibility: SheetVisibility;
  /** "" for a tab that leads nowhere. */
  readonly part: string;
  /** A chart or macro sheet has no cells of ours; its tab stays where it is. */
  readonly isWorksheet: boolean;
}

const MAX_SHEETS = 2_000;
const MAX_NAMES = 100_000;

/** Finds and reads the workbook part. Throws a FileError. */
export function readWorkbook(source: PartSource): WorkbookIndex {
  const part = findWorkbook(source);
  const bytes = source.read(part);
  if (!bytes) throw corrupt("no workbook part");
  const relationships = readRelationships(source, part);
  return within(part, () => readIndex(part, bytes, relationships));
}

function readIndex(part: string, bytes: Uint8Array, relationships: readonly Relationship[]): WorkbookIndex {
  const scanner = new XmlScanner(bytes);
  if (scanner.root() !== "workbook") throw new FileError("not-a-workbook");
  const tabs: Tab[] = [];
  const names: DefinedName[] = [];
  let date1904 = false;
  let isProtected = false;
  let isCalculationDue = false;
  let isCalculatedByHand = false;
  let activeTab = 0;
  scanner.children((name) => {
    if (name === "workbookPr") date1904 = isTrue(scanner.attribute("date1904"));
    else if (name === "workbookProtection") isProtected = isTrue(scanner.attribute("lockStructure"));
    else if (name === "calcPr") {
      isCalculationDue = isTrue(scanner.attribute("fullCalcOnLoad"));
      isCalculatedByHand = scanner.attribute("calcMode") === "manual";
    } else if (name === "bookViews") {
      scanner.children(() => (activeTab = Number(scanner.attribute("activeTab") ?? 0)));
    } else if (name === "sheets") readTabs(scanner, relationships, tabs);
    else if (name === "definedNames") readNames(scanner, names);
  });
  return {
    part,
    relationships,
    tabs,
    names,
    date1904,
    isProtected,
    isCalculationDue,
    isCalculatedByHand,
    activeTab: tabs[activeTab] ? activeTab : 0,
    sharedStrings: targetOfType(relationships, "sharedStrings"),
    styles: targetOfType(relationships, "styles"),
    theme: targetOfType(relationships, "theme"),
  };
}

function readTabs(scanner: XmlScanner, relationships: readonly Relationship[], tabs: Tab[]): void {
  scanner.children((name) => {
    if (name !== "sheet") return;
    if (tabs.length >= MAX_SHEETS) throw tooLarge("too many sheets");
    const relationshipId = scanner.prefixedAttribute("id") ?? "";
    const relationship = relationships.find((one) => one.id === relationshipId);
    // A tab that leads nowhere has no cells: macro viruses leave such tabs behind, and Excel opens the rest.
    const part = relationship?.target ?? null;
    const state = scanner.attribute("state");
    tabs.push({
      name: scanner.attribute("name") ?? "",
      sheetId: Number(scanner.attribute("sheetId") ?? 0),
      relationshipId,
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
      part: part ?? "",
      isWorksheet: part !== null && relationship?.type === "worksheet",
    });
  });
}

function readNames(scanner: XmlScanner, names: DefinedName[]): void {
  scanner.children((element) => {
    if (element !== "definedName") return;
    if (names.length >= MAX_NAMES) throw tooLarge("too many defined names");
    const sheet = scanner.attribute("localSheetId");
    names.push({
      name: scanner.attribute("name") ?? "",
      hidden: isTrue(scanner.attribute("hidden")),
      sheet: sheet === null ? null : Number(sheet),
      formula: scanner.innerText(),
    });
  });
}
