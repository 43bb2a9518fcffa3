import { sheet } from "../base.ts";
import { written } from "../dates.ts";
import type { Column, Draft, NewMember, Person, Row, Table, Unit } from "../draft.ts";
import { tableOf, textColumn } from "../tables.ts";
import { type Kind, replace } from "./kind.ts";

/** Rosters and registers laid out otherwise. Where the unit table has no heads, they are counted from the roster. */
export const PEOPLE: readonly Kind[] = [
  {
    name: "roster: a sheet for every unit",
    of: ["roster"],
    wishes: { roster: true, level: "district" },
    apply: (draft) => perUnit(draft, (table) => table),
  },
  {
    name: "roster: a sheet for every unit, which only its title names",
    of: ["roster"],
    wishes: { roster: true, level: "district" },
    apply: (draft) =>
      perUnit(draft, (table) => ({ ...table, columns: table.columns.filter(({ role }) => role !== "unit") })),
  },
  {
    name: "roster: units as headings over their people",
    of: ["roster"],
    wishes: { roster: true, level: "district" },
    apply: (draft, random) => {
      const { roster } = draft;
      if (!roster) return;
      const style = random.pick([
        (name: string, i: number) => [
          String(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][i] ?? i + 1),
          name,
        ],
        (name: string) => [name],
        (name: string) => ["", name],
        (name: string, i: number) => [`${i + 1}. ${name}`],
      ]);
      const rows = draft.units.flatMap((unit, index): Row<Person>[] => {
        const own = roster.rows.filter((row) => row.kind === "record" && row.record.unit === unit);
        return own.length === 0 ? [] : [{ kind: "cells", cells: () => style(unit.name, index) }, ...own];
      });
      roster.rows = rows;
      roster.columns = roster.columns.filter(({ role }) => role !== "unit");
    },
  },
  {
    name: "roster: the unit in the first row of its people only",
    of: ["roster"],
    wishes: { roster: true, level: "district" },
    apply: (draft) => {
      const first = new Set(draft.units.map((unit) => draft.people.find((person) => person.unit === unit)));
      const column = draft.roster?.columns.find(({ role }) => role === "unit");
      if (column) column.cell = (person) => (first.has(person) ? person.unit.name : "");
    },
  },
  {
    name: "roster: heads only, without a column of roles",
    of: ["roster"],
    wishes: { roster: true },
    apply: (draft, random) => {
      const { roster } = draft;
      if (!roster) return;
      roster.rows = roster.rows.filter((row) => row.kind !== "record" || row.record.role === "head");
      roster.columns = roster.columns.filter(({ role }) => role !== "role");
      retitle(
        draft,
        roster,
        random.pick([
          "DANH SÁCH TRƯỞNG THÔN, TỔ TRƯỞNG TỔ DÂN PHỐ",
          "DANH SÁCH TRƯỞNG THÔN",
          "Danh sách trưởng thôn, tổ trưởng TDP đương chức",
        ]),
      );
    },
  },
  {
    name: "roster: head and deputy side by side",
    of: ["roster"],
    wishes: { roster: true },
    apply: (draft, random) => {
      const { roster } = draft;
      if (!roster) return;
      const deputyOf = (head: Person): Person | undefined =>
        draft.people.find(
          (one) => one.role === "deputy" && one.unit === head.unit && one.village === head.village,
        );
      const [head, deputy] = random.pick([
        ["Trưởng thôn", "Phó thôn"],
        ["Trưởng thôn, tổ trưởng TDP", "Phó thôn, tổ phó TDP"],
      ] as const);
      const person = (up: string, of: (head: Person) => Person | undefined): Column<Person>[] => [
        textColumn("", [up, "Họ và tên"], (one) => of(one)?.name ?? ""),
        { ...textColumn<Person>("", [up, "Ngày sinh"], (one) => of(one)?.birth ?? ""), format: "dd/mm/yyyy" },
        textColumn("", [up, random.pick(["Đảng viên", "Là ĐV"])], (one) =>
          yesNo(of(one), (who) => who.isMember),
        ),
      ];
      roster.columns = [
        ...roster.columns.filter(({ role }) => ["ordinal", "unit", "village"].includes(role)),
        ...person(head, (one) => one),
        ...person(deputy, deputyOf),
      ];
      roster.rows = roster.rows.filter((row) => row.kind !== "record" || row.record.role === "head");
    },
  },
  {
    name: "roster: member or not as a word",
    of: ["roster"],
    wishes: { roster: true },
    apply: (draft, random) => {
      const [header, yes, no] = random.pick([
        ["Thành phần", "ĐV", "QC"],
        ["Đảng viên/quần chúng", "Đảng viên", "Quần chúng"],
        ["Thành phần (ĐV/QC)", "ĐV", "QC"],
        ["Là đảng viên", "Có", "Không"],
        ["Đảng viên", "Đảng viên", "Chưa là đảng viên"],
      ] as const);
      if (draft.roster)
        replace(draft.roster, "member", [
          textColumn("member", [header], ({ isMember }) => (isMember ? yes : no)),
        ]);
    },
  },
  {
    name: "roster: member and not in two columns",
    of: ["roster"],
    wishes: { roster: true },
    apply: (draft, random) => {
      const [up, yes, no] = random.pick([
        ["Đảng viên", "Có", "Không"],
        ["Là đảng viên", "Đã là ĐV", "Chưa là ĐV"],
        ["Thành phần", "Đảng viên", "Quần chúng"],
        ["Đảng viên", "Phải", "Chưa"],
      ] as const);
      if (draft.roster)
        replace(draft.roster, "member", [
          textColumn("member", [up, yes], ({ isMember }) => (isMember ? "x" : "")),
          textColumn("", [up, no], ({ isMember }) => (isMember ? "" : "x")),
        ]);
    },
  },
  {
    name: "roster: year of birth, men and women apart",
    of: ["roster"],
    wishes: { roster: true },
    apply: (draft, random) => {
      const up = random.pick(["Ngày sinh", "Năm sinh", "Ngày, tháng, năm sinh"]);
      if (draft.roster)
        replace(draft.roster, "birthDate", [
          textColumn("", [up, "Nam"], ({ birth, isWoman }) => (isWoman ? "" : written(birth).slice(-4))),
          textColumn("", [up, "Nữ"], ({ birth, isWoman }) => (isWoman ? written(birth).slice(-4) : "")),
        ]);
    },
  },
  {
    name: "roster: roles in other words",
    of: ["roster"],
    wishes: { roster: true, level: "district" },
    apply: (draft, random) => {
      const [head, deputy, townHead, townDeputy] = random.pick([
        ["Trưởng bản", "Phó bản", "Tổ trưởng TDP", "Tổ phó TDP"],
        ["Trưởng xóm", "Phó xóm", "Tổ trưởng tổ dân phố", "Tổ phó tổ dân phố"],
        ["TRƯỞNG THÔN", "PHÓ THÔN", "TỔ TRƯỞNG TDP", "TỔ PHÓ TDP"],
        ["Trưởng thôn", "Phó trưởng thôn", "Tổ trưởng Tổ dân phố", "Phó tổ trưởng TDP"],
        ["Trưởng ấp", "Phó ấp", "Trưởng khu phố", "Phó khu phố"],
      ] as const);
      if (draft.roster)
        replace(draft.roster, "role", [
          textColumn(
            "role",
            [random.pick(["Chức danh", "Chức vụ hiện nay", "Chức danh ở thôn"])],
            ({ role, village }) =>
              village.startsWith("TDP")
                ? role === "head"
                  ? townHead
                  : townDeputy
                : role === "head"
                  ? head
                  : deputy,
          ),
        ]);
    },
  },
  {
    name: "roster: vacant posts",
    of: ["roster"],
    wishes: { roster: true, halves: "admissions", level: "district" },
    may: ["head-missing"],
    apply: (draft, random) => {
      const { roster } = draft;
      const word = random.pick(["Khuyết", "(khuyết)", "Chưa có", "Trống"]);
      const last = roster?.rows.findLast((row) => row.kind === "record");
      const name = roster?.columns.find(({ role }) => role === "person");
      if (!roster || !name || last?.kind !== "record") return;
      const vacant: Person = {
        ...last.record,
        village: `${last.record.village.split(" ")[0] ?? ""} Mới`,
        role: "head",
        isMember: false,
      };
      for (const column of roster.columns) {
        const { cell, role } = column;
        if (role === "person")
          column.cell = (person, index) => (person === vacant ? word : cell(person, index));
        else if (!["ordinal", "unit", "village", "role"].includes(role))
          column.cell = (person, index) => (person === vacant ? "" : cell(person, index));
      }
      roster.rows = [...roster.rows, { kind: "record", record: vacant }];
    },
  },
  {
    name: "roster: more that is known of each person",
    of: ["roster"],
    wishes: { roster: true },
    apply: (draft, random) => {
      const extras = random.some<Column<Person>>(
        [
          textColumn("", ["Trình độ", "Văn hóa"], () => "12/12"),
          textColumn("", ["Số điện thoại"], ({ birth }) => `09${birth}123`),
          textColumn("", ["Dân tộc"], () => "Kinh"),
          textColumn("", ["Tôn giáo"], () => "Không"),
          textColumn("", ["Ngày bầu"], () => written(44_700)),
          textColumn("", ["Nhiệm kỳ"], () => "2020-2025"),
          textColumn("", ["Số CCCD"], ({ birth }) => `0240${birth}01`),
        ],
        3,
      );
      draft.roster?.columns.push(...extras);
    },
  },
  {
    name: "register: number and date of the decision in one cell",
    of: ["register"],
    wishes: { register: true },
    apply: (draft, random) => {
      const { register } = draft;
      if (!register) return;
      const style = random.pick([
        (n: number, d: string) => `${n}-QĐ/HU, ngày ${d}`,
        (n: number, d: string) => `${n}-QĐ/HU\n${d}`,
        (n: number, d: string) => `Số ${n}-QĐ/HU ngày ${d}`,
        (n: number, d: string) => `${n}-QĐ/HU (${d})`,
      ]);
      register.columns = register.columns.filter(({ role }) => role !== "decisionNumber");
      replace(register, "decisionDate", [
        textColumn(
          "decisionDate",
          [random.pick(["Số, ngày quyết định", "Số QĐ, ngày QĐ kết nạp", "Quyết định kết nạp (số, ngày)"])],
          ({ number, decided }) => style(number, written(decided)),
        ),
      ]);
    },
  },
  {
    name: "register: number and date of the decision under one header",
    of: ["register"],
    wishes: { register: true },
    apply: (draft, random) => {
      const { register } = draft;
      if (!register) return;
      const up = random.pick(["Quyết định kết nạp", "Quyết định", "QĐ kết nạp"]);
      register.columns = register.columns.filter(({ role }) => role !== "decisionNumber");
      replace(register, "decisionDate", [
        textColumn("decisionNumber", [up, "Số"], ({ number }) => `${number}-QĐ/HU`),
        {
          ...textColumn<NewMember>("decisionDate", [up, "Ngày"], ({ decided }) => decided),
          format: "dd/mm/yyyy",
        },
      ]);
    },
  },
  {
    name: "register: birth of men and women apart, three kinds of education",
    of: ["register"],
    wishes: { register: true },
    apply: (draft) => {
      const { register } = draft;
      if (!register) return;
      register.columns = register.columns.filter(({ role }) => role !== "gender");
      const birth = (text: string, isWoman: boolean): Column<NewMember> => ({
        ...textColumn<NewMember>("", ["Ngày sinh", text], (one) =>
          one.isWoman === isWoman ? one.birth : "",
        ),
        format: "dd/mm/yyyy",
      });
      replace(register, "birthDate", [birth("Nam", false), birth("Nữ", true)]);
      register.columns.push(
        textColumn("", ["Trình độ", "Văn hóa"], () => "12/12"),
        textColumn("", ["Trình độ", "Chuyên môn"], ({ number }) =>
          number % 2 === 0 ? "Đại học" : "Trung cấp",
        ),
        textColumn("", ["Trình độ", "Lý luận"], () => ""),
      );
    },
  },
  {
    name: "register: a sheet for every quarter",
    of: ["register"],
    wishes: { register: true, least: { month: 5 } },
    apply: (draft) => {
      const { register } = draft;
      const index = draft.sheets.findIndex(({ blocks }) =>
        blocks.some((block) => block.kind === "table" && block.table === register),
      );
      if (!register || index < 0) return;
      const quarter = ({ decided }: NewMember): number =>
        Math.floor((Number(written(decided).slice(3, 5)) - 1) / 3);
      const sheets = [0, 1, 2, 3].flatMap((q) => {
        const rows = register.rows.filter((row) => row.kind === "record" && quarter(row.record) === q);
        if (rows.length === 0) return [];
        return [
          sheet(`DS quý ${["I", "II", "III", "IV"][q] ?? ""}`, [
            {
              kind: "lines",
              lines: [[`DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP QUÝ ${["I", "II", "III", "IV"][q] ?? ""}`], []],
            },
            { kind: "table", table: tableOf(register.columns, rows, register.unitOf, "") },
          ]),
        ];
      });
      draft.sheets.splice(index, 1, ...sheets);
    },
  },
  {
    name: "register: results stand there only",
    of: ["register", "admitted", "percent", "cells"],
    wishes: { register: true },
    apply: (draft) => {
      draft.admissions.columns = draft.admissions.columns.filter(
        ({ role }) => role !== "admitted" && role !== "percent",
      );
    },
  },
];

