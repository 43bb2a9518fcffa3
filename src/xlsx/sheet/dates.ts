const DAY = 86_400_000;

/**
 * An ISO date or time of a cell of type "d" as Excel's serial number in the workbook's date system; null when it is none.
 * Strict files hold dates so.
 */
export function serialOf(iso: string, date1904: boolean): number | null {
  const time = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/.exec(iso);
  if (time) return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(iso);
  if (!match) return null;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const fraction = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (date1904) return (midnight - Date.UTC(1904, 0, 1)) / DAY + fraction;
  const days = (midnight - Date.UTC(1899, 11, 30)) / DAY;
  // Excel counts a 29 February 1900 that never was.
  return (days < 61 ? days - 1 : days) + fraction;
}
