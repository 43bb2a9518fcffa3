import { PortError, type PlanStep, type Rewriting } from "../core/plan/port.ts";
import { ownArea, type SheetPlan } from "../core/plan/sheet-plan.ts";
import type { WorkbookSnapshot } from "../core/values/snapshot.ts";
import { areaAddress, columnName } from "../core/values/addresses.ts";
import { groupedBy } from "./grouped-by.ts";
import { FORM_KEY, MARK_KEY, ROWS_KEY, UNFINISHED, WRITTEN_KEY } from "../core/plan/stored-keys.ts";
import { propertyText, queueProperties } from "./marks.ts";
import { rectanglesOf } from "./rectangles.ts";
import { chartNamesOf, queueCharts } from "./sheet-charts.ts";
import { contentBlocks, contentBytes, queueContents, readBack, type ContentBlock } from "./sheet-contents.ts";
import { queueFreeze, queuePage } from "./sheet-page.ts";
import { Hash } from "../core/values/hash.ts";
import { queueRules } from "./sheet-rules.ts";
import { lookBytes, looksOf, queueFormat, queueLook } from "./looks.ts";
import {
  queueBroughtBack,
  queueClearing,
  queueLeftovers,
  queueMoves,
  StandingSheet,
} from "./standing-sheet.ts";
import { BYTES_PER_CELL, type Finish, type Inspection, type Part, type Settled, type Step } from "./step.ts";
import type { ListedSheet } from "./outline.ts";
import type { WorkbookNow } from "./workbook-now.ts";

/** A sheet of ours: there already, or to be added under a name that is free. */
type Target = { readonly name: string; readonly existingId: string | null };

/** About what a merge sends: the range and what is done to it. */
const BYTES_PER_MERGE = 540;

/**
 * Creates a sheet of ours once, and afterwards clears it and writes it anew: deleting one would cost the undo list.
 * A form is always added: what is there already is the user's.
 */
export class SheetStep implements Step {
  readonly #blocks: readonly ContentBlock[];
  readonly #stamp: string;
  /** What was found on the sheets with the plan's mark, by their ids. */
  readonly #standing = new Map<string, StandingSheet>();
  #target: Target = { name: "", existingId: null };
  #written: readonly Excel.Range[] = [];

  constructor(
    readonly kind: "writeSheet" | "addForm",
    private readonly plan: SheetPlan,
    private readonly snapshot: WorkbookSnapshot,
    private readonly over?: Rewriting,
  ) {
    this.#blocks = contentBlocks(plan);
    this.#stamp = planStamp(plan);
  }

  look(context: Excel.RequestContext, careful: boolean): void {
    this.#standing.clear();
    if (careful || this.kind === "addForm") return;
    for (const { id, mark } of this.snapshot.sheets) {
      if (mark === this.plan.mark) this.#lookAt(context, id);
    }
  }

