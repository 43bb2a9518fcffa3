import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/core/job/check.ts";
import type { Report } from "../../src/core/rules/report.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { areaAddress, columnIndex, columnName, parseArea } from "../../src/core/values/addresses.ts";
import { legacyFont } from "../fixtures/offices/legacy-font.ts";
import { months } from "../fixtures/offices/months.ts";
import { OFFICES } from "../fixtures/offices/index.ts";
import type { Office } from "../fixtures/offices/office.ts";
import { snapshotOf, type SheetFixture } from "../fixtures/snapshots.ts";

const today = { year: 2026, month: 11, day: 22 };
const check = (sheets: readonly SheetFixture[]) => checkWorkbook(snapshotOf(sheets), DEFAULT_SETTINGS, today);

/** Errors and warnings with their cells, moved by `rows` and `columns`. */
function reported(report: Report, rows = 0, columns = 0): string[] {
  return report.findings
    .filter(({ severity }) => severity !== "info")
    .map(({ code, at }) => {
      const { top, left, bottom, right } = at;
      const moved = {
        top: top + rows,
        left: left + columns,
        bottom: bottom + rows,
        right: right + columns,
      };
      return `${code} ${report.snapshot.sheets[at.sheet]?.name ?? ""}!${areaAddress(moved)}`;
    })
    .sort();
}

function figures({ figures: { district, units, lists, groups } }: Report): unknown {
  return {
    district,
    units: units.map(({ name, plan, admitted, heads, members, headClass, planClass }) => [
      name,
      [plan, admitted, planClass],
      [heads, members, headClass],
    ]),
    lists: [lists.completeDossier, lists.sendToTraining, lists.needsData].map((list) =>
      list.map(({ name, unit, reasons }) => [name, unit, reasons]),
    ),
    groups: groups.map(({ name, units: of }) => [name, of.length]),
  };
}

/** The sheet with its content moved down and to the right; addresses of formats and fonts move along. */
function moved(sheet: SheetFixture, rows: number, columns: number): SheetFixture {
  const address = (of: string): string => {
    const column = columnIndex(of);
    if (column !== null) return columnName(column + columns);
    const { top, left, bottom, right } = parseArea(of) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return areaAddress({
      top: top + rows,
      left: left + columns,
      bottom: bottom + rows,
      right: right + columns,
    });
  };
  const addresses = (of: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(of).map(([key, value]) => [address(key), value]));
  return {
    ...sheet,
    at: address(sheet.at ?? "A1"),
    ...(sheet.formats ? { formats: addresses(sheet.formats) } : {}),
    ...(sheet.fonts ? { fonts: addresses(sheet.fonts) } : {}),
    ...(sheet.merges ? { merges: sheet.merges.map(address) } : {}),
    ...(sheet.hiddenRows ? { hiddenRows: sheet.hiddenRows.map((row) => row + rows) } : {}),
  };
}

const CONTACTS: SheetFixture = {
  name: "Danh bạ",
  rows: [
    ["TT", "Đơn vị", "Bí thư", "Điện thoại", "Ghi chú"],
    [1, "Xã Đông Lỗ", "Nguyễn Văn Bí", "0912345678"],
    [2, "Xã Mai Đình", "Trần Thị Thư", "0912345679"],
  ],
};
const DUES: SheetFixture = {
  name: "Đảng phí",
  rows: [
    ["THU NỘP ĐẢNG PHÍ QUÝ II"],
    ["TT", "Đơn vị", "Số đảng viên", "Phải nộp", "Đã nộp", "Tỷ lệ %"],
    [1, "Xã Đông Lỗ", 210, 4_200_000, 4_000_000, 95.2],
    [2, "Xã Mai Đình", 180, 3_600_000, 3_600_000, 100],
  ],
};

describe.each(OFFICES.map((office) => [office.name, office] as const))("%s", (_, office: Office) => {
  const asMade = check(office.sheets);

  it("is the same anywhere on its sheets", () => {
    const elsewhere = check(office.sheets.map((sheet) => moved(sheet, 7, 3)));
    expect(reported(elsewhere)).toEqual(reported(asMade, 7, 3));
    expect(figures(elsewhere)).toEqual(figures(asMade));
  });

  it("is the same with its sheets in the other order, among sheets of other matters", () => {
    // Of a sheet for every month the first is used: there the order matters.
    const others = office === months ? office.sheets : [...office.sheets].reverse();
    const mixed = check([CONTACTS, ...others, DUES]);
    expect(reported(mixed)).toEqual(reported(asMade));
    expect(figures(mixed)).toEqual(figures(asMade));
  });
});

// Text in a legacy encoding is no Unicode text: it has no normal forms.
const inUnicode = OFFICES.filter((office) => office !== legacyFont);

it.each(inUnicode.map((office) => [office.name, office] as const))("%s: is the same in NFD", (_, office) => {
  const asMade = check(office.sheets);
  const decomposed = check(
    office.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((value) => (typeof value === "string" ? value.normalize("NFD") : value)),
      ),
    })),
  );
  expect(reported(decomposed)).toEqual(reported(asMade));
  expect(figures(decomposed)).toEqual(figures(asMade));
});
