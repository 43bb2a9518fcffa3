import type { SheetPlan } from "../../core/plan/sheet-plan.ts";
import { SAMPLE_GROUPS } from "./district.ts";
import { newMembers, type NewMember } from "./new-members.ts";
import { dateSerial } from "./people.ts";
import { sampleSheet } from "./sample-sheet.ts";
import { writeTable, type SampleColumn } from "./sample-table.ts";
import { villageOfficers, type VillageOfficer } from "./village-heads.ts";

export const ROSTER_SHEET = "Trưởng thôn, TDP";
export const REGISTER_SHEET = "Đảng viên mới";
export const GROUP_SHEET = "Tổ công tác";

const INVENTED = "Họ tên, ngày sinh và các thông tin khác trong danh sách này là giả định để minh họa.";

/** One line per head and deputy; the name of a commune stands once, merged down over its people. */
export function rosterSheet(): SheetPlan {
  const officers = villageOfficers();
  const columns: readonly SampleColumn<VillageOfficer>[] = [
    { title: "TT", width: 34, style: "centre", value: (_, index) => index + 1 },
    { title: "Đơn vị (xã, thị trấn)", width: 96, style: "wrapped", value: ({ unit }) => unit, merged: true },
    { title: "Thôn, tổ dân phố", width: 112, style: "text", value: ({ village }) => village },
    { title: "Chức danh", width: 172, style: "text", value: ({ role }) => role },
    { title: "Họ và tên", width: 132, style: "text", value: ({ name }) => name },
    { title: "Ngày sinh", width: 68, style: "date", value: ({ birthDate }) => dateSerial(birthDate) },
    { title: "Đảng viên", width: 46, style: "centre", value: ({ isMember }) => (isMember ? "x" : "Chưa") },
    { title: "Đã bồi dưỡng", width: 52, style: "centre", value: ({ trained }) => mark(trained, "Chưa") },
    {
      title: "Ngày cấp GCN",
      width: 68,
      style: "date",
      value: ({ certificateDate }) => (certificateDate ? dateSerial(certificateDate) : ""),
    },
    { title: "Đủ điều kiện", width: 46, style: "centre", value: ({ eligible }) => mark(eligible, "Không") },
    { title: "Ghi chú", width: 140, style: "text", value: ({ note }) => note },
  ];
  return sampleSheet({
    name: ROSTER_SHEET,
    form: "Biểu số 02-BTC/HU",
    unit: "Người",
    title: "DANH SÁCH TRƯỞNG THÔN, PHÓ THÔN VÀ TỔ TRƯỞNG, TỔ PHÓ TỔ DÂN PHỐ",
    subtitle: "(Số liệu đến hết tháng 6/2022)",
    columnWidths: columns.map(({ width }) => width),
    orientation: "landscape",
    frozenColumns: 2,
    note: INVENTED,
    fill: (sheet) => writeTable(sheet, columns, officers),
  });
}

/** One line per new member, in the order of the decisions. */
export function registerSheet(): SheetPlan {
  const columns: readonly SampleColumn<NewMember>[] = [
    { title: "TT", width: 30, style: "centre", value: (_, index) => index + 1 },
    { title: "Họ và tên", width: 134, style: "text", value: ({ name }) => name },
    { title: "Ngày sinh", width: 68, style: "date", value: ({ birthDate }) => dateSerial(birthDate) },
    {
      title: "Giới tính",
      width: 40,
      style: "centre",
      value: ({ gender }) => (gender === "female" ? "Nữ" : "Nam"),
    },
    { title: "Dân tộc", width: 42, style: "centre", value: ({ ethnicity }) => ethnicity },
    { title: "Đơn vị", width: 262, style: "text", value: ({ unit }) => unit },
    { title: "Ngày chi bộ xét", width: 68, style: "date", value: ({ considered }) => considered },
    { title: "Số QĐ", width: 76, style: "centre", value: ({ decisionNumber }) => decisionNumber },
    { title: "Ngày QĐ kết nạp", width: 68, style: "date", value: ({ decision }) => decision },
    { title: "Ngày cấp GCN bồi dưỡng", width: 74, style: "date", value: ({ certificate }) => certificate },
    { title: "Trình độ", width: 64, style: "centre", value: ({ education }) => education },
    { title: "Ghi chú", width: 90, style: "text", value: () => "" },
  ];
  return sampleSheet({
    name: REGISTER_SHEET,
    form: "Biểu số 03-BTC/HU",
    unit: "Người",
    title: "DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP NĂM 2022",
    subtitle: "(Số liệu đến hết tháng 6/2022)",
    columnWidths: columns.map(({ width }) => width),
    orientation: "landscape",
    frozenColumns: 2,
    note: INVENTED,
    fill: (sheet) => writeTable(sheet, columns, newMembers()),
  });
}

/** Decision 1019-QĐ/HU: the units of each working group, one per line. */
export function groupSheet(): SheetPlan {
  const lines = SAMPLE_GROUPS.flatMap(({ name, leader, units }) =>
    units.map((unit) => ({ name, leader, unit })),
  );
  const columns: readonly SampleColumn<(typeof lines)[number]>[] = [
    { title: "TT", width: 34, style: "centre", value: (_, index) => index + 1 },
    { title: "Tổ công tác", width: 110, style: "wrapped", value: ({ name }) => name, merged: true },
    { title: "Tổ trưởng", width: 120, style: "wrapped", value: ({ leader }) => leader, merged: true },
    { title: "Đơn vị phụ trách", width: 300, style: "text", value: ({ unit }) => unit },
    { title: "Ghi chú", width: 80, style: "text", value: () => "" },
  ];
  return sampleSheet({
    name: GROUP_SHEET,
    form: "Biểu số 04-BTC/HU",
    unit: "Đơn vị",
    title: "PHÂN CÔNG ĐƠN VỊ PHỤ TRÁCH CỦA CÁC TỔ CÔNG TÁC",
    subtitle: "(Kèm theo Quyết định số 1019-QĐ/HU của Ban Thường vụ Huyện ủy)",
    columnWidths: columns.map(({ width }) => width),
    orientation: "portrait",
    frozenColumns: 0,
    note: "Họ tên tổ trưởng và việc phân công trong biểu này là giả định để minh họa.",
    fill: (sheet) => writeTable(sheet, columns, lines),
  });
}

function mark(value: boolean | null, no: string): string {
  if (value === null) return "";
  return value ? "x" : no;
}
