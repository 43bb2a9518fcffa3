import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { sheet } from "../base.ts";
import { lastDay } from "../dates.ts";
import type { Draft, SheetDraft, Table, Unit } from "../draft.ts";
import type { Random } from "../random.ts";
import { tableOf } from "../tables.ts";
import { type Kind, unitTables } from "./kind.ts";

/** The same table several times: empty, copied, of other months, quarters and years. */
export const PERIODS: readonly Kind[] = [
  {
    name: "periods: an empty form in front",
    of: ["periods"],
    apply: (draft, random) => {
      draft.sheets.unshift(
        sheet(random.pick(["Mẫu", "Biểu mẫu", "Mau BC", "Phụ lục 1"]), [
          titleOf(draft, "BIỂU MẪU BÁO CÁO KẾT NẠP ĐẢNG VIÊN"),
          ...tableBlocks(draft, (table) => emptied(table, random)),
        ]),
      );
    },
  },
  {
    name: "periods: an empty form for next month behind",
    of: ["periods"],
    apply: (draft, random) => {
      const { month, year } = draft.office;
      const next = month === 12 ? { month: 1, year: year + 1 } : { month: month + 1, year };
      draft.sheets.push(
        sheet(`Tháng ${next.month}`, [
          titleOf(draft, `KẾT QUẢ KẾT NẠP ĐẢNG VIÊN, ĐẾN HẾT THÁNG ${next.month}/${next.year}`),
          ...tableBlocks(draft, (table) => emptied(table, random)),
        ]),
      );
    },
  },
  {
    name: "periods: a copy",
    of: ["periods"],
    apply: (draft, random) => {
      const original = draft.sheets[0];
      if (!original) return;
      const copy = sheet(
        `${original.name} (2)`,
        copied(draft, original, (unit) => unit),
      );
      copy.visibility = random.pick(["visible", "hidden", "veryHidden"] as const);
      if (copy.visibility !== "visible" && random.chance(0.5)) draft.sheets.unshift(copy);
      else draft.sheets.push(copy);
    },
  },
  {
    name: "periods: a hidden older version",
    of: ["periods"],
    may: ["table-ambiguous"],
    apply: (draft, random) => {
      const original = draft.sheets[0];
      if (!original) return;
      const old = sheet(
        random.pick([`${original.name} cũ`, "Sheet3", "luu", `${original.name} (old)`]),
        copied(draft, original, (unit) => changed(unit)),
      );
      old.visibility = random.pick(["hidden", "veryHidden"] as const);
      if (random.chance(0.6)) draft.sheets.unshift(old);
      else draft.sheets.push(old);
    },
  },
  {
    name: "periods: another version, visible",
    of: ["periods"],
    may: ["table-ambiguous"],
    apply: (draft, random) => {
      const original = draft.sheets[0];
      if (!original) return;
      draft.sheets.push(
        sheet(
          random.pick([`${original.name} (2)`, "Bản nháp", "Kiểm tra lại"]),
          copied(draft, original, (unit) => changed(unit)),
        ),
      );
    },
  },
  months("sheets T1, T2 …", (month) => `T${month}`, "sheet"),
  months("sheets named by the month, titles say it too", (month) => `Tháng ${month}`, "both"),
  months("sheets Thang 01, Thang 02 …", (month) => `Thang ${String(month).padStart(2, "0")}`, "sheet"),
  months("titles only", (month) => `Biểu ${month}`, "title"),
  months("newest first", (month) => `Tháng ${month}`, "both", true),
  months(
    "sheets by the last day",
    (month, draft) => `${lastDay(draft.office.year, month)}.${month}`,
    "title",
  ),
  {
    name: "periods: a sheet for each month of the year, later ones empty",
    of: ["periods", "titles"],
    wishes: { halves: "one", roster: false, register: false, titleTellsMonth: false },
    apply: (draft, random) => {
      const tail = draft.sheets.slice(1);
      const all = Array.from({ length: 12 }, (_, i) =>
        i + 1 === draft.office.month
          ? nowSheet(draft, `Tháng ${i + 1}`, "both")
          : i + 1 < draft.office.month
            ? monthSheet(draft, i + 1, `Tháng ${i + 1}`, "both")
            : sheet(`Tháng ${i + 1}`, [
                titleOf(draft, monthTitle(draft, i + 1)),
                ...tableBlocks(draft, (table) => emptied(table, random)),
              ]),
      );
      draft.sheets = [...all, ...tail];
    },
  },
  {
    name: "periods: sheets of quarters",
    of: ["periods", "titles"],
    wishes: { halves: "one", roster: false, register: false, titleTellsMonth: false, least: { month: 6 } },
    apply: (draft, random) => {
      const { month, year } = draft.office;
      const names = ["I", "II", "III", "IV"];
      const last = Math.ceil(month / 3) - 1;
      const tail = draft.sheets.slice(1);
      const style = random.pick([
        (q: string) => `Quý ${q}`,
        (q: string) => `Q${q}`,
        (q: string) => `QUY ${q}`,
      ]);
      const before = names
        .slice(0, last)
        .map((q, i) =>
          sheet(style(q), [
            titleOf(draft, `KẾT QUẢ KẾT NẠP ĐẢNG VIÊN QUÝ ${q}/${year}`),
            ...tableBlocks(draft, (table) => asOf(table, (unit) => upTo(unit, (i + 1) * 3))),
          ]),
        );
      const now = sheet(style(names[last] ?? ""), [
        titleOf(draft, `KẾT QUẢ KẾT NẠP ĐẢNG VIÊN, TÍNH ĐẾN ${lastDay(year, month)}/${month}/${year}`),
        ...tableBlocks(draft, (table) => table),
      ]);
      draft.sheets = [...before, now, ...tail];
    },
  },
  {
    name: "periods: sheets of years",
    of: ["periods", "titles"],
    wishes: { titleTellsMonth: true },
    apply: (draft, random) => {
      const original = draft.sheets[0];
      if (!original) return;
      const { year } = draft.office;
      const style = random.pick([
        (y: number) => String(y),
        (y: number) => `Năm ${y}`,
        (y: number) => `KN ${y}`,
      ]);
      original.name = style(year);
      const before = [2, 1].map((back) =>
        sheet(style(year - back), [
          titleOf(draft, `KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM ${year - back}`),
          ...tableBlocksOf(draft, original, (table) => asOf(table, ofYear)),
        ]),
      );
      draft.sheets = random.chance(0.7)
        ? [...before, ...draft.sheets]
        : [...draft.sheets, ...before.reverse()];
    },
  },
  {
    name: "periods: last year's table under this year's",
    of: ["periods", "titles", "below"],
    apply: (draft) => {
      const original = draft.sheets[0];
      if (!original) return;
      original.blocks.push(
        { kind: "lines", lines: [[], [`KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM ${draft.office.year - 1}`], []] },
        ...tableBlocksOf(draft, original, (table) => asOf(table, ofYear)),
      );
    },
  },
];

