import {
  OWN_RULE_MARKERS,
  rulesOfStep,
  stepOfRules,
  type OwnRule,
  type OwnRuleStep,
  type StandingRule,
} from "../core/plan/own-rules.ts";
import { PortError, type PlanStep } from "../core/plan/port.ts";
import { areaAddress, parseArea } from "../core/values/addresses.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/values/snapshot.ts";
import { ownRules, queueOwnRules, readRulesOneByOne, type SheetRules } from "./own-rules.ts";
import { type Inspection, type Part, type Settled, type Step } from "./step.ts";
import type { WorkbookNow } from "./workbook-now.ts";

/** About what a rule sends. */
const BYTES_PER_RULE = 900;

/** Replaces our own conditional formats of one kind; the user's formats and rules stay as they are. */
export class OwnRulesStep implements Step {
  readonly kind: OwnRuleStep["kind"];
  /** What in a formula tells our rules of this kind from all others. */
  readonly #marker: string;
  readonly #rules: readonly OwnRule[];
  /** Sheets that may hold rules of ours: every one that is not ours itself. */
  readonly #sheets: readonly SheetSnapshot[];
  #queued: readonly SheetRules[] | null = null;
  #own: readonly Excel.ConditionalFormat[] = [];
  #undo: readonly PlanStep[] = [];

  constructor(
    step: OwnRuleStep,
    private readonly snapshot: WorkbookSnapshot,
  ) {
    this.kind = step.kind;
    this.#marker = OWN_RULE_MARKERS[step.kind];
    this.#rules = rulesOfStep(step);
    this.#sheets = snapshot.sheets.filter(({ mark, block }) => mark === null && block !== null);
  }

  look(context: Excel.RequestContext, careful: boolean): void {
    this.#queued = careful ? null : this.#sheets.map((sheet) => queueOwnRules(context, sheet));
  }

  async prepare(context: Excel.RequestContext, now: WorkbookNow): Promise<void> {
    const rules = this.#queued ?? (await readRulesOneByOne(context, this.#sheets));
    const targets = new Set(this.#rules.map(({ sheet }) => this.snapshot.sheets[sheet]));
    const own = rules.map(({ sheet, formats }) => ({
      sheet,
      formats: formats && ownRules(formats, this.#marker),
    }));
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
    const undo = stepOfRules(this.kind, await this.#standing(context, own));
    this.#undo = undo === null ? [] : [undo];
  }

  /** The rules of ours that stand now; asking for nothing where there are none. */
  async #standing(
    context: Excel.RequestContext,
    own: readonly {
      readonly sheet: SheetSnapshot;
      readonly formats: readonly Excel.ConditionalFormat[] | null;
    }[],
  ): Promise<StandingRule[]> {
    if (this.#own.length === 0) return [];
    const queued = own.flatMap(({ sheet, formats }) =>
      (formats ?? []).map((rule) => ({
        sheet: this.snapshot.sheets.indexOf(sheet),
        formula: rule.customOrNullObject.rule.formula,
        fill: rule.customOrNullObject.format.fill.load("color"),
        place: rule.getRangeOrNullObject().load("address"),
      })),
    );
    await context.sync();
    return queued.map(({ sheet, formula, fill, place }) => ({
      sheet,
      formula,
      fill: fill.color,
      area: place.isNullObject ? null : parseArea(localAddress(place.address)),
    }));
  }

  parts(context: Excel.RequestContext): Part[] {
    return [
      {
        bytes: this.#rules.length * BYTES_PER_RULE,
        write: () => {
          for (const old of this.#own) old.delete();
          for (const rule of this.#rules) this.#add(context, rule);
        },
      },
    ];
  }

  #add(context: Excel.RequestContext, { sheet: index, area, formula, look }: OwnRule): void {
    const sheet = this.snapshot.sheets[index];
    if (!sheet) return;
    const rule = context.workbook.worksheets
      .getItem(sheet.id)
      .getRange(areaAddress(area))
      .conditionalFormats.add(Excel.ConditionalFormatType.custom);
    const { format } = rule.custom;
    rule.custom.rule.formula = formula;
    format.fill.color = look.fill;
    format.font.color = look.color;
    if (look.bold) format.font.bold = true;
    if (look.italic) format.font.italic = true;
    rule.stopIfTrue = false;
    // Behind the user's own rules, so that these keep their places.
    rule.priority = -1;
  }

  settle(): Settled {
    return { done: { kind: this.kind }, undo: this.#undo };
  }

  async inspect(context: Excel.RequestContext): Promise<Inspection> {
    const before = this.#own.map(({ id }) => id).sort();
    const rules = await readRulesOneByOne(context, this.#sheets);
    const own = rules.flatMap(({ formats }) => (formats === null ? [] : ownRules(formats, this.#marker)));
    const places = own.map((rule) => rule.getRangeOrNullObject().load("address"));
    await context.sync();
    const areas = places.map((place) => (place.isNullObject ? "" : localAddress(place.address))).sort();
    const wanted = this.#rules.map(({ area }) => areaAddress(area)).sort();
    const hasOld = own.some(({ id }) => before.includes(id));
    if (!hasOld && isSame(areas, wanted)) return { state: "done", settled: this.settle() };
    if (isSame(own.map(({ id }) => id).sort(), before)) return { state: "untouched" };
    return { state: "touched", undo: [] };
  }
}

/** Without the sheet. A formula is no way to tell a rule: it comes relative to what it is read through (#5194). */
function localAddress(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
