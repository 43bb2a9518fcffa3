import { strFromU8, strToU8, unzipSync } from "fflate";
import { pack } from "./fixtures.ts";

/** Another way to write the same part; the name says which parts it is for. */
type Spelling = (xml: string, name: string) => string | Uint8Array;

const isXml = (name: string): boolean => /\.(?:xml|rels)$/.test(name);
const isOurs = (name: string): boolean =>
  /^xl\/(?:workbook|styles|sharedStrings|worksheets\/[^/]+)\.xml$/.test(name);

/** Tags of the text, comments and the like left out; for texts that the product itself wrote, which have no ">" in values. */
const TAG = /<(\/?)([A-Za-z][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

function tags(
  xml: string,
  change: (close: string, name: string, attributes: string, empty: string) => string,
): string {
  return xml.replace(TAG, (_, close: string, name: string, attributes: string, empty: string) =>
    change(close, name, attributes, empty),
  );
}

const same = (close: string, name: string, attributes: string, empty: string): string =>
  `<${close}${name}${attributes}${empty}>`;

function attributeList(attributes: string): string[] {
  return attributes.match(/[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*')/g) ?? [];
}

function afterDeclaration(xml: string, text: string): string {
  const end = xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0;
  return xml.slice(0, end) + text + xml.slice(end);
}

function utf16(xml: string, littleEndian: boolean): Uint8Array {
  const text = `\uFEFF${xml.replace(/encoding="[^"]*"/, 'encoding="UTF-16"')}`;
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  return bytes;
}

/** Elements of the main namespace with a prefix, as Microsoft's own SDK writes them. */
function withPrefix(prefix: string): Spelling {
  return (xml, name) =>
    isOurs(name)
      ? tags(xml, (close, element, attributes, empty) =>
          same(
            close,
            element.includes(":") ? element : `${prefix}:${element}`,
            attributes.replace(/ xmlns="/, ` xmlns:${prefix}="`),
            empty,
          ),
        )
      : xml;
}

/** Ways in which programs write the same XML. */
export const SPELLINGS: Readonly<Record<string, Spelling>> = {
  "long form of every element": (xml) =>
    tags(
      xml,
      (close, name, attributes, empty) => same(close, name, attributes, "") + (empty ? `</${name}>` : ""),
    ),
  "short form where nothing is inside": (xml) =>
    xml.replace(/<([\w.:-]+)((?:\s[^<>]*[^/<>])?)><\/\1>/g, "<$1$2/>"),
  "a prefix for the main namespace": withPrefix("x"),
  "a long prefix with a dash and a dot": withPrefix("ss-1.a"),
  "another name for the relationships' prefix": (xml, name) =>
    isOurs(name) ? xml.replaceAll("xmlns:r=", "xmlns:rel=").replaceAll(" r:id=", " rel:id=") : xml,
  "single quotes": (xml) =>
    tags(xml, (close, name, attributes, empty) =>
      same(close, name, attributes.replace(/="([^"']*)"/g, "='$1'"), empty),
    ),
  "attributes the other way round": (xml) =>
    tags(xml, (close, name, attributes, empty) =>
      same(
        close,
        name,
        attributeList(attributes)
          .reverse()
          .map((one) => ` ${one}`)
          .join(""),
        empty,
      ),
    ),
  "spaces around every equals sign": (xml) =>
    tags(xml, (close, name, attributes, empty) =>
      same(
        close,
        name,
        attributeList(attributes)
          .map((one) => `\n  ${one.replace("=", " = ")}`)
          .join(""),
        empty,
      ),
    ),
  "line breaks inside tags": (xml) =>
    tags(xml, (close, name, attributes, empty) => `<${close}${name}${attributes}\r\n\t${empty}>`),
  "comments between elements": (xml) =>
    afterDeclaration(xml, "<!-- <sheet/> a > b & 'c' -->").replace(
      /(<(?:\w+:)?(?:sheetData|sheets|cellXfs|row)\b)/g,
      '<!--x="1"-->$1',
    ),
  "processing instructions": (xml) =>
    afterDeclaration(xml, '<?mso-application progid="Excel.Sheet"?>').replace(
      /(<(?:\w+:)?row\b)/g,
      "<?a b?>$1",
    ),
  "no declaration": (xml) => xml.replace(/^<\?xml.*?\?>\s*/, ""),
  "a declaration without encoding": (xml) => xml.replace(/ encoding="[^"]*"/, ""),
  "standalone no": (xml) => xml.replace(/ standalone="yes"/, ' standalone="no"'),
  "a byte order mark": (xml) => `\uFEFF${xml}`,
  "UTF-16, little end first": (xml) => utf16(xml, true),
  "UTF-16, big end first": (xml) => utf16(xml, false),
  "ASCII with numbers for letters": (xml) =>
    xml
      .replace(/encoding="[^"]*"/, 'encoding="us-ascii"')
      .replace(/[^\0-\x7F]/gu, (letter) => `&#${letter.codePointAt(0) ?? 0};`),
  "hexadecimal entities": (xml) =>
    xml.replace(/[à-ỹ]/gu, (letter) => `&#x${(letter.codePointAt(0) ?? 0).toString(16)};`),
  "CDATA for texts": (xml, name) =>
    /worksheets|sharedStrings/.test(name)
      ? xml.replace(/(<(?:\w+:)?t(?: [^<>]*)?>)([^<>&]+)(?=<)/g, "$1<![CDATA[$2]]>")
      : xml,
  "indented by a pretty printer": (xml, name) =>
    isOurs(name) && !/sharedStrings/.test(name)
      ? xml.replace(/(<(?:\w+:)?(?:row|c|sheet|xf|font|fill|border|col|mergeCell)\b)/g, "\n    $1")
      : xml,
  "a namespace more, which nobody uses": (xml, name) =>
    isOurs(name)
      ? tags(xml, (close, element, attributes, empty) =>
          same(
            close,
            element,
            attributes.includes("xmlns") ? `${attributes} xmlns:unused="urn:x"` : attributes,
            empty,
          ),
        )
      : xml,
  "an empty extension list": (xml, name) =>
    /worksheets\/|workbook\.xml$/.test(name)
      ? xml.replace(/(<\/(?:\w+:)?(?:worksheet|workbook)>)\s*$/, "<extLst></extLst>$1")
      : xml,
};

/** The workbook with every part of XML written so. */
export function spelled(file: Uint8Array, spelling: Spelling): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {};
  for (const [name, bytes] of Object.entries(unzipSync(file))) {
    const written = isXml(name) ? spelling(strFromU8(bytes), name) : bytes;
    parts[name] = typeof written === "string" ? strToU8(written) : written;
  }
  return pack(parts);
}
