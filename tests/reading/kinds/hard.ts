import { sheet } from "../base.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { Draft } from "../draft.ts";
import { countColumn, percentColumn } from "../tables.ts";
import { above, at, type Kind, recordsOf, replace } from "./kind.ts";

const WISHES = {
  halves: "admissions",
  roster: false,
  register: false,
  groupRows: false,
  total: "none",
} as const;

/**
 * Workbooks that a program need not understand: no table of units, or nothing that says which of two columns is meant.
 * Whatever is not read from them rightly must be said. They are tried with `--hard`.
 */
export const HARD_KINDS: readonly Kind[] = [
  {
    name: "hard: units as columns",
    of: ["tables"],
    wishes: WISHES,
    apply: (draft) =>
      alone(draft, [
        ["TT", "Nội dung", ...draft.units.map(({ name }) => name)],
        [1, "Chỉ tiêu kết nạp", ...draft.units.map(({ plan }) => plan)],
        [2, "Đã kết nạp", ...draft.units.map(({ admitted }) => admitted)],
        [
          3,
          "Tỷ lệ (%)",
          ...draft.units.map(({ plan, admitted }) => Math.round((admitted / plan) * 1000) / 10),
        ],
      ]),
  },
  {
    name: "hard: plan and result in two rows of each unit",
    of: ["tables"],
    wishes: WISHES,
    apply: (draft) =>
      alone(draft, [
        ["TT", "Đơn vị", "Nội dung", "Số lượng"],
        ...draft.units.flatMap((unit, i): CellValue[][] => [
          [i + 1, unit.name, "Chỉ tiêu", unit.plan],
          ["", "", "Đã kết nạp", unit.admitted],
        ]),
      ]),
  },
  {
    name: "hard: percentages only",
    of: ["tables"],
    wishes: WISHES,
    apply: (draft) => {
      draft.admissions.columns = draft.admissions.columns.filter(
        ({ role }) => !["plan", "admitted", "percent"].includes(role),
      );
      draft.admissions.columns.push(
        percentColumn(
          "percent",
          ["Tỷ lệ kết nạp (%)"],
          (unit) => unit.admitted,
          (unit) => unit.plan,
        ),
      );
      draft.unknown.add("plan").add("admitted");
    },
  },
  {
    name: "hard: sentences instead of figures",
    of: ["tables"],
    wishes: WISHES,
    apply: (draft) => {
      alone(draft, [
        ["TT", "Đơn vị", "Kết quả kết nạp đảng viên"],
        ...draft.units.map((unit, i): CellValue[] => [
          i + 1,
          unit.name,
          `Được giao ${unit.plan}, đã kết nạp ${unit.admitted} đồng chí`,
        ]),
      ]);
      draft.unknown.add("plan").add("admitted");
    },
  },
  {
    name: "hard: two plans, and nothing that says which one counts",
    of: ["tables"],
    wishes: WISHES,
    apply: (draft, random) => {
      const table = draft.admissions;
      table.columns = table.columns.filter(({ role }) => role !== "percent");
      const up = [...above(table, "plan"), "Chỉ tiêu"];
      const [one, other] = random.pick([
        ["Huyện giao", "Tỉnh giao"],
        ["Giao lần 1", "Giao lần 2"],
        ["Theo Kế hoạch 12", "Theo Kế hoạch 54"],
      ] as const);
      replace(table, "plan", [
        countColumn("plan", [...up, one], (unit) => unit.plan),
        countColumn("", [...up, other], (unit) => unit.plan + 1 + (unit.place.length % 3)),
      ]);
    },
  },
  {
    name: "hard: results of each month, and no sum",
    of: ["tables"],
    wishes: { ...WISHES, least: { month: 3 } },
    apply: (draft) => {
      const table = draft.admissions;
      table.columns = table.columns.filter(({ role }) => role !== "percent");
      replace(
        table,
        "admitted",
        Array.from({ length: draft.office.month }, (_, i) =>
          countColumn(
            "",
            ["Kết nạp trong tháng", `Tháng ${i + 1}`],
            (unit) => (unit.cumulative[i] ?? 0) - (unit.cumulative[i - 1] ?? 0),
          ),
        ),
      );
    },
  },
  {
    name: "hard: a sheet for each month, with that month's results only",
    of: ["tables"],
    wishes: { ...WISHES, titleTellsMonth: false, least: { month: 5 } },
    apply: (draft, random) => {
      const { year, month } = draft.office;
      const header = random.pick(["Đã kết nạp", "Kết nạp", "Kết quả"]);
      draft.sheets = Array.from({ length: 4 }, (_, i) => month - 3 + i).map((one) =>
        sheet(`Tháng ${one}`, [
          {
            kind: "lines",
            lines: [
              [`KẾT QUẢ KẾT NẠP ĐẢNG VIÊN THÁNG ${one} NĂM ${year}`],
              [],
              ["TT", "Đơn vị", "Chỉ tiêu năm", header],
              ...draft.units.map((unit, i): CellValue[] => [
                i + 1,
                unit.name,
                unit.plan,
                (unit.cumulative[one - 1] ?? 0) - (unit.cumulative[one - 2] ?? 0),
              ]),
            ],
          },
        ]),
      );
    },
  },
  {
    name: "hard: headers that say nothing",
    of: ["tables"],
    wishes: WISHES,
    apply: (draft, random) => {
      const table = draft.admissions;
      const text = random.pick(["Số lượng", "Số liệu", "", "SL", "Cột"]);
      for (const column of table.columns)
        if (["plan", "admitted", "percent"].includes(column.role)) column.header = [text];
    },
  },
  {
    name: "hard: no header at all",
    of: ["tables"],
    wishes: WISHES,
    apply: (draft) =>
      alone(
        draft,
        recordsOf(draft.admissions).map((unit, i): CellValue[] => [
          i + 1,
          unit.name,
          unit.plan,
          unit.admitted,
        ]),
      ),
  },
  {
    name: "hard: heads with the units as columns, beside the table of admissions",
    of: ["tables"],
    wishes: { ...WISHES, halves: "two" },
    apply: (draft, random) => {
      const [heads, members] = random.pick([
        ["Tổng số trưởng thôn, tổ trưởng TDP", "Trong đó là đảng viên"],
        ["Số trưởng thôn", "Số trưởng thôn là đảng viên"],
      ] as const);
      across(draft, 1, [
        ["TT", "Chỉ tiêu", ...draft.units.map(({ name }) => name)],
        [1, heads, ...draft.units.map((unit) => unit.heads)],
        [2, members, ...draft.units.map((unit) => unit.members)],
      ]);
    },
  },
  {
    name: "hard: admissions with the units as columns, beside the table of heads",
    of: ["tables"],
    wishes: { ...WISHES, halves: "two" },
    apply: (draft, random) => {
      const [plan, admitted] = random.pick([
        ["Chỉ tiêu kết nạp", "Đã kết nạp"],
        ["Kế hoạch năm", "Thực hiện kết nạp đảng viên"],
      ] as const);
      across(draft, 0, [
        ["TT", "Nội dung", ...draft.units.map(({ name }) => name)],
        [1, plan, ...draft.units.map((unit) => unit.plan)],
        [2, admitted, ...draft.units.map((unit) => unit.admitted)],
      ]);
    },
  },
  {
    name: "hard: decided, and admitted in a ceremony, without percentages",
    of: ["tables"],
    wishes: WISHES,
    apply: ({ admissions }, random) => {
      admissions.columns = admissions.columns.filter(({ role }) => role !== "percent");
      const up = above(admissions, "admitted");
      const [decided, admitted] = random.pick([
        ["Quyết định kết nạp", "Đã tổ chức kết nạp"],
        ["Đã ra quyết định kết nạp", "Đã kết nạp"],
      ] as const);
      replace(admissions, "admitted", [
        countColumn("", [...up, decided], (unit) => unit.admitted + (unit.place.length % 2)),
        countColumn("admitted", [...up, admitted], (unit) => unit.admitted),
      ]);
    },
  },
  {
    name: "hard: headers in English only",
    of: ["tables"],
    wishes: WISHES,
    apply: ({ admissions: { columns } }) => {
      const english: Readonly<Record<string, string>> = {
        ordinal: "No.",
        unit: "Unit",
        plan: "Target",
        admitted: "Admitted",
        percent: "%",
      };
      for (const column of columns) column.header = [english[column.role] ?? column.header.at(-1) ?? ""];
    },
  },
  {
    name: "hard: no names",
    of: ["tables"],
    wishes: WISHES,
    apply: (draft) => {
      const name = draft.admissions.columns[at(draft.admissions, "unit")];
      if (name) name.cell = (_, index) => index + 1;
    },
  },
];

/** Lines in place of the table on a sheet, of which no name is a place of a unit. */
function across(draft: Draft, index: number, lines: CellValue[][]): void {
  const blocks = draft.sheets[index]?.blocks;
  const table = blocks?.findIndex(({ kind }) => kind === "table") ?? -1;
  blocks?.splice(table, 1, { kind: "lines", lines });
}

/** One sheet with these lines in place of the unit table; names in its second column are no places of units. */
function alone(draft: Draft, lines: CellValue[][]): void {
  draft.sheets = [
    sheet("Sheet1", [
      { kind: "lines", lines: [[`KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM ${draft.office.year}`], [], ...lines] },
    ]),
  ];
}
