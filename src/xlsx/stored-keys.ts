/** Custom property of a sheet that holds the mark of a sheet this add-in wrote (`SheetPlan.mark`). */
export const MARK_PROPERTY = "knv.mark";

/** Document setting that holds the add-in's settings as JSON text. */
export const SETTINGS_KEY = "ketNapDangVien.settings";
