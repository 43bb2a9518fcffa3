import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { gatherReports, NOTHING_ANSWERED } from "../../src/core/gather/gather.ts";
import { checkUnitFile } from "../../src/core/job/check-unit-file.ts";
import { checkWorkbook } from "../../src/core/job/check.ts";
import type { Report } from "../../src/core/rules/report.ts";
import { readSettings } from "../../src/core/settings/read-settings.ts";
import { unconfirmedFields } from "../../src/core/settings/profile.ts";
import { planSummary, reportParagraph } from "../../src/core/summary/summary.ts";
import { summaryTexts } from "../../src/locales/summary.ts";
import { everythingGathered, everythingOf, textsIn } from "./every-text.tsx";
import { snapshotOf, type SheetFixture } from "../fixtures/snapshots.ts";

/** The office of the samples; none of it may come out of another office's workbook. */
const SEEDS = /hiệp h(?:òa|oà)|bắc giang|54-kh\/hu|629-cv\/hu|1019-qđ\/hu/iu;
const PAPER = /\d+-\p{Lu}[\p{L}]*\/\p{L}+/gu;

interface OtherOffice {
  readonly higher?: string;
  readonly organisation?: string;
  readonly place?: string;
  readonly paper?: string;
  readonly signed?: readonly [string, string?];
  /** How its paragraph must call the whole of it. */
  readonly whole: string;
}

const OFFICES: readonly OtherOffice[] = [
  { whole: "toàn Đảng bộ đã" },
  { organisation: "ĐẢNG ỦY XÃ MỸ AN", whole: "toàn Đảng bộ xã" },
  {
    higher: "TỈNH ỦY ĐỒNG THÁP",
    organisation: "ĐẢNG ỦY XÃ TÂN HỒNG",
    place: "Tân Hồng",
    whole: "toàn Đảng bộ xã",
  },
  {
    higher: "THÀNH ỦY HUẾ",
    organisation: "ĐẢNG ỦY PHƯỜNG VỸ DẠ",
    paper: "11-KH/ĐU",
    whole: "toàn Đảng bộ phường",
  },
  { higher: "THÀNH ỦY HÀ NỘI", organisation: "QUẬN ỦY CẦU GIẤY", whole: "toàn Đảng bộ quận" },
  {
    higher: "TỈNH ỦY NINH THUẬN",
    organisation: "HUYỆN ỦY NINH SƠN",
    paper: "82-KH/HU",
    whole: "toàn Đảng bộ huyện",
  },
  {
    higher: "TỈNH ỦY QUẢNG NAM",
    organisation: "HUYỆN ỦY PHÚ NINH",
    place: "Phú Ninh",
    whole: "toàn Đảng bộ huyện",
  },
  {
    higher: "TỈNH ỦY QUẢNG NAM",
    organisation: "THỊ ỦY ĐIỆN BÀN",
    paper: "25-KH/ThU",
    whole: "toàn Đảng bộ thị xã",
  },
  { higher: "TỈNH ỦY KON TUM", organisation: "THÀNH ỦY KON TUM", whole: "toàn Đảng bộ thành phố" },
  { organisation: "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH", whole: "toàn Đảng bộ Khối" },
  { organisation: "ĐẢNG BỘ XÃ CÔNG HẢI", paper: "3-NQ/ĐU", whole: "toàn Đảng bộ xã" },
  { organisation: "ĐẢNG ỦY ĐẶC KHU PHÚ QUỐC", place: "Phú Quốc", whole: "toàn Đảng bộ đặc khu" },
  { organisation: "ĐẢNG ỦY THỊ TRẤN VÔI", whole: "toàn Đảng bộ thị trấn" },
  { organisation: "TỈNH ỦY QUẢNG BÌNH", paper: "90-KH/TU", whole: "toàn Đảng bộ tỉnh" },
  { organisation: "HUYỆN UỶ LỤC NGẠN", paper: "120-KH/HU", whole: "toàn Đảng bộ huyện" },
  { organisation: "ĐẢNG ỦY CÔNG AN TỈNH", whole: "toàn Đảng bộ đã" },
  {
    higher: "ĐẢNG BỘ TỈNH NGHỆ AN",
    organisation: "ĐẢNG ỦY XÃ CON CUÔNG",
    place: "Con Cuông",
    signed: ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"],
    whole: "toàn Đảng bộ xã",
  },
  { organisation: "HUYỆN ỦY SA PA", signed: ["TRƯỞNG BAN TỔ CHỨC"], whole: "toàn Đảng bộ huyện" },
  {
    organisation: "ĐẢNG ỦY PHƯỜNG MỸ PHONG",
    signed: ["TRƯỞNG BAN XÂY DỰNG ĐẢNG"],
    whole: "toàn Đảng bộ phường",
  },
  { organisation: "ĐẢNG ỦY XÃ EA DRĂNG", paper: "7-CTr/ĐU", whole: "toàn Đảng bộ xã" },
  {
    higher: "HUYỆN ỦY TÂN YÊN",
    organisation: "ĐẢNG ỦY XÃ NGỌC THIỆN",
    paper: "54-KH/ĐU",
    whole: "toàn Đảng bộ xã",
  },
  { organisation: "Đảng ủy các cơ quan Đảng tỉnh", whole: "toàn Đảng bộ đã" },
];

