import { CellValueType, InterceptorEffectEnum, type IPosition, type Injector } from "@univerjs/core";
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
      if (!bar) return next(cell);
      return next({
        ...cell,
        customRender: [
          ...(cell?.customRender ?? []),
          { drawWith: (context, { primaryWithCoord }) => drawBar(context, primaryWithCoord, bar) },
        ],
      });
    },
  });
}

const GAP = 2;

function drawBar(
  context: CanvasRenderingContext2D,
  { startX, startY, endX, endY }: IPosition,
  bar: DataBar,
): void {
  context.globalCompositeOperation = "multiply";
  context.fillStyle = bar.color;
  context.fillRect(
    startX + GAP,
    startY + GAP,
    (endX - startX - 2 * GAP) * bar.share,
    endY - startY - 2 * GAP,
  );
}
