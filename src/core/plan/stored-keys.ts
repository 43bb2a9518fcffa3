/** Custom property of a sheet: `SheetPlan.mark` of a sheet that this add-in wrote. */
export const MARK_KEY = "knv.mark";
/** Custom property of a sheet: `SheetPlan.mark` of a form, which is the user's since it was laid out. */
export const FORM_KEY = "knv.form";
/** Custom property of a sheet: which plan it wholly shows; whoever writes the sheet otherwise takes it away. */
export const WRITTEN_KEY = "knv.written";
/** `WRITTEN_KEY` of a sheet that is being written. */
export const UNFINISHED = "-";
/** Custom property of a sheet: how many rows from the top are ours; what is below them a person wrote. */
export const ROWS_KEY = "knv.rows";
/** Document setting: the settings as JSON text. */
export const SETTINGS_KEY = "ketNapDangVien.settings";
/** Document setting: what was written into our sheets (`core/edits`), as JSON text. */
export const WRITTEN_SHEETS_KEY = "ketNapDangVien.written";