type SheetBlock = SheetDraft["blocks"][number];

/** Sheets of the months before the cut-off, and the one that counts. `said`: where the month stands. */
function months(
  what: string,
  name: (month: number, draft: Draft) => string,
  said: "sheet" | "title" | "both",
  isNewestFirst = false,
): Kind {
  return {
    name: `periods: months, ${what}`,
    of: ["periods", "titles"],
    wishes: { halves: "one", roster: false, register: false, titleTellsMonth: false },
    apply: (draft) => {
      const tail = draft.sheets.slice(1);
      const before = Array.from({ length: draft.office.month - 1 }, (_, i) =>
        monthSheet(draft, i + 1, name(i + 1, draft), said),
      );
      const now = nowSheet(draft, name(draft.office.month, draft), said);
      const all = [...before, now];
      draft.sheets = [...(isNewestFirst ? all.reverse() : all), ...tail];
    },
  };
}

const monthTitle = ({ office: { year } }: Draft, month: number): string =>
  `KẾT QUẢ KẾT NẠP ĐẢNG VIÊN ĐẾN HẾT THÁNG ${month}/${year}`;
const yearTitle = ({ office: { year } }: Draft): string => `KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM ${year}`;

const monthSheet = (
  draft: Draft,
  month: number,
  name: string,
  said: "sheet" | "title" | "both",
): SheetDraft =>
  sheet(name, [
    titleOf(draft, said === "sheet" ? yearTitle(draft) : monthTitle(draft, month)),
    ...tableBlocks(draft, (table) => asOf(table, (unit) => upTo(unit, month))),
  ]);

