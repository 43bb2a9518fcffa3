import { PortError } from "../core/plan/port.ts";
import { ownArea, type SheetPlan } from "../core/plan/sheet-plan.ts";
import { areaAddress } from "../core/values/addresses.ts";
import { queueUsedBlock, usedBlock } from "./glance.ts";
import { FORM_KEY, MARK_KEY } from "../core/plan/stored-keys.ts";
import { propertyText, queueProperties } from "./marks.ts";
import { inTurn } from "./in-turn.ts";
import { contentBlocks, readBack, type ContentBlock } from "./sheet-contents.ts";
import { BYTES_PER_CELL, type Inspection, type Part, type Settled, type Step } from "./step.ts";
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
    const blocks = contentBlocks(this.plan);
    const isEachAsMade = await inTurn(groupsOf(blocks), async (group) => {
      const ranges = group.map(({ area }) => worksheet.getRange(areaAddress(area)).load("values,formulas"));
      await context.sync();
      return group.every((block, index) => isAsMade(ranges[index], block));
    });
    if (blocks.length === 0) await context.sync();
    const marks = [MARK_KEY, FORM_KEY].map((key) => propertyText(properties, key));
    const place = usedBlock(used);
    const ours = ownArea(this.plan);
    const isWithin = place === null || (place.bottom <= ours.bottom && place.right <= ours.right);
    if (!marks.includes(this.plan.mark) || !isWithin || isEachAsMade.includes(false)) {
      throw new PortError("changed-meanwhile", this.name);
    }
  }

  parts(context: Excel.RequestContext): Part[] {
    return this.#isGone ? [] : [{ bytes: BYTES_PER_CELL, write: () => this.#worksheet(context).delete() }];
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

/** Blocks whose values and formulas come in one answer: Excel on the web gives no more than 5 MB. */
const BLOCKS_AT_A_TIME = 2;

function groupsOf(blocks: readonly ContentBlock[]): ContentBlock[][] {
  const count = Math.ceil(blocks.length / BLOCKS_AT_A_TIME);
  return Array.from({ length: count }, (_, index) =>
    blocks.slice(index * BLOCKS_AT_A_TIME, (index + 1) * BLOCKS_AT_A_TIME),
  );
}

function isAsMade(range: Excel.Range | undefined, block: ContentBlock): boolean {
  return range !== undefined && readBack(range, block) !== "different";
}
