import type { SheetPlan } from "../../core/summary/sheet-plan.ts";
import { SAMPLE_GROUPS } from "./district.ts";
import { EXTRA_ROSTER_SHEET, OLD_GROUP_SHEET } from "./mistakes.ts";
import { writeTable, type Column } from "./sample-table.ts";
import { sampleSheet } from "./sample-sheet.ts";

/** A second table of working groups, left over from last year. */
export function oldGroupSheet(): SheetPlan {
  const lines = SAMPLE_GROUPS.slice(0, 3).flatMap(({ name, leader, units }) =>
    units.slice(0, 4).map((unit) => ({ name, leader, unit })),
  );
  const columns: readonly Column<(typeof lines)[number]>[] = [
    { title: "Tổ công tác", width: 120, style: "text", value: ({ name }) => name },
    { title: "Tổ trưởng", width: 130, style: "text", value: ({ leader }) => leader },
    { title: "Đơn vị phụ trách", width: 300, style: "text", value: ({ unit }) => unit },
  ];
  return straySheet(OLD_GROUP_SHEET, "PHÂN CÔNG ĐƠN VỊ PHỤ TRÁCH NĂM 2021", columns, lines);
}

/** A roster typed in a hurry: nobody can say of which commune these people are, nor who is a member. */
export function extraRosterSheet(): SheetPlan {
  const lines = [
    { village: "Thôn Đồng Tâm", role: "Trưởng thôn", name: "Ngô Văn Quý", birthYear: 1974 },
    { village: "Thôn Đồng Tâm", role: "Phó thôn", name: "Đỗ Thị Mỵ", birthYear: 1986 },
    { village: "Thôn Trung Thành", role: "Trưởng thôn", name: "Hà Quang Khuê", birthYear: 1969 },
  ];
  const columns: readonly Column<(typeof lines)[number]>[] = [
    { title: "TT", width: 34, style: "centre", value: (_, index) => index + 1 },
    { title: "Thôn, tổ dân phố", width: 130, style: "text", value: ({ village }) => village },
    { title: "Chức danh", width: 110, style: "text", value: ({ role }) => role },
    { title: "Họ và tên", width: 140, style: "text", value: ({ name }) => name },
    { title: "Năm sinh", width: 70, style: "centre", value: ({ birthYear }) => birthYear },
  ];
  return straySheet(EXTRA_ROSTER_SHEET, "DANH SÁCH TRƯỞNG THÔN, PHÓ THÔN BỔ SUNG", columns, lines);
}

function straySheet<Line>(
  name: string,
  title: string,
  columns: readonly Column<Line>[],
  lines: readonly Line[],
): SheetPlan {
  return sampleSheet({
    name,
    form: "",
    unit: "Người",
    title,
    subtitle: "",
    columnWidths: columns.map(({ width }) => width),
    orientation: "portrait",
    frozenColumns: 0,
    note: "Dữ liệu trong biểu này là giả định để minh họa.",
    fill: (sheet) => writeTable(sheet, columns, lines),
  });
}
