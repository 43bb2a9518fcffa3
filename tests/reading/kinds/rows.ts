import type { Row, Table, Unit } from "../draft.ts";
import type { Random } from "../random.ts";
import { personName, withoutMarks } from "../words.ts";
import { between, blankRow, type Kind, noteRow, recordsOf, unitTables } from "./kind.ts";

/** What stands between the units and under them, without being one. */
export const ROWS: readonly Kind[] = [
  {
    name: "rows: a note between the units",
    of: ["rows"],
    apply: (draft, random) => {
      for (const table of unitTables(draft))
        insertBetween(random, table, [noteRow(noteOf(random), random.pick(["unit", "first"]))]);
    },
  },
  {
    name: "rows: several notes between the units",
    of: ["rows"],
    apply: (draft, random) => {
      for (const table of unitTables(draft))
        for (let i = random.int(2, 4); i > 0; i--)
          insertBetween(random, table, [noteRow(noteOf(random), random.pick(["unit", "first"]))]);
    },
  },
  {
    name: "rows: a note between blank rows",
    of: ["rows"],
    apply: (draft, random) => {
      for (const table of unitTables(draft))
        insertBetween(random, table, [
          blankRow(),
          noteRow(noteOf(random), random.pick(["unit", "first"])),
          blankRow(),
        ]);
    },
  },
  {
    name: "rows: a note with a number in the next cell",
    of: ["rows"],
    apply: (draft, random) => {
      for (const table of unitTables(draft))
        insertBetween(random, table, [
          noteRow(
            random.pick([
              "Ghi chú: số hồ sơ đang chờ duyệt",
              "Lưu ý: trong đó chuyển đến",
              "Số đảng viên chuyển đi trong tháng",
              "Ghi chú: đã trừ số chuyển sinh hoạt",
              "Số trường hợp phải thẩm tra lại",
            ]),
            "unit",
            [random.int(1, 9)],
          ),
        ]);
    },
  },
  {
    name: "rows: blank rows between the units",
    of: ["rows"],
    apply: (draft, random) => {
      for (const table of unitTables(draft))
        for (let i = random.int(1, 4); i > 0; i--)
          insertBetween(
            random,
            table,
            Array.from({ length: random.int(1, 3) }, () => blankRow<Unit>()),
          );
    },
  },
  {
    name: "rows: the header again",
    of: ["rows"],
    apply: (draft, random) => {
      for (const table of unitTables(draft))
        for (let i = random.int(1, 2); i > 0; i--)
          insertBetween(random, table, [
            ...(random.chance(0.4) ? [blankRow<Unit>()] : []),
            { kind: "header" },
          ]);
    },
  },
  {
    name: "rows: page sums",
    of: ["rows", "totals"],
    wishes: { groupRows: false },
    apply: (draft, random) => {
      const label = random.pick([
        (page: number) => `Cộng trang ${page}`,
        (page: number) => `Cộng trang ${page}/3`,
        () => "Cộng trang",
        (page: number) => `CỘNG TRANG ${page}`,
        (page: number) => `Cộng tờ ${page}`,
      ]);
      for (const table of unitTables(draft))
        pageSums(random, table, (records, page) => [sumRow(label(page), records)]);
    },
  },
  {
    name: "rows: carried over to the next page and from the last",
    of: ["rows", "totals"],
    wishes: { groupRows: false },
    apply: (draft, random) => {
      const [down, up] = random.pick([
        ["Chuyển sang trang sau", "Trang trước mang sang"],
        ["Mang sang", "Mang sang"],
        ["Cộng mang sang", "Trang trước chuyển sang"],
        ["Cộng chuyển trang sau", "Số trang trước chuyển sang"],
        ["Chuyển trang sau", "Mang sang trang"],
      ] as const);
      for (const table of unitTables(draft)) {
        const before: Unit[] = [];
        pageSums(random, table, (records, _page, isLast) => {
          before.push(...records);
          return isLast
            ? []
            : [
                sumRow(down, [...before]),
                ...(random.chance(0.5) ? [{ kind: "header" } as const] : []),
                sumRow(up, [...before]),
              ];
        });
      }
    },
  },
  {
    name: "rows: sums below the units they sum",
    of: ["rows", "totals"],
    wishes: { groupRows: false },
    apply: (draft, random) => {
      const label = random.pick(["Cộng", "Cộng cụm", "Cộng khối", "Tổng nhóm"]);
      for (const table of unitTables(draft)) {
        const rows: Row<Unit>[] = [];
        const groups: readonly [string, Unit[]][] = [
          ["Khối xã", draft.units.filter(({ section }) => section === 0)],
          ["Khối cơ quan", draft.units.filter(({ section }) => section === 1)],
        ];
        for (const [name, records] of groups) {
          if (random.chance(0.5)) rows.push(noteRow(name));
          rows.push(...records.map((record): Row<Unit> => ({ kind: "record", record })));
          rows.push(sumRow(label === "Cộng" ? "Cộng" : `${label} ${name.toLowerCase()}`, records));
        }
        table.rows = [...rows, ...table.rows.filter((row) => row.kind === "sum")];
      }
    },
  },
  {
    name: "rows: typed sums without words",
    of: ["rows", "totals"],
    wishes: { groupRows: false, total: "none" },
    may: ["total-mismatch"],
    apply: (draft) => {
      for (const table of unitTables(draft)) table.rows = [...table.rows, sumRow("", recordsOf(table))];
    },
  },
  {
    name: "rows: group headings without numbers",
    of: ["rows", "totals"],
    wishes: { groupRows: false },
    apply: (draft, random) => {
      const [first, second] = random.pick([
        ["I. Khối xã, thị trấn", "II. Khối cơ quan"],
        ["A. Các xã", "B. Các chi bộ trực thuộc"],
        ["KHỐI XÃ", "KHỐI CƠ QUAN, TRƯỜNG HỌC"],
        ["* Khối nông thôn", "* Khối cơ quan, doanh nghiệp"],
        ["Cụm số 1", "Cụm số 2"],
      ] as const);
      for (const table of unitTables(draft)) headGroups(table, first, second, random.pick(["unit", "first"]));
    },
  },
  {
    name: "rows: last year's figures under the total",
    of: ["below"],
    wishes: { total: "below" },
    apply: (draft, random) => {
      const label = random.pick([
        "Cùng kỳ năm trước",
        "Năm trước",
        `Năm ${draft.office.year - 1}`,
        `Cùng kỳ năm ${draft.office.year - 1}`,
        `Số liệu năm ${draft.office.year - 1}`,
        "So cùng kỳ",
      ]);
      for (const table of unitTables(draft)) {
        const cells: Row<Unit> = {
          kind: "cells",
          cells: (columns) =>
            columns.map(({ role }) =>
              role === "unit"
                ? label
                : role === "plan"
                  ? sum(draft.units, "plan")
                  : role === "admitted"
                    ? sum(draft.units, "admitted")
                    : role === "heads"
                      ? 40
                      : role === "members"
                        ? 31
                        : "",
            ),
        };
        table.rows = [...table.rows, cells];
      }
    },
  },
  {
    name: "rows: 'of these' under the total",
    of: ["below"],
    wishes: { total: "below" },
    apply: (draft, random) => {
      const women = draft.units.reduce((total, unit) => total + unit.women, 0);
      const [first, ...labels] = random.pick([
        ["Trong đó:", "- Nữ", "- Dân tộc thiểu số"],
        ["Trong đó: Nữ", "Đoàn viên"],
        ["Chia ra:", "+ Là nữ", "+ Là người dân tộc"],
        ["Trong đó, nữ"],
      ]);
      const rows = [first, ...labels].map((label): Row<Unit> => ({
        kind: "cells",
        cells: (columns) =>
          columns.map(({ role }) =>
            role === "unit" ? label : role === "admitted" && !label.endsWith(":") ? women : "",
          ),
      }));
      draft.admissions.rows = [...draft.admissions.rows, ...rows];
    },
  },
  {
    name: "rows: numbered remarks under the table",
    of: ["below"],
    apply: (draft, random) => {
      const remarks = random.some(
        [
          "Số liệu do các đảng bộ, chi bộ báo cáo",
          "Các đơn vị chưa đạt chỉ tiêu giải trình trước ngày 10",
          "Ban Tổ chức chịu trách nhiệm tổng hợp",
          "Hồ sơ chờ thẩm tra không tính vào kết quả",
          "Chỉ tiêu giao theo Nghị quyết Đại hội",
          "Đảng bộ xã nào chậm báo cáo thì nhắc nhở",
        ],
        random.int(2, 4),
      );
      const style = random.int(0, 2);
      const rows = remarks.map((text, index): Row<Unit> =>
        style === 0
          ? noteRow(`${index + 1}. ${text}`)
          : style === 1
            ? { kind: "cells", cells: () => [index + 1, text] }
            : noteRow(`(${index + 1}) ${text}`, "first"),
      );
      for (const table of unitTables(draft))
        table.rows = [
          ...table.rows,
          ...(random.chance(0.6) ? [blankRow<Unit>()] : []),
          noteRow<Unit>(random.pick(["Ghi chú:", "Lưu ý:", "Nhận xét:", "* Ghi chú"])),
          ...rows,
        ];
    },
  },
  {
    name: "rows: remarks with figures under the table",
    of: ["below"],
    apply: (draft, random) => {
      const rows: Row<Unit>[] = [
        blankRow(),
        ...random
          .some(
            [
              "Số hồ sơ chờ thẩm tra",
              "Số quần chúng đã học lớp bồi dưỡng",
              "Số đơn vị chưa kết nạp được",
              "Số đảng viên xóa tên",
              "Số đơn vị đạt 100% trở lên",
            ],
            random.int(1, 3),
          )
          .map((text): Row<Unit> => noteRow(text, "unit", [random.int(1, 30)])),
      ];
      draft.admissions.rows = [...draft.admissions.rows, ...rows];
    },
  },
  {
    name: "rows: a signature block below",
    of: ["below"],
    apply: (draft, random) => {
      const last = draft.sheets.find(({ blocks }) =>
        blocks.some((block) => block.kind === "table" && block.table === draft.admissions),
      );
      last?.blocks.push({
        kind: "lines",
        lines: [
          [],
          [
            "",
            "",
            "",
            `${draft.office.place}, ngày 02 tháng ${draft.office.month + 1} năm ${draft.office.year}`,
          ],
          ["", "NGƯỜI LẬP BIỂU", "", "T/M BAN THƯỜNG VỤ"],
          ["", "(Ký, họ tên)", "", random.pick(["BÍ THƯ", "PHÓ BÍ THƯ", "TRƯỞNG BAN"])],
          [],
          [],
          ["", personName(random, true), "", personName(random, false)],
        ],
      });
    },
  },
  {
    name: "rows: hidden rows",
    of: ["rows"],
    apply: (draft, random) => {
      for (const table of unitTables(draft))
        for (const row of table.rows) if (row.kind === "record" && random.chance(0.25)) row.isHidden = true;
    },
  },
  {
    name: "rows: units without figures yet at the end",
    of: ["cells"],
    apply: (draft) => {
      for (const table of unitTables(draft))
        for (const column of table.columns) {
          const { cell } = column;
          if (["plan", "admitted", "heads", "members"].includes(column.role))
            column.cell = (unit, index) => (cell(unit, index) === 0 ? "" : cell(unit, index));
        }
    },
  },
];

