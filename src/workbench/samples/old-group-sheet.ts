import type { SheetPlan } from "../../core/plan/sheet-plan.ts";
import { SAMPLE_GROUPS } from "./district.ts";
import { OLD_GROUP_SHEET } from "./mistakes.ts";
import { writeTable, type SampleColumn } from "./sample-table.ts";
import { sampleSheet } from "./sample-sheet.ts";

/** A second table of working groups, left over from last year. */
export function oldGroupSheet(): SheetPlan {
  const lines = SAMPLE_GROUPS.slice(0, 3).flatMap(({ name, leader, units }) =>
    units.slice(0, 4).map((unit) => ({ name, leader, unit })),
  );
  const columns: readonly SampleColumn<(typeof lines)[number]>[] = [
    { title: "Tổ công tác", width: 120, style: "text", value: ({ name }) => name },
    { title: "Tổ trưởng", width: 130, style: "text", value: ({ leader }) => leader },
    { title: "Đơn vị phụ trách", width: 300, style: "text", value: ({ unit }) => unit },
  ];
  return sampleSheet({
    name: OLD_GROUP_SHEET,
    form: "",
    unit: "Đơn vị",
    title: "PHÂN CÔNG ĐƠN VỊ PHỤ TRÁCH NĂM 2021",
    subtitle: "",
    columnWidths: columns.map(({ width }) => width),
    orientation: "portrait",
    frozenColumns: 0,
    note: "Dữ liệu trong biểu này là giả định để minh họa.",
    fill: (sheet) => writeTable(sheet, columns, lines),
  });
}
