import { isTown, type Column, type Draft, type Table, type Unit } from "../draft.ts";
import type { Random } from "../random.ts";
import { countColumn, textColumn } from "../tables.ts";
import { above, at, type Kind, replace } from "./kind.ts";

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
];

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
