import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { described } from "./described.ts";

type Row = (CellValue | null)[];

/** Header words of docs/domain.md §3 and their like, by what they mean in that kind of table. */
const UNIT_WORDS = {
  ordinal: ["TT", "STT", "Số TT", "Stt", "Số thứ tự"],
  unit: [
    "Đơn vị",
    "Tên đơn vị",
    "Chi bộ/đảng bộ",
    "TCCSĐ",
    "Tên TCCSĐ",
    "Đảng bộ cơ sở",
    "Chi bộ, đảng bộ",
    "Xã, thị trấn",
    "Chi, đảng bộ trực thuộc",
    "TÊN TỔ CHỨC CƠ SỞ ĐẢNG",
    "Đơn vị (xã, thị trấn)",
  ],
  kind: ["Loại hình", "Loại hình TCCSĐ"],
  group: ["Tổ CT", "Tổ công tác", "Tổ công tác phụ trách", "Tổ"],
  plan: [
    "Chỉ tiêu",
    "KH",
    "KH giao",
    "KH năm",
    "Kế hoạch năm",
    "Chỉ tiêu giao",
    "CT giao",
    "Chỉ tiêu KN",
    "Chỉ tiêu được giao",
    "Kế hoạch năm 2022",
    "Chỉ tiêu kết nạp năm 2022",
    "Kế hoạch tỉnh giao",
    "Chỉ tiêu (kế hoạch) năm",
    "KẾ HOẠCH\nNĂM",
    "Chỉ tiêu năm 2022 theo KH 54",
  ],
  admitted: [
    "KN",
    "Đã KN",
    "Đã kết nạp",
    "Kết quả",
    "Kết quả kết nạp",
    "Số kết nạp",
    "Lũy kế",
    "Thực hiện",
    "Kết nạp được",
    "Số ĐV mới kết nạp",
    "Đã kết nạp đến 30/6/2022",
    "Luỹ kế KN",
    "Kết quả 6 tháng đầu năm",
    "Thực hiện đến hết tháng 6/2022",
    "Đảng viên mới kết nạp",
  ],
  percent: [
    "% đạt",
    "Đạt %",
    "So KH (%)",
    "TL",
    "Tỉ lệ",
    "Tỷ lệ %",
    "Tỷ lệ (%)",
    "Tỷ lệ\n%",
    "% so với KH",
    "Tỷ lệ đạt KH",
  ],
  heads: [
    "Số thôn",
    "Số thôn/TDP",
    "Số thôn, TDP",
    "Tổng số trưởng thôn",
    "Số trưởng thôn, tổ trưởng TDP",
    "Trưởng thôn, TDP",
    "Tổng số thôn, tổ dân phố",
    "Số TT",
    "Số thôn, TDP (số trưởng thôn, tổ trưởng TDP)",
  ],
  members: [
    "Trưởng thôn là ĐV",
    "Là ĐV",
    "Trong đó là đảng viên",
    "Đảng viên",
    "ĐV",
    "Là đảng viên",
    "Trong đó ĐV",
    "Số trưởng thôn, TDP là đảng viên",
    "TT là ĐV",
  ],
  headPercent: ["Tỷ lệ %", "TL (%)", "Tỷ lệ TT là ĐV (%)", "%"],
  note: ["Ghi chú", "GHI CHÚ"],
} as const;
const EXTRAS = [
  "Số chi bộ",
  "Tổng số đảng viên",
  "Bí thư",
  "Điện thoại",
  "Còn thiếu",
  "Thực hiện nhiệm kỳ trước",
  "Chưa là ĐV",
  "Xếp loại",
  "Dự kiến quý III",
  "So với năm 2021",
  "Dân số",
];

