import type { Wishes } from "../base.ts";
import { isTown, type Draft, type Table, type Unit } from "../draft.ts";
import type { Random } from "../random.ts";
import { countColumn, textColumn } from "../tables.ts";
import { withoutMarks } from "../words.ts";
import { at, insertAfter, type Kind, rename, replace, unitTables } from "./kind.ts";

/** Names without tone marks beside lists of people with them: whether these are the same is asked, and rightly. */
const ALONE: Wishes = { roster: false, register: false };

/** What stands around a unit's name, and how its column is called. */
export const NAMES: readonly Kind[] = [
  named("numbered in the cell", (random) => {
    const style = random.pick([
      (n: string) => `${n}. `,
      (n: string) => `${n}- `,
      (n: string) => `${n}) `,
      (n: string) => `${n} - `,
      (n: string) => `${n}.`,
    ]);
    const pad = random.chance(0.5) ? 2 : 1;
    return (text, index) => `${style(String(index + 1).padStart(pad, "0"))}${text}`;
  }),
  named("the secretary below it", (random) => {
    const style = random.pick([
      (who: string) => `\n(BT: ${who})`,
      (who: string) => `\nBí thư: ${who}`,
      (who: string) => ` (Đ/c ${who})`,
      (who: string) => `\n(Bí thư: đ/c ${who})`,
      (who: string) => ` - BT: ${who}`,
    ]);
    return (text, _, unit) => `${text}${style(unit.secretary)}`;
  }),
  named("footnote marks", (random) => {
    const marks = random.pick([
      ["¹", "²"],
      ["(*)", "(**)"],
      [" *", " **"],
      ["(1)", "(2)"],
      [" (1)", " (2)"],
      ["⁽¹⁾", "⁽²⁾"],
      ["*", "**"],
      ["[1]", "[2]"],
    ] as const);
    return (text, index) =>
      index % 4 === 1 ? `${text}${marks[0]}` : index % 7 === 2 ? `${text}${marks[1]}` : text;
  }),
  named("in capitals", () => (text) => text.toUpperCase()),
  named("in capitals without tone marks", () => (text) => withoutMarks(text.toUpperCase()), ALONE),
  named("without tone marks", () => (text) => withoutMarks(text), ALONE),
  named("decomposed", () => (text) => text.normalize("NFD")),
  named("codes before or behind", (random) => {
    const style = random.pick([
      (text: string, n: string) => `${n} - ${text}`,
      (text: string, n: string) => `${text} (${n})`,
      (text: string, n: string) => `[${n}] ${text}`,
      (text: string, n: string) => `${n}: ${text}`,
      (text: string, n: string) => `${text} - ${n}`,
    ]);
    const code = random.pick([
      (i: number) => `B${String(i + 1).padStart(2, "0")}`,
      (i: number) => `ĐB${String(i + 1).padStart(3, "0")}`,
      (i: number) => `10${String(i + 11)}`,
      (i: number) => `XA-${i + 1}`,
    ]);
    return (text, index) => style(text, code(index));
  }),
  named("with a dash or a bullet", (random) => {
    const mark = random.pick(["- ", "+ ", "• ", "* ", "-", "– "]);
    return (text) => `${mark}${text}`;
  }),
  named("with spaces too many", (random) => {
    const style = random.int(0, 3);
    return (text, index) =>
      index % 3 !== 0
        ? text
        : style === 0
          ? ` ${text}`
          : style === 1
            ? `${text}  `
            : style === 2
              ? text.replace(" ", "  ")
              : text.replace(" ", "\u00a0");
  }),
  named("broken into lines", () => (text) => text.replace(/ (?=\S+ \S+$)/, "\n")),
  named("with a remark in brackets", (random) => {
    const remark = random.pick([
      " (sáp nhập)",
      " (xã mới)",
      " (vùng cao)",
      " (khu vực III)",
      " (mới thành lập)",
      " (NTM)",
      " (miền núi)",
      " (xã ATK)",
    ]);
    return (text, index) => (index % 3 === 1 ? `${text}${remark}` : text);
  }),
  named("with a mark of punctuation behind", (random) => {
    const mark = random.pick([":", ";", ".", ",", " :"]);
    return (text) => `${text}${mark}`;
  }),
  named("look-alike letters", () => (text) => text.replaceAll("Đ", "Ð").replaceAll("đ", "ð")),
  named(
    "old tone places",
    () => (text) =>
      text.replaceAll("òa", "oà").replaceAll("óa", "oá").replaceAll("ủy", "uỷ").replaceAll("Hòa", "Hoà"),
  ),
  {
    name: "names: in two cells",
    of: ["names", "unit column"],
    wishes: { level: "district", groupRows: false },
    apply: (draft, random) => {
      const [left = "", right = "", top = ""] = random.pick([
        ["Loại hình", "Tên", "Đơn vị"],
        ["Cấp", "Tên đơn vị", ""],
        ["", "", "Đơn vị"],
        ["Loại", "Tên đơn vị", ""],
      ]);
      for (const table of unitTables(draft)) {
        const header = (text: string): string[] =>
          top === "" ? [text] : text === "" ? [top, ""] : [top, text];
        replace(table, "unit", [
          {
            ...textColumn<Unit>("prefix", header(left), (unit) =>
              unit.prefix === "" ? (/^(Chi bộ|Đảng bộ)/.exec(unit.name)?.[0] ?? "") : unit.prefix,
            ),
            sum: () => "",
          },
          {
            ...textColumn<Unit>("unit", header(right), (unit) =>
              unit.prefix === "" ? unit.name.replace(/^(Chi bộ|Đảng bộ) /, "") : unit.place,
            ),
            sum: () => "",
          },
        ]);
      }
    },
  },
  {
    name: "names: places alone under a header that says of what",
    of: ["names", "unit column"],
    wishes: { level: "district" },
    apply: (draft, random) => {
      for (const table of unitTables(draft)) {
        const column = table.columns[at(table, "unit")];
        if (!column) continue;
        column.cell = (unit) => (unit.section === 0 && !isTown(unit) ? unit.place : unit.name);
        column.header = [
          random.pick([
            "Xã, thị trấn",
            "Đảng bộ xã, thị trấn",
            "Xã, phường, thị trấn",
            "Tên xã, thị trấn, cơ quan",
          ]),
        ];
      }
    },
  },
  {
    name: "names: the column called otherwise",
    of: ["unit column"],
    apply: (draft, random) => {
      const text = random.pick([
        "TCCS Đảng",
        "Đơn vị (Bí thư)",
        "Đảng uỷ, chi uỷ",
        "Tên TCCSĐ",
        "Tổ chức cơ sở đảng",
        "Đảng bộ, chi bộ trực thuộc",
        "Chi, đảng bộ cơ sở",
        "Cơ sở đảng",
        "Đơn vị báo cáo",
        "Tên chi bộ, đảng bộ",
        "ĐẢNG BỘ/CHI BỘ",
        "Danh sách đơn vị",
        "Tên đơn vị, cơ sở",
        "Đảng bộ",
        "Địa phương, đơn vị",
        "Chi bộ trực thuộc",
        "Tên tổ chức đảng",
        "Đơn vị trực thuộc Đảng bộ",
      ]);
      for (const table of unitTables(draft)) rename(table, "unit", text);
    },
  },
  {
    name: "names: no header above them",
    of: ["unit column"],
    may: ["column-uncertain"],
    apply: (draft) => {
      for (const table of unitTables(draft)) rename(table, "unit", "");
    },
  },
  {
    name: "names: a code or an old name in a column beside",
    of: ["extra columns"],
    apply: (draft, random) => {
      const column = random.pick([
        textColumn<Unit>("", ["Mã đơn vị"], (_, index) => `D${String(index + 101)}`),
        textColumn<Unit>("", ["Mã số"], (_, index) => 24_001 + index),
        textColumn<Unit>("", ["Bí thư"], (unit) => unit.secretary),
        textColumn<Unit>("", ["Tên cũ"], (unit) => `${unit.place} cũ`),
        textColumn<Unit>("", ["Cụm thi đua"], (unit) => `Cụm ${1 + (unit.place.length % 3)}`),
        textColumn<Unit>("", ["Phụ trách"], (unit) => unit.secretary),
        countColumn("", ["Số đảng viên"], (unit) => unit.membership),
      ]);
      for (const table of unitTables(draft)) {
        if (random.chance(0.5)) insertAfter(table, "unit", [column]);
        else table.columns.splice(at(table, "unit"), 0, column);
      }
    },
  },
  {
    name: "names: no ordinal column",
    of: ["order"],
    apply: (draft) => {
      for (const table of unitTables(draft))
        table.columns = table.columns.filter(({ role }) => role !== "ordinal");
    },
  },
  {
    name: "names: in capitals without tone marks everywhere, roster without 'Đảng bộ'",
    of: ["names", "roster", "register"],
    wishes: { roster: true, level: "district" },
    apply: (draft) => {
      const plain = (unit: Unit): string => withoutMarks(unit.name.toUpperCase());
      for (const table of unitTables(draft))
        replaceName(table, (unit) => plain(unit).replace(/^(XA|DB XA) /, "DANG BO XA "));
      if (draft.roster)
        replaceName(draft.roster, ({ unit }) => plain(unit).replace(/^(DANG BO|DB) (?=XA|THI TRAN)/, ""));
      if (draft.register) replaceName(draft.register, ({ unit }) => plain(unit));
    },
  },
  {
    name: "names: written otherwise in roster and register",
    of: ["roster", "register"],
    wishes: { roster: true, register: true, level: "district" },
    apply: (draft, random) => {
      const style = random.pick([
        (unit: Unit) => (unit.prefix === "" ? unit.name : `Xã ${unit.place}`),
        (unit: Unit) => unit.name.toUpperCase(),
        (unit: Unit) => (unit.prefix === "" ? unit.name : `Đảng bộ xã ${unit.place}`),
      ]);
      const name = (unit: Unit): string => (isTown(unit) ? unit.name : style(unit));
      if (draft.roster)
        replace(draft.roster, "unit", [textColumn("unit", ["Đơn vị"], ({ unit }) => name(unit))]);
      if (draft.register)
        replace(draft.register, "unit", [textColumn("unit", ["Đơn vị"], ({ unit }) => name(unit))]);
    },
  },
];

/** A kind that writes every name its own way, in all unit tables alike. */
function named(
  what: string,
  style: (random: Random) => (text: string, index: number, unit: Unit) => string,
  wishes: Wishes = {},
): Kind {
  return {
    name: `names: ${what}`,
    of: ["names"],
    wishes,
    apply: (draft: Draft, random: Random) => {
      const write = style(random);
      for (const table of unitTables(draft))
        for (const column of table.columns) {
          const { cell, role } = column;
          if (role === "unit")
            column.cell = (unit) => write(String(cell(unit, 0)), draft.units.indexOf(unit), unit);
        }
    },
  };
}

function replaceName<R>(table: Table<R>, cell: (record: R) => string): void {
  for (const column of table.columns) if (column.role === "unit") column.cell = cell;
}
