import { sheet } from "../base.ts";
import { serial, written } from "../dates.ts";
import {
  isTown,
  type Column,
  type Draft,
  type Person,
  type Row,
  type SheetDraft,
  type Table,
} from "../draft.ts";
import type { Random } from "../random.ts";
import { tableOf, textColumn } from "../tables.ts";
import { personName } from "../words.ts";
import { at, insertAfter, type Kind, rename, replace } from "./kind.ts";

/** Rosters as communes and districts keep them: what stands in a cell, which rows there are, what is a sheet. */
export const ROSTER_KINDS: readonly Kind[] = [
  roster("names in two cells", (table, _, random) => {
    const [family, given] = random.pick([
      ["Họ và tên đệm", "Tên"],
      ["Họ đệm", "Tên"],
      ["Họ và chữ đệm", "Tên"],
      ["Họ và tên", ""],
      ["Họ", "Tên"],
      ["Họ, chữ đệm", "Tên"],
    ] as const);
    replace(table, "person", [
      textColumn("person", [family], ({ name }) => name.split(" ").slice(0, -1).join(" ")),
      textColumn("", [given], ({ name }) => name.split(" ").at(-1) ?? ""),
    ]);
  }),
  roster("names in two cells under one header", (table) => {
    replace(table, "person", [
      textColumn("person", ["Họ và tên", "Họ và tên đệm"], ({ name }) =>
        name.split(" ").slice(0, -1).join(" "),
      ),
      textColumn("", ["Họ và tên", "Tên"], ({ name }) => name.split(" ").at(-1) ?? ""),
    ]);
  }),
  roster("bullets or numbers before the names", (table, _, random) => {
    const style = random.pick([
      (name: string, i: number) => `${i + 1}. ${name}`,
      (name: string) => `- ${name}`,
      (name: string) => `+ ${name}`,
      (name: string, i: number) => `${i + 1}/ ${name}`,
      (name: string, i: number) => `${String(i + 1).padStart(2, "0")}- ${name}`,
      (name: string) => `• ${name}`,
    ]);
    named(table, style);
    if (random.chance(0.6)) table.columns = table.columns.filter(({ role }) => role !== "ordinal");
  }),
  roster("honorifics before the names", (table, _, random) => {
    const style = random.pick([
      (name: string) => `Đ/c ${name}`,
      (name: string) => `Đồng chí ${name}`,
      (name: string) => `đ/c: ${name}`,
      (name: string, _i: number, isWoman: boolean) => `${isWoman ? "Bà" : "Ông"} ${name}`,
      (name: string, _i: number, isWoman: boolean) => `${isWoman ? "Bà" : "Ông"}: ${name}`,
      (name: string) => `Đ.c ${name}`,
    ]);
    named(table, style);
  }),
  roster("names with something behind or below them", (table, _, random) => {
    const style = random.pick([
      (name: string) => `${name} (Tư)`,
      (name: string) => `${name} (A)`,
      (name: string, i: number) => `${name}\n(ĐT: 09${String(12_345_678 + i * 31)})`,
      (name: string) => `${name}*`,
      (name: string) => name.replace(" ", "\n"),
      (name: string, i: number) => `${name} - 09${String(12_345_678 + i * 31)}`,
      (name: string) => name.toUpperCase(),
    ]);
    named(table, style);
  }),
  roster("membership as the date of admission", (table, _, random) => {
    const [header, no] = random.pick([
      ["Ngày vào Đảng", "Chưa"],
      ["Ngày vào Đảng", "-"],
      ["Ngày kết nạp Đảng", "QC"],
      ["Năm vào Đảng", "Chưa"],
      ["Ngày, tháng, năm vào Đảng", "Quần chúng"],
      ["Vào Đảng", "không"],
    ] as const);
    replace(table, "member", [
      {
        ...textColumn<Person>("member", [header], ({ isMember, birth }) =>
          isMember ? (header.startsWith("Năm") ? 2001 + (birth % 18) : birth + 10_000) : no,
        ),
        ...(header.startsWith("Năm") ? {} : { format: "dd/mm/yyyy" }),
      },
    ]);
  }),
  roster("dates of admission, on probation and in full", (table, _, random) => {
    const up = random.pick(["Ngày vào Đảng", "Ngày, tháng, năm vào Đảng", "Vào Đảng ngày"]);
    const date = (header: string, more: number): Column<Person> => ({
      ...textColumn<Person>("member", [up, header], ({ isMember, birth }) =>
        isMember ? birth + 10_000 + more : "Chưa",
      ),
      format: "dd/mm/yyyy",
    });
    replace(table, "member", [date("Dự bị", 0), { ...date("Chính thức", 365), role: "" }]);
  }),
  roster("membership as the number of the card", (table, _, random) => {
    const header = random.pick(["Số thẻ đảng viên", "Số thẻ Đảng", "Số thẻ ĐV"]);
    const no = random.pick(["Chưa", "-", "QC"]);
    const isNumber = random.chance(0.5);
    replace(table, "member", [
      textColumn("member", [header], ({ isMember, birth }) =>
        isMember ? (isNumber ? 45_000_000 + birth * 7 : `24.0${birth}`) : no,
      ),
    ]);
  }),
  roster("member and not under two headers of their own", (table, _, random) => {
    const [yes, no] = random.pick([
      ["Đảng viên", "Quần chúng"],
      ["ĐV", "QC"],
      ["Đảng viên", "Ngoài Đảng"],
      ["Là đảng viên", "Chưa là đảng viên"],
      ["Đảng viên", "Chưa là ĐV"],
      ["Trong Đảng", "Ngoài Đảng"],
      ["Là ĐV", "Không là ĐV"],
    ] as const);
    replace(table, "member", [
      textColumn("member", [yes], ({ isMember }) => (isMember ? "x" : "")),
      textColumn("", [no], ({ isMember }) => (isMember ? "" : "x")),
    ]);
  }),
  roster("members on probation and in full apart", (table) => {
    replace(table, "member", [
      textColumn("member", ["Đảng viên"], ({ isMember, birth }) =>
        isMember ? (birth % 5 === 0 ? "Dự bị" : "Chính thức") : "Không",
      ),
    ]);
  }),
  roster("membership in other words", (table, _, random) => {
    const [header, yes, no] = random.pick([
      ["Đảng viên (đánh dấu X)", "X", "0"],
      ["Là đảng viên (Có/Không)", "Có", "Không"],
      ["Đảng viên hay quần chúng", "Đảng viên", "Quần chúng"],
      ["ĐV (x)", "x", "0"],
      ["Là đảng viên ĐCSVN", "có", "không"],
      ["Đảng/Đoàn", "Đảng viên", "Không"],
      ["Tình trạng đảng viên", "Là ĐV", "Chưa là ĐV"],
      ["Đảng viên", 1, 0],
      ["Đảng viên", "ĐVCT", "QC"],
    ] as const);
    replace(table, "member", [textColumn("member", [header], ({ isMember }) => (isMember ? yes : no))]);
  }),
  roster("roles with what else they hold", (table, _, random) => {
    const write = random.pick([
      (head: string) => `Bí thư chi bộ, ${head}`,
      (head: string) => `${head} kiêm Bí thư chi bộ`,
      (head: string) => `BTCB kiêm ${head}`,
      (head: string) => `Bí thư kiêm ${head}`,
      (head: string) => `BT-${head}`,
      (head: string) => `Phó bí thư - ${head}`,
      (head: string) => `${head} (Bí thư chi bộ)`,
      (head: string) => `Chi ủy viên, ${head}`,
      (head: string) => `Bí thư chi bộ\n${head}`,
    ]);
    const column = table.columns[at(table, "role")];
    if (!column) return;
    const { cell } = column;
    column.cell = (person, index) => {
      const own = String(cell(person, index));
      if (person.role !== "head" || !person.isMember || person.birth % 2 === 0) return own;
      return write(own.replace(/^T/, "t"));
    };
  }),
  roster("roles in short", (table, _, random) => {
    const [head, deputy, townHead, townDeputy] = random.pick([
      ["TT", "PT", "TT", "PT"],
      ["Tr. thôn", "P. thôn", "Tổ trưởng", "Tổ phó"],
      ["Trưởng", "Phó", "Trưởng", "Phó"],
      ["T.thôn", "P.thôn", "TT TDP", "TP TDP"],
      ["Trưởng thôn", "Phó thôn", "Trưởng KP", "Phó KP"],
      ["Trưởng buôn", "Phó buôn", "Tổ trưởng TDP", "Tổ phó TDP"],
      ["Trưởng làng", "Phó làng", "Tổ trưởng", "Tổ phó"],
      ["Thôn trưởng", "Thôn phó", "Tổ trưởng dân phố", "Tổ phó dân phố"],
      ["Trưởng thôn (bản)", "Phó thôn (bản)", "Tổ trưởng TDP", "Tổ phó TDP"],
      ["Trưởng thôn", "Phó Trưởng thôn", "Tổ trưởng TDP", "Phó tổ trưởng TDP"],
    ] as const);
    replace(table, "role", [
      textColumn("role", ["Chức danh"], ({ role, unit }) => {
        const [own, other] = isTown(unit) ? [townHead, townDeputy] : [head, deputy];
        return role === "head" ? own : other;
      }),
    ]);
  }),
  roster("roles with the village's name", (table, _, random) => {
    const column = table.columns[at(table, "role")];
    if (!column) return;
    const of = ({ village }: Person): string => village.split(" ").slice(1).join(" ");
    const { cell } = column;
    column.cell = (person, index) => `${String(cell(person, index))} ${of(person)}`;
    if (random.chance(0.5)) table.columns = table.columns.filter(({ role }) => role !== "village");
  }),
  roster(
    "other posts of the village too",
    (table, _, random) => {
      const posts = random.some(
        [
          "Bí thư chi bộ",
          "Trưởng ban CTMT",
          "Chi hội trưởng phụ nữ",
          "Thôn đội trưởng",
          "Công an viên",
          "Y tế thôn",
        ],
        2,
      );
      withOthers(table, random, posts);
    },
    ["role-unknown"],
  ),
  roster("men and women in columns with an x", (table) => {
    insertAfter(table, "person", [
      textColumn("", ["Giới tính", "Nam"], ({ isWoman }) => (isWoman ? "" : "x")),
      textColumn("", ["Giới tính", "Nữ"], ({ isWoman }) => (isWoman ? "x" : "")),
    ]);
  }),
  roster("year of birth in the columns Nam and Nữ", (table) => {
    const year = (birth: number): number => Number(written(birth).slice(-4));
    replace(table, "birthDate", [
      textColumn("", ["Năm sinh", "Nam"], ({ birth, isWoman }) => (isWoman ? "" : year(birth))),
      textColumn("", ["Năm sinh", "Nữ"], ({ birth, isWoman }) => (isWoman ? year(birth) : "")),
    ]);
  }),
  roster("day, month and year of birth in three columns", (table) => {
    const part = (header: string, from: number, to?: number): Column<Person> =>
      textColumn("", ["Ngày sinh", header], ({ birth }) => Number(written(birth).slice(from, to)));
    replace(table, "birthDate", [part("Ngày", 0, 2), part("Tháng", 3, 5), part("Năm", 6)]);
  }),
  roster("units and villages merged over their people", (table) => {
    const before = new Map<Person, Person>();
    let last: Person | null = null;
    for (const row of table.rows)
      if (row.kind === "record") {
        if (last) before.set(row.record, last);
        last = row.record;
      }
    const once = (role: string, same: (one: Person, other: Person) => boolean): void => {
      const column = table.columns[at(table, role)];
      if (!column) return;
      const { cell } = column;
      column.cell = (person, index) => {
        const above = before.get(person);
        return above && same(person, above) ? "" : cell(person, index);
      };
    };
    once("unit", (one, other) => one.unit === other.unit);
    once("village", (one, other) => one.unit === other.unit && one.village === other.village);
  }),
  roster("numbers for each unit, or for each village", (table, draft, random) => {
    const column = table.columns[at(table, "ordinal")];
    if (!column) return;
    const byVillage = random.chance(0.5);
    const own = (person: Person): Person[] =>
      draft.people.filter(({ unit, role }) => unit === person.unit && (!byVillage || role === "head"));
    column.cell = (person) => {
      const position = own(person).indexOf(person);
      return position < 0 ? "" : position + 1;
    };
  }),
  roster("sums below the people of each unit", (table, _, random) => {
    const label = random.pick([
      (name: string) => `Cộng ${name}`,
      (name: string, n: number) => `Cộng ${name}: ${n} người`,
      () => "Cộng",
      (_: string, n: number) => `Cộng: ${n} đ/c`,
      (name: string, n: number) => `Tổng ${name}: ${n}`,
      (_: string, n: number) => `Tổng số: ${n} người`,
    ]);
    const role = random.pick(["unit", "village", "person"]);
    table.rows = byUnit(table).flatMap((rows): Row<Person>[] => [
      ...rows,
      {
        kind: "cells",
        cells: (columns) =>
          columns.map((column) => {
            if (column.role === role) return label(unitOf(rows)?.name ?? "", rows.length);
            if (column.role === "member" && role !== "member")
              return rows.filter((row) => row.kind === "record" && row.record.isMember).length;
            return "";
          }),
      },
    ]);
  }),
  roster("a row of sums at the end", (table, draft, random) => {
    const label = random.pick(["Tổng cộng", "Cộng", "TỔNG SỐ", "Tổng cộng: "]);
    const isTold = random.chance(0.5);
    table.rows.push({
      kind: "cells",
      cells: (columns) =>
        columns.map(({ role }, index) =>
          (index === 0 && role === "ordinal" ? "" : index === 1)
            ? label
            : role === "person" && isTold
              ? `${draft.people.length} người`
              : role === "member"
                ? draft.people.filter(({ isMember }) => isMember).length
                : "",
        ),
    });
  }),
  roster("blank rows and notes between the units", (table, _, random) => {
    const note = random.pick([
      "Ghi chú: danh sách do xã lập",
      "(Xã chưa kiện toàn xong)",
      "* Đã đối chiếu",
      "",
    ]);
    table.rows = byUnit(table).flatMap((rows, index): Row<Person>[] => [
      ...rows,
      ...(index % 2 === 0 ? [{ kind: "cells", cells: () => [] } as Row<Person>] : []),
      ...(index % 3 === 0 ? [{ kind: "cells", cells: () => ["", note] } as Row<Person>] : []),
    ]);
  }),
  roster("the header again on the next page", (table) => {
    const middle = Math.max(1, Math.floor(table.rows.length / 2));
    table.rows.splice(middle, 0, { kind: "header" });
  }),
  roster(
    "units as headings with how many follow",
    (table, _, random) => {
      const style = random.pick([
        (name: string, n: number) => [`${name} (${n} người)`],
        (name: string, n: number, i: number) => [i + 1, `${name}: ${n} đ/c`],
        (name: string, n: number, i: number) => [String.fromCharCode(65 + i), name.toUpperCase(), n],
        (name: string, _: number, i: number) => [
          `${["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][i] ?? i + 1}. ${name.toUpperCase()}`,
        ],
        (name: string) => [`Đơn vị: ${name}`],
        (name: string, n: number) => [`* ${name} (${n} đồng chí)`],
      ]);
      table.rows = byUnit(table).flatMap((rows, index): Row<Person>[] => [
        { kind: "cells", cells: () => style(unitOf(rows)?.name ?? "", rows.length, index) },
        ...rows,
      ]);
      table.columns = table.columns.filter(({ role }) => role !== "unit");
    },
    [],
    { level: "district" },
  ),
  roster(
    "headings of the villages within the units' columns",
    (table) => {
      const villages = new Set<string>();
      table.rows = table.rows.flatMap((row): Row<Person>[] => {
        if (row.kind !== "record") return [row];
        const id = `${row.record.unit.name} ${row.record.village}`;
        if (villages.has(id)) return [row];
        villages.add(id);
        return [{ kind: "cells", cells: () => ["", row.record.village] }, row];
      });
    },
    [],
    { level: "district" },
  ),
  roster("heads on one sheet, deputies on another", (_, draft, random) => {
    const [heads, deputies] = random.pick([
      ["DANH SÁCH TRƯỞNG THÔN, TỔ TRƯỞNG TDP", "DANH SÁCH PHÓ THÔN, TỔ PHÓ TDP"],
      ["DANH SÁCH TRƯỞNG THÔN", "DANH SÁCH PHÓ TRƯỞNG THÔN"],
    ] as const);
    bothApart(draft, (head, deputy) => [
      sheet("DS trưởng thôn", [
        { kind: "lines", lines: [[heads], []] },
        { kind: "table", table: head },
      ]),
      sheet("DS phó thôn", [
        { kind: "lines", lines: [[deputies], []] },
        { kind: "table", table: deputy },
      ]),
    ]);
  }),
  roster("heads above, deputies below on one sheet", (_, draft) => {
    bothApart(draft, (head, deputy) => [
      sheet("DS thôn", [
        { kind: "lines", lines: [["I. DANH SÁCH TRƯỞNG THÔN, TỔ TRƯỞNG TDP"]] },
        { kind: "table", table: head },
        { kind: "lines", lines: [[], ["II. DANH SÁCH PHÓ THÔN, TỔ PHÓ TDP"]] },
        { kind: "table", table: deputy },
      ]),
    ]);
  }),
  roster("heads and deputies under headings, without a column of roles", (table, _, random) => {
    const [heads, deputies] = random.pick([
      ["I. Trưởng thôn, tổ trưởng TDP", "II. Phó thôn, tổ phó TDP"],
      ["A. TRƯỞNG THÔN", "B. PHÓ THÔN"],
      ["Trưởng thôn", "Phó trưởng thôn"],
    ] as const);
    const of = (role: Person["role"]): Row<Person>[] =>
      table.rows.filter((row) => row.kind === "record" && row.record.role === role);
    table.rows = [
      { kind: "cells", cells: () => [heads] },
      ...of("head"),
      { kind: "cells", cells: () => [deputies] },
      ...of("deputy"),
    ];
    table.columns = table.columns.filter(({ role }) => role !== "role");
  }),
  roster("of the last term too, with other people", (table, draft, random) => {
    const { year } = draft.office;
    const before: Person[] = draft.people.map((person) => ({
      ...person,
      name: personName(random, person.isWoman),
      birth: serial(random.int(1955, 1985), 3, 5),
      isMember: random.chance(0.4),
    }));
    const old = tableOf(
      table.columns.map((column) => ({ ...column })),
      before.map((record) => ({ kind: "record", record })),
      ({ unit }) => unit,
      "",
    );
    const [name, title] = random.pick([
      [`DS ${year - 3}`, `DANH SÁCH TRƯỞNG THÔN, PHÓ THÔN NĂM ${year - 3}`],
      [
        `Nhiệm kỳ ${year - 5}-${year - 3}`,
        `DANH SÁCH TRƯỞNG THÔN, PHÓ THÔN NHIỆM KỲ ${year - 5} - ${year - 3}`,
      ],
      ["DS cũ", "DANH SÁCH TRƯỞNG THÔN, PHÓ THÔN (CŨ)"],
    ] as const);
    insertSheet(
      draft,
      random,
      sheet(name, [
        { kind: "lines", lines: [[title], []] },
        { kind: "table", table: old },
      ]),
    );
  }),
  roster(
    "no column of units: each village is a cell of its own",
    (table, _, random) => {
      table.columns = table.columns.filter(({ role }) => role !== "unit");
      rename(table, "village", random.pick(["Thôn", "Thôn, TDP", "Tên thôn"]));
    },
    [],
    { level: "commune" },
  ),
  roster(
    "the village's cell under the unit's header",
    (table, _, random) => {
      table.columns = table.columns.filter(({ role }) => role !== "village");
      rename(table, "unit", random.pick(["Chi bộ", "Đơn vị", "Chi bộ thôn"]));
    },
    [],
    { level: "commune" },
  ),
  roster("head and deputy in one row, each under a header of its own", (table, draft, random) => {
    const deputyOf = (head: Person): Person | undefined =>
      draft.people.find(
        (one) => one.role === "deputy" && one.unit === head.unit && one.village === head.village,
      );
    const [head, deputy] = random.pick([
      ["Trưởng thôn", "Phó thôn"],
      ["Trưởng thôn, TDP", "Phó thôn, TDP"],
      ["Họ tên trưởng thôn", "Họ tên phó thôn"],
    ] as const);
    const person = (header: string, of: (head: Person) => Person | undefined): Column<Person>[] => [
      textColumn("person", [header], (one) => of(one)?.name ?? ""),
      textColumn("member", ["Đảng viên"], (one) => {
        const who = of(one);
        return who === undefined ? "" : who.isMember ? "x" : "Chưa";
      }),
    ];
    table.columns = [
      ...table.columns.filter(({ role }) => ["ordinal", "unit", "village"].includes(role)),
      ...person(head, (one) => one),
      ...person(deputy, deputyOf),
    ];
    table.rows = table.rows.filter((row) => row.kind !== "record" || row.record.role === "head");
  }),
  roster("names first, units last", (table) => {
    const order = [
      "ordinal",
      "person",
      "birthDate",
      "role",
      "member",
      "trained",
      "eligible",
      "village",
      "unit",
    ];
    table.columns.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  }),
  roster("a signature close below, with a legend", (table) => {
    table.rows.push(
      { kind: "cells", cells: () => ["", "Ghi chú: x là đã có; Chưa là chưa có"] },
      { kind: "cells", cells: () => ["", "NGƯỜI LẬP BIỂU", "", "", "T/M ĐẢNG ỦY"] },
      { kind: "cells", cells: () => ["", "Văn thư", "", "", "BÍ THƯ"] },
    );
  }),
  roster("a title that says it otherwise", (table, draft, random) => {
    retitle(
      draft,
      table,
      random.pick([
        "Tổng hợp danh sách cấp trưởng, cấp phó thôn, tổ dân phố",
        "DANH SÁCH CÁN BỘ THÔN, BẢN, TỔ DÂN PHỐ",
        "Rà soát đội ngũ trưởng thôn, phó thôn",
        "BIỂU RÀ SOÁT TRƯỞNG THÔN, TỔ DÂN PHỐ CHƯA LÀ ĐẢNG VIÊN",
        "DANH SÁCH NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH Ở THÔN",
        "Phụ lục 2",
      ]),
    );
  }),
  roster("a count beside it on the sheet", (_, draft) => {
    const own = draft.sheets.find(({ blocks }) =>
      blocks.some((block) => block.kind === "table" && block.table === draft.roster),
    );
    const heads = draft.people.filter(({ role }) => role === "head");
    own?.blocks.push({
      kind: "lines",
      lines: [
        [],
        ["", "Tổng hợp:"],
        ["", "Trưởng thôn, tổ trưởng", heads.length],
        ["", "Trong đó đảng viên", heads.filter(({ isMember }) => isMember).length],
        ["", "Phó thôn, tổ phó", draft.people.length - heads.length],
      ],
    });
  }),
];

