import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { Column, Row, Unit } from "../draft.ts";
import { countColumn, textColumn } from "../tables.ts";
import { above, at, insertAfter, type Kind, replace, sumOf, unitTables, withPercent } from "./kind.ts";

/** What the headers of a bilingual table say besides. */
const IN_ENGLISH: Readonly<Record<string, string>> = {
  ordinal: "No.",
  unit: "Unit",
  plan: "Target",
  admitted: "Admitted",
  percent: "Percentage",
  heads: "Village heads",
  members: "Party members",
  headPercent: "Percentage",
  note: "Remarks",
};

const inMonths = (unit: Unit, from: number, to: number): number =>
  (unit.cumulative[to - 1] ?? unit.admitted) - (unit.cumulative[from - 2] ?? 0);

/** Manners of single offices: in two languages, in lines, with measures, clusters, telephones, the province's figures. */
export const MANNERS: readonly Kind[] = [
  {
    name: "headers: in two languages",
    of: ["header"],
    apply: (draft, random) => {
      const together = random.pick([
        (own: string, english: string) => `${own} / ${english}`,
        (own: string, english: string) => `${own}\n${english}`,
        (own: string, english: string) => `${own} (${english})`,
        (own: string, english: string) => `${own} - ${english}`,
      ]);
      for (const { columns } of unitTables(draft)) {
        for (const column of columns) {
          const english = IN_ENGLISH[column.role];
          const own = column.header.at(-1);
          if (english !== undefined && own !== undefined)
            column.header = [...column.header.slice(0, -1), together(own, english)];
        }
      }
    },
  },
  {
    name: "names: in two lines",
    of: ["names", "unit column"],
    apply: (draft) => {
      for (const table of unitTables(draft))
        changeNames(table.columns, ({ name, prefix }) =>
          prefix === "" ? name : name.replace(`${prefix} `, `${prefix}\n`),
        );
    },
  },
  {
    name: "names: numbered in their own cells",
    of: ["names", "unit column", "order", "totals", "rows", "numbering"],
    wishes: { groupRows: false },
    apply: (draft, random) => {
      const sign = random.pick([". ", ") ", "- ", "/ "]);
      for (const table of unitTables(draft)) {
        table.columns = table.columns.filter(({ role }) => role !== "ordinal");
        changeNames(table.columns, ({ name }, index) => `${index + 1}${sign}${name}`);
      }
    },
  },
  {
    name: "cells: every count with its measure",
    of: ["cells", "admitted", "heads", "plan", "rows"],
    may: ["number-as-text"],
    apply: (draft, random) => {
      const [people, heads] = random.pick([
        ["đ/c", "người"],
        ["ĐV", "người"],
        ["đồng chí", "đ/c"],
        ["đảng viên", "đồng chí"],
      ] as const);
      for (const { columns } of unitTables(draft)) {
        for (const column of columns) {
          const measure = ["plan", "admitted", "members"].includes(column.role) ? people : heads;
          if (!["plan", "admitted", "heads", "members"].includes(column.role)) continue;
          const { cell, sum } = column;
          column.cell = (unit, index) => `${String(cell(unit, index))} ${measure}`;
          column.sum = (units) => `${String(sum(units))} ${measure}`;
        }
      }
    },
  },
  {
    name: "columns: who reports, and the telephone",
    of: ["extra columns"],
    apply: (draft, random) => {
      const isNumber = random.chance(0.5);
      const phone = ({ name, membership }: Unit): CellValue => {
        const number = 912_000_000 + membership * 977 + name.length;
        return isNumber ? number : `0${number}`;
      };
      const columns = [
        textColumn<Unit>(
          "",
          [random.pick(["Người báo cáo", "Cán bộ theo dõi", "Bí thư"])],
          ({ secretary }) => secretary,
        ),
        textColumn<Unit>("", [random.pick(["Số điện thoại", "Điện thoại", "SĐT"])], phone),
      ];
      if (random.chance(0.6)) insertAfter(draft.admissions, "unit", columns);
      else draft.admissions.columns.push(...columns);
    },
  },
  {
    name: "columns: the cluster of the units in front of them",
    of: ["rows", "order", "names"],
    wishes: { groupRows: false },
    apply: (draft, random) => {
      const name = random.pick(["Cụm", "Cụm thi đua", "Khối"]);
      const size = random.int(3, 5);
      const isMerged = random.chance(0.5);
      for (const table of unitTables(draft))
        table.columns.splice(
          at(table, "unit"),
          0,
          textColumn("", [name], (_, index) =>
            index % size === 0 || !isMerged ? `${name} ${Math.floor(index / size) + 1}` : "",
          ),
        );
    },
  },
  {
    name: "rows: clusters over their units, numbers going on",
    of: ["rows", "totals"],
    wishes: { groupRows: false },
    apply: (draft, random) => {
      const size = random.int(3, 5);
      const sums = random.chance(0.6);
      for (const table of unitTables(draft)) {
        const rows = table.rows.filter(({ kind }) => kind === "record");
        table.rows = rows.flatMap((row, index): Row<Unit>[] => {
          if (index % size !== 0) return [row];
          const records = rows
            .slice(index, index + size)
            .flatMap((one) => (one.kind === "record" ? [one.record] : []));
          const label = `Cụm ${index / size + 1}`;
          if (sums) return [{ kind: "sum", label, ordinal: "", records }, row];
          const cells = (columns: readonly Column<Unit>[]): CellValue[] =>
            columns.map(({ role }) => (role === "unit" ? label : ""));
          return [{ kind: "cells", cells }, row];
        });
      }
    },
  },
  {
    name: "rows: the province's figures under the total",
    of: ["below", "totals"],
    wishes: { total: "below", level: "district" },
    apply: (draft, random) => {
      const label = random.pick(["Toàn tỉnh", `Tỉnh ${draft.office.superior.replace("Tỉnh ủy ", "")}`]);
      const times = random.int(7, 12);
      for (const table of unitTables(draft)) {
        const cells = (columns: readonly Column<Unit>[]): CellValue[] =>
          columns.map(({ role, sum, format }) => {
            if (role === "unit") return label;
            const value = sum(draft.units);
            return typeof value === "number" && format === undefined ? value * times : "";
          });
        table.rows.push({ kind: "cells", cells });
      }
    },
  },
  {
    name: "results: none this month",
    of: ["admitted", "header"],
    apply: ({ admissions }, random) => {
      const up = above(admissions, "admitted");
      const [before, now, all] = random.pick([
        ["Lũy kế tháng trước", "Trong tháng", "Lũy kế đến nay"],
        ["Đến tháng trước", "Kết nạp trong tháng", "Tổng số đã kết nạp"],
        ["Kỳ trước", "Kỳ này", "Cộng dồn"],
      ] as const);
      const isBlank = random.chance(0.4);
      replace(admissions, "admitted", [
        countColumn("", [...up, "Kết quả kết nạp", before], (unit) => unit.admitted),
        {
          ...countColumn("", [...up, "Kết quả kết nạp", now], () => 0),
          cell: () => (isBlank ? "" : 0),
        },
        countColumn("admitted", [...up, "Kết quả kết nạp", all], (unit) => unit.admitted),
      ]);
    },
  },
  {
    name: "results: decided, and admitted in a ceremony, with percentages",
    of: ["admitted"],
    apply: ({ admissions }, random) => {
      withPercent(admissions);
      const up = above(admissions, "admitted");
      const [decided, admitted] = random.pick([
        ["Đã có quyết định kết nạp", "Đã tổ chức kết nạp"],
        ["Số quyết định kết nạp", "Số đã kết nạp"],
        ["Quyết định kết nạp", "Đã kết nạp"],
      ] as const);
      replace(admissions, "admitted", [
        countColumn("", [...up, decided], (unit) => unit.admitted + (unit.place.length % 2)),
        countColumn("admitted", [...up, admitted], (unit) => unit.admitted),
      ]);
    },
  },
  {
    name: "plan: by quarter and for the year",
    of: ["plan"],
    apply: ({ admissions }, random) => {
      const up = [...above(admissions, "plan"), random.pick(["Chỉ tiêu", "Kế hoạch", "Chỉ tiêu kết nạp"])];
      const share = (unit: Unit, quarter: number): number => Math.floor((unit.plan + quarter) / 4);
      const quarters = ["Quý I", "Quý II", "Quý III", "Quý IV"].map((name, quarter) =>
        countColumn("", [...up, name], (unit) => share(unit, quarter)),
      );
      const year = countColumn("plan", [...up, random.pick(["Cả năm", "Tổng", "Cộng"])], (unit) => unit.plan);
      replace(admissions, "plan", random.chance(0.5) ? [...quarters, year] : [year, ...quarters]);
    },
  },
  {
    name: "results: months and their sum, and no plan",
    of: ["plan", "admitted", "percent", "results elsewhere"],
    wishes: { least: { month: 4 } },
    // Results without a plan are half of what the figures are of.
    may: ["column-missing"],
    apply: ({ admissions, office: { month }, unknown }, random) => {
      admissions.columns = admissions.columns.filter(({ role }) => role !== "plan" && role !== "percent");
      const up = random.pick(["Đảng viên mới kết nạp", "Kết quả kết nạp", "Số đảng viên kết nạp"]);
      replace(admissions, "admitted", [
        ...Array.from({ length: month }, (_, i) =>
          countColumn("", [up, `Tháng ${i + 1}`], (unit) => inMonths(unit, i + 1, i + 1)),
        ),
        countColumn("admitted", [up, random.pick(["Tổng", "Cộng", "Lũy kế"])], (unit) => unit.admitted),
      ]);
      unknown.add("plan");
    },
  },
  {
    name: "sheets: the sums once more on one page, by kind of unit",
    of: ["sheets"],
    apply: (draft, random) => {
      const lines = ([0, 1] as const).map((section, index): CellValue[] => {
        const units = draft.units.filter((unit) => unit.section === section);
        const name = section === 0 ? "Địa bàn dân cư" : "Cơ quan, trường học";
        return [
          index + 1,
          name,
          units.length,
          sumOf(units, ({ plan }) => plan),
          sumOf(units, ({ admitted }) => admitted),
        ];
      });
      draft.sheets.splice(random.int(0, draft.sheets.length), 0, {
        name: "Tóm tắt",
        visibility: "visible",
        blocks: [
          {
            kind: "lines",
            lines: [
              ["TÓM TẮT KẾT QUẢ KẾT NẠP ĐẢNG VIÊN"],
              [],
              ["TT", "Loại hình", "Số đơn vị", "Chỉ tiêu", "Đã kết nạp"],
              ...lines,
            ],
          },
        ],
      });
    },
  },
];

function changeNames(
  columns: readonly Column<Unit>[],
  nameOf: (unit: Unit, index: number) => CellValue,
): void {
  for (const column of columns) if (column.role === "unit") column.cell = nameOf;
}
