import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { sheet } from "../base.ts";
import type { Draft, Row, SheetDraft, Table, Unit } from "../draft.ts";
import { tableOf } from "../tables.ts";
import { type Kind, recordsOf, unitTables } from "./kind.ts";

/** Where tables stand, and how they are cut. Applied last: the parts have what the whole has. */
export const LAYOUT: readonly Kind[] = [
  {
    name: "layout: further down and to the right",
    of: ["titles"],
    apply: (draft, random) => {
      const left = random.int(1, 3);
      const lines: CellValue[][] = Array.from({ length: random.int(1, 6) }, () => []);
      for (const one of draft.sheets) {
        if (!one.blocks.some((block) => block.kind === "table")) continue;
        one.blocks.unshift({ kind: "lines", lines });
        for (const block of one.blocks) if (block.kind === "table") block.table.left = left;
      }
    },
  },
  {
    name: "layout: no titles",
    of: ["titles"],
    apply: (draft) => {
      for (const table of unitTables(draft)) {
        const blocks = sheetOf(draft, table)?.blocks;
        const first = blocks?.[0];
        if (first?.kind === "lines") first.lines = [];
      }
    },
  },
  {
    name: "layout: letterhead and title in cells of several lines",
    of: ["titles"],
    apply: (draft) => {
      const first = sheetOf(draft, draft.admissions)?.blocks[0];
      if (first?.kind !== "lines") return;
      const texts = first.lines
        .map((line) => line.filter((value) => value !== "").join(" "))
        .filter((text) => text !== "");
      first.lines = [[texts.slice(0, -1).join("\n")], [], ["", texts.at(-1) ?? ""]];
    },
  },
  {
    name: "layout: titles to the right of the table's width",
    of: ["titles"],
    apply: (draft, random) => {
      const first = sheetOf(draft, draft.admissions)?.blocks[0];
      if (first?.kind !== "lines") return;
      const pad = Array.from({ length: random.int(3, 9) }, (): CellValue => "");
      first.lines = first.lines.map((line) =>
        line.every((value) => value === "") ? line : [...pad, ...line],
      );
    },
  },
  {
    name: "layout: a box of key figures above",
    of: ["titles"],
    apply: (draft, random) => {
      const { units } = draft;
      const plan = units.reduce((sum, unit) => sum + unit.plan, 0);
      const admitted = units.reduce((sum, unit) => sum + unit.admitted, 0);
      const blocks = sheetOf(draft, draft.admissions)?.blocks;
      const lines: CellValue[][] = random.pick([
        [
          [],
          ["", "Tổng chỉ tiêu", plan],
          ["", "Đã kết nạp", admitted],
          ["", "Tỷ lệ (%)", Math.round((admitted / plan) * 1000) / 10],
          [],
        ],
        [
          [],
          ["", "Chỉ tiêu", "Đã kết nạp", "Tỷ lệ"],
          ["", plan, admitted, Math.round((admitted / plan) * 1000) / 10],
          [],
        ],
        [[], ["", `Toàn Đảng bộ: chỉ tiêu ${plan}, đã kết nạp ${admitted}`], []],
      ]);
      blocks?.splice(1, 0, { kind: "lines", lines });
    },
  },
  {
    name: "layout: a small table beside",
    of: ["titles"],
    apply: (draft, random) => {
      const blocks = sheetOf(draft, draft.admissions)?.blocks;
      const index =
        blocks?.findIndex((block) => block.kind === "table" && block.table === draft.admissions) ?? -1;
      const [header, ...rows] = random.pick<CellValue[][]>([
        [
          ["Xếp loại", "Số đơn vị"],
          ["Tốt", 5],
          ["Khá", 7],
          ["Trung bình", 3],
        ],
        [
          ["Chú giải", ""],
          ["x", "đã gửi báo cáo"],
          ["-", "không có"],
        ],
        [
          ["Đầu mối", "Điện thoại"],
          ["Ban Tổ chức", "0204 3111 222"],
          ["Văn phòng", "0204 3111 223"],
        ],
        [
          ["Nội dung", "Số lượng"],
          ["Đơn vị đạt 100%", 4],
          ["Đơn vị chưa kết nạp", 2],
          ["Đơn vị dưới 50%", 5],
        ],
      ]);
      if (!header) return;
      const table = tableOf<CellValue[]>(
        header.map((text, column) => ({
          role: "",
          header: [String(text)],
          cell: (row) => row[column] ?? "",
          sum: () => "",
        })),
        rows.map((record): Row<CellValue[]> => ({ kind: "record", record })),
        () => null,
        "",
      );
      blocks?.splice(index + 1, 0, { kind: "table", table, beside: true });
    },
  },
  {
    name: "tables: parts below each other under their own headers",
    of: ["tables", "rows", "totals", "below", "periods"],
    wishes: { groupRows: false, total: "none", least: { units: 9 } },
    apply: (draft, random) => {
      const titles = random.pick([
        ["I. XÃ, THỊ TRẤN", "II. CƠ QUAN, ĐƠN VỊ"],
        ["A. Khối nông thôn", "B. Khối cơ quan, trường học"],
        ["1. Các xã", "2. Các chi bộ trực thuộc"],
        ["BIỂU 1: CÁC XÃ", "BIỂU 2: CÁC CƠ QUAN"],
      ] as const);
      const hasTotals = random.chance(0.5);
      for (const table of unitTables(draft)) {
        const parts = bySection(table).map((units) => part(table, units, hasTotals));
        const blocks = sheetOf(draft, table)?.blocks;
        const index = blocks?.findIndex((block) => block.kind === "table" && block.table === table) ?? -1;
        blocks?.splice(
          index,
          1,
          ...parts.flatMap((one, i) => [
            { kind: "lines" as const, lines: [[], ["", titles[i] ?? ""]] },
            { kind: "table" as const, table: one },
          ]),
        );
      }
    },
  },
  {
    name: "tables: units on two sheets",
    of: ["tables", "rows", "totals", "below", "periods"],
    wishes: { groupRows: false, total: "none", least: { units: 9 } },
    apply: (draft, random) => {
      const names = random.pick([
        ["Khối xã", "Khối cơ quan"],
        ["Trang 1", "Trang 2"],
        ["Xa", "Co quan"],
      ] as const);
      const hasTotals = random.chance(0.5);
      for (const table of unitTables(draft)) {
        const original = sheetOf(draft, table);
        if (!original) continue;
        const sheets = bySection(table).map((units, i) => {
          const blocks = original.blocks.map((block) =>
            block.kind === "table" && block.table === table
              ? { ...block, table: part(table, units, hasTotals) }
              : block,
          );
          return sheet(`${names[i] ?? ""}${table === draft.admissions ? "" : " - thôn"}`, blocks);
        });
        draft.sheets.splice(draft.sheets.indexOf(original), 1, ...sheets);
      }
    },
  },
  {
    name: "tables: units in two tables side by side",
    of: ["tables", "rows", "totals", "below", "periods"],
    wishes: { groupRows: false, total: "none", least: { units: 9 } },
    apply: (draft) => {
      for (const table of unitTables(draft)) {
        const blocks = sheetOf(draft, table)?.blocks;
        const index = blocks?.findIndex((block) => block.kind === "table" && block.table === table) ?? -1;
        const records = recordsOf(table);
        const half = Math.ceil(records.length / 2);
        const [left, right] = [records.slice(0, half), records.slice(half)].map((units) =>
          part(table, units, false),
        );
        if (left && right)
          blocks?.splice(
            index,
            1,
            { kind: "table", table: left },
            { kind: "table", table: right, beside: true },
          );
      }
    },
  },
  {
    name: "tables: admissions above, heads below, on one sheet",
    of: ["tables", "periods"],
    wishes: { halves: "two" },
    apply: (draft) => {
      const { heads, admissions } = draft;
      const [upper, lower] = [sheetOf(draft, admissions), heads && sheetOf(draft, heads)];
      if (!upper || !lower) return;
      upper.blocks.push({ kind: "lines", lines: [[]] }, ...lower.blocks);
      draft.sheets = draft.sheets.filter((one) => one !== lower);
    },
  },
  {
    name: "tables: admissions left, heads right, on one sheet",
    of: ["tables", "periods", "rows", "below"],
    wishes: { halves: "two" },
    apply: (draft) => {
      const { heads, admissions } = draft;
      const [left, right] = [sheetOf(draft, admissions), heads && sheetOf(draft, heads)];
      if (!left || !right || !heads) return;
      const index = left.blocks.findIndex((block) => block.kind === "table" && block.table === admissions);
      left.blocks.splice(index + 1, 0, { kind: "table", table: heads, beside: true });
      draft.sheets = draft.sheets.filter((one) => one !== right);
    },
  },
  {
    name: "tables: a sheet for every cluster",
    of: ["tables", "rows", "totals", "below", "periods"],
    wishes: { groupRows: false, total: "none", halves: "one", least: { units: 12 } },
    apply: (draft, random) => {
      const table = draft.admissions;
      const original = sheetOf(draft, table);
      if (!original) return;
      const name = random.pick(["Cụm", "Nhóm", "Tổ"]);
      const records = recordsOf(table);
      const size = Math.ceil(records.length / 3);
      const sheets = [0, 1, 2].map((i) =>
        sheet(
          `${name} ${i + 1}`,
          original.blocks.map((block) =>
            block.kind === "table" && block.table === table
              ? { ...block, table: part(table, records.slice(i * size, (i + 1) * size), true) }
              : block,
          ),
        ),
      );
      draft.sheets.splice(draft.sheets.indexOf(original), 1, ...sheets);
    },
  },
];

const sheetOf = ({ sheets }: Draft, table: Table<Unit>): SheetDraft | undefined =>
  sheets.find(({ blocks }) => blocks.some((block) => block.kind === "table" && block.table === table));

const bySection = (table: Table<Unit>): Unit[][] =>
  [0, 1].map((section) => recordsOf(table).filter((unit) => unit.section === section));

function part(table: Table<Unit>, units: readonly Unit[], hasTotal: boolean): Table<Unit> {
  const rows = units.map((record): Row<Unit> => ({ kind: "record", record }));
  const total: Row<Unit> = { kind: "sum", label: "Cộng", ordinal: "", records: units };
  const copy = tableOf(table.columns, hasTotal ? [...rows, total] : rows, table.unitOf, table.nameRole);
  copy.headerStyle = table.headerStyle;
  copy.numbering = table.numbering;
  copy.left = table.left;
  return copy;
}
