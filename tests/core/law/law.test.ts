import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ADMISSION_AGE } from "../../../src/core/law/admission-age.ts";
import { ruleOf, type RuleSet } from "../../../src/core/law/rule-set.ts";
import { CERTIFICATE_MONTHS } from "../../../src/core/law/training-certificate.ts";
import type { CalendarDate } from "../../../src/core/values/calendar.ts";
import { checkWritten } from "../rules/check-written.ts";
import { findingMessage } from "../../../src/locales/findings.ts";

const SETS: readonly (readonly [string, RuleSet<unknown>])[] = [
  ["ages", ADMISSION_AGE],
  ["certificates", CERTIFICATE_MONTHS],
];
const dayNumber = ({ year, month, day }: CalendarDate) => Date.UTC(year, month - 1, day) / 86_400_000;

/** "## 0.2.0 (2026-11-29)": the newest version of the list of changes. */
function versionDay(): number {
  const changes = readFileSync(new URL("../../../CHANGELOG.md", import.meta.url), "utf8");
  const day = /^## \S+ \((\d{4})-(\d{2})-(\d{2})\)$/m.exec(changes);
  return dayNumber({ year: Number(day?.[1]), month: Number(day?.[2]), day: Number(day?.[3]) });
}

describe.each(SETS)("the law on %s", (_, rules) => {
  it("has one document for every day, and each names the one that replaced it", () => {
    rules.forEach(({ to, replacedBy }, index) => {
      const next = rules[index + 1];
      expect(replacedBy === null).toBe(next === undefined);
      expect(to === null).toBe(next === undefined);
      if (!next || to === null || replacedBy === null) return;
      expect(dayNumber(next.from)).toBe(dayNumber(to) + 1);
      expect(next.source).toContain(replacedBy.replace(/ năm \d+$/, ""));
    });
  });

  it("was looked up within 270 days of this version", () => {
    const newest = Math.max(...rules.map(({ checkedOn }) => dayNumber(checkedOn)));
    expect(versionDay()).toBeGreaterThan(0);
    expect(versionDay() - newest).toBeLessThanOrEqual(270);
  });
});

it.each([
  [{ year: 2019, month: 5, day: 3 }, "24-QĐ/TW"],
  [{ year: 2025, month: 1, day: 19 }, "24-QĐ/TW"],
  [{ year: 2025, month: 1, day: 20 }, "232-QĐ/TW"],
  [{ year: 2025, month: 7, day: 1 }, "294-QĐ/TW"],
  [{ year: 2026, month: 4, day: 8 }, "20-QĐ/TW"],
  [{ year: 2026, month: 7, day: 26 }, "208-QĐ/TW"],
])("%j is a day of %s", (day, law) => {
  expect(ruleOf(ADMISSION_AGE, day).source).toContain(` ${law} `);
});

it("is cited by the message, and said to be unverified where it is", () => {
  const messageIn = (year: number): string => {
    const report = checkWritten(
      `
      # Biểu 1
      TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
      1  | Xã Châu Minh | 5        | 1
      2  | Xã Thanh Vân | 4        | 0

      # Đảng viên mới
      TT | Họ và tên     | Ngày sinh    | Đơn vị       | Ngày QĐ kết nạp
      1  | Trần Văn Bình | ${year - 17}-10-12 | Xã Châu Minh | ${year}-09-02
      `,
      { planYear: year, cutOff: { year, month: 9, day: 30 } },
    );
    const finding = report.findings.find(({ code }) => code === "admission-age");
    return finding ? findingMessage(finding, "vi") : "";
  };
  expect(messageIn(2022)).toContain("Theo Quy định 24-QĐ/TW ngày 30/7/2021, tuổi vào Đảng là từ đủ 18");
  expect(messageIn(2022)).not.toContain("kiểm chứng");
  expect(messageIn(2026)).toContain(
    "Chưa kiểm chứng được nội dung này trong Quy định 208-QĐ/TW ngày 26/7/2026",
  );
});
