import { HIGHLIGHT_LOOK, PortError, type HighlightRange } from "../core/port.ts";
import { areaAddress } from "../core/workbook/addresses.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/workbook/snapshot.ts";
import { highlightFormula } from "./highlight-formula.ts";
import { ownRules, queueRules, readRulesOneByOne, type SheetRules } from "./highlight-rules.ts";
import type { Inspection, Part, Settled, Step } from "./step.ts";
import type { WorkbookNow } from "./workbook-now.ts";

/** Replaces our own conditional formats; the user's formats and rules stay as they are. */
export class HighlightStep implements Step {
  readonly kind = "highlight";
  /** Sheets that may hold rules of ours: every one that is not ours itself. */
  readonly #sheets: readonly SheetSnapshot[];
  #queued: readonly SheetRules[] | null = null;
  #own: readonly Excel.ConditionalFormat[] = [];

  constructor(
    private readonly ranges: readonly HighlightRange[],
    private readonly snapshot: WorkbookSnapshot,
  ) {
    this.#sheets = snapshot.sheets.filter(({ mark, block }) => mark === null && block !== null);
  }

  look(context: Excel.RequestContext, careful: boolean): void {
    this.#queued = careful ? null : this.#sheets.map((sheet) => queueRules(context, sheet));
  }

  async prepare(context: Excel.RequestContext, now: WorkbookNow): Promise<void> {
    const rules = this.#queued ?? (await readRulesOneByOne(context, this.#sheets));
    const targets = new Set(this.ranges.map(({ sheet }) => this.snapshot.sheets[sheet]));
    const own = rules.map(({ sheet, formats }) => ({ sheet, formats: formats && ownRules(formats) }));
    const isProtected = new Set(now.sheets.flatMap((sheet) => (sheet.isProtected ? [sheet.id] : [])));
    for (const { sheet, formats } of own) {
      const isConcerned = targets.has(sheet) || (formats !== null && formats.length > 0);
      if (isConcerned && isProtected.has(sheet.id)) throw new PortError("protected", sheet.name);
      // What cannot be read could not be taken away again either.
      if (formats === null && targets.has(sheet)) throw new PortError("rules-unreadable", sheet.name);
    }
    this.#own = own.flatMap(({ formats }) => formats ?? []);
    const unreadable = own.find(({ formats }) => formats === null);
    if (unreadable && targets.size === 0 && this.#own.length === 0) {
      throw new PortError("rules-unreadable", unreadable.sheet.name);
    }
  }

  parts(context: Excel.RequestContext): Part[] {
    return [
      {
        cells: this.ranges.length,
        write: () => {
          for (const rule of this.#own) rule.delete();
          for (const range of this.ranges) this.#add(context, range);
        },
      },
    ];
  }

  #add(context: Excel.RequestContext, range: HighlightRange): void {
    const sheet = this.snapshot.sheets[range.sheet];
    if (!sheet) return;
    const rule = context.workbook.worksheets
      .getItem(sheet.id)
      .getRange(areaAddress(range.area))
      .conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = highlightFormula(range);
    rule.custom.format.fill.color = HIGHLIGHT_LOOK.fill;
    rule.custom.format.font.color = HIGHLIGHT_LOOK.color;
    rule.custom.format.font.bold = true;
    rule.stopIfTrue = false;
    // Behind the user's own rules, so that these keep their places.
    rule.priority = -1;
  }

  settle(): Settled {
    return { done: { kind: this.kind }, undo: [] };
  }

  async inspect(context: Excel.RequestContext): Promise<Inspection> {
    const before = this.#own.map(({ id }) => id).sort();
    const rules = await readRulesOneByOne(context, this.#sheets);
    const own = rules.flatMap(({ formats }) => (formats === null ? [] : ownRules(formats)));
    const wanted = this.ranges.map(highlightFormula).sort();
    const formulas = own.map(({ customOrNullObject }) => customOrNullObject.rule.formula).sort();
    const hasOld = own.some(({ id }) => before.includes(id));
    if (!hasOld && isSame(formulas, wanted)) return { state: "done", settled: this.settle() };
    if (isSame(own.map(({ id }) => id).sort(), before)) return { state: "untouched" };
    return { state: "touched", undo: [] };
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
