import type { XlsxSheet } from "../../../../xlsx/model/document.ts";
import { shapesOf, type DrawnShape } from "../../../../xlsx/workbook/drawn-shapes.ts";
import { ModelError } from "../../model-error.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";

interface ShapeTarget {
  readonly shape: DrawnShape;
  /** Its place from the bottom up, from 0. */
  readonly order: number;
}

/** Shapes and pictures of a sheet, as they stand in the file: they can be read, not made or changed. */
export const shapes: HostConstructor<XlsxSheet> = hostClass<XlsxSheet>({
  name: "ShapeCollection",
  items: (sheet, host) => within(sheet, host).map(shapeObject),
  indexer: (sheet, args, host) => shapeObject(found(sheet, args.text(0), host)),
  objects: {
    GetItem: (sheet, args, host) => shapeObject(found(sheet, args.text(0), host)),
    GetItemOrNullObject: (sheet, args, host) => {
      const target = find(sheet, args.text(0), host);
      return target ? shapeObject(target) : null;
    },
    GetItemAt: (sheet, args, host) => {
      const target = within(sheet, host)[args.integer(0)];
      if (!target) throw new ModelError("ItemNotFound", "There is no such shape.");
      return shapeObject(target);
    },
  },
  actions: { GetCount: (sheet, _, host) => within(sheet, host).length },
});

const TYPES: Readonly<Record<DrawnShape["kind"], string>> = {
  shape: "GeometricShape",
  image: "Image",
  line: "Line",
  group: "Group",
};

const textRange = hostClass<ShapeTarget>({
  name: "TextRange",
  scalars: { Text: { get: ({ shape }) => shape.text } },
});

const textFrame = hostClass<ShapeTarget>({
  name: "TextFrame",
  scalars: { HasText: { get: ({ shape }) => shape.text !== "" } },
  navigations: { TextRange: (target) => textRange(target) },
});

const shapeObject: HostConstructor<ShapeTarget> = hostClass<ShapeTarget>({
  name: "Shape",
  identity: (target) => ({ Id: idOf(target) }),
  scalars: {
    Id: { get: (target) => idOf(target) },
    Name: { get: ({ shape }) => shape.name },
    Type: { get: ({ shape }) => TYPES[shape.kind] },
    AltTextTitle: { get: ({ shape }) => shape.title },
    AltTextDescription: { get: ({ shape }) => shape.description },
    Visible: { get: ({ shape }) => !shape.isHidden },
    ZOrderPosition: { get: ({ order }) => order },
  },
  navigations: {
    TextFrame: (target) => {
      if (target.shape.kind === "shape") return textFrame(target);
      throw new ModelError("InvalidOperation", "Only shapes have a text.");
    },
  },
});

function within(sheet: XlsxSheet, host: Host): ShapeTarget[] {
  return shapesOf(host.model.document, sheet).map((shape, order) => ({ shape, order }));
}

function idOf({ shape }: ShapeTarget): string {
  return `{SHAPE-${shape.id}}`;
}

function find(sheet: XlsxSheet, key: string, host: Host): ShapeTarget | undefined {
  return within(sheet, host).find((target) => idOf(target) === key || target.shape.name === key);
}

function found(sheet: XlsxSheet, key: string, host: Host): ShapeTarget {
  const target = find(sheet, key, host);
  if (target) return target;
  throw new ModelError("ItemNotFound", `There is no shape "${key}".`);
}
