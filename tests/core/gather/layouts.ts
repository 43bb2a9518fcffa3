import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { SheetFixture } from "../../fixtures/snapshots.ts";
import type { Random } from "../../reading/random.ts";
import {
  HEAD,
  headRow,
  lastDay,
  memberRow,
  REGISTER_HEAD,
  ROSTER_HEAD,
  tableRows,
  totalOf,
  type Figures,
  type Office,
  type OfficeUnit,
} from "./office.ts";

/** What a unit's file is made of; layouts say it in their own way. */
export interface Draft {
  readonly office: Office;
  readonly at: number;
  readonly unit: OfficeUnit;
  readonly plan: number;
  readonly figures: Figures;
  /** "Tính đến 31/3/2023", or "" for a file that names no period. */
  readonly period: string;
  /** Whose letterhead stands above; "" for none. */
  readonly letterhead: string;
  /** How the unit's own column writes it. */
  readonly named: string;
  readonly random: Random;
}

/** What of the draft a layout says; the rest is not in the file. */
export type Said =
  "figures" | "admitted" | "roster" | "register" | "monthOnly" | "unclear" | "nothing" | "several" | "both";

export interface Layout {
  readonly id: string;
  readonly says: Said;
  /** Whether the file names its unit in a column of its own. */
  readonly hasUnitColumn: boolean;
  readonly sheets: (draft: Draft) => SheetFixture[];
  /** Only for units with villages. */
  readonly needsVillages?: boolean;
}

type Rows = (readonly (CellValue | null)[])[];

function head({ office, letterhead, period }: Draft, title: string): Rows {
  return [[office.higher], [letterhead], [], [title], [period], []];
}

function sheet(name: string, rows: Rows, more: Partial<SheetFixture> = {}): SheetFixture[] {
  return [{ name, rows, merges: [], ...more }];
}

const signature: Rows = [[], ["", "", "", "T/M ĐẢNG ỦY"], ["", "NGƯỜI LẬP BIỂU", "", "BÍ THƯ"]];

function form({ office, at, plan, figures, period }: Draft, others: "blank" | "before"): SheetFixture[] {
  const rows = tableRows(office, (unit, index) => {
    if (index === at) return { plan, figures };
    return others === "blank" ? { plan: "", figures: null } : { plan: unit.plan, figures: unit.before };
  });
  const title = `TỔNG HỢP CÔNG TÁC PHÁT TRIỂN ĐẢNG VIÊN NĂM ${office.year}`;
  const above: Rows = [[office.organisation.toUpperCase()], [title], [period], [], [...HEAD]];
  return sheet(`Tháng ${office.month}`, [...above, ...rows, totalOf(rows, "TOÀN HUYỆN")]);
}

const WORDS: readonly (readonly [string, string, string, string, string])[] = [
  ["TCCSĐ", "Chỉ tiêu KN", "Kết quả KN", "Số trưởng xóm", "Trưởng xóm là đảng viên"],
  ["Đơn vị", "KH giao", "Đã kết nạp", "Trưởng xóm, tổ trưởng TDP", "Trong đó là đảng viên"],
  ["Tên đơn vị", "Chỉ tiêu năm", "Số đảng viên đã kết nạp", "Tổng số trưởng xóm", "Trưởng xóm là ĐV"],
  ["Đảng bộ, chi bộ", "Kế hoạch năm", "Kết nạp được", "Trưởng xóm", "Là đảng viên"],
];

