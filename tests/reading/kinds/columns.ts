import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { Column, Unit } from "../draft.ts";
import { countColumn, percentColumn, textColumn } from "../tables.ts";
import { above, at, insertAfter, type Kind, rename, replace, withPercent } from "./kind.ts";

const admittedIn = (unit: Unit, from: number, to: number): number =>
  (unit.cumulative[Math.min(to, unit.cumulative.length) - 1] ?? 0) -
  (from <= 1 ? 0 : (unit.cumulative[Math.min(from - 1, unit.cumulative.length) - 1] ?? 0));

/** Plans and results written in more columns than one, or beside others that look alike. */
export const COLUMNS: readonly Kind[] = [
  {
    name: "plan: given by the province, given by the district, registered",
    of: ["plan", "percent"],
    apply: (draft, random) => {
      const table = draft.admissions;
      const up = [...above(table, "plan"), random.pick(["Chỉ tiêu", "Kế hoạch năm", "Chỉ tiêu năm"])];
      const [first, second, third] =
        draft.office.level === "district"
          ? random.pick([
              ["Tỉnh giao", "Huyện giao", "Đăng ký"],
              ["Tỉnh giao", "Huyện giao", "Cơ sở đăng ký"],
              ["BTC tỉnh giao", "BTV Huyện ủy giao", "Đơn vị đăng ký"],
            ] as const)
          : (["Tỉnh giao", "Đảng ủy giao", "Chi bộ đăng ký"] as const);
      replace(table, "plan", [
        countColumn("", [...up, first], (unit) => Math.max(0, unit.plan - (unit.place.length % 3))),
        countColumn("plan", [...up, second], (unit) => unit.plan),
        countColumn("", [...up, third], (unit) => unit.plan + (unit.place.length % 2)),
      ]);
      withPercent(table);
    },
  },
  {
    name: "plan: at first, added, in all",
    of: ["plan"],
    apply: (draft, random) => {
      const table = draft.admissions;
      const up = [...above(table, "plan"), random.pick(["Chỉ tiêu", "Kế hoạch", "Chỉ tiêu kết nạp"])];
      const [first, second, third] = random.pick([
        ["Giao đầu năm", "Bổ sung", "Tổng cộng"],
        ["Đầu năm", "Điều chỉnh, bổ sung", "Tổng số"],
        ["Giao đợt 1", "Giao đợt 2", "Cộng"],
        ["KH đầu năm", "KH bổ sung", "Cộng"],
      ] as const);
      const added = (unit: Unit): number => Math.min(unit.plan, unit.place.length % 3);
      replace(table, "plan", [
        countColumn("", [...up, first], (unit) => unit.plan - added(unit)),
        countColumn("", [...up, second], added),
        countColumn("plan", [...up, third], (unit) => unit.plan),
      ]);
    },
  },
  {
    name: "plan: those from last year and this year's",
    of: ["plan"],
    apply: (draft, random) => {
      const table = draft.admissions;
      const up = above(table, "plan");
      const { year } = draft.office;
      rename(table, "plan", `Chỉ tiêu năm ${year}`);
      const other = random.pick([year - 1, year + 1]);
      const column = countColumn(
        "",
        [...up, `${random.pick(["Chỉ tiêu", "Kế hoạch"])} năm ${other}`],
        (unit) => unit.before.plan,
      );
      if (other < year) table.columns.splice(at(table, "plan"), 0, column);
      else insertAfter(table, "plan", [column]);
    },
  },
  {
    name: "results: of another year beside this year's",
    of: ["admitted"],
    apply: (draft, random) => {
      const table = draft.admissions;
      const { year } = draft.office;
      const up = above(table, "admitted");
      const column = countColumn(
        "",
        [
          ...up,
          random.pick([
            `Kết nạp năm ${year - 1}`,
            "Cùng kỳ năm trước",
            `Kết quả năm ${year - 1}`,
            `Đã kết nạp năm ${year - 1}`,
          ]),
        ],
        (unit) => unit.before.admitted,
      );
      rename(table, "admitted", random.pick([`Đã kết nạp năm ${year}`, `Kết nạp năm ${year}`]));
      if (random.chance(0.5)) insertAfter(table, "admitted", [column]);
      else table.columns.splice(at(table, "admitted"), 0, column);
    },
  },
  {
    name: "results: by occasion and in all",
    of: ["admitted"],
    wishes: { least: { month: 5 } },
    apply: (draft, random) => {
      const up = [
        ...above(draft.admissions, "admitted"),
        random.pick(["Kết nạp đảng viên", "Đã kết nạp", "Kết quả kết nạp", "Kết nạp theo đợt"]),
      ];
      const [first, second] = random.pick([
        ["Đợt 26/3", "Đợt 19/5"],
        ["26/3", "19/5"],
        ["Dịp 3/2", "Dịp 19/5"],
        ["Đợt 1", "Đợt 2"],
        ["Kỷ niệm 3/2", "Kỷ niệm 19/5"],
      ] as const);
      replace(draft.admissions, "admitted", [
        countColumn("", [...up, first], (unit) => admittedIn(unit, 1, 3)),
        countColumn("", [...up, second], (unit) => admittedIn(unit, 4, 12)),
        countColumn(
          "admitted",
          [...up, random.pick(["Tổng", "Cộng", "Tổng số", "Tổng cộng"])],
          (unit) => unit.admitted,
        ),
      ]);
    },
  },
  {
    name: "results: by month and in all",
    of: ["admitted"],
    wishes: { least: { month: 3 } },
    apply: (draft, random) => {
      const up = [
        ...above(draft.admissions, "admitted"),
        random.pick(["Kết quả kết nạp", "Kết nạp theo tháng", "Kết quả thực hiện", "Số đảng viên kết nạp"]),
      ];
      const name = random.pick([
        (m: number) => `T${m}`,
        (m: number) => `Tháng ${m}`,
        (m: number) => `Th.${m}`,
        (m: number) => `T.${m}`,
        (m: number) => `Th ${m}`,
        (m: number) => `tháng ${String(m).padStart(2, "0")}`,
      ]);
      const months = Array.from({ length: draft.office.month }, (_, i) =>
        countColumn("", [...up, name(i + 1)], (unit) => admittedIn(unit, i + 1, i + 1)),
      );
      const all = countColumn(
        "admitted",
        [...up, random.pick(["Cộng", "Tổng", "Tổng số", "Lũy kế", "Cộng dồn"])],
        (unit) => unit.admitted,
      );
      replace(draft.admissions, "admitted", random.chance(0.75) ? [...months, all] : [all, ...months]);
    },
  },
  {
    name: "results: by quarter and in all",
    of: ["admitted"],
    wishes: { least: { month: 4 } },
    apply: (draft, random) => {
      const up = [
        ...above(draft.admissions, "admitted"),
        random.pick(["Kết quả kết nạp", "Kết nạp đảng viên", "Thực hiện"]),
      ];
      const name = random.pick([
        (q: string) => `Quý ${q}`,
        (q: string) => `Q${q}`,
        (q: string) => `QUÝ ${q}`,
      ]);
      const quarters = ["I", "II", "III", "IV"].slice(0, Math.ceil(draft.office.month / 3));
      replace(draft.admissions, "admitted", [
        ...quarters.map((q, i) =>
          countColumn("", [...up, name(q)], (unit) => admittedIn(unit, i * 3 + 1, i * 3 + 3)),
        ),
        countColumn(
          "admitted",
          [...up, random.pick(["Cộng", "Tổng cộng", "Lũy kế", "Cả năm"])],
          (unit) => unit.admitted,
        ),
      ]);
    },
  },
  {
    name: "results: half a year and cumulative",
    of: ["admitted"],
    wishes: { least: { month: 8 } },
    apply: (draft, random) => {
      const up = [
        ...above(draft.admissions, "admitted"),
        random.pick(["Kết quả kết nạp", "Kết nạp", "Đã kết nạp"]),
      ];
      const [first, second] = random.pick([
        ["6 tháng đầu năm", "Cộng dồn"],
        ["6 tháng", "Lũy kế"],
        ["Sáu tháng đầu năm", "Lũy kế đến nay"],
        ["6T đầu năm", "Cộng dồn đến nay"],
      ] as const);
      replace(draft.admissions, "admitted", [
        countColumn("", [...up, first], (unit) => admittedIn(unit, 1, 6)),
        countColumn("admitted", [...up, second], (unit) => unit.admitted),
      ]);
    },
  },
  {
    name: "results: this month and cumulative",
    of: ["admitted"],
    apply: (draft, random) => {
      const up = [
        ...above(draft.admissions, "admitted"),
        random.pick(["Kết quả kết nạp", "Thực hiện", "Đã kết nạp"]),
      ];
      const [first, second] = random.pick([
        ["Trong tháng", "Lũy kế"],
        ["Tháng này", "Từ đầu năm"],
        ["Kỳ này", "Lũy kế từ đầu năm"],
        [`Tháng ${draft.office.month}`, "Lũy kế"],
        ["Phát sinh trong tháng", "Cộng dồn"],
      ] as const);
      const columns = [
        countColumn("", [...up, first], (unit) => admittedIn(unit, draft.office.month, 12)),
        countColumn("admitted", [...up, second], (unit) => unit.admitted),
      ];
      replace(draft.admissions, "admitted", columns);
    },
  },
  {
    name: "results: this period over the same of last year",
    of: ["admitted"],
    apply: (draft, random) => {
      const up = [...above(draft.admissions, "admitted"), random.pick(["Thực hiện", "Kết quả kết nạp"])];
      const [first, second] = random.pick([
        ["Kỳ này", "Cùng kỳ năm trước"],
        ["Năm nay", "Cùng kỳ"],
        [`Năm ${draft.office.year}`, `Năm ${draft.office.year - 1}`],
      ] as const);
      const columns = [
        countColumn("admitted", [...up, first], (unit) => unit.admitted),
        countColumn("", [...up, second], (unit) => unit.before.admitted),
      ];
      replace(draft.admissions, "admitted", random.chance(0.8) ? columns : columns.reverse());
    },
  },
  {
    name: "results: of them women, minorities, youth",
    of: ["extra columns"],
    apply: (draft, random) => {
      const up = [
        ...above(draft.admissions, "admitted"),
        random.pick(["Trong đó", "Chia ra", "Trong tổng số"]),
      ];
      const kinds = random.some(
        ["Nữ", "Dân tộc thiểu số", "Tôn giáo", "Đoàn viên", "Học sinh", "Trên 30 tuổi", "Cán bộ thôn"],
        random.int(1, 3),
      );
      insertAfter(
        draft.admissions,
        "admitted",
        kinds.map((kind, i) =>
          countColumn("", [...up, kind], (unit) => Math.max(0, kind === "Nữ" ? unit.women : unit.women - i)),
        ),
      );
    },
  },
  {
    name: "results: wishes beside what was done",
    of: ["extra columns"],
    apply: (draft, random) => {
      const table = draft.admissions;
      const columns = random
        .some(WISHES, random.int(1, 2))
        .map((text, i) => countColumn("", [text], (unit) => unit.women + i + (unit.place.length % 4)));
      if (random.chance(0.5)) table.columns.splice(at(table, "plan"), 0, ...columns);
      else insertAfter(table, "admitted", columns);
    },
  },
  {
    name: "results: wishes in place of what was done",
    of: ["admitted", "percent", "register", "cells", "results elsewhere"],
    wishes: { register: false },
    // The plan stands there without any results, and that is said.
    may: ["column-missing"],
    apply: (draft, random) => {
      const table = draft.admissions;
      table.columns = table.columns.filter(({ role }) => role !== "percent");
      replace(table, "admitted", [
        countColumn(
          "",
          [...above(table, "admitted"), random.pick(WISHES)],
          (unit) => unit.women + (unit.place.length % 4),
        ),
      ]);
      draft.unknown.add("admitted");
    },
  },
  {
    name: "plan: 'strive for' is the plan",
    of: ["plan"],
    apply: (draft, random) => {
      rename(
        draft.admissions,
        "plan",
        random.pick([
          "Mục tiêu kết nạp",
          "Phấn đấu kết nạp",
          "Mục tiêu năm",
          "Phấn đấu năm",
          "Chỉ tiêu phấn đấu",
          "Mục tiêu phấn đấu kết nạp",
        ]),
      );
      rename(
        draft.admissions,
        "admitted",
        random.pick(["Đã kết nạp", "Số đã kết nạp", "Kết quả đã kết nạp"]),
      );
    },
  },
  {
    name: "percent: against the plan, against last year",
    of: ["percent"],
    apply: (draft, random) => {
      const table = draft.admissions;
      withPercent(table);
      const up = [...above(table, "percent"), random.pick(["Tỷ lệ (%)", "So sánh (%)", "So sánh", "Tỷ lệ"])];
      const [first, second] = random.pick([
        ["So KH", "So cùng kỳ"],
        ["So với KH", "So với cùng kỳ"],
        ["So với chỉ tiêu", "So với năm trước"],
        ["KH năm", "Cùng kỳ"],
      ] as const);
      const columns = [
        percentColumn(
          "percent",
          [...up, first],
          (unit) => unit.admitted,
          (unit) => unit.plan,
        ),
        percentColumn(
          "",
          [...up, second],
          (unit) => unit.admitted,
          (unit) => unit.before.admitted,
        ),
      ];
      replace(table, "percent", random.chance(0.75) ? columns : columns.reverse());
    },
  },
  {
    name: "percent: right after the plan",
    of: ["percent"],
    apply: (draft) => {
      const table = draft.admissions;
      withPercent(table);
      const [column] = table.columns.splice(at(table, "percent"), 1);
      if (column) table.columns.splice(at(table, "admitted"), 0, column);
    },
  },
  {
    name: "percent: as whole numbers, text or cut",
    of: ["percent"],
    apply: (draft, random) => {
      withPercent(draft.admissions);
      const form = random.pick([
        (share: number): CellValue => Math.round(share * 1000) / 10,
        (share: number): CellValue => `${(Math.round(share * 10000) / 100).toFixed(2).replace(".", ",")}%`,
        (share: number): CellValue => Math.round(share * 10000) / 100,
        (share: number): CellValue => String(Math.floor(share * 1000) / 10).replace(".", ","),
      ]);
      for (const column of draft.admissions.columns) {
        if (column.role !== "percent" && column.role !== "headPercent") continue;
        const { cell, sum } = column;
        column.cell = (unit, index) => formed(cell(unit, index), form);
        column.sum = (units) => formed(sum(units), form);
        delete column.format;
      }
    },
  },
  {
    name: "columns: still to be admitted, rank, agreement",
    of: ["extra columns"],
    apply: (draft, random) => {
      const table = draft.admissions;
      const extras = random.some<Column<Unit>>(
        [
          countColumn("", ["Còn thiếu"], (unit) => Math.max(0, unit.plan - unit.admitted)),
          countColumn("", ["Còn phải kết nạp"], (unit) => Math.max(0, unit.plan - unit.admitted)),
          textColumn("", ["Xếp thứ"], (unit) => 1 + (unit.place.length % 9)),
          textColumn("", ["Xếp loại"], (unit) => (unit.admitted >= unit.plan ? "Tốt" : "Khá")),
          countColumn("", ["Số chi bộ"], (unit) => 3 + (unit.place.length % 9)),
          countColumn("", ["Tổng số đảng viên"], (unit) => unit.membership),
          countColumn("", ["Hồ sơ đang thẩm tra"], (unit) => unit.women),
          countColumn("", ["Đảng viên chuyển chính thức"], (unit) => unit.women + 1),
          textColumn("", ["Đơn vị tính"], () => "Người"),
          countColumn("", ["Số chi bộ chưa kết nạp"], (unit) => unit.place.length % 4),
          countColumn("", ["Xóa tên, khai trừ"], () => 0),
          textColumn("", ["Bí thư"], (unit) => unit.secretary),
          textColumn(
            "",
            ["Điện thoại"],
            (unit) => `0912${String(100000 + unit.place.length * 7919).slice(0, 6)}`,
          ),
          countColumn("", ["Dân số"], (unit) => 1000 + unit.membership * 17),
          countColumn("", ["Số hộ"], (unit) => 200 + unit.membership * 3),
          countColumn("", ["Thu đảng phí (nghìn đồng)"], (unit) => unit.membership * 120),
        ],
        random.int(1, 3),
      );
      for (const column of extras)
        table.columns.splice(random.int(at(table, "unit") + 1, table.columns.length), 0, column);
    },
  },
  {
    name: "columns: result before plan",
    of: ["order"],
    apply: (draft) => {
      const table = draft.admissions;
      const plan = at(table, "plan");
      const admitted = at(table, "admitted");
      const columns = [...table.columns];
      const [one, other] = [table.columns[plan], table.columns[admitted]];
      if (one && other) {
        columns[plan] = other;
        columns[admitted] = one;
      }
      table.columns = columns;
    },
  },
  {
    name: "columns: heads before admissions",
    of: ["order"],
    wishes: { halves: "one" },
    apply: (draft) => {
      const table = draft.admissions;
      const rank = ({ role }: Column<Unit>): number =>
        ["heads", "members", "headPercent"].includes(role) ? 1 : ["ordinal", "unit"].includes(role) ? 0 : 2;
      table.columns = [...table.columns].sort((a, b) => rank(a) - rank(b));
    },
  },
  {
    name: "columns: an empty column between",
    of: ["extra columns"],
    apply: (draft, random) => {
      const table = draft.admissions;
      for (let i = random.int(1, 2); i > 0; i--)
        table.columns.splice(
          random.int(at(table, "unit") + 1, table.columns.length),
          0,
          textColumn("", [""], () => ""),
        );
    },
  },
];

const WISHES: readonly string[] = [
  "Phấn đấu kết nạp 6 tháng cuối năm",
  "Dự kiến kết nạp",
  "Nguồn kết nạp",
  "Đối tượng kết nạp",
  "Hồ sơ đề nghị kết nạp",
  "Quần chúng ưu tú chờ kết nạp",
  "Đề nghị kết nạp quý sau",
  "Khả năng kết nạp",
  "Sẽ kết nạp",
  "Nhu cầu kết nạp",
  "Số chờ kết nạp",
  "Đề xuất kết nạp",
  "Nguồn phát triển đảng",
  "Mục tiêu kết nạp quý IV",
  "Ước kết nạp cả năm",
  "Đăng ký kết nạp thêm",
];

function formed(value: CellValue, form: (share: number) => CellValue): CellValue {
  return typeof value === "number" ? form(value) : value;
}
