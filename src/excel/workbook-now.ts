import { PortError } from "../core/plan/port.ts";
import { freeSheetName } from "../core/plan/sheet-names.ts";
import type { WorkbookSnapshot } from "../core/values/snapshot.ts";
import { MARK_KEY } from "../core/plan/stored-keys.ts";
import { propertyText, queueProperties } from "./marks.ts";
import { isDocumentReadOnly, listedSheets, queueSheetList, type ListedSheet } from "./outline.ts";

/** The workbook's sheets just before writing. */
export class WorkbookNow {
  readonly #names: string[];

  constructor(
    readonly sheets: readonly ListedSheet[],
    /** The structure is protected: no sheet can be added. */
    readonly isProtected: boolean,
    private readonly marks: ReadonlyMap<string, string>,
  ) {
    this.#names = sheets.map(({ name }) => name);
  }

  /** The sheet with this mark. A user who copied it has two: the one that kept the wished name is meant. */
  marked(mark: string, wishedName: string): ListedSheet | null {
    const marked = this.sheets.filter(({ id }) => this.marks.get(id) === mark);
    return marked.find(({ name }) => name === wishedName) ?? marked[0] ?? null;
  }

  isMarked(sheetId: string): boolean {
    return this.marks.has(sheetId);
  }

  /** A name for a new sheet that no other sheet has, and none will get. */
  takeName(wishedName: string): string {
    const name = freeSheetName(wishedName, this.#names);
    this.#names.push(name);
    return name;
  }
}

export interface WorkbookQueued {
  readonly workbook: Excel.Workbook;
  readonly sheets: Excel.WorksheetCollection;
}

/** Queues what `workbookNow` needs. */
export function queueWorkbook(context: Excel.RequestContext): WorkbookQueued {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  return { workbook, sheets: queueSheetList(context) };
}

/**
 * After the round trip. Refuses a workbook that is read-only, and one whose sheets are not those that the plan was made
 * from. Sheets that came since are asked for their marks in one more round trip.
 */
export async function workbookNow(
  context: Excel.RequestContext,
  { workbook, sheets }: WorkbookQueued,
  snapshot: WorkbookSnapshot,
): Promise<WorkbookNow> {
  if (workbook.readOnly || isDocumentReadOnly()) throw new PortError("read-only");
  const listed = listedSheets(sheets);
  for (const { id, name, mark } of snapshot.sheets) {
    const isThere = listed.some((sheet) => sheet.id === id && (sheet.name === name || mark !== null));
    if (!isThere && mark === null) throw new PortError("changed-meanwhile", name);
  }
  const known = new Map(snapshot.sheets.map(({ id, mark }) => [id, mark]));
  const strangers = listed.filter(({ id }) => !known.has(id));
  const marks = [...known, ...(await readMarks(context, strangers))];
  const marked = marks.flatMap(([id, mark]): [string, string][] => (mark === null ? [] : [[id, mark]]));
  return new WorkbookNow(listed, workbook.protection.protected, new Map(marked));
}

async function readMarks(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
): Promise<[string, string | null][]> {
  if (sheets.length === 0) return [];
  const queued = sheets.map(({ id }) => ({
    id,
    properties: queueProperties(context.workbook.worksheets.getItem(id)),
  }));
  await context.sync();
  return queued.map(({ id, properties }) => [id, propertyText(properties, MARK_KEY)]);
}
