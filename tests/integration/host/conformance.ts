import { describe, expect, test } from "vitest";
import type { WorkbookModel } from "../../../src/workbench/engine/model.ts";
import { HostSession, type HostOptions } from "../../../src/workbench/engine/session/session.ts";
import { startExcelInNode, type OfficeInNode } from "../../../src/workbench/node/office-in-node.ts";
import { workbookOf, type Typed } from "./documents.ts";

/** What the host must do, and where Microsoft says so (page of the API reference, guide, or office-js thread). */
export interface Case {
  readonly name: string;
  readonly source?: string;
  /** One sheet "Sheet1" with these cells unless `sheets` says more. */
  readonly cells?: Typed;
  readonly sheets?: Readonly<Record<string, Typed>>;
  /** A workbook of its own instead of typed cells. */
  readonly model?: () => WorkbookModel;
  readonly options?: HostOptions;
  /** What an add-in does; `load` takes what it needs and `context.sync()` is called for it at the end. */
  readonly batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;
  /** What comes out, or the error's code. */
  readonly gives?: unknown;
  readonly fails?: string;
}

/** Runs each case through the real office.js against a workbook of its own. */
export function conformance(area: string, cases: readonly Case[]): void {
  describe(area, () => {
    for (const one of cases) {
      test(one.source === undefined ? one.name : `${one.name} (${one.source})`, async () => {
        const outcome = await outcomeOf(one);
        expect(outcome).toEqual("fails" in one ? { code: one.fails } : { gives: one.gives });
      });
    }
  });
}

let library: OfficeInNode | null = null;

async function outcomeOf(one: Case): Promise<{ gives: unknown } | { code: string }> {
  const model = one.model?.() ?? workbookOf(one.sheets ?? { Sheet1: one.cells ?? {} });
  const session = new HostSession(model, one.options);
  const office = library ?? (library = await startExcelInNode(session));
  office.serve(session);
  try {
    return await office.Excel.run(async (context) => {
      const gives = await one.batch(context.workbook.worksheets.getFirst(), context);
      await context.sync();
      return { gives };
    });
  } catch (error) {
    if (error instanceof office.OfficeExtension.Error) return { code: error.code };
    throw error;
  }
}

/** Loads properties of one object and gives them as plain JSON. */
export async function loaded(
  object: { load(names: string[]): unknown; context: Excel.RequestContext; toJSON(): unknown },
  ...names: string[]
): Promise<unknown> {
  object.load(names);
  await object.context.sync();
  return object.toJSON();
}

/** What the cells of a range hold now. */
export async function valuesOf(range: Excel.Range): Promise<unknown[][]> {
  range.load("values");
  await range.context.sync();
  return range.values as unknown[][];
}
