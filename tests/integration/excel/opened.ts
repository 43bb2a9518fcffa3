import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArea } from "../../../src/core/values/addresses.ts";
import type { WorkbookPort } from "../../../src/core/plan/port.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { createExcelPort } from "../../../src/excel/port.ts";
import { WorkbookModel } from "../../../src/workbench/engine/model.ts";
import { PROFILES } from "../../../src/workbench/engine/profiles.ts";
import { HostSession, type HostOptions } from "../../../src/workbench/engine/session/session.ts";
import { startExcelInNode, type OfficeInNode } from "../../../src/workbench/node/office-in-node.ts";
import type { XlsxDocument, XlsxSheet } from "../../../src/xlsx/model/document.ts";
import { addDocumentSheet, newDocument } from "../../../src/xlsx/workbook/new-document.ts";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";

/** The add-in's port over the real office.js and a workbook of the embedded host. */
export interface Opened {
  readonly port: WorkbookPort;
  readonly session: HostSession;
  readonly model: WorkbookModel;
  readonly office: OfficeInNode;
  /** Round trips of the add-in since the last call. */
  syncs(): number;
  sheet(name: string): XlsxSheet;
  /** Contents of a cell: the formula with "=", else the value; null when blank. */
  cell(sheetName: string, address: string): CellValue | null;
  close(): void;
}

export const SAMPLES = {
  clean: "so-ket-nap-mau.xlsx",
  mistaken: "so-ket-nap-loi.xlsx",
} as const;

export function sampleBytes(name: keyof typeof SAMPLES): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, "../../../assets", SAMPLES[name])));
}

export function openSample(name: keyof typeof SAMPLES = "clean", options?: HostOptions): Promise<Opened> {
  return openDocument(readDocument(sampleBytes(name)), options);
}

/** A workbook of sheets given as rows of values, from A1. */
export function openSheets(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
  options?: HostOptions,
): Promise<Opened> {
  const document = newDocument();
  document.sheets = [];
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = addDocumentSheet(document, name);
    rows.forEach((values, row) => {
      const filled = values.flatMap((value, column) =>
        value === "" ? [] : [[column, { value, formula: null, style: 0 }] as const],
      );
      sheet.rows.set(row, { cells: new Map(filled), height: null, hidden: false, style: null });
    });
  }
  return openDocument(document, options);
}

/** The Excel that the tests run in; `vitest.config.ts` runs them in more than one. */
const PROFILE =
  Object.values(PROFILES).find(({ id }) => id === process.env["EXCEL_PROFILE"]) ?? PROFILES.ltsc2021;

export async function openDocument(document: XlsxDocument, options: HostOptions = {}): Promise<Opened> {
  const model = new WorkbookModel(document, "Sổ thử.xlsx");
  const session = new HostSession(model, { profile: PROFILE, ...options });
  const office = await startExcelInNode(session);
  const uninstall = office.install();
  session.resetCounters();
  const sheet = (name: string): XlsxSheet => {
    const found = model.document.sheets.find((one) => one.name === name);
    if (!found) throw new Error(`there is no sheet "${name}"`);
    return found;
  };
  return {
    port: createExcelPort(),
    session,
    model,
    office,
    syncs: () => {
      const { syncs } = session.counters;
      session.resetCounters();
      return syncs;
    },
    sheet,
    cell: (sheetName, address) => {
      const at = parseArea(address);
      const stored = at && sheet(sheetName).rows.get(at.top)?.cells.get(at.left);
      if (!stored) return null;
      if (stored.formula !== null) return `=${stored.formula}`;
      return typeof stored.value === "object" ? (stored.value?.error ?? null) : stored.value;
    },
    close: () => {
      office.stop();
      uninstall();
    },
  };
}

/** Everything a person could see or lose in a sheet, comparable: formats by what they are, not by their number. */
export function wholeSheet(document: XlsxDocument, sheet: XlsxSheet): unknown {
  const format = (style: number | null) => (style === null ? null : document.formats[style]);
  return {
    name: sheet.name,
    rows: [...sheet.rows]
      .sort(([a], [b]) => a - b)
      .map(([row, { cells, height, hidden, style }]) => ({
        row,
        height,
        hidden,
        format: format(style),
        cells: [...cells]
          .sort(([a], [b]) => a - b)
          .map(([column, { value, formula, style: own }]) => ({
            column,
            value,
            formula,
            format: format(own),
          })),
      }))
      .filter(({ cells, height, hidden }) => cells.length > 0 || height !== null || hidden),
    columns: sheet.columns.map(({ style, ...column }) => ({ ...column, format: format(style) })),
    merges: sheet.merges,
    conditionalFormats: sheet.conditionalFormats.map(({ id: _, ...rule }) => rule),
    validations: sheet.validations,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    freeze: sheet.freeze,
    page: sheet.page,
    properties: [...sheet.customProperties],
  };
}