const ROSTER_WORDS = {
  ordinal: ["TT", "STT", "Số TT"],
  unit: ["Đơn vị", "Đơn vị (xã, thị trấn)", "Xã, thị trấn", "Xã/TT", "Đảng bộ", "Xã, phường"],
  village: ["Thôn/TDP", "Thôn", "Thôn, TDP", "Thôn, tổ dân phố", "Tên thôn", "Thôn (TDP)", "Tổ dân phố/thôn"],
  role: ["Chức danh", "Chức vụ", "Chức danh, chức vụ", "CHỨC DANH"],
  person: ["Họ và tên", "Họ tên", "Họ, tên", "HỌ VÀ TÊN", "Họ và tên cán bộ"],
  birthDate: ["Ngày sinh", "Năm sinh", "Ngày, tháng, năm sinh", "Ngày tháng năm sinh", "NTNS"],
  member: ["Đảng viên", "ĐV", "Là đảng viên", "Là ĐV", "Đảng viên (x)", "Đã là đảng viên"],
  trained: [
    "Đã bồi dưỡng",
    "Đã BD",
    "Đã học lớp bồi dưỡng",
    "Đã học cảm tình",
    "Đã qua lớp bồi dưỡng kết nạp Đảng",
    "Bồi dưỡng",
    "Học lớp cảm tình Đảng",
  ],
  certificateDate: ["Ngày cấp GCN", "Ngày cấp giấy chứng nhận", "Ngày cấp", "Ngày được cấp GCN"],
  eligible: ["Đủ điều kiện", "Đủ ĐK", "Đủ TC", "Đủ tiêu chuẩn", "Đủ điều kiện kết nạp", "Đủ ĐK (x)"],
  note: ["Ghi chú"],
} as const;

const REGISTER_WORDS = {
  ordinal: ["TT", "STT"],
  person: ["Họ và tên", "Họ tên", "Họ và tên đảng viên", "Họ và tên khai sinh"],
  birthDate: ["Ngày sinh", "Ngày, tháng, năm sinh", "Năm sinh"],
  gender: ["Giới tính", "Nam/Nữ", "Nữ"],
  ethnicity: ["Dân tộc"],
  unit: [
    "Đơn vị",
    "Chi bộ/đảng bộ",
    "Đảng bộ",
    "Đảng bộ, chi bộ",
    "TCCSĐ",
    "Nơi sinh hoạt",
    "Đơn vị kết nạp",
  ],
  considered: [
    "Ngày chi bộ xét",
    "Ngày họp chi bộ xét",
    "Chi bộ xét",
    "Ngày NQ chi bộ",
    "Ngày chi bộ họp xét kết nạp",
  ],
  decisionNumber: ["Số QĐ", "Số quyết định", "QĐ số", "Số QĐ kết nạp"],
  decisionDate: ["Ngày QĐ kết nạp", "Ngày QĐ", "Ngày quyết định", "Ngày ra QĐ", "Ngày, tháng QĐ"],
  certificateDate: ["Ngày cấp GCN bồi dưỡng", "Ngày cấp GCN"],
  education: ["Trình độ", "Trình độ học vấn", "Trình độ văn hóa", "Học vấn"],
  note: ["Ghi chú"],
} as const;

interface Column {
  readonly key: string;
  readonly header: string;
}

function columnsOf(
  words: Readonly<Record<string, readonly string[]>>,
  optional: readonly string[],
): fc.Arbitrary<Column[]> {
  const one = Object.entries(words).map(([key, headers]) =>
    fc
      .record({ header: fc.constantFrom(...headers), kept: fc.boolean() })
      .map(({ header, kept }): Column[] => (kept || !optional.includes(key) ? [{ key, header }] : [])),
  );
  return fc.tuple(...one).map((columns) => columns.flat());
}

function keysSeen(kind: string, lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => line.startsWith(`${kind} `));
  return at < 0 ? lines.slice(0, 3) : (lines[at + 1] ?? "").trim().split(" ");
}

function expectedKeys(columns: readonly Column[]): string[] {
  return columns.flatMap(({ key }, at) =>
    key === "extra" ? [] : [`${key}:${String.fromCharCode(65 + at)}`],
  );
}

