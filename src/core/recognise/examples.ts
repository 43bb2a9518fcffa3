import { headerKey } from "../text/canonical.ts";
import { parseUnitName } from "../text/unit-names.ts";
import type { FoundTable } from "./found-table.ts";

/** What a sheet is called that says how the others are filled in. */
const SHEET_OF_EXAMPLES =
  /^(?:(?:phieu |trang )?(?:huong dan|hd (?:su dung|nhap|dien|ghi)|hdsd|cach (?:nhap|dien|ghi|lam)|vi du|minh hoa|mau vi du|vd|readme|help|guide|example)\b.*|mau (?:nhap|dien)\b.*)$/;
/** "HƯỚNG DẪN NHẬP LIỆU", "Ví dụ:" above a table; not "theo Hướng dẫn số 05". */
const TITLE_OF_EXAMPLES =
  /\b(?:huong dan (?:cach )?(?:nhap|dien|ghi|lap bieu|su dung|thuc hien bieu)|cach (?:nhap|dien|ghi) (?:so lieu|bieu)|(?:vi du|minh hoa)(?: minh hoa)?(?: \d+)?$)/;

/**
 * Tables that show how others are filled in: on a sheet of instructions, or about "Xã A", "Xã B", "Xã C". Their figures
 * are invented, and would be added to the real ones as those of other units.
 */
export function isExample(found: FoundTable): boolean {
  const { texts, table } = found;
  const name = headerKey(texts.sheet.name);
  if (SHEET_OF_EXAMPLES.test(name)) return true;
  const title = found.title.slice(0, found.title.length - name.length).trim();
  if (TITLE_OF_EXAMPLES.test(title)) return true;
  if (table === null || table.kind === "groups" || !table.columns.unit) return false;
  const units = table.columns.unit.distinct.flatMap(({ reading }) =>
    reading.kind === "text" ? [reading.text] : [],
  );
  return units.length > 0 && units.every(isPlaceholder);
}

/** "Xã A", "Đảng bộ xã …", "Chi bộ X": a kind of unit, and a letter or dots for its name. */
function isPlaceholder(unit: string): boolean {
  const { organisation, kind, bare } = parseUnitName(unit);
  if (organisation === "" && kind === "") return false;
  return /^\p{L}$/u.test(bare) || (bare === "" && /\.\.|…/.test(unit));
}
