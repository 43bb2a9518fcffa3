import type { Random } from "./random.ts";

/** Invented places in the manner of several regions. Every name occurs once, and none is part of another. */
const REGIONS: readonly (readonly [first: readonly string[], second: readonly string[]])[] = [
  [
    [
      "An",
      "Bình",
      "Cẩm",
      "Đại",
      "Đông",
      "Gia",
      "Hồng",
      "Hưng",
      "Kim",
      "Liên",
      "Nghĩa",
      "Quảng",
      "Tường",
      "Vĩnh",
      "Xuân",
      "Yên",
    ],
    [
      "Hà",
      "Lộc",
      "Giang",
      "Khê",
      "Lâm",
      "Phong",
      "Thịnh",
      "Trạch",
      "Vượng",
      "Xá",
      "Đồng",
      "Lĩnh",
      "Nội",
      "Thọ",
      "Dương",
      "Châu",
    ],
  ],
  [
    ["Tân", "Mỹ", "Long", "Phú", "Thạnh", "Hòa", "Vĩnh", "Phước", "Lương", "Nhơn"],
    ["Hiệp", "Hậu", "Trị", "Điền", "Lợi", "Quới", "Thuận", "Bình Đông", "Hưng Tây", "Kiến", "Chánh", "Ngãi"],
  ],
  [
    ["Ia", "Đắk", "Chư", "Ea", "Krông", "Kon"],
    ["Pết", "Rơ Nga", "Hreng", "Kuăng", "Nô", "Đào", "Blang", "Tơ Tung", "Drăng", "Sơ Mei", "Kly"],
  ],
  [
    ["Nậm", "Mường", "Tả", "Lũng", "Sín", "Pa", "Bản", "Chiềng"],
    ["Cắn", "Lạn", "Phìn", "Cú", "Chéng", "Khoang", "Xén", "Mươn", "Ngần", "Păm", "Hịa"],
  ],
];

const VILLAGES = [
  "Thượng",
  "Hạ",
  "Trung",
  "Đông",
  "Đoài",
  "Nội",
  "Ngoại",
  "Chùa",
  "Đình",
  "Bến",
  "Giếng",
  "Chợ",
  "Vàng",
  "Sồi",
  "Đồi Cao",
  "Cầu Đá",
  "Ao Sen",
  "Gò Mít",
  "Trại Mới",
  "Bãi Dâu",
  "Suối Cạn",
  "Đồng Lạc",
];

const FAMILY = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Hoàng",
  "Vũ",
  "Đặng",
  "Bùi",
  "Đỗ",
  "Hồ",
  "Ngô",
  "Dương",
  "Lý",
  "Giàng",
  "Lò",
  "Y",
  "Siu",
  "Thạch",
  "Nông",
  "Hà",
];
const MIDDLE_MEN = ["Văn", "Đức", "Hữu", "Quang", "Xuân", "Đình", "Công", "Mạnh", "Bá"];
const MIDDLE_WOMEN = ["Thị", "Thị Thu", "Thị Ngọc", "Thị Kim", "Diệu", "Thị Bích"];
const GIVEN_MEN = [
  "Hùng",
  "Dũng",
  "Tuấn",
  "Thắng",
  "Cường",
  "Long",
  "Sơn",
  "Phúc",
  "Khải",
  "Toàn",
  "Bắc",
  "Quyết",
  "Tư",
  "Mười",
  "Páo",
  "Blơm",
];
const GIVEN_WOMEN = ["Lan", "Hoa", "Hạnh", "Mai", "Thảo", "Nhung", "Yến", "Loan", "Xuyến", "Bé", "Sen", "Mỵ"];

const AGENCIES = [
  "Chi bộ Quân sự",
  "Đảng bộ Công an",
  "Chi bộ Tòa án nhân dân",
  "Chi bộ Viện Kiểm sát",
  "Chi bộ Kho bạc Nhà nước",
  "Chi bộ Bệnh viện Đa khoa",
  "Chi bộ Chi cục Thuế",
  "Chi bộ Bảo hiểm xã hội",
  "Chi bộ Trường THPT số 1",
  "Chi bộ Trường THPT số 2",
  "Chi bộ Văn phòng Huyện ủy",
  "Chi bộ Hạt Kiểm lâm",
  "Chi bộ Ngân hàng Nông nghiệp",
  "Đảng bộ Trung tâm Y tế",
  "Chi bộ Mặt trận - Đoàn thể",
];
const COMMUNE_AGENCIES = [
  "Chi bộ Trường Mầm non",
  "Chi bộ Trường Tiểu học",
  "Chi bộ Trường THCS",
  "Chi bộ Trạm Y tế",
  "Chi bộ Công an xã",
  "Chi bộ Quân sự xã",
  "Chi bộ Cơ quan Đảng",
  "Chi bộ Cơ quan Chính quyền",
  "Chi bộ Hợp tác xã",
];

/** `count` names of communes of one region. */
export function placesOf(random: Random, count: number): string[] {
  const [first, second] = random.pick(REGIONS);
  const all = first.flatMap((one) =>
    second.filter((other) => other !== one).map((other) => `${one} ${other}`),
  );
  return random.some(all, count);
}

export const villagesOf = (random: Random, count: number): string[] => random.some(VILLAGES, count);

export const agenciesOf = (random: Random, count: number, level: "district" | "commune"): string[] =>
  random.some(level === "district" ? AGENCIES : COMMUNE_AGENCIES, count);

export function personName(random: Random, isWoman: boolean): string {
  const middle = random.pick(isWoman ? MIDDLE_WOMEN : MIDDLE_MEN);
  return `${random.pick(FAMILY)} ${middle} ${random.pick(isWoman ? GIVEN_WOMEN : GIVEN_MEN)}`;
}

/** Headers that say what they head beyond doubt; kinds of changes bring the doubtful ones. */
export const PLAIN = {
  ordinal: ["TT", "STT", "Số TT"],
  unit: ["Đơn vị", "Tên đơn vị", "Chi bộ, đảng bộ", "Đảng bộ, chi bộ cơ sở", "TCCSĐ"],
  plan: ["Chỉ tiêu năm", "Chỉ tiêu kết nạp", "Kế hoạch năm", "Chỉ tiêu được giao", "KH giao", "Chỉ tiêu"],
  admitted: ["Đã kết nạp", "Kết quả kết nạp", "Số đã kết nạp", "Thực hiện"],
  percent: ["Tỷ lệ (%)", "Tỷ lệ %", "Đạt %", "% đạt"],
  heads: ["Số trưởng thôn, tổ trưởng TDP", "Tổng số trưởng thôn", "Trưởng thôn, tổ trưởng TDP"],
  members: ["Trưởng thôn là đảng viên", "Số trưởng thôn là đảng viên", "Trong đó là đảng viên"],
  headPercent: ["Tỷ lệ (%)", "Tỷ lệ %", "Tỷ lệ đảng viên (%)"],
  note: ["Ghi chú"],
} as const;

/** Takes the tone marks and the strokes away, as a machine without a Vietnamese keyboard writes. */
export const withoutMarks = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
