import { SETTINGS_KEY } from "./marks.ts";
import type { Inspection, Part, Settled, Step } from "./step.ts";

/** Stores the settings in the document, as text under our key. */
export class SettingsStep implements Step {
  readonly kind = "storeSettings";

  constructor(private readonly json: string) {}

  look(): void {
    // Nothing the user has depends on our settings.
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  parts(context: Excel.RequestContext): Part[] {
    return [{ cells: 1, write: () => void context.workbook.settings.add(SETTINGS_KEY, this.json) }];
  }

  settle(): Settled {
    return { done: { kind: this.kind }, undo: [] };
  }

  async inspect(context: Excel.RequestContext): Promise<Inspection> {
    const setting = context.workbook.settings.getItemOrNullObject(SETTINGS_KEY);
    setting.load("value");
    await context.sync();
    const isStored = !setting.isNullObject && setting.value === this.json;
    return isStored ? { state: "done", settled: this.settle() } : { state: "untouched" };
  }
}