  #lookAt(context: Excel.RequestContext, sheetId: string): void {
    const read = this.snapshot.sheets.find(({ id }) => id === sheetId);
    const worksheet = context.workbook.worksheets.getItem(sheetId);
    this.#standing.set(sheetId, new StandingSheet(worksheet, this.over, read));
  }

  async prepare(context: Excel.RequestContext, now: WorkbookNow): Promise<void> {
    const existing = this.kind === "addForm" ? null : now.marked(this.plan.mark, this.plan.name);
    if (existing) return this.#prepareOver(context, existing);
    if (now.isProtected) throw new PortError("protected");
    if (this.over?.asMade) throw new PortError("changed-meanwhile", this.plan.name);
    this.#target = { name: now.takeName(this.plan.name), existingId: null };
  }

  /** Over a sheet that stands: only where it holds what was read, or what we made. */
  async #prepareOver(context: Excel.RequestContext, { id, name, isProtected }: ListedSheet): Promise<void> {
    if (isProtected) throw new PortError("protected", name);
    // What a person may have put into a sheet that was not read is not known.
    const isRead = this.snapshot.sheets.some(({ mark }) => mark === this.plan.mark);
    if (!isRead) throw new PortError("changed-meanwhile", name);
    if (!this.#standing.has(id)) {
      this.#lookAt(context, id);
      await context.sync();
    }
    const standing = this.#standing.get(id);
    await standing?.lookOn(context);
    const isKnown = standing ? standing.isAsKnown : !this.over?.asMade;
    if (!isKnown) throw new PortError("changed-meanwhile", name);
    this.#target = { name, existingId: id };
  }

  parts(context: Excel.RequestContext): Part[] {
    const { worksheets } = context.workbook;
    const { name, existingId } = this.#target;
    let found: Excel.Worksheet | null = null;
    const sheet = (): Excel.Worksheet => (found ??= worksheets.getItem(existingId ?? name));
    const standing = this.#standing.get(existingId ?? "");
    const rows = ownArea(this.plan).bottom + 1;
    const begin: Part = {
      bytes: 0,
      write: () => {
        const worksheet = standing ? sheet() : worksheets.add(name);
        if (standing && this.over) {
          queueLeftovers(worksheet, standing, this.over, ownArea(this.plan));
          queueMoves(worksheet, standing, this.over, ownArea(this.plan));
          queueBroughtBack(worksheet, standing, this.over);
        }
        const ours = standing ? queueClearing(worksheet, standing, ownArea(this.plan)) : worksheet.getRange();
        worksheet.customProperties.add(this.kind === "addForm" ? FORM_KEY : MARK_KEY, this.plan.mark);
        worksheet.customProperties.add(WRITTEN_KEY, UNFINISHED);
        // Until it is finished, the rows of both plans are ours: a retry must not take them for a person's.
        worksheet.customProperties.add(ROWS_KEY, String(Math.max(rows, standing?.rows ?? 0)));
        queueFormat(ours.format, this.plan.baseStyle);
      },
    };
    const contents = this.#blocks.map((block): Part => ({
      bytes: contentBytes(block, this.plan).sent,
      write: () => queueContents(sheet().getRange(areaAddress(block.area)), block, this.plan),
    }));
    // Cells that are merged after they were given a fill may lose it (#6405).
    const merges = this.plan.merges.map((area): Part => ({
      bytes: BYTES_PER_MERGE,
      write: () => sheet().getRange(areaAddress(area)).merge(),
    }));
    const looks = looksOf(this.plan).map((look): Part => ({
      bytes: lookBytes(look),
      write: () => queueLook(sheet(), look),
    }));
    const sizes = sizesOf(this.plan, standing?.officeWidths ?? []).map((one): Part => ({
      bytes: BYTES_PER_SIZE,
      write: () => one(sheet()),
    }));
    const rules: Part = { bytes: 20 * BYTES_PER_CELL, write: () => queueRules(sheet(), this.plan) };
    // Only when all is written are the figures of formulas what they will be.
    const written: Excel.Range[] = [];
    const reads = this.#blocks.map((block): Part => ({
      bytes: BYTES_PER_CELL,
      answer: contentBytes(block, this.plan).answered,
      write: () => written.push(sheet().getRange(areaAddress(block.area)).load("values,formulas")),
    }));
    const end: Part = {
      bytes: BYTES_PER_CELL,
      write: () => {
        this.#written = written;
        sheet().customProperties.add(ROWS_KEY, String(rows));
        sheet().customProperties.add(WRITTEN_KEY, this.#stamp);
      },
    };
    return [begin, ...contents, ...merges, ...looks, ...sizes, rules, ...reads, end];
  }

  /** Only how the sheet is shown and printed, and its charts: some Excels fail over some of it. */
  finishes(context: Excel.RequestContext): Finish[] {
    const { name, existingId } = this.#target;
    const sheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(existingId ?? name);
    const { plan } = this;
    const finish = (what: Finish["what"], queue: (worksheet: Excel.Worksheet) => void): Finish => {
      const queueIt = (): void => queue(sheet());
      return { what, sheetName: name, queue: queueIt, again: () => Promise.resolve().then(queueIt) };
    };
    return [
      finish("tab", (worksheet) => {
        worksheet.tabColor = plan.tabColor ?? "";
        worksheet.showGridlines = plan.showGridlines;
      }),
      finish("freeze", (worksheet) => queueFreeze(worksheet, plan.freeze)),
      finish("page", (worksheet) => queuePage(worksheet, plan)),
      {
        ...finish("charts", (worksheet) =>
          queueCharts(worksheet, plan, this.#standing.get(existingId ?? "")?.chartNames ?? []),
        ),
        again: async () => queueCharts(sheet(), plan, await chartNamesOf(sheet())),
      },
    ];
  }

  settle(): Settled {
    const found = this.#blocks.map((block, index) => {
      const range = this.#written[index];
      return range ? readBack(range, block) : "different";
    });
    if (found.includes("different")) throw new PortError("unknown", this.#target.name);
    if (found.includes("figures changed")) throw new PortError("changed-meanwhile");
    return this.#done();
  }

  async inspect(context: Excel.RequestContext): Promise<Inspection> {
    const { name, existingId } = this.#target;
    const worksheet = context.workbook.worksheets.getItemOrNullObject(existingId ?? name);
    worksheet.load("id");
    await context.sync();
    if (worksheet.isNullObject) return { state: "untouched" };
    const properties = queueProperties(worksheet);
    await context.sync();
    const stamp = propertyText(properties, WRITTEN_KEY);
    if (stamp === this.#stamp) return { state: "done", settled: this.#done() };
    return existingId !== null && stamp !== UNFINISHED
      ? { state: "untouched" }
      : { state: "touched", undo: [] };
  }

  #done(): Settled {
    const { name, existingId } = this.#target;
    const undo: PlanStep[] = existingId === null ? [{ kind: "removeSheet", sheet: this.plan, name }] : [];
    return { done: { kind: this.kind, sheetName: name, mark: this.plan.mark }, undo };
  }
}

/** Sets the width of each column, and the height of rows that follow one another and are as high. */
function sizesOf(
  { columnWidths, rowHeights }: SheetPlan,
  officeWidths: readonly (number | null)[],
): ((worksheet: Excel.Worksheet) => void)[] {
  const widths = columnWidths.map((width, column) => (worksheet: Excel.Worksheet) => {
    const name = columnName(column);
    worksheet.getRange(`${name}:${name}`).format.columnWidth = officeWidths[column] ?? width;
  });
  const heights = Object.entries(rowHeights).map(([row, height]) => ({ row: Number(row), height }));
  const rows = [...groupedBy(heights, (one) => one.height)].flatMap(([height, same]) =>
    rectanglesOf(same.map(({ row }) => ({ row, column: 0 }))).map(
      ({ top, bottom }) =>
        (worksheet: Excel.Worksheet) => {
          worksheet.getRange(`${top + 1}:${bottom + 1}`).format.rowHeight = height;
        },
    ),
  );
  return [...widths, ...rows];
}

/** About what a width or height sends. */
const BYTES_PER_SIZE = 300;

/** Tells one plan from another: which one a sheet wholly shows. */
function planStamp(plan: SheetPlan): string {
  const hash = new Hash();
  hash.add(JSON.stringify(plan));
  return hash.text();
}
