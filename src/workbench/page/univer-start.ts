import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import { LocaleType, LogLevel, Univer, mergeLocales } from "@univerjs/core";
import designVi from "@univerjs/design/locale/vi-VN";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsUiVi from "@univerjs/docs-ui/locale/vi-VN";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import sheetsVi from "@univerjs/sheets/locale/vi-VN";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import sheetsFormulaVi from "@univerjs/sheets-formula/locale/vi-VN";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import sheetsFormulaUiVi from "@univerjs/sheets-formula-ui/locale/vi-VN";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiVi from "@univerjs/sheets-ui/locale/vi-VN";
import { greenTheme } from "@univerjs/themes";
import { UniverUIPlugin } from "@univerjs/ui";
import uiVi from "@univerjs/ui/locale/vi-VN";

/** Univer with nothing but its canvas: bars, tabs and menus are the page's own, and it calculates nothing. */
export function startUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: {
      [LocaleType.VI_VN]: mergeLocales(
        designVi,
        uiVi,
        docsUiVi,
        sheetsVi,
        sheetsUiVi,
        sheetsFormulaVi,
        sheetsFormulaUiVi,
      ),
    },
    theme: greenTheme,
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: false,
    toolbar: false,
    footer: false,
    contextMenu: false,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: false,
    footer: false,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    protectedRangeShadow: false,
  });
  // The cell editor is in the formula plugins; they find no formula in the grid's cells, only results.
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  return univer;
}
