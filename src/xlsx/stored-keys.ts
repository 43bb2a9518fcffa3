/** Custom property of a sheet that holds the mark of a sheet this add-in wrote (`SheetPlan.mark`). */
export const MARK_PROPERTY = "knv.mark";

/** Document setting that holds the add-in's settings as JSON text. */
export const SETTINGS_KEY = "ketNapDangVien.settings";

/** Document setting that holds what was written into our sheets (`core/edits`), as JSON text. */
export const WRITTEN_SHEETS_KEY = "ketNapDangVien.written";

/** Custom property of a sheet that says which plan it wholly shows; whoever writes the sheet otherwise takes it away. */
export const WRITTEN_PROPERTY = "knv.written";
/** Its value while the sheet is being written. */
export const UNFINISHED = "-";

/** Custom property of a sheet: how many rows from the top are ours; what is below them a person wrote. */
export const ROWS_PROPERTY = "knv.rows";

/** The mark of a sheet; null for a user's own. Excel tells names of properties apart without regard to case. */
export function markOf(properties: ReadonlyMap<string, string>): string | null {
  for (const [name, value] of properties) if (name.toLowerCase() === MARK_PROPERTY) return value;
  return null;
}
