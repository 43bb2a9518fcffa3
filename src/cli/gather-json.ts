import type { CellChange, GatheredFile, Gathering, NewRow, Reason } from "../core/gather/gathering.ts";
import { cellAddress, type CellRef } from "../core/values/addresses.ts";
import { isoDate } from "../core/values/calendar.ts";
import type { Language } from "../locales/format.ts";
import { choiceText, reasonText } from "../locales/gather.ts";

/** What `gather --json` prints: every key is always there, what is not known is null. */
export function gatheringJson(
  book: string,
  gathering: Gathering,
  language: Language,
): Record<string, unknown> {
  const { period, opening, files, units } = gathering;
  return {
    book,
    period: `${period.year}-${String(period.month).padStart(2, "0")}`,
    // Titles that name the month gathered from now on; empty while it is the book's own.
    opening: opening.map((change) => titleJson(gathering, change)),
    files: files.map((file) => fileJson(gathering, file, language)),
    units: units.map(({ unit, status, files: sent }) => ({
      ...unitJson(gathering, unit),
      status,
      files: sent,
    })),
  };
}

function fileJson(gathering: Gathering, file: GatheredFile, language: Language): Record<string, unknown> {
  const reason = (one: Reason) => ({ code: one.code, text: reasonText(one, language) });
  return {
    file: file.file,
    unit: file.unit === null ? null : unitJson(gathering, file.unit),
    status: file.status,
    reasons: [...file.questions, ...file.reasons].map(reason),
    questions: file.questions.map((question) => ({
      id: question.id,
      ...reason(question),
      choices: question.choices.map((id) => ({ id, text: choiceText(id, gathering, language) })),
    })),
    cutOff: file.cutOff && isoDate(file.cutOff),
    changes: file.changes.map((change) => changeJson(gathering, change)),
    newRows: file.newRows.map((row) => newRowJson(gathering, row)),
    vanished: file.vanished.map(({ at, name }) => ({ ...placeJson(gathering, at), name })),
    rows: {
      roster: file.newRows.filter(({ kind }) => kind === "roster").length,
      register: file.newRows.filter(({ kind }) => kind === "register").length,
    },
  };
}

function unitJson({ book }: Gathering, index: number): Record<string, unknown> {
  const unit = book.workbook.units[index];
  if (!unit) return {};
  return { name: unit.name, ...placeJson({ book }, unit.nameCell) };
}

function titleJson(gathering: Gathering, change: Omit<CellChange, "from">): Record<string, unknown> {
  return {
    ...placeJson(gathering, change.at),
    column: change.column,
    old: change.shownOld,
    new: change.shownNew,
  };
}

function changeJson(gathering: Gathering, change: CellChange): Record<string, unknown> {
  return {
    ...placeJson(gathering, change.at),
    column: change.column,
    old: change.shownOld,
    new: change.shownNew,
    from: change.from,
  };
}

function newRowJson({ book }: Gathering, { sheet, after, cells, from }: NewRow): Record<string, unknown> {
  return {
    sheet: book.snapshot.sheets[sheet]?.name ?? "",
    after: cellAddress({ row: after, column: 0 }),
    cells: Object.fromEntries(cells.map(({ key, shown }) => [key, shown])),
    from,
  };
}

function placeJson({ book }: Pick<Gathering, "book">, at: CellRef): { sheet: string; address: string } {
  return { sheet: book.snapshot.sheets[at.sheet]?.name ?? "", address: cellAddress(at) };
}
