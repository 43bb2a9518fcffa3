import { describe, expect, it } from "vitest";
import { declaredMembers } from "../../../docs/host-members.ts";
import { SAMPLE_MEMBERS } from "../../../docs/sample-members.ts";
import { told } from "./samples.ts";
import "./drawn.ts";
import "./looks.ts";
import "./ranges.ts";
import "./rules.ts";
import "./sheets.ts";
import "./tables.ts";
import "./workbook.ts";

describe("the outside suite", () => {
  it("has enough cases, each of a member that its sample uses", () => {
    const cases = told();
    expect(cases.length).toBeGreaterThanOrEqual(120);
    const declared = declaredMembers();
    const strange = cases.filter(({ sample, member }) => {
      const [className = "", name = ""] = member.split(".");
      return (
        SAMPLE_MEMBERS[sample]?.includes(member) !== true ||
        (name !== "set" && declared.get(className)?.includes(name) !== true)
      );
    });
    expect(strange.map(({ sample, member }) => `${sample}: ${member}`)).toEqual([]);
  });

  it("says of each case what is to be seen, and of no two the same", () => {
    const names = told().map(({ sample, member, shows }) => `${sample} ${member} ${shows}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
