import { strToU8, unzipSync, zipSync } from "fflate";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface WorkbookFixture {
  /** Sheet name → what stands inside `<worksheet>`, or the whole part when it starts with `<?xml`. */
  readonly sheets: Readonly<Record<string, string>>;
  /** What stands inside `<workbook>` before and after `<sheets>`. */
  readonly workbook?: { readonly before?: string; readonly after?: string };
  /** What stands inside `<sst>`. */
  readonly strings?: string;
  /** What stands inside `<styleSheet>`. */
  readonly styles?: string;
  /** What stands inside `<a:clrScheme>`. */
  readonly theme?: string;
  /** Relationships of the first sheet. */
  readonly sheetRelationships?: string;
  /** More parts; a content type of their own is not needed to read them. */
  readonly parts?: Readonly<Record<string, string>>;
  /** "x:" gives every element of ours that prefix, as Microsoft's own SDK writes. */
  readonly prefix?: string;
  readonly isStrict?: boolean;
  readonly contentTypes?: string;
}

/** A workbook file as other programs write it: parts as text, zipped. */
export function workbookFile(fixture: WorkbookFixture): Uint8Array {
  return pack(workbookParts(fixture));
}

export function workbookParts(fixture: WorkbookFixture): Record<string, string> {
  const main = fixture.isStrict ? STRICT_MAIN : MAIN;
  const types = fixture.isStrict ? STRICT_RELATIONSHIPS : RELATIONSHIPS;
  const prefix = fixture.prefix ?? "";
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const namespaces =
    (prefix === "" ? `xmlns="${main}"` : `xmlns:${prefix.slice(0, -1)}="${main}"`) + ` xmlns:r="${types}"`;
  const part = (root: string, inside: string) =>
    declaration +
    prefixed(`<${root} NAMESPACES>${inside}</${root}>`, prefix).replace("NAMESPACES", namespaces);
  const names = Object.keys(fixture.sheets);
  const optional = [
    fixture.strings === undefined ? "" : "sharedStrings",
    fixture.styles === undefined ? "" : "styles",
    fixture.theme === undefined ? "" : "theme",
  ].filter((one) => one !== "");
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      declaration +
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
      names
        .map(
          (_, at) =>
            `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
        )
        .join("") +
      (fixture.strings === undefined
        ? ""
        : `<Override PartName="/xl/sharedStrings.xml" ContentType="${SPREADSHEET}.sharedStrings+xml"/>`) +
      (fixture.styles === undefined
        ? ""
        : `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>`) +
      (fixture.theme === undefined
        ? ""
        : '<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>') +
      (fixture.contentTypes ?? "") +
      "</Types>",
    "_rels/.rels":
      declaration +
      `<Relationships xmlns="${PACKAGE}/relationships">${relationship("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": part(
      "workbook",
      (fixture.workbook?.before ?? "") +
        `<sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets>` +
        (fixture.workbook?.after ?? ""),
    ),
    "xl/_rels/workbook.xml.rels":
      declaration +
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      names
        .map((_, at) => relationship(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`))
        .join("") +
      optional
        .map((type) => relationship(type, type, type === "theme" ? "theme/theme1.xml" : `${type}.xml`))
        .join("") +
      "</Relationships>",
    ...fixture.parts,
  };
  names.forEach((name, at) => {
    const inside = fixture.sheets[name] ?? "";
    parts[`xl/worksheets/sheet${at + 1}.xml`] = inside.startsWith("<?xml")
      ? inside
      : part("worksheet", inside);
  });
  if (fixture.strings !== undefined) parts["xl/sharedStrings.xml"] = part("sst", fixture.strings);
  if (fixture.styles !== undefined) parts["xl/styles.xml"] = part("styleSheet", fixture.styles);
  if (fixture.theme !== undefined) parts["xl/theme/theme1.xml"] = themePart(fixture.theme);
  if (fixture.sheetRelationships !== undefined) {
    parts["xl/worksheets/_rels/sheet1.xml.rels"] =
      `${declaration}<Relationships xmlns="${PACKAGE}/relationships">${fixture.sheetRelationships}</Relationships>`;
  }
  return parts;
}

function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(\w+)(?=[\s>/])/g, `<$1${prefix}$2`);
}

function themePart(colors: string): string {
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return (
    '<?xml version="1.0"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="t"><a:themeElements>' +
    `<a:clrScheme name="t">${colors}</a:clrScheme><a:fontScheme name="t"><a:majorFont>${font}</a:majorFont>` +
    `<a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="t"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${`<a:ln w="6350">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}

/** Zips parts; a name may have backslashes or any letter case. */
export function pack(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );
}

export function unpack(file: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(file);
}

/** `<sheetData>` out of rows of raw cells: `rows(['<c r="A1"><v>1</v></c>'])`. */
export function sheetData(...rows: readonly string[]): string {
  return `<sheetData>${rows.map((cells, at) => `<row r="${at + 1}">${cells}</row>`).join("")}</sheetData>`;
}

/** The least a styles part must have, with cell formats of your choice after the default one. */
export function stylesWith(
  options: {
    numFmts?: string;
    fonts?: string;
    fills?: string;
    borders?: string;
    xfs?: string;
    dxfs?: string;
    rest?: string;
  } = {},
): string {
  const counted = (name: string, items: string, element: string) =>
    `<${name} count="${items.split(`<${element}`).length - 1}">${items}</${name}>`;
  const fonts = `<font><sz val="11"/><name val="Calibri"/></font>${options.fonts ?? ""}`;
  const fills =
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    (options.fills ?? "");
  const borders = `<border><left/><right/><top/><bottom/><diagonal/></border>${options.borders ?? ""}`;
  const xf = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return (
    (options.numFmts ? counted("numFmts", options.numFmts, "numFmt") : "") +
    `<fonts count="${fonts.split("<font>").length - 1}">${fonts}</fonts>` +
    `<fills count="${fills.split("<fill>").length - 1}">${fills}</fills>` +
    `<borders count="${borders.split("<border>").length - 1}">${borders}</borders>` +
    `<cellStyleXfs count="1">${xf}/></cellStyleXfs>` +
    counted("cellXfs", `${xf} xfId="0"/>${options.xfs ?? ""}`, "xf ") +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    (options.dxfs ? `<dxfs count="${options.dxfs.split("<dxf>").length - 1}">${options.dxfs}</dxfs>` : "") +
    (options.rest ?? "")
  );
}
