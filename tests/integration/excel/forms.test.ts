import { afterEach, describe, expect, it } from "vitest";
import { layOutForms } from "../../../src/commands/lay-out-forms.ts";
import { quickCheck } from "../../../src/commands/quick-check.ts";
import { addForms, setHighlight, validate, writeSummary } from "../../../src/core/job/job.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { formTexts } from "../../../src/locales/forms.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";
import { writeDocument } from "../../../src/xlsx/workbook/write-document.ts";
import { openDocument, openSheets, wholeSheet, type Opened } from "./opened.ts";

const TODAY = { year: 2022, month: 7, day: 15 };
const FORMS = ["Chỉ tiêu - kết quả", "Trưởng thôn, TDP", "Danh sách kết nạp", "Tổ công tác"] as const;
const [UNITS, ROSTER, REGISTER, GROUPS] = FORMS;
/** Rows as a person sees them: the first to be filled in. */
const FIRST_UNIT = 11;
const FIRST_PERSON = 10;

let opened: Opened;
afterEach(() => opened.close());

const context = () => ({ port: opened.port, today: TODAY, displayLanguage: "vi" as const });
const check = (): Promise<Report> => validate(opened.port, { today: TODAY });
const names = (): string[] => opened.model.document.sheets.map(({ name }) => name);

/** Types rows of text into a sheet as a person does, from column B on; "" leaves a cell alone. */
function fillIn(sheetName: string, firstRow: number, rows: readonly (readonly string[])[]): void {
  const { id } = opened.sheet(sheetName);
  rows.forEach((texts, row) =>
    texts.forEach((text, column) => {
      if (text !== "") opened.model.setInput(id, firstRow - 1 + row, column + 1, asTyped(text));
    }),
  );
}

/** Days as a person types them on this machine: the month first on an English one. */
function asTyped(text: string): string {
  return opened.model.region.locale === "vi" ? text : text.replace(/^(\d+)\/(\d+)\/(\d{4})$/, "$2/$1/$3");
}

