import { corrupt, tooLarge, within } from "../bytes/failure.ts";
import type { PartSource } from "../opc/parts.ts";
import { CLOSE, OPEN, XmlScanner } from "../xml/scanner.ts";
import { prefixOf, readTag, withoutPrefix } from "../xml/tag.ts";
import { decodeXstring } from "../xml/text.ts";

/** Texts by index; `rich` has the inner XML of those that have runs or phonetics, without prefixes. */
export interface SharedStrings {
  readonly texts: readonly string[];
  readonly rich: ReadonlyMap<number, string>;
}

const MAX_STRINGS = 20_000_000;

/** Reads the part of shared strings; null: the workbook has none. */
export function readSharedStrings(source: PartSource, part: string | null): SharedStrings {
  const bytes = part === null ? null : source.read(part);
  if (part === null || !bytes) return { texts: [], rich: new Map() };
  return within(part, () => readList(new XmlScanner(bytes)));
}

function readList(scanner: XmlScanner): SharedStrings {
  const texts: string[] = [];
  const rich = new Map<number, string>();
  if (scanner.root() !== "sst") throw corrupt("no list of shared strings");
  scanner.children((name) => {
    if (name !== "si") return;
    if (texts.length >= MAX_STRINGS) throw tooLarge("too many shared strings");
    const item = readStringItem(scanner);
    if (item.rich !== null) rich.set(texts.length, item.rich);
    texts.push(item.text);
  });
  return { texts, rich };
}

/**
 * Reads the `<si>` or `<is>` just opened: its text without phonetic guides (`<rPh>`), as Excel shows it,
 * and the XML inside when there is more to it than text.
 */
export function readStringItem(scanner: XmlScanner): { text: string; rich: string | null } {
  const inside = scanner.depth;
  const tagStart = scanner.tokenStart;
  const start = scanner.position;
  let text = "";
  let isRich = false;
  for (;;) {
    const token = scanner.next();
    if (token === CLOSE && scanner.depth < inside) break;
    if (token !== OPEN) continue;
    if (scanner.name === "t") text += scanner.innerText();
    else {
      isRich = true;
      if (scanner.name !== "r") scanner.skip();
    }
  }
  if (!isRich) return { text: decodeXstring(text), rich: null };
  const { name } = readTag(scanner.slice(tagStart, start), 0);
  const rich = withoutPrefix(scanner.slice(start, scanner.tokenStart), prefixOf(name));
  return { text: decodeXstring(text), rich };
}
