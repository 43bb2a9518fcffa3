import { afterEach, describe, expect, test } from "vitest";
import { officeReady } from "../../../src/excel/office-ready.ts";
import { problemTexts } from "../../../src/taskpane/texts.ts";
import { PROFILES } from "../../../src/workbench/engine/profiles.ts";
import type { HostOptions } from "../../../src/workbench/engine/session/session.ts";
import { openDocument, openSheets, type Opened } from "../excel/opened.ts";
import { ask, check, checkAndDo, doneWell, openMistaken, whole, type Action, type Said } from "./trouble.ts";

/** One thing that goes wrong while the pane does something, what it says, and how the workbook then is. */
interface Trouble {
  readonly name: string;
  readonly actions: readonly Action[];
  /** "untouched": as before; "done": as if nothing had gone wrong; "unknown": written, which the pane cannot know. */
  readonly leaves: "untouched" | "done" | "unknown";
  /** The same words for every action, or those of each. */
  readonly says: Said | Partial<Readonly<Record<Action, Said>>>;
  readonly options?: HostOptions;
  readonly begin?: (opened: Opened) => void;
  /** The person, or time, mends it. */
  readonly end?: (opened: Opened) => void;
  /** What somebody else did to the workbook meanwhile, and what stays. */
  readonly edit?: (opened: Opened) => void;
}

let opened: Opened;
afterEach(() => opened.close());

const ALL: readonly Action[] = ["check", "highlight", "summary", "fixes"];
const WRITING: readonly Exclude<Action, "check">[] = ["highlight", "summary", "fixes"];
const UNTOUCHED = "Chưa có gì thay đổi trong sổ.";
const DONE: Readonly<Record<Action, Said>> = {
  check: "",
  highlight: "Đã tô màu các đơn vị dưới 90%",
  summary:
    "Đã tạo bảng tổng hợp | Trang: Bảng tổng hợp, DS hoàn thiện hồ sơ, DS cử đi bồi dưỡng, DS cần bổ sung thông tin",
  fixes: "Đã sửa 4 ô",
};
const UNIT_SHEET = "Biểu 01";

/** An error's words: of the check, and of a change that did not begin. */
function refused(title: string, wayOut: string): Readonly<Record<Action, Said>> {
  const changed = `${title} | ${UNTOUCHED} | ${wayOut}`;
  return { check: `${title} | ${wayOut}`, highlight: changed, summary: changed, fixes: changed };
}

const protect = (isProtected: boolean) => (one: Opened) => {
  one.sheet(UNIT_SHEET).isProtected = isProtected;
};
/** The members of a unit in office. */
const otherUsersEdit = (one: Opened): void => {
  one.model.setInput(one.sheet(UNIT_SHEET).id, 12, 6, "4", "remote");
};

