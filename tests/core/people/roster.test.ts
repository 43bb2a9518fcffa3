import { describe, expect, it } from "vitest";
import { repeatedInRoster } from "../../../src/core/people/repeated-people.ts";
import { rosterTallies } from "../../../src/core/people/roster-tallies.ts";
import {
  eligibilityOf,
  isOfBase,
  membershipOf,
  rosterFacts,
  trainingOf,
} from "../../../src/core/people/roster.ts";
import { checkWritten } from "../rules/check-written.ts";

const UNITS = `
  # Biểu 1
  TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
  1  | Xã Châu Minh | 5        | 3
  2  | Xã Thanh Vân | 4        | 1
`;

/** One line a row, beside which the test says what is expected of it. */
function factsOf(text: string): string[] {
  const input = checkWritten(UNITS + text);
  const facts = rosterFacts(input);
  if (!facts) throw new Error("no roster was recognised");
  const repeated = repeatedInRoster(input);
  return Array.from({ length: facts.table.length }, (_, row) =>
    [
      `unit ${facts.mention[row] ?? "?"}`,
      `village ${facts.village[row] ?? "?"}`,
      ["no head", "head", "maybe head"][facts.head[row] ?? 9],
      facts.isHeld[row] === 1 ? "held" : "not held",
      `member ${membershipOf(facts.table, row)}`,
      `trained ${trainingOf(facts.table, row)}`,
      `eligible ${eligibilityOf(facts.table, row)}`,
      ...(repeated.has(row) ? [`again ${repeated.get(row) ?? "?"}`] : []),
    ].join(", "),
  );
}

const talliesOf = (text: string, settings = {}) =>
  rosterTallies(checkWritten(UNITS + text, settings))?.tallies.map(
    ({ rows, heads, members }) =>
      `${rows} rows, heads ${heads.sure}+${heads.unclear}, members ${members.sure}+${members.unclear}`,
  );

describe("a row of the roster", () => {
  const roster = `
    # Trưởng thôn
    TT | Đơn vị       | Thôn   | Chức danh              | Họ và tên     | Đảng viên | Đã bồi dưỡng | Ngày cấp GCN | Đủ điều kiện | Ghi chú
    14 |              | Thôn 9 | Trưởng thôn            | Bùi Văn Khải  | x         |              |              |              |
    1  | Xã Châu Minh | Thôn 1 | Trưởng thôn            | Nguyễn Văn An | x         | x            |              | x            |
    2  | Xã Châu Minh | Thôn 1 | Phó thôn               | Trần Văn Bình | không     |              | 2021-05-05   | không        |
    3  | Xã Châu Minh | Thôn 2 | BTCB kiêm trưởng thôn  | Lê Văn Cam    |           | không        |              |              |
    4  | Xã Châu Minh | Thôn 3 | Trưởng thôn            | Khuyết        |           |              |              |              |
    5  | Xã Châu Minh | Thôn 4 | Trưởng thôn            |               |           |              |              |              |
    6  | Xã Châu Minh | Thôn 5 | Trưởng thôn            |               |           |              |              |              | Khuyết
    7  | Xã Châu Minh | Thôn 6 |                        | Vũ Văn Dần    | x         |              |              |              |
    8  | Xã Châu Minh | Thôn 7 | Trưởng thôn            | #REF!         | x         |              |              |              |
    9  | Xã Châu Minh | Thôn 7 | Phó thôn               | #REF!         | x         |              |              |              |
    11 | Xã Thanh Vân |        | Trưởng thôn            | Đỗ Văn Gấm    | x         |              |              |              |
    16 | Xã Thanh Vân |        | Trưởng thôn            | ĐỖ VĂN GẤM    | x         |              |              |              |
    10 | Xã Thanh Vân | Thôn 1 | Trưởng thôn            | Hà Văn Em     | sắp       |              |              |              |
    12 | Xã Thanh Vâm | Thôn 1 | Trưởng thôn            | Ngô Văn Hải   | x         |              |              |              |
    13 | Xã Minh Khai | Thôn 1 | Trưởng thôn            | Phan Văn Ích  | x         |              |              |              |
    15 | Xã Thanh Vân |        | Phó bí thư, phó thôn   | Lý Văn Long   |           |              |              |              |
    17 | Xã Thanh Vân | Thôn 2 | Trưởng thôn            | Đỗ Văn Gấm    | x         |              |              |              |
    18 | Xã Châu Minh | Thôn 1 | Phó thôn               | Nguyễn Văn An | x         |              |              |              |
    19 | Xã Châu Minh | Thôn 3 | Trưởng thôn            | Khuyết        |           |              |              |              |
  `;

  it("says whose it is, whether it is a head in office, and what is known of the person", () => {
    expect(factsOf(roster)).toEqual([
      // A unit that is not given is none, and no village is told from another.
      "unit -1, village -1, head, held, member yes, trained unknown, eligible unknown",
      "unit 0, village 0, head, held, member yes, trained yes, eligible yes",
      // The certificate proves the training.
      "unit 0, village 0, no head, held, member no, trained yes, eligible no",
      // A post that only members hold.
      "unit 0, village 1, head, held, member yes, trained no, eligible unknown",
      // A vacant post is nobody.
      "unit 0, village 2, no head, not held, member unknown, trained unknown, eligible unknown",
      // A head without a name may be in office …
      "unit 0, village 3, maybe head, not held, member unknown, trained unknown, eligible unknown",
      // … unless the remark says that there is none.
      "unit 0, village 4, no head, not held, member unknown, trained unknown, eligible unknown",
      // A person without a role may be the head.
      "unit 0, village 5, maybe head, held, member yes, trained unknown, eligible unknown",
      // A name that is an error is somebody's; of a deputy it is no head's.
      "unit 0, village 6, maybe head, not held, member yes, trained unknown, eligible unknown",
      "unit 0, village 6, no head, not held, member yes, trained unknown, eligible unknown",
      // Again: the same unit, village, name and role, in whatever letters …
      "unit 1, village -1, head, held, member yes, trained unknown, eligible unknown",
      "unit 1, village -1, head, held, member yes, trained unknown, eligible unknown, again 10",
      "unit 1, village 7, head, held, member unknown, trained unknown, eligible unknown",
      // A misspelt unit is a name of its own, its village one of the unit that is meant.
      "unit 2, village 7, head, held, member yes, trained unknown, eligible unknown",
      "unit 3, village 8, head, held, member yes, trained unknown, eligible unknown",
      "unit 1, village -1, no head, held, member yes, trained unknown, eligible unknown",
      // … not another village, nor another role, nor a vacant post.
      "unit 1, village 9, head, held, member yes, trained unknown, eligible unknown",
      "unit 0, village 0, no head, held, member yes, trained unknown, eligible unknown",
      "unit 0, village 2, no head, not held, member unknown, trained unknown, eligible unknown",
    ]);
  });

  it("is of the same village in whatever letters it is written", () => {
    const facts = factsOf(`
      # Trưởng thôn
      TT | Đơn vị       | Thôn   | Chức danh   | Họ và tên     | Đảng viên
      1  | Xã Châu Minh | Thôn 1 | Trưởng thôn | Nguyễn Văn An | x
      2  | Xã Châu Minh | Thôn 2 | Trưởng thôn | Trần Văn Bình | x
      3  | Xã Châu Minh | THÔN 1 | Phó thôn    | Lê Văn Cam    | x
      4  | Xã Thanh Vân | thôn 1 | Phó thôn    | Hà Văn Em     | x
    `);
    expect(facts.map((fact) => /village (-?\d+)/.exec(fact)?.[1])).toEqual(["0", "1", "0", "2"]);
  });

  it("counts for certain only where nothing in it is doubtful", () => {
    expect(talliesOf(roster)).toEqual([
      // Sure: An, Cam. Not: the head without a name, the person without a role, the name that is an error.
      "11 rows, heads 2+3, members 2+3",
      // Sure: Gấm, Em (whose membership is not), and Gấm of Thôn 2. Not: Gấm again, and Hải of a unit misspelt.
      "6 rows, heads 3+2, members 2+3",
      // Hải is the second head of his village.
      "1 rows, heads 0+1, members 0+1",
      "1 rows, heads 1+0, members 1+0",
    ]);
  });
});

