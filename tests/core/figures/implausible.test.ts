import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { computeFigures } from "../../../src/core/figures/compute.ts";
import { implausibleCounts } from "../../../src/core/figures/implausible.ts";
import type { RunInput } from "../../../src/core/people/run-input.ts";
import { recognise } from "../../../src/core/recognise/recognise.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { periodOf } from "../../../src/core/settings/period.ts";
import { serialOfDate } from "../../../src/core/text/dates.ts";
import type { Unit } from "../../../src/core/tables/tables.ts";
import { cellAddress } from "../../../src/core/values/addresses.ts";
import type { WorkbookSnapshot } from "../../../src/core/values/snapshot.ts";
import { daysInMonth } from "../../../src/core/values/calendar.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { OFFICES } from "../../fixtures/offices/index.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";

const TODAY = { year: 2026, month: 11, day: 22 };

const sample = readSnapshot(
  readFileSync(new URL("../../../assets/so-ket-nap-mau.xlsx", import.meta.url)),
  "so-ket-nap-mau.xlsx",
);

function inputOf(snapshot: WorkbookSnapshot): RunInput {
  const workbook = recognise(snapshot, DEFAULT_SETTINGS);
  const period = periodOf(DEFAULT_SETTINGS, workbook.titleBlock, TODAY);
  return { snapshot, workbook, settings: DEFAULT_SETTINGS, period };
}

function withUnits(input: RunInput, units: (units: readonly Unit[]) => readonly Unit[]): RunInput {
  return { ...input, workbook: { ...input.workbook, units: units(input.workbook.units) } };
}

/** Every day of a year as Excel's number for it. */
const days = Array.from({ length: 12 }, (_, month) =>
  Array.from({ length: daysInMonth(2026, month + 1) }, (_, day) =>
    serialOfDate({ year: 2026, month: month + 1, day: day + 1 }, false),
  ),
).flat();

describe("a date typed into a count cell without a date format", () => {
  const column = ["plan", "admitted", "heads", "members"] as const;
  const place = sample.sheets.findIndex(({ name }) => name === "Biểu 01");

  it.each(column)("is not taken for a count of %s on any day of the year", (key) => {
    expect(days).toHaveLength(365);
    const typedInto = inputOf(sample);
    const first = typedInto.workbook.units.findIndex(({ heads }) => heads.reading.kind === "count");
    const taken = days.filter((serial) => {
      const input = withUnits(typedInto, (units) =>
        units.map((unit, index) =>
          index === first
            ? { ...unit, [key]: { ...unit[key], value: serial, reading: { kind: "count", value: serial } } }
            : unit,
        ),
      );
      const { found } = implausibleCounts(input);
      const at = input.workbook.units[first]?.[key].cell;
      const isFound = found.some(
        ({ cell }) => at && cell.sheet === place && cellAddress(cell) === cellAddress(at),
      );
      return !isFound || computeFigures(input).units[first]?.[key] !== null;
    });
    expect(taken).toEqual([]);
  });

  it("is not taken for one in the only row that is filled in", () => {
    const sheets = (serial: number) => [
      {
        name: "Biểu 1",
        rows: [
          ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
          [1, "Xã Châu Minh", serial, null],
          [2, "Xã Thanh Vân", null, null],
        ],
      },
    ];
    const taken = days.filter((serial) => {
      const input = inputOf(snapshotOf(sheets(serial)));
      return input.workbook.units.length !== 2 || implausibleCounts(input).found.length !== 1;
    });
    expect(taken).toEqual([]);
  });
});

describe("counts of ordinary offices", () => {
  it.each(OFFICES.map((office) => [office.name, snapshotOf(office.sheets)] as const))(
    "are none of them implausible: %s",
    (_, snapshot) => expect(implausibleCounts(inputOf(snapshot)).found).toEqual([]),
  );

  it("are none of them implausible in the sample, nor in a province with plans up to 2.000", () => {
    expect(implausibleCounts(inputOf(sample)).found).toEqual([]);
    const rows = Array.from({ length: 30 }, (_, index) => [
      index + 1,
      `Đảng bộ huyện Số ${String.fromCharCode(65 + index)}`,
      index === 0 ? 2000 : 2000 - 61 * index,
      600 - 11 * index,
    ]);
    const province = [{ name: "Biểu 1", rows: [["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"], ...rows] }];
    expect(implausibleCounts(inputOf(snapshotOf(province))).found).toEqual([]);
  });
});
