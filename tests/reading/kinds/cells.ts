import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { written } from "../dates.ts";
import type { Column, Draft, Unit } from "../draft.ts";
import type { Random } from "../random.ts";
import { textColumn } from "../tables.ts";
import { above, at, type Kind, replace, unitTables } from "./kind.ts";

const AS_TEXT = ["number-as-text"];

/** The same figures typed otherwise. What is typed as text is said to be, and counts. */
export const CELLS: readonly Kind[] = [
  typed("footnote marks on counts", AS_TEXT, (random) => {
    const mark = random.pick(["(*)", "*", "(1)", " (**)", "¹"]);
    return (count, index) => (index % 4 === 1 && count > 0 ? `${count}${mark}` : count);
  }),
  typed("numbers as text", AS_TEXT, (random) => {
    const style = random.pick([
      (n: number) => String(n).padStart(2, "0"),
      (n: number) => `${n} `,
      (n: number) => `${n} đ/c`,
      (n: number) => `${n} người`,
      (n: number) => ` ${n}`,
      (n: number) => `'${n}`.slice(1),
    ]);
    return (count, index) => (index % 3 === 1 ? style(count) : count);
  }),
  typed(
    "full-width digits",
    AS_TEXT,
    () => (count, index) =>
      index % 5 === 1
        ? String(count).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
        : count,
  ),
  typed("all numbers as text", ["number-as-text", "columns-disagree"], () => (count) => String(count)),
  typed("none as a dash", [], (random) => {
    const dash = random.pick(["-", "–", " - ", "—"]);
    return (count) => (count === 0 ? dash : count);
  }),
  typed(
    "none as nothing or 0 by turns",
    [],
    () => (count, index) => (count === 0 && index % 2 === 0 ? "" : count),
  ),
  {
    name: "cells: admitted and plan in one, a/b",
    of: ["plan", "admitted", "percent", "cells", "rows"],
    wishes: { total: "none", groupRows: false },
    may: ["count-became-date"],
    apply: (draft, random) => {
      const table = draft.admissions;
      const up = above(table, "plan");
      const header = random.pick([
        "Kết nạp/chỉ tiêu",
        "Đã kết nạp/Chỉ tiêu",
        "KN/CT",
        "Kết quả/chỉ tiêu giao",
        "Số kết nạp/chỉ tiêu",
      ]);
      table.columns = table.columns.filter(({ role }) => role !== "admitted");
      replace(table, "plan", [
        textColumn<Unit>("", [...up, header], ({ admitted, plan }) => `${admitted}/${plan}`),
      ]);
    },
  },
  {
    name: "cells: percentages that cannot be, as Excel shows them",
    of: ["percent", "cells"],
    may: ["cell-error-value"],
    apply: (draft) => {
      for (const table of unitTables(draft))
        for (const column of table.columns) {
          const { cell, role } = column;
          if (role !== "percent" && role !== "headPercent") continue;
          column.cell = (unit, index) => (cell(unit, index) === "" ? "#DIV/0!" : cell(unit, index));
        }
    },
  },
  {
    name: "cells: remarks that speak of admissions",
    of: ["extra columns"],
    apply: (draft, random) => {
      const texts = [
        "Đã hoàn thành chỉ tiêu",
        "Còn 2 hồ sơ",
        "Kết nạp 01 đ/c ngày 19/5",
        "Chưa có nguồn",
        "Đạt",
        "",
        "",
        "Trưởng thôn chưa là đảng viên",
        "Xin điều chỉnh chỉ tiêu",
      ];
      for (const table of unitTables(draft)) {
        table.columns = table.columns.filter(({ role }) => role !== "note");
        table.columns.push(
          textColumn<Unit>(
            "note",
            [random.pick(["Ghi chú", "Nhận xét", "Lý do", "Kiến nghị", "Giải trình"])],
            (unit) => texts[unit.membership % texts.length] ?? "",
          ),
        );
      }
    },
  },
  {
    name: "cells: dates of birth and of decisions typed as text",
    of: ["roster", "register"],
    wishes: { roster: true, register: true },
    may: ["date-as-text"],
    apply: (draft, random) => {
      const separator = random.pick(["/", ".", "-"]);
      dateColumns(draft.roster?.columns ?? [], separator);
      dateColumns(draft.register?.columns ?? [], separator);
    },
  },
  {
    name: "cells: the working group of each unit beside it",
    of: ["extra columns"],
    apply: (draft, random) => {
      const header = random.pick(["Tổ công tác", "Tổ CT", "Tổ công tác phụ trách"]);
      draft.admissions.columns.splice(
        at(draft.admissions, "unit") + 1,
        0,
        textColumn<Unit>("group", [header], ({ group }) => group),
      );
    },
  },
];

function typed(
  what: string,
  may: readonly string[],
  style: (random: Random) => (count: number, index: number) => CellValue,
): Kind {
  return {
    name: `cells: ${what}`,
    of: ["cells"],
    may,
    apply: (draft: Draft, random: Random) => {
      const write = style(random);
      for (const table of unitTables(draft))
        for (const column of table.columns) {
          const { cell, role } = column;
          if (!["plan", "admitted", "heads", "members"].includes(role)) continue;
          column.cell = (unit, index) => {
            const value = cell(unit, index);
            return typeof value === "number" ? write(value, index) : value;
          };
        }
    },
  };
}

/** Every third date of the columns becomes text. */
function dateColumns<R>(columns: readonly Column<R>[], separator: string): void {
  for (const column of columns) {
    const { cell, format } = column;
    if (format !== "dd/mm/yyyy") continue;
    column.cell = (record, index) => {
      const value = cell(record, index);
      return typeof value === "number" && index % 3 === 0 ? written(value, separator) : value;
    };
  }
}