const sum = (units: readonly Unit[], term: "plan" | "admitted"): number =>
  units.reduce((total, unit) => total + unit.before[term], 0);

const sumRow = (label: string, records: readonly Unit[]): Row<Unit> => ({
  kind: "sum",
  label,
  ordinal: "",
  records,
});

export function insertBetween<R>(random: Random, table: Table<R>, rows: readonly Row<R>[]): void {
  const places = between(table);
  if (places.length > 0) table.rows.splice(random.pick(places), 0, ...rows);
}

/** The units cut into pages, with rows after each. */
function pageSums(
  random: Random,
  table: Table<Unit>,
  after: (records: Unit[], page: number, isLast: boolean) => Row<Unit>[],
): void {
  const records = recordsOf(table);
  const pages = random.int(2, 3);
  const size = Math.ceil(records.length / pages);
  const rows: Row<Unit>[] = table.rows.filter((row, index) => row.kind === "sum" && index === 0);
  for (let page = 0; page * size < records.length; page++) {
    const part = records.slice(page * size, (page + 1) * size);
    rows.push(
      ...part.map((record): Row<Unit> => ({ kind: "record", record })),
      ...after(part, page + 1, (page + 1) * size >= records.length),
    );
  }
  table.rows = [...rows, ...table.rows.filter((row, index) => row.kind === "sum" && index > 0)];
}

