import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { areaAddress } from "../../../src/core/values/addresses.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";
import { READ_AT_ONCE } from "./layouts/read-at-once.ts";

/** Tables that a person reads at once: each unit's plan, admitted, heads and members, and all that is said of them. */
describe("what a person reads at once", () => {
  it.each(READ_AT_ONCE)("$name", ({ sheets, units, says = [] }) => {
    const { figures, findings } = checkWorkbook(snapshotOf(sheets), DEFAULT_SETTINGS, {
      year: 2022,
      month: 7,
      day: 5,
    });
    expect(
      figures.units.map(({ name, plan, admitted, heads, members }) => [name, plan, admitted, heads, members]),
    ).toEqual(units);
    expect(
      findings.map(({ code, at }) => `${code} ${sheets[at.sheet]?.name ?? ""}!${areaAddress(at)}`),
    ).toEqual(says);
  });
});