/** A kind on the roster; in every second workbook the heads are counted from it alone. */
function roster(
  what: string,
  apply: (table: Table<Person>, draft: Draft, random: Random) => void,
  may: readonly string[] = [],
  wishes: Kind["wishes"] = {},
): Kind {
  return {
    name: `roster: ${what}`,
    of: ["roster"],
    may,
    wishes: { roster: true, ...wishes },
    apply: (draft, random) => {
      if (draft.roster) apply(draft.roster, draft, random);
    },
  };
}

function named(table: Table<Person>, write: (name: string, index: number, isWoman: boolean) => string): void {
  const column = table.columns[at(table, "person")];
  if (column) column.cell = ({ name, isWoman }, index) => write(name, index, isWoman);
}

const unitOf = (rows: readonly Row<Person>[]): Person["unit"] | null => {
  const [first] = rows;
  return first?.kind === "record" ? first.record.unit : null;
};

/** The rows of the roster, unit by unit. */
function byUnit({ rows }: Table<Person>): Row<Person>[][] {
  const parts: Row<Person>[][] = [];
  for (const row of rows) {
    if (row.kind !== "record") continue;
    const open = parts.at(-1);
    if (open && unitOf(open) === row.record.unit) open.push(row);
    else parts.push([row]);
  }
  return parts;
}

