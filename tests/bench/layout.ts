/** Figures and tables as docs/benchmarks.md shows them. */
export function number(value: number): string {
  return value.toLocaleString("en");
}

export function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(1) : number(Math.round(value));
}

export function bytes(value: number): string {
  if (value >= 1e9) return `${(value / 1e9).toFixed(2)} GB`;
  return value >= 1e6 ? `${Math.round(value / 1e6)} MB` : `${Math.round(value / 1e3)} kB`;
}

export function ratio(value: number): string {
  return `${value.toFixed(2)}×`;
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