function oneRow(draft: Draft, extra: "none" | "wishes" | "lastYear"): SheetFixture[] {
  const { random, figures, plan, named } = draft;
  const [unit, planWord, done, heads, members] = random.pick(WORDS);
  const titles: CellValue[] = [unit, planWord, done];
  const values: CellValue[] = [named, plan, figures.admitted];
  if (extra === "wishes") {
    titles.push("Dự kiến kết nạp", "Hồ sơ đang chờ", "Nguồn kết nạp");
    values.push(random.int(1, 9), random.int(1, 9), random.int(1, 9));
  } else if (extra === "lastYear") {
    titles.push("Cùng kỳ năm trước");
    values.push(random.int(0, 9));
  }
  if (figures.heads !== null) {
    titles.push(heads, members);
    values.push(figures.heads, figures.members ?? "");
  }
  return sheet("Bao cao", [
    ...head(draft, "BÁO CÁO CÔNG TÁC PHÁT TRIỂN ĐẢNG VIÊN"),
    titles,
    values,
    ...signature,
  ]);
}

function twoRows(draft: Draft): SheetFixture[] {
  const { figures, plan, named } = draft;
  const top: CellValue[] = ["TT", "Đơn vị", "Kết nạp đảng viên", "", ""];
  const below: CellValue[] = ["", "", "Chỉ tiêu", "Thực hiện", "Tỷ lệ (%)"];
  const values: CellValue[] = [
    1,
    named,
    plan,
    figures.admitted,
    Math.round((1000 * figures.admitted) / plan) / 10,
  ];
  const merges = ["A7:A8", "B7:B8", "C7:E7"];
  if (figures.heads !== null) {
    top.push("Trưởng xóm, tổ trưởng TDP", "");
    below.push("Tổng số", "Là đảng viên");
    values.push(figures.heads, figures.members ?? "");
    merges.push("F7:G7");
  }
  return sheet("Biểu", [...head(draft, "BIỂU SỐ LIỆU"), top, below, values, ...signature], { merges });
}

function labels(draft: Draft): SheetFixture[] {
  const { figures, plan, random } = draft;
  const rows: Rows = [
    ["", "Số chỉ tiêu được giao", "", plan],
    ["", "Số đảng viên kết nạp được", "", figures.admitted],
    ["", "Số cảm tình Đảng đang theo dõi", "", random.int(1, 9)],
    ["", "Tổng số đảng viên của Đảng bộ", "", random.int(40, 300)],
  ];
  if (figures.heads !== null) {
    rows.push(
      ["", "Số trưởng xóm, tổ trưởng TDP", "", figures.heads],
      ["", "Trong đó là đảng viên", "", figures.members],
    );
  }
  return sheet("Trang tính1", [...head(draft, "SỐ LIỆU PHÁT TRIỂN ĐẢNG VIÊN"), ...rows, ...signature]);
}

function labelsInCells(draft: Draft): SheetFixture[] {
  const { figures, plan, random } = draft;
  const lines = [
    `Chỉ tiêu giao: ${plan} đảng viên`,
    `Đã kết nạp: ${random.chance(0.5) ? String(figures.admitted).padStart(2, "0") : figures.admitted} đồng chí`,
    `Quần chúng đang bồi dưỡng: ${random.int(1, 9)} người`,
  ];
  if (figures.heads !== null)
    lines.push(`Số trưởng xóm, tổ trưởng TDP: ${figures.heads}`, `Trong đó là đảng viên: ${figures.members}`);
  const body: Rows = random.chance(0.5) ? lines.map((line) => [line]) : [[lines.join("\n")]];
  return sheet("Sheet1", [...head(draft, "BÁO CÁO NHANH"), ...body]);
}

function letter(draft: Draft): SheetFixture[] {
  const { figures, plan, office, unit, random } = draft;
  const heads =
    figures.heads === null
      ? ""
      : ` Toàn đơn vị có ${figures.heads} trưởng xóm, tổ trưởng tổ dân phố, trong đó ${figures.members} đồng chí là đảng viên.`;
  const sentence = random.pick([
    `Từ đầu năm đến nay, ${unit.name} đã kết nạp được ${figures.admitted} đảng viên mới, đạt ${Math.round((100 * figures.admitted) / plan)}% kế hoạch.${heads}`,
    `Lũy kế từ đầu năm, đơn vị đã kết nạp ${figures.admitted} đồng chí; chỉ tiêu năm được giao ${plan} đảng viên.${heads}`,
  ]);
  const opening = `Thực hiện Kế hoạch số 54-KH/HU ngày 05/01/${office.year}, đơn vị báo cáo kết quả như sau:`;
  const wish = `Phấn đấu trong thời gian tới kết nạp thêm ${random.int(1, 5)} đảng viên.`;
  return sheet("Công văn", [...head(draft, "BÁO CÁO"), [opening], [sentence], [wish], ...signature]);
}