const yesNo = (person: Person | undefined, of: (person: Person) => boolean): string =>
  person === undefined ? "" : of(person) ? "x" : "Chưa";

function retitle(draft: Draft, table: Table<Person>, title: string): void {
  for (const { blocks } of draft.sheets) {
    const [first] = blocks;
    if (first?.kind === "lines" && blocks.some((block) => block.kind === "table" && block.table === table))
      first.lines = [[title], []];
  }
}

/** The roster cut into a sheet for each unit that has people. */
function perUnit(draft: Draft, change: (table: Table<Person>) => Table<Person>): void {
  const { roster } = draft;
  const index = draft.sheets.findIndex(({ blocks }) =>
    blocks.some((block) => block.kind === "table" && block.table === roster),
  );
  if (!roster || index < 0) return;
  const own = (unit: Unit): Row<Person>[] =>
    roster.rows.filter((row) => row.kind === "record" && row.record.unit === unit);
  const sheets = draft.units.flatMap((unit) => {
    const rows = own(unit);
    if (rows.length === 0) return [];
    const { columns } = change({ ...roster, rows });
    return [
      sheet(unit.place.slice(0, 28), [
        {
          kind: "lines",
          lines: [
            [unit.name.toUpperCase()],
            ["", "DANH SÁCH TRƯỞNG THÔN, PHÓ THÔN, TỔ TRƯỞNG TỔ DÂN PHỐ"],
            [],
          ],
        },
        { kind: "table", table: tableOf(columns, rows, roster.unitOf, "") },
      ]),
    ];
  });
  draft.sheets.splice(index, 1, ...sheets);
}
