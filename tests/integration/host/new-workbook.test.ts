import { expect, test } from "vitest";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";
import { sampleBytes } from "../excel/opened.ts";
import { excelOver } from "./documents.ts";

/** Excel.createWorkbook: "Creates and opens a new workbook. Optionally, the workbook can be pre-populated with a base64-encoded .xlsx file." */
async function codeOf(openNewWorkbook: ((file: Uint8Array) => void) | null, base64: string): Promise<string> {
  const office = await excelOver({ Sheet1: { A1: "1" } }, openNewWorkbook ? { openNewWorkbook } : {});
  try {
    await office.Excel.createWorkbook(base64);
    expect(office.session.model.cell("s1", 0, 0)?.value).toBe(1);
    return "done";
  } catch (error) {
    if (error instanceof office.OfficeExtension.Error) return error.code;
    throw error;
  } finally {
    office.stop();
  }
}

test("createWorkbook opens the file beside the workbook, which stays as it is", async () => {
  const opened: Uint8Array[] = [];
  const sample = sampleBytes("clean");
  expect(await codeOf((file) => opened.push(file), Buffer.from(sample).toString("base64"))).toBe("done");
  expect(opened).toHaveLength(1);
  expect(readDocument(opened[0] ?? new Uint8Array()).sheets[0]?.name).toBe("Biểu 01");
});

test("what is no base64 is refused", async () => {
  expect(await codeOf(() => undefined, "đây không phải tệp")).toBe("InvalidArgument");
});

test("a host that cannot open another workbook says so", async () => {
  expect(await codeOf(null, "UEsDBA==")).toBe("ApiNotFound");
});
