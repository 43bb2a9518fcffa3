import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/core/rules/report.ts";
import { suggestedSlips } from "../../src/core/summary/slips.ts";
import { ReportProvider } from "../../src/taskpane/report-context.ts";
import { Slips } from "../../src/taskpane/views/slips.tsx";
import { reportOf } from "../core/summary/reports.ts";
import { reportView } from "./made-up-report.ts";

const nothing = () => undefined;

function shown(report: Report, { stale = false, busy = false } = {}): string {
  const view = reportView(report, { stale, busy });
  return renderToStaticMarkup(
    <ReportProvider value={view}>
      <Slips busy={busy} onWrite={nothing} onClose={nothing} />
    </ReportProvider>,
  );
}

const report = reportOf({
  units: [
    { name: "Xã A", plan: 4, admitted: 4, heads: 10, members: 8 },
    { name: "Xã B", plan: 4, admitted: 4, heads: 10, members: 10 },
  ],
  groups: [{ name: "Tổ 1", leader: "Lê A", units: [0] }],
});

describe("the view of the slips", () => {
  test("has those chosen that something is asked of, and says how many slips there will be", () => {
    expect(suggestedSlips(report)).toEqual({ units: [0], groups: [0] });
    const html = shown(report);
    expect(html).toContain("Lập 2 phiếu");
    expect(html.match(/<input[^>]*type="checkbox"/g)).toHaveLength(3);
    expect(html.match(/<input[^>]*checked=""/g)).toHaveLength(2);
    expect(html).toMatch(/<legend[^>]*>Đơn vị<\/legend>/);
    expect(html).toMatch(/<legend[^>]*>Tổ công tác<\/legend>/);
  });

  test("cannot be asked for while something else is done, or for nobody", () => {
    const button = (html: string) => /<button[^>]*>Lập \d+ phiếu/.exec(html)?.[0] ?? "";
    expect(button(shown(report))).not.toContain("disabled");
    expect(button(shown(report, { busy: true }))).toContain("disabled");
    const fine = reportOf({ units: [{ name: "Xã B", plan: 4, admitted: 4, heads: 10, members: 10 }] });
    expect(button(shown(fine))).toContain("disabled");
    expect(shown(fine)).not.toContain("Tổ công tác</legend>");
  });

  test("says that the results are old, and that there are no units", () => {
    expect(shown(report, { stale: true })).toContain("Sổ đã thay đổi");
    expect(shown(reportOf({ units: [] }))).toContain("Chưa nhận ra đơn vị nào");
  });
});
