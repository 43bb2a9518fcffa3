import { describe, expect, it } from "vitest";
import { gatherReports, NOTHING_ANSWERED } from "../../../src/core/gather/gather.ts";
import type { GatheredFile, GatherOptions } from "../../../src/core/gather/gathering.ts";
import { checkUnitFile } from "../../../src/core/job/check-unit-file.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { distinctNames } from "../../../src/core/job/gather-files.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { snapshotOf, type SheetFixture } from "../../fixtures/snapshots.ts";

const TODAY = { year: 2023, month: 4, day: 4 };
const book = checkWorkbook(
  snapshotOf([
    {
      name: "Tháng 3",
      rows: [
        ["HUYỆN ỦY THẠCH LÂM"],
        ["Số liệu đến hết ngày 31/3/2023"],
        ["STT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Trưởng thôn", "Trong đó: đảng viên"],
        [1, "Đảng bộ xã Bình Khê", 5, 1, 6, 5],
        [2, "Đảng bộ xã Yên Phú", 6, 2, 7, 6],
        [3, "Đảng bộ xã Tân Hòa", 4, 1, 5, 5],
        [4, "Đảng bộ thị trấn Thắng", 4, 1, 5, 5],
        [5, "Đảng bộ xã Danh Thắng", 4, 1, 5, 5],
      ],
    },
  ]),
  DEFAULT_SETTINGS,
  TODAY,
);

function row(
  name: string,
  period: string,
  admitted: CellValue,
  more: Partial<SheetFixture> = {},
): SheetFixture[] {
  const titles = ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"];
  return [{ name: "Bao cao", rows: [["BÁO CÁO"], [period], titles, [name, "", admitted]], ...more }];
}

function gathered(
  files: Readonly<Record<string, SheetFixture[]>>,
  options: Partial<GatherOptions> = {},
): readonly GatheredFile[] {
  const sent = Object.entries(files).map(([name, sheets]) => ({
    name,
    report: checkUnitFile(snapshotOf(sheets), book, options.period ?? null, TODAY),
  }));
  return gatherReports(book, sent, { ...NOTHING_ANSWERED, ...options }).files;
}

const asked = (file: GatheredFile | undefined) => file?.questions.map(({ code }) => code);
const said = (file: GatheredFile | undefined) => file?.reasons.map(({ code }) => code);

describe("files held against each other", () => {
  it("takes the later day and says which file is superseded", () => {
    const [early, late] = gathered({
      "a.xlsx": row("Xã Bình Khê", "Tính đến 20/3/2023", 2),
      "b.xlsx": row("Xã Bình Khê", "Tính đến 31/3/2023", 3),
    });
    expect(early?.status).toBe("superseded");
    expect(early?.changes).toEqual([]);
    expect(late?.changes.map(({ shownNew }) => shownNew)).toEqual([3]);
  });

  it("asks in both when one day has two figures, and writes the one that is answered", () => {
    const files = {
      "a.xlsx": row("Xã Bình Khê", "Tính đến 31/3/2023", 2),
      "b.xlsx": row("Xã Bình Khê", "Tính đến 31/3/2023", 3),
    };
    const both = gathered(files);
    expect(both.map(asked)).toEqual([["files-differ"], ["files-differ"]]);
    expect(both.flatMap(({ changes }) => changes)).toEqual([]);
    const answers = new Map([
      ["files-differ:a.xlsx", "leave"],
      ["files-differ:b.xlsx", "place"],
    ]);
    const chosen = gathered(files, { answers });
    expect(chosen.flatMap(({ changes }) => changes.map(({ shownNew }) => shownNew))).toEqual([3]);
  });

  it("asks in both also when one of them only repeats what the book has", () => {
    const both = gathered({
      "a.xlsx": row("Xã Bình Khê", "Tính đến 31/3/2023", 1),
      "b.xlsx": row("Xã Bình Khê", "Tính đến 31/3/2023", 3),
    });
    expect(both.map(({ status }) => status)).toEqual(["question", "question"]);
  });

  it("writes the same figures once", () => {
    const [first, second] = gathered({
      "a.xlsx": row("Xã Bình Khê", "Tính đến 31/3/2023", 2),
      "b.xlsx": row("Xã Bình Khê", "Tính đến 31/3/2023", 2),
    });
    expect([first?.status, second?.status]).toEqual(["placed", "unchanged"]);
    expect(said(second)).toContain("same-as-file");
  });
});