describe("the blank workbook", () => {
  it("is laid out beside what is there, and shown", async () => {
    opened = await openSheets({ "Trưởng thôn, TDP": [["của tôi"]] });
    const before = wholeSheet(opened.model.document, opened.sheet(ROSTER));
    expect(await layOutForms(context())).toEqual({ kind: "forms", language: "vi", added: 4 });
    expect(names()).toEqual([ROSTER, UNITS, `${ROSTER} (2)`, REGISTER, GROUPS]);
    expect(wholeSheet(opened.model.document, opened.sheet(ROSTER))).toEqual(before);
    expect(opened.model.activeSheet.name).toBe(UNITS);
    expect([...opened.session.unknownMembers]).toEqual([]);
    expect(opened.model.document.sheets.filter(({ isProtected }) => isProtected)).toEqual([]);
  });

  it("is laid out once: again it shows the first form and says so, under whatever name it has", async () => {
    opened = await openSheets({ Sheet1: [] });
    await layOutForms(context());
    opened.sheet(UNITS).name = "Số liệu của tôi";
    fillIn("Số liệu của tôi", FIRST_UNIT, [["Đảng bộ xã A"]]);
    const all = opened.model.document.sheets.map((sheet) => wholeSheet(opened.model.document, sheet));
    const [sheet1] = opened.model.document.sheets;
    if (sheet1) opened.model.activateSheet(sheet1.id);
    expect(await layOutForms(context())).toEqual({ kind: "forms", language: "vi", added: 0 });
    expect(opened.model.activeSheet.name).toBe("Số liệu của tôi");
    expect(opened.model.document.sheets.map((sheet) => wholeSheet(opened.model.document, sheet))).toEqual(
      all,
    );
  });

  it("gets back only the form that is missing, with the units of the one that is there", async () => {
    opened = await openSheets({ Sheet1: [] });
    await layOutForms(context());
    const { document } = opened.model;
    document.sheets = document.sheets.filter(({ name }) => name !== ROSTER);
    opened.sheet(UNITS).name = "Đơn vị";
    expect(await layOutForms(context())).toEqual({ kind: "forms", language: "vi", added: 1 });
    expect(names()).toEqual(["Sheet1", "Đơn vị", REGISTER, GROUPS, ROSTER]);
    const unitRule = opened.sheet(ROSTER).validations.find(({ areas }) => areas[0]?.left === 1);
    expect(unitRule?.formula1).toBe(`'Đơn vị'!$B$${FIRST_UNIT}:$B$${FIRST_UNIT + 59}`);
  });

  it("is found again after saving and opening", async () => {
    opened = await openSheets({ Sheet1: [] });
    await layOutForms(context());
    const saved = writeDocument(opened.model.document);
    opened.close();
    opened = await openDocument(readDocument(saved));
    expect(await layOutForms(context())).toMatchObject({ kind: "forms", added: 0 });
    expect(names()).toEqual(["Sheet1", ...FORMS]);
  });

  it("is no mistake while it is blank: recognised, nothing found, nothing passed as checked", async () => {
    opened = await openSheets({ Sheet1: [] });
    await layOutForms(context());
    const report = await check();
    expect(report.findings).toEqual([]);
    expect(report.workbook.tables).toEqual([]);
    expect(report.workbook.emptyTables.map(({ kind, sheet }) => [kind, names()[sheet]])).toEqual([
      ["units", UNITS],
      ["roster", ROSTER],
      ["register", REGISTER],
      ["groups", GROUPS],
    ]);
    expect(report.figures.district.percent).toBeNull();
    expect(report.rules.some(({ outcome }) => outcome === "notCheckable")).toBe(true);
    expect(report.rules.filter(({ outcome }) => outcome === "crashed")).toEqual([]);
    expect(await quickCheck(context())).toMatchObject({
      unitTable: "empty",
      findings: { error: 0, warning: 0, info: 0 },
    });
    expect(await setHighlight(opened.port, report, true)).toMatchObject({ outcome: "applied" });
    expect(await writeSummary(opened.port, report, summaryTexts("vi"))).toMatchObject({ outcome: "applied" });
  });

  it("gives right results once it is filled in, and live percentages beside", async () => {
    opened = await openSheets({ Sheet1: [] });
    await layOutForms(context());
    fillIn(UNITS, FIRST_UNIT, [
      ["Đảng bộ xã Châu Minh", "5", "7", "", "2", "2"],
      ["Đảng bộ xã Hoàng An", "4", "1", "", "3", "2"],
      ["Chi bộ Trường THPT số 3", "", "0"],
    ]);
    fillIn(ROSTER, FIRST_PERSON, [
      ["Đảng bộ xã Châu Minh", "Thôn Ngọ Khổng", "Trưởng thôn", "Nguyễn Văn An", "2/9/1970", "Có"],
      ["Đảng bộ xã Châu Minh", "Thôn Ngọ Phúc", "Bí thư chi bộ kiêm trưởng thôn", "Trần Văn Bê", "", "Có"],
      ["Đảng bộ xã Hoàng An", "Thôn An Cập", "Trưởng thôn", "Lê Thị Cúc", "", "Có"],
      ["Đảng bộ xã Hoàng An", "Thôn Bảo An", "Trưởng thôn", "Phạm Văn Dần", "", "Có"],
      [
        "Đảng bộ xã Hoàng An",
        "Thôn Hoàng Liên",
        "Trưởng thôn",
        "Ngô Thị Én",
        "",
        "Chưa",
        "Có",
        "15/5/2022",
        "Có",
      ],
    ]);
    fillIn(GROUPS, FIRST_PERSON, [
      ["Tổ 1", "Hoàng Đức", "Đảng bộ xã Châu Minh"],
      ["Tổ 1", "Hoàng Đức", "Đảng bộ xã Hoàng An"],
      ["Tổ 2", "Tạ Khoa", "Chi bộ Trường THPT số 3"],
    ]);
    const report = await check();
    expect(report.findings.map(({ code, at }) => `${code} ${names()[at.sheet]} ${at.top + 1}`)).toEqual([]);
    expect(report.period.cutOff).toEqual({ year: 2022, month: 6, day: 30 });
    expect(report.figures.district).toMatchObject({
      plan: 9,
      admitted: 8,
      heads: 5,
      members: 4,
      unitsBelowHeads: 1,
      unitsExceeded: 1,
    });
    expect(report.figures.lists.completeDossier).toMatchObject([{ name: "Ngô Thị Én" }]);
    expect(report.figures.groups.map(({ name, units }) => [name, units.length])).toEqual([
      ["Tổ 1", 2],
      ["Tổ 2", 1],
    ]);
    const shown = (row: number, column: number) =>
      opened.model.cell(opened.sheet(UNITS).id, row - 1, column)?.value;
    expect([FIRST_UNIT, FIRST_UNIT + 1, FIRST_UNIT + 2].map((row) => shown(row, 0))).toEqual([1, 2, 3]);
    expect(shown(FIRST_UNIT, 4)).toBeCloseTo(1.4, 10);
    expect(shown(FIRST_UNIT + 1, 7)).toBeCloseTo(2 / 3, 10);
    const total = FIRST_UNIT + 60;
    expect([2, 3, 5, 6].map((column) => shown(total, column))).toEqual([9, 8, 5, 4]);
  });

  it("has drop-downs that explain themselves in the language of the user", async () => {
    opened = await openSheets({ Sheet1: [] });
    await addForms(opened.port, await check(), formTexts("en"));
    const { validations } = opened.sheet(ROSTER);
    expect(validations.map(({ type, areas }) => [type, areas[0]?.left])).toEqual([
      ["list", 1],
      ["list", 3],
      ["date", 5],
      ["list", 6],
      ["list", 7],
      ["date", 8],
      ["list", 9],
    ]);
    expect(validations[3]).toMatchObject({
      formula1: '"Có,Chưa"',
      prompt: { title: "Đảng viên", message: expect.stringContaining("is a party member") as unknown },
      error: { style: "stop", message: expect.stringContaining("Choose from the list") as unknown },
    });
    const readBack = readDocument(writeDocument(opened.model.document));
    const saved = readBack.sheets.find(({ name }) => name === ROSTER)?.validations;
    expect(saved?.map(({ prompt, formula1 }) => [prompt, formula1])).toEqual(
      validations.map(({ prompt, formula1 }) => [prompt, formula1]),
    );
  });

  it("says why it could not be laid out", async () => {
    opened = await openSheets({ Sheet1: [] }, { readOnly: true });
    expect(await layOutForms(context())).toEqual({
      kind: "problem",
      language: "vi",
      code: "read-only",
      changed: "nothing",
    });
    expect(names()).toEqual(["Sheet1"]);
  });
});
