import { sheet } from "../base.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { Column, Row, Unit } from "../draft.ts";
import { countColumn, percentColumn, tableOf, textColumn } from "../tables.ts";
import { above, at, insertAfter, type Kind, rename, replace, withPercent } from "./kind.ts";

const PLAN = (unit: Unit): number => unit.plan;
const ADMITTED = (unit: Unit): number => unit.admitted;

/** More ways to split, order and surround plan and result, and sheets that repeat a part of the table. */
export const MORE_COLUMNS: readonly Kind[] = [
  {
    name: "results: cumulative at several days, the last one counts",
    of: ["admitted", "percent"],
    wishes: { least: { month: 5 } },
    apply: (draft, random) => {
      const table = draft.admissions;
      const { month, year } = draft.office;
      const up = [
        ...above(table, "admitted"),
        random.pick(["Kết quả kết nạp", "Lũy kế kết nạp", "Đã kết nạp"]),
      ];
      const name = random.pick([
        (m: number) => `Đến hết tháng ${m}`,
        (m: number) => `Lũy kế ${m} tháng`,
        (m: number) => `Đến 01/${m + 1}/${year}`,
        (m: number) => `${m} tháng`,
      ]);
      const count =
        (m: number) =>
        (unit: Unit): number =>
          unit.cumulative[Math.min(m, unit.cumulative.length) - 1] ?? 0;
      withPercent(table);
      replace(table, "admitted", [
        countColumn("", [...up, name(3)], count(3)),
        countColumn("admitted", [...up, name(month)], ADMITTED),
      ]);
    },
  },
  {
    name: "plan: of the whole term beside the year's",
    of: ["extra columns"],
    apply: (draft, random) => {
      const table = draft.admissions;
      const { year } = draft.office;
      const text = random.pick([
        "Chỉ tiêu nhiệm kỳ 2020-2025",
        "Chỉ tiêu cả nhiệm kỳ",
        "Kế hoạch giai đoạn 2021-2025",
      ]);
      rename(
        table,
        "plan",
        random.pick([`Chỉ tiêu năm ${year}`, "Chỉ tiêu năm nay", `Kế hoạch năm ${year}`]),
      );
      const column = countColumn("", [...above(table, "plan"), text], (unit) => unit.plan * 5 + 2);
      if (random.chance(0.6)) table.columns.splice(at(table, "plan"), 0, column);
      else insertAfter(table, "plan", [column]);
    },
  },
  {
    name: "plan: half a year and the whole year",
    of: ["plan", "percent"],
    apply: (draft, random) => {
      const table = draft.admissions;
      const up = [...above(table, "plan"), random.pick(["Chỉ tiêu", "Kế hoạch"])];
      const [half, whole] = random.pick([
        ["6 tháng", "Cả năm"],
        ["6 tháng đầu năm", "Năm"],
        ["Quý I", "Cả năm"],
      ] as const);
      withPercent(table);
      const columns = [
        countColumn("", [...up, half], (unit) => Math.floor(unit.plan / 2)),
        countColumn("plan", [...up, whole], PLAN),
      ];
      replace(table, "plan", random.chance(0.6) ? columns : columns.reverse());
    },
  },
  {
    name: "results: how much more or less than last year",
    of: ["extra columns"],
    apply: (draft, random) => {
      const table = draft.admissions;
      const columns = [
        countColumn(
          "",
          [
            random.pick([
              "Tăng (+), giảm (-)",
              "Tăng, giảm so với cùng kỳ",
              "So cùng kỳ (+,-)",
              "Chênh lệch",
            ]),
          ],
          (unit) => unit.admitted - unit.before.admitted,
        ),
      ];
      if (random.chance(0.5))
        columns.unshift(
          countColumn(
            "",
            [random.pick(["Cùng kỳ", "Cùng kỳ năm trước", `Năm ${draft.office.year - 1}`])],
            (unit) => unit.before.admitted,
          ),
        );
      insertAfter(table, random.chance(0.5) && at(table, "percent") >= 0 ? "percent" : "admitted", columns);
    },
  },
  {
    name: "results: admitted again, transferred, recognised",
    of: ["extra columns"],
    apply: (draft, random) => {
      const columns = random
        .some(
          [
            "Kết nạp lại",
            "Công nhận chính thức",
            "Chuyển đảng chính thức",
            "Đã học lớp bồi dưỡng nhận thức về Đảng",
            "Số quần chúng học lớp cảm tình",
            "Đảng viên dự bị",
            "Số QĐ kết nạp đã ban hành",
            "Chuyển đến",
            "Từ trần",
          ],
          random.int(1, 3),
        )
        .map((text, i) => countColumn("", [text], (unit) => Math.max(0, unit.women - i)));
      insertAfter(draft.admissions, "admitted", columns);
    },
  },
  {
    name: "columns: percentage first",
    of: ["percent", "order"],
    apply: (draft) => {
      const table = draft.admissions;
      withPercent(table);
      const [percent] = table.columns.splice(at(table, "percent"), 1);
      const first = Math.min(at(table, "plan"), at(table, "admitted"));
      if (percent) table.columns.splice(first, 0, percent);
    },
  },
  {
    name: "columns: notes first, ordinal after the name",
    of: ["order"],
    apply: (draft) => {
      const table = draft.admissions;
      const rank = ({ role }: Column<Unit>): number =>
        role === "note" ? 0 : role === "unit" || role === "prefix" ? 1 : role === "ordinal" ? 2 : 3;
      table.columns = [...table.columns].sort((a, b) => rank(a) - rank(b));
    },
  },
  {
    name: "columns: names in the middle",
    of: ["order"],
    apply: (draft) => {
      const table = draft.admissions;
      const name = table.columns.splice(at(table, "unit"), 1);
      table.columns.splice(at(table, "admitted") + 1, 0, ...name);
    },
  },
  {
    name: "sheets: plan on one, results on another",
    of: ["tables", "periods", "percent", "cells", "titles"],
    apply: (draft) => {
      const table = draft.admissions;
      const index = draft.sheets.findIndex(({ blocks }) =>
        blocks.some((block) => block.kind === "table" && block.table === table),
      );
      const original = draft.sheets[index];
      if (!original) return;
      const { year } = draft.office;
      const without = (roles: readonly string[]): Column<Unit>[] =>
        table.columns.filter(({ role }) => !roles.includes(role));
      const copy = (columns: Column<Unit>[]) => {
        const made = tableOf(columns, table.rows, table.unitOf, table.nameRole);
        made.headerStyle = table.headerStyle;
        return made;
      };
      const plans = copy(without(["admitted", "percent", "heads", "members", "headPercent", "note", ""]));
      const rest = copy(without(["plan", "percent"]));
      draft.sheets.splice(
        index,
        1,
        sheet("Chỉ tiêu", [
          { kind: "lines", lines: [["", `GIAO CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM ${year}`], []] },
          { kind: "table", table: plans },
        ]),
        {
          ...original,
          blocks: original.blocks.map((block) =>
            block.kind === "table" && block.table === table ? { kind: "table", table: rest } : block,
          ),
        },
      );
    },
  },
  {
    name: "sheets: the plan once more by itself",
    of: [],
    apply: (draft, random) => {
      const { year } = draft.office;
      const made = repeated(draft.units, [countColumn("plan", [`Chỉ tiêu năm ${year}`], PLAN)]);
      const own = sheet("Giao chỉ tiêu", [
        { kind: "lines", lines: [[`GIAO CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM ${year}`], []] },
        { kind: "table", table: made },
      ]);
      if (random.chance(0.5)) draft.sheets.unshift(own);
      else draft.sheets.push(own);
    },
  },
  {
    name: "sheets: units ranked by their percentage",
    of: ["results elsewhere"],
    apply: (draft, random) => {
      const ranked = [...draft.units].sort((a, b) => b.admitted / b.plan - a.admitted / a.plan);
      const columns = [
        countColumn("", ["Chỉ tiêu"], PLAN),
        countColumn("", ["Đã kết nạp"], ADMITTED),
        percentColumn("", ["Tỷ lệ (%)"], ADMITTED, PLAN),
        textColumn<Unit>("", ["Xếp thứ"], (_, i) => i + 1),
      ];
      const own = sheet("Xếp hạng", [
        { kind: "lines", lines: [[`XẾP HẠNG KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM ${draft.office.year}`], []] },
        {
          kind: "table",
          table: repeated(
            random.chance(0.5) ? ranked : ranked.slice(0, Math.ceil(ranked.length / 2)),
            columns,
          ),
        },
      ]);
      draft.sheets.push(own);
    },
  },
  {
    name: "sheets: percentages for a chart",
    of: [],
    apply: (draft, random) => {
      const own = sheet(random.pick(["Biểu đồ", "Chart"]), [
        { kind: "table", table: repeated(draft.units, [percentColumn("", ["Tỷ lệ (%)"], ADMITTED, PLAN)]) },
      ]);
      if (random.chance(0.3)) draft.sheets.unshift(own);
      else draft.sheets.push(own);
    },
  },
  {
    name: "sheets: two years compared",
    of: ["results elsewhere"],
    apply: (draft) => {
      const { year } = draft.office;
      const columns = [
        countColumn("", [`Năm ${year - 1}`, "Chỉ tiêu"], (unit) => unit.before.plan),
        countColumn("", [`Năm ${year - 1}`, "Kết nạp"], (unit) => unit.before.admitted),
        countColumn("", [`Năm ${year}`, "Chỉ tiêu"], PLAN),
        countColumn("", [`Năm ${year}`, "Kết nạp"], ADMITTED),
      ];
      draft.sheets.push(
        sheet("So sánh", [
          { kind: "lines", lines: [[`SO SÁNH KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM ${year - 1} VÀ ${year}`], []] },
          { kind: "table", table: repeated(draft.units, columns) },
        ]),
      );
    },
  },
  {
    name: "sheets: what matters is hidden, an empty form is shown",
    of: ["periods"],
    apply: (draft) => {
      const first = draft.sheets[0];
      if (!first) return;
      const header = draft.admissions.columns.map(({ header: texts }): CellValue => texts.at(-1) ?? "");
      const names = draft.units.map((unit, i): CellValue[] =>
        draft.admissions.columns.map(({ role }) =>
          role === "ordinal" ? i + 1 : role === "unit" ? unit.name : "",
        ),
      );
      for (const one of draft.sheets) one.visibility = "hidden";
      draft.sheets.push(
        sheet("Mẫu trống", [
          { kind: "lines", lines: [["BIỂU MẪU KẾT NẠP ĐẢNG VIÊN"], [], header, ...names] },
        ]),
      );
    },
  },
];

/** A table of units with columns of its own; its names are no places where units must be found. */
function repeated(units: readonly Unit[], columns: Column<Unit>[]): ReturnType<typeof tableOf<Unit>> {
  const named = [
    textColumn<Unit>("ordinal", ["TT"], (_, i) => i + 1),
    textColumn<Unit>("unit", ["Đơn vị"], ({ name }) => name),
    ...columns,
  ];
  return tableOf(
    named,
    units.map((record): Row<Unit> => ({ kind: "record", record })),
    () => null,
    "unit",
  );
}