function ownTable(draft: Draft, total: "below" | "above"): SheetFixture[] {
  const { figures, plan, unit, random } = draft;
  const parts = Math.max(2, Math.min(5, plan));
  const split = (sum: number) => {
    const shares = Array.from({ length: parts }, () => 0);
    for (let left = sum; left > 0; left--)
      shares[random.int(0, parts - 1)] = (shares[random.int(0, parts - 1)] ?? 0) + 0;
    for (let left = sum; left > 0; left--) {
      const at = random.int(0, parts - 1);
      shares[at] = (shares[at] ?? 0) + 1;
    }
    return shares;
  };
  const [plans, done] = [split(plan), split(figures.admitted)];
  const names = random.some(
    ["xóm Chùa", "xóm Đình", "xóm Bến", "xóm Thác", "Trạm Y tế xã", "Trường Tiểu học xã"],
    parts,
  );
  const rows: Rows = names.map((name, at) => [at + 1, `Chi bộ ${name}`, plans[at] ?? 0, done[at] ?? 0]);
  const isPlace = / xã | thị trấn /.test(unit.name);
  const sum: Rows = [["", isPlace ? "Toàn Đảng bộ" : "Tổng cộng", plan, figures.admitted]];
  const titles: Rows = [["STT", "Chi bộ trực thuộc", "Chỉ tiêu", "Đã kết nạp"]];
  const body = total === "below" ? [...titles, ...rows, ...sum] : [...titles, ...sum, ...rows];
  return sheet("Các chi bộ", [...head(draft, "KẾT QUẢ CỦA CÁC CHI BỘ TRỰC THUỘC"), ...body]);
}

function numbersOnly(draft: Draft): SheetFixture[] {
  const { figures, plan } = draft;
  const titles: CellValue[] = ["Chỉ tiêu", "Số đã kết nạp"];
  const values: CellValue[] = [plan, figures.admitted];
  if (figures.heads !== null) {
    titles.push("Số trưởng xóm, tổ trưởng TDP", "Trưởng xóm, tổ trưởng TDP là đảng viên");
    values.push(figures.heads, figures.members ?? "");
  }
  return sheet("Sheet1", [...head(draft, "SỐ LIỆU"), titles, values]);
}

function monthAndYear(draft: Draft, which: "both" | "month"): SheetFixture[] {
  const { figures, plan, named, unit, random, office } = draft;
  const month = figures.admitted - unit.before.admitted;
  const titles: CellValue[] = [
    "Đơn vị",
    "Chỉ tiêu",
    random.pick(["Kết nạp trong tháng", `Kết nạp tháng ${office.month}`]),
  ];
  const values: CellValue[] = [named, plan, month];
  if (which === "both") {
    titles.push(random.pick(["Lũy kế từ đầu năm", "Luỹ kế", "Kết nạp từ đầu năm đến nay"]));
    values.push(figures.admitted);
  }
  return sheet("Bao cao", [...head(draft, "BÁO CÁO THÁNG"), titles, values]);
}

function roster(draft: Draft, withUnit: boolean): SheetFixture[] {
  const { unit, named } = draft;
  const rows = unit.people.map((one, at) => {
    const row = headRow(unit, one, at + 1, one.isTrained);
    row[1] = named;
    return withUnit ? row : row.filter((_, column) => column !== 1);
  });
  const titles = withUnit ? ROSTER_HEAD : ROSTER_HEAD.filter((_, column) => column !== 1);
  const formats: Record<string, string> = withUnit
    ? { F: "dd/mm/yyyy", I: "dd/mm/yyyy" }
    : { E: "dd/mm/yyyy", H: "dd/mm/yyyy" };
  return sheet("DS", [...head(draft, "DANH SÁCH TRƯỞNG XÓM"), titles, ...rows], { formats });
}

