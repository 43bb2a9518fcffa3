import type { CellValue } from "../../src/core/values/cell-value.ts";
import type { Column, NewMember, Person, Row, Table, Unit } from "./draft.ts";
import { gridOf } from "./lay-out.ts";
import type { Random } from "./random.ts";
import { PLAIN } from "./words.ts";

/** A column that counts something of each unit, and sums. */
export const countColumn = (role: string, header: string[], of: (unit: Unit) => number): Column<Unit> => ({
  role,
  header,
  cell: of,
  sum: (units) => units.reduce((total, unit) => total + of(unit), 0),
});

/** A column that says one thing for each record; sums say nothing. */
export const textColumn = <R>(role: string, header: string[], cell: Column<R>["cell"]): Column<R> => ({
  role,
  header,
  cell,
  sum: () => "",
});

/** `part` in per cent of `whole`, as a fraction with a percent format; blank where there is no whole. */
export function percentColumn(
  role: string,
  header: string[],
  part: (unit: Unit) => number,
  whole: (unit: Unit) => number,
): Column<Unit> {
  const share = (units: readonly Unit[]): CellValue => {
    const of = units.reduce((total, unit) => total + whole(unit), 0);
    return of === 0 ? "" : units.reduce((total, unit) => total + part(unit), 0) / of;
  };
  return { role, header, cell: (unit) => share([unit]), sum: share, format: "0.0%" };
}

const PLAN = (unit: Unit): number => unit.plan;
const ADMITTED = (unit: Unit): number => unit.admitted;

/** Ordinal, unit, plan, admitted, perhaps a percentage and notes. */
export function admissionColumns(random: Random): Column<Unit>[] {
  const above = random.chance(0.3)
    ? [random.pick(["Kết nạp đảng viên", "Công tác kết nạp đảng viên", "Kết quả phát triển đảng viên"])]
    : [];
  return [
    ...nameColumns(random),
    countColumn("plan", [...above, random.pick(PLAIN.plan)], PLAN),
    countColumn("admitted", [...above, random.pick(PLAIN.admitted)], ADMITTED),
    ...(random.chance(0.7)
      ? [percentColumn("percent", [...above, random.pick(PLAIN.percent)], ADMITTED, PLAN)]
      : []),
    ...(random.chance(0.4) ? [textColumn<Unit>("note", ["Ghi chú"], () => "")] : []),
  ];
}

/** Heads and members, and when they stand alone the unit's name before them (see `unitTable`). */
export function headColumns(random: Random): Column<Unit>[] {
  const isUnder = random.chance(0.5);
  const above = isUnder
    ? [random.pick(["Trưởng thôn, tổ trưởng TDP", "Trưởng thôn", "Trưởng thôn, tổ trưởng tổ dân phố"])]
    : [];
  const heads = isUnder ? random.pick(["Tổng số", "Số lượng"]) : random.pick(PLAIN.heads);
  const members = isUnder
    ? random.pick(["Là đảng viên", "Đảng viên", "Trong đó: đảng viên"])
    : random.pick(PLAIN.members);
  return [
    countColumn("heads", [...above, heads], (unit) => unit.heads),
    countColumn("members", [...above, members], (unit) => unit.members),
    ...(random.chance(0.7)
      ? [
          percentColumn(
            "headPercent",
            [...above, random.pick(PLAIN.headPercent)],
            (unit) => unit.members,
            (unit) => unit.heads,
          ),
        ]
      : []),
  ];
}

export const nameColumns = (random: Random): Column<Unit>[] => [
  textColumn("ordinal", [random.pick(PLAIN.ordinal)], (_, index) => index + 1),
  { role: "unit", header: [random.pick(PLAIN.unit)], cell: (unit) => unit.name, sum: () => "" },
];

export interface UnitTableStyle {
  readonly groupRows: boolean;
  readonly total: "above" | "below" | "none";
}

export function unitTable(
  random: Random,
  units: readonly Unit[],
  columns: Column<Unit>[],
  style: UnitTableStyle,
): Table<Unit> {
  const named = columns.some(({ role }) => role === "unit") ? columns : [...nameColumns(random), ...columns];
  return tableOf(named, unitRows(random, units, style), (unit) => unit, "unit");
}

