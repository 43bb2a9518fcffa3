import type { CalendarDate } from "../../core/values/calendar.ts";
import { SAMPLE_UNITS, type SampleUnit } from "./district.ts";
import { PeopleMaker } from "./people.ts";

/** A line of the roster: a head or deputy in office. */
export interface VillageOfficer {
  readonly unit: string;
  readonly village: string;
  readonly role: string;
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly isMember: boolean;
  /** Null for members: nobody asks them. */
  readonly trained: boolean | null;
  readonly certificateDate: CalendarDate | null;
  readonly eligible: boolean | null;
  readonly note: string;
}

/** Heads and deputies of every village, invented, with exactly the heads and member heads of the unit table. */
export function villageOfficers(): readonly VillageOfficer[] {
  const people = new PeopleMaker(54);
  let outsiders = 0;

  return SAMPLE_UNITS.flatMap((unit) => {
    const { heads, members } = unit;
    if (heads === null || members === null) return [];
    const words = ROLES[isTown(unit) ? "town" : "commune"];
    return villageNames(unit, heads, people).flatMap((village, index) => {
      const leads = isMemberHead(index, heads, members);
      const head = officer(village, leads && index % 4 === 1 ? words.secretary : words.head, leads);
      return index % 2 === 0 ? [head, officer(village, words.deputy, index % 3 !== 0)] : [head];
    });

    function officer(village: string, role: string, isMember: boolean): VillageOfficer {
      const name = people.name(people.between(1, 4) === 1 ? "female" : "male");
      const base = { unit: placeName(unit), village, role, name, isMember };
      const unasked = { trained: null, certificateDate: null, eligible: null, note: "" };
      if (isMember) return { ...base, ...unasked, birthDate: people.date(1963, 1992) };
      outsiders += 1;
      return { ...base, ...outsider(outsiders, people) };
    }
  });
}

/** The name that the roster uses: "Xã Đồng Tân" for "Đảng bộ xã Đồng Tân". */
function placeName(unit: SampleUnit): string {
  const name = unit.name.replace("Đảng bộ ", "");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function isTown(unit: SampleUnit): boolean {
  return unit.name.includes("thị trấn");
}

/** Spreads the heads who are no members over the villages. */
function isMemberHead(index: number, heads: number, members: number): boolean {
  const missing = heads - members;
  return Math.floor(((index + 1) * missing) / heads) === Math.floor((index * missing) / heads);
}

/** Four kinds of people outside the party: trained; not trained (two of them); not eligible. */
function outsider(
  count: number,
  people: PeopleMaker,
): Pick<VillageOfficer, "birthDate" | "trained" | "certificateDate" | "eligible" | "note"> {
  const birthDate = people.date(1972, 1996);
  const untrained = { certificateDate: null, trained: false };
  if (count % 5 === 0) {
    const tooOld = count % 2 === 0;
    const note = tooOld ? "Quá tuổi kết nạp" : "Đang giải quyết đơn thư";
    return { ...untrained, birthDate: tooOld ? people.date(1957, 1960) : birthDate, eligible: false, note };
  }
  if (count % 5 === 1 || count % 5 === 3) {
    return { birthDate, trained: true, certificateDate: people.date(2019, 2021), eligible: true, note: "" };
  }
  return { ...untrained, birthDate, eligible: true, note: "" };
}

function villageNames(unit: SampleUnit, count: number, people: PeopleMaker): readonly string[] {
  if (isTown(unit)) return Array.from({ length: count }, (_, index) => `TDP số ${index + 1}`);
  const start = people.between(0, VILLAGES.length - 1);
  return Array.from(
    { length: count },
    (_, index) => `Thôn ${VILLAGES[(start + index * 5) % VILLAGES.length]}`,
  );
}

const ROLES = {
  town: { head: "Tổ trưởng TDP", deputy: "Tổ phó TDP", secretary: "Tổ trưởng TDP" },
  commune: { head: "Trưởng thôn", deputy: "Phó thôn", secretary: "Bí thư chi bộ kiêm trưởng thôn" },
} as const;

/** 61 names, a prime number: steps of five meet no name twice within a commune. */
const VILLAGES: readonly string[] = (
  "An Cập,Bảo An,Bình Dương,Cẩm Bào,Cẩm Hoàng,Cẩm Trung,Cẩm Xuyên,Chằm,Chúng,Danh Thượng,Dinh Hương,Đa Hội,Đại Đồng," +
  "Đông,Đồng Cũ,Đồng Đạo,Đồng Tâm,Đức Nghiêm,Đức Thịnh,Gò Pháo,Giang Đông,Giang Tân,Hòa Bình,Hoàng Liên,Hưng Đạo," +
  "Hương Ninh,Hữu Định,Khánh Vân,Khoát,Lạc Yên,Liễu Ngạn,Lý Viên,Mai Hạ,Mai Thượng,Nga Trại,Ngọ Khổng,Ngọ Phúc,Ngọc Lâm," +
  "Ngọc Thành,Nguyễn,Nội Thổ,Phú Cốc,Phúc Linh,Phúc Thắng,Quang Trung,Sơn Giao,Sơn Quả,Tam Sơn,Tân Hòa,Tân Sơn,Tân Tiến," +
  "Thanh Lâm,Thắng Lợi,Thống Nhất,Thuận Hòa,Trung Hòa,Trung Tâm,Trung Thành,Vân Cẩm,Xuân Giang,Xuân Thành"
).split(",");
