import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import { beforeAll, describe, expect, it } from "vitest";
import { officeUses, type Use } from "../contracts/office-uses.ts";
import { declaredMembers, isAnswered, memberTable } from "./host-members.ts";

const FILE = resolve(import.meta.dirname, "../../docs/excel-host.md");
const [BEGIN, END] = ["<!-- members: made by tests/docs/host-members.test.ts -->", "<!-- members: end -->"];

let uses: readonly Use[];
beforeAll(() => {
  uses = officeUses();
}, 120_000);

describe("what docs/excel-host.md says of members", () => {
  it("is what the host's tables answer (UPDATE_DOCS=1 writes it anew)", async () => {
    const text = readFileSync(FILE, "utf8");
    const [before = "", rest = ""] = text.split(BEGIN);
    const [, after = ""] = rest.split(END);
    const made = `${before}${BEGIN}\n\n${memberTable(uses)}\n\n${END}${after}`;
    const wanted = await format(made, { ...(await resolveConfig(FILE)), parser: "markdown" });
    if (process.env["UPDATE_DOCS"]) writeFileSync(FILE, wanted);
    expect(readFileSync(FILE, "utf8")).toBe(wanted);
  });

  it("is true of every member of Excel's that the add-in uses", () => {
    const declared = declaredMembers();
    const asked = [...new Set(uses.map(({ member }) => member))].flatMap((member) => {
      const [className = "", name = ""] = member.split(".");
      // The library itself answers for what leads to the workbook.
      const isHosts = className !== "RequestContext" && declared.get(className)?.includes(name) === true;
      return isHosts ? [[className, name] as const] : [];
    });
    expect(asked.length).toBeGreaterThan(120);
    expect(asked.filter(([className, name]) => !isAnswered(className, name))).toEqual([]);
  });
});
