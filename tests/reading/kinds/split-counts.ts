import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { isTown, type Column, type Draft, type Row, type Table, type Unit } from "../draft.ts";
import type { Random } from "../random.ts";
import { countColumn, textColumn } from "../tables.ts";
import { above, at, insertAfter, type Kind, replace, unitTables } from "./kind.ts";

/** Only what the draft itself counts is shared out over the rows of a unit. */
const SEVERAL_ROWS = [
  "rows",
  "unit column",
  "names",
  "numbering",
  "order",
  "plan",
  "admitted",
  "heads",
  "extra columns",
  "periods",
  "results elsewhere",
] as const;

/** One count in several cells, several counts in one, heads by their names: what a person reads at once all the same. */
export const SPLIT_COUNTS: readonly Kind[] = [
  {
    name: "cells: members and heads in one, a/b",
    of: ["heads", "header", "cells"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const header = random.pick([
        ["Trưởng thôn (ĐV/TS)"],
        ["Trưởng thôn là đảng viên/Tổng số"],
        ["ĐV/TS trưởng thôn"],
        ["Số trưởng thôn là ĐV/tổng số trưởng thôn"],
        ["Trưởng thôn, tổ trưởng TDP", "ĐV/TS"],
        ["Trưởng thôn", "Đảng viên/Tổng số"],
      ]);
      inOne(draft, header, ({ members, heads }) => `${members}/${heads}`);
    },
  },
  {
    name: "cells: heads and members in one, b/a",
    of: ["heads", "header", "cells"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const header = random.pick([
        ["Tổng số trưởng thôn/đảng viên"],
        ["Trưởng thôn (TS/ĐV)"],
        ["Trưởng thôn", "Tổng số/Là đảng viên"],
      ]);
      inOne(draft, header, ({ members, heads }) => `${heads}/${members}`);
    },
  },
  {
    name: "cells: plan and admitted in one, b/a",
    of: ["plan", "admitted", "percent", "cells", "rows"],
    wishes: { total: "none", groupRows: false },
    apply: (draft, random) => {
      const table = draft.admissions;
      const header = [
        ...above(table, "plan"),
        random.pick(["Chỉ tiêu/Kết nạp", "CT/KN", "Chỉ tiêu/đã kết nạp", "KH/TH"]),
      ];
      table.columns = table.columns.filter(({ role }) => role !== "admitted" && role !== "percent");
      replace(table, "plan", [textColumn<Unit>("", header, ({ admitted, plan }) => `${plan}/${admitted}`)]);
    },
  },
  {
    name: "results: men and women, without a sum",
    of: ["admitted"],
    apply: (draft, random) => {
      const table = draft.admissions;
      const up = [
        ...above(table, "admitted"),
        random.pick(["Đã kết nạp", "Kết quả kết nạp", "Số đã kết nạp"]),
      ];
      const columns = genders(up, random, ADMITTED, ({ women }) => women);
      replace(table, "admitted", columns);
    },
  },
  {
    name: "results: month by month, without a sum",
    of: ["admitted", "periods"],
    wishes: { least: { month: 3 }, register: false },
    // Where no month has less than the one before they may as well be cumulative.
    may: ["column-uncertain"],
    apply: (draft, random) => {
      const label = random.pick(["Tháng ", "T", "Th."]);
      const up = random.pick(["Đã kết nạp trong tháng", "Số kết nạp hằng tháng", "Kết quả kết nạp"]);
      overTime(
        draft,
        up,
        Array.from({ length: draft.office.month }, (_, i) => [`${label}${i + 1}`, i, i + 1]),
      );
    },
  },
  {
    name: "results: quarter by quarter, without a sum",
    of: ["admitted", "periods"],
    wishes: { least: { month: 6 }, register: false },
    may: ["column-uncertain"],
    apply: (draft, random) => {
      const { month } = draft.office;
      const up = random.pick(["Kết quả kết nạp từng quý", "Đã kết nạp trong quý", "Kết quả kết nạp"]);
      const quarters = ["Quý I", "Quý II", "Quý III", "Quý IV"].slice(0, Math.ceil(month / 3));
      overTime(
        draft,
        up,
        quarters.map((text, i) => [text, 3 * i, Math.min(month, 3 * i + 3)]),
      );
    },
  },
  {
    name: "results: cumulative month by month under one text",
    of: ["admitted", "periods"],
    wishes: { least: { month: 3 }, register: false },
    apply: (draft, random) => {
      const up = random.pick(["Lũy kế kết nạp", "Kết nạp lũy kế đến hết"]);
      overTime(
        draft,
        up,
        Array.from({ length: draft.office.month }, (_, i) => [`Tháng ${i + 1}`, 0, i + 1]),
      );
    },
  },
  {
    name: "heads: men and women, without a sum",
    of: ["heads", "header"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const women = ({ heads, place }: Unit): number => Math.min(heads, place.length % 4);
      const [heads, members] = [
        [random.pick(["Trưởng thôn", "Trưởng thôn, tổ trưởng TDP"])],
        [random.pick(["Trưởng thôn là đảng viên", "Trong đó trưởng thôn là đảng viên"])],
      ];
      setHeads(headsTable(draft), [
        ...genders(heads, random, HEADS, women),
        ...genders(members, random, MEMBERS, (unit) => Math.min(women(unit), unit.members)),
      ]);
    },
  },
  {
    name: "heads: members full and on probation, without a sum",
    of: ["heads", "header"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const up = random.pick(["Trưởng thôn là đảng viên", "Trong đó trưởng thôn là đảng viên"]);
      const [full, probation] = random.pick([
        ["Chính thức", "Dự bị"],
        ["ĐV chính thức", "ĐV dự bị"],
      ] as const);
      const onProbation = ({ members }: Unit): number => Math.floor(members / 4);
      setHeads(headsTable(draft), [
        countColumn("heads", ["Tổng số trưởng thôn"], HEADS),
        countColumn("", [up, full], (unit) => unit.members - onProbation(unit)),
        countColumn("", [up, probation], onProbation),
      ]);
    },
  },
  {
    name: "heads: of villages and of groups apart, their members together",
    of: ["heads", "header"],
    wishes: { heads: true, level: "district" },
    apply: (draft, random) => {
      setHeads(headsTable(draft), [
        countColumn("", ["Trưởng thôn"], (unit) => (isTown(unit) ? 0 : unit.heads)),
        countColumn("", [random.pick(["Tổ trưởng TDP", "Tổ trưởng tổ dân phố"])], (unit) =>
          isTown(unit) ? unit.heads : 0,
        ),
        countColumn("members", [random.pick(["Là đảng viên", "Trong đó là đảng viên"])], MEMBERS),
      ]);
    },
  },
  {
    name: "heads: each by name beside the figures of the cell",
    of: ["heads", "header", "roster"],
    wishes: { heads: true, level: "commune", roster: false },
    apply: (draft, random) => {
      const headOf = (unit: Unit) => draft.people.find((one) => one.unit === unit && one.role === "head");
      const [name, member] = random.pick([
        [["Họ tên trưởng thôn"], ["Là đảng viên"]],
        [["Trưởng thôn"], ["Đảng viên"]],
        [
          ["Trưởng thôn", "Họ và tên"],
          ["Trưởng thôn", "Là đảng viên"],
        ],
        [["Họ và tên trưởng thôn"], ["Trưởng thôn là đảng viên"]],
      ]);
      const [yes, no] = random.pick([
        ["x", "Chưa"],
        ["Có", "Không"],
        ["Đảng viên", "Quần chúng"],
        [1, 0],
      ] as const);
      setHeads(headsTable(draft), [
        textColumn<Unit>("", [...name], (unit) => headOf(unit)?.name ?? ""),
        textColumn<Unit>("", [...member], (unit) => {
          const head = headOf(unit);
          return head ? (head.isMember ? yes : no) : "";
        }),
      ]);
    },
  },
  {
    name: "rows: several for each unit, its name over them",
    of: SEVERAL_ROWS,
    apply: (draft, random) => severalRows(draft, random, "over"),
  },
  {
    name: "rows: several for each unit, its name in each",
    of: SEVERAL_ROWS,
    // A plan that is the same in all rows of each unit may be repeated.
    may: ["column-uncertain"],
    apply: (draft, random) => severalRows(draft, random, "repeated"),
  },
  {
    name: "rows: each unit over its parts, which it sums",
    of: SEVERAL_ROWS,
    apply: (draft, random) => severalRows(draft, random, "sum"),
  },
];

