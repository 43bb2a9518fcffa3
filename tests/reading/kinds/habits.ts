import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { sheet } from "../base.ts";
import { lastDay } from "../dates.ts";
import type { Column, Draft, Person, Row, SheetDraft, Table, Unit } from "../draft.ts";
import type { Random } from "../random.ts";
import { countColumn, percentColumn, registerTable, tableOf, textColumn, unitTable } from "../tables.ts";
import { personName, villagesOf } from "../words.ts";
import { above, at, type Kind, recordsOf, replace, sumOf, unitTables, withPercent } from "./kind.ts";

const PLAN = (unit: Unit): number => unit.plan;
const ADMITTED = (unit: Unit): number => unit.admitted;
const upTo = (unit: Unit, month: number): number => unit.cumulative[month - 1] ?? 0;
const inMonth = (unit: Unit, month: number): number =>
  upTo(unit, month) - (month === 1 ? 0 : upTo(unit, month - 1));

const ROMAN = (
  "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV " +
  "XXVI XXVII XXVIII XXIX XXX"
).split(" ");

/** Habits of single offices: details under units, blocks of months, sheets that show or draw, lists drawn from others. */
export const HABITS: readonly Kind[] = [
  {
    name: "rows: villages without a number under their units",
    of: ["rows", "order", "names"],
    wishes: { level: "district", groupRows: false },
    apply: (draft, random) => {
      const isAlike = random.chance(0.5);
      const same = villagesOf(random, 4);
      const isBare = random.chance(0.3);
      for (const table of unitTables(draft)) {
        if (isBare) table.columns = table.columns.filter(({ role }) => role !== "ordinal");
        table.rows = table.rows.flatMap((row) =>
          row.kind === "record" && row.record.section === 0
            ? [row, ...villageRows(row.record, isAlike ? same : villagesOf(random, 4))]
            : [row],
        );
      }
    },
  },
  {
    name: "rows: the first ones once more under the table",
    of: ["below"],
    wishes: { total: "below", groupRows: false },
    apply: (draft, random) => {
      const best = [...draft.units].sort((a, b) => b.admitted / b.plan - a.admitted / a.plan).slice(0, 3);
      const heading = random.pick(["3 đơn vị dẫn đầu:", "Đơn vị có tỷ lệ cao:", "Ba đơn vị khá nhất"]);
      const isText = random.chance(0.5);
      const lines = best.map(({ name, plan, admitted }): CellValue[] => {
        const share = Math.round((1000 * admitted) / plan) / 10;
        return ["", name, isText ? `${share}%` : share];
      });
      for (const { blocks } of draft.sheets.slice(0, 1))
        blocks.splice(blocks.findIndex(({ kind }) => kind === "table") + 1, 0, {
          kind: "lines",
          lines: [[], ["", heading], ...lines],
        });
    },
  },
  {
    name: "names: Roman numbers before them",
    of: ["rows", "totals", "order"],
    wishes: { groupRows: false },
    apply: (draft) => {
      for (const table of unitTables(draft))
        replace(table, "ordinal", [
          textColumn("ordinal", table.columns[at(table, "ordinal")]?.header ?? [], (_, i) => ROMAN[i] ?? ""),
        ]);
    },
  },
  {
    name: "plan: what the unit registered",
    of: ["plan"],
    apply: ({ admissions }, random) => {
      withPercent(admissions);
      const text = random.pick([
        "Chỉ tiêu đăng ký",
        "Đăng ký đầu năm",
        "CT phải thực hiện",
        "KH đăng ký năm",
      ]);
      replace(admissions, "plan", [countColumn("plan", [...above(admissions, "plan"), text], PLAN)]);
    },
  },
  {
    name: "plan: a share of all members beside it",
    of: ["extra columns"],
    apply: ({ admissions }, random) => {
      const up = above(admissions, "plan");
      const text = random.pick(["Chỉ tiêu 3% theo NQ", "3-4% tổng số đảng viên", "3% tổng số ĐV"]);
      const share = (unit: Unit): number => Math.round(unit.membership * 0.03);
      admissions.columns.splice(at(admissions, "plan"), 0, countColumn("", [...up, text], share));
    },
  },
  {
    name: "results: each month's and cumulative, month beside month",
    of: ["admitted", "percent"],
    wishes: { least: { month: 4 } },
    apply: ({ admissions, office: { month } }) => {
      admissions.columns = admissions.columns.filter(({ role }) => role !== "percent");
      replace(
        admissions,
        "admitted",
        [month - 2, month - 1, month].flatMap((one) => [
          countColumn("", [`Tháng ${one}`, "Kết nạp"], (unit) => inMonth(unit, one)),
          countColumn(one === month ? "admitted" : "", [`Tháng ${one}`, "Lũy kế"], (unit) => upTo(unit, one)),
        ]),
      );
    },
  },
  {
    name: "columns: an empty one after every second",
    of: ["order"],
    apply: (draft) => {
      const blank = textColumn<Unit>("", [""], () => "");
      for (const table of unitTables(draft)) {
        const names = at(table, "unit") + 1;
        table.columns = table.columns.flatMap((column, index) =>
          index >= names && (index - names) % 2 === 1 ? [column, { ...blank }] : [column],
        );
      }
    },
  },
  {
    name: "results: how the number of members moved",
    of: ["admitted", "extra columns"],
    apply: ({ admissions }, random) => {
      withPercent(admissions);
      const joined = random.pick(["Kết nạp mới", "Kết nạp"]);
      const gone = (unit: Unit): number => unit.membership % 3;
      replace(admissions, "admitted", [
        countColumn("", ["Đảng viên đầu kỳ"], (unit) => unit.membership),
        countColumn("", ["Tăng", "Chuyển đến"], gone),
        countColumn("admitted", ["Tăng", joined], ADMITTED),
        countColumn("", ["Giảm", "Chuyển đi"], (unit) => gone(unit) + 1),
        countColumn("", ["Giảm", "Từ trần"], () => 0),
        countColumn("", ["Đảng viên cuối kỳ"], (unit) => unit.membership - 1 + unit.admitted),
      ]);
    },
  },
  {
    name: "sheets: how it is filled in, with an example",
    of: ["sheets"],
    apply: (draft, random) => {
      const lines: CellValue[][] = [
        [random.pick(["HƯỚNG DẪN NHẬP LIỆU", "CÁCH GHI BIỂU", "VÍ DỤ MINH HỌA"])],
        ["1. Chỉ nhập vào các ô màu vàng."],
        ["TT", "Đơn vị", "Chỉ tiêu giao", "Đã kết nạp", "Tỷ lệ (%)"],
        ...["A", "B", "C"].map((letter, i): CellValue[] => [
          i + 1,
          `Đảng bộ xã ${letter}`,
          10,
          5 + i,
          50 + 10 * i,
        ]),
      ];
      place(draft, random, sheet(random.pick(["Hướng dẫn", "HD nhập", "Vi du"]), [{ kind: "lines", lines }]));
    },
  },
  {
    name: "sheets: the class for those to be admitted, plan and result",
    of: ["sheets"],
    apply: (draft, random) => {
      const title = random.pick([
        "CỬ QUẦN CHÚNG THAM GIA LỚP BỒI DƯỠNG NHẬN THỨC VỀ ĐẢNG",
        "KẾT QUẢ BỒI DƯỠNG ĐỐI TƯỢNG KẾT NẠP ĐẢNG",
      ]);
      const sent = (unit: Unit): number => unit.membership % 5;
      const table = unitTable(
        random,
        draft.units,
        [
          countColumn("", ["Chỉ tiêu"], (unit) => sent(unit) + 2),
          countColumn("", ["Thực hiện"], sent),
          percentColumn("", ["Tỷ lệ (%)"], sent, (unit) => sent(unit) + 2),
        ],
        { groupRows: false, total: "below" },
      );
      const lines: CellValue[][] = [[`${title} NĂM ${draft.office.year}`], []];
      place(
        draft,
        random,
        sheet("Lớp BD", [
          { kind: "lines", lines },
          { kind: "table", table },
        ]),
      );
    },
  },
  {
    name: "tables: units on two sheets, results in the register only",
    of: ["tables", "admitted", "percent", "periods", "results elsewhere"],
    wishes: { halves: "admissions", register: true, groupRows: false, total: "below", roster: false },
    apply: (draft, random) => {
      const first = draft.sheets[0];
      const columns = draft.admissions.columns.filter(
        ({ role }) => role !== "admitted" && role !== "percent",
      );
      if (!first) return;
      draft.admissions.columns = columns;
      const parts = [0, 1].map((section) => draft.units.filter((unit) => unit.section === section));
      first.blocks.forEach((block, index) => {
        if (block.kind === "table")
          first.blocks[index] = { kind: "table", table: part(random, parts[0], columns) };
      });
      const [above] = first.blocks;
      draft.sheets.splice(
        1,
        0,
        sheet("Khối cơ quan", [
          ...(above?.kind === "lines" ? [above] : []),
          { kind: "table", table: part(random, parts[1], columns) },
        ]),
      );
      draft.register ??= registerTable(random, draft.newMembers);
    },
  },
  {
    name: "periods: months, sheets called by month and year only",
    of: ["periods", "titles"],
    wishes: { halves: "one", roster: false, register: false, titleTellsMonth: false, least: { month: 3 } },
    apply: (draft, random) => {
      const { year, month } = draft.office;
      const name = random.pick([
        (one: number) => `${one}-${year}`,
        (one: number) => `${String(one).padStart(2, "0")}.${year}`,
        (one: number) => `${year}_${String(one).padStart(2, "0")}`,
      ]);
      const earlier = [month - 2, month - 1].map((one) =>
        sheet(name(one), [
          { kind: "table", table: withResults(draft.admissions, (unit) => upTo(unit, one)) },
        ]),
      );
      const now = sheet(name(month), [{ kind: "table", table: draft.admissions }]);
      draft.sheets = [...earlier, now, ...draft.sheets.slice(1)];
      draft.cutOff = { year, month, day: lastDay(year, month) };
    },
  },
  ofRoster("members in full and on probation, with an x each", (table, random) => {
    const [full, probation] = random.pick([
      [["ĐV chính thức"], ["ĐV dự bị"]],
      [["Đảng viên chính thức"], ["Đảng viên dự bị"]],
      [
        ["Đảng viên", "Chính thức"],
        ["Đảng viên", "Dự bị"],
      ],
    ]);
    const isNew = ({ birth }: Person): boolean => birth % 5 === 0;
    replace(table, "member", [
      textColumn<Person>("member", full, (one) => (one.isMember ? (isNew(one) ? "" : "x") : "0")),
      textColumn<Person>("", probation, (one) => (one.isMember && isNew(one) ? "x" : "")),
    ]);
  }),
  ofRoster("former heads among them", (table, random) => {
    const former = recordsOf(table).filter(({ role }, index) => role === "head" && index % 9 === 0);
    table.rows = table.rows.flatMap((row): Row<Person>[] => {
      if (row.kind !== "record" || !former.includes(row.record)) return [row];
      const { village, unit } = row.record;
      const name = `${personName(random, false)} Cựu`;
      const head = village.startsWith("TDP")
        ? "tổ trưởng TDP"
        : `trưởng ${village.split(" ")[0]?.toLowerCase() ?? ""}`;
      const texts: Readonly<Record<string, CellValue>> = {
        unit: unit.name,
        village,
        role: `Nguyên ${head}`,
        person: name,
        member: "x",
      };
      return [row, { kind: "cells", cells: (columns) => columns.map(({ role }) => texts[role] ?? "") }];
    });
  }),
  {
    name: "lists: the village heads who are no members, by name",
    of: [],
    wishes: { heads: true },
    apply: (draft, random) => {
      const rows = draft.people
        .filter(({ role, isMember }) => role === "head" && !isMember)
        .map((one, i): CellValue[] => [
          i + 1,
          one.name,
          one.birth,
          one.unit.name,
          one.village,
          i % 2 ? "x" : "",
          "Tuổi cao",
        ]);
      const title = random.pick([
        "DANH SÁCH TRƯỞNG THÔN CHƯA LÀ ĐẢNG VIÊN",
        "TRƯỞNG THÔN CHƯA PHẢI LÀ ĐẢNG VIÊN",
      ]);
      const header = ["TT", "Họ và tên", "Ngày sinh", "Đơn vị", "Thôn", "Đã học lớp nhận thức", "Lý do"];
      if (rows.length > 0)
        place(draft, random, sheet("Chưa ĐV", [{ kind: "lines", lines: [[title], [], header, ...rows] }]));
    },
  },
  {
    name: "lists: who holds which post in the villages",
    of: [],
    wishes: { heads: true },
    apply: (draft, random) => {
      const rows = draft.people
        .filter(({ role }) => role === "head")
        .map((one, i): CellValue[] => [
          i + 1,
          one.unit.name,
          one.village,
          personName(random, false),
          one.name,
          personName(random, true),
          personName(random, false),
          `09${12_345_678 + 91 * i}`,
        ]);
      const header = [
        "TT",
        "Đơn vị",
        "Thôn",
        "Bí thư chi bộ",
        "Trưởng thôn",
        "Phó trưởng thôn",
        "Công an viên",
        "Số ĐT",
      ];
      place(
        draft,
        random,
        sheet("CB thôn", [{ kind: "lines", lines: [["DANH SÁCH CÁN BỘ THÔN"], [], header, ...rows] }]),
      );
    },
  },
];

