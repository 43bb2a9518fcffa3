import { CellValueType, InterceptorEffectEnum, type ICellCustomRender, type Injector } from "@univerjs/core";
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { WorkbookModel } from "../engine/model.ts";
import type { DataBar } from "./conditional-looks.ts";

/** An editor opens with what one would type into the cell, not with what the cell shows. */
export function startEditorsWithInput(
  injector: Injector,
  currentModel: () => WorkbookModel | undefined,
): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    handler: (cell, { subUnitId, row, col }, next) => {
      const model = currentModel();
      if (!model) return next(cell);
      return next({ ...cell, v: model.inputText(subUnitId, row, col), t: CellValueType.STRING });
    },
  });
}

/** Draws a bar behind the text of the cells that have one. */
export function drawDataBars(
  injector: Injector,
  barAt: (sheetId: string, row: number, column: number) => DataBar | null | undefined,
): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      const bar = barAt(subUnitId, row, col);
      return next(bar ? { ...cell, customRender: [...(cell?.customRender ?? []), barRender(bar)] } : cell);
    },
  });
}

const GAP = 2;

function barRender(bar: DataBar): ICellCustomRender {
  return {
    drawWith(context, { primaryWithCoord: { startX, startY, endX, endY } }) {
      context.globalCompositeOperation = "multiply";
      context.fillStyle = bar.color;
      const width = (endX - startX - 2 * GAP) * bar.share;
      context.fillRect(startX + GAP, startY + GAP, width, endY - startY - 2 * GAP);
    },
  };
}
