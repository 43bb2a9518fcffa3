import { isTown, type Column, type Draft, type Table, type Unit } from "../draft.ts";
import type { Random } from "../random.ts";
import { countColumn, percentColumn, textColumn } from "../tables.ts";
import { above, at, insertAfter, type Kind, rename, replace } from "./kind.ts";

const HEADS = (unit: Unit): number => unit.heads;
const MEMBERS = (unit: Unit): number => unit.members;

/** Heads and members written beside deputies, breakdowns, villages, other years. */
export const HEADS_KINDS: readonly Kind[] = [
  {
    name: "heads: deputies in columns of their own after them",
    of: ["heads", "header"],
    wishes: { heads: true },
    apply: (draft, random) => besideDeputies(draft, random, "after"),
  },
  {
    name: "heads: deputies in columns of their own before them",
    of: ["heads", "header"],
    wishes: { heads: true },
    apply: (draft, random) => besideDeputies(draft, random, "before"),
  },
  {
    name: "heads: deputies only",
    of: ["heads", "header", "roster"],
    wishes: { heads: true, roster: false },
    apply: (draft, random) => {
      const table = headsTable(draft);
      const up = random.pick(["Phó thôn", "Phó trưởng thôn", "Tổ phó TDP", "Phó thôn, tổ phó tổ dân phố"]);
      setHeads(
        table,
        deputyColumns(up, random.pick(["Tổng số", "Số lượng"]), random.pick(["Là đảng viên", "Đảng viên"])),
      );
      draft.unknown.add("heads").add("members");
    },
  },
  {
    name: "heads: women, young ones, with a member in the family beside them",
    of: ["heads"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const table = headsTable(draft);
      const columns = random
        .some(BREAKDOWNS, random.int(1, 3))
        .map((text, i) => countColumn("", [text], (unit) => Math.max(0, unit.members - 1 - i)));
      if (random.chance(0.5)) insertAfter(table, "members", columns);
      else table.columns.splice(at(table, "heads"), 0, ...columns);
    },
  },
  {
    name: "heads: a breakdown in place of heads",
    of: ["heads", "roster"],
    wishes: { heads: true, roster: false },
    apply: (draft, random) => {
      const table = headsTable(draft);
      const [heads = "", members = ""] = random.pick([
        ["Số trưởng thôn nữ", "Trưởng thôn nữ là đảng viên"],
        ["Trưởng thôn dưới 35 tuổi", "Trong đó là đảng viên"],
        ["Trưởng thôn người dân tộc thiểu số", "Trong đó là đảng viên"],
        ["Trưởng thôn mới bầu", "Trong đó là đảng viên"],
      ]);
      setHeads(table, [
        countColumn("", [heads], (unit) => Math.ceil(unit.heads / 2)),
        countColumn("", [members], (unit) => Math.floor(unit.members / 2)),
      ]);
      draft.unknown.add("heads").add("members");
    },
  },
  {
    name: "heads: something else in place of members",
    of: ["heads", "roster"],
    wishes: { heads: true, roster: false },
    // Heads of whom nobody knows how many are members are half of what the figures are of, and that is said.
    may: ["column-missing"],
    apply: (draft, random) => {
      const table = headsTable(draft);
      const text = random.pick([
        "Trưởng thôn có vợ là đảng viên",
        "Phấn đấu trưởng thôn là đảng viên",
        "Mục tiêu trưởng thôn là đảng viên",
        "Trưởng thôn có vợ (chồng) là đảng viên",
        "Dự kiến trưởng thôn là đảng viên",
        "Trưởng thôn là đối tượng kết nạp Đảng",
        "Trưởng thôn đã học lớp cảm tình Đảng",
      ]);
      setHeads(table, [
        countColumn("heads", ["Tổng số trưởng thôn"], HEADS),
        countColumn("", [text], (unit) => Math.max(0, unit.members - 1)),
      ]);
      draft.unknown.add("members");
    },
  },
  {
    name: "heads: members full, on probation, together",
    of: ["heads"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const table = headsTable(draft);
      const up = [
        ...above(table, "members"),
        random.pick(["Là đảng viên", "Trưởng thôn là đảng viên", "Trong đó đảng viên", "Đảng viên"]),
      ];
      const [full, probation, all] = random.pick([
        ["Chính thức", "Dự bị", "Cộng"],
        ["ĐV chính thức", "ĐV dự bị", "Tổng số"],
        ["CT", "DB", "Cộng"],
        ["Đảng viên chính thức", "Đảng viên dự bị", "Tổng"],
      ] as const);
      const columns = [
        countColumn("", [...up, full], (unit) => unit.members - Math.floor(unit.members / 4)),
        countColumn("", [...up, probation], (unit) => Math.floor(unit.members / 4)),
        countColumn("members", [...up, all], MEMBERS),
      ];
      const [first, second, third] = columns;
      replace(
        table,
        "members",
        first && second && third && random.chance(0.3) ? [third, first, second] : columns,
      );
    },
  },
  {
    name: "heads: how many villages there are beside how many heads",
    of: ["heads", "header"],
    wishes: { heads: true, level: "district" },
    apply: (draft, random) => {
      const table = headsTable(draft);
      const villages = countColumn(
        "",
        [random.pick(["Số thôn", "Số thôn, TDP", "Tổng số thôn", "Số thôn, tổ dân phố", "Số thôn, bản"])],
        (unit) => (unit.heads === 0 ? 0 : unit.heads + (unit.place.length % 3)),
      );
      setHeads(table, [
        countColumn(
          "heads",
          [
            random.pick([
              "Số trưởng thôn",
              "Số trưởng thôn đương chức",
              "Số trưởng thôn hiện có",
              "Số trưởng thôn, tổ trưởng TDP",
            ]),
          ],
          HEADS,
        ),
        countColumn(
          "members",
          [random.pick(["Trưởng thôn là đảng viên", "Trong đó là đảng viên", "Là đảng viên"])],
          MEMBERS,
        ),
      ]);
      table.columns.splice(at(table, "heads"), 0, villages);
    },
  },
  {
    name: "heads: the number of villages stands for heads",
    of: ["heads", "header"],
    wishes: { heads: true, level: "district" },
    apply: (draft, random) => {
      setHeads(headsTable(draft), [
        countColumn("heads", [random.pick(["Số thôn, TDP", "Số thôn", "Số thôn, tổ dân phố"])], HEADS),
        countColumn(
          "members",
          [
            random.pick([
              "Trưởng thôn là đảng viên",
              "Số trưởng thôn là đảng viên",
              "Trưởng thôn, tổ trưởng TDP là đảng viên",
            ]),
          ],
          MEMBERS,
        ),
      ]);
    },
  },
  {
    name: "heads: those who are no members too",
    of: ["heads"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const table = headsTable(draft);
      const column = countColumn(
        "",
        [
          ...above(table, "members"),
          random.pick([
            "Chưa là đảng viên",
            "Chưa là ĐV",
            "Trưởng thôn chưa là đảng viên",
            "Quần chúng",
            "Chưa phải đảng viên",
          ]),
        ],
        (unit) => unit.heads - unit.members,
      );
      if (random.chance(0.7)) insertAfter(table, "members", [column]);
      else table.columns.splice(at(table, "members"), 0, column);
    },
  },
  {
    name: "heads: of villages and of groups, with a sum",
    of: ["heads", "header"],
    wishes: { heads: true, level: "district" },
    apply: (draft, random) => {
      const [thon, tdp, all] = random.pick([
        ["Trưởng thôn", "Tổ trưởng TDP", "Tổng cộng"],
        ["Trưởng thôn", "Tổ trưởng tổ dân phố", "Cộng"],
        ["Thôn", "Tổ dân phố", "Tổng số trưởng thôn, tổ trưởng"],
      ] as const);
      setHeads(headsTable(draft), [
        ...pair(thon, isVillage),
        ...pair(tdp, (unit) => !isVillage(unit)),
        ...pair(all, () => true, true),
      ]);
    },
  },
  {
    name: "heads: of villages and of groups, without a sum",
    of: ["heads", "header"],
    wishes: { heads: true, level: "district" },
    apply: (draft, random) => {
      const [thon, tdp] = random.pick([
        ["Trưởng thôn", "Tổ trưởng TDP"],
        ["Trưởng thôn", "Tổ trưởng tổ dân phố"],
      ] as const);
      setHeads(headsTable(draft), [...pair(thon, isVillage), ...pair(tdp, (unit) => !isVillage(unit))]);
    },
  },
  {
    name: "heads: of last year beside this year's",
    of: ["heads", "header"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const { year } = draft.office;
      const [before, now] = random.pick([
        [`Năm ${year - 1}`, `Năm ${year}`],
        ["Cùng kỳ năm trước", "Kỳ này"],
        [`Đầu năm ${year - 1}`, "Hiện nay"],
      ] as const);
      const up = random.pick(["Trưởng thôn là đảng viên", "Số trưởng thôn là đảng viên"]);
      setHeads(headsTable(draft), [
        countColumn("heads", ["Tổng số trưởng thôn"], HEADS),
        countColumn("", [up, before], (unit) => Math.max(0, unit.members - 1)),
        countColumn("members", [up, now], MEMBERS),
      ]);
    },
  },
  {
    name: "heads: secretaries of the villages' cells beside them",
    of: ["heads"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const table = headsTable(draft);
      const columns = random
        .some(
          [
            "Bí thư chi bộ thôn",
            "Bí thư chi bộ kiêm trưởng thôn",
            "Trưởng thôn kiêm bí thư",
            "Trưởng ban công tác Mặt trận",
            "Trưởng ban công tác Mặt trận là đảng viên",
            "Số chi bộ thôn",
          ],
          random.int(1, 2),
        )
        .map((text, i) => countColumn("", [text], (unit) => Math.max(0, unit.heads - 1 - i)));
      insertAfter(table, random.chance(0.5) ? "members" : "unit", columns);
    },
  },
  {
    name: "heads: how many more are needed",
    of: ["heads"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const table = headsTable(draft);
      insertAfter(table, at(table, "headPercent") >= 0 ? "headPercent" : "members", [
        countColumn(
          "",
          [
            random.pick([
              "Còn thiếu",
              "Cần kết nạp thêm để đạt 90%",
              "Số trưởng thôn cần kết nạp",
              "Chỉ tiêu trưởng thôn phải kết nạp",
            ]),
          ],
          (unit) => unit.heads - unit.members,
        ),
      ]);
    },
  },
  {
    name: "heads: abbreviated",
    of: ["heads", "header"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const [heads = "", members = ""] = random.pick([
        ["TS trưởng thôn", "TT là ĐV"],
        ["Tổng số TT", "TT là ĐV"],
        ["Trưởng thôn, TDP", "Là ĐV"],
        ["Số TT, TTDP", "Trong đó ĐV"],
        ["Trưởng thôn/TDP", "Đảng viên"],
        ["Trưởng bản", "Trưởng bản là đảng viên"],
        ["Trưởng xóm, tổ trưởng TDP", "Trong đó: đảng viên"],
        ["Trưởng ấp, khu phố", "Là đảng viên"],
        ["Số trưởng khu phố", "Trưởng khu phố là đảng viên"],
      ]);
      setHeads(headsTable(draft), [
        countColumn("heads", [heads], HEADS),
        countColumn("members", [members], MEMBERS),
      ]);
    },
  },
  {
    name: "heads: called as in other provinces",
    of: ["heads", "header"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const [heads, members] = random.pick([
        ["Trưởng buôn", "Trưởng buôn là đảng viên"],
        ["Số ấp, khóm", "Trưởng BND ấp, khóm là đảng viên"],
        ["Khối trưởng", "Khối trưởng là ĐV"],
        ["Trưởng ban nhân dân ấp", "Trưởng ban nhân dân ấp là đảng viên"],
        ["Tổng số trưởng khóm", "Trưởng khóm là đảng viên"],
        ["Số khu vực", "Trưởng khu vực là đảng viên"],
        ["Trưởng các thôn, khối phố", "Trưởng thôn, khối phố là ĐV"],
        ["Trưởng ban điều hành khu phố", "Trong đó là đảng viên"],
        ["Ấp trưởng", "Ấp trưởng là đảng viên"],
      ] as const);
      setHeads(headsTable(draft), [
        countColumn("heads", [heads], HEADS),
        countColumn("members", [members], MEMBERS),
      ]);
    },
  },
  {
    name: "heads: without percentages, with words in brackets",
    of: ["heads", "header"],
    wishes: { heads: true },
    apply: (draft, random) => {
      setHeads(headsTable(draft), [
        countColumn(
          "heads",
          [
            random.pick([
              "Số trưởng thôn (người)",
              "Trưởng thôn, tổ trưởng TDP (tổng số)",
              "Tổng số trưởng thôn (đương chức)",
            ]),
          ],
          HEADS,
        ),
        countColumn(
          "members",
          [
            random.pick([
              "Trưởng thôn là đảng viên (người)",
              "Số trưởng thôn là đảng viên (kể cả dự bị)",
              "Là đảng viên (người)",
            ]),
          ],
          MEMBERS,
        ),
      ]);
    },
  },
  {
    name: "heads: percentage called by what it measures",
    of: ["heads"],
    wishes: { heads: true },
    apply: (draft, random) => {
      const table = headsTable(draft);
      const text = random.pick([
        "Tỷ lệ trưởng thôn là đảng viên (%)",
        "% trưởng thôn là ĐV",
        "Tỷ lệ ĐV/trưởng thôn",
        "Đạt tỷ lệ (%)",
        "TL (%)",
      ]);
      const header = [...above(table, "members"), text];
      if (at(table, "headPercent") >= 0) rename(table, "headPercent", text);
      else insertAfter(table, "members", [percentColumn("headPercent", header, MEMBERS, HEADS)]);
      insertAfter(table, "headPercent", [
        textColumn("", ["Đánh giá"], (unit) =>
          unit.heads === 0 ? "" : 100 * unit.members > 90 * unit.heads ? "Đạt" : "Chưa đạt",
        ),
      ]);
    },
  },
];