const TROUBLES: readonly Trouble[] = [
  {
    name: "the session is lost",
    actions: ALL,
    leaves: "untouched",
    says: refused(
      "Mất liên lạc với Excel",
      "Đóng ngăn này rồi mở lại. Nếu vẫn vậy, hãy lưu sổ và mở lại Excel.",
    ),
    begin: ({ session }) => (session.faults.sessionLost = true),
    end: ({ session }) => (session.faults.sessionLost = false),
  },
  {
    name: "the sync fails before anything is done",
    actions: WRITING,
    leaves: "untouched",
    says: refused("Có trục trặc ngoài dự tính", "Thử lại. Nếu vẫn vậy, hãy lưu sổ, đóng ngăn này và mở lại."),
    begin: ({ session }) => (session.faults.failNextSync = "before"),
  },
  {
    name: "the sync fails after everything is done",
    actions: WRITING,
    leaves: "done",
    says: DONE,
    begin: ({ session }) => (session.faults.failNextSync = "after"),
  },
  {
    name: "the sync fails after everything is done and then the session is lost",
    actions: ["highlight", "summary"],
    leaves: "unknown",
    says: {
      highlight:
        "Chưa làm xong | Chưa xong, hoặc chưa rõ đã xong: tô màu, lưu thiết lập. | Có trục trặc ngoài dự tính. Thử lại. Nếu vẫn vậy, hãy lưu sổ, đóng ngăn này và mở lại.",
      summary:
        "Chưa làm xong | Chưa xong, hoặc chưa rõ đã xong: trang tổng hợp, lưu thiết lập. | Có trục trặc ngoài dự tính. Thử lại. Nếu vẫn vậy, hãy lưu sổ, đóng ngăn này và mở lại.",
    },
    begin: ({ session: { faults } }) => {
      faults.failNextSync = "after";
      faults.beforeWrite = () => (faults.sessionLost = true);
    },
    end: ({ session }) => (session.faults.sessionLost = false),
  },
  {
    name: "a cell is being edited and Excel cannot wait",
    actions: ALL,
    leaves: "untouched",
    says: refused("Một ô đang được nhập dở", "Nhấn Enter để ghi hoặc Esc để bỏ, rồi thử lại."),
    // Without DelayForCellEdit (CellEditing 1.1) the library does not ask to wait.
    options: { requirementSets: { ExcelApi: "1.14" } },
    begin: ({ session }) => (session.faults.cellEditMode = true),
    end: ({ session }) => (session.faults.cellEditMode = false),
  },
  {
    name: "a cell is being edited for a while",
    actions: ALL,
    leaves: "done",
    says: DONE,
    begin: ({ session }) => {
      session.faults.cellEditMode = true;
      setTimeout(() => (session.faults.cellEditMode = false), 40);
    },
  },
  {
    name: "every answer is slow",
    actions: ALL,
    leaves: "done",
    says: DONE,
    begin: ({ session }) => (session.faults.slowMs = 40),
  },
  {
    name: "requests must be tiny",
    actions: ALL,
    leaves: "untouched",
    says: refused(
      "Sổ quá lớn để đọc hoặc ghi trong một lần",
      "Xóa các dòng, cột thừa ngoài bảng, hoặc mở sổ bằng Excel trên máy tính thay cho Excel trên web.",
    ),
    begin: ({ session }) => (session.faults.payloadLimit = 3000),
    end: ({ session }) => (session.faults.payloadLimit = null),
  },
  {
    name: "requests may have the web's 5 MB",
    actions: ALL,
    leaves: "done",
    says: DONE,
    begin: ({ session }) => (session.faults.payloadLimit = 5 * 1024 * 1024),
  },
  {
    name: "the sheet is protected",
    actions: ["highlight", "fixes"],
    leaves: "untouched",
    says: refused(
      "Trang tính “Biểu 01” đang được bảo vệ",
      "Vào thẻ Xem lại, bỏ bảo vệ rồi thử lại. Tiện ích không tự bỏ bảo vệ.",
    ),
    begin: protect(true),
    end: protect(false),
  },
  {
    name: "the structure of the workbook is protected",
    actions: ["summary"],
    leaves: "untouched",
    says: refused(
      "Sổ hoặc trang tính đang được bảo vệ",
      "Vào thẻ Xem lại, bỏ bảo vệ rồi thử lại. Tiện ích không tự bỏ bảo vệ.",
    ),
    begin: ({ model }) => (model.document.isProtected = true),
    end: ({ model }) => (model.document.isProtected = false),
  },
  {
    name: "another workbook has the focus",
    actions: ["summary"],
    leaves: "untouched",
    says: refused("Một sổ khác đang ở phía trước", "Bấm vào sổ này rồi thử lại."),
    begin: ({ session }) => (session.faults.otherWorkbookActive = true),
    end: ({ session }) => (session.faults.otherWorkbookActive = false),
  },
  {
    name: "another user edits a figure after the check",
    actions: ["summary"],
    leaves: "untouched",
    says: refused(
      "Trang tính “Biểu 01” vừa thay đổi trong lúc đang làm",
      "Có thể người khác cùng đang sửa. Bấm “Kiểm tra” lại rồi làm tiếp.",
    ),
    begin: otherUsersEdit,
    edit: otherUsersEdit,
  },
  {
    name: "another user edits a figure between looking and writing",
    actions: ["summary"],
    leaves: "unknown",
    says: "Chưa làm xong | Đã làm: trang “DS hoàn thiện hồ sơ”, trang “DS cử đi bồi dưỡng”, trang “DS cần bổ sung thông tin”, lưu thiết lập. | Chưa xong, hoặc chưa rõ đã xong: trang tổng hợp. | Sổ vừa thay đổi trong lúc đang làm. Có thể người khác cùng đang sửa. Bấm “Kiểm tra” lại rồi làm tiếp.",
    begin: (one) => (one.session.faults.beforeWrite = () => otherUsersEdit(one)),
    edit: otherUsersEdit,
  },
];

