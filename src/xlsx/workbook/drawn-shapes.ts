import { drawingOf } from "../charts/read-charts.ts";
import type { PartSource } from "../opc/parts.ts";
import { readOnce } from "./read-once.ts";
import { isTrue } from "../xml/text.ts";
import { XmlScanner } from "../xml/scanner.ts";

/** What is drawn on a sheet and is no chart. */
export interface DrawnShape {
  readonly id: string;
  readonly name: string;
  readonly kind: "shape" | "image" | "line" | "group";
  readonly title: string;
  readonly description: string;
  readonly isHidden: boolean;
  /** Of a shape: what is written in it, a line for each paragraph. */
  readonly text: string;
}

const KINDS: Readonly<Record<string, DrawnShape["kind"]>> = {
  sp: "shape",
  pic: "image",
  cxnSp: "line",
  grpSp: "group",
};

/** Shapes and pictures of a sheet, from the lowest up. They stay in their parts; nothing here changes them. */
export const shapesOf = readOnce(readShapes);

function readShapes(source: PartSource, sheet: string): DrawnShape[] {
  const drawing = drawingOf(source, sheet);
  const bytes = drawing === null ? null : source.read(drawing);
  if (!bytes) return [];
  const shapes: DrawnShape[] = [];
  const scanner = new XmlScanner(bytes);
  scanner.root();
  scanner.children(() => {
    scanner.children((element) => {
      const kind = Object.hasOwn(KINDS, element) ? KINDS[element] : undefined;
      if (kind) shapes.push(readShape(scanner, kind));
    });
  });
  return shapes;
}

function readShape(scanner: XmlScanner, kind: DrawnShape["kind"]): DrawnShape {
  let facts = { id: "", name: "", title: "", description: "", isHidden: false };
  let isKnown = false;
  const lines: string[] = [];
  const walk = (): void => {
    scanner.children((element) => {
      if (element === "cNvPr") {
        // Those of what is inside a group come later.
        if (isKnown) return;
        isKnown = true;
        facts = {
          id: scanner.attribute("id") ?? "",
          name: scanner.attribute("name") ?? "",
          title: scanner.attribute("title") ?? "",
          description: scanner.attribute("descr") ?? "",
          isHidden: isTrue(scanner.attribute("hidden")),
        };
      } else if (element === "p") {
        lines.push("");
        walk();
      } else if (element === "t") lines.push((lines.pop() ?? "") + scanner.innerText());
      else walk();
    });
  };
  walk();
  return { ...facts, kind, text: kind === "shape" ? lines.join("\n") : "" };
}
