/** Excel's serial of a day (1900 system). */
export const serial = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;

export const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** "7/6/1985" for its serial. */
export function written(of: number, separator = "/"): string {
  const day = new Date(of * 86_400_000 + Date.UTC(1899, 11, 30));
  const two = (n: number): string => String(n).padStart(2, "0");
  return [two(day.getUTCDate()), two(day.getUTCMonth() + 1), day.getUTCFullYear()].join(separator);
}
