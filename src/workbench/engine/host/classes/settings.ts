import { ModelError } from "../../model-error.ts";
import type { WorkbookModel } from "../../model.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";

/** `workbook.settings`: the same store as `Office.context.document.settings`, JSON under a key. */
export const settings: HostConstructor<WorkbookModel> = hostClass<WorkbookModel>({
  name: "SettingCollection",
  items: (model) => [...model.document.settings.keys()].map((key) => setting({ model, key })),
  indexer: (model, args) => {
    const key = args.text(0);
    if (!model.document.settings.has(key))
      throw new ModelError("ItemNotFound", `There is no setting "${key}".`);
    return setting({ model, key });
  },
  objects: {
    // "Sets or adds the specified setting to the workbook" (Excel.SettingCollection.add).
    Add: (model, args, host) => {
      const key = args.text(0);
      store(model, key, JSON.stringify(args.at(1)), host);
      return setting({ model, key });
    },
    GetItemOrNullObject: (model, args) => {
      const key = args.text(0);
      return model.document.settings.has(key) ? setting({ model, key }) : null;
    },
  },
  actions: { GetCount: (model) => model.document.settings.size },
});

const setting = hostClass<{ model: WorkbookModel; key: string }>({
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ model, key }) => parsed(model.document.settings.get(key)),
      set: ({ model, key }, value, host) => store(model, key, JSON.stringify(value), host),
    },
  },
  actions: {
    Delete: ({ model, key }, _, host) => store(model, key, undefined, host),
  },
});

function store(model: WorkbookModel, key: string, json: string | undefined, host: Host): void {
  host.change((edits) => {
    edits.setEntry(null, model.document.settings, key, json);
    edits.note({ kind: "settings" });
  });
}

/** A setting of another program may be no JSON: it is given as the text it is. */
function parsed(json: string | undefined): unknown {
  if (json === undefined) return null;
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
