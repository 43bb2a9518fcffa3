import type { HostFaults } from "../engine/faults.ts";
import type { WorkbookModel } from "../engine/model.ts";
import type { OpenDocument, Workbench } from "./workbench.ts";
import { texts, type ChromeTexts } from "./texts.ts";

/** Something that goes wrong in real life, to be switched on by a person. */
export interface FaultSwitch {
  readonly name: keyof ChromeTexts["faultNames"];
  /** When it is over. */
  readonly lasts: "once" | "seconds" | "untilOff";
  readonly isOn: (document: OpenDocument, workbench: Workbench) => boolean;
  readonly turn: (on: boolean, document: OpenDocument, workbench: Workbench) => void;
}

/** Excel on the web takes and gives no more than this at a time. */
const WEB_PAYLOAD_BYTES = 5 * 1024 * 1024;
const CELL_EDIT_MS = 5000;

export const FAULT_SWITCHES: readonly FaultSwitch[] = [
  nextSync("failBefore", "before"),
  nextSync("failAfter", "after"),
  {
    name: "otherUser",
    lasts: "once",
    isOn: ({ faults }) => faults.beforeWrite === editSelectedCell,
    turn: (on, { faults }) => (faults.beforeWrite = on ? editSelectedCell : null),
  },
  {
    name: "paneReloaded",
    lasts: "once",
    isOn: ({ faults }, workbench) => faults.beforeWrite === workbench.reloadPane,
    turn: (on, { faults }, workbench) => (faults.beforeWrite = on ? workbench.reloadPane : null),
  },
  {
    name: "cellEditing",
    lasts: "seconds",
    isOn: ({ faults }) => faults.cellEditMode,
    turn: (on, _, workbench) => {
      workbench.setCellEditing(on);
      if (on) setTimeout(() => workbench.setCellEditing(false), CELL_EDIT_MS);
    },
  },
  {
    name: "sheetProtected",
    lasts: "untilOff",
    isOn: ({ model }) => model.activeSheet.isProtected,
    turn: (on, { model }) => protectActiveSheet(model, on),
  },
  {
    name: "payloadLimit",
    lasts: "untilOff",
    isOn: ({ faults }) => faults.payloadLimit !== null,
    turn: (on, { faults }) => (faults.payloadLimit = on ? WEB_PAYLOAD_BYTES : null),
  },
  flag("oversizeReadsNull"),
  flag("sessionLost"),
  flag("otherWorkbookActive"),
];

/** Another user's edit of the selected cell: a number grows by one, a text gets an addition. */
export function editSelectedCell(model: WorkbookModel): void {
  const { sheetId, area } = model.selection;
  const old = model.cell(sheetId, area.top, area.left)?.value ?? null;
  const typed =
    typeof old === "number" ? String(old + 1) : `${typeof old === "string" ? old : ""} ${texts.edited}`;
  model.setInput(sheetId, area.top, area.left, typed.trim().replace(".", ","), "remote");
}

function nextSync(name: FaultSwitch["name"], when: "before" | "after"): FaultSwitch {
  return {
    name,
    lasts: "once",
    isOn: ({ faults }) => faults.failNextSync === when,
    turn: (on, { faults }) => (faults.failNextSync = on ? when : null),
  };
}

function flag(name: FlagName & FaultSwitch["name"]): FaultSwitch {
  return {
    name,
    lasts: "untilOff",
    isOn: ({ faults }) => faults[name],
    turn: (on, { faults }) => (faults[name] = on),
  };
}

type FlagName = {
  [Name in keyof HostFaults]: HostFaults[Name] extends boolean ? Name : never;
}[keyof HostFaults];

function protectActiveSheet(model: WorkbookModel, isProtected: boolean): void {
  const sheet = model.activeSheet;
  model.edit("user", (edits) => {
    edits.assign(sheet, sheet, "isProtected", isProtected);
    edits.note({ kind: "sheets", sheetId: sheet.id, change: "protection" });
  });
}
