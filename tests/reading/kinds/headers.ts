import { TCVN3, VNI } from "../../../src/core/text/legacy-tables.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { lastDay } from "../dates.ts";
import type { Column, Table, Unit } from "../draft.ts";
import type { Random } from "../random.ts";
import { withoutMarks } from "../words.ts";
import { countColumn } from "../tables.ts";
import { above, at, type Kind, rename, replace, unitTables, withPercent } from "./kind.ts";

/** The same columns under other words, in other depths, with lines of numbers below. */
export const HEADERS: readonly Kind[] = [
  renamed("other words for the plan", "plan", [
    "CT giao",
    "Chỉ tiêu KN",
    "KH năm",
    "Chỉ tiêu giao",
    "Kế hoạch kết nạp",
    "Chỉ tiêu Huyện ủy giao",
    "Chỉ tiêu phát triển đảng viên",
    "KH kết nạp ĐV",
    "Kế hoạch giao",
    "Chỉ tiêu kết nạp đảng viên mới",
    "KH phát triển ĐV",
    "CT năm",
    "Chỉ tiêu được phân bổ",
    "Nhiệm vụ được giao",
    "Kế hoạch phát triển đảng",
    "Chỉ tiêu KNĐV",
    "Số được giao",
    "Chỉ tiêu BTV giao",
    "CT kết nạp được giao",
    "Chỉ tiêu phấn đấu trong năm",
    "Số phải kết nạp theo kế hoạch",
    "Chỉ tiêu giao kết nạp ĐV mới",
    "Kế hoạch năm (người)",
    "CTKN",
    "Nghị quyết đề ra",
    "NQ năm",
  ]),
  renamed("other words for what was done", "admitted", [
    "KN",
    "Đã KN",
    "Kết quả",
    "Lũy kế",
    "Số kết nạp được",
    "Kết nạp được",
    "Đảng viên mới kết nạp",
    "Số ĐV mới",
    "Thực hiện đến nay",
    "KQ kết nạp",
    "Kết quả thực hiện",
    "Đã kết nạp được",
    "Số đảng viên kết nạp mới",
    "Kết nạp đảng viên mới",
    "Đã thực hiện",
    "ĐV đã kết nạp",
    "Số quần chúng đã được kết nạp",
    "Đã có quyết định kết nạp",
    "Kết quả KNĐV",
    "Số ĐV KN",
    "Đã KN (đ/c)",
    "Đảng viên mới kết nạp trong năm",
    "Tổng số kết nạp",
    "Kết nạp mới",
    "Số lượng đã kết nạp",
    "Kết quả đạt được",
    "Đã thực hiện được",
    "Thực hiện lũy kế",
    "Số kết nạp từ đầu năm",
    "KQKN",
    "LK kết nạp",
  ]),
  renamed("other words for the percentage", "percent", [
    "So KH (%)",
    "TL",
    "% KH",
    "Đạt tỷ lệ %",
    "Tỉ lệ đạt",
    "% hoàn thành",
    "Đạt (%)",
    "So với KH",
    "Tỷ lệ % so với chỉ tiêu",
    "TH/KH (%)",
    "Tỷ lệ hoàn thành",
    "(%)",
    "Mức độ hoàn thành (%)",
    "Tiến độ (%)",
    "KN/CT (%)",
    "TLHT (%)",
    "% so với chỉ tiêu giao",
  ]),
  {
    name: "headers: results under words nobody knows, beside percentages",
    of: ["admitted", "percent"],
    apply: (draft, random) => {
      withPercent(draft.admissions);
      rename(draft.admissions, "admitted", random.pick(["Đã phát triển", "Hoàn tất", "Số thực", "Có"]));
    },
  },
  {
    name: "headers: the year and the day in them",
    of: ["header"],
    apply: (draft, random) => {
      const { year, month } = draft.office;
      const table = draft.admissions;
      rename(
        table,
        "plan",
        random.pick([
          `Chỉ tiêu năm ${year}`,
          `Kế hoạch kết nạp năm ${year}`,
          `Chỉ tiêu giao ${year}`,
          `KH ${year}`,
          `CT năm ${year}`,
        ]),
      );
      rename(
        table,
        "admitted",
        random.pick([
          `Đã kết nạp đến ${lastDay(year, month)}/${month}/${year}`,
          `Kết nạp đến hết tháng ${month}`,
          `Kết quả ${month} tháng`,
          `Thực hiện đến tháng ${month}/${year}`,
          `Lũy kế ${month} tháng`,
          `TH ${month}T`,
          `LK đến T${month}`,
          `Số kết nạp từ 01/01 đến nay`,
        ]),
      );
    },
  },
  wholeHeader("in capitals", () => (text) => text.toUpperCase()),
  wholeHeader("without tone marks", () => (text) => withoutMarks(text)),
  wholeHeader("decomposed", () => (text) => text.normalize("NFD")),
  wholeHeader(
    "broken into lines",
    () => (text) => text.replace(/ /g, (space, index: number) => (index % 2 === 0 ? "\n" : space)),
  ),
  wholeHeader("numbered", () => {
    const numbers = new Map<string, number>();
    return (text) => {
      if (text === "") return text;
      const number = numbers.get(text) ?? numbers.size + 1;
      numbers.set(text, number);
      return `(${number}) ${text}`;
    };
  }),
  wholeHeader("with stars and colons", (random) => {
    const mark = random.pick([":", " *", " (*)", ".", " ¹"]);
    return (text, role) =>
      ["plan", "admitted", "heads", "members"].includes(role) && text !== "" ? `${text}${mark}` : text;
  }),
  wholeHeader("with what is counted in brackets", (random) => {
    const people = random.pick([" (người)", " (đ/c)", " (đồng chí)", "\n(người)", " (Người)", " - người"]);
    return (text, role) =>
      ["plan", "admitted", "heads", "members"].includes(role) && text !== "" ? `${text}${people}` : text;
  }),
  {
    name: "headers: a line of what is counted below",
    of: ["numbering"],
    apply: (draft) => {
      const words: Record<string, CellValue> = {
        plan: "(người)",
        admitted: "(người)",
        heads: "(người)",
        members: "(người)",
        percent: "(%)",
        headPercent: "(%)",
      };
      for (const table of unitTables(draft))
        table.numbering = (columns) => columns.map(({ role }) => words[role] ?? "");
    },
  },
  {
    name: "headers: numbers of columns below",
    of: ["numbering"],
    apply: (draft, random) => {
      const style = random.pick([
        (i: number): CellValue => i + 1,
        (i: number): CellValue => `(${i + 1})`,
        (i: number): CellValue => `[${i + 1}]`,
        (i: number): CellValue => String(i + 1),
      ]);
      for (const table of unitTables(draft)) table.numbering = (columns) => columns.map((_, i) => style(i));
    },
  },
  {
    name: "headers: letters and numbers of columns below",
    of: ["numbering"],
    apply: (draft, random) => {
      const [first, second] = random.pick([
        ["A", "B"],
        ["a", "b"],
        ["(A)", "(B)"],
        ["TT", "B"],
      ] as const);
      for (const table of unitTables(draft))
        table.numbering = (columns) => {
          let number = 0;
          return columns.map(({ role }): CellValue =>
            role === "ordinal" ? first : role === "unit" ? second : role === "note" ? "C" : ++number,
          );
        };
    },
  },
  {
    name: "headers: formulas among the numbers of columns",
    of: ["numbering"],
    apply: (draft, random) => {
      const style = random.pick([
        (n: number, a: number, b: number) => `${n}=${b}/${a}`,
        (n: number, a: number, b: number) => `${n}=${b}*100/${a}`,
        (n: number, a: number, b: number) => `(${n})=(${b})/(${a})x100`,
        (n: number, a: number, b: number) => `${n}=${b}:${a}%`,
      ]);
      const letters = random.chance(0.6);
      for (const table of unitTables(draft))
        table.numbering = (columns) => {
          const start = letters
            ? columns.filter(({ role }) => role === "ordinal" || role === "unit").length
            : 0;
          const number = (role: string): number =>
            columns.findIndex((column) => column.role === role) - start + 1;
          return columns.map(({ role }, i): CellValue => {
            if (letters && role === "ordinal") return "A";
            if (letters && role === "unit") return "B";
            if (letters && role === "note") return "C";
            if (role === "percent") return style(i - start + 1, number("plan"), number("admitted"));
            if (role === "headPercent") return style(i - start + 1, number("heads"), number("members"));
            return i - start + 1;
          });
        };
    },
  },
  {
    name: "headers: Roman numbers of columns below",
    of: ["numbering"],
    apply: (draft) => {
      const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
      for (const table of unitTables(draft))
        table.numbering = (columns) => columns.map((_, i) => (columns.length <= 12 ? (roman[i] ?? "") : ""));
    },
  },
  {
    name: "headers: the plan as it was adjusted beside the first one",
    of: ["plan"],
    apply: (draft) => {
      const { columns } = draft.admissions;
      const up = above(draft.admissions, "plan");
      rename(draft.admissions, "plan", "Chỉ tiêu điều chỉnh");
      const before = countColumn("", [...up, "Chỉ tiêu giao"], (unit) => unit.plan + (unit.plan % 2));
      columns.splice(at(draft.admissions, "plan"), 0, before);
    },
  },
  {
    name: "headers: up to last month, this month, and their sum",
    of: ["admitted"],
    apply: (draft) => {
      const { month } = draft.office;
      const up = above(draft.admissions, "admitted");
      const last = (unit: Unit): number => unit.cumulative.at(-2) ?? 0;
      replace(draft.admissions, "admitted", [
        countColumn("", [...up, `Kết quả ${Math.max(1, month - 1)} tháng`], last),
        countColumn("", [...up, `Tháng ${month}`], (unit) => unit.admitted - last(unit)),
        countColumn("admitted", [...up, `Cộng ${month} tháng`], (unit) => unit.admitted),
      ]);
    },
  },
  {
    name: "headers: one more line above all",
    of: ["header"],
    apply: (draft, random) => {
      const text = random.pick([
        "Kết quả thực hiện",
        "Nội dung",
        "Các chỉ tiêu",
        "Số liệu báo cáo",
        "Công tác xây dựng Đảng",
        "Kết quả đến ngày báo cáo",
        "Chỉ tiêu, kết quả",
      ]);
      for (const table of unitTables(draft))
        for (const column of table.columns)
          if (!["ordinal", "unit", "note", "prefix"].includes(column.role))
            column.header = [text, ...column.header];
    },
  },
  {
    name: "headers: four lines deep",
    of: ["header"],
    wishes: { halves: "one" },
    apply: (draft, random) => {
      const top = random.pick([
        "Kết quả thực hiện các chỉ tiêu",
        "Công tác tổ chức xây dựng Đảng",
        "Nội dung báo cáo",
      ]);
      for (const column of draft.admissions.columns) {
        if (["ordinal", "unit", "note", "prefix"].includes(column.role)) continue;
        const isHead = ["heads", "members", "headPercent"].includes(column.role);
        const own = column.header.at(-1) ?? "";
        const words: Record<string, string> = {
          heads: "Tổng số",
          members: "Là đảng viên",
          headPercent: "Tỷ lệ (%)",
        };
        column.header = isHead
          ? [top, "Trưởng thôn, tổ trưởng tổ dân phố", "Đương chức", words[column.role] ?? own]
          : [top, "Kết nạp đảng viên", "Toàn Đảng bộ", own];
      }
    },
  },
  {
    name: "headers: results over plan and what was done",
    of: ["header"],
    apply: (draft, random) => {
      const table = draft.admissions;
      const up = random.pick([
        "Kết nạp đảng viên mới",
        "Công tác phát triển đảng viên",
        "Kết nạp đảng",
        `Kết nạp đảng viên năm ${draft.office.year}`,
      ]);
      const words: Record<string, string> = {
        plan: random.pick(["Chỉ tiêu", "KH", "Giao", "Kế hoạch"]),
        admitted: random.pick(["Thực hiện", "TH", "Kết quả", "Đã kết nạp"]),
        percent: random.pick(["Tỷ lệ", "%", "Đạt %"]),
      };
      for (const column of table.columns) {
        const own = words[column.role];
        if (own !== undefined) column.header = [up, own];
      }
    },
  },
  {
    name: "headers: upper texts repeated instead of merged",
    of: ["order"],
    apply: (draft) => {
      for (const table of unitTables(draft)) table.headerStyle = "repeat";
    },
  },
  {
    name: "headers: a blank row below",
    of: ["numbering"],
    apply: (draft) => {
      for (const table of unitTables(draft)) table.numbering = () => [];
    },
  },
  {
    name: "headers: short ones in a narrow table",
    of: ["header", "unit column"],
    apply: (draft, random) => {
      const words: Record<string, string> = random.pick([
        {
          unit: "Đơn vị",
          plan: "CT",
          admitted: "KN",
          percent: "%",
          heads: "Trưởng thôn",
          members: "Là ĐV",
          headPercent: "%",
        },
        {
          unit: "TCCSĐ",
          plan: "KH",
          admitted: "TH",
          percent: "TL%",
          heads: "Số TT",
          members: "ĐV",
          headPercent: "TL%",
        },
        {
          unit: "Chi bộ, ĐB",
          plan: "KH giao",
          admitted: "Đã KN",
          percent: "Đạt %",
          heads: "TT, TDP",
          members: "Là ĐV",
          headPercent: "Tỷ lệ",
        },
      ]);
      for (const table of unitTables(draft))
        for (const column of table.columns) {
          const own = words[column.role];
          if (own !== undefined) column.header = [own];
        }
    },
  },
  spelled("in TCVN3", ["legacy-encoding"], (random) => ({
    write: oneByOne(TCVN3),
    font: random.chance(0.7) ? ".VnTime" : ".VnArial",
  })),
  spelled("in VNI", ["legacy-encoding"], () => ({ write: oneByOne(VNI), font: "VNI-Times" })),
  spelled("in UTF-8 read as Latin-1", ["legacy-encoding"], () => ({
    write: (text) => Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""),
    font: null,
  })),
  spelled("in UTF-8 read as Windows-1252", ["legacy-encoding"], () => ({
    write: (text) => new TextDecoder("windows-1252").decode(new TextEncoder().encode(text)),
    font: null,
  })),
  spelled("decomposed throughout", [], () => ({ write: (text) => text.normalize("NFD"), font: null })),
  spelled("without tone marks throughout", [], () => ({ write: withoutMarks, font: null })),
  spelled("in capitals throughout", [], () => ({ write: (text) => text.toUpperCase(), font: null })),
];