describe("header words in any combination", () => {
  const names = ["Xã Đông Lỗ", "Thị trấn Thắng", "Chi bộ Công an huyện", "Xã Cộng Hòa"];

  it("of unit tables, with columns the product does not know among them", () => {
    const layout = columnsOf(UNIT_WORDS, [
      "ordinal",
      "kind",
      "group",
      "percent",
      "headPercent",
      "note",
    ]).chain((columns) =>
      fc
        .array(fc.record({ header: fc.constantFrom(...EXTRAS), at: fc.nat(columns.length) }), {
          maxLength: 2,
        })
        .map((extras) => {
          const all = [...columns];
          // Before the names there is nothing but numbers, and percentages stand right behind their counts.
          for (const { header, at } of extras)
            all.splice(at < 4 ? all.length : firstSafe(all, at), 0, { key: "extra", header });
          return all;
        }),
    );
    fc.assert(
      fc.property(layout, (columns) => {
        const rows: Row[] = names.map((name, at) => columns.map(({ key }) => unitCell(key, name, at)));
        const { lines } = described([{ name: "S", rows: [columns.map(({ header }) => header), ...rows] }]);
        expect([columns.map(({ header }) => header), ...keysSeen("units", lines)]).toEqual([
          columns.map(({ header }) => header),
          ...expectedKeys(columns),
        ]);
      }),
      { seed: 226, numRuns: 250 },
    );
  });

  it("of unit tables under merged headers", () => {
    const pick = <Value extends string>(values: readonly Value[]) => fc.constantFrom(...values);
    const layout = fc.record({
      unit: pick(UNIT_WORDS.unit),
      admission: pick([
        "Kết nạp đảng viên",
        "Công tác kết nạp đảng viên mới",
        "KẾT NẠP ĐẢNG VIÊN NĂM 2022",
        "Kết quả kết nạp",
      ]),
      plan: pick(["KH", "Chỉ tiêu", "Kế hoạch năm", "KH giao", "Chỉ tiêu giao"]),
      admitted: pick(["Thực hiện", "Đã KN", "Kết quả", "Đã kết nạp", "Lũy kế", "Tổng số"]),
      percent: pick(["Tỷ lệ %", "%", "Đạt %", "TL"]),
      heads: pick([
        "Trưởng thôn, TDP",
        "Trưởng thôn, tổ trưởng TDP",
        "TRƯỞNG THÔN, TỔ TRƯỞNG TỔ DÂN PHỐ",
        "Trưởng thôn",
      ]),
      total: pick(["Tổng số", "TS", "Số lượng", "Cộng"]),
      members: pick(["Là đảng viên", "Đảng viên", "ĐV", "Trong đó: đảng viên", "Là ĐV"]),
      share: pick(["Tỷ lệ %", "TL (%)", "%"]),
      headsFirst: fc.boolean(),
      numbered: fc.boolean(),
    });
    fc.assert(
      fc.property(layout, (h) => {
        const admission = [h.admission, null, null];
        const heads = [h.heads, null, null];
        const [first, second] = h.headsFirst ? [heads, admission] : [admission, heads];
        const low = [h.plan, h.admitted, h.percent];
        const lowHeads = [h.total, h.members, h.share];
        const rows: Row[] = [
          ["BIỂU TỔNG HỢP"],
          [],
          ["TT", h.unit, ...first, ...second, "Ghi chú"],
          [null, null, ...(h.headsFirst ? [...lowHeads, ...low] : [...low, ...lowHeads]), null],
          ...(h.numbered ? [["A", "B", 1, 2, "3=2/1", 4, 5, "6=5/4", "C"] as Row] : []),
          ...names.map((name, at): Row => [at + 1, name, 8, 7, 87.5, 8, 7, 87.5, null]),
        ];
        const { lines } = described([{ name: "S", rows }]);
        const keys = h.headsFirst
          ? "ordinal:A unit:B heads:C members:D headPercent:E plan:F admitted:G percent:H note:I"
          : "ordinal:A unit:B plan:C admitted:D percent:E heads:F members:G headPercent:H note:I";
        expect([h, lines[0], keysSeen("units", lines).join(" ")]).toEqual([
          h,
          `units S!A3:I4 rows ${h.numbered ? "6-9" : "5-8"}`,
          keys,
        ]);
      }),
      { seed: 629, numRuns: 250 },
    );
  });

  it("of rosters, in any order", () => {
    const layout = columnsOf(ROSTER_WORDS, [
      "ordinal",
      "birthDate",
      "trained",
      "certificateDate",
      "eligible",
      "note",
    ]).chain((columns) => fc.shuffledSubarray(columns, { minLength: columns.length }));
    fc.assert(
      fc.property(layout, (columns) => {
        const rows: Row[] = [1, 2, 3, 4].map((at) => columns.map(({ key }) => personCell(key, at)));
        const { lines } = described([{ name: "S", rows: [columns.map(({ header }) => header), ...rows] }]);
        const headers = columns.map(({ header }) => header);
        expect([headers, ...keysSeen("roster", lines)]).toEqual([headers, ...expectedKeys(columns)]);
      }),
      { seed: 1019, numRuns: 250 },
    );
  });

  it("of registers, in any order", () => {
    const layout = columnsOf(REGISTER_WORDS, [
      "ordinal",
      "birthDate",
      "gender",
      "ethnicity",
      "considered",
      "decisionNumber",
      "certificateDate",
      "education",
      "note",
    ]).chain((columns) => fc.shuffledSubarray(columns, { minLength: columns.length }));
    fc.assert(
      fc.property(layout, (columns) => {
        const rows: Row[] = [1, 2, 3, 4].map((at) => columns.map(({ key }) => personCell(key, at)));
        const { lines } = described([{ name: "S", rows: [columns.map(({ header }) => header), ...rows] }]);
        const headers = columns.map(({ header }) => header);
        expect([headers, ...keysSeen("register", lines)]).toEqual([headers, ...expectedKeys(columns)]);
      }),
      { seed: 54, numRuns: 250 },
    );
  });
});

