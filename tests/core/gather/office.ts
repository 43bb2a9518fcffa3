import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { SheetFixture } from "../../fixtures/snapshots.ts";
import type { Random } from "../../reading/random.ts";

/** A unit of an invented office with what the book holds and what is true at the end of the month that is gathered. */
export interface OfficeUnit {
  /** As the book writes it: "Đảng bộ xã Tân Hòa". */
  readonly name: string;
  /** How the unit is written elsewhere: "Xã Tân Hòa", "ĐB xã Tân Hòa". */
  readonly otherNames: readonly string[];
  /** The letterhead: "ĐẢNG BỘ XÃ TÂN HÒA". */
  readonly letterhead: string;
  readonly plan: number;
  readonly before: Figures;
  readonly now: Figures;
  readonly people: readonly Head[];
  readonly newMembers: readonly NewMember[];
}
export interface Figures {
  readonly admitted: number;
  readonly heads: number | null;
  readonly members: number | null;
}
export interface Head {
  readonly village: string;
  readonly name: string;
  readonly born: number;
  readonly isMember: boolean;
  readonly wasTrained: boolean;
  readonly isTrained: boolean;
}
export interface NewMember {
  readonly name: string;
  readonly born: number;
  readonly number: string;
  readonly decided: number;
  /** Not in the book yet. */
  readonly isNew: boolean;
}

export interface Office {
  readonly organisation: string;
  readonly higher: string;
  readonly year: number;
  readonly month: number;
  readonly units: readonly OfficeUnit[];
  readonly book: readonly SheetFixture[];
  /** Sheet and row (from 1) of a unit in the unit table. */
  readonly rowOf: (unit: number) => number;
  readonly rosterRowOf: (unit: number, head: number) => number;
}

const FIRST =
  "Tân,Bình,An,Yên,Đức,Vĩnh,Suối,Nà,Hòa,Thanh,Đông,Mỹ,Phú,Lương,Quang,Hợp,Thường,Danh,Hoàng,Ngọc".split(",");
const SECOND =
  "Hòa,Khê,Phú,Long,An,Hoa,Lốc,Thắng,Vân,Sơn,Lỗ,Minh,Thịnh,Lâm,Giang,Bình,Châu,Đình,Phong,Thủy".split(",");
const SURNAMES = "Lò,Quàng,Cầm,Vi,Hà,Bế,Lường,Nông,Triệu,Hoàng,Nguyễn,Trần,Phạm,Đặng,Bùi".split(",");
const MIDDLE = "Văn,Thị,Mạnh,Thanh,Ngọc,Đức,Hồng,Quốc,Minh".split(",");
const GIVEN =
  "Páo,Mây,Tuyền,Dũng,Ánh,Thoa,Cường,Lực,Sen,Bình,Hòa,Thắm,Vượng,Kiên,Nhàn,Sáng,Tới,Yêu,Bảo,Hạnh,Tú,Lan".split(
    ",",
  );
const PLACES = "Chùa,Đình,Mới,Bến,Đồi,Thác,Chợ,Giếng,Thượng,Hạ,Trung,Nội".split(",");
const OFFICES = ["Bệnh viện Đa khoa huyện", "Công an huyện", "Quân sự huyện", "Trung tâm Y tế huyện"];
const CELLS = [
  "Trường THPT số 1",
  "Trường THPT số 2",
  "Trường THPT số 3",
  "Hạt Kiểm lâm",
  "Chi cục Thuế khu vực",
  "Kho bạc Nhà nước",
  "Trường PTDTNT huyện",
];

