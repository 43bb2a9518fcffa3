import { PortError } from "../core/plan/port.ts";
import { ownArea, type SheetPlan } from "../core/plan/sheet-plan.ts";
import { areaAddress } from "../core/values/addresses.ts";
import { queueUsedBlock, usedBlock } from "./glance.ts";
import { FORM_KEY, MARK_KEY } from "../core/plan/stored-keys.ts";
import { propertyText, queueProperties } from "./marks.ts";
import { contentBlocks, readBack } from "./sheet-contents.ts";
import type { Inspection, Part, Settled, Step } from "./step.ts";
import type { WorkbookNow } from "./workbook-now.ts";

/**
 * Takes a sheet of ours away again. Only one that is still exactly as it was made: what a person has written into it
 * since is theirs. Deleting a sheet costs Excel's own undo list (#5918), which is why nothing else here deletes one.
 */
export class RemoveSheetStep implements Step {
  readonly kind = "removeSheet";
  #isGone = false;

  constructor(
    private readonly plan: SheetPlan,
    private readonly name: string,
  ) {}

  look(): void {
    // The sheet may be gone: it is looked for by itself.
  }

  async prepare(context: Excel.RequestContext, now: WorkbookNow): Promise<void> {
    if (now.isProtected) throw new PortError("protected");
    const worksheet = this.#worksheet(context).load("id");
    await context.sync();
    this.#isGone = worksheet.isNullObject;
    if (this.#isGone) return;
    const properties = queueProperties(worksheet);
    const used = queueUsedBlock(worksheet);
    const written = contentBlocks(this.plan).map((block) => ({
      block,
      range: worksheet.getRange(areaAddress(block.area)).load("values,formulas"),
    }));
    await context.sync();
    const marks = [MARK_KEY, FORM_KEY].map((key) => propertyText(properties, key));
    const place = usedBlock(used);
    const ours = ownArea(this.plan);
    const isWithin = place === null || (place.bottom <= ours.bottom && place.right <= ours.right);
    const isAsMade = written.every(({ block, range }) => readBack(range, block) !== "different");
    if (!marks.includes(this.plan.mark) || !isWithin || !isAsMade) {
      throw new PortError("changed-meanwhile", this.name);
    }
  }

  parts(context: Excel.RequestContext): Part[] {
    return this.#isGone ? [] : [{ cells: 1, write: () => this.#worksheet(context).delete() }];
  }

  settle(): Settled {
    return { done: { kind: this.kind, sheetName: this.name }, undo: [] };
  }

  async inspect(context: Excel.RequestContext): Promise<Inspection> {
    const worksheet = this.#worksheet(context).load("id");
    await context.sync();
    return worksheet.isNullObject ? { state: "done", settled: this.settle() } : { state: "untouched" };
  }

  #worksheet(context: Excel.RequestContext): Excel.Worksheet {
    return context.workbook.worksheets.getItemOrNullObject(this.name);
  }
}