function place(draft: Draft, random: Random, made: SheetDraft): void {
  if (random.chance(0.6)) draft.sheets.unshift(made);
  else draft.sheets.push(made);
}

/** A unit's counts spread over its villages, without a number before these. */
function villageRows(unit: Unit, villages: readonly string[]): Row<Unit>[] {
  const shareOf = (value: CellValue, index: number): CellValue => {
    if (typeof value !== "number" || !Number.isInteger(value)) return "";
    const least = Math.floor(value / villages.length);
    return index === 0 ? value - least * (villages.length - 1) : least;
  };
  return villages.map((village, index) => ({
    kind: "cells",
    cells: (columns: readonly Column<Unit>[]) =>
      columns.map((column) => {
        if (column.role === "unit") return `Thôn ${village}`;
        return column.format || column.role === "ordinal" ? "" : shareOf(column.cell(unit, 0), index);
      }),
  }));
}

function part(
  random: Random,
  units: readonly Unit[] | undefined,
  columns: readonly Column<Unit>[],
): Table<Unit> {
  return unitTable(random, units ?? [], [...columns], { groupRows: false, total: "below" });
}

/** The same table with other results, and the percentages that follow. */
function withResults(table: Table<Unit>, of: (unit: Unit) => number): Table<Unit> {
  const share = (units: readonly Unit[]): number => sumOf(units, of) / Math.max(1, sumOf(units, PLAN));
  const columns = table.columns.map((column): Column<Unit> => {
    if (column.role === "admitted") return { ...column, cell: of, sum: (units) => sumOf(units, of) };
    if (column.role === "percent") return { ...column, cell: (unit) => share([unit]), sum: share };
    return column;
  });
  return tableOf(columns, table.rows, table.unitOf, table.nameRole);
}

function ofRoster(what: string, change: (table: Table<Person>, random: Random) => void): Kind {
  return {
    name: `roster: ${what}`,
    of: ["roster"],
    wishes: { roster: true },
    apply: ({ roster }, random) => {
      if (roster) change(roster, random);
    },
  };
}