function renamed(what: string, role: string, words: readonly string[]): Kind {
  return {
    name: `headers: ${what}`,
    of: [role === "plan" ? "plan" : role === "admitted" ? "admitted" : "percent"],
    apply: (draft, random) => rename(draft.admissions, role, random.pick(words)),
  };
}

function wholeHeader(what: string, style: (random: Random) => (text: string, role: string) => string): Kind {
  return {
    name: `headers: ${what}`,
    of: ["header"],
    apply: (draft, random) => {
      const write = style(random);
      for (const table of unitTables(draft)) rewriteHeader(table, write);
    },
  };
}

const rewriteHeader = (table: Table<Unit>, write: (text: string, role: string) => string): void =>
  table.columns.forEach((column: Column<Unit>) => {
    column.header = column.header.map((text, level) =>
      write(text, level === column.header.length - 1 ? column.role : ""),
    );
  });

function spelled(
  what: string,
  may: readonly string[],
  spelling: (random: Random) => { write: (text: string) => string; font: string | null },
): Kind {
  return {
    name: `text: ${what}`,
    of: ["header", "names", "roster", "register"],
    may,
    apply: (draft, random) => {
      draft.spelling = spelling(random);
    },
  };
}

/** The table of an old encoding, read backwards; capitals that it lacks are written as small letters. */
function oneByOne(table: ReadonlyMap<string, string>): (text: string) => string {
  const codes = new Map(Array.from(table, ([old, letter]) => [letter, old]));
  return (text) =>
    Array.from(
      text.normalize("NFC"),
      (letter) => codes.get(letter) ?? codes.get(letter.toLowerCase()) ?? letter,
    ).join("");
}