/**
 * A row for each part of every unit but the agencies: under its name, with its name again, or below its own row, which sums
 * them. A column beside the names says of what each row is; percentages stay those of the unit.
 */
function severalRows(draft: Draft, random: Random, how: "over" | "repeated" | "sum"): void {
  const [header, parts] = random.pick([
    ["Chi bộ", ["Chi bộ thôn Nội", "Chi bộ thôn Ngoại", "Chi bộ Trường Tiểu học"]],
    ["Thôn", ["Thôn Thượng", "Thôn Trung", "Thôn Hạ"]],
    ["Thời gian", ["6 tháng đầu năm", "Quý III", "Quý IV"]],
  ] as const);
  const ofUnit = (unit: Unit): readonly string[] => (unit.section === 0 ? parts : []);
  for (const table of unitTables(draft)) {
    const counted = table.columns.map(({ role, cell }) => ({ role, cell }));
    const partOf = (unit: Unit, column: number, part: number): CellValue => {
      const { role, cell } = counted[column] ?? { role: "", cell: () => "" };
      const all = cell(unit, 0);
      if (role === "unit") return how === "repeated" ? all : "";
      return COUNTS.has(role) && typeof all === "number" ? shareOf(all, part, parts.length) : "";
    };
    table.rows = table.rows.flatMap((row): Row<Unit>[] => {
      if (row.kind !== "record") return [row];
      const more = ofUnit(row.record).map((text, part): Row<Unit> => ({
        kind: "cells",
        cells: (columns) =>
          columns.map(({ role }, column) =>
            role === "part" ? text : partOf(row.record, column > named ? column - 1 : column, part),
          ),
      }));
      return how === "sum" ? [row, ...more] : [row, ...more.slice(1)];
    });
    const named = at(table, "unit");
    table.columns.forEach((column, index) => {
      const whole = column.cell;
      if (how === "sum" || !COUNTS.has(column.role)) return;
      column.cell = (unit, place) => (unit.section === 0 ? partOf(unit, index, 0) : whole(unit, place));
    });
    insertAfter(table, "unit", [
      textColumn<Unit>("part", [header], (unit) => (how === "sum" ? "" : (ofUnit(unit)[0] ?? ""))),
    ]);
  }
}

