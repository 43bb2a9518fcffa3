import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { Draft } from "../draft.ts";
import type { Random } from "../random.ts";
import { withoutMarks } from "../words.ts";
import { type Kind, unitTables } from "./kind.ts";

/** The day up to which figures count, in all the words that offices have for it. */
export const TITLES: readonly Kind[] = [
  said("the last day of the month", ({ day, month, year }, random) =>
    random.pick([
      `Chốt số liệu đến ${day}/${month}/${year}`,
      `Số liệu chốt ngày ${day}/${month}/${year}`,
      `(Thời điểm báo cáo: ngày ${day}/${month}/${year})`,
      `Tính đến ngày ${day} tháng ${month} năm ${year}`,
      `Đến ${day}.${month}.${year}`,
      `Tính đến hết ngày ${day}-${month}-${year}`,
      `Số liệu có đến ngày ${day}/${String(month).padStart(2, "0")}/${year}`,
      `Từ 01/01/${year} đến ${day}/${month}/${year}`,
      `(Tính từ ngày 01/01 đến ngày ${day}/${month}/${year})`,
      `BÁO CÁO ĐẾN NGÀY ${day}/${month}/${year}`,
    ]),
  ),
  said("the month", ({ month, year }, random) =>
    random.pick([
      `THÁNG ${month}/${year}`,
      `Tháng ${month} năm ${year}`,
      `Số liệu đến hết tháng ${month} năm ${year}`,
      `${month} tháng đầu năm ${year}`,
      `Báo cáo tháng ${month}/${year}`,
      `Kỳ báo cáo: tháng ${String(month).padStart(2, "0")}/${year}`,
      `Đến cuối tháng ${month}/${year}`,
      `Đến hết tháng ${month}`,
    ]),
  ),
  said("without tone marks", ({ day, month, year }, random) =>
    withoutMarks(
      random.pick([
        `Tính đến ngày ${day}/${month}/${year}`,
        `Chốt số liệu đến ${day}/${month}/${year}`,
        `Đến hết tháng ${month}/${year}`,
        `Số liệu tính đến ngày ${day} tháng ${month} năm ${year}`,
      ]),
    ),
  ),
  {
    ...said(
      "a day within the month",
      ({ day, month, year }, random) =>
        random.pick([
          `Số liệu tính đến ngày ${day}/${month}/${year}`,
          `Chốt số liệu ngày ${day}/${month}/${year}`,
          `Thời điểm ngày ${day}/${month}/${year}`,
          `Từ 16/12/${year - 1} đến ${day}/${month}/${year}`,
          `(Từ ngày 15/12/${year - 1} đến ngày ${day}/${month}/${year})`,
        ]),
      (draft, random) => {
        draft.cutOff = { ...draft.cutOff, day: random.pick([15, 20, 25]) };
      },
    ),
  },
  said("a day within the quarter that it names too", ({ day, month, year }, random) => {
    const quarter = ["I", "II", "III", "IV"][Math.ceil(month / 3) - 1] ?? "";
    return random.pick([
      `QUÝ ${quarter}/${year} (tính đến ${day}/${month}/${year})`,
      `Quý ${quarter} năm ${year}, số liệu đến ${day}/${month}/${year}`,
      `QUÝ ${quarter}/${year} (từ 01/01/${year} đến ${day}/${month}/${year})`,
    ]);
  }),
  {
    name: "titles: when it was written, below",
    of: ["below"],
    apply: (draft, random) => {
      const { place, year, month } = draft.office;
      const line = random.pick([
        `${place}, ngày 03 tháng ${month + 1} năm ${year}`,
        `Ngày 4/${month + 1}/${year}`,
        `Lập ngày 02/${month + 1}/${year}`,
        `In ngày 05/${month + 1}/${year} 08:15`,
      ]);
      for (const { blocks } of draft.sheets)
        if (blocks.some((block) => block.kind === "table"))
          blocks.push({ kind: "lines", lines: [["", "", "", line]] });
    },
  },
  {
    name: "titles: documents with their dates",
    of: ["titles"],
    apply: (draft, random) => {
      const { year } = draft.office;
      const line = random.pick([
        `(Kèm theo Công văn số 45-CV/HU ngày 12/01/${year})`,
        `(Ban hành kèm theo Kế hoạch số 54-KH/HU ngày 05/01/${year})`,
        `Thực hiện Kế hoạch số 12-KH/HU, ngày 20/12/${year - 1} về kết nạp đảng viên`,
        `Theo Quyết định 1019-QĐ/HU ngày 15/02/${year - 1}`,
      ]);
      firstLines(draft, (lines) => lines.push(["", line]));
    },
  },
];

function said(
  what: string,
  line: (day: Draft["cutOff"], random: Random) => string,
  first: (draft: Draft, random: Random) => void = () => undefined,
): Kind {
  return {
    name: `titles: ${what}`,
    of: ["titles"],
    wishes: { titleTellsMonth: false, register: false },
    apply: (draft, random) => {
      first(draft, random);
      const text = line(draft.cutOff, random);
      firstLines(draft, (lines) => lines.push(random.chance(0.5) ? [text] : ["", text]));
    },
  };
}

/** The lines above every unit table. */
function firstLines(draft: Draft, change: (lines: CellValue[][]) => void): void {
  const tables = unitTables(draft);
  for (const { blocks } of draft.sheets) {
    const [first] = blocks;
    if (
      first?.kind === "lines" &&
      blocks.some((block) => block.kind === "table" && tables.some((table) => table === block.table))
    )
      change(first.lines);
  }
}