/** A row more for every village and post, of people who are neither head nor deputy. */
function withOthers(table: Table<Person>, random: Random, posts: readonly string[]): void {
  const others = new Map<Person, string>();
  const column = table.columns[at(table, "role")];
  if (!column) return;
  const { cell } = column;
  column.cell = (person, index) => others.get(person) ?? cell(person, index);
  table.rows = table.rows.flatMap((row): Row<Person>[] => {
    if (row.kind !== "record" || row.record.role !== "head") return [row];
    const more = posts.map((post): Row<Person> => {
      const record = {
        ...row.record,
        name: personName(random, random.chance(0.5)),
        isMember: random.chance(0.6),
      };
      others.set(record, post);
      return { kind: "record", record };
    });
    return [row, ...more];
  });
}

function bothApart(
  draft: Draft,
  sheets: (heads: Table<Person>, deputies: Table<Person>) => readonly SheetDraft[],
): void {
  const { roster } = draft;
  const index = draft.sheets.findIndex(({ blocks }) =>
    blocks.some((block) => block.kind === "table" && block.table === roster),
  );
  if (!roster || index < 0) return;
  const columns = roster.columns.filter(({ role }) => role !== "role");
  const part = (role: Person["role"]): Table<Person> =>
    tableOf(
      columns,
      roster.rows.filter((row) => row.kind === "record" && row.record.role === role),
      ({ unit }) => unit,
      "",
    );
  draft.sheets.splice(index, 1, ...sheets(part("head"), part("deputy")));
}

function insertSheet(draft: Draft, random: Random, made: SheetDraft): void {
  if (random.chance(0.5)) draft.sheets.unshift(made);
  else draft.sheets.push(made);
}

function retitle<R>(draft: Draft, table: Table<R>, title: string): void {
  for (const { blocks } of draft.sheets) {
    const [first] = blocks;
    if (first?.kind === "lines" && blocks.some((block) => block.kind === "table" && block.table === table))
      first.lines = [[title], []];
  }
}