/** A place that does not part a percentage from its counts. */
function firstSafe(columns: readonly Column[], at: number): number {
  const next = columns[at]?.key;
  return next === "percent" || next === "headPercent" ? firstSafe(columns, at + 1) : at;
}

function unitCell(key: string, name: string, at: number): CellValue | null {
  switch (key) {
    case "ordinal":
      return at + 1;
    case "unit":
      return name;
    case "kind":
      return "Đảng bộ";
    case "group":
      return `Tổ ${at + 1}`;
    case "percent":
    case "headPercent":
      return 87.5;
    case "note":
      return null;
    default:
      return [7, 9, 4, 8][at] ?? 0;
  }
}

function personCell(key: string, at: number): CellValue | null {
  const cells: Readonly<Record<string, CellValue | null>> = {
    ordinal: at,
    unit: at % 2 === 0 ? "Xã Đông Lỗ" : "TT Thắng",
    village: `Thôn ${at}`,
    role: at % 2 === 0 ? "Trưởng thôn" : "Phó thôn",
    person: ["Nguyễn Văn Đạt", "Trần Thị Nữ", "Lê Văn Tổng", "Hồ Thị Ngày"][at - 1] ?? "",
    birthDate: `${at}/2/1980`,
    gender: at % 2 === 0 ? "Nam" : "Nữ",
    ethnicity: "Kinh",
    member: at % 2 === 0 ? "x" : null,
    trained: at % 2 === 0 ? null : "có",
    eligible: at % 2 === 0 ? null : "Đủ",
    considered: `${at}/3/2022`,
    decisionNumber: `${at}-QĐ/HU`,
    decisionDate: `${at}/4/2022`,
    certificateDate: `${at}/1/2021`,
    education: "12/12",
  };
  return cells[key] ?? null;
}
