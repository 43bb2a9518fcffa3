import type { HostFaults } from "../engine/faults.ts";
import type { WorkbookModel } from "../engine/model.ts";
import type { OpenDocument, Workbench } from "./workbench.ts";

/** Something that goes wrong in real life, to be switched on by a person. */
export interface FaultSwitch {
  readonly label: string;
  /** When it is over. */
  readonly lasts: "once" | "seconds" | "untilOff";
  readonly isOn: (document: OpenDocument, workbench: Workbench) => boolean;
  readonly turn: (on: boolean, document: OpenDocument, workbench: Workbench) => void;
}

/** Excel on the web takes and gives no more than this at a time. */
const WEB_PAYLOAD_BYTES = 5 * 1024 * 1024;
const CELL_EDIT_MS = 5000;

export const FAULT_SWITCHES: readonly FaultSwitch[] = [
  nextSync("Lần ghi tới hỏng khi chưa ghi gì", "before"),
  nextSync("Lần ghi tới báo hỏng dù đã ghi xong", "after"),
  {
    label: "Người khác sửa ô đang chọn giữa lúc đọc và ghi",
    lasts: "once",
    isOn: ({ faults }) => faults.beforeWrite === editSelectedCell,
    turn: (on, { faults }) => (faults.beforeWrite = on ? editSelectedCell : null),
  },
  {
    label: "Ngăn bị nạp lại giữa lần ghi tới",
    lasts: "once",
    isOn: ({ faults }, workbench) => faults.beforeWrite === workbench.reloadPane,
    turn: (on, { faults }, workbench) => (faults.beforeWrite = on ? workbench.reloadPane : null),
  },
  {
    label: "Một ô đang nhập dở trong 5 giây",
    lasts: "seconds",
    isOn: ({ faults }) => faults.cellEditMode,
    turn: (on, _, workbench) => {
      workbench.setCellEditing(on);
      if (on) setTimeout(() => workbench.setCellEditing(false), CELL_EDIT_MS);
    },
  },
  {
    label: "Trang đang xem được bảo vệ",
    lasts: "untilOff",
    isOn: ({ model }) => model.activeSheet.isProtected,
    turn: (on, { model }) => protectActiveSheet(model, on),
  },
  {
    label: "Gói dữ liệu tối đa 5 MB (Excel trên web)",
    lasts: "untilOff",
    isOn: ({ faults }) => faults.payloadLimit !== null,
    turn: (on, { faults }) => (faults.payloadLimit = on ? WEB_PAYLOAD_BYTES : null),
  },
  flag("Đọc quá 5 triệu ô thì được null", "oversizeReadsNull"),
  flag("Mất phiên làm việc với Excel", "sessionLost"),
  flag("Một sổ khác đang ở phía trước", "otherWorkbookActive"),
];

/** Another user's edit of the selected cell: a number grows by one, a text gets an addition. */
export function editSelectedCell(model: WorkbookModel): void {
  const { sheetId, area } = model.selection;
  const old = model.cell(sheetId, area.top, area.left)?.value ?? null;
  const typed = typeof old === "number" ? String(old + 1) : `${typeof old === "string" ? old : ""} (sửa)`;
  model.setInput(sheetId, area.top, area.left, typed.trim().replace(".", ","), "remote");
}

function nextSync(label: string, when: "before" | "after"): FaultSwitch {
  return {
    label,
    lasts: "once",
    isOn: ({ faults }) => faults.failNextSync === when,
    turn: (on, { faults }) => (faults.failNextSync = on ? when : null),
  };
}

function flag(label: string, name: FlagName): FaultSwitch {
  return {
    label,
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