/** Units in their order, under group rows and with a total as the style says. */
function unitRows(random: Random, units: readonly Unit[], style: UnitTableStyle): Row<Unit>[] {
  const total: Row<Unit> = {
    kind: "sum",
    label: random.pick(["Tổng cộng", "Cộng", "TỔNG SỐ", "Toàn Đảng bộ"]),
    ordinal: "",
    records: units,
  };
  const rows: Row<Unit>[] = [];
  if (style.total === "above") rows.push(total);
  const record = (unit: Unit): Row<Unit> => ({ kind: "record", record: unit });
  if (style.groupRows) {
    const groups = [
      units.filter(({ section }) => section === 0),
      units.filter(({ section }) => section === 1),
    ];
    const labels = units.some(({ prefix }) => prefix.startsWith("Chi bộ "))
      ? ["Chi bộ nông thôn", "Chi bộ cơ quan, trường học"]
      : ["Xã, thị trấn", "Cơ quan, đơn vị, trường học"];
    groups.forEach((records, index) => {
      rows.push({ kind: "sum", label: labels[index] ?? "", ordinal: ["I", "II"][index] ?? "", records });
      rows.push(...records.map(record));
    });
  } else rows.push(...units.map(record));
  if (style.total === "below") rows.push(total);
  return rows;
}

export function rosterTable(random: Random, people: readonly Person[]): Table<Person> {
  const roleOf = ({ role, village }: Person): string => {
    if (village.startsWith("TDP")) return role === "head" ? "Tổ trưởng TDP" : "Tổ phó TDP";
    return `${role === "head" ? "Trưởng" : "Phó"} ${village.split(" ")[0]?.toLowerCase() ?? "thôn"}`;
  };
  const [yes, no] = random.pick([
    ["x", ""],
    ["Có", "Không"],
    ["ĐV", "Chưa"],
    ["x", "0"],
  ] as const);
  const columns: Column<Person>[] = [
    textColumn("ordinal", [random.pick(PLAIN.ordinal)], (_, index) => index + 1),
    textColumn("unit", [random.pick(["Đơn vị", "Xã, thị trấn", "Đảng bộ"])], ({ unit }) => unit.name),
    textColumn("village", [random.pick(["Thôn, TDP", "Thôn/TDP", "Thôn"])], ({ village }) => village),
    textColumn("role", [random.pick(["Chức danh", "Chức vụ"])], roleOf),
    textColumn("person", ["Họ và tên"], ({ name }) => name),
    { ...textColumn<Person>("birthDate", ["Ngày sinh"], ({ birth }) => birth), format: "dd/mm/yyyy" },
    textColumn("member", [random.pick(["Đảng viên", "Là đảng viên"])], ({ isMember }) =>
      isMember ? yes : no || "Chưa",
    ),
    textColumn("trained", [random.pick(["Đã bồi dưỡng", "Đã học lớp bồi dưỡng"])], ({ isTrained }) =>
      isTrained ? "x" : "Chưa",
    ),
    textColumn("eligible", [random.pick(["Đủ điều kiện", "Đủ tiêu chuẩn"])], ({ isEligible }) =>
      isEligible ? "x" : "Không",
    ),
  ];
  return tableOf(
    columns,
    people.map((record) => ({ kind: "record", record })),
    ({ unit }) => unit,
    "",
  );
}

export function registerTable(random: Random, newMembers: readonly NewMember[]): Table<NewMember> {
  const date = (role: string, header: string[], of: (member: NewMember) => number): Column<NewMember> => ({
    ...textColumn<NewMember>(role, header, of),
    format: "dd/mm/yyyy",
  });
  const columns: Column<NewMember>[] = [
    textColumn("ordinal", [random.pick(PLAIN.ordinal)], (_, index) => index + 1),
    textColumn("person", ["Họ và tên"], ({ name }) => name),
    date("birthDate", ["Ngày sinh"], ({ birth }) => birth),
    textColumn("gender", ["Giới tính"], ({ isWoman }) => (isWoman ? "Nữ" : "Nam")),
    textColumn("unit", [random.pick(["Đơn vị", "Chi bộ, đảng bộ"])], ({ unit }) => unit.name),
    date("considered", ["Ngày chi bộ xét"], ({ considered }) => considered),
    textColumn("decisionNumber", ["Số QĐ"], ({ number }) => `${number}-QĐ/HU`),
    date("decisionDate", ["Ngày QĐ kết nạp"], ({ decided }) => decided),
    date("certificateDate", ["Ngày cấp GCN bồi dưỡng"], ({ certificate }) => certificate),
  ];
  return tableOf(
    columns,
    newMembers.map((record) => ({ kind: "record", record })),
    ({ unit }) => unit,
    "",
  );
}

export function tableOf<R>(
  columns: Column<R>[],
  rows: Row<R>[],
  unitOf: Table<R>["unitOf"],
  nameRole: string,
): Table<R> {
  const table: Table<R> = {
    columns,
    rows,
    left: 0,
    headerStyle: "merge",
    unitOf,
    nameRole,
    numbering: null,
    grid: () => gridOf(table),
  };
  return table;
}
