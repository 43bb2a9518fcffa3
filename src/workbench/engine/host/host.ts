import type { XlsxSheet } from "../../../xlsx/model/document.ts";
import { findSheetByName } from "../../../xlsx/model/sheet-named.ts";
import type { Edits } from "../edits.ts";
import type { Divergence } from "../divergences.ts";
import type { HostFaults } from "../faults.ts";
import type { WorkbookModel } from "../model.ts";
import { ModelError } from "../model-error.ts";
import type { ListSeparator } from "./a1.ts";
import type { EventRegistry } from "./event-registry.ts";
import type { References } from "./references.ts";

/** What the object tables work with while a request is answered. */
export class Host {
  constructor(
    readonly model: WorkbookModel,
    readonly faults: HostFaults,
    readonly references: References,
    readonly events: EventRegistry,
    readonly options: {
      readonly readOnly: boolean;
      readonly divergences: ReadonlySet<Divergence>;
      readonly openNewWorkbook: ((file: Uint8Array) => void) | null;
    },
  ) {}

  /** Whether this is an Excel that does so. */
  does(divergence: Divergence): boolean {
    return this.options.divergences.has(divergence);
  }

  /** What may stand between the areas of an address. */
  get areaSeparators(): readonly ListSeparator[] {
    return this.does("machineListSeparator") ? [this.model.region.list] : [",", ";"];
  }

  /** A change to the workbook; a workbook opened for reading takes none. */
  change<Result>(change: (edits: Edits) => Result): Result {
    if (this.options.readOnly) throw new ModelError("AccessDenied", "The workbook is open for reading only.");
    return this.model.edit("addin", change);
  }

  /** A change to a sheet that its protection forbids. */
  changeSheet<Result>(sheet: XlsxSheet, change: (edits: Edits) => Result): Result {
    if (sheet.isProtected) throw new ModelError("AccessDenied", `The sheet "${sheet.name}" is protected.`);
    return this.change(change);
  }

  /** What moves the user's view fails while another workbook has the focus. */
  refuseWhenInactive(): void {
    if (this.faults.otherWorkbookActive) {
      throw new ModelError("InactiveWorkbook", "The workbook is not the active one.");
    }
  }

  /** The sheet of this name or wire id. */
  findSheet(key: string): XlsxSheet | undefined {
    const { sheets } = this.model.document;
    return sheets.find((sheet) => wireId(sheet) === key.toUpperCase()) ?? findSheetByName(sheets, key);
  }

  sheet(key: string): XlsxSheet {
    const sheet = this.findSheet(key);
    if (sheet) return sheet;
    throw new ModelError("ItemNotFound", `There is no sheet "${key}".`);
  }
}

/** The id office.js sees. Longer than any sheet name, so that an id is never taken for a name. */
export function wireId(sheet: { readonly id: string }): string {
  return `{${sheet.id.toUpperCase().padStart(36, "0")}}`;
}
