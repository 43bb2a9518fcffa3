import type { Report } from "../../../src/core/rules/report.ts";
import { areaAddress, columnIndex, parseArea, type Area } from "../../../src/core/values/addresses.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { SheetFixture } from "../../fixtures/snapshots.ts";
import type { Random } from "../random.ts";
import { personName } from "../words.ts";
import type { Kind } from "./kind.ts";

type Line = (CellValue | null | undefined)[];
type Change = (sheets: readonly SheetFixture[], read: Report, random: Random) => SheetFixture[];

/**
 * Changes of the workbooks that were written by hand (tests/fixtures/offices), mistakes and all: what was read from
 * them must be read again, at the same places moved along, with the same findings.
 */
export const OFFICE_KINDS: readonly Kind[] = [
  onOffice("a note between two units", (sheets, read, random) =>
    betweenUnits(sheets, read, random, (column) => [
      [
        ...blanks(column),
        random.pick([
          "Ghi chú: các đơn vị trên đã đối chiếu",
          "Lưu ý: số liệu tạm tính",
          "* Các xã vùng cao",
          "(Đơn vị sau báo cáo chậm)",
        ]),
      ],
    ]),
  ),
  onOffice("a note with a number between two units", (sheets, read, random) =>
    betweenUnits(sheets, read, random, (column) => [
      [...blanks(column), "Ghi chú: số hồ sơ đang chờ", random.int(1, 9)],
    ]),
  ),
  onOffice("a blank row between two units", (sheets, read, random) =>
    betweenUnits(sheets, read, random, () => [[]]),
  ),
  onOffice("two blank rows and a note between two units", (sheets, read, random) =>
    betweenUnits(sheets, read, random, (column) => [
      [],
      [...blanks(column), "Lưu ý: xem công văn kèm theo"],
      [],
    ]),
  ),
  onOffice("remarks at the end of every sheet", (sheets, _, random) =>
    sheets.map((sheet) => ({
      ...sheet,
      rows: [
        ...sheet.rows,
        [],
        ["", "Ghi chú:"],
        ["", "1. Số liệu do cơ sở báo cáo"],
        ["", `2. Lập ngày ${random.int(1, 9)} tháng sau`],
        [],
        ["", "NGƯỜI LẬP", "", personName(random, true)],
      ],
    })),
  ),
  onOffice("a letterhead more above every sheet", (sheets) =>
    sheets.map((sheet) => insertRows(sheet, 0, [["ĐẢNG CỘNG SẢN VIỆT NAM"], []])),
  ),
  onOffice("a diary before, a telephone list behind", (sheets, read) => [
    {
      name: "Nhật ký",
      rows: [
        ["Ngày", "Nội dung", "Đơn vị"],
        ...names(read)
          .slice(0, 5)
          .map((name, i): Line => [`0${i + 1}/3`, "Kiểm tra công tác kết nạp đảng viên", name]),
      ],
    },
    ...sheets,
    {
      name: "Danh bạ",
      rows: [
        ["TT", "Đơn vị", "Bí thư", "Điện thoại"],
        ...names(read).map((name, i): Line => [i + 1, name, "Nguyễn Văn Bí", `09123456${String(i + 10)}`]),
      ],
    },
  ]),
  onOffice("dues before", (sheets, read) => [
    {
      name: "Đảng phí",
      rows: [
        ["THU NỘP ĐẢNG PHÍ"],
        ["TT", "Đơn vị", "Chỉ tiêu", "Thực hiện", "Tỷ lệ"],
        ...names(read).map((name, i): Line => [
          i + 1,
          name,
          4_200_000 + i * 60_000,
          2_100_000 + i * 30_000,
          0.5,
        ]),
      ],
    },
    ...sheets,
  ]),
  onOffice("insurance behind", (sheets, read) => [
    ...sheets,
    {
      name: "BHYT",
      rows: [
        ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU BẢO HIỂM Y TẾ"],
        [],
        ["TT", "Đơn vị", "Chỉ tiêu", "Thực hiện", "Tỷ lệ %"],
        ...names(read).map((name, i): Line => [i + 1, name, 1200 + i * 31, 1100 + i * 29, 91.5]),
      ],
    },
  ]),
  onOffice("a copy of every sheet, very hidden", (sheets) => [
    ...sheets,
    ...sheets.map((sheet): SheetFixture => ({
      ...sheet,
      name: `${sheet.name} (2)`,
      visibility: "veryHidden",
    })),
  ]),
  onOffice("a column of signs at the right of every sheet", (sheets) =>
    sheets.map((sheet) => {
      const width = Math.max(0, ...sheet.rows.map((row) => row.length));
      return {
        ...sheet,
        rows: sheet.rows.map((row, i) =>
          i > 6 && i % 5 === 0
            ? [...row, ...Array.from({ length: width + 1 - row.length }, () => null), "v"]
            : row,
        ),
      };
    }),
  ),
];

function onOffice(what: string, change: Change): Kind {
  return { name: `offices: ${what}`, of: [], apply: () => undefined, onOffice: change };
}

const blanks = (count: number): CellValue[] => Array.from({ length: count }, () => "");

const names = ({ figures }: Report): string[] => figures.units.map(({ name }) => name);

/** Rows put between two units that stand one below the other; the workbook as it is where no two do. */
function betweenUnits(
  sheets: readonly SheetFixture[],
  { figures }: Report,
  random: Random,
  rows: (column: number) => Line[],
): SheetFixture[] {
  const cells = figures.units.map(({ nameCell }) => nameCell);
  const places = cells.filter(
    (cell, i) => cells[i - 1]?.sheet === cell.sheet && cells[i - 1]?.row === cell.row - 1,
  );
  if (places.length === 0) return [...sheets];
  const { sheet: index, row, column } = random.pick(places);
  return sheets.map((sheet, i) =>
    i === index ? insertRows(sheet, row, rows(column - origin(sheet).left)) : sheet,
  );
}

/** `row` of the sheet, from 0. */
function insertRows(sheet: SheetFixture, row: number, rows: readonly Line[]): SheetFixture {
  const at = Math.max(0, row - origin(sheet).top);
  const from = row <= origin(sheet).top ? 0 : row;
  const moved = (address: string): string => {
    if (columnIndex(address) !== null) return address;
    const { top, left, bottom, right } = areaOf(address);
    const down = (edge: number): number => (edge >= from ? edge + rows.length : edge);
    return areaAddress({ top: down(top), left, bottom: down(bottom), right });
  };
  const addresses = (of: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(of).map(([key, value]) => [moved(key), value]));
  return {
    ...sheet,
    rows: [...sheet.rows.slice(0, at), ...rows, ...sheet.rows.slice(at)],
    ...(sheet.formats ? { formats: addresses(sheet.formats) } : {}),
    ...(sheet.fonts ? { fonts: addresses(sheet.fonts) } : {}),
    ...(sheet.merges ? { merges: sheet.merges.map(moved) } : {}),
    ...(sheet.hiddenRows
      ? { hiddenRows: sheet.hiddenRows.map((hidden) => (hidden - 1 >= from ? hidden + rows.length : hidden)) }
      : {}),
  };
}

const origin = ({ at = "A1" }: SheetFixture): Area => areaOf(at);

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`"${address}" is no address`);
  return area;
}
