import type { CellValue } from "../../src/core/values/cell-value.ts";
import { lastDay, serial } from "./dates.ts";
import {
  isTown,
  type Draft,
  type NewMember,
  type Office,
  type Person,
  type SheetDraft,
  type Term,
  type Unit,
} from "./draft.ts";
import type { Random } from "./random.ts";
import { admissionColumns, headColumns, registerTable, rosterTable, unitTable } from "./tables.ts";
import { agenciesOf, personName, placesOf, villagesOf } from "./words.ts";

/** What a kind of change needs of the workbook it is made on; what it leaves open is drawn. */
export interface Wishes {
  readonly level?: "district" | "commune";
  /** Admissions and heads in one table, on two sheets, or no heads at all. */
  readonly halves?: "one" | "two" | "admissions";
  /** Heads in the unit tables, in one or in two. */
  readonly heads?: boolean;
  readonly roster?: boolean;
  readonly register?: boolean;
  /** Group rows ("I. Xã, thị trấn") with subtotals. */
  readonly groupRows?: boolean;
  readonly total?: "above" | "below" | "none";
  readonly least?: { readonly units?: number; readonly month?: number };
  /** Whether titles and headers may name the year and month; some kinds say it themselves. */
  readonly titleTellsMonth?: boolean;
}

/** A right workbook as many offices keep one: nothing in it is wrong, and all of it can be read plainly. */
export function baseDraft(random: Random, wishes: Wishes): Draft {
  const level = wishes.level ?? (random.chance(0.75) ? "district" : "commune");
  const office = officeOf(random, level, wishes.least?.month ?? 1);
  const units = unitsOf(random, office, Math.max(wishes.least?.units ?? 0, random.int(7, 20)));
  const drawn = random.pick(["one", "one", "two", "admissions"] as const);
  const halves = wishes.halves ?? (wishes.heads && drawn === "admissions" ? "one" : drawn);
  const hasHeads = halves !== "admissions";
  const people = peopleOf(random, office, units);
  const newMembers = newMembersOf(random, office, units);
  const roster = (wishes.roster ?? random.chance(0.2)) ? rosterTable(random, people) : null;
  const register = (wishes.register ?? random.chance(0.2)) ? registerTable(random, newMembers) : null;
  const style = {
    groupRows: wishes.groupRows ?? random.chance(0.3),
    total: wishes.total ?? random.pick(["below", "below", "above", "none"] as const),
  };
  const admission = admissionColumns(random);
  const head = headColumns(random);
  const withHeads = halves === "one";
  const admissions = unitTable(random, units, withHeads ? [...admission, ...head] : admission, style);
  const heads = withHeads ? admissions : halves === "two" ? unitTable(random, units, head, style) : null;
  const tellsMonth = wishes.titleTellsMonth ?? true;
  const sheets: SheetDraft[] = [
    sheet(random.pick(["Biểu 1", "Kết nạp", "Tổng hợp", "Sheet1", "BC kết nạp"]), [
      titles(random, office, tellsMonth, "KẾT QUẢ CÔNG TÁC KẾT NẠP ĐẢNG VIÊN"),
      { kind: "table", table: admissions },
      ending(random),
    ]),
  ];
  if (heads && heads !== admissions)
    sheets.push(
      sheet("Trưởng thôn", [
        titles(random, office, tellsMonth, "TỔNG HỢP TRƯỞNG THÔN, TỔ TRƯỞNG TỔ DÂN PHỐ LÀ ĐẢNG VIÊN"),
        { kind: "table", table: heads },
      ]),
    );
  if (roster)
    sheets.push(
      sheet("DS trưởng thôn", [
        { kind: "lines", lines: [["DANH SÁCH TRƯỞNG THÔN, PHÓ THÔN, TỔ TRƯỞNG TỔ DÂN PHỐ"], []] },
        { kind: "table", table: roster },
      ]),
    );
  if (register)
    sheets.push(
      sheet("DS kết nạp", [
        { kind: "lines", lines: [[`DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP NĂM ${office.year}`], []] },
        { kind: "table", table: register },
      ]),
    );
  const unknown = new Set<Term>(!hasHeads && !roster ? ["heads", "members"] : []);
  return {
    office,
    units,
    people,
    newMembers,
    sheets,
    admissions,
    heads,
    roster,
    register,
    mergesKnown: random.chance(0.5),
    spelling: null,
    unknown,
    cutOff: { year: office.year, month: office.month, day: lastDay(office.year, office.month) },
  };
}

