import type { Column, Draft, Table, Unit } from "../draft.ts";
import { textColumn } from "../tables.ts";
import { above, at, type Kind, replace } from "./kind.ts";

/** One count in several cells, several counts in one, heads by their names: what a person reads at once all the same. */
export const SPLIT_COUNTS: readonly Kind[] = [
  {
    name: "cells: members and heads in one, a/b",
    of: ["heads", "header", "cells"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const header = random.pick([
        ["Trưởng thôn (ĐV/TS)"],
        ["Trưởng thôn là đảng viên/Tổng số"],
        ["ĐV/TS trưởng thôn"],
        ["Số trưởng thôn là ĐV/tổng số trưởng thôn"],
        ["Trưởng thôn, tổ trưởng TDP", "ĐV/TS"],
        ["Trưởng thôn", "Đảng viên/Tổng số"],
      ]);
      inOne(draft, header, ({ members, heads }) => `${members}/${heads}`);
    },
  },
  {
    name: "cells: heads and members in one, b/a",
    of: ["heads", "header", "cells"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const header = random.pick([
        ["Tổng số trưởng thôn/đảng viên"],
        ["Trưởng thôn (TS/ĐV)"],
        ["Trưởng thôn", "Tổng số/Là đảng viên"],
      ]);
      inOne(draft, header, ({ members, heads }) => `${heads}/${members}`);
    },
  },
  {
    name: "cells: plan and admitted in one, b/a",
    of: ["plan", "admitted", "percent", "cells", "rows"],
    wishes: { total: "none", groupRows: false },
    apply: (draft, random) => {
      const table = draft.admissions;
      const header = [
        ...above(table, "plan"),
        random.pick(["Chỉ tiêu/Kết nạp", "CT/KN", "Chỉ tiêu/đã kết nạp", "KH/TH"]),
      ];
      table.columns = table.columns.filter(({ role }) => role !== "admitted" && role !== "percent");
      replace(table, "plan", [textColumn<Unit>("", header, ({ admitted, plan }) => `${plan}/${admitted}`)]);
    },
  },
];

const headsTable = ({ heads, admissions }: Draft): Table<Unit> => heads ?? admissions;

/** Heads and members in one column of text; units without heads leave it blank. */
function inOne(draft: Draft, header: string[], text: (unit: Unit) => string): void {
  const table = headsTable(draft);
  setHeads(table, [textColumn<Unit>("", header, (unit) => (unit.heads === 0 ? "" : text(unit)))]);
}

/** The columns in place of heads, members and their percentage. */
function setHeads(table: Table<Unit>, columns: readonly Column<Unit>[]): void {
  table.columns = table.columns.filter(({ role }) => role !== "members" && role !== "headPercent");
  const index = at(table, "heads");
  if (index < 0) throw new Error("the table has no heads");
  table.columns.splice(index, 1, ...columns);
}
