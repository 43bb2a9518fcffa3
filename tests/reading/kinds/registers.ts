import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { sheet } from "../base.ts";
import { serial, written } from "../dates.ts";
import type { Column, Draft, NewMember, Row, SheetDraft, Table, Unit } from "../draft.ts";
import type { Random } from "../random.ts";
import { tableOf, textColumn } from "../tables.ts";
import { personName } from "../words.ts";
import { at, type Kind, replace } from "./kind.ts";

const ROMAN = ["I", "II", "III", "IV"];

/** Registers of new members as communes and districts keep them. */
export const REGISTER_KINDS: readonly Kind[] = [
  register("names in two cells", (table, _, random) => {
    const [family, given] = random.pick([
      ["Họ và tên đệm", "Tên"],
      ["Họ và chữ đệm", "Tên"],
      ["Họ đệm", "Tên"],
      ["Họ và tên", ""],
    ] as const);
    replace(table, "person", [
      textColumn("person", [family], ({ name }) => name.split(" ").slice(0, -1).join(" ")),
      textColumn("", [given], ({ name }) => name.split(" ").at(-1) ?? ""),
    ]);
  }),
  register("names with something around them", (table, _, random) => {
    const style = random.pick([
      (name: string) => `Đ/c ${name}`,
      (name: string, i: number) => `${i + 1}. ${name}`,
      (name: string) => `- ${name}`,
      (name: string) => `${name} (Tý)`,
      (name: string) => name.replace(" ", "\n"),
      (name: string) => name.toUpperCase(),
      (name: string) => `Quần chúng ${name}`,
    ]);
    const column = table.columns[at(table, "person")];
    if (column) column.cell = ({ name }, index) => style(name, index);
  }),
  register("men and women in columns of their own", (table) => {
    replace(table, "gender", [
      textColumn("", ["Giới tính", "Nam"], ({ isWoman }) => (isWoman ? "" : "x")),
      textColumn("", ["Giới tính", "Nữ"], ({ isWoman }) => (isWoman ? "x" : "")),
    ]);
  }),
  register("the day of admission only", (table, _, random) => {
    table.columns = table.columns.filter(({ role }) => !["considered", "decisionNumber"].includes(role));
    const header = random.pick([
      "Ngày kết nạp",
      "Ngày vào Đảng",
      "Ngày, tháng, năm kết nạp",
      "Ngày kết nạp Đảng",
    ]);
    const date = table.columns[at(table, "decisionDate")];
    if (date) date.header = [header];
  }),
  register("number and date with other words between", (table, _, random) => {
    const style = random.pick([
      (n: number, d: string) => `QĐ số ${n}-QĐ/HU ngày ${d}`,
      (n: number, d: string) => `${n}-QĐ/HU; ${d}`,
      (n: number, d: string) => `Số: ${n}-QĐ/HU, ngày ${d.replaceAll("/", ".")}`,
      (n: number, d: string) => `${n}/${d}`,
      (n: number, d: string) => `${n}-QĐ/ĐU ngày ${d.replaceAll("/", "-")}`,
      (n: number, d: string) => `QĐ ${n} ngày ${d}`,
      (n: number, d: string) => `${n} (${d})`,
      (n: number, d: string) => `${d} (số ${n}-QĐ/HU)`,
    ]);
    table.columns = table.columns.filter(({ role }) => role !== "decisionNumber");
    replace(table, "decisionDate", [
      textColumn(
        "decisionDate",
        [
          random.pick([
            "Số QĐ/ngày",
            "Quyết định số, ngày",
            "QĐ kết nạp (số, ngày)",
            "Số, ngày, tháng QĐ",
            "Số QĐ, ngày tháng năm",
            "Quyết định kết nạp",
          ]),
        ],
        ({ number, decided }) => style(number, written(decided)),
      ),
    ]);
  }),
  register("a sheet for every month", (_, draft) => {
    parts(
      draft,
      ({ decided }) => Number(written(decided).slice(3, 5)) - 1,
      (m) => [`T${m + 1}`, `DANH SÁCH ĐẢNG VIÊN KẾT NẠP THÁNG ${m + 1}/${draft.office.year}`],
    );
  }),
  register("a sheet for every month that the title does not name", (_, draft) => {
    parts(
      draft,
      ({ decided }) => Number(written(decided).slice(3, 5)) - 1,
      (m) => [`Kết nạp T${m + 1}`, "DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP"],
    );
  }),
  register("a sheet for every unit", (_, draft) => {
    parts(
      draft,
      ({ unit }) => draft.units.indexOf(unit),
      (u) => [`KN ${draft.units[u]?.place ?? ""}`.slice(0, 30), `DANH SÁCH KẾT NẠP NĂM ${draft.office.year}`],
    );
  }),
  register("units as headings over their people", (table, draft, random) => {
    const style = random.pick([
      (name: string, i: number) => [i + 1, name],
      (name: string) => [name],
      (name: string, i: number) => [`${i + 1}. ${name}`],
      (name: string, _: number, n: number) => [`${name} (${n} đ/c)`],
    ]);
    let position = 0;
    table.rows = draft.units.flatMap((unit): Row<NewMember>[] => {
      const own = table.rows.filter((row) => row.kind === "record" && row.record.unit === unit);
      if (own.length === 0) return [];
      const index = position++;
      return [{ kind: "cells", cells: () => style(unit.name, index, own.length) }, ...own];
    });
    table.columns = table.columns.filter(({ role }) => role !== "unit");
  }),
  register("months or quarters as headings", (table, _, random) => {
    const ofMonth = random.chance(0.5);
    const part = ({ decided }: NewMember): number => {
      const month = Number(written(decided).slice(3, 5)) - 1;
      return ofMonth ? month : Math.floor(month / 3);
    };
    const label = (index: number): string => (ofMonth ? `Tháng ${index + 1}` : `Quý ${ROMAN[index] ?? ""}`);
    table.rows = Array.from({ length: 12 }, (_, index) => index).flatMap((index): Row<NewMember>[] => {
      const own = table.rows.filter((row) => row.kind === "record" && part(row.record) === index);
      return own.length === 0 ? [] : [{ kind: "cells", cells: () => [label(index)] }, ...own];
    });
  }),
  register("sums below the people of each unit", (table, draft, random) => {
    const label = random.pick([
      (name: string) => `Cộng ${name}`,
      (_: string, n: number) => `Cộng: ${n} đ/c`,
      () => "Cộng",
      (name: string, n: number) => `Tổng ${name}: ${n} đảng viên`,
    ]);
    const role = random.pick(["unit", "person"]);
    table.rows = draft.units.flatMap((unit): Row<NewMember>[] => {
      const own = table.rows.filter((row) => row.kind === "record" && row.record.unit === unit);
      if (own.length === 0) return [];
      return [
        ...own,
        {
          kind: "cells",
          cells: (columns) =>
            columns.map((column) => (column.role === role ? label(unit.name, own.length) : "")),
        },
      ];
    });
  }),
  register(
    "with those of the year before above",
    (table, draft, random) => {
      const before = earlier(draft, random);
      table.rows = [...before.map((record): Row<NewMember> => ({ kind: "record", record })), ...table.rows];
    },
    ["admission-outside-period"],
  ),
  register("of the year before on a sheet of its own", (table, draft, random) => {
    const old = tableOf(
      table.columns,
      earlier(draft, random).map((record) => ({ kind: "record", record })),
      ({ unit }) => unit,
      "",
    );
    const year = draft.office.year - 1;
    const made = sheet(random.pick([`KN ${year}`, `DS ${year}`, `Kết nạp ${year}`]), [
      { kind: "lines", lines: [[`DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP NĂM ${year}`], []] },
      { kind: "table", table: old },
    ]);
    if (random.chance(0.5)) draft.sheets.unshift(made);
    else draft.sheets.push(made);
  }),
  register(
    "the cell beside the unit",
    (table, _, random) => {
      const cell = random.pick(["Chi bộ", "Chi bộ sinh hoạt", "Chi bộ trực thuộc"]);
      const unit = table.columns[at(table, "unit")];
      if (unit) unit.header = ["Đảng bộ"];
      table.columns.splice(
        at(table, "unit") + (random.chance(0.5) ? 1 : 0),
        0,
        textColumn("", [cell], ({ number }) => `Chi bộ ${1 + (number % 5)}`),
      );
    },
    [],
    { level: "district" },
  ),
  register("more dates of the process", (table, _, random) => {
    const more: Column<NewMember>[] = random.some(
      [
        date("Ngày tổ chức lễ kết nạp", ({ decided }) => decided + 10),
        date("Ngày chính thức", () => ""),
        date("Ngày vào Đoàn", ({ birth }) => birth + 5700),
        date("Ngày thẩm tra lý lịch", ({ considered }) => considered - 40),
        textColumn("", ["Nghề nghiệp"], () => "Nông dân"),
        textColumn("", ["Quê quán"], () => "Bắc Giang"),
        textColumn("", ["Người giới thiệu"], ({ number }) => `Nguyễn Văn ${number}`),
        textColumn("", ["Số lý lịch"], ({ number }) => `24.${number}`),
      ],
      3,
    );
    table.columns.push(...more);
  }),
  register("a header of three rows", (table) => {
    for (const column of table.columns) {
      if (column.role === "decisionNumber") column.header = ["Kết nạp Đảng", "Quyết định", "Số"];
      if (column.role === "decisionDate") column.header = ["Kết nạp Đảng", "Quyết định", "Ngày"];
      if (column.role === "considered") column.header = ["Kết nạp Đảng", "Chi bộ xét", "Ngày"];
    }
    const order = ["considered", "decisionNumber", "decisionDate"];
    const own = order.flatMap((role) => table.columns.filter((column) => column.role === role));
    table.columns = [...table.columns.filter(({ role }) => !order.includes(role)), ...own];
  }),
  register("the header again, and a sum at the end", (table, draft) => {
    table.rows.splice(Math.max(1, Math.floor(table.rows.length / 2)), 0, { kind: "header" });
    table.rows.push({
      kind: "cells",
      cells: (columns) =>
        columns.map(({ role }) =>
          role === "person" ? `Tổng cộng: ${draft.newMembers.length} đảng viên` : "",
        ),
    });
  }),
  register("a signature and remarks close below", (table) => {
    table.rows.push(
      { kind: "cells", cells: () => ["", "Danh sách trên đã được đối chiếu với hồ sơ."] },
      { kind: "cells", cells: () => ["", "", "", "", `Ngày 3 tháng 7 năm 2026`] },
      { kind: "cells", cells: () => ["", "NGƯỜI LẬP", "", "", "TRƯỞNG BAN"] },
      { kind: "cells", cells: () => ["", "Trần Thị Hoa", "", "", "Lê Văn Toàn"] },
    );
  }),
];

