import type { CellValue } from "../../src/core/values/cell-value.ts";
import type { WorkbookSnapshot } from "../../src/core/values/snapshot.ts";
import { PeopleMaker } from "../../src/workbench/samples/people.ts";
import { inUse } from "./dirt.ts";
import { personName, unitNames } from "./made-up-names.ts";

/** One sheet of a made-up office: rows from A1, and the number format of each column. */
export interface OfficeSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly formats: readonly string[];
}

/** The rows of people, the units and everything else of a made-up office. */
export interface Office {
  readonly units: OfficeSheet;
  readonly roster: OfficeSheet;
  readonly register: OfficeSheet;
}

export const UNIT_HEADER_ROWS = 2;
export const ROSTER_HEADER_ROWS = 2;
export const REGISTER_HEADER_ROWS = 1;

/** How many units an office with so many rows of people is given: 65 to 10,000. */
function unitsFor(rosterRows: number): number {
  return Math.min(10_000, Math.max(65, Math.round(rosterRows / 100)));
}

/**
 * A made-up office as offices keep theirs: a unit table with totals, a roster of village heads and their deputies, a
 * register of new members. Some names are decomposed, abbreviated, misspelt or hold spaces too many, some numbers and
 * dates are texts, some people stand there twice. The same rows give the same office.
 */
export function makeOffice(rosterRows: number): Office {
  const make = new PeopleMaker(rosterRows);
  const names = unitNames(make, unitsFor(rosterRows));
  const units = names.map((name, at) => ({
    name,
    at,
    plan: make.between(2, 9),
    admitted: 0,
    heads: 0,
    members: 0,
  }));
  const perUnit = Math.ceil(rosterRows / units.length);

  const roster: CellValue[][] = [];
  for (const unit of units) {
    for (let person = 0; person < perUnit && roster.length < rosterRows; person++) {
      const isHead = person % 2 === 0;
      const isMember = make.between(1, 100) <= (isHead ? 88 : 60);
      if (isHead) unit.heads++;
      if (isHead && isMember) unit.members++;
      const repeated = roster.at(-2);
      if (repeated && person > 2 && make.between(1, 300) === 1) {
        // The person of two rows before, once more: both are heads or both are deputies.
        roster.push([roster.length + 1, ...repeated.slice(1)]);
        continue;
      }
      roster.push([
        roster.length + 1,
        ...inUse.unit(make, unit.name),
        `Thôn ${Math.floor(person / 2) + 1}`,
        isHead ? "Trưởng thôn" : "Phó thôn",
        inUse.person(make, personName(make)),
        inUse.date(make, make.between(17_000, 36_000)),
        inUse.mark(make, isMember),
        inUse.mark(make, isMember || make.between(1, 10) <= 6),
        make.between(1, 3) === 1 ? inUse.date(make, make.between(43_800, 44_700)) : "",
        inUse.mark(make, isMember || make.between(1, 10) <= 8),
        "",
      ]);
    }
  }

  const register: CellValue[][] = [];
  for (const unit of units) {
    unit.admitted = make.between(0, Math.min(unit.plan, Math.ceil(perUnit / 10)));
    for (let person = 0; person < unit.admitted; person++) {
      register.push([
        register.length + 1,
        inUse.person(make, personName(make)),
        inUse.date(make, make.between(29_300, 37_300)),
        ...inUse.unit(make, unit.name),
        `${make.between(1, 900)}-QĐ/HU`,
        inUse.date(make, make.between(44_567, 44_742)),
      ]);
    }
  }

  const unitRows = units.map(({ name, at, plan, admitted, heads, members }): CellValue[] => [
    at + 1,
    name,
    `Tổ ${1 + (at % Math.ceil(units.length / 8))}`,
    inUse.count(make, plan),
    inUse.count(make, admitted),
    admitted / plan,
    inUse.count(make, heads),
    inUse.count(make, members),
    heads === 0 ? "" : members / heads,
  ]);
  const sum = (count: (unit: (typeof units)[number]) => number) =>
    units.reduce((all, unit) => all + count(unit), 0);

  return {
    units: {
      name: "Biểu 01",
      rows: [
        ["KẾT QUẢ KẾT NẠP ĐẢNG VIÊN ĐẾN HẾT THÁNG 6/2022", "", "", "", "", "", "", "", ""],
        [
          "TT",
          "Đơn vị",
          "Tổ công tác",
          "Chỉ tiêu",
          "Đã kết nạp",
          "Tỷ lệ %",
          "Số trưởng thôn",
          "Trưởng thôn là ĐV",
          "Tỷ lệ ĐV %",
        ],
        ...unitRows,
        [
          "",
          "Tổng cộng",
          "",
          sum(({ plan }) => plan),
          sum(({ admitted }) => admitted),
          "",
          sum(({ heads }) => heads),
          sum(({ members }) => members),
          "",
        ],
      ],
      formats: [
        "General",
        "General",
        "General",
        "General",
        "General",
        "0.00%",
        "General",
        "General",
        "0.00%",
      ],
    },
    roster: {
      name: "Trưởng thôn",
      rows: [
        ["DANH SÁCH TRƯỞNG THÔN, PHÓ THÔN", "", "", "", "", "", "", "", "", "", ""],
        [
          "TT",
          "Đơn vị",
          "Thôn/TDP",
          "Chức danh",
          "Họ và tên",
          "Ngày sinh",
          "Đảng viên",
          "Đã bồi dưỡng",
          "Ngày cấp GCN",
          "Đủ điều kiện",
          "Ghi chú",
        ],
        ...roster,
      ],
      formats: [
        "General",
        "General",
        "General",
        "General",
        "General",
        "dd/mm/yyyy",
        "General",
        "General",
        "dd/mm/yyyy",
        "General",
        "General",
      ],
    },
    register: {
      name: "Kết nạp 2022",
      rows: [["TT", "Họ và tên", "Ngày sinh", "Đơn vị", "Số QĐ", "Ngày QĐ kết nạp"], ...register],
      formats: ["General", "General", "dd/mm/yyyy", "General", "General", "dd/mm/yyyy"],
    },
  };
}

/**
 * The office as a host hands it over, as often as it is asked for: every cell's text is a string of its own, as it is
 * when it has come over the wire, and none has been hashed or flattened by whoever looked at it before.
 */
export function snapshots({ units, roster, register }: Office): () => WorkbookSnapshot {
  const sheets = [units, roster, register].map(({ name, rows, formats }) => ({
    name,
    width: formats.length,
    height: rows.length,
    formats,
    blocks: Array.from({ length: Math.ceil(rows.length / BLOCK_ROWS) }, (_, at) =>
      JSON.stringify(rows.slice(at * BLOCK_ROWS, (at + 1) * BLOCK_ROWS)),
    ),
  }));
  return () => ({
    name: "office.xlsx",
    date1904: false,
    isReadOnly: false,
    storedSettings: null,
    sheets: sheets.map(({ name, width, height, formats, blocks }) => ({
      id: name,
      name,
      visibility: "visible",
      isProtected: false,
      mark: null,
      block: { top: 0, left: 0, bottom: height - 1, right: width - 1 },
      values: blocks.flatMap((block) => JSON.parse(block) as CellValue[][]),
      numberFormats: formats.map((value) => ({ kind: "uniform", value })),
      fonts: [],
      merges: null,
      hiddenRows: [],
    })),
  });
}

/** Rows that the add-in reads at a time. */
const BLOCK_ROWS = 20_000;
