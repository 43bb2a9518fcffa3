import { CALCULATION_MODES } from "../../calculation-mode.ts";
import type { WorkbookModel } from "../../model.ts";
import { asChoice, asFlag } from "../arguments.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";

/** `workbook.application`. */
export const application: HostConstructor<WorkbookModel> = hostClass<WorkbookModel>({
  name: "Application",
  scalars: {
    CalculationMode: {
      get: (model) => model.calculationMode,
      set: (model, value) => model.calculateAs(asChoice(value, CALCULATION_MODES)),
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: (model) => model.region.decimal },
    ThousandsSeparator: { get: (model) => model.region.thousands },
    UseSystemSeparators: { get: () => true },
  },
  navigations: { CultureInfo: (model) => cultureInfo(model) },
  actions: {
    Calculate: (model, args) => {
      args.choice(0, ["Recalculate", "Full", "FullRebuild"] as const, "Recalculate");
      model.recalculate("addin");
    },
    // Nothing is drawn and nothing calculated before the answer, so there is nothing to hold back.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

const cultureInfo = hostClass<WorkbookModel>({
  name: "CultureInfo",
  scalars: { Name: { get: (model) => model.region.name } },
  navigations: { NumberFormat: (model) => numberFormatInfo(model) },
});

const numberFormatInfo = hostClass<WorkbookModel>({
  name: "NumberFormatInfo",
  scalars: {
    NumberDecimalSeparator: { get: (model) => model.region.decimal },
    NumberGroupSeparator: { get: (model) => model.region.thousands },
  },
});

/** `context.runtime`. */
export const runtime: HostConstructor<null> = hostClass<null>({
  name: "Runtime",
  scalars: {
    EnableEvents: {
      get: (_, host) => host.events.enabled,
      set: (_, value, host) => {
        host.events.enabled = asFlag(value);
      },
    },
  },
});