function sheetsOf({ higher, organisation, place, paper, signed }: OtherOffice): SheetFixture[] {
  const title = [
    ...[higher, organisation].flatMap((name) => (name === undefined ? [] : [[name]])),
    ["KẾT QUẢ KẾT NẠP ĐẢNG VIÊN"],
    ["(Số liệu đến hết tháng 6/2026)"],
    ...(paper === undefined ? [] : [[`Thực hiện Kế hoạch số ${paper} ngày 12/01/2026`]]),
    [],
  ];
  const below = [
    [],
    ...(place === undefined ? [] : [[null, null, null, `${place}, ngày 30 tháng 6 năm 2026`]]),
    ...(signed ?? []).map((line) => [null, null, null, line ?? ""]),
  ];
  return [
    {
      name: "KQ",
      rows: [
        ...title,
        ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Trưởng thôn", "Là đảng viên"],
        [1, "Chi bộ thôn Đông", 5, 2, 1, 1],
        [2, "Chi bộ thôn Đoài", "4 ", 4, 1, 0],
        [3, "Chi bộ Trường THPT", 3, 0, null, null],
        ...below,
      ],
    },
    {
      name: "Trưởng thôn",
      rows: [
        ["TT", "Đơn vị", "Thôn", "Chức danh", "Họ và tên", "Đảng viên", "Đã bồi dưỡng", "Đủ điều kiện"],
        [1, "Chi bộ thôn Đông", "Đông", "Trưởng thôn", "Nguyễn Văn An", "x", "", ""],
        [2, "Chi bộ thôn Đoài", "Đoài", "Trưởng thôn", "Lê Thị Bưởi", "không", "x", "x"],
      ],
    },
    {
      name: "Đảng viên mới",
      rows: [
        ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Đơn vị", "Ngày QĐ kết nạp"],
        [1, "Trần Văn  Cam", "01/02/2000", "Nam", "Kinh", "Chi bộ thôn Đông", "01/03/2026"],
        [2, "Trần Thị Đào", "01/02/2001", "Nữ", "Tày", "Chi bộ thôn Cũ", "01/03/2026"],
      ],
    },
    {
      name: "Tổ công tác",
      rows: [
        ["Tổ", "Tổ trưởng", "Đơn vị phụ trách"],
        ["Tổ 1", "Lê Văn T", "Chi bộ thôn Đông"],
        ["", "", "Chi bộ thôn Đoài"],
      ],
    },
  ];
}

const today = { year: 2026, month: 7, day: 5 };
const reportOf = (office: OtherOffice): Report => {
  const snapshot = snapshotOf(sheetsOf(office));
  const { settings, broken } = readSettings(snapshot.storedSettings);
  return checkWorkbook(snapshot, settings, today, broken);
};