/** An office of a random month with some twenty units; the same for the same stream of choices. */
export function officeOf(random: Random): Office {
  const year = random.int(2021, 2025);
  const month = random.int(3, 11);
  const seat = `${random.pick(["Thạch", "Kim", "Lục"])} ${random.pick(["Lâm", "Động", "Sơn"])}`;
  const names = new Set<string>();
  while (names.size < 14) names.add(`${random.pick(FIRST)} ${random.pick(SECOND)}`);
  if (random.chance(0.3)) names.add("Danh Thắng");
  const people = new Set<string>();
  const places = [
    { kind: "thị trấn", name: random.chance(0.3) ? "Thắng" : seat },
    ...[...names].map((name) => ({ kind: "xã", name })),
  ];
  const communes = places.map(({ kind, name }) => {
    const capital = kind === "xã" ? "Xã" : "Thị trấn";
    return unitOf(random, people, {
      name: `Đảng bộ ${kind} ${name}`,
      otherNames: [
        `${capital} ${name}`,
        `ĐB ${kind} ${name}`,
        `Đảng uỷ ${kind} ${name}`,
        `Đảng bộ ${kind} ${name}`,
      ],
      letterhead: `ĐẢNG ${random.pick(["BỘ", "UỶ", "ỦY"])} ${kind.toUpperCase()} ${name.toUpperCase()}`,
      hasVillages: true,
      isTown: kind !== "xã",
      year,
      month,
    });
  });
  const offices = random
    .some(OFFICES, 2)
    .map((name) => other(random, people, `Đảng bộ ${name}`, `ĐB ${name}`, year, month));
  const cells = random
    .some(CELLS, 4)
    .map((name) => other(random, people, `Chi bộ ${name}`, `CB ${name}`, year, month));
  const units = [...communes, ...offices, ...cells];
  return laidOut(random, {
    organisation: `Huyện ủy ${seat}`,
    higher: `ĐẢNG BỘ HUYỆN ${seat.toUpperCase()}`,
    year,
    month,
    units,
  });
}

function other(
  random: Random,
  people: Set<string>,
  name: string,
  short: string,
  year: number,
  month: number,
): OfficeUnit {
  const spelled = { name, otherNames: [name, short], letterhead: name.toUpperCase() };
  return unitOf(random, people, { ...spelled, hasVillages: false, isTown: false, year, month });
}

function unitOf(
  random: Random,
  people: Set<string>,
  {
    hasVillages,
    isTown,
    year,
    month,
    ...names
  }: Pick<OfficeUnit, "name" | "otherNames" | "letterhead"> & {
    hasVillages: boolean;
    isTown: boolean;
    year: number;
    month: number;
  },
): OfficeUnit {
  const heads = hasVillages ? random.int(3, 9) : null;
  const members = heads === null ? null : random.int(Math.max(1, heads - 3), heads);
  const before = { admitted: random.int(0, 3), heads, members };
  const admitted = before.admitted + (random.chance(0.7) ? random.int(1, 2) : 0);
  const grown =
    members !== null && heads !== null && members < heads && random.chance(0.4) ? members + 1 : members;
  const villages = random.some(PLACES, heads ?? 0);
  return {
    ...names,
    plan: random.int(3, 9),
    before,
    now: { admitted, heads, members: grown },
    people: villages.map((village, at) => {
      const isMember = at < (members ?? 0);
      const wasTrained = !isMember && random.chance(0.3);
      return {
        village: `${isTown ? "Tổ dân phố" : "Xóm"} ${village}`,
        name: person(random, people),
        born: random.int(24_000, 33_000),
        isMember,
        wasTrained,
        isTrained: wasTrained || (!isMember && random.chance(0.4)),
      };
    }),
    newMembers: Array.from({ length: admitted }, (_, at) => ({
      name: person(random, people),
      born: random.int(33_000, 37_500),
      number: `${random.int(100, 899)}-QĐ/HU`,
      decided: serial(year, at < before.admitted ? random.int(1, month - 1) : month, random.int(1, 27)),
      isNew: at >= before.admitted,
    })),
  };
}