function register(draft: Draft, which: "all" | "new"): SheetFixture[] {
  const { unit } = draft;
  const members = unit.newMembers.filter(({ isNew }) => which === "all" || isNew);
  const rows = members.map((member, at) => memberRow(unit, member, at + 1));
  const formats = { C: "dd/mm/yyyy", F: "dd/mm/yyyy" };
  const list = sheet("Danh sách", [["Danh sách kết nạp"], REGISTER_HEAD, ...rows], { formats });
  return [...oneRow(draft, "none"), ...list];
}

function several(draft: Draft): SheetFixture[] {
  const { office, at, figures } = draft;
  const others = office.units
    .map((unit, index) => ({ unit, index }))
    .filter(({ index }) => index !== at)
    .slice(0, 2);
  const rows: Rows = [
    { unit: draft.unit, figures },
    ...others.map(({ unit }) => ({ unit, figures: unit.now })),
  ].map(({ unit, figures: own }, number) => [number + 1, unit.name, unit.plan, own.admitted]);
  return sheet("Cụm", [
    [office.higher],
    ["CỤM THI ĐUA SỐ 1"],
    [draft.period],
    ["STT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
    ...rows,
  ]);
}

function emptyForm({ office, period }: Draft): SheetFixture[] {
  const rows = tableRows(office, () => ({ plan: "", figures: null }));
  return sheet("Biểu", [[office.organisation.toUpperCase()], ["BIỂU MẪU"], [period], [], [...HEAD], ...rows]);
}

/** Figures down a column, a sentence of what each is before it, with last year's beside. */
function standing(draft: Draft): SheetFixture[] {
  const { figures, plan, random, office } = draft;
  const rows: Rows = [
    ["STT", "Nội dung", "ĐVT", "Kết quả thực hiện", "Ghi chú"],
    [1, "Chỉ tiêu kết nạp được giao năm " + String(office.year), "đảng viên", plan, ""],
    [2, "Số đảng viên đã kết nạp từ đầu năm", "đảng viên", figures.admitted, ""],
    [3, "Số hồ sơ đang hoàn thiện", "hồ sơ", random.int(1, 9), ""],
  ];
  if (figures.heads !== null) {
    rows.push(
      [4, "Tổng số trưởng xóm, tổ trưởng TDP", "người", figures.heads, ""],
      [5, "Trưởng xóm, tổ trưởng TDP là đảng viên", "người", figures.members ?? "", ""],
    );
  }
  return sheet("Phụ lục", [...head(draft, "PHỤ LỤC SỐ LIỆU"), ...rows, ...signature]);
}

/** One row with the year before beside this one, and both as shares. */
function comparison(draft: Draft): SheetFixture[] {
  const { figures, plan, named, random, office } = draft;
  const last = random.int(0, 9);
  const titles: CellValue[] = [
    "Tên tổ chức đảng",
    "Chỉ tiêu",
    `Kết nạp cùng kỳ năm ${office.year - 1}`,
    `Đã kết nạp năm ${office.year}`,
    "So với cùng kỳ",
    "Đạt tỷ lệ % so với kế hoạch",
  ];
  const values: CellValue[] = [
    named,
    plan,
    last,
    figures.admitted,
    figures.admitted - last,
    Math.round((1000 * figures.admitted) / plan) / 10,
  ];
  return sheet("Biểu so sánh", [...head(draft, "BIỂU SO SÁNH KẾT QUẢ"), titles, values, ...signature]);
}

/** The whole is parted into women, youth and minorities: parts are not the figure. */
function parts(draft: Draft): SheetFixture[] {
  const { figures, plan, named, random } = draft;
  const part = () => random.int(0, figures.admitted);
  const top: CellValue[] = ["TT", "Đơn vị", "Chỉ tiêu", "Đảng viên mới kết nạp", "", "", ""];
  const below: CellValue[] = ["", "", "", "Tổng số", "Nữ", "Đoàn viên", "Dân tộc thiểu số"];
  const values: CellValue[] = [1, named, plan, figures.admitted, part(), part(), part()];
  const merges = ["A7:A8", "B7:B8", "C7:C8", "D7:G7"];
  return sheet("Sheet2", [...head(draft, "BIỂU 02"), top, below, values], { merges });
}

/** Parts alone, without the whole: nothing can be placed. */
function partsOnly(draft: Draft): SheetFixture[] {
  const { figures, plan, named, random } = draft;
  const titles: CellValue[] = ["Đơn vị", "Chỉ tiêu", "Đã kết nạp là nữ", "Đã kết nạp là đoàn viên"];
  const values: CellValue[] = [named, plan, Math.max(1, figures.admitted), random.int(1, 4)];
  return sheet("Cơ cấu", [...head(draft, "CƠ CẤU ĐẢNG VIÊN MỚI"), titles, values]);
}

/** Every month a column of its own, and their sum. */
function months(draft: Draft): SheetFixture[] {
  const { figures, plan, named, office } = draft;
  const own = Array.from({ length: office.month }, (_, at) => (at === 0 ? figures.admitted : 0));
  const titles: CellValue[] = [
    "Đơn vị",
    "Chỉ tiêu năm",
    ...own.map((_, at) => `Tháng ${at + 1}`),
    "Cộng dồn kết nạp",
  ];
  return sheet("Theo tháng", [
    ...head(draft, "KẾT NẠP ĐẢNG VIÊN THEO THÁNG"),
    titles,
    [named, plan, ...own, figures.admitted],
  ]);
}

/** A result of something else beside the plan: it must be asked about. */
function otherResult(draft: Draft): SheetFixture[] {
  const { plan, named, random, unit } = draft;
  // What the book has already would be no change, whatever it is called.
  const value = unit.before.admitted + random.int(1, 4);
  const words = random.pick(["Kết quả đánh giá", "Kết quả thẩm định hồ sơ", "Kết quả kết nạp đợt 1"]);
  return sheet("BC", [...head(draft, "BÁO CÁO"), ["Đơn vị", "Chỉ tiêu", words], [named, plan, value]]);
}

/** Figures to the right of their labels in two blocks side by side. */
function sideBySide(draft: Draft): SheetFixture[] {
  const { figures, plan } = draft;
  const rows: Rows = [["I. KẾT NẠP ĐẢNG VIÊN", "", "", "II. TRƯỞNG XÓM, TỔ TRƯỞNG TDP", ""]];
  rows.push(["Chỉ tiêu giao", plan, "", "Tổng số trưởng xóm, tổ trưởng TDP", figures.heads ?? ""]);
  rows.push([
    "Đã kết nạp đến nay",
    figures.admitted,
    "",
    "Số trưởng xóm, tổ trưởng TDP là đảng viên",
    figures.members ?? "",
  ]);
  return sheet("Mẫu", [...head(draft, "BÁO CÁO NHANH"), ...rows]);
}

/** An explanation in front, the figures on the second sheet, a plan for the months to come on the third. */
function threeSheets(draft: Draft): SheetFixture[] {
  const { random, named } = draft;
  const plans: Rows = [["KẾ HOẠCH THỜI GIAN TỚI"], ["Đơn vị", "Dự kiến kết nạp"], [named, random.int(1, 9)]];
  return [
    ...sheet("Hướng dẫn", [["HƯỚNG DẪN GHI BIỂU"], ["Cột Đã kết nạp: ghi lũy kế từ đầu năm"]]),
    ...oneRow(draft, "none"),
    ...sheet("Dự kiến", plans),
  ];
}

/** Done of planned in one cell: "3/6". */
function ofPlan(draft: Draft): SheetFixture[] {
  const { figures, plan, random } = draft;
  const line = random.pick([
    `Kết quả kết nạp đảng viên: ${figures.admitted}/${plan} chỉ tiêu`,
    `Đã kết nạp ${figures.admitted}/${plan} đảng viên theo kế hoạch`,
  ]);
  return sheet("Tin", [...head(draft, "BÁO CÁO NHANH"), [line]]);
}

export const LAYOUTS: readonly Layout[] = [
  { id: "standing", says: "figures", hasUnitColumn: false, sheets: standing },
  { id: "comparison", says: "admitted", hasUnitColumn: true, sheets: comparison },
  { id: "parts", says: "admitted", hasUnitColumn: true, sheets: parts },
  { id: "parts-only", says: "unclear", hasUnitColumn: true, sheets: partsOnly },
  { id: "months", says: "admitted", hasUnitColumn: true, sheets: months },
  { id: "other-result", says: "unclear", hasUnitColumn: true, sheets: otherResult },
  { id: "side-by-side", says: "figures", hasUnitColumn: false, sheets: sideBySide },
  { id: "three-sheets", says: "figures", hasUnitColumn: true, sheets: threeSheets },
  { id: "of-plan", says: "admitted", hasUnitColumn: false, sheets: ofPlan },
  { id: "form", says: "figures", hasUnitColumn: true, sheets: (draft) => form(draft, "blank") },
  { id: "form-filled", says: "figures", hasUnitColumn: true, sheets: (draft) => form(draft, "before") },
  { id: "one-row", says: "figures", hasUnitColumn: true, sheets: (draft) => oneRow(draft, "none") },
  { id: "one-row-wishes", says: "figures", hasUnitColumn: true, sheets: (draft) => oneRow(draft, "wishes") },
  {
    id: "one-row-last-year",
    says: "figures",
    hasUnitColumn: true,
    sheets: (draft) => oneRow(draft, "lastYear"),
  },
  { id: "two-row-header", says: "figures", hasUnitColumn: true, sheets: twoRows },
  { id: "labels", says: "figures", hasUnitColumn: false, sheets: labels },
  { id: "labels-in-cells", says: "figures", hasUnitColumn: false, sheets: labelsInCells },
  { id: "letter", says: "figures", hasUnitColumn: false, sheets: letter },
  { id: "own-table", says: "admitted", hasUnitColumn: false, sheets: (draft) => ownTable(draft, "below") },
  {
    id: "own-table-total-first",
    says: "admitted",
    hasUnitColumn: false,
    sheets: (draft) => ownTable(draft, "above"),
  },
  { id: "numbers-only", says: "figures", hasUnitColumn: false, sheets: numbersOnly },
  {
    id: "month-and-year",
    says: "admitted",
    hasUnitColumn: true,
    sheets: (draft) => monthAndYear(draft, "both"),
  },
  {
    id: "month-only",
    says: "monthOnly",
    hasUnitColumn: true,
    sheets: (draft) => monthAndYear(draft, "month"),
  },
  {
    id: "roster",
    says: "roster",
    hasUnitColumn: true,
    needsVillages: true,
    sheets: (draft) => roster(draft, true),
  },
  {
    id: "roster-without-unit",
    says: "roster",
    hasUnitColumn: false,
    needsVillages: true,
    sheets: (draft) => roster(draft, false),
  },
  { id: "register", says: "register", hasUnitColumn: true, sheets: (draft) => register(draft, "all") },
  {
    id: "register-new-only",
    says: "register",
    hasUnitColumn: true,
    sheets: (draft) => register(draft, "new"),
  },
  { id: "several", says: "several", hasUnitColumn: true, sheets: several },
  { id: "empty-form", says: "nothing", hasUnitColumn: true, sheets: emptyForm },
];

export function dayOf({ year, month }: Pick<Office, "year" | "month">): string {
  return `${lastDay(year, month)}/${month}/${year}`;
}