function date(header: string, of: (member: NewMember) => CellValue): Column<NewMember> {
  return { ...textColumn<NewMember>("", [header], of), format: "dd/mm/yyyy" };
}

function register(
  what: string,
  apply: (table: Table<NewMember>, draft: Draft, random: Random) => void,
  may: readonly string[] = [],
  wishes: Kind["wishes"] = {},
): Kind {
  return {
    name: `register: ${what}`,
    of: ["register"],
    may,
    wishes: { register: true, ...wishes },
    apply: (draft, random) => {
      if (draft.register) apply(draft.register, draft, random);
    },
  };
}

/** The register cut into a sheet for each part that has somebody. */
function parts(
  draft: Draft,
  partOf: (member: NewMember) => number,
  nameOf: (part: number) => readonly [sheet: string, title: string],
): void {
  const { register: table } = draft;
  const index = draft.sheets.findIndex(({ blocks }) =>
    blocks.some((block) => block.kind === "table" && block.table === table),
  );
  if (!table || index < 0) return;
  const members = table.rows.flatMap((row) => (row.kind === "record" ? [row.record] : []));
  const sheets = [...new Set(members.map(partOf))]
    .sort((a, b) => a - b)
    .map((part): SheetDraft => {
      const [name, title] = nameOf(part);
      const rows = members.filter((member) => partOf(member) === part);
      const own = tableOf(
        table.columns,
        rows.map((record): Row<NewMember> => ({ kind: "record", record })),
        table.unitOf,
        "",
      );
      return sheet(name, [
        { kind: "lines", lines: [[title], []] },
        { kind: "table", table: own },
      ]);
    });
  draft.sheets.splice(index, 1, ...sheets);
}

function earlier({ units, office }: Draft, random: Random): NewMember[] {
  return units.flatMap((unit: Unit) =>
    Array.from({ length: Math.min(4, unit.before.admitted) }, (_, index) => {
      const decided = serial(office.year - 1, 1 + ((index * 3) % 12), 15);
      return {
        unit,
        name: personName(random, index % 2 === 0),
        isWoman: index % 2 === 0,
        birth: serial(office.year - 1 - random.int(20, 40), random.int(1, 12), random.int(1, 28)),
        considered: decided - 30,
        decided,
        certificate: decided - 400,
        number: 20 + index,
      };
    }),
  );
}
