import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { gatherReports, NOTHING_ANSWERED } from "../../../src/core/gather/gather.ts";
import { planGathering } from "../../../src/core/gather/plan-gathering.ts";
import { checkUnitFile } from "../../../src/core/job/check-unit-file.ts";
import { validate } from "../../../src/core/job/job.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { keptSheetsOf } from "../../../src/locales/gather.ts";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";
import { openDocument, type Opened } from "./opened.ts";

const BOOK = join(import.meta.dirname, "../../fixtures/gather/BOOK.xlsx");
const TODAY = { year: 2023, month: 5, day: 4 };
const APRIL = { year: 2023, month: 4 };
const KEPT = "Số liệu T3-2023";

let opened: Opened;
afterEach(() => opened.close());

const check = (): Promise<Report> => validate(opened.port, { today: TODAY });

it("a month opened in Excel keeps the one before as a sheet of values, and all of it can be taken back", async () => {
  opened = await openDocument(readDocument(readFileSync(BOOK)));
  const book = await check();
  const rows = [
    ["BÁO CÁO"],
    ["Tính đến 30/4/2023"],
    ["Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
    [book.workbook.units[1]?.name ?? "", "", 3],
  ];
  const report = checkUnitFile(snapshotOf([{ name: "BC", rows }]), book, APRIL, TODAY);
  const answers = new Map([["period-next:2023-04", "place"]]);
  const gathering = gatherReports(book, [{ name: "a.xlsx", report }], { ...NOTHING_ANSWERED, answers });
  const steps = planGathering(gathering, book.settings, TODAY, keptSheetsOf(gathering, "vi"));
  const done = await opened.port.apply({ snapshot: book.snapshot, steps });
  if (done.outcome !== "applied") throw new Error(JSON.stringify(done));

  const after = await check();
  const [table] = book.snapshot.sheets;
  const kept = after.snapshot.sheets.find(({ name }) => name === KEPT);
  expect(kept?.mark).toBe("gather.kept.2023-03-31");
  expect(kept?.values).toEqual(table?.values);
  expect(after.period.cutOff).toEqual({ ...APRIL, day: 30 });
  expect(after.figures.units[1]?.admitted).toBe(3);
  expect(after.figures.series.before?.cutOff).toEqual({ year: 2023, month: 3, day: 31 });

  const back = await opened.port.apply({ snapshot: book.snapshot, steps: done.undo });
  expect(back.outcome).toBe("applied");
  const taken = await check();
  const contents = ({ snapshot }: Report) => snapshot.sheets.map(({ name, values }) => ({ name, values }));
  expect(contents(taken)).toEqual(contents(book));
  expect(taken.settings.kept).toEqual(book.settings.kept);
});
