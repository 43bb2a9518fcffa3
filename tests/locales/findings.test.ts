import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/core/rules/finding.ts";
import { findingMessage, findingShort, findingTitle, ruleReason } from "../../src/locales/findings.ts";

const at = { sheet: 0, top: 0, bottom: 0, left: 0, right: 0 };

function finding(partial: Pick<Finding, "code" | "value" | "args">): Finding {
  return { severity: "error", at, fix: null, ...partial };
}

describe("messages of findings", () => {
  it("say what is wrong, why it matters and what to do, in the reader's words", () => {
    const text = finding({ code: "number-as-text", value: "1.905", args: { column: "plan", number: 1905 } });
    expect(findingTitle("number-as-text", "vi")).toBe("Số ghi dưới dạng chữ");
    expect(findingShort(text, "vi")).toBe("“1.905” là chữ, hiểu là 1.905");
    expect(findingMessage(text, "vi")).toBe(
      "Ô thuộc cột “Chỉ tiêu” ghi “1.905” dưới dạng chữ; ở đây được hiểu là 1.905. " +
        "Excel bỏ qua số ghi dưới dạng chữ khi cộng, nên tổng có thể sai mà không báo. " +
        "Hãy bấm Sửa để đổi thành số 1.905, hoặc nhập lại bằng số.",
    );
    expect(findingShort(text, "en")).toBe("“1.905” is text, read as 1,905");
  });

  it("leave out a sentence about what is not known", () => {
    const unknown = (suggestion: string | null) =>
      findingMessage(
        finding({ code: "unit-unknown", value: "X", args: { unit: "X", table: "roster", suggestion } }),
        "en",
      );
    expect(unknown("Xã Đông Lỗ")).toContain("Perhaps it is “Xã Đông Lỗ”");
    expect(unknown(null)).not.toContain("Perhaps");
    expect(unknown(null)).toContain("“X” in the roster of village heads is not in the unit table.");
  });

  it("show a number with all its decimals, and the beginning of a long text on one line", () => {
    const number = finding({ code: "number-not-integer", value: 7.0001, args: { column: "plan" } });
    expect(findingShort(number, "vi")).toContain("7,0001");
    const long = finding({
      code: "number-unreadable",
      value: `a\n\u0007${"🙂".repeat(16_000)}`,
      args: { column: "plan" },
    });
    const short = findingShort(long, "vi");
    expect(short.length).toBeLessThan(250);
    expect(short).toMatch(/^“a 🙂+…” không phải là số$/u);
  });

  it("do not take what a cell holds for a placeholder", () => {
    const odd = finding({ code: "number-unreadable", value: "{column} $&", args: { column: "plan" } });
    expect(findingShort(odd, "en")).toBe("“{column} $&” is not a number");
  });

  it("write dates and years as dates and years", () => {
    const late = finding({
      code: "admission-outside-period",
      value: 44754,
      args: {
        person: "Lê Thị Chi",
        date: { year: 2022, month: 7, day: 12 },
        year: "2022",
        cutOff: { year: 2022, month: 6, day: 30 },
      },
    });
    expect(findingMessage(late, "vi")).toContain(
      "12/7/2022 không thuộc năm 2022 hoặc sau ngày chốt số liệu 30/6/2022",
    );
  });

  it("give the reason of a rule that could not be checked", () => {
    expect(ruleReason("roster", "vi")).toBe("Sổ không có danh sách trưởng thôn, tổ trưởng.");
    expect(ruleReason("switched-off", "en")).toBe("This rule is switched off in the settings.");
  });
});
