import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { Row, Unit } from "../draft.ts";
import { type Kind, noteRow, recordsOf, unitTables } from "./kind.ts";
import { insertBetween } from "./rows.ts";

/** Totals, groups and units whose names sound like something else. */
export const MORE_ROWS: readonly Kind[] = [
  {
    name: "totals: the label in the first column",
    of: ["totals"],
    wishes: { total: "below" },
    apply: (draft, random) => {
      const label = random.pick(["Tổng cộng", "TỔNG SỐ", "Cộng", "Tổng cộng toàn Đảng bộ"]);
      for (const table of unitTables(draft))
        table.rows = table.rows.map((row, index): Row<Unit> =>
          row.kind === "sum" && index === table.rows.length - 1 ? { ...row, ordinal: label, label: "" } : row,
        );
    },
  },
  {
    name: "totals: other words",
    of: ["totals"],
    wishes: { groupRows: false, total: "below" },
    apply: (draft, random) => {
      const count = draft.units.length;
      const label = random.pick([
        "Toàn huyện",
        "CỘNG TOÀN ĐẢNG BỘ",
        "Tổng",
        "Tổng toàn Đảng bộ",
        `Tổng cộng: ${count} đơn vị`,
        "Cộng chung",
        "Tổng hợp chung",
        "T. Cộng",
        "TỔNG CỘNG:",
        "Toàn Đảng bộ huyện",
        "Tổng số (I+II)",
        "Cộng tổng",
        "Tổng cộng toàn xã",
      ]);
      for (const table of unitTables(draft))
        table.rows = table.rows.map((row) => (row.kind === "sum" ? { ...row, label } : row));
    },
  },
  {
    name: "totals: numbered as the units are",
    of: ["totals"],
    wishes: { groupRows: false, total: "below" },
    apply: (draft, random) => {
      const label = random.pick(["Tổng", "Cộng", "Tổng cộng", "Toàn Đảng bộ", draft.office.name]);
      for (const table of unitTables(draft))
        table.rows = table.rows.map((row) =>
          row.kind === "sum" ? { ...row, label, ordinal: recordsOf(table).length + 1 } : row,
        );
    },
  },
  {
    name: "totals: above and below",
    of: ["totals"],
    wishes: { groupRows: false, total: "below" },
    apply: (draft, random) => {
      const label = random.pick(["Toàn Đảng bộ", "Tổng số", "TỔNG CỘNG"]);
      for (const table of unitTables(draft))
        table.rows = [
          { kind: "sum", label, ordinal: random.pick(["", "*", "A"]), records: recordsOf(table) },
          ...table.rows,
        ];
    },
  },
  {
    name: "totals: an average below",
    of: ["below"],
    wishes: { total: "below" },
    apply: (draft, random) => {
      const label = random.pick(["Bình quân", "Trung bình", "Bình quân mỗi đơn vị", "Bình quân chung"]);
      for (const table of unitTables(draft))
        table.rows = [
          ...table.rows,
          {
            kind: "cells",
            cells: (columns) =>
              columns.map(({ role, sum }): CellValue =>
                role === "unit" ? label : average(sum(draft.units), draft.units.length),
              ),
          },
        ];
    },
  },
  {
    name: "groups: three levels of headings",
    of: ["rows", "totals"],
    wishes: { groupRows: false, total: "below", level: "district", least: { units: 12 } },
    apply: (draft, random) => {
      const hasSums = random.chance(0.6);
      for (const table of unitTables(draft)) {
        const [communes, agencies] = [0, 1].map((section) =>
          recordsOf(table).filter((unit) => unit.section === section),
        );
        if (!communes || !agencies) continue;
        const half = Math.ceil(communes.length / 2);
        const head = (ordinal: string, label: string, records: readonly Unit[]): Row<Unit> =>
          hasSums
            ? { kind: "sum", label, ordinal, records }
            : {
                kind: "cells",
                cells: (columns) =>
                  columns.map(({ role }) => (role === "ordinal" ? ordinal : role === "unit" ? label : "")),
              };
        table.rows = [
          head("A", "KHỐI ĐỊA PHƯƠNG", communes),
          head("I", "Cụm số 1", communes.slice(0, half)),
          ...records(communes.slice(0, half)),
          head("II", "Cụm số 2", communes.slice(half)),
          ...records(communes.slice(half)),
          head("B", "KHỐI CƠ QUAN", agencies),
          ...records(agencies),
          ...table.rows.filter((row) => row.kind === "sum"),
        ];
      }
    },
  },
  {
    name: "groups: headings that count their units",
    of: ["rows", "totals"],
    wishes: { groupRows: true },
    apply: (draft) => {
      for (const table of unitTables(draft))
        table.rows = table.rows.map((row): Row<Unit> =>
          row.kind === "sum" && row.ordinal !== ""
            ? { ...row, label: `${row.label} (${row.records.length} đơn vị)` }
            : row,
        );
    },
  },
  {
    name: "groups: number and heading in one cell",
    of: ["rows", "totals"],
    wishes: { groupRows: true },
    apply: (draft, random) => {
      const separator = random.pick([". ", "- ", " - ", "/ ", ") "]);
      for (const table of unitTables(draft))
        table.rows = table.rows.map((row): Row<Unit> =>
          row.kind === "sum" && row.ordinal !== ""
            ? { ...row, label: `${String(row.ordinal)}${separator}${row.label}`, ordinal: "" }
            : row,
        );
    },
  },
  {
    name: "groups: by letters, numbers going on",
    of: ["rows", "totals"],
    wishes: { groupRows: true },
    apply: (draft) => {
      for (const table of unitTables(draft))
        table.rows = table.rows.map((row): Row<Unit> =>
          row.kind === "sum" && row.ordinal !== ""
            ? { ...row, ordinal: row.ordinal === "I" ? "A" : "B" }
            : row,
        );
    },
  },
  {
    name: "rows: 'of these' under some units",
    of: ["rows"],
    wishes: { groupRows: false },
    apply: (draft, random) => {
      const label = random.pick([
        "Trong đó: nữ",
        "- Trong đó nữ",
        "Trong đó: dân tộc thiểu số",
        "Trong đó học sinh THPT",
      ]);
      const { admissions } = draft;
      for (let i = random.int(1, 3); i > 0; i--)
        insertBetween(random, admissions, [
          {
            kind: "cells",
            cells: (columns) =>
              columns.map(({ role }): CellValue => (role === "unit" ? label : role === "admitted" ? 1 : "")),
          },
        ]);
    },
  },
  {
    name: "rows: the same parts under every unit",
    of: ["rows"],
    wishes: { groupRows: false },
    apply: (draft, random) => {
      const { admissions } = draft;
      const labels = random.pick([
        ["Trong đó: nữ", "Dân tộc Khmer"],
        ["Học sinh", "Công nhân"],
        ["Đồng bào có đạo"],
        ["- Lực lượng vũ trang", "- Cán bộ xã"],
      ]);
      admissions.rows = admissions.rows.flatMap((row): Row<Unit>[] =>
        row.kind === "record"
          ? [
              row,
              ...labels.map((label): Row<Unit> => ({
                kind: "cells",
                cells: (columns) =>
                  columns.map(({ role }): CellValue =>
                    role === "unit" ? label : role === "admitted" ? Math.min(1, row.record.admitted) : "",
                  ),
              })),
            ]
          : [row],
      );
    },
  },
  {
    name: "rows: a line of signs between parts",
    of: ["rows"],
    apply: (draft, random) => {
      const sign = random.pick(["---", "***", "…", "=====", "- - - - -", "x x x"]);
      for (const table of unitTables(draft)) insertBetween(random, table, [noteRow(sign)]);
    },
  },
  {
    name: "names: units that sound like sums and notes",
    of: ["names"],
    wishes: { level: "district", least: { units: 12 } },
    apply: (draft, random) => {
      const words = random.some(
        [
          "Cộng Hòa",
          "Tổng Cọt",
          "Cộng Lạc",
          "Trang Hạ",
          "Mang Yang",
          "Quý Sơn",
          "Quý Lộc",
          "Thắng Lợi",
          "Năm Căn",
          "Đồng Tổng",
          "Kỳ Sơn",
          "Tân Kỳ",
          "Trung Bình",
        ],
        4,
      );
      const agencies = random.some(
        [
          "Chi bộ Phòng Tài chính - Kế hoạch",
          "Chi bộ Ban Tổ chức",
          "Đảng bộ Tổng công ty May 10",
          "Chi bộ Trung tâm Bồi dưỡng chính trị",
          "Chi bộ Phòng Giáo dục và Đào tạo",
          "Chi bộ Ban Quản lý dự án",
          "Chi bộ Công ty CP Tổng hợp",
          "Chi bộ Đội Quản lý thị trường số 6",
        ],
        2,
      );
      draft.units
        .filter(({ section }) => section === 0)
        .slice(1, 5)
        .forEach((unit, i) => (unit.name = `${unit.prefix} ${words[i] ?? unit.place}`));
      draft.units
        .filter(({ section }) => section === 1)
        .slice(0, 2)
        .forEach((unit, i) => (unit.name = agencies[i] ?? unit.name));
    },
  },
  {
    name: "names: a town and a commune of one name",
    of: ["names"],
    wishes: { level: "district" },
    // The roster was made before the town became a commune.
    may: ["role-place-mismatch"],
    apply: (draft) => {
      const [town, commune] = draft.units;
      if (!town || !commune) return;
      const isShort =
        town.prefix.startsWith("ĐB") || !town.prefix.includes(" ") || town.prefix === "Thị trấn";
      town.name =
        isShort && !town.prefix.startsWith("ĐB")
          ? `Thị trấn ${town.place}`
          : town.prefix.startsWith("ĐB")
            ? `ĐB thị trấn ${town.place}`
            : `Đảng bộ thị trấn ${town.place}`;
      commune.name = town.name.replace("hị trấn", "__").replace("T__", "Xã").replace("t__", "xã");
    },
  },
  {
    name: "names: numbers instead of names",
    of: ["names"],
    wishes: { level: "commune" },
    apply: (draft, random) => {
      const style = random.pick([
        (n: number, prefix: string) => `${prefix} ${n}`,
        (n: number, prefix: string) => `${prefix} số ${n}`,
        (n: number) => `Chi bộ ${n}`,
        (n: number) => `Chi bộ khu phố ${n}`,
        (n: number, prefix: string) => `${prefix} ${String(n).padStart(2, "0")}`,
      ]);
      draft.units
        .filter(({ section }) => section === 0)
        .forEach((unit, i) => (unit.name = style(i + 1, unit.prefix)));
    },
  },
];

const records = (units: readonly Unit[]): Row<Unit>[] => units.map((record) => ({ kind: "record", record }));

const average = (value: CellValue, count: number): CellValue =>
  typeof value === "number" && value > 1 ? Math.round((value / count) * 10) / 10 : "";
