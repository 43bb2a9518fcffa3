import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { profileOf } from "../../src/core/settings/profile.ts";
import { ReportProvider } from "../../src/taskpane/report-context.ts";
import { OfficeCard, officeDraft, settingsOfOffice } from "../../src/taskpane/views/office-card.tsx";
import { madeUpReport, reportView } from "./made-up-report.ts";

const blank = madeUpReport();
const firstRun = {
  ...blank,
  settings: DEFAULT_SETTINGS,
  profile: profileOf(DEFAULT_SETTINGS, { ...blank.statements, organisation: "Đảng ủy xã Mỹ An" }),
};

describe("the card of the office", () => {
  test("offers what the workbook says and nothing of another office", () => {
    expect(officeDraft(firstRun)).toEqual({
      organisation: "Đảng ủy xã Mỹ An",
      place: "",
      cutOff: "30/6/2022",
    });
  });

  test("sets the period with one field, and with it a plan year that was fixed", () => {
    const draft = { organisation: " Đảng ủy xã Mỹ An ", place: "Mỹ An", cutOff: "31/1/2023" };
    expect(settingsOfOffice(draft, { ...DEFAULT_SETTINGS, planYear: 2022 })).toEqual({
      ...DEFAULT_SETTINGS,
      organisation: "Đảng ủy xã Mỹ An",
      place: "Mỹ An",
      cutOff: { year: 2023, month: 1, day: 31 },
      planYear: 2023,
    });
    expect(settingsOfOffice(draft, DEFAULT_SETTINGS)?.planYear).toBeNull();
    expect(settingsOfOffice({ ...draft, cutOff: "31/2/2023" }, DEFAULT_SETTINGS)).toBeNull();
  });

  test("stands in the pane with its period in the heading", () => {
    const nothing = () => undefined;
    const view = reportView(firstRun);
    const shown = renderToStaticMarkup(
      <ReportProvider value={view}>
        <OfficeCard onSave={nothing} />
      </ReportProvider>,
    );
    expect(shown).toContain("Khai báo cơ quan và kỳ báo cáo (đến 30/6/2022)");
    expect(shown).not.toContain("Hiệp Hòa");
  });
});