function headGroups(table: Table<Unit>, first: string, second: string, column: "unit" | "first"): void {
  const total = (isAbove: boolean): Row<Unit>[] =>
    table.rows.filter((row, index) => row.kind === "sum" && (index === 0) === isAbove);
  const part = (section: 0 | 1): Row<Unit>[] =>
    recordsOf(table)
      .filter((unit) => unit.section === section)
      .map((record) => ({ kind: "record", record }));
  table.rows = [
    ...total(true),
    noteRow(first, column),
    ...part(0),
    noteRow(second, column),
    ...part(1),
    ...total(false),
  ];
}

function noteOf(random: Random): string {
  const text = random.pick([
    "Ghi chú: các đơn vị trên đã gửi báo cáo",
    "Ghi chú - đơn vị trên chưa nộp hồ sơ gốc",
    "Lưu ý! Kiểm tra lại cột 4",
    "Nguồn: báo cáo của cơ sở ngày 25",
    "Số liệu trên tính cả đảng viên chuyển sinh hoạt",
    "Các đơn vị dưới đây chưa có nguồn kết nạp",
    "Ban Tổ chức đề nghị rà soát trước ngày 30",
    "(*) Đơn vị có hai trưởng thôn mới bầu",
    "Chưa kể 02 đồng chí chuyển từ nơi khác đến",
    "Xem thêm biểu số 3",
    "Lưu ý: số liệu chưa bao gồm tháng này",
    "Ghi chú: đơn vị dưới đây mới chuyển đến",
    "* Các xã vùng cao có hệ số riêng",
    "(Các đơn vị sau báo cáo chậm)",
    "Chú thích: số trong ngoặc là ước thực hiện",
    "Lưu ý: đề nghị rà soát lại",
    "Đã đối chiếu với Ban Tổ chức",
    "NB: số liệu tạm tính",
    "1. Các xã đã hoàn thành chỉ tiêu quý",
    "2) Đơn vị cần đôn đốc",
    "- Các đơn vị miền núi:",
    "Ghi chú 1: chỉ tiêu điều chỉnh theo Công văn số 15-CV/HU",
    "=> Cần kiểm tra lại với cơ sở",
    "Ý kiến: đề nghị bổ sung danh sách trước ngày 25",
  ]);
  return random.chance(0.15) ? withoutMarks(text) : random.chance(0.1) ? text.toUpperCase() : text;
}