const CASES = TROUBLES.flatMap((trouble) => trouble.actions.map((action) => ({ action, ...trouble })));

describe("what goes wrong, in the pane's words", () => {
  test.each(CASES)("$action, while $name", async ({ action, leaves, says, options, begin, end, edit }) => {
    opened = await openMistaken(options);
    const earlier = action === "check" ? null : (await check(opened)).report;
    begin?.(opened);
    const before = whole(opened);
    const said =
      action === "check" || earlier === null
        ? (await check(opened)).said
        : await ask(opened, earlier, action);
    expect(said).toBe(typeof says === "string" ? says : says[action]);
    if (leaves === "untouched") expect(whole(opened)).toEqual(before);
    if (leaves === "done" && action !== "check") {
      const after = whole(opened);
      opened.close();
      expect(after).toEqual(await doneWell(action));
      return;
    }

    end?.(opened);
    expect(await checkAndDo(opened, action)).toBe(DONE[action]);
    const again = whole(opened);
    opened.close();
    expect(again).toEqual(await doneWell(action, edit));
  });

  test.each(WRITING)("%s, while the workbook is open for reading only", async (action) => {
    opened = await openMistaken({ readOnly: true });
    const before = whole(opened);
    expect(await checkAndDo(opened, action)).toBe(
      `Sổ đang mở ở chế độ chỉ đọc | ${UNTOUCHED} | Vẫn xem được lỗi và tỷ lệ ở đây. Muốn ghi vào sổ, hãy bật chỉnh sửa hoặc lưu thành bản khác.`,
    );
    expect(whole(opened)).toEqual(before);
    await openAgainAndDo(action);
  });

  test.each(WRITING)("%s, while the pane is loaded again: the new pane finishes the job", async (action) => {
    opened = await openMistaken();
    const { report } = await check(opened);
    if (!report) throw new Error("the sample could not be checked");
    // The old page and what it kept are gone; what it had asked for is still carried out.
    opened.session.faults.beforeWrite = () => opened.session.reset();
    await ask(opened, report, action);
    opened.session.reset();
    await checkAndDo(opened, action);
    const again = whole(opened);
    opened.close();
    expect(again).toEqual(await doneWell(action));
  });

  test("check, while a block of cells comes back as null", async () => {
    opened = await openSheets({ Biểu: [["Đơn vị"], ["Xã A"]] });
    const { session, model } = opened;
    session.faults.oversizeReadsNull = true;
    model.setInput(opened.sheet("Biểu").id, 1_000_000, 50, "1", "remote");
    expect((await check(opened)).said).toBe(
      "Trang tính “Biểu” quá lớn để đọc hoặc ghi trong một lần | Xóa các dòng, cột thừa ngoài bảng, hoặc mở sổ bằng Excel trên máy tính thay cho Excel trên web.",
    );
    model.clearCells(opened.sheet("Biểu").id, { top: 1_000_000, bottom: 1_000_000, left: 50, right: 50 });
    expect((await check(opened)).said).toBe("");
  });
});

describe("an Excel that is too old", () => {
  test.each(["1.9", "1.7"])("ExcelApi %s is refused before anything is asked of it", async (ExcelApi) => {
    opened = await openMistaken({ requirementSets: { ...PROFILES.ltsc2021.requirementSets, ExcelApi } });
    const before = whole(opened);
    expect(await officeReady()).toEqual({ kind: "unsupported", has: ExcelApi });
    expect(problemTexts("vi").starts.unsupported).toEqual({
      title: "Bản Excel này chưa đủ mới",
      wayOut: "Cần Excel 2021, Microsoft 365, Excel cho Mac hoặc Excel trên web.",
    });
    expect(whole(opened)).toEqual(before);
    await openAgainAndDo("summary");
  });
});

/** The same workbook in an Excel that is as it should be. */
async function openAgainAndDo(action: Action): Promise<void> {
  const { document } = opened.model;
  opened.close();
  opened = await openDocument(document);
  expect(await checkAndDo(opened, action)).toBe(DONE[action]);
  const again = whole(opened);
  opened.close();
  expect(again).toEqual(await doneWell(action));
}
