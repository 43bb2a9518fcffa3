import { strToU8, zipSync } from "fflate";
import { cellAddress } from "../../src/core/values/addresses.ts";
import type { CellValue } from "../../src/core/values/cell-value.ts";
import type { Office, OfficeSheet } from "./office-workbook.ts";

/**
 * The office as the bytes of an .xlsx file, laid out as Excel lays files out: shared strings, styles by number. With
 * `formulas`, an additional sheet holds them, without results: whoever opens the file has to calculate.
 */
export function officeFile(office: Office, formulas: readonly (readonly string[])[] = []): Uint8Array {
  const strings = new Map<string, number>();
  const sheets = [
    office.units,
    office.roster,
    office.register,
    ...(formulas.length > 0 ? [formulaSheet(formulas)] : []),
  ];
  const parts = new Map<string, Uint8Array>();
  sheets.forEach((sheet, at) => parts.set(`xl/worksheets/sheet${at + 1}.xml`, sheetPart(sheet, strings)));
  const numbers = sheets.map((_, at) => at + 1);
  const texts = new Map<string, string>([
    [
      "[Content_Types].xml",
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_ML}.worksheet+xml"/>`).join("")}<Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_ML}.sharedStrings+xml"/></Types>`,
    ],
    ["_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]])],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>${sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...numbers.map((n): [string, string] => ["worksheet", `worksheets/sheet${n}.xml`]),
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
      ]),
    ],
    [
      "xl/styles.xml",
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
    [
      "xl/sharedStrings.xml",
      `<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${Array.from(strings.keys(), (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    ],
  ]);
  for (const [name, text] of texts) parts.set(name, strToU8(text));
  return zipSync(Object.fromEntries(parts), { level: 6 });
}

const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STYLES: Readonly<Record<string, number>> = { General: 0, "dd/mm/yyyy": 1, "0.00%": 2 };

/** Formulas stand in the rows of `OfficeSheet` as texts with "=" in front. */
function formulaSheet(formulas: readonly (readonly string[])[]): OfficeSheet {
  return {
    name: "Công thức",
    rows: formulas.map((row) => row.map((formula) => `=${formula}`)),
    formats: (formulas[0] ?? []).map(() => "General"),
  };
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

/** Joined as bytes: a million rows are more than one string may hold. */
function sheetPart({ rows, formats }: OfficeSheet, strings: Map<string, number>): Uint8Array {
  const pieces = [strToU8(`<worksheet xmlns="${MAIN}"><sheetData>`)];
  for (let from = 0; from < rows.length; from += 10_000) {
    const xml = rows.slice(from, from + 10_000).map((row, at) => rowXml(row, from + at, formats, strings));
    pieces.push(strToU8(xml.join("")));
  }
  pieces.push(strToU8("</sheetData></worksheet>"));
  const part = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    part.set(piece, at);
    at += piece.length;
  }
  return part;
}

function rowXml(
  cells: readonly CellValue[],
  row: number,
  formats: readonly string[],
  strings: Map<string, number>,
): string {
  const written = cells.map((value, column) => {
    const style = STYLES[formats[column] ?? ""] ?? 0;
    const start = `<c r="${cellAddress({ row, column })}"${style === 0 ? "" : ` s="${style}"`}`;
    if (value === "") return style === 0 ? "" : `${start}/>`;
    if (typeof value === "number") return `${start}><v>${value}</v></c>`;
    const text = String(value);
    if (text.startsWith("=")) return `${start}><f>${escaped(text.slice(1))}</f></c>`;
    const index = strings.get(text) ?? strings.size;
    strings.set(text, index);
    return `${start} t="s"><v>${index}</v></c>`;
  });
  return `<row r="${row + 1}">${written.join("")}</row>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