describe("what is asked and never guessed", () => {
  it.each([
    ["a lower figure", row("Xã Yên Phú", "Tính đến 31/3/2023", 1), "figure-falls"],
    ["a name of one other letter", row("Xã Bình Khe", "Tính đến 31/3/2023", 2), "unit-unknown"],
    ["a name that is part of another", row("Thắng", "Tính đến 31/3/2023", 2), "unit-unknown"],
    ["the next month", row("Xã Yên Phú", "Tính đến 30/4/2023", 3), "period-next"],
    ["a figure that no unit has", row("Xã Yên Phú", "Tính đến 31/3/2023", 44688), "figure-implausible"],
    ["words for a figure", row("Xã Yên Phú", "Tính đến 31/3/2023", "ba đồng chí"), "figure-unreadable"],
  ])("%s", (_, sheets, code) => {
    const [file] = gathered({ "x.xlsx": sheets });
    expect(asked(file)).toEqual([code]);
    expect(file?.changes).toEqual([]);
  });

  it("asks when the column and the file's name name two units", () => {
    const [file] = gathered({ "xa Yen Phu.xlsx": row("Xã Bình Khê", "Tính đến 31/3/2023", 2) });
    expect(asked(file)).toEqual(["unit-conflict"]);
    expect(file?.questions[0]?.choices).toEqual(expect.arrayContaining(["unit:0", "unit:1"]));
  });

  it.each(["Kết quả đánh giá", "Kết quả khác", "Kết quả kết nạp đợt 1", "Đã kết nạp đợt 2", "Số KN đã QĐ"])(
    "asks whether “%s” are those admitted",
    (words) => {
      const rows = [
        ["BÁO CÁO"],
        ["Tính đến 31/3/2023"],
        ["Đơn vị", "Chỉ tiêu", words],
        ["Xã Yên Phú", "", 4],
      ];
      const [file] = gathered({ "x.xlsx": [{ name: "Bao cao", rows }] });
      expect(file?.changes).toEqual([]);
      expect(file?.status).toBe("question");
    },
  );

  it("asks about a number under words that may be those admitted, also where no table was seen", () => {
    const rows = [
      ["ĐẢNG BỘ HUYỆN THẠCH LÂM"],
      ["ĐẢNG BỘ XÃ YÊN PHÚ"],
      ["BÁO CÁO THÁNG 3 NĂM 2023"],
      [],
      ["Đơn vị", "Chỉ tiêu", "Kết quả đánh giá"],
      ["Xã Yên Phú", 6, 3],
    ];
    const [file] = gathered({ "x.xlsx": [{ name: "BC", rows, at: "B3" }] });
    expect([file?.status, file?.changes]).toEqual(["question", []]);
  });

  it("never takes a month in a file's name for the place Thắng", () => {
    const [file] = gathered({ "bao cao thang 3.xlsx": row("", "Tính đến 31/3/2023", 2) });
    expect(file?.units).toEqual([]);
    expect(asked(file)).toEqual(["unit-unknown"]);
  });

  it("asks about a formula that nobody has calculated, instead of taking it for a blank", () => {
    const [sheet] = row("Xã Yên Phú", "Tính đến 31/3/2023", "");
    if (!sheet) throw new Error("no sheet");
    const [file] = gathered({ "x.xlsx": [{ ...sheet, noResults: ["C4"] }] });
    expect(asked(file)).toEqual(["figure-unreadable"]);
  });

  it("takes a unit's name or its address in the book for an answer", () => {
    for (const answer of ["unit:1", "Đảng bộ xã Yên Phú", "B5"]) {
      const answers = new Map([["unit-unknown:x.xlsx", answer]]);
      const [file] = gathered({ "x.xlsx": row("Đơn vị lạ", "Tính đến 31/3/2023", 3) }, { answers });
      expect(file?.changes.map(({ unit, shownNew }) => [unit, shownNew])).toEqual([[1, 3]]);
    }
  });

  it("never writes over a formula", () => {
    const [file] = gathered(
      { "x.xlsx": row("Xã Yên Phú", "Tính đến 31/3/2023", 3) },
      { isFormula: ({ column }) => column === 3 },
    );
    expect(asked(file)).toEqual(["formula-kept"]);
    expect(file?.changes).toEqual([]);
  });

  it("does not take a file that opens another month", () => {
    const [file] = gathered({ "x.xlsx": row("Xã Yên Phú", "Tính đến 28/2/2023", 3) });
    expect([file?.status, said(file)]).toEqual(["refused", ["other-period"]]);
  });

  it("asks once to open the next month, and then takes its figures and names it in the title", () => {
    const files = {
      "a.xlsx": row("Xã Yên Phú", "Tính đến 30/4/2023", 3),
      "b.xlsx": row("Xã Bình Khê", "Đến hết tháng 4/2023", 2),
    };
    const before = gathered(files);
    expect(new Set(before.flatMap(({ questions }) => questions.map(({ id }) => id)))).toEqual(
      new Set(["period-next:2023-04"]),
    );
    const sent = Object.entries(files).map(([name, sheets]) => ({
      name,
      report: checkUnitFile(snapshotOf(sheets), book, { year: 2023, month: 4 }, TODAY),
    }));
    const opened = gatherReports(book, sent, {
      ...NOTHING_ANSWERED,
      answers: new Map([["period-next:2023-04", "place"]]),
    });
    expect(opened.period).toEqual({ year: 2023, month: 4 });
    expect(opened.files.map(({ status }) => status)).toEqual(["placed", "placed"]);
    expect(opened.opening.map(({ at, shownNew }) => [at.row, shownNew])).toEqual([
      [1, "Số liệu đến hết ngày 30/4/2023"],
    ]);
  });

  it("refuses another office's file, also of a commune of the same name", () => {
    const [file] = gathered({
      "x.xlsx": [
        {
          name: "Bao cao",
          rows: [
            ["ĐẢNG BỘ HUYỆN KIM ĐỘNG"],
            ["ĐẢNG BỘ XÃ YÊN PHÚ"],
            ["Tính đến 31/3/2023"],
            ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
            ["Xã Yên Phú", 6, 3],
          ],
        },
      ],
    });
    expect([file?.status, said(file)]).toEqual(["refused", ["other-office"]]);
  });

  it("takes the sheet of the month out of a file with one for every month", () => {
    const [first] = row("Xã Yên Phú", "Tính đến 28/2/2023", 2);
    const [second] = row("Xã Yên Phú", "Tính đến 31/3/2023", 3);
    if (!first || !second) throw new Error("no sheet");
    const [file] = gathered({
      "x.xlsx": [
        { ...first, name: "T2" },
        { ...second, name: "T3" },
      ],
    });
    expect(file?.changes.map(({ shownNew, from }) => [shownNew, from.sheet])).toEqual([[3, "T3"]]);
  });
});

it("files of one name are told apart, also from one that is called so already", () => {
  expect(distinctNames(["a.xlsx", "a.xlsx", "a.xlsx (2)", "b.xlsx", "a.xlsx"])).toEqual([
    "a.xlsx",
    "a.xlsx (3)",
    "a.xlsx (2)",
    "b.xlsx",
    "a.xlsx (4)",
  ]);
});