const COUNTS: ReadonlySet<string> = new Set(["plan", "admitted", "heads", "members"]);

/** What one of several parts has of a number; all parts together have it. */
const shareOf = (all: number, part: number, parts: number): number =>
  Math.floor(((part + 1) * all) / parts) - Math.floor((part * all) / parts);

const ADMITTED = ({ admitted }: Unit): number => admitted;
const HEADS = ({ heads }: Unit): number => heads;
const MEMBERS = ({ members }: Unit): number => members;

/** "Nam | Nữ" under the texts given, in either order. */
function genders(
  up: readonly string[],
  random: Random,
  of: (unit: Unit) => number,
  women: (unit: Unit) => number,
): Column<Unit>[] {
  const columns = [
    countColumn("", [...up, "Nam"], (unit) => of(unit) - women(unit)),
    countColumn("", [...up, "Nữ"], women),
  ];
  return random.chance(0.7) ? columns : columns.reverse();
}

/** What was admitted after `from` months and up to `to`, a column for each stretch, in place of the sum. */
function overTime(
  draft: Draft,
  up: string,
  stretches: readonly (readonly [text: string, from: number, to: number])[],
): void {
  const table = draft.admissions;
  const upTo = ({ cumulative }: Unit, month: number): number => cumulative[month - 1] ?? 0;
  replace(
    table,
    "admitted",
    stretches.map(([text, from, to]) =>
      countColumn("", [...above(table, "admitted"), up, text], (unit) => upTo(unit, to) - upTo(unit, from)),
    ),
  );
}

const headsTable = ({ heads, admissions }: Draft): Table<Unit> => heads ?? admissions;

/** Heads and members in one column of text; units without heads leave it blank. */
function inOne(draft: Draft, header: string[], text: (unit: Unit) => string): void {
  const table = headsTable(draft);
  setHeads(table, [textColumn<Unit>("", header, (unit) => (unit.heads === 0 ? "" : text(unit)))]);
}

/** The columns in place of heads, members and their percentage. */
function setHeads(table: Table<Unit>, columns: readonly Column<Unit>[]): void {
  table.columns = table.columns.filter(({ role }) => role !== "members" && role !== "headPercent");
  const index = at(table, "heads");
  if (index < 0) throw new Error("the table has no heads");
  table.columns.splice(index, 1, ...columns);
}
