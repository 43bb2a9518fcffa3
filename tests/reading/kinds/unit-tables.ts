import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { sheet } from "../base.ts";
import { lastDay } from "../dates.ts";
import type { Column, Draft, Row, Table, Unit } from "../draft.ts";
import type { Random } from "../random.ts";
import { countColumn, nameColumns, percentColumn, tableOf, textColumn } from "../tables.ts";
import {
  above,
  at,
  insertAfter,
  type Kind,
  rename,
  replace,
  sumOf,
  unitTables,
  withPercent,
} from "./kind.ts";

const FIXED: ReadonlySet<string> = new Set(["ordinal", "unit", "note", "prefix"]);
const COUNTS: ReadonlySet<string> = new Set(["plan", "admitted", "heads", "members"]);
const ADMITTED = (unit: Unit): number => unit.admitted;
const PLAN = (unit: Unit): number => unit.plan;

/** Unit tables as offices that nobody has seen yet may keep them. */
export const UNIT_TABLES: readonly Kind[] = [
  words("results called party development", "admitted", [
    "Số ĐV mới KN",
    "KN ĐV",
    "PT ĐV",
    "Kết quả phát triển đảng",
    "Kết quả PTĐV",
    "ĐV mới",
    "Số KNĐV",
    "Phát triển mới",
    "SL kết nạp",
    "Số ĐVM",
    "Kết quả đạt được đến nay",
    "Tổng số ĐV kết nạp",
    "Số quần chúng được kết nạp vào Đảng",
    "Kết nạp Đảng",
    "Thực hiện kết nạp",
    "KQ thực hiện (LK)",
    "Số đ/c được kết nạp",
  ]),
  words("the plan as it was handed out", "plan", [
    "Giao",
    "Số giao",
    "Mức giao",
    "CT PTĐV",
    "Chỉ tiêu NQ",
    "Chỉ tiêu theo Nghị quyết",
    "Theo KH",
    "Chỉ tiêu cả năm",
    "CT Huyện ủy",
    "Số ĐV phải kết nạp theo chỉ tiêu",
    "Nhiệm vụ năm",
    "Tổng chỉ tiêu",
    "Chỉ tiêu đề ra",
    "KH đề ra",
    "CT KNĐV",
  ]),
  words("heads in other words", "heads", [
    "Số trưởng thôn, TDP",
    "Tổng số TT, TTDP",
    "Trưởng thôn/TDP",
    "Số trưởng bản, khu phố",
    "Tổng số trưởng thôn hiện có",
    "Trưởng các thôn, tổ dân phố",
    "TS trưởng thôn",
    "Trưởng thôn đương nhiệm",
    "Số thôn trưởng",
    "Tổng số người là trưởng thôn",
    "Trưởng khu dân cư",
    "SL trưởng thôn, tổ trưởng",
  ]),
  words("members among the heads in other words", "members", [
    "Trong đó ĐV",
    "Đã là ĐV",
    "Số là đảng viên",
    "Trưởng thôn đảng viên",
    "ĐV giữ chức trưởng thôn",
    "Số trưởng thôn là ĐV",
    "Trưởng thôn, TDP là ĐV",
    "Trong đó: số đảng viên",
    "Đảng viên làm trưởng thôn",
    "TT là ĐV",
    "Số đ/c là đảng viên",
  ]),
  {
    name: "headers: KH, TH, TH/KH under what it is about",
    of: ["header", "percent"],
    apply: (draft, random) => {
      const table = draft.admissions;
      withPercent(table);
      const up = random.pick(["Kết nạp đảng viên", "Phát triển đảng viên", "Công tác KNĐV", "Đảng viên mới"]);
      const own: Record<string, string> = random.pick([
        { plan: "KH", admitted: "TH", percent: "TH/KH" },
        { plan: "CT", admitted: "KQ", percent: "KQ/CT (%)" },
        { plan: "Kế hoạch", admitted: "Thực hiện", percent: "TH/KH %" },
        { plan: "Giao", admitted: "Đạt", percent: "%" },
      ]);
      for (const column of table.columns) {
        const text = own[column.role];
        if (text !== undefined) column.header = [up, text];
      }
    },
  },
  {
    name: "headers: five lines deep",
    of: ["header"],
    apply: (draft, random) => {
      const tops = random.pick([
        ["Công tác xây dựng Đảng", "Tổ chức cơ sở đảng, đảng viên"],
        ["Nội dung báo cáo", "Kết quả"],
        ["Các chỉ tiêu chủ yếu", "Số liệu tổng hợp"],
      ]);
      const words: Record<string, string> = {
        plan: "Chỉ tiêu giao",
        admitted: "Đã kết nạp",
        percent: "Tỷ lệ (%)",
        heads: "Tổng số",
        members: "Là đảng viên",
        headPercent: "Tỷ lệ (%)",
      };
      for (const table of unitTables(draft))
        for (const column of table.columns) {
          const own = words[column.role];
          if (own === undefined) continue;
          const isHead = ["heads", "members", "headPercent"].includes(column.role);
          column.header = isHead
            ? [...tops, "Trưởng thôn, tổ trưởng TDP", "Hiện có", own]
            : [...tops, "Kết nạp đảng viên", `Năm ${draft.office.year}`, own];
        }
    },
  },
  {
    name: "headers: 'Cột 1' and the like below",
    of: ["numbering"],
    apply: (draft, random) => {
      const style = random.pick([
        (i: number): CellValue => `Cột ${i + 1}`,
        (i: number): CellValue => `(cột ${i + 1})`,
        (i: number): CellValue => `C${i + 1}`,
        (i: number): CellValue => `${i + 1}.`,
        (i: number): CellValue => `{${i + 1}}`,
        (i: number): CellValue => `-${i + 1}-`,
      ]);
      for (const table of unitTables(draft)) table.numbering = (columns) => columns.map((_, i) => style(i));
    },
  },
  {
    name: "headers: numbered in another way",
    of: ["header"],
    apply: (draft, random) => {
      const style = random.pick([
        (i: number, text: string) => `${i}. ${text}`,
        (i: number, text: string) => `${text} (${i})`,
        (i: number, text: string) => `${i}) ${text}`,
        (i: number, text: string) => `Cột ${i}: ${text}`,
        (i: number, text: string) => `${text}\n[${i}]`,
        (i: number, text: string) => `${String.fromCharCode(96 + i)}) ${text}`,
      ]);
      for (const table of unitTables(draft))
        table.columns.forEach((column, i) => {
          const own = column.header.at(-1) ?? "";
          if (own !== "") column.header = [...column.header.slice(0, -1), style(i + 1, own)];
        });
    },
  },
  {
    name: "headers: remarks in brackets",
    of: ["header"],
    apply: (draft, random) => {
      const remarks: Record<string, readonly string[]> = {
        plan: ["(theo KH số 05)", "(cả năm)", "(huyện giao)", "(theo Nghị quyết)", "(đã điều chỉnh)"],
        admitted: [
          "(kể cả dự bị)",
          "(tính từ 01/01)",
          "(đã có quyết định)",
          "(lũy kế)",
          "(không tính chuyển đến)",
        ],
        heads: ["(kể cả mới kiện toàn)", "(đương chức)", "(hiện có)", "(không tính nơi khuyết)"],
        members: ["(kể cả dự bị)", "(chính thức và dự bị)", "(có đến thời điểm báo cáo)"],
        percent: ["(làm tròn)", "(lấy 1 số lẻ)"],
      };
      for (const table of unitTables(draft))
        for (const column of table.columns) {
          const texts = remarks[column.role];
          if (texts === undefined || random.chance(0.3)) continue;
          column.header = [
            ...column.header.slice(0, -1),
            `${column.header.at(-1) ?? ""}${random.pick([" ", "\n"])}${random.pick(texts)}`,
          ];
        }
    },
  },
  {
    name: "headers: each text over two cells",
    of: ["header"],
    apply: (draft) => {
      const words: Record<string, string[]> = {
        ordinal: ["Số", "TT"],
        plan: ["Chỉ tiêu", "giao"],
        admitted: ["Đã", "kết nạp"],
        percent: ["Tỷ lệ", "(%)"],
        heads: ["Số", "trưởng thôn"],
        members: ["Trưởng thôn", "là đảng viên"],
        headPercent: ["Tỷ lệ", "(%)"],
      };
      for (const table of unitTables(draft))
        for (const column of table.columns) column.header = words[column.role] ?? column.header;
    },
  },
  {
    name: "results: what the whole year may come to beside them",
    of: ["extra columns"],
    apply: (draft, random) => {
      const table = draft.admissions;
      const up = above(table, "admitted");
      const text = random.pick([
        "Ước thực hiện cả năm",
        "Ước TH năm",
        "Ước đạt",
        "Ước kết nạp đến 31/12",
        "Khả năng thực hiện",
        "Dự báo cả năm",
      ]);
      insertAfter(table, "admitted", [
        countColumn("", [...up, text], (unit) =>
          Math.max(unit.admitted, unit.plan - (unit.place.length % 2)),
        ),
      ]);
    },
  },
  {
    name: "results: more or less than last year in people and per cent",
    of: ["extra columns"],
    apply: (draft, random) => {
      const up = [
        ...above(draft.admissions, "admitted"),
        random.pick(["So với cùng kỳ", "So sánh với năm trước", "Tăng, giảm so cùng kỳ"]),
      ];
      const [first, second] = random.pick([
        ["Số tuyệt đối", "%"],
        ["+/-", "Tỷ lệ %"],
        ["Người", "%"],
        ["Số lượng", "Tỷ lệ"],
      ] as const);
      insertAfter(draft.admissions, at(draft.admissions, "percent") >= 0 ? "percent" : "admitted", [
        countColumn("", [...up, first], (unit) => unit.admitted - unit.before.admitted),
        percentColumn("", [...up, second], ADMITTED, (unit) => unit.before.admitted),
      ]);
    },
  },
  {
    name: "results: plan and result of every quarter, then of the year",
    of: ["plan", "admitted", "percent"],
    wishes: { least: { month: 4 } },
    apply: (draft, random) => {
      const table = draft.admissions;
      withPercent(table);
      const quarters = ["I", "II", "III", "IV"].slice(0, Math.ceil(draft.office.month / 3));
      const [kh, th] = random.pick([
        ["KH", "TH"],
        ["Chỉ tiêu", "Kết quả"],
        ["Kế hoạch", "Thực hiện"],
      ] as const);
      const admitted = (unit: Unit, quarter: number): number =>
        (unit.cumulative[Math.min(quarter * 3 + 3, unit.cumulative.length) - 1] ?? 0) -
        (quarter === 0 ? 0 : (unit.cumulative[quarter * 3 - 1] ?? 0));
      const year = random.pick(["Cả năm", `Năm ${draft.office.year}`, "Lũy kế năm"]);
      const columns = quarters.flatMap((name, i) => [
        countColumn("", [`Quý ${name}`, kh], (unit) => Math.floor((unit.plan + i) / 4)),
        countColumn("", [`Quý ${name}`, th], (unit) => admitted(unit, i)),
      ]);
      replace(table, "plan", columns);
      const index = at(table, "admitted");
      table.columns.splice(index, 0, countColumn("plan", [year, kh], PLAN));
      rename(table, "admitted", th);
      for (const column of table.columns) {
        if (column.role === "admitted") column.header = [year, th];
        if (column.role === "percent") column.header = [year, "%"];
      }
    },
  },
  {
    name: "results: of them village heads",
    of: ["extra columns"],
    apply: (draft, random) => {
      const up = [...above(draft.admissions, "admitted"), random.pick(["Trong đó", "Trong đó kết nạp"])];
      const texts = random.pick([
        ["Trưởng thôn, phó thôn"],
        ["Nữ", "Trưởng thôn"],
        ["Cán bộ thôn", "Đoàn viên"],
        ["Trưởng thôn, TDP", "Dân tộc thiểu số"],
      ]);
      insertAfter(
        draft.admissions,
        "admitted",
        texts.map((text, i) => countColumn("", [...up, text], (unit) => Math.floor(unit.women / (i + 2)))),
      );
    },
  },
  {
    name: "plan: of them so many village heads",
    of: ["extra columns"],
    apply: (draft, random) => {
      insertAfter(draft.admissions, "plan", [
        countColumn(
          "",
          [
            ...above(draft.admissions, "plan"),
            random.pick([
              "Chỉ tiêu kết nạp trưởng thôn",
              "Trong đó: trưởng thôn",
              "Riêng trưởng thôn chưa là ĐV",
              "Trong đó chỉ tiêu kết nạp nữ",
            ]),
          ],
          (unit) => Math.floor(unit.plan / 4),
        ),
      ]);
    },
  },
  {
    name: "percent: of two plans",
    of: ["plan", "percent"],
    apply: (draft, random) => {
      const table = draft.admissions;
      withPercent(table);
      const [own, other] = random.pick([
        ["Huyện giao", "Tỉnh giao"],
        ["Chỉ tiêu giao", "Chỉ tiêu phấn đấu"],
        ["Kế hoạch", "Đăng ký"],
      ] as const);
      const more = (unit: Unit): number => unit.plan + 1 + (unit.place.length % 2);
      const up = above(table, "plan");
      rename(table, "plan", own.startsWith("Huyện") ? `Chỉ tiêu ${own.toLowerCase()}` : own);
      insertAfter(table, "plan", [
        countColumn("", [...up, other.startsWith("Tỉnh") ? `Chỉ tiêu ${other.toLowerCase()}` : other], more),
      ]);
      rename(table, "percent", `Tỷ lệ so với ${own.toLowerCase()} (%)`);
      insertAfter(table, "percent", [
        percentColumn(
          "",
          [...above(table, "percent"), `Tỷ lệ so với ${other.toLowerCase()} (%)`],
          ADMITTED,
          more,
        ),
      ]);
    },
  },
  {
    name: "columns: in any order",
    of: ["order"],
    apply: (draft, random) => {
      for (const table of unitTables(draft)) {
        const fixed = table.columns.filter(({ role }) => FIXED.has(role) && role !== "note");
        const blocks = new Map<string, Column<Unit>[]>();
        for (const column of table.columns) {
          if (fixed.includes(column)) continue;
          const key = column.header.length > 1 ? (column.header[0] ?? "") : column.header.join();
          blocks.set(key, [...(blocks.get(key) ?? []), column]);
        }
        table.columns = [...fixed, ...random.some([...blocks.values()], blocks.size).flat()];
      }
    },
  },
  {
    name: "columns: what is known of the units in general first",
    of: ["extra columns"],
    apply: (draft, random) => {
      const up = random.pick([[], ["Tình hình chung"], ["Đặc điểm đơn vị"], ["Thông tin chung"]]);
      const extras = random.some<Column<Unit>>(
        [
          countColumn("", [...up, "Tổng số thôn, TDP"], (unit) => unit.heads + (unit.place.length % 2)),
          countColumn("", [...up, "Số chi bộ trực thuộc"], (unit) => 3 + (unit.place.length % 9)),
          countColumn("", [...up, "Tổng số ĐV toàn Đảng bộ"], (unit) => unit.membership),
          countColumn("", [...up, "Trong đó: ĐV dự bị"], (unit) => unit.admitted + (unit.place.length % 3)),
          countColumn("", [...up, "Dân số"], (unit) => 900 + unit.membership * 13),
          countColumn("", [...up, "Số hộ dân"], (unit) => 200 + unit.membership * 3),
          countColumn("", [...up, "Số đảng viên đầu năm"], (unit) => unit.membership - 3),
          countColumn("", [...up, "Số cấp ủy viên"], (unit) => 3 + (unit.place.length % 12)),
        ],
        random.int(2, 4),
      );
      insertAfter(draft.admissions, "unit", extras);
    },
  },
  {
    name: "columns: what became of the members beside",
    of: ["extra columns"],
    apply: (draft, random) => {
      const up = random.pick([[], ["Biến động đảng viên"], ["Tăng, giảm đảng viên trong kỳ"]]);
      const texts = random.some(
        [
          "Chuyển đến",
          "Chuyển đi",
          "Từ trần",
          "Xin ra khỏi Đảng",
          "ĐV chuyển chính thức",
          "Được tặng Huy hiệu Đảng",
          "Miễn sinh hoạt",
          "Bị kỷ luật",
        ],
        random.int(2, 4),
      );
      const table = draft.admissions;
      table.columns.push(
        ...texts.map((text, i) => countColumn("", [...up, text], (unit) => (unit.place.length + i) % 4)),
      );
    },
  },
  {
    name: "names: with their prefix here, without it there",
    of: ["names"],
    wishes: { roster: false, register: false, level: "district" },
    apply: (draft, random) => {
      for (const unit of draft.units)
        if (unit.section === 0 && !/thị trấn|phường/i.test(unit.prefix) && random.chance(0.5))
          unit.name = unit.place;
    },
  },
  {
    name: "names: with what belongs to them in brackets",
    of: ["names"],
    wishes: { roster: false, register: false },
    apply: (draft, random) => {
      const more = random.pick([
        (unit: Unit) => ` (${3 + (unit.place.length % 9)} chi bộ)`,
        (unit: Unit) => ` (${unit.membership} ĐV)`,
        () => " (trực thuộc)",
        (unit: Unit) => `: ${3 + (unit.place.length % 9)} chi bộ`,
      ]);
      for (const table of unitTables(draft))
        for (const column of table.columns) {
          if (column.role !== "unit") continue;
          const { cell } = column;
          column.cell = (unit, index) => `${String(cell(unit, index))}${more(unit)}`;
        }
    },
  },
  {
    name: "totals: of the groups only",
    of: ["rows", "totals"],
    wishes: { groupRows: true, total: "none" },
    apply: () => undefined,
  },
  {
    name: "totals: above, groups below it",
    of: ["rows", "totals"],
    wishes: { groupRows: true, total: "above" },
    apply: () => undefined,
  },
  {
    name: "totals: a row of percentages under them",
    of: ["totals"],
    wishes: { total: "below" },
    apply: (draft, random) => {
      const label = random.pick(["Tỷ lệ (%)", "Tỷ lệ chung", "% thực hiện", "Đạt tỷ lệ"]);
      const percent = sumOf(draft.units, ADMITTED) / sumOf(draft.units, PLAN);
      draft.admissions.rows.push({
        kind: "cells",
        cells: (columns) =>
          columns.map(({ role }): CellValue =>
            role === "unit" ? label : role === "admitted" ? `${Math.round(percent * 1000) / 10}%` : "",
          ),
      });
    },
  },
  {
    name: "cells: counts with a decimal, a leading zero, a measure",
    of: ["cells"],
    may: ["number-as-text"],
    apply: (draft, random) => {
      const style = random.pick([
        (n: number): CellValue => `${n},0`,
        (n: number): CellValue => String(n).padStart(2, "0"),
        (n: number): CellValue => `${n} người`,
        (n: number): CellValue => `${n} đ/c`,
        (n: number): CellValue => ` ${n} `,
        (n: number): CellValue => `${n} ĐV`,
      ]);
      each(draft, (value) => (random.chance(0.3) ? style(value) : value));
    },
  },
  {
    name: "cells: none in some other way",
    of: ["cells"],
    apply: (draft, random) => {
      const sign = random.pick(["-", "–", "—", "0", "", " ", "- "]);
      each(draft, (value) => (value === 0 ? sign : value));
    },
    may: ["number-as-text"],
  },
  {
    name: "heads: leaders of the cell who are heads too",
    of: ["heads"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const table = draft.heads;
      if (!table) return;
      insertAfter(table, "members", [
        countColumn(
          "",
          [
            ...above(table, "members"),
            random.pick([
              "Bí thư chi bộ kiêm trưởng thôn",
              "Trưởng thôn kiêm bí thư",
              "Nhất thể hóa BT - TT",
              "Trong đó: bí thư chi bộ",
              "Kiêm Trưởng ban CTMT",
            ]),
          ],
          (unit) => Math.floor(unit.members / 2),
        ),
      ]);
    },
  },
  {
    name: "heads: members, others, then both together",
    of: ["heads"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const table = draft.heads;
      if (!table) return;
      const up = random.pick(["Trưởng thôn, tổ trưởng TDP", "Trưởng thôn", "Trưởng bản, khu phố"]);
      const [members, others, all] = random.pick([
        ["Đảng viên", "Quần chúng", "Cộng"],
        ["Là đảng viên", "Chưa là đảng viên", "Tổng số"],
        ["ĐV", "Ngoài Đảng", "Tổng"],
      ] as const);
      table.columns = table.columns.filter(({ role }) => role !== "members");
      replace(table, "heads", [
        countColumn("members", [up, members], (unit) => unit.members),
        countColumn("", [up, others], (unit) => unit.heads - unit.members),
        countColumn("heads", [up, all], (unit) => unit.heads),
      ]);
      for (const column of table.columns)
        if (column.role === "headPercent") column.header = [up, "Tỷ lệ ĐV (%)"];
    },
  },
  {
    name: "heads: heads and deputies in one, heads beside",
    of: ["heads"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const table = draft.heads;
      if (!table) return;
      const text = random.pick([
        "Tổng số trưởng, phó thôn",
        "Cán bộ thôn",
        "Trưởng thôn và phó thôn",
        "Tổng số cán bộ thôn",
      ]);
      const column = countColumn("", [text], (unit) => unit.heads + unit.deputies);
      for (const one of table.columns) {
        if (one.role === "heads") one.header = ["Số trưởng thôn"];
        if (one.role === "members") one.header = ["Trưởng thôn là đảng viên"];
        if (one.role === "headPercent") one.header = ["Tỷ lệ TT là ĐV"];
      }
      table.columns.splice(at(table, "heads"), 0, column);
    },
  },
  {
    name: "heads: men and women",
    of: ["heads"],
    wishes: { heads: true },
    apply: (draft) => {
      const table = draft.heads;
      if (!table) return;
      const up = "Trưởng thôn, tổ trưởng TDP";
      const women = (unit: Unit): number => Math.floor(unit.heads / 3);
      table.columns = table.columns.filter(({ role }) => role !== "members");
      replace(table, "heads", [
        countColumn("heads", [up, "Tổng số"], (unit) => unit.heads),
        countColumn("", [up, "Nam"], (unit) => unit.heads - women(unit)),
        countColumn("", [up, "Nữ"], women),
        countColumn("members", [up, "Đảng viên"], (unit) => unit.members),
      ]);
      for (const column of table.columns)
        if (column.role === "headPercent") column.header = [up, "Tỷ lệ ĐV (%)"];
    },
  },
  {
    name: "heads: those elected, those in office",
    of: ["heads"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const table = draft.heads;
      if (!table) return;
      const [first, second] = random.pick([
        ["Số thôn, TDP", "Trưởng thôn, TTDP hiện có"],
        ["Trưởng thôn theo quy định", "Trưởng thôn hiện có"],
        ["Số trưởng thôn cần có", "Số trưởng thôn hiện có"],
      ] as const);
      table.columns.splice(
        at(table, "heads"),
        0,
        countColumn("", [first], (unit) => unit.heads + (unit.heads > 0 ? unit.place.length % 2 : 0)),
      );
      for (const column of table.columns) {
        if (column.role === "heads") column.header = [second];
        if (column.role === "members") column.header = ["Trưởng thôn là đảng viên"];
        if (column.role === "headPercent") column.header = ["Tỷ lệ TT là ĐV (%)"];
      }
    },
  },
  {
    name: "sheets: the best and the last",
    of: ["sheets"],
    wishes: { least: { units: 10 } },
    apply: (draft, random) => {
      const ranked = [...draft.units].sort((a, b) => b.admitted / b.plan - a.admitted / a.plan);
      const [best, last] = random.pick([
        ["5 ĐƠN VỊ DẪN ĐẦU", "5 ĐƠN VỊ ĐẠT THẤP"],
        ["Các đơn vị đạt cao", "Các đơn vị đạt thấp"],
      ] as const);
      const few = (units: readonly Unit[]): Table<Unit> =>
        plainTable(random, units, [
          countColumn("", ["Chỉ tiêu"], PLAN),
          countColumn("", ["Kết nạp"], ADMITTED),
          percentColumn("", ["Tỷ lệ %"], ADMITTED, PLAN),
        ]);
      const one = sheet(random.pick(["Xếp hạng", "Biểu dương", "Nhận xét"]), [
        { kind: "lines", lines: [[best]] },
        { kind: "table", table: few(ranked.slice(0, 5)) },
        { kind: "lines", lines: [[], [last]] },
        { kind: "table", table: few(ranked.slice(-5)) },
      ]);
      if (random.chance(0.4)) draft.sheets.unshift(one);
      else draft.sheets.push(one);
    },
  },
  {
    name: "sheets: everything ranked once more",
    of: ["sheets", "results elsewhere"],
    apply: (draft, random) => {
      const ranked = [...draft.units].sort((a, b) => b.admitted / b.plan - a.admitted / a.plan);
      const table = plainTable(random, ranked, [
        countColumn("", ["Chỉ tiêu"], PLAN),
        countColumn("", ["Đã kết nạp"], ADMITTED),
        percentColumn("", ["Tỷ lệ %"], ADMITTED, PLAN),
        textColumn("", [random.pick(["Xếp thứ", "Thứ hạng", "Hạng"])], (_, i) => i + 1),
      ]);
      draft.sheets.push(
        sheet(random.pick(["Xếp thứ", "Thi đua", "XH"]), [
          { kind: "lines", lines: [["XẾP THỨ TỰ CÁC ĐƠN VỊ"], []] },
          { kind: "table", table },
        ]),
      );
    },
  },
  {
    name: "sheets: next year's plan",
    of: ["sheets"],
    apply: (draft, random) => {
      const { year } = draft.office;
      const table = plainTable(random, draft.units, [
        countColumn("", [`Chỉ tiêu năm ${year}`], PLAN),
        countColumn("", [`Dự kiến chỉ tiêu năm ${year + 1}`], (unit) => unit.plan + (unit.place.length % 3)),
        countColumn("", ["Tăng, giảm"], (unit) => unit.place.length % 3),
      ]);
      draft.sheets.push(
        sheet(`Phân bổ ${year + 1}`, [
          { kind: "lines", lines: [[`DỰ KIẾN PHÂN BỔ CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM ${year + 1}`], []] },
          { kind: "table", table },
        ]),
      );
    },
  },
  {
    name: "sheets: the whole term by years",
    of: ["sheets", "results elsewhere"],
    apply: (draft, random) => {
      const { year } = draft.office;
      const years = [year - 2, year - 1, year];
      const table = plainTable(random, draft.units, [
        ...years.flatMap((one, i) => [
          countColumn("", [`Năm ${one}`, "Chỉ tiêu"], (unit) => (i === 2 ? unit.plan : unit.before.plan + i)),
          countColumn("", [`Năm ${one}`, "Kết nạp"], (unit) =>
            i === 2 ? unit.admitted : unit.before.admitted + i,
          ),
        ]),
      ]);
      draft.sheets.push(
        sheet("Nhiệm kỳ", [
          { kind: "lines", lines: [[`KẾT QUẢ KẾT NẠP ĐẢNG VIÊN GIAI ĐOẠN ${year - 2} - ${year}`], []] },
          { kind: "table", table },
        ]),
      );
    },
  },
  {
    name: "sheets: results month by month",
    of: ["sheets"],
    wishes: { least: { month: 3 } },
    apply: (draft, random) => {
      const table = plainTable(
        random,
        draft.units,
        Array.from({ length: draft.office.month }, (_, i) =>
          countColumn(
            "",
            [`Tháng ${i + 1}`],
            (unit) => (unit.cumulative[i] ?? 0) - (i === 0 ? 0 : (unit.cumulative[i - 1] ?? 0)),
          ),
        ),
      );
      const one = sheet("Theo tháng", [
        { kind: "lines", lines: [[`KẾT NẠP ĐẢNG VIÊN THEO THÁNG NĂM ${draft.office.year}`], []] },
        { kind: "table", table },
      ]);
      if (random.chance(0.4)) draft.sheets.unshift(one);
      else draft.sheets.push(one);
    },
  },
  {
    name: "sheets: village heads who are no members yet",
    of: ["sheets"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const table = plainTable(random, draft.units, [
        countColumn("", ["Trưởng thôn chưa là đảng viên"], (unit) => unit.heads - unit.members),
        countColumn("", ["Đủ điều kiện kết nạp"], (unit) => Math.floor((unit.heads - unit.members) / 2)),
        countColumn("", ["Dự kiến kết nạp trong năm"], (unit) => Math.floor((unit.heads - unit.members) / 3)),
      ]);
      const one = sheet(random.pick(["Chưa ĐV", "Rà soát TT"]), [
        { kind: "lines", lines: [["RÀ SOÁT TRƯỞNG THÔN CHƯA LÀ ĐẢNG VIÊN"], []] },
        { kind: "table", table },
      ]);
      if (random.chance(0.4)) draft.sheets.unshift(one);
      else draft.sheets.push(one);
    },
  },
  {
    name: "sheets: the district's one line for the province",
    of: ["sheets"],
    apply: (draft, random) => {
      const lines: CellValue[][] = [
        ["BIỂU BÁO CÁO TỈNH"],
        [],
        ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Tỷ lệ %", "Trưởng thôn", "Là đảng viên"],
        [
          1,
          draft.office.name,
          sumOf(draft.units, PLAN),
          sumOf(draft.units, ADMITTED),
          Math.round((sumOf(draft.units, ADMITTED) / sumOf(draft.units, PLAN)) * 1000) / 10,
          sumOf(draft.units, (unit) => unit.heads),
          sumOf(draft.units, (unit) => unit.members),
        ],
      ];
      const one = sheet("BC tỉnh", [{ kind: "lines", lines }]);
      if (random.chance(0.4)) draft.sheets.unshift(one);
      else draft.sheets.push(one);
    },
  },
  {
    name: "titles: on several lines with the day in the last",
    of: ["titles"],
    wishes: { titleTellsMonth: false },
    apply: (draft, random) => {
      const { year, month } = draft.office;
      const day = `${lastDay(year, month)}/${month}/${year}`;
      for (const one of draft.sheets) {
        const first = one.blocks[0];
        if (
          first?.kind !== "lines" ||
          !one.blocks.some(
            (block) => block.kind === "table" && unitTables(draft).includes(block.table as Table<Unit>),
          )
        )
          continue;
        first.lines = [
          ["BIỂU TỔNG HỢP"],
          ["Kết quả thực hiện chỉ tiêu kết nạp đảng viên"],
          [`và trưởng thôn, tổ trưởng tổ dân phố là đảng viên năm ${year}`],
          [
            random.pick([
              `(Kèm theo Báo cáo số 12-BC/HU ngày 05/${month}/${year})`,
              "(Kèm theo Công văn)",
              "",
            ]),
          ],
          [random.pick([`Số liệu chốt đến ${day}`, `Thời điểm báo cáo: ${day}`, `Tính đến hết ngày ${day}`])],
          [],
        ];
      }
    },
  },
];

