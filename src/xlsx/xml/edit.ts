import { joined } from "../bytes/packed-part.ts";
import { inUtf8 } from "./element.ts";
import { encodeUtf8 } from "./encoding.ts";
import { CLOSE, END, OPEN, XmlScanner } from "./scanner.ts";
import { escapeAttribute, escapeText } from "./text.ts";

/** An element of a part that is gone through, at its opening tag. */
export interface EditedElement {
  /** Local name. */
  readonly name: string;
  /** Gives an attribute without prefix the value made of its own; one that is not there stays so. */
  attribute(name: string, change: (value: string) => string): void;
  /** The same for all its attributes. */
  attributes(change: (value: string) => string): void;
  /** Gives the element a text made of its own. What stands inside it is not visited. */
  text(change: (text: string) => string): void;
  /** What stands inside is not visited. */
  skip(): void;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The part with texts and attributes changed where they stand, everything else byte for byte; the very part where
 * nothing changes. A part in another encoding becomes one in UTF-8. Throws a FileError when it is malformed.
 */
export function edited(part: Uint8Array, visit: (element: EditedElement) => void): Uint8Array {
  const scanner = new XmlScanner(part);
  const edits: Edit[] = [];
  const change = (start: number, end: number, before: string, after: string, text: string): void => {
    if (after !== before) edits.push({ start, end, text });
  };
  const changeAttribute = (index: number, make: (value: string) => string): void => {
    const before = scanner.attributeValue(index);
    const after = make(before);
    const [start, end] = scanner.attributeRange(index);
    change(start, end, before, after, escapeAttribute(after).replaceAll("'", "&apos;"));
  };
  const element: EditedElement = {
    get name() {
      return scanner.name;
    },
    attribute(name, change_) {
      const index = scanner.attributeIndex(name);
      if (index >= 0) changeAttribute(index, change_);
    },
    attributes(change_) {
      for (let index = 0; index < scanner.attributeCount; index++) changeAttribute(index, change_);
    },
    text(change_) {
      if (scanner.isEmpty) return;
      const start = scanner.position;
      const before = scanner.innerText();
      const after = change_(before);
      change(start, scanner.tokenStart, before, after, escapeText(after));
    },
    skip: () => scanner.skip(),
  };
  let rootStart = -1;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE || token !== OPEN) continue;
    if (rootStart < 0) rootStart = scanner.tokenStart;
    visit(element);
  }
  return edits.length === 0 ? part : withEdits(scanner, rootStart, edits);
}

function withEdits(scanner: XmlScanner, rootStart: number, edits: readonly Edit[]): Uint8Array {
  const { bytes } = scanner;
  const pieces = [encodeUtf8(inUtf8(scanner.slice(0, rootStart)))];
  let done = rootStart;
  for (const { start, end, text } of edits) {
    pieces.push(bytes.subarray(done, start), encodeUtf8(text));
    done = end;
  }
  pieces.push(bytes.subarray(done));
  return joined(pieces);
}
