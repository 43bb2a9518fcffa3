import type { ReactNode } from "react";
import type { WorkbookModel } from "../engine/model.ts";
import type { WorkbenchState } from "./workbench.ts";

const NUMBERS = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });
const KILOBYTES = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

/** What the selection adds up to, as in Excel, and what the add-in's last run has cost. */
export function StatusBar({ state }: { state: WorkbenchState }): ReactNode {
  const { lastRun, document } = state;
  return (
    <footer className="status-bar">
      <span className="last-run" role="status" aria-label="Lần chạy gần nhất">
        {lastRun
          ? `Phần bổ trợ: ${lastRun.requests} lượt gọi · ${KILOBYTES.format(lastRun.bytes / 1024)} KB · ${NUMBERS.format(Math.round(lastRun.milliseconds))} ms`
          : "Sẵn sàng"}
      </span>
      {document && <SelectionFigures model={document.model} />}
    </footer>
  );
}

/** More cells than this are not added up while one drags over them. */
const MOST_CELLS = 200_000;

function SelectionFigures({ model }: { model: WorkbookModel }): ReactNode {
  const { sheetId, area } = model.selection;
  const { rows } = model.sheet(sheetId);
  let filled = 0;
  const numbers: number[] = [];
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) return null;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells = rows.get(row)?.cells;
    for (let column = area.left; cells && column <= area.right; column += 1) {
      const value = cells.get(column)?.value ?? null;
      if (value !== null) filled += 1;
      if (typeof value === "number") numbers.push(value);
    }
  }
  if (filled < 2) return null;
  const sum = numbers.reduce((total, value) => total + value, 0);
  return (
    <span className="selection-figures">
      {numbers.length > 0 && <span>Trung bình: {NUMBERS.format(sum / numbers.length)}</span>}
      <span>Đếm: {NUMBERS.format(filled)}</span>
      {numbers.length > 0 && <span>Tổng: {NUMBERS.format(sum)}</span>}
    </span>
  );
}
