import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Script } from "node:vm";
import { afterEach, describe, expect, it } from "vitest";
import { PROFILES, type HostProfile } from "../../../src/workbench/engine/profiles.ts";
import type { OfficeInNode } from "../../../src/workbench/node/office-in-node.ts";
import { officeUses } from "../../contracts/office-uses.ts";
import { declaredMembers } from "../../docs/host-members.ts";
import { PROBES_TEXT, RUNNER, snippet } from "../../docs/script-lab.ts";
import { excelOver } from "./documents.ts";

const FILE = resolve(import.meta.dirname, "../../../docs/script-lab.yaml");

let office: OfficeInNode | null = null;
afterEach(() => office?.stop());

type Answers = Readonly<Record<string, unknown>>;

/** Runs the snippet's own text over the host. */
async function answersIn(
  profile: HostProfile,
  expected: Answers = {},
): Promise<{ answers: Answers; differences: string[] }> {
  office = await excelOver({ Sheet1: {} }, { profile });
  const uninstall = office.install();
  try {
    const run = new Script(`(expected) => {
      ${PROBES_TEXT}
      ${RUNNER}
      return answersOf(PROBES).then((answers) => ({ answers, differences: differences(expected, answers) }));
    }`).runInThisContext() as (expected: Answers) => Promise<{ answers: Answers; differences: string[] }>;
    return await run(expected);
  } finally {
    uninstall();
  }
}

describe("the script for somebody with an Excel", () => {
  it("is in docs with this host's answers (UPDATE_DOCS=1 writes it anew)", async () => {
    const { answers } = await answersIn({ ...PROFILES.windows365, divergences: [] });
    if (process.env["UPDATE_DOCS"]) writeFileSync(FILE, snippet(answers));
    expect(readFileSync(FILE, "utf8")).toBe(snippet(answers));
    const failing = Object.entries(answers).filter(([, answer]) =>
      JSON.stringify(answer).includes('"error"'),
    );
    expect(failing).toEqual([]);
  });

  it("leaves no sheet behind and finds what another Excel does otherwise", async () => {
    const { answers } = await answersIn({ ...PROFILES.windows365, divergences: [] });
    expect((await answersIn({ ...PROFILES.windows365, divergences: [] }, answers)).differences).toEqual([]);
    expect(office?.session.model.document.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    const { differences } = await answersIn(PROFILES.ltsc2021, answers);
    const names = differences.map((text) => text.split("\n")[0]);
    expect(names).toEqual(["rules", "unfreezingHidden", "manyAreas"]);
  });

  it("asks for every member that the add-in names", () => {
    const declared = declaredMembers();
    const words = new Set(PROBES_TEXT.split(/\W+/));
    const asked = [...new Set(officeUses().map(({ member }) => member))].flatMap((member) => {
      const [className = "", name = ""] = member.split(".");
      return declared.get(className)?.includes(name) === true ? [{ member, name }] : [];
    });
    expect(asked.length).toBeGreaterThan(150);
    // Events come by themselves, `name` of a sheet and `getItem` are in the runner; the script makes no table.
    const elsewhere = new Set([
      "WorksheetCollection.onChanged",
      "WorksheetCollection.getItem",
      "WorksheetCollection.add",
      "Table.getDataBodyRange",
    ]);
    expect(asked.filter(({ member, name }) => !words.has(name) && !elsewhere.has(member))).toEqual([]);
  });
});
