import { corrupt } from "../bytes/failure.ts";
import { CLOSE, END, OPEN, TEXT, XmlScanner } from "./scanner.ts";
import { prefixOf, readTag } from "./tag.ts";

/** What XML cannot hold, not even as a reference. */
const FORBIDDEN = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * Throws a FileError "corrupt" unless every reader of XML takes the part: one element outermost, attributes apart and
 * none twice, prefixes declared, no character that XML cannot hold. The scanner itself is more lenient, for what it
 * reads others wrote.
 */
export function mustBeWellFormed(bytes: Uint8Array): void {
  const scanner = new XmlScanner(bytes);
  const declared: ReadonlySet<string>[] = [new Set(["", "xml:", "xmlns:"])];
  let roots = 0;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE) declared.pop();
    else if (token === TEXT) mustBeText(scanner.text());
    else if (token === OPEN) {
      if (scanner.depth === 1 && ++roots > 1) throw corrupt("two outermost elements");
      declared.push(checkTag(scanner, declared.at(-1) ?? new Set()));
    }
  }
  if (roots === 0) throw corrupt("no element in the XML");
}

/** Returns the prefixes that are declared inside the element. */
function checkTag(scanner: XmlScanner, outside: ReadonlySet<string>): ReadonlySet<string> {
  const { name, attributes } = readTag(scanner.slice(scanner.tokenStart, scanner.position), 0);
  const own = attributes.flatMap((attribute) =>
    prefixOf(attribute.name) === "xmlns:" ? [`${attribute.name.slice("xmlns:".length)}:`] : [],
  );
  const declared = own.length === 0 ? outside : new Set([...outside, ...own]);
  const seen = new Set<string>();
  attributes.forEach((attribute, index) => {
    if (seen.has(attribute.name)) throw corrupt(`the attribute ${attribute.name} twice`);
    if (attribute.raw.includes("<")) throw corrupt(`a "<" in the attribute ${attribute.name}`);
    if (attribute.end - attribute.start <= attribute.name.length + attribute.raw.length + 3)
      throw corrupt("attributes without a space between them");
    mustBeDeclared(attribute.name, declared);
    mustBeText(scanner.attributeValue(index));
    seen.add(attribute.name);
  });
  mustBeDeclared(name, declared);
  return declared;
}

function mustBeDeclared(name: string, declared: ReadonlySet<string>): void {
  if (!declared.has(prefixOf(name))) throw corrupt(`the prefix of ${name} is not declared`);
}

function mustBeText(text: string): void {
  if (FORBIDDEN.test(text)) throw corrupt("a character that XML cannot hold");
}