const BREAKDOWNS = [
  "Trưởng thôn nữ",
  "Trưởng thôn dưới 35 tuổi",
  "Trưởng thôn có vợ là đảng viên",
  "Trưởng thôn người dân tộc thiểu số",
  "Trưởng thôn theo đạo",
  "Trưởng thôn đã qua bồi dưỡng",
  "Trưởng thôn trên 60 tuổi",
  "Trưởng thôn là cựu chiến binh",
  "Số nữ là trưởng thôn",
];

const isVillage = (unit: Unit): boolean => !isTown(unit);

const headsTable = ({ heads, admissions }: Draft): Table<Unit> => heads ?? admissions;

/** The columns in place of heads, members and their percentage. */
function setHeads(table: Table<Unit>, columns: readonly Column<Unit>[]): void {
  const index = at(table, "heads");
  table.columns = table.columns.filter(({ role }) => !["members", "headPercent"].includes(role));
  table.columns.splice(
    table.columns.findIndex(({ role }) => role === "heads"),
    1,
    ...columns,
  );
  if (index < 0) throw new Error("the table has no heads");
}

function pair(text: string, counts: (unit: Unit) => boolean, isAll = false): Column<Unit>[] {
  return [
    countColumn(isAll ? "heads" : "", [text, "Tổng số"], (unit) => (counts(unit) ? unit.heads : 0)),
    countColumn(isAll ? "members" : "", [text, "Là đảng viên"], (unit) => (counts(unit) ? unit.members : 0)),
  ];
}