/** What units of the office send at the end of this month: one that is clear, one that is asked about, and people. */
const sentFiles = (month: number): readonly (readonly [string, SheetFixture[]])[] => [
  ["dong.xlsx", [sentSheet(month, ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"], ["Chi bộ thôn Đông", 5, 3])]],
  ["la.xlsx", [sentSheet(month, ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"], ["Chi bộ thôn Lạ", 5, 3])]],
  ["doai.xlsx", [sentSheet(month, ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"], ["Chi bộ thôn Đoài", 9, 1])]],
  [
    "truong-thon.xlsx",
    [
      sentSheet(
        month,
        ["TT", "Đơn vị", "Thôn", "Chức danh", "Họ và tên", "Đảng viên", "Đã bồi dưỡng", "Đủ điều kiện"],
        [1, "Chi bộ thôn Đông", "Đông", "Phó thôn", "Vũ Thị Lan", "không", "x", "x"],
      ),
    ],
  ],
];

function sentSheet(month: number, header: string[], row: (string | number)[]): SheetFixture {
  return { name: "Báo cáo", rows: [[`(Số liệu đến hết tháng ${month}/2026)`], header, row] };
}
/** The samples speak for that district, and version 1 of the settings is what it had filled in by itself. */
const MAY_NAME = /^(?:workbench\/samples\/|core\/settings\/version-1\.ts$)/;
const SOURCES = fileURLToPath(new URL("../../src/", import.meta.url));

describe.each(
  OFFICES.map((office) => [office.organisation ?? "an office that says nothing", office] as const),
)("%s", (_, office) => {
  const report = reportOf(office);
  const text = everythingOf(report);

  it("hears nothing of another office", () => {
    expect(report.figures.units).toHaveLength(3);
    expect(report.findings.filter(({ fix }) => fix !== null).length).toBeGreaterThan(1);
    expect(SEEDS.exec(text)).toBeNull();
    const own = new Set(office.paper === undefined ? [] : [office.paper]);
    expect([...new Set(text.match(PAPER) ?? [])].filter((paper) => !own.has(paper))).toEqual([]);
  });

  it.each([6, 7])("hears nothing of another office where reports of month %i are gathered", (month) => {
    const sent = sentFiles(month).map(([name, sheets]) => ({
      name,
      report: checkUnitFile(snapshotOf(sheets), report, month === 7 ? { year: 2026, month } : null, today),
    }));
    const answers = new Map(month === 7 ? [["period-next:2026-07", "place"]] : []);
    const gathering = gatherReports(report, sent, { ...NOTHING_ANSWERED, answers });
    expect(gathering.files.map(({ status }) => status)).toEqual(["placed", "question", "question", "placed"]);
    const gathered = everythingGathered(gathering);
    for (const word of ["Đông", "Vũ Thị Lan", ...(month === 7 ? ["Số liệu T6-2026"] : [])])
      expect(gathered).toContain(word);
    expect(SEEDS.exec(gathered)).toBeNull();
    const own = new Set(office.paper === undefined ? [] : [office.paper]);
    expect((gathered.match(PAPER) ?? []).filter((paper) => !own.has(paper))).toEqual([]);
  });

  it("is called what it is", () => {
    expect(reportParagraph(report, summaryTexts("vi"))).toContain(office.whole);
  });

  it("is printed with its own name or a dotted line, and says what is open", () => {
    const printed = planSummary(report, summaryTexts("vi")).map((sheet) => textsIn(sheet).join("\n"));
    const open = unconfirmedFields(report.profile);
    for (const sheet of printed) {
      for (const name of [office.organisation, office.higher]) {
        // Where a department signs, the committee above its own is not in the block.
        if (name !== undefined && (name !== office.higher || !office.signed?.[0].startsWith("TRƯỞNG"))) {
          expect(sheet.replaceAll("Ỷ", "Ủ").toLocaleUpperCase("vi")).toContain(
            name.replace("UỶ", "ỦY").toLocaleUpperCase("vi"),
          );
        }
      }
      expect(sheet.includes("…………………")).toBe(
        office.higher === undefined || office.place === undefined || office.signed === undefined,
      );
    }
    expect(open.includes("organisation")).toBe(office.organisation === undefined);
    expect(open.includes("planDocument")).toBe(!(office.paper?.includes("-KH/") ?? false));
    expect(open).toContain("planDeadline");
  });
});

it("is named in no text of the product that is not a comment", () => {
  const naming = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.(?:tsx?|html|css)$/.test(name) && !MAY_NAME.test(name))
    .filter((name) =>
      readFileSync(join(SOURCES, name), "utf8")
        .split("\n")
        .some((line) => SEEDS.test(line) && !/^\s*(?:\/\*\*|\*|\/\/)/.test(line)),
    );
  expect(naming).toEqual([]);
});

it("is a mixed lot of offices", () => {
  expect(OFFICES.length).toBeGreaterThanOrEqual(20);
});
