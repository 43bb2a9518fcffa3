import type { Evidence } from "./column-evidence.ts";
import type { HeaderColumn } from "./header-columns.ts";
import type { ColumnKey, TableKind } from "../tables/schema.ts";
import { deniedBy } from "./vocabulary/meanings.ts";

/**
 * A second column that one meaning is spread over. `append`: the given name beside the family name ·
 * `instead`: the birth dates of women beside those of men · `denial`: an x here says no there ·
 * `denialOnly`: the only column there is says the opposite · `either`: an x in any of the two says yes.
 */
export interface Beside {
  readonly column: number;
  readonly how: "append" | "instead" | "denial" | "denialOnly" | "either";
}

/**
 * Finds the second columns of a list of people. `columns` are those assigned so far; a denied column that stands
 * alone is added to it under the meaning that it denies.
 */
export function besideColumns<Column extends HeaderColumn>(
  kind: TableKind,
  columns: Map<ColumnKey, Column>,
  headers: readonly Column[],
  evidence: ReadonlyMap<number, Evidence>,
): Map<ColumnKey, Beside> {
  const beside = new Map<ColumnKey, Beside>();
  const taken = new Set(Array.from(columns.values(), ({ column }) => column));
  for (const header of headers) {
    const denied = deniedBy(kind, header.path);
    if (denied === null || taken.has(header.column)) continue;
    if (columns.has(denied)) beside.set(denied, { column: header.column, how: "denial" });
    else {
      columns.set(denied, header);
      beside.set(denied, { column: header.column, how: "denialOnly" });
    }
  }
  const [full, probation] = [FULL_MEMBERS, ON_PROBATION].map((words) =>
    headers.find((header) => !taken.has(header.column) && words.test(membersWords(header.path))),
  );
  if (kind === "roster" && full && probation && !columns.has("member")) {
    columns.set("member", full);
    beside.set("member", { column: probation.column, how: "either" });
  }
  const person = columns.get("person");
  const givenNames = person && givenNameColumn(person, headers, evidence);
  if (givenNames !== undefined) beside.set("person", { column: givenNames, how: "append" });
  const birthDate = columns.get("birthDate");
  const women =
    birthDate && headers.find(({ path, column }) => isOtherGender(birthDate, path) && !taken.has(column));
  if (women) beside.set("birthDate", { column: women.column, how: "instead" });
  return beside;
}

/** "ĐV chính thức | ĐV dự bị", or "Chính thức | Dự bị" under "Đảng viên": both are members. */
const FULL_MEMBERS = /^(?:la )?(?:dang vien|dv) (?:chinh thuc|ct)$/;
const ON_PROBATION = /^(?:la )?(?:dang vien|dv) (?:du bi|db)$/;

function membersWords({ own, above }: HeaderColumn["path"]): string {
  return /^(?:la )?(?:dang vien|dv)$/.test(above) ? `${above} ${own}` : own;
}

/** The column right of "Họ và" headed "Tên", or right of a merged "Họ và tên" without a header of its own. */
function givenNameColumn(
  person: HeaderColumn,
  headers: readonly HeaderColumn[],
  evidence: ReadonlyMap<number, Evidence>,
): number | undefined {
  const column = person.column + 1;
  const next = headers.find((header) => header.column === column);
  if (next) return /^ten$/.test(next.path.own) && /^ho\b/.test(person.path.own) ? column : undefined;
  const [own, other] = [evidence.get(person.column), evidence.get(column)];
  return own && other && other.words * 2 > own.words && other.words === other.filled ? column : undefined;
}

function isOtherGender(birthDate: HeaderColumn, path: HeaderColumn["path"]): boolean {
  return birthDate.path.own === "nam" && path.own === "nu" && path.above === birthDate.path.above;
}