describe("heads of villages and of residential groups", () => {
  const roster = `
    # Trưởng thôn
    TT | Đơn vị       | Thôn   | Chức danh     | Họ và tên     | Đảng viên
    1  | Xã Châu Minh | Thôn 1 | Trưởng thôn   | Nguyễn Văn An | x
    2  | Xã Châu Minh | Tổ 1   | Tổ trưởng TDP | Trần Văn Bình | không
    3  | Xã Châu Minh | Thôn 1 |               | Lê Văn Cam    | x
    4  | Xã Thanh Vân | Thôn 1 | Trưởng thôn   | Hà Văn Em     | x
    5  | Xã Thanh Vân | Thôn 1 | Trưởng thôn   | Vũ Văn Dần    | x
    6  | Xã Thanh Vân | Thôn 2 |               | Đỗ Văn Gấm    |
  `;

  it.each([
    // A second head of a village may be one too many; an unknown role beside the village's head changes nothing.
    ["both", "3 rows, heads 2+0, members 1+0", "3 rows, heads 1+2, members 1+2"],
    ["village", "3 rows, heads 1+0, members 1+0", "3 rows, heads 1+2, members 1+2"],
    ["residential", "3 rows, heads 1+0, members 0+0", "3 rows, heads 0+1, members 0+1"],
  ])("count as the settings say: %s", (ratioBase, first, second) => {
    expect(talliesOf(roster, { ratioBase })).toEqual([first, second]);
  });

  it("are told apart by their role; one that cannot be read may be either", () => {
    const facts = rosterFacts(checkWritten(UNITS + roster));
    if (!facts) throw new Error("no roster was recognised");
    const isOf = (base: "village" | "residential") => [0, 1, 2].map((row) => isOfBase(base, facts, row));
    expect([isOf("village"), isOf("residential")]).toEqual([
      [true, false, true],
      [false, true, true],
    ]);
  });
});

it("says nothing without a roster", () => {
  const input = checkWritten(UNITS);
  expect([rosterFacts(input), rosterTallies(input), repeatedInRoster(input).size]).toEqual([null, null, 0]);
});
