import { describe, expect, it } from "vitest";
import { swappedDates } from "../../../src/core/people/swapped-dates.ts";
import { isoDate } from "../../../src/core/values/calendar.ts";
import { checkWritten } from "../rules/check-written.ts";

/** Decisions of a register that is reported up to 30 June 2022; what is meant by those that are found to be swapped. */
function meant(...decisions: string[]): string[] {
  const rows = decisions.map(
    (decided, index) =>
      `${index + 1} | Nguyễn Văn ${"ABCDEFGHIK".charAt(index)} | 1990-01-${20 + index} | Xã Châu Minh | ${decided}`,
  );
  const input = checkWritten(`
    # Biểu 1
    TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
    1  | Xã Châu Minh | 5        | 3
    2  | Xã Thanh Vân | 4        | 1

    # Đảng viên mới
    TT | Họ và tên | Ngày sinh | Đơn vị | Ngày QĐ kết nạp
    ${rows.join("\n")}
  `);
  return swappedDates(input).columns.flatMap(({ cells }) => cells.map((cell) => isoDate(cell.meant)));
}

const THREE = ["2022-03-01", "2022-05-02", "2022-04-03"];
const THREE_MEANT = ["2022-01-03", "2022-02-05", "2022-03-04"];
const TEXTS = ['"13/03/2022"', '"24/5/2022"'];

describe("dates typed day first and stored month first", () => {
  it("are known by texts that the machine could not take for dates", () => {
    expect(meant(...THREE, ...TEXTS)).toEqual([...THREE_MEANT, "2022-03-13", "2022-05-24"]);
    expect(meant(...THREE, '"03/13/2022"', '"5.24.22"')).toHaveLength(5);
  });

  it.each([
    ["two stored dates beside two texts are too few", [...THREE.slice(0, 2), ...TEXTS]],
    ["one text beside three of which none is odd", [...THREE, '"13/03/2022"']],
    ["no text, and nothing after the cut-off", [...THREE, "2022-02-04", "2022-01-06"]],
    ["a stored day above 12 was never swapped", [...THREE, "2022-03-13", ...TEXTS]],
    ["a text that could have been stored was typed as text", [...THREE, ...TEXTS, '"05/04/2022"']],
    ["texts of both orders come from two hands", [...THREE, '"13/03/2022"', '"03/24/2022"']],
    ["a text in words says nothing of the machine", [...THREE, ...TEXTS, '"ngày 5 tháng 4 năm 2022"']],
  ])("are not: %s", (_, decisions) => expect(meant(...decisions)).toEqual([]));

  it("are known by dates after the cut-off that all fit the other way round", () => {
    const five = ["2022-08-01", "2022-07-02", "2022-03-01", "2022-04-02", "2022-05-03"];
    expect(meant(...five)).toEqual(["2022-01-08", "2022-02-07", "2022-01-03", "2022-02-04", "2022-03-05"]);
    // With one text two of them are enough.
    expect(meant("2022-08-01", "2022-07-02", '"13/03/2022"')).toHaveLength(3);
    // One of five may be a slip of the pen, and four are too few.
    expect(meant("2022-08-01", ...five.slice(2), "2022-06-04")).toEqual([]);
    expect(meant(...five.slice(0, 4))).toEqual([]);
    // Both ways after the cut-off: nothing is gained.
    expect(meant(...five.slice(0, 4), "2022-09-08")).toEqual([]);
  });

  it("pass over days that are the same both ways, and months or years alone", () => {
    expect(meant(...THREE, "2022-04-04", '"2022"', ...TEXTS)).toEqual([
      ...THREE_MEANT,
      "2022-03-13",
      "2022-05-24",
    ]);
  });
});
