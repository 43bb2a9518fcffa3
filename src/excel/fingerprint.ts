import { PortError, type Plan, type PlanStep } from "../core/plan/port.ts";
import { areaAddress, cellCount, type Area } from "../core/values/addresses.ts";
import type { SheetSnapshot } from "../core/values/snapshot.ts";
import { formulasOf, valuesOf } from "./cells.ts";
import { queueUsedBlock, usedBlock } from "./glance.ts";

/** Cells that are read again at most; of larger sheets only the size is compared. */
const MAX_CELLS = 100_000;
/** More differences than this are no clock ticking. */
const MAX_DIFFERENCES = 20;
/** Functions whose result differs from one look to the next although nobody changed anything. */
const CHANGES_BY_ITSELF = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\(/i;

interface Compared {
  readonly sheet: SheetSnapshot;
  readonly area: Area;
  /** Also that nothing stands outside the block. */
  readonly wholeSheet: boolean;
  readonly values: boolean;
}

interface Queued extends Compared {
  readonly used: Excel.Range | null;
  readonly range: Excel.Range | null;
}

interface Difference {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
}

/** What a plan was made from, read again just before writing: another user may have been at work (#1813, #6609). */
export class Fingerprint {
  readonly #compared: readonly Compared[];
  #queued: readonly Queued[] = [];

  constructor(plan: Plan) {
    this.#compared = dependencies(plan);
  }

  look(context: Excel.RequestContext): void {
    this.#queued = this.#compared.map((one) => {
      const worksheet = context.workbook.worksheets.getItem(one.sheet.id);
      return {
        ...one,
        used: one.wholeSheet ? queueUsedBlock(worksheet) : null,
        range: one.values ? worksheet.getRange(areaAddress(one.area)).load("values") : null,
      };
    });
  }

  async refuseIfChanged(context: Excel.RequestContext): Promise<void> {
    const differences = this.#queued.flatMap(differencesOf);
    const [first] = differences;
    if (first === undefined) return;
    const changed = new PortError("changed-meanwhile", first.sheet.name);
    if (differences.length > MAX_DIFFERENCES) throw changed;
    const cells = differences.map(({ sheet, row, column }) =>
      context.workbook.worksheets.getItem(sheet.id).getCell(row, column).load("formulas"),
    );
    await context.sync();
    if (!cells.every((cell) => CHANGES_BY_ITSELF.test(String(formulasOf(cell)?.[0]?.[0])))) throw changed;
  }
}

/** Sheets of our own depend on everything of the user's that was read; marks on their cells; single cells are compared one by one. */
function dependencies({ snapshot, steps }: Plan): Compared[] {
  const isMadeOfAll = steps.some((step) => step.kind === "writeSheet" && step.over?.asMade === undefined);
  if (isMadeOfAll) return wholeSheets(snapshot.sheets.filter(({ mark }) => mark === null));
  return steps.flatMap(markedAreas).flatMap(({ sheet: index, area }) => {
    const sheet = snapshot.sheets[index];
    return sheet ? [{ sheet, area, wholeSheet: false, values: true }] : [];
  });
}

function markedAreas(step: PlanStep): readonly { readonly sheet: number; readonly area: Area }[] {
  if (step.kind === "highlight") return step.ranges;
  return step.kind === "findingMarks" ? step.marks : [];
}

/** Small sheets whole, as far as the cells allow: the tables with figures are small. */
function wholeSheets(sheets: readonly SheetSnapshot[]): Compared[] {
  let room = MAX_CELLS;
  return sheets
    .flatMap((sheet) => (sheet.block === null ? [] : [{ sheet, area: sheet.block }]))
    .sort((a, b) => cellCount(a.area) - cellCount(b.area))
    .map(({ sheet, area }) => {
      room -= cellCount(area);
      return { sheet, area, wholeSheet: true, values: room >= 0 };
    });
}

function differencesOf({ sheet, area, used, range }: Queued): Difference[] {
  const block = used && usedBlock(used);
  if (used && !(block && areaAddress(block) === areaAddress(area))) {
    throw new PortError("changed-meanwhile", sheet.name);
  }
  if (!range || !sheet.block) return [];
  const { top, left } = sheet.block;
  const before = sheet.values.slice(area.top - top, area.bottom - top + 1);
  const now = valuesOf(range);
  if (now === null) throw new PortError("too-large", sheet.name);
  return now.flatMap((row, r) =>
    row.flatMap((value, c) =>
      value === (before[r]?.[area.left - left + c] ?? "")
        ? []
        : [{ sheet, row: area.top + r, column: area.left + c }],
    ),
  );
}