function words(
  what: string,
  role: "plan" | "admitted" | "heads" | "members",
  texts: readonly string[],
): Kind {
  return {
    name: `headers: ${what}`,
    of: [role === "plan" ? "plan" : role === "admitted" ? "admitted" : "heads"],
    ...(role === "heads" || role === "members" ? { wishes: { heads: true } } : {}),
    apply: (draft, random) => {
      const table = role === "heads" || role === "members" ? draft.heads : draft.admissions;
      if (table) rename(table, role, random.pick(texts));
    },
  };
}

/** Every number of a count. */
function each(draft: Draft, change: (value: number) => CellValue): void {
  for (const table of unitTables(draft))
    for (const column of table.columns) {
      if (!COUNTS.has(column.role)) continue;
      const { cell } = column;
      const known = new Map<Unit, CellValue>();
      column.cell = (unit, index) => {
        const value = cell(unit, index);
        const changed = known.get(unit) ?? (typeof value === "number" ? change(value) : value);
        known.set(unit, changed);
        return changed;
      };
    }
}

/** A table of units that is none of the draft's own. */
function plainTable(random: Random, units: readonly Unit[], columns: readonly Column<Unit>[]): Table<Unit> {
  const names = nameColumns(random).map((column) => ({
    ...column,
    role: column.role === "unit" ? "name" : "",
  }));
  const rows: Row<Unit>[] = units.map((record) => ({ kind: "record", record }));
  return tableOf([...names, ...columns], rows, () => null, "");
}