export const sheet = (name: string, blocks: SheetDraft["blocks"]): SheetDraft => ({
  name,
  visibility: "visible",
  blocks: [...blocks],
});

/** The lines above a table, as the office writes them. */
function titles(
  random: Random,
  office: Office,
  tellsMonth: boolean,
  title: string,
): { kind: "lines"; lines: CellValue[][] } {
  const { year, month } = office;
  const period = random.pick([
    `Đến hết tháng ${month}/${year}`,
    `(Tính đến ${lastDay(year, month)}/${month}/${year})`,
    `Số liệu tính đến ngày ${lastDay(year, month)}/${month}/${year}`,
  ]);
  const lines: CellValue[][] = random.chance(0.7)
    ? [[office.superior.toUpperCase(), "", "", "", "Biểu số 2"], [office.name.toUpperCase()], []]
    : [];
  lines.push(random.chance(0.5) ? [`${title} NĂM ${year}`] : ["", `${title} NĂM ${year}`]);
  if (tellsMonth) lines.push(["", period]);
  if (random.chance(0.3)) lines.push(["", "", "", "ĐVT: Người"]);
  if (random.chance(0.6)) lines.push([]);
  return { kind: "lines", lines };
}

function ending(random: Random): { kind: "lines"; lines: CellValue[][] } {
  if (random.chance(0.4)) return { kind: "lines", lines: [] };
  return {
    kind: "lines",
    lines: [
      [],
      [
        "",
        random.pick(["NGƯỜI LẬP BIỂU", "Người lập"]),
        "",
        random.pick(["TRƯỞNG BAN", "T/M BAN THƯỜNG VỤ"]),
      ],
      [],
      [],
      ["", personName(random, false), "", personName(random, true)],
    ],
  };
}

function officeOf(random: Random, level: Office["level"], leastMonth: number): Office {
  const [place = "", superior = ""] = placesOf(random, 2);
  const year = level === "commune" ? 2026 : random.int(2021, 2024);
  const month = random.int(Math.max(2, leastMonth), 10);
  const village = random.pick(["Thôn", "Thôn", "Thôn", "Bản", "Xóm", "Ấp"]);
  const name =
    level === "commune"
      ? `Đảng ủy xã ${place}`
      : `${random.pick(["Huyện ủy", "Huyện ủy", "Huyện ủy", "Thị ủy", "Quận ủy"])} ${place}`;
  return { level, place, name, superior: `Tỉnh ủy ${superior}`, year, month, village };
}

function unitsOf(random: Random, office: Office, count: number): Unit[] {
  const isDistrict = office.level === "district";
  const agencies = agenciesOf(random, Math.min(random.int(2, 6), count - 4), office.level);
  const places = isDistrict
    ? placesOf(random, count - agencies.length).filter((place) => place !== office.place)
    : villagesOf(random, count - agencies.length);
  const form = random.pick(["", "Đảng bộ ", "ĐB "]);
  const prefixed = (noun: string): string =>
    form === "" ? noun.replace(/^./, (letter) => letter.toUpperCase()) : `${form}${noun}`;
  const isTownAt = (index: number): boolean =>
    office.name.startsWith("Quận") || (office.name.startsWith("Thị") ? index % 2 === 0 : index === 0);
  const prefix = (index: number): string => {
    if (!isDistrict) return `Chi bộ ${office.village.toLowerCase()}`;
    return prefixed(!isTownAt(index) ? "xã" : office.name.startsWith("Huyện") ? "thị trấn" : "phường");
  };
  const units = places.map((place, index) => unitOf(random, office, prefix(index), place, 0));
  return [...units, ...agencies.map((name) => unitOf(random, office, "", name, 1))];
}