function person(random: Random, taken: Set<string>): string {
  for (;;) {
    const name = `${random.pick(SURNAMES)} ${random.pick(MIDDLE)} ${random.pick(GIVEN)} ${random.pick(GIVEN)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export const HEAD = [
  "STT",
  "Tên đơn vị",
  "Chỉ tiêu kết nạp",
  "Số đã kết nạp",
  "% thực hiện",
  "Trưởng xóm, tổ trưởng TDP",
  "Trong đó: đảng viên",
  "% đảng viên",
  "Ghi chú",
] as const;

/** Rows of the office's own table, with the figures that `figures` gives for each unit; null leaves them blank. */
export function tableRows(
  office: Pick<Office, "units">,
  figures: (unit: OfficeUnit, at: number) => { plan: CellValue; figures: Figures | null },
): CellValue[][] {
  return office.units.map((unit, at) => {
    const { plan, figures: own } = figures(unit, at);
    const percent = own && typeof plan === "number" ? (100 * own.admitted) / plan : "";
    const share = own?.heads ? (100 * (own.members ?? 0)) / own.heads : "";
    return [
      at + 1,
      unit.name,
      plan,
      own?.admitted ?? "",
      percent,
      own?.heads ?? "",
      own?.members ?? "",
      share,
      "",
    ];
  });
}

export function totalOf(rows: readonly (readonly CellValue[])[], label: string): CellValue[] {
  const sum = (column: number) => rows.reduce((all, row) => all + (Number(row[column]) || 0), 0);
  return ["", label, sum(2), sum(3), "", sum(5), sum(6), "", ""];
}

function laidOut(
  random: Random,
  office: Pick<Office, "organisation" | "higher" | "year" | "month" | "units">,
): Office {
  const { year, month, units } = office;
  const rows = tableRows(office, ({ plan, before }) => ({ plan, figures: before }));
  const cutOff = `(Số liệu đến hết ngày ${lastDay(year, month)}/${month}/${year})`;
  const table: SheetFixture = {
    name: `Tháng ${month}`,
    rows: [
      [office.organisation.toUpperCase()],
      [`TỔNG HỢP CÔNG TÁC PHÁT TRIỂN ĐẢNG VIÊN NĂM ${year}`],
      [cutOff],
      [],
      [...HEAD],
      ...rows,
      totalOf(rows, "TOÀN HUYỆN"),
    ],
    merges: [],
  };
  const roster: CellValue[][] = [];
  const rosterRows = new Map<string, number>();
  units.forEach((unit, at) =>
    unit.people.forEach((head, index) => {
      rosterRows.set(`${at} ${index}`, roster.length + 4);
      roster.push(headRow(unit, head, roster.length + 1, head.wasTrained));
    }),
  );
  const register = units
    .flatMap((unit) => unit.newMembers.filter(({ isNew }) => !isNew).map((member) => ({ unit, member })))
    .sort((a, b) => a.member.decided - b.member.decided)
    .map(({ unit, member }, at) => memberRow(unit, member, at + 1));
  const sheets: SheetFixture[] = [
    table,
    {
      name: "Trưởng xóm",
      rows: [["DANH SÁCH TRƯỞNG XÓM, TỔ TRƯỞNG TỔ DÂN PHỐ"], [], ROSTER_HEAD, ...roster],
      formats: { F: "dd/mm/yyyy", I: "dd/mm/yyyy" },
      merges: [],
    },
    {
      name: "Đảng viên mới",
      rows: [[`ĐẢNG VIÊN KẾT NẠP NĂM ${year}`], [], REGISTER_HEAD, ...register],
      formats: { C: "dd/mm/yyyy", F: "dd/mm/yyyy" },
      merges: [],
    },
  ];
  return {
    ...office,
    book: random.chance(0.8) ? sheets : sheets.slice(0, 1),
    rowOf: (unit) => 6 + unit,
    rosterRowOf: (unit, head) => rosterRows.get(`${unit} ${head}`) ?? 0,
  };
}

export const ROSTER_HEAD: CellValue[] = [
  "STT",
  "Đơn vị",
  "Xóm",
  "Chức danh",
  "Họ và tên",
  "Ngày sinh",
  "Đảng viên",
  "Đã bồi dưỡng",
  "Ngày cấp GCN",
];
export const REGISTER_HEAD: CellValue[] = [
  "STT",
  "Họ và tên",
  "Ngày sinh",
  "Đơn vị",
  "Số quyết định",
  "Ngày quyết định",
];

export function headRow(unit: OfficeUnit, head: Head, number: number, isTrained: boolean): CellValue[] {
  const role = head.village.startsWith("Xóm") ? "Trưởng xóm" : "Tổ trưởng TDP";
  const trained = head.isMember ? "" : isTrained ? "x" : "Chưa";
  return [
    number,
    unit.otherNames[0] ?? "",
    head.village,
    role,
    head.name,
    head.born,
    head.isMember ? "x" : "",
    trained,
    "",
  ];
}

export function memberRow(unit: OfficeUnit, member: NewMember, number: number): CellValue[] {
  return [number, member.name, member.born, unit.name, member.number, member.decided];
}
