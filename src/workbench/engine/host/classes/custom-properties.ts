import type { XlsxSheet } from "../../../../xlsx/model/document.ts";
import { invalidArgument, ModelError } from "../../model-error.ts";
import { asText } from "../arguments.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";

const MAX_KEY_LENGTH = 255;

/** `worksheet.customProperties` (1.12). Keys are found in any case (Excel.WorksheetCustomPropertyCollection). */
export const customProperties: HostConstructor<XlsxSheet> = hostClass<XlsxSheet>({
  name: "WorksheetCustomPropertyCollection",
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => customProperty({ sheet, key })),
  indexer: (sheet, args) => {
    const key = findKey(sheet, args.text(0));
    if (key === undefined) throw new ModelError("ItemNotFound", `There is no property "${args.text(0)}".`);
    return customProperty({ sheet, key });
  },
  objects: {
    // "Adds a new custom property … overwrites if it already exists."
    Add: (sheet, args, host) => {
      const wished = args.text(0);
      if (wished === "" || wished.length > MAX_KEY_LENGTH) {
        throw invalidArgument("A key has 1 to 255 characters.");
      }
      const key = findKey(sheet, wished) ?? wished;
      store(sheet, key, args.text(1), host);
      return customProperty({ sheet, key });
    },
    GetItemOrNullObject: (sheet, args) => {
      const key = findKey(sheet, args.text(0));
      return key === undefined ? null : customProperty({ sheet, key });
    },
  },
  actions: { GetCount: (sheet) => sheet.customProperties.size },
});

const customProperty = hostClass<{ sheet: XlsxSheet; key: string }>({
  name: "WorksheetCustomProperty",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? "",
      set: ({ sheet, key }, value, host) => store(sheet, key, asText(value), host),
    },
  },
  actions: { Delete: ({ sheet, key }, _, host) => store(sheet, key, undefined, host) },
});

function findKey(sheet: XlsxSheet, key: string): string | undefined {
  return [...sheet.customProperties.keys()].find((known) => known.toLowerCase() === key.toLowerCase());
}

function store(sheet: XlsxSheet, key: string, value: string | undefined, host: Host): void {
  host.change((edits) => edits.setEntry(sheet, sheet.customProperties, key, value));
}