const nowSheet = (draft: Draft, name: string, said: "sheet" | "title" | "both"): SheetDraft =>
  sheet(name, [
    titleOf(draft, said === "sheet" ? yearTitle(draft) : monthTitle(draft, draft.office.month)),
    ...tableBlocks(draft, (table) => table),
  ]);

const titleOf = (draft: Draft, title: string): SheetBlock => ({
  kind: "lines",
  lines: [[draft.office.superior.toUpperCase()], [draft.office.name.toUpperCase()], [], ["", title], []],
});

const tableBlocks = (draft: Draft, change: (table: Table<Unit>) => Table<Unit>): SheetBlock[] => [
  { kind: "table", table: change(draft.admissions) },
];

/** The unit tables of a sheet, changed. */
const tableBlocksOf = (
  draft: Draft,
  { blocks }: SheetDraft,
  change: (table: Table<Unit>) => Table<Unit>,
): SheetBlock[] =>
  blocks.flatMap((block) => {
    const table = block.kind === "table" ? unitTables(draft).find((one) => one === block.table) : undefined;
    return table ? [{ kind: "table" as const, table: change(table) }] : [];
  });

/** All blocks of a sheet once more, the unit tables with other figures. */
const copied = (draft: Draft, original: SheetDraft, change: (unit: Unit) => Unit): SheetBlock[] =>
  original.blocks.map((block): SheetBlock => {
    if (block.kind === "lines") return { kind: "lines", lines: block.lines.map((line) => [...line]) };
    const table = unitTables(draft).find((one) => one === block.table);
    return table ? { kind: "table", table: asOf(table, change) } : block;
  });

/** The table as it was of other figures; its names are no places of this workbook's units. */
function asOf(table: Table<Unit>, change: (unit: Unit) => Unit): Table<Unit> {
  const changedOnes = new Map<Unit, Unit>();
  const of = (unit: Unit): Unit => {
    const known = changedOnes.get(unit) ?? change(unit);
    changedOnes.set(unit, known);
    return known;
  };
  const rows = table.rows.map((row): Table<Unit>["rows"][number] =>
    row.kind === "record"
      ? { ...row, record: of(row.record) }
      : row.kind === "sum"
        ? { ...row, records: row.records.map(of) }
        : row,
  );
  const copy = tableOf(table.columns, rows, () => null, "unit");
  copy.headerStyle = table.headerStyle;
  copy.numbering = table.numbering;
  copy.left = table.left;
  return copy;
}

function emptied(table: Table<Unit>, random: Random): Table<Unit> {
  const keepsPlan = random.chance(0.4);
  const kept = ["ordinal", "unit", "prefix", ...(keepsPlan ? ["plan"] : [])];
  const copy = asOf(table, (unit) => unit);
  const zero: CellValue = random.chance(0.3) ? 0 : "";
  copy.columns = table.columns.map((column) =>
    kept.includes(column.role) ? column : { ...column, cell: () => "", sum: () => zero },
  );
  return copy;
}

const upTo = (unit: Unit, month: number): Unit => {
  const cumulative = unit.cumulative.slice(0, month);
  const admitted = cumulative.at(-1) ?? 0;
  return { ...unit, cumulative, admitted, women: Math.min(unit.women, admitted) };
};

const ofYear = (unit: Unit): Unit => ({
  ...unit,
  plan: unit.before.plan,
  admitted: unit.before.admitted,
  women: Math.min(unit.women, unit.before.admitted),
  members: Math.max(0, unit.members - 1),
  cumulative: unit.cumulative.map(() => unit.before.admitted),
});

const changed = (unit: Unit): Unit => {
  const admitted = Math.max(0, unit.admitted - (unit.place.length % 3));
  return {
    ...unit,
    admitted,
    women: Math.min(unit.women, admitted),
    members: Math.max(0, unit.members - (unit.place.length % 2)),
  };
};