function unitOf(random: Random, office: Office, prefix: string, place: string, section: 0 | 1): Unit {
  const isVillage = office.level === "commune";
  const plan = isVillage ? random.int(1, 4) : section === 0 ? random.int(4, 14) : random.int(1, 5);
  const cumulative: number[] = [];
  let admitted = 0;
  for (let month = 1; month <= office.month; month++) {
    if (admitted < plan + 1 && random.chance((1.1 * plan) / 12))
      admitted += random.int(1, Math.max(1, Math.ceil(plan / 5)));
    cumulative.push(admitted);
  }
  const heads = section === 1 ? 0 : isVillage ? 1 : random.int(4, 15);
  const members = heads === 0 ? 0 : isVillage ? random.int(0, 1) : random.int(Math.ceil(heads * 0.6), heads);
  const before = { plan: Math.max(1, plan + random.int(-2, 2)), admitted: random.int(0, plan + 1) };
  const deputies = section === 1 ? 0 : isVillage ? random.int(0, 1) : random.int(2, heads);
  const membership = isVillage
    ? random.int(15, 60)
    : section === 0
      ? random.int(120, 480)
      : random.int(12, 70);
  return {
    name: prefix === "" ? place : `${prefix} ${place}`,
    place,
    prefix,
    section,
    plan,
    admitted,
    heads,
    members,
    cumulative,
    before,
    women: random.int(0, admitted),
    deputies,
    deputyMembers: random.int(0, deputies),
    membership,
    group: `Tổ ${random.int(1, 4)}`,
    secretary: personName(random, random.chance(0.3)),
  };
}

function peopleOf(random: Random, office: Office, units: readonly Unit[]): Person[] {
  return units.flatMap((unit) => {
    const villages = villagesOf(random, Math.max(unit.heads, unit.deputies));
    const one = (role: Person["role"], index: number, isMember: boolean): Person => {
      const isWoman = random.chance(0.3);
      const noun = isTown(unit) ? "TDP" : office.village;
      return {
        unit,
        village:
          office.level === "commune" ? `${noun} ${unit.place}` : `${noun} ${villages[index] ?? index + 1}`,
        role,
        name: personName(random, isWoman),
        isWoman,
        birth: serial(random.int(1962, 1993), random.int(1, 12), random.int(1, 28)),
        isMember,
        isTrained: isMember || random.chance(0.5),
        isEligible: isMember || random.chance(0.7),
      };
    };
    const heads = Array.from({ length: unit.heads }, (_, i) => one("head", i, i < unit.members));
    const deputies = Array.from({ length: unit.deputies }, (_, i) =>
      one("deputy", i, i < unit.deputyMembers),
    );
    return heads.flatMap((head, i) => (deputies[i] ? [head, deputies[i]] : [head]));
  });
}

function newMembersOf(random: Random, office: Office, units: readonly Unit[]): NewMember[] {
  const { year } = office;
  let number = 100;
  return units.flatMap((unit) => {
    // As many as a unit table counts where it says how many women there are.
    let women = unit.women;
    return unit.cumulative.flatMap((upTo, index) =>
      Array.from({ length: upTo - (unit.cumulative[index - 1] ?? 0) }, () => {
        const isWoman = women-- > 0;
        const decided = serial(year, index + 1, random.int(4, 27));
        return {
          unit,
          name: personName(random, isWoman),
          isWoman,
          birth: serial(random.int(year - 45, year - 20), random.int(1, 12), random.int(1, 28)),
          considered: decided - random.int(15, 40),
          decided,
          certificate: decided - random.int(120, 900),
          number: number++,
        };
      }),
    );
  });
}