const deputyColumns = (up: string, all: string, members: string): Column<Unit>[] => [
  countColumn("", [up, all], (unit) => unit.deputies),
  countColumn("", [up, members], (unit) => unit.deputyMembers),
];

function besideDeputies(draft: Draft, random: Random, where: "before" | "after"): void {
  const [head, deputy] = random.pick([
    ["Trưởng thôn", "Phó thôn"],
    ["Trưởng thôn, tổ trưởng TDP", "Phó thôn, tổ phó TDP"],
    ["Trưởng thôn", "Phó trưởng thôn"],
    ["Tổ trưởng TDP, trưởng thôn", "Tổ phó TDP, phó thôn"],
  ] as const);
  const all = random.pick(["Tổng số", "TS", "Số lượng"]);
  const members = random.pick(["Là ĐV", "Là đảng viên", "Đảng viên", "Trong đó ĐV"]);
  const own = [countColumn("heads", [head, all], HEADS), countColumn("members", [head, members], MEMBERS)];
  if (random.chance(0.5)) own.push(percentColumn("headPercent", [head, "Tỷ lệ %"], MEMBERS, HEADS));
  const others = deputyColumns(deputy, all, members);
  setHeads(headsTable(draft), where === "after" ? [...own, ...others] : [...others, ...own]);
}
